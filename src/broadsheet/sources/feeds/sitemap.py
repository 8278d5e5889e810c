"""News sitemaps and sitemap indexes (sitemaps.org 0.9, with the news extension)."""

from datetime import UTC, datetime

from lxml import etree

from broadsheet.types import Feed, FeedEntry

MAX_CHILDREN = 50  #: sitemaps of an index that are followed, newest first


def read(body: bytes, *, url: str) -> Feed | None:
    """The entries of a news sitemap, or the sitemaps of an index. No entity is expanded."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None:
        return None
    problems = ("the sitemap is not well-formed; what could be read was read.",) if parser.error_log else ()
    if etree.QName(root).localname == "sitemapindex":
        found = sorted(((_text(n, "lastmod") or "", _text(n, "loc")) for n in root), reverse=True)
        children = tuple(loc for _, loc in found if loc and loc.startswith(("http://", "https://")))
        return Feed(None, None, None, (), problems, children[:MAX_CHILDREN])
    entries = tuple(entry for node in root if (entry := _entry(node)))
    return Feed(None, None, None, entries, problems)


def _entry(node: etree._Element) -> FeedEntry | None:
    loc = _text(node, "loc")
    if not loc or not loc.startswith(("http://", "https://")):
        return None
    return FeedEntry(
        id=loc,
        url=loc,
        title=_text(node, "title"),
        published=_moment(_text(node, "publication_date")),
        updated=_moment(_text(node, "lastmod")),
        language=_text(node, "language"),
    )


def _text(node: etree._Element, name: str) -> str | None:
    """The text of the first element of that local name, in whatever namespace."""
    if not isinstance(node.tag, str):
        return None
    found = next(node.iter(f"{{*}}{name}"), None)
    return (found.text or "").strip() or None if found is not None else None


def _moment(text: str | None) -> datetime | None:
    try:
        when = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
