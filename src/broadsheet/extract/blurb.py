"""An article from what a feed says of it, for when its page cannot be had."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

import msgspec
from lxml import etree, html

from broadsheet.extract import extract, titles
from broadsheet.types import Article, Completeness, FeedEntry, FetchedPage, Given

MOST = 500_000  #: characters of a feed's own text that are read
LONGEST_NAME = 40  #: characters of an outlet's name
_BLOCKS = frozenset(
    "p div section article blockquote li ul ol br h1 h2 h3 h4 h5 h6 tr table pre figure hr dd dt".split()
)
_SILENT = frozenset(("script", "style", "template", "noscript", "iframe", "svg", "figcaption", "form"))
_SPACE = re.compile(r"[^\S\n]+")


def blurb(entry: FeedEntry, *, url: str, source: str | None = None) -> Article | None:
    """The article in the words of the feed, marked as a blurb; None if these are too few for one.

    Feeds hold HTML of strangers: only its text is taken. ``url`` is the address that it is known by,
    ``source`` what the feed calls itself.
    """
    longest = max(entry.content or "", entry.summary or "", key=len)
    row = {"text": plain(longest), "title": plain(entry.title or "").replace("\n", " ")}
    if not row["text"].strip():
        return None
    page = FetchedPage(
        msgspec.json.encode({**row, "outlet": outlet_of(url, source)}),
        "application/json",
        url,
        url,
        Given(
            published=entry.published.isoformat() if entry.published else None,
            language=entry.language,
            url=url,
            authors=entry.authors,
        ),
    )
    found = extract(page)
    return replace(found, completeness=Completeness.BLURB) if isinstance(found, Article) else None


def plain(text: str) -> str:
    """The text of a piece of HTML, its blocks separated by empty lines; what is not shown is left out."""
    text = text[:MOST].encode("utf-8", "replace").decode().replace("\0", "")
    if "<" not in text and "&" not in text:
        return text
    try:
        root = html.fragment_fromstring(text, create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return ""
    parts: list[str] = []
    _collect(root, parts)
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(parts).split("\n\n"))
    return "\n\n".join(line for line in lines if line)


def _collect(root: "html.HtmlElement", parts: list[str]) -> None:
    """Texts in order, with an empty line at both ends of a block; without recursion, for nesting is deep."""
    silent = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            _add(node.tail, parts, silent)
            continue
        name = node.tag if isinstance(node.tag, str) else ""
        if name in _BLOCKS:
            parts.append("\n\n")
        if event == "start":
            silent += name in _SILENT
            _add(node.text, parts, silent)
        else:
            silent -= name in _SILENT
            if node is not root:
                _add(node.tail, parts, silent)


def _add(text: str | None, parts: list[str], silent: int) -> None:
    if text and not silent:
        parts.append(text.replace("\n", " "))


def outlet_of(url: str, source: str | None) -> str | None:
    """The outlet by the name of its feed, if that is like the host's ("Varn Post - North"), else the host."""
    host = (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    name = " ".join((source or "").split())
    part = titles.site_of(name, host)
    whole = name if 0 < len(name) <= LONGEST_NAME and titles.is_of_host(name, host) else None
    return part or whole or host or None
