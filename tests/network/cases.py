"""What servers do wrong, and what becomes of it: the table in docs/fetching.md is made of this."""

from dataclasses import dataclass
from enum import StrEnum

from broadsheet.types import Completeness, Standing


class Fate(StrEnum):
    """What becomes of an article."""

    FULL = Completeness.FULL
    BLURB = Completeness.BLURB
    NOTHING = "nothing"


@dataclass(frozen=True)
class FeedCase:
    """How a feed is served: what is done, in words, and how the source stands after ten days.

    ``why``: part of the sentence that the user is shown. ``read``: its entries become articles.
    """

    does: str
    then: str
    standing: Standing = Standing.WELL
    why: str = ""
    read: bool = False


@dataclass(frozen=True)
class PageCase:
    """How an article's page is served, and what is kept of it."""

    does: str
    then: str
    fate: Fate = Fate.FULL
    versions: int = 1
    gone: bool = False


BACK_OFF = "asked ever more rarely, at least once a day; its standing and the reason are shown"
WEEK = "asked ever more rarely, and paused after a week, with the reason"

FEEDS: dict[str, FeedCase] = {
    "plain": FeedCase("RSS, Atom, RDF, JSON Feed or a news sitemap", "each article once", read=True),
    "unchanged": FeedCase(
        "304 to a conditional request", "counts as a success; nothing is read again", read=True
    ),
    "index": FeedCase("a sitemap of sitemaps", "the newest five are read", read=True),
    "new-ids": FeedCase("gives its entries other ids every day", "known by their addresses", read=True),
    "wrong-type": FeedCase("Content-Type application/octet-stream", "read by its bytes", read=True),
    "wrong-charset": FeedCase(
        "declares UTF-8 and is ISO 8859-1", "read, in the encoding that fits", read=True
    ),
    "utf-16": FeedCase("is UTF-16 with a byte order mark", "read", read=True),
    "redirected": FeedCase("a chain of three redirects", "followed", read=True),
    "cut-in-the-middle": FeedCase(
        "the XML ends in the middle of an entry", "whole entries are read", read=True
    ),
    "external-entity": FeedCase(
        "an entity that names a file of this machine and one that names an address",
        "neither is opened; the entries are read",
        read=True,
    ),
    "cookie": FeedCase("Set-Cookie", "never sent back", read=True),
    "many": FeedCase("5,000 entries", "the newest 200 are taken", read=True),
    "404": FeedCase("404", WEEK, Standing.PAUSED, "no page at this address"),
    "410": FeedCase("410", "paused at once, with the reason", Standing.PAUSED, "taken down"),
    "403": FeedCase("403", WEEK, Standing.PAUSED, "does not show"),
    "500": FeedCase("500", BACK_OFF, Standing.FAILING, "error of its own"),
    "429": FeedCase(
        "429 with Retry-After: two days",
        "the whole host is left alone for so long",
        Standing.FAILING,
        "come back later",
    ),
    "503": FeedCase("503", BACK_OFF, Standing.FAILING, "come back later"),
    "silence": FeedCase("accepts and never answers", BACK_OFF, Standing.FAILING, "in time"),
    "drip": FeedCase("a byte now and then, for hours", BACK_OFF, Standing.FAILING, "in time"),
    "reset": FeedCase("resets the connection", BACK_OFF, Standing.FAILING, "cut off"),
    "hang-up": FeedCase("ends before the length that it declared", BACK_OFF, Standing.FAILING, "cut off"),
    "no-http": FeedCase("answers with what is no HTTP", BACK_OFF, Standing.FAILING, "cut off"),
    "loop": FeedCase("redirects to itself", WEEK, Standing.PAUSED, "redirect"),
    "long-chain": FeedCase("a chain of ten redirects", WEEK, Standing.PAUSED, "redirect"),
    "to-metadata": FeedCase(
        "redirects to 169.254.169.254", WEEK + "; no connection is made", Standing.PAUSED, "public internet"
    ),
    "to-loopback": FeedCase(
        "redirects to a name that resolves to 127.0.0.1",
        WEEK + "; no connection is made",
        Standing.PAUSED,
        "public internet",
    ),
    "to-file": FeedCase(
        "redirects to file:///etc/passwd", "paused at once", Standing.PAUSED, "http or https"
    ),
    "inside": FeedCase(
        "its name resolves to 127.0.0.1", WEEK + "; no connection is made", Standing.PAUSED, "public internet"
    ),
    "turncoat": FeedCase(
        "its name resolves to a public address, and the next time to 127.0.0.1",
        WEEK + "; only checked addresses are connected to",
        Standing.PAUSED,
        "public internet",
    ),
    "gzip-bomb": FeedCase(
        "gzip that unpacks to 500 MB", "stopped at the limit; " + BACK_OFF, Standing.FAILING, "larger than"
    ),
    "broken-gzip": FeedCase("gzip that is none", BACK_OFF, Standing.FAILING, "cut off"),
    "declared-large": FeedCase(
        "200 MB, declared", "not read at all; " + BACK_OFF, Standing.FAILING, "larger than"
    ),
    "endless": FeedCase(
        "200 MB, undeclared", "stopped at the limit; " + BACK_OFF, Standing.FAILING, "larger than"
    ),
    "xml-bomb": FeedCase("entities within entities", "not expanded; nothing is found", why=""),
    "web-page": FeedCase("an HTML page", WEEK, Standing.PAUSED, "but no feed"),
    "nothing": FeedCase("an empty body", WEEK, Standing.PAUSED, "but no feed"),
    "robots": FeedCase("robots.txt forbids it", WEEK + "; never asked", Standing.PAUSED, "robots.txt"),
    "no-robots": FeedCase(
        "robots.txt answers 500",
        "nothing is asked there until it answers",
        Standing.FAILING,
        "error of its own",
    ),
}

PAGES: dict[str, PageCase] = {
    "plain": PageCase("the article", "kept whole"),
    "latin": PageCase("ISO 8859-1, declared in the page", "kept whole, letters intact"),
    "tracking": PageCase("tracking parameters in its address", "known without them"),
    "amp": PageCase("an AMP twin in another feed", "one article"),
    "mobile": PageCase("a mobile twin in another feed", "one article"),
    "two-feeds": PageCase("named in two feeds", "one article"),
    "forwarded": PageCase("the feed's address redirects to the article's", "known by the article's"),
    "again": PageCase("named again days later with a new date", "one article, one version"),
    "reissued": PageCase("published again under another address", "one article"),
    "reprint": PageCase("the text of another outlet", "an article of its own; one voice with the other"),
    "changed": PageCase("a number changes a day later", "a second version", versions=2),
    "corrected": PageCase("a correction note a day later", "a second version", versions=2),
    "removed": PageCase("404 a day later", "stays, marked as taken down", gone=True),
    "late": PageCase("500 at first", "fetched at the next pass"),
    "never": PageCase("500 for ever", "after three tries the feed's words", Fate.BLURB),
    "missing": PageCase("404 from the first", "the feed's words", Fate.BLURB),
    "forbidden": PageCase("403", "the feed's words", Fate.BLURB),
    "pay": PageCase("402", "the feed's words", Fate.BLURB),
    "disallowed": PageCase("robots.txt forbids it", "never asked; the feed's words", Fate.BLURB),
    "pdf": PageCase("a PDF file", "the feed's words", Fate.BLURB),
    "large": PageCase("200 MB", "stopped at the limit; the feed's words", Fate.BLURB),
    "bomb": PageCase("gzip that unpacks to 500 MB", "stopped at the limit; the feed's words", Fate.BLURB),
    "hole": PageCase("redirects to a private address", "no connection; the feed's words", Fate.BLURB),
    "robot-wall": PageCase("a check for robots instead", "the feed's words", Fate.BLURB),
    "taken-back": PageCase("410", "nothing is kept, not even the feed's words", Fate.NOTHING),
    "noindex": PageCase("meta robots noindex", "nothing is kept", Fate.NOTHING),
    "noarchive": PageCase("X-Robots-Tag: noarchive", "nothing is kept", Fate.NOTHING),
    "tdm-header": PageCase("tdm-reservation: 1", "nothing is kept", Fate.NOTHING),
    "tdm-meta": PageCase("meta tdm-reservation 1", "nothing is kept", Fate.NOTHING),
}


def tables() -> str:
    """Both tables as Markdown."""
    feeds = [f"| {one.does} | {one.then} |" for one in FEEDS.values()]
    pages = [f"| {one.does} | {one.then} |" for one in PAGES.values()]
    head = "| {} | what Broadsheet does |\n|---|---|\n"
    return (
        f"### Feeds\n\n{head.format('the feed')}"
        + "\n".join(feeds)
        + f"\n\n### Articles\n\n{head.format('the page')}"
        + "\n".join(pages)
        + "\n"
    )
