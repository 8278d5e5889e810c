"""Which concrete adapters are used. Nothing else names them."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

from broadsheet import __version__
from broadsheet.config import Settings
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.newsroom import Newsroom
from broadsheet.pipeline import Stamp, Tell, quiet
from broadsheet.protocols import Source, Storage
from broadsheet.sources.files import FileSource
from broadsheet.types import FetchedPage, Given, Rejected


@contextmanager
def newsroom(
    settings: Settings, *, archive: Path | None = None, create: bool = False, tell: Tell = quiet
) -> Iterator[Newsroom]:
    """A newsroom over ``archive``, or over nothing; ``create`` makes the archive if there is none."""
    built_at = settings.built_at or datetime.now(UTC)
    stamp = Stamp(__version__, built_at.isoformat(timespec="seconds"))
    storage = _storage(archive, create) if archive else None
    opened = Newsroom(names=SpacyNames(), stamp=stamp, storage=storage, tell=tell)
    try:
        yield opened
    finally:
        opened.close()


def inputs(names: Sequence[str], given: Given | None = None) -> Source:
    """Files, folders, standard input and, if any are named, addresses."""
    addresses = [name for name in names if name.startswith(("http://", "https://"))]
    paths = [name for name in names if name not in addresses]
    files = FileSource(paths, given, stdin=sys.stdin.buffer)
    return _Several(files, _web(addresses, given)) if addresses else files


@contextmanager
def sample() -> Iterator[Source]:
    """The articles of the bundled sample."""
    with resources.as_file(resources.files("broadsheet") / "sample") as folder:
        yield FileSource([str(folder / "articles")])


class _Several:
    """Implements `protocols.Source`: one source after the other."""

    def __init__(self, *sources: Source) -> None:
        self._sources = sources

    def pages(self) -> Iterator[FetchedPage | Rejected]:
        for source in self._sources:
            yield from source.pages()


def _web(addresses: Sequence[str], given: Given | None) -> Source:
    from broadsheet.sources.web import WebSource

    return WebSource(addresses, version=__version__, given=given)


def _storage(path: Path, create: bool) -> Storage:
    from broadsheet.storage.sqlite import SqliteStorage

    return SqliteStorage(path, create=create)
