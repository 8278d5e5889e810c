"""Feeds of every kind: one module a format, chosen by what the bytes are, not by what the server says."""

import re

from broadsheet.sources.feeds import json_feed, sitemap, syndication
from broadsheet.types import Feed

ROOT = re.compile(rb"<(?:[A-Za-z][\w.-]{0,40}:)?(rss|rdf|feed|urlset|sitemapindex|opml|html)\b", re.I)
HEAD_BYTES = 4096
WIDE = (
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
    (b"{\0", "utf-16-le"),
    (b"\0{", "utf-16-be"),
)
DECLARED = re.compile(rb"""(^\s{0,9}<\?xml\b[^>]{0,80}?)\s+encoding\s*=\s*["'][^"'>]{0,40}["']""")


def read_feed(body: bytes, *, url: str) -> Feed | None:
    """The feed in these bytes, or None if they are none; ``url`` resolves relative addresses."""
    body = _in_utf_8(body)
    head = body[:HEAD_BYTES].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith(b"{"):
        return json_feed.read(body, url=url)
    root = ROOT.search(head)
    kind = root.group(1).lower() if root else b""
    if kind in (b"urlset", b"sitemapindex"):
        return sitemap.read(body, url=url)
    if kind in (b"rss", b"rdf", b"feed"):
        return syndication.read(body, url=url)
    return None


def _in_utf_8(body: bytes) -> bytes:
    """What is UTF-16 as UTF-8, without the declaration that would contradict it (XML 1.0, appendix F)."""
    encoding = next((name for start, name in WIDE if body.startswith(start)), None)
    if encoding is None:
        return body
    return DECLARED.sub(rb"\1", body.decode(encoding, "replace").encode("utf-8", "replace"), count=1)
