"""Lists of feeds as OPML 2.0, in and out, with their folders."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from broadsheet.errors import InputError


@dataclass(frozen=True, slots=True)
class Subscription:
    """One feed of a list."""

    url: str
    title: str | None = None
    site: str | None = None
    folder: tuple[str, ...] = ()


def read(body: bytes) -> list[Subscription]:
    """The feeds of a list, each address once. Raises InputError if it is no OPML at all."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or root.tag != "opml":
        raise InputError("This is no OPML file: it has no <opml> element.")
    found: dict[str, Subscription] = {}
    for body_node in root.iter("body"):
        for subscription in _outlines(body_node, ()):
            found.setdefault(subscription.url, subscription)
    return list(found.values())


def _outlines(node: etree._Element, folder: tuple[str, ...]) -> Iterator[Subscription]:
    for child in node.iterchildren("outline"):
        fields = {key.lower(): value.strip() for key, value in child.attrib.items()}
        name = fields.get("title") or fields.get("text") or None
        url = fields.get("xmlurl", "")
        if url.startswith(("http://", "https://")):
            yield Subscription(url, name, fields.get("htmlurl") or None, folder)
            yield from _outlines(child, folder)
        else:
            yield from _outlines(child, (*folder, name) if name else folder)


def write(subscriptions: Iterable[Subscription], *, title: str) -> bytes:
    """The list as OPML, folders as nested outlines."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    folders: dict[tuple[str, ...], etree._Element] = {(): etree.SubElement(root, "body")}
    for item in subscriptions:
        for depth in range(1, len(item.folder) + 1):
            path = item.folder[:depth]
            if path not in folders:
                folders[path] = etree.SubElement(folders[path[:-1]], "outline", text=path[-1])
        fields = {"type": "rss", "text": item.title or item.url, "xmlUrl": item.url}
        if item.site:
            fields["htmlUrl"] = item.site
        etree.SubElement(folders[item.folder], "outline", fields)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
