"""The articles of gold events, out of article rows and folders of text files."""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from broadsheet.extract import extract
from broadsheet.types import Article, FetchedPage


@dataclass(frozen=True, slots=True)
class GoldEvent:
    name: str
    path: Path
    ids: tuple[str, ...]  #: of its articles; a text file's name begins with the id


def gold_events(folder: Path) -> list[GoldEvent]:
    """The events of a folder of gold files, by name."""
    events = []
    for path in sorted(folder.glob("*.json")):
        raw = json.loads(path.read_text(encoding="utf-8"))
        events.append(GoldEvent(path.stem, path, tuple(article["id"] for article in raw["articles"])))
    return events


def articles_of(event: GoldEvent, rows: Sequence[Path]) -> list[Article]:
    """The event's articles, extracted, from whichever of the inputs has them."""
    pages = [page for path in rows for key, page in inputs(path) if key.startswith(event.ids)]
    return [article for article in map(extract, pages) if isinstance(article, Article)]


@lru_cache(maxsize=8)
def inputs(path: Path) -> tuple[tuple[str, FetchedPage], ...]:
    """(id or file name, page) of each row of a file, or each text file of a folder."""
    if path.is_dir():
        files = sorted(path.glob("*.txt"))
        return tuple((f.name, FetchedPage(f.read_bytes(), "text/plain", f.name)) for f in files)
    return tuple(_rows(path))


def _rows(path: Path) -> Iterator[tuple[str, FetchedPage]]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for line in data.splitlines():
        if line.strip():
            row = json.loads(line)
            row.pop("story", None)
            body = json.dumps(row).encode()
            yield str(row["id"]), FetchedPage(body, "application/json", f"{path.name}:{row['id']}")
