"""Writing pages: to standard output, to one file, or to a folder with an index."""

import errno
import os
import re
import stat
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from broadsheet.cli.console import put
from broadsheet.cli.formats import SUFFIX, Format, index, is_folder, rendered
from broadsheet.errors import OutputError
from broadsheet.types import StoryPage

_NO_WORD = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 60


def deliver(
    pages: Sequence[StoryPage], wanted: Format, *, output: str | None, include_text: bool
) -> list[Path]:
    """Print the pages, or write them where ``output`` says; the files written, the one to open first.

    Raises `OutputError` for what cannot be written, and for several pages that do not fit in one file.
    """
    if output is not None and is_folder(output):
        return _into_folder(pages, wanted, Path(output), include_text=include_text)
    text = _joined(pages, wanted, output, include_text=include_text)
    if output is None:
        put(text)
        return []
    return [write(Path(output), text)]


def write(path: Path, text: str) -> Path:
    """Write a file whole or not at all: what stood there stays until the new text is safe on the disk."""
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            target.write_bytes(_encoded(text))  # a device or a pipe cannot be replaced
        else:
            _replace(target, _encoded(text))
    except OSError as error:
        raise OutputError(f"{path} could not be written: {_why(error)}.") from error
    return path


def file_name(page: StoryPage, wanted: Format) -> str:
    """A name that is safe anywhere: words of the headline, and the story's id so that no two are the same."""
    plain = unicodedata.normalize("NFKD", page.story.headline.text[:400]).encode("ascii", "ignore").decode()
    slug = _NO_WORD.sub("-", plain.lower()).strip("-")
    if len(slug) > _LONGEST_SLUG:
        slug = slug[:_LONGEST_SLUG].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    key = _NO_WORD.sub("-", page.story.id.lower()).strip("-")[:_LONGEST_SLUG]
    return "-".join(part for part in (slug, key) if part) + SUFFIX[wanted]


def _into_folder(
    pages: Sequence[StoryPage], wanted: Format, folder: Path, *, include_text: bool
) -> list[Path]:
    from broadsheet.render.index import Entry

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"The folder {folder} could not be made: {_why(error)}.") from error
    entries = [Entry(page, file_name(page, wanted)) for page in pages]
    written = [
        write(folder / entry.file, rendered(entry.page, wanted, include_text=include_text))
        for entry in entries
    ]
    return [write(folder / f"index{SUFFIX[wanted]}", index(entries, wanted)), *written]


def _joined(pages: Sequence[StoryPage], wanted: Format, output: str | None, *, include_text: bool) -> str:
    """All pages in one text; JSON on standard output is then one page a line."""
    texts = [rendered(page, wanted, include_text=include_text) for page in pages]
    if len(texts) == 1:
        return texts[0]
    if wanted is Format.JSON and output is None:
        return "".join(f"{_one_line(text)}\n" for text in texts)
    if wanted in (Format.HTML, Format.JSON):
        raise OutputError(
            f"{len(texts)} stories were found, and {wanted.upper()} holds one; "
            "give a folder (-o pages/), or make them one story (--one-story)."
        )
    if wanted is Format.TERMINAL:
        from broadsheet.render.index import Entry

        texts.insert(0, index([Entry(page, page.story.id) for page in pages], wanted))
    return "\n\n".join(text.strip("\n") for text in texts) + "\n"


def _one_line(json: str) -> str:
    import msgspec

    return msgspec.json.format(json, indent=-1)


def _replace(target: Path, content: bytes) -> None:
    part = target.with_name(f".{target.name[:200]}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _why(error: OSError) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return "the disk is full"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return "no permission to write there"
        case errno.ENOENT:
            return "its folder does not exist"
        case errno.ENOTDIR | errno.EEXIST:
            return "a file stands where a folder should be"
        case _:
            return error.strerror or str(error)
