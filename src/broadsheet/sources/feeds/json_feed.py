"""JSON Feed 1 and 1.1 (jsonfeed.org)."""

from datetime import UTC, datetime
from urllib.parse import urljoin

import msgspec

from broadsheet.types import Feed, FeedEntry


class Author(msgspec.Struct):
    name: str | None = None


class Item(msgspec.Struct):
    id: str | int | float | None = None
    url: str | None = None
    external_url: str | None = None
    title: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    summary: str | None = None
    date_published: str | None = None
    date_modified: str | None = None
    authors: list[Author] = []
    author: Author | None = None
    language: str | None = None


class Document(msgspec.Struct):
    version: str
    items: list[msgspec.Raw]
    title: str | None = None
    home_page_url: str | None = None
    language: str | None = None


def read(body: bytes, *, url: str) -> Feed | None:
    """The feed; items that are no items are counted among the problems."""
    try:
        document = msgspec.json.decode(body.removeprefix(b"\xef\xbb\xbf"), type=Document)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    if "jsonfeed.org" not in document.version:
        return None
    entries = [entry for raw in document.items if (entry := _entry(raw, url))]
    lost = len(document.items) - len(entries)
    problems = (f"{lost} entries could not be read and were left out.",) if lost else ()
    return Feed(document.title, document.home_page_url, document.language, tuple(entries), problems)


def _entry(raw: msgspec.Raw, base: str) -> FeedEntry | None:
    try:
        item = msgspec.json.decode(raw, type=Item)
        link = urljoin(base, item.url or item.external_url or "")
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError):
        return None
    if not link.startswith(("http://", "https://")) or link == base:
        return None
    people = [*item.authors, *([item.author] if item.author else [])]
    return FeedEntry(
        id=str(item.id or link),
        url=link,
        title=item.title,
        summary=item.summary,
        content=item.content_html or item.content_text,
        published=_moment(item.date_published),
        updated=_moment(item.date_modified),
        authors=tuple(person.name for person in people if person.name),
        language=item.language,
    )


def _moment(text: str | None) -> datetime | None:
    try:
        when = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
