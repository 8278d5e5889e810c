"""Articles, stories and pages as rows of the archive, and back."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import msgspec
from sqlalchemy import Row

from broadsheet.render.json_page import dump
from broadsheet.types import Article, Assignment, Published, Story, StoryHead, StoryPage, StoryStatus

Values = dict[str, str | int | float | bytes | None]


def moment(published: Published | None) -> float | None:
    """Seconds of the epoch, to sort by."""
    if published is None:
        return None
    return published.time.timestamp() if published.time else (published.day.toordinal() - 719163) * 86400.0


def address_of(url: str) -> str:
    """The form of an address that is kept; a file of SQLite holds no lone surrogates."""
    from broadsheet.extract.addresses import (
        canonical,
    )  # with the readers of HTML: not for those who only look

    return canonical(url).encode("utf-8", "replace").decode()


def version_row(article: Article) -> Values:
    """The columns of ``article_version``; ``data`` is the article without its text, which has its own."""
    return {
        "article": article.id,
        "version": article.version,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "published": str(article.published) if article.published else None,
        "language": article.language,
        "text": article.text,
        "data": msgspec.json.encode(replace(article, text="")),
        "seen": article.seen.isoformat() if article.seen else None,
    }


def article_of(row: Row[Any]) -> Article:
    """An article from the columns ``text`` and ``data``."""
    return replace(msgspec.json.decode(row.data, type=Article), text=row.text)


def story_row(story: Story) -> Values:
    return {
        "id": story.id,
        "status": story.status.value,
        "merged_into": story.merged_into,
        "split_from": story.split_from,
        "revision": story.revision,
    }


def assignment_rows(story: Story) -> list[Values]:
    return [
        {
            "article": a.article,
            "story": story.id,
            "score": a.score,
            "reason": a.reason,
            "pinned": a.pinned,
        }
        for a in story.assignments
    ]


def assignment_of(row: Row[Any]) -> Assignment:
    return Assignment(row.article, row.story, row.score, row.reason, bool(row.pinned))


def story_of(row: Row[Any], assignments: Iterable[Row[Any]]) -> Story:
    return Story(
        id=row.id,
        assignments=tuple(map(assignment_of, assignments)),
        status=StoryStatus(row.status),
        merged_into=row.merged_into,
        split_from=row.split_from,
        revision=row.revision,
    )


def page_row(page: StoryPage) -> Values:
    """The columns of ``page``; texts of articles are left out, because they are kept once, as articles."""
    bare = replace(page, articles=tuple(replace(article, text=None) for article in page.articles))
    data = dump(bare, include_text=True).encode()
    return {"story": page.story.id, "revision": page.story.revision, "data": data}


class _Headed(msgspec.Struct):
    story: msgspec.Raw


def head_in(data: bytes) -> bytes:
    """The head of a page, cut out of its ``data``."""
    return bytes(msgspec.json.decode(data, type=_Headed).story)


def head_of(row: Row[Any]) -> StoryHead:
    """The head of a story's newest page, with what has happened to the story since."""
    head = msgspec.json.decode(row.head, type=StoryHead)
    return replace(
        head,
        status=StoryStatus(row.status),
        merged_into=row.merged_into,
        split_from=row.split_from,
    )
