"""The feeds behind a site's address: what its pages name, then the usual places."""

import re
from urllib.parse import urljoin, urlsplit

from lxml import html
from lxml.etree import LxmlError

FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"}
)
USUAL_PLACES = ("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json")
FEED_LINK = re.compile(r"/(?:feed|rss|atom)(?:[/.]|$)|\.(?:rss|atom)$|feeds?\.", re.I)
COMMENTS = re.compile(r"comment", re.I)
MAX_PAGE = 3_000_000  #: characters of a page that are looked at


def feeds_named(page: str, *, url: str) -> list[str]:
    """Addresses of feeds that a page names, best first: declared in its head, then plain links."""
    try:
        root = html.document_fromstring(page[:MAX_PAGE] or " ")
    except (LxmlError, ValueError):
        return []
    declared = [
        (link.get("title") or "", link.get("href"))
        for link in root.iter("link")
        if "alternate" in (link.get("rel") or "").lower().split()
        and (link.get("type") or "").strip().lower() in FEED_TYPES
    ]
    plain = [("", a.get("href")) for a in root.iter("a") if FEED_LINK.search(a.get("href") or "")]
    ranked = sorted(declared, key=lambda item: bool(COMMENTS.search(f"{item[0]} {item[1]}")))
    return _addresses([href for _, href in (*ranked, *plain) if href], url)


def usual_places(url: str) -> list[str]:
    """Where feeds lie on most sites, for one that names none."""
    parts = urlsplit(url)
    return [f"{parts.scheme}://{parts.netloc}{place}" for place in USUAL_PLACES]


def _addresses(links: list[str], base: str) -> list[str]:
    out = []
    for link in links:
        try:
            joined = urljoin(base, link.strip())
        except ValueError:
            continue
        if joined.startswith(("http://", "https://")):
            out.append(joined)
    return list(dict.fromkeys(out))
