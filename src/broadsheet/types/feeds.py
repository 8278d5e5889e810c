"""What a feed says of itself and of its entries, before any article is fetched."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry. ``content`` and ``summary`` are HTML of strangers, not sanitised."""

    id: str  #: as the feed gives it, else the address
    url: str
    title: str | None = None
    summary: str | None = None
    content: str | None = None
    published: datetime | None = None  #: aware
    updated: datetime | None = None  #: aware
    authors: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it was read; ``problems`` are sentences about what could not be read."""

    title: str | None
    site: str | None
    language: str | None
    entries: tuple[FeedEntry, ...]
    problems: tuple[str, ...] = ()
    children: tuple[str, ...] = ()  #: addresses of further feeds (a sitemap index)
