"""RSS, Atom and RDF, through feedparser, which reads the broken ones too."""

from calendar import timegm
from datetime import UTC, datetime
from time import struct_time
from urllib.parse import urljoin

import feedparser

from broadsheet.types import Feed, FeedEntry

#: Tags and escapes that are read, at some 15,000 a second; the longest feeds of newspapers have a tenth.
MOST_MARKS = 150_000


def read(body: bytes, *, url: str) -> Feed | None:
    """The feed, with whole entries only; an entry without an address is counted among the problems."""
    whole, body = body, beginning(body)
    headers = {"content-location": url, "content-type": "application/xml"}
    parsed = feedparser.parse(body, response_headers=headers, sanitize_html=True)
    if not parsed.version and not parsed.entries:
        return None
    entries = [entry for raw in parsed.entries if (entry := _entry(raw, url))]
    problems = ["the feed is too long; its beginning was read."] if len(body) < len(whole) else []
    if (
        not problems
        and parsed.bozo
        and not isinstance(parsed.bozo_exception, feedparser.CharacterEncodingOverride)
    ):
        problems.append("the feed is not well-formed; what could be read was read.")
    if lost := len(parsed.entries) - len(entries):
        problems.append(f"{lost} entries have no address and were left out.")
    head = parsed.feed
    return Feed(
        head.get("title") or None,
        _address(head.get("link"), url),
        head.get("language") or None,
        tuple(entries),
        tuple(problems),
    )


def beginning(body: bytes) -> bytes:
    """As much of a feed as can be read in reasonable time."""
    marks = body.count(b"<") + body.count(b"&")
    return body if marks <= MOST_MARKS else body[: len(body) * MOST_MARKS // marks]


def _entry(raw: feedparser.FeedParserDict, base: str) -> FeedEntry | None:
    link = _address(raw.get("feedburner_origlink") or raw.get("link"), base)
    if link is None:
        return None
    content = max((part.get("value") or "" for part in raw.get("content", ())), key=len, default="")
    names = [author.get("name") for author in raw.get("authors", ())]
    return FeedEntry(
        id=raw.get("id") or link,
        url=link,
        title=raw.get("title") or None,
        summary=raw.get("summary") or None,
        content=content or None,
        published=_moment(raw.get("published_parsed")),
        # dict.get: its own get puts the publication time in the place of a missing one
        updated=_moment(dict.get(raw, "updated_parsed")),
        authors=tuple(name for name in names if name),
        language=(raw.get("title_detail") or {}).get("language") or None,
    )


def _address(link: str | None, base: str) -> str | None:
    """An absolute http or https address, or None."""
    if not link:
        return None
    try:
        joined = urljoin(base, link.strip())
    except ValueError:
        return None
    return joined if joined.startswith(("http://", "https://")) else None


def _moment(parsed: struct_time | None) -> datetime | None:
    """feedparser gives times in UTC; one outside the calendar is unknown."""
    if parsed is None:
        return None
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC)
    except (ValueError, OverflowError, OSError):
        return None
