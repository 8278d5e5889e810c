"""What the head of a web page and a few marked elements say, read in one walk over the tree."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.extract.jsonld import LinkedData, key, read, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_HEADING = 400
_LONGEST_FIELD = 4000
_MOST_HEADINGS = 20


@dataclass(frozen=True, slots=True)
class Head:
    """Metadata as found, nothing chosen yet. ``meta`` holds the first content of each name, in lower case."""

    data: LinkedData
    meta: dict[str, str]
    authors: tuple[str, ...]
    title: str = ""
    headings: tuple[str, ...] = ()
    canonical: str | None = None
    language: str | None = None
    times: tuple[str, ...] = ()
    scripts: tuple[str, ...] = field(default=(), repr=False)


def head(tree: "HtmlElement", *, url: str | None) -> Head:
    """Read the metadata of a parsed page; ``url`` is where it was found, if known."""
    meta: dict[str, str] = {}
    authors: list[str] = []
    scripts: list[str] = []
    headings: list[str] = []
    times: list[str] = []
    title, canonical = "", None
    for element in tree.iter("meta", "script", "link", "title", "h1", "time"):
        tag = element.tag
        if tag == "meta":
            _meta(element, meta, authors)
        elif tag == "script":
            if "ld+json" in (element.get("type") or "").lower() and element.text:
                scripts.append(element.text)
        elif tag == "link":
            if canonical is None and "canonical" in (element.get("rel") or "").lower().split():
                canonical = element.get("href")
        elif tag == "title":
            title = title or tidy(element.text_content()[:_LONGEST_FIELD])[:_LONGEST_HEADING]
        elif tag == "h1":
            text = tidy(" ".join(element.itertext())[:_LONGEST_FIELD])[:_LONGEST_HEADING]
            if text and text not in headings and len(headings) < _MOST_HEADINGS:
                headings.append(text)
        elif value := element.get("datetime"):
            times.append(value if not _is_update(element) else "")
    here = canonical or meta.get("og:url") or url
    heading = key(headings[0]) if len(headings) == 1 else key(meta.get("og:title", ""))
    return Head(
        data=read(scripts, heading=heading, url=here),
        meta=meta,
        authors=tuple(authors),
        title=title,
        headings=tuple(headings),
        canonical=canonical,
        language=tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or tree.get("xml:lang"),
        times=tuple(t for t in times if t),
        scripts=tuple(scripts),
    )


_AUTHOR_NAMES = frozenset(
    """
    author authors article:author og:article:author parsely-author sailthru.author byl dc.creator
    dcterms.creator dcsext.author citation_author creator
    """.split()
)


def _meta(element: "HtmlElement", meta: dict[str, str], authors: list[str]) -> None:
    content = element.get("content")
    name = (
        element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
    )
    if not content or not name or content.isspace():
        return
    name = name.strip().lower()
    content = tidy(content[:_LONGEST_FIELD])
    meta.setdefault(name, content)
    if name in _AUTHOR_NAMES and content not in authors:
        authors.append(content)


def _is_update(element: "HtmlElement") -> bool:
    marks = f"{element.get('class')} {element.get('itemprop')} {element.get('id')}".lower()
    return "modif" in marks or "updat" in marks
