"""A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1), with the same ids as the Atom feed."""

from datetime import datetime

import msgspec

from broadsheet.render.feed import FeedPaper, Item

TYPE = "application/feed+json; charset=utf-8"


class _Author(msgspec.Struct, frozen=True):
    name: str


class _Item(msgspec.Struct, frozen=True, omit_defaults=True):
    id: str
    url: str
    title: str
    content_html: str
    date_modified: datetime
    date_published: datetime | None = None
    summary: str | None = None
    language: str | None = None
    authors: tuple[_Author, ...] = ()
    tags: tuple[str, ...] = ()


class _Feed(msgspec.Struct, frozen=True):
    version: str
    title: str
    home_page_url: str
    feed_url: str
    language: str
    items: tuple[_Item, ...]


def render(feed: FeedPaper) -> str:
    """The feed as a document."""
    items = tuple(map(_item, feed.items))
    made = _Feed(
        "https://jsonfeed.org/version/1.1", feed.title, feed.home, feed.address, feed.language, items
    )
    return msgspec.json.format(msgspec.json.encode(made), indent=2).decode() + "\n"


def _item(item: Item) -> _Item:
    return _Item(
        id=item.id,
        url=item.url,
        title=item.title,
        content_html=item.html,
        date_modified=item.updated,
        date_published=item.published,
        summary=item.summary or None,
        language=item.language,
        authors=tuple(_Author(name) for name in item.authors),
        tags=item.tags,
    )
