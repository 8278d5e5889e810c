"""``broadsheet export``: the paper as a folder of files."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from broadsheet.cli.archive import Where, opened
from broadsheet.cli.console import say
from broadsheet.cli.options import Verbose
from broadsheet.cli.output import write
from broadsheet.cli.status import guarded
from broadsheet.errors import InputError, OutputError

if TYPE_CHECKING:
    from broadsheet.newsroom.library import Library
    from broadsheet.render.site import SiteFile
    from broadsheet.types import StoryPage

LIST = ".broadsheet-site.json"  #: names the files that are ours, so that nobody else's are touched
Site = Annotated[
    str, typer.Argument(metavar="SITE", help="The folder; files of an earlier export are renewed.")
]
Base = Annotated[
    str,
    typer.Option("--base-url", metavar="URL", help="Where the site will be: for the addresses in its feeds."),
]


@guarded
def export(site: Site, base_url: Base = "", archive: Where = None, verbose: Verbose = False) -> None:
    """Write the paper as files that work from a disk; of articles they have headlines, links and cited words.

    \b
    Examples:
      broadsheet export site/
      broadsheet export /srv/www/news --base-url https://news.example/
    """
    from broadsheet.render.site import files

    if base_url and not base_url.startswith(("http://", "https://")):
        raise InputError("--base-url begins with http:// or https://.")
    folder = Path(site)
    before = _ours(folder)
    with opened(archive, verbose=verbose) as room:
        room.stories(limit=1)  # makes the pages that are due
        base = f"{base_url.rstrip('/')}/" if base_url else ""
        made = files(_pages(room.library), shared=room.library.shared_names(), base=base)
        written, kept = put(folder, made, before)
    gone = _take_away(folder, before - kept)
    _list(folder, kept)
    say(f"{len(kept)} files in {folder}: {written} written, {gone} removed; open {folder / 'index.html'}.")


def put(folder: Path, made: "Iterable[SiteFile]", before: set[str]) -> tuple[int, set[str]]:
    """Write what is not there yet, each file whole or not at all; how many, and the names of all.

    The list of our files is there before the first of them, so that an interrupted export is taken up by the
    next one.
    """
    written = 0
    kept: set[str] = set()
    _make(folder)
    _list(folder, before)
    for file in made:
        kept.add(file.path)
        target = folder / file.path
        if not _is(target, file.content):
            _make(target.parent)
            write(target, file.content)
            written += 1
    _list(folder, before | kept)
    return written, kept


def _pages(library: "Library") -> "Iterator[StoryPage]":
    """All pages, newest story first."""
    behind = None
    while part := library.stories(limit=100, behind=behind):
        for one in part:
            yield library.page(one.head.id)
        behind = part[-1].place


def _ours(folder: Path) -> set[str]:
    """The files of an earlier export. Raises `OutputError` for a folder with files of somebody else."""
    try:
        listed = json.loads((folder / LIST).read_text(encoding="utf-8"))
        return {str(path) for path in listed if _is_inside(str(path))}
    except FileNotFoundError:
        pass
    except (OSError, ValueError, TypeError) as error:
        raise OutputError(f"{folder / LIST} cannot be read; remove it, or give another folder.") from error
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise OutputError(f"{folder} has files that are not of an export; give a new or an empty folder.")
    return set()


def _is_inside(path: str) -> bool:
    """Whether a path of the list stays in the folder."""
    parts = path.split("/")
    return len(parts) <= 2 and all(part not in ("", ".", "..") and os.sep not in part for part in parts)


def _take_away(folder: Path, gone: set[str]) -> int:
    """Remove the files of stories that are no more; how many."""
    count = 0
    for path in sorted(gone):
        if (folder / path).is_file():
            (folder / path).unlink()
            count += 1
    return count


def _list(folder: Path, paths: set[str]) -> None:
    content = json.dumps(sorted(paths), indent=0) + "\n"
    if not _is(folder / LIST, content):
        write(folder / LIST, content)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"The folder {folder} could not be made: {error.strerror}.") from error


def _is(target: Path, content: str) -> bool:
    try:
        return target.read_bytes() == content.encode("utf-8", "replace")
    except OSError:
        return False
