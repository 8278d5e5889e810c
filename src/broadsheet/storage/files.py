"""Files that are either as they were or as they should be, and never half of it."""

import os
from collections.abc import Callable
from pathlib import Path


def replaced(target: Path, write: Callable[[Path], None], *, like: Path | None = None) -> None:
    """Let ``write`` make a file beside ``target``, and put it there when it is safely on the disk.

    It may be read by whoever may read ``like``, and by its owner alone without. Raises `OSError`.
    """
    fresh = target.with_name(f"{target.name}.new")
    fresh.unlink(missing_ok=True)
    try:
        write(fresh)
        fresh.chmod(like.stat().st_mode & 0o777 if like and like.exists() else 0o600)
        flush(fresh)
        fresh.replace(target)
        flush(target.parent)
    finally:
        fresh.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
