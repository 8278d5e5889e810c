"""Which files of a folder could be articles."""

import os
from collections.abc import Iterator
from pathlib import Path

from broadsheet.text.printable import one_line
from broadsheet.types import Rejected

# What browsers save beside a page, and media: never articles, so not worth a word each.
_STYLE = {".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot"}
_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff"}
_SOUND = {".mp3", ".mp4", ".m4a", ".ogg", ".wav", ".webm", ".mov", ".avi"}
_ASSETS = _STYLE | _PICTURES | _SOUND | {".db", ".sqlite", ".log"}


def files_of(folder: Path) -> Iterator[Path | Rejected]:
    """The regular files below ``folder`` by path; a folder that cannot be listed comes as `Rejected`."""
    unlisted: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=unlisted.append):
        folders[:] = sorted(name for name in folders if _is_wanted_folder(Path(root), name))
        for name in sorted(names):
            path = Path(root, name)
            if not name.startswith(".") and path.suffix.lower() not in _ASSETS and path.is_file():
                yield path
        while unlisted:
            yield _unlisted(unlisted.pop())
    while unlisted:
        yield _unlisted(unlisted.pop())


def _is_wanted_folder(root: Path, name: str) -> bool:
    page = name.removesuffix("_files").removesuffix(".files")
    saved = page != name and any((root / f"{page}{suffix}").is_file() for suffix in (".html", ".htm"))
    return not name.startswith(".") and not saved


def _unlisted(error: OSError) -> Rejected:
    return Rejected(one_line(str(error.filename)), f"cannot be listed: {error.strerror}")
