"""A folder of this machine that is looked into again and again."""

from pathlib import Path

import msgspec

from broadsheet.sources.files import FileSource
from broadsheet.sources.folders import files_of
from broadsheet.types import FetchFailure, FilesAnswer, Rejected, Trouble

Seen = dict[str, tuple[int, int]]  #: by path below the folder: time of change in nanoseconds, and size


def changed(folder: Path, *, mark: str | None) -> FilesAnswer | FetchFailure:
    """The files that are new or were changed since ``mark``, read as `FileSource` reads them."""
    if not folder.is_dir():
        return FetchFailure(str(folder), Trouble.NOT_FOUND, "there is no such folder (any more).")
    before, now = _read(mark), _look(folder)
    new = [str(folder / name) for name in sorted(now) if before.get(name) != now[name]]
    pages = tuple(FileSource(new).pages())
    return FilesAnswer(pages, msgspec.json.encode(now).decode())


def _look(folder: Path) -> Seen:
    seen: Seen = {}
    for path in files_of(folder):
        if isinstance(path, Rejected):
            continue
        try:
            state = path.stat()
        except OSError:  # gone since it was listed
            continue
        seen[path.relative_to(folder).as_posix()] = (state.st_mtime_ns, state.st_size)
    return seen


def _read(mark: str | None) -> Seen:
    try:
        return msgspec.json.decode(mark or "{}", type=Seen)
    except msgspec.MsgspecError:
        return {}
