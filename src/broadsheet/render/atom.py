"""A feed as Atom (RFC 4287). An updated story keeps its id, so that readers see an update and no new item."""

import re
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from broadsheet.render.feed import FeedPaper, Item

TYPE = "application/atom+xml; charset=utf-8"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2


def render(feed: FeedPaper) -> str:
    """The feed as a document."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language})
    _put(root, "id", feed.id)
    _put(root, "title", feed.title)
    _put(root, "updated", _time(feed.updated))
    _put(root, "generator", "Broadsheet")
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": _legal(feed.address)})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": _legal(feed.home)})
    _put(SubElement(root, "author"), "name", "Broadsheet")
    for item in feed.items:
        _entry(root, item)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _entry(root: Element, item: Item) -> None:
    entry = SubElement(root, "entry", {"xml:lang": item.language})
    _put(entry, "id", item.id)
    _put(entry, "title", item.title)
    _put(entry, "updated", _time(item.updated))
    if item.published:
        _put(entry, "published", _time(item.published))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": _legal(item.url)})
    for name in item.authors:
        _put(SubElement(entry, "author"), "name", name)
    for tag in item.tags:
        SubElement(entry, "category", {"term": _legal(tag)})
    if item.summary:
        _put(entry, "summary", item.summary)
    _put(entry, "content", item.html, type="html")


def _put(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = _legal(text)


def _time(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _legal(text: str) -> str:
    """Without the characters that no XML document may have, escaped or not."""
    return _NO_XML.sub("\ufffd", text)
