"""Article rows as the grouping benches read them: JSON lines, gzipped or not."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from broadsheet.types import Article, Published


@dataclass(frozen=True, slots=True)
class Row:
    """An article and its gold story, None when it has none."""

    article: Article
    story: str | None


def _published(text: str | None) -> Published | None:
    try:
        return Published(date.fromisoformat((text or "")[:10]))
    except ValueError:
        return None


def _lines(path: Path) -> Iterator[dict[str, str | None]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def read_articles(path: Path) -> list[Article]:
    """The articles of a file; their gold stories are not looked at."""
    return [
        Article(
            id=str(row["id"]),
            text=row.get("text") or "",
            paragraphs=(),
            input=path.name,
            url=row.get("url") or None,
            outlet=row.get("outlet") or None,
            title=row.get("title") or None,
            published=_published(row.get("published_at")),
            language=row.get("language") or None,
        )
        for row in _lines(path)
    ]


def read_rows(path: Path) -> list[Row]:
    """Articles with their gold stories, for training and scoring."""
    stories = [row.get("story") for row in _lines(path)]
    return [Row(article, story) for article, story in zip(read_articles(path), stories, strict=True)]
