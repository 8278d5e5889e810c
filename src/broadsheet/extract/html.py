"""An HTML page to a draft: one parse of the tree, read by everything that needs it."""

import re
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from broadsheet.extract import authors, body, credit, reject, titles, when
from broadsheet.extract.agencies import agency_name
from broadsheet.extract.draft import Draft
from broadsheet.extract.edges import dense, is_list
from broadsheet.extract.head import UPDATED, Head, head, linked_headings, nearest
from broadsheet.types import Published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "publicationdate", "article.published", "published-date", "published_time", "dc.date.issued",
    "dcterms.created", "dc.date", "dcterms.date", "dc.date.created", "dc:date", "date",
    "article_date_original", "cxenseparse:recs:publishtime", "originalpublicationdate", "ptime",
    "displaydate", "rnews:datepublished", "vr:published_time", "datecreated", "created",
    "citation_publication_date", "citation_date", "og:pubdate", "og:published_time", "article:published",
    "analyticsattributes.articledate",
)  # fmt: skip
_CHANGES = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_DATE_MARKS = (
    "//body//*["
    + " or ".join(
        f"contains(@class, '{mark}')"
        for mark in ("date", "Date", "time", "publi", "posted", "byline", "meta")
    )
    + "]"
)
_SEEN = "text()[normalize-space() and not(parent::script or parent::style)]"
_HEADLINE = 30  #: characters from which a title is that of an article rather than of a section
_LONGEST_DATE_LINE = 110
_PUBLISHED = re.compile(r"\b(?:publi|posted|veröffentlicht|erstellt|created|gepubliceerd|опубликован)", re.I)
_PLATFORMS = frozenset(("blogger", "wordpress", "wordpress.com", "wix", "medium", "squarespace", "home"))
_CARDS = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "headline", "title")
_SITES = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "al:android:app_name",
    "publisher",
    "dc.publisher",
    "twitter:site",
    "copyright",
)


def read(html: str, *, url: str | None) -> Draft | str:
    """The draft of a page, or the reason why it is no article."""
    try:
        tree = body.parse(html)
    except (ValueError, TypeError, AssertionError):
        tree = None
    if tree is None:
        return reject.NO_ARTICLE
    found = head(tree, url=url)
    here = _address(found, url)
    published = _published(found, tree, here)
    byline = _byline(found, tree)
    outlet = _outlet(found, here)
    title = titles.headline(
        data=found.data.headline,
        cards=[found.meta[name] for name in _CARDS if name in found.meta],
        headings=found.headings,
        title=found.title,
        sites=_sites(found, here),
    )
    has_article = found.data.is_article or found.meta.get("og:type") == "article"
    told = has_article or dense(title or "") >= _HEADLINE
    links = 0 if told else linked_headings(tree)
    lines = body.paragraphs(tree, spare=found.data.body)
    if reason := _reason(found.title or title or "", lines, here, has_article=has_article, links=links):
        return reason
    return Draft(
        paragraphs=lines,
        title=title,
        headings=found.headings,
        url=here,
        outlet=outlet,
        authors=authors.names(byline, outlet=outlet),
        published=published or _last_resort(html, here, changed=_changed(found)),
        language=_language(found),
        free=found.data.free,
        words=found.data.words,
    )


def _language(found: Head) -> str | None:
    named = (found.meta.get("content-language"), found.meta.get("og:locale"))
    return found.language or found.data.language or named[0] or named[1]


def _reason(
    title: str, lines: tuple[str, ...], url: str | None, *, has_article: bool, links: int
) -> str | None:
    """Why the page is no article; ``links`` is how many of its headings lead elsewhere."""
    if reason := reject.page_reason(title=title, text="\n".join(lines), has_article=has_article):
        return reason
    if has_article:
        return None
    front = url is not None and urlsplit(url).path in ("", "/") and not urlsplit(url).query
    return reject.FRONT_PAGE if front or is_list(lines, links=links) else None


def _address(found: Head, url: str | None) -> str | None:
    for candidate in (found.canonical, found.meta.get("og:url"), found.data.url):
        if not candidate:
            continue
        try:
            address = urljoin(url or "", candidate.strip())
            parts = urlsplit(address)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and parts.path not in ("", "/"):
            return address
    return url


def _published(found: Head, tree: "HtmlElement", url: str | None) -> Published | None:
    """From JSON-LD, meta, microdata, time elements, the address or a line near the headline."""
    written = [found.meta[name] for name in _DATES if name in found.meta]
    best = when.first([found.data.published or "", *written])
    if best is None:
        marked = tree.xpath("//*[@itemprop='datePublished' or @itemprop='dateCreated' or @pubdate]")[:20]
        marked = nearest(marked, next(tree.iter("h1"), None))[:3]
        texts = [str(e.get("content") or e.get("datetime") or e.text_content()) for e in marked]
        best = when.first([*texts, *found.times])
    if best is None:
        return when.from_path(url) or when.first(_date_lines(tree))
    return _at_home(best, [*written, *found.times])


def _date_lines(tree: "HtmlElement") -> list[str]:
    """Short texts marked as dates, then those around the headline."""
    lines = [" ".join(e.itertext()) for e in tree.xpath(_DATE_MARKS)[:40]]
    for heading in islice(tree.iter("h1"), 2):
        lines += [str(t) for t in heading.xpath(f"preceding::{_SEEN}[position() <= 4]")[::-1]]
        lines += [str(t) for t in heading.xpath(f"following::{_SEEN}[position() <= 10]")]
    lines = [line for raw in lines if len(line := " ".join(raw.split())) <= _LONGEST_DATE_LINE]
    return [kept for line in lines if (kept := _without_update(line))]


def _without_update(line: str) -> str:
    """What a date line says before the word for a change, or behind the word for publication."""
    found = UPDATED.search(line)
    if not found:
        return line
    published = _PUBLISHED.search(line, found.end())
    return line[published.end() :] if published else line[: found.start()]


def _at_home(best: Published, written: list[str]) -> Published:
    """The same with what other fields add: a day's time, or the outlet's own day of an instant in UTC."""
    if best.time is None:
        times = (p for text in written if (p := when.parse(text)) and p.time and p.day == best.day)
        return next(times, best)
    if best.time.utcoffset():
        return best
    days = (day for text in written if (day := when.local_day(text, best.time)))
    return replace(best, day=next(days, best.day))


def _changed(found: Head) -> frozenset[date]:
    """The days on which the page says that it was changed."""
    written = [found.data.modified or "", *(found.meta[n] for n in _CHANGES if n in found.meta)]
    return frozenset(known.day for text in written if (known := when.parse(text)))


def _last_resort(html: str, url: str | None, *, changed: frozenset[date]) -> Published | None:
    """What htmldate finds in the visible text; slow, so only for pages without any metadata."""
    from htmldate import find_date

    try:
        best = when.parse(find_date(html, url=url, extensive_search=False, original_date=True))
    except (ValueError, TypeError, OverflowError):
        return None
    return best if best and best.day not in changed else None


def _byline(found: Head, tree: "HtmlElement") -> list[str]:
    if found.data.authors:
        return list(found.data.authors)
    if found.authors:
        return list(found.authors)
    marked = tree.xpath("//*[@itemprop='author' or @rel='author']")[:4]
    return [str(e.get("content") or e.text_content()) for e in marked]


def _sites(found: Head, url: str | None) -> list[str]:
    names = [found.meta[name].lstrip("@") for name in _SITES if name in found.meta]
    host = _host(url)
    labels = [label for label in host.split(".")[:-1] if len(label) > 2]
    return [n for n in (found.data.publisher, *names, host, *labels) if n]


def _host(url: str | None) -> str:
    try:
        return (
            (urlsplit(url or "").hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
        )
    except ValueError:
        return ""


def _outlet(found: Head, url: str | None) -> str | None:
    """Publisher, site name or host; a name like the host's goes first, an agency's on another's site last."""
    host = _host(url)
    named = [found.data.publisher, found.meta.get("og:site_name"), found.meta.get("application-name")]
    names = [n for name in named if name and (n := _short(name)) and n.casefold() not in _PLATFORMS]
    names = [n for n in names if not agency_name(n) or credit.agency([""], url=url) == agency_name(n)]
    at_home = (n for n in names if titles.is_of_host(n, host))
    return next(at_home, None) or next(iter(names), None) or titles.site_of(found.title, host) or host or None


def _short(name: str) -> str:
    name = (
        re.split(r" [|–—-] ", name)[0].strip().removeprefix("@").removeprefix("https://").removeprefix("www.")
    )
    name = name[:1].upper() + name[1:] if name.startswith("the ") else name
    return name if len(name) <= 60 else ""
