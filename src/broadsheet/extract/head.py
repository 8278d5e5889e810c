"""What the head of a web page and a few marked elements say, read in one walk over the tree."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.extract.jsonld import LinkedData, key, read, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_HEADING = 400
_LONGEST_FIELD = 4000
_MOST_HEADINGS = 20
_INLINE = frozenset("a abbr b bdi cite em font i mark q small strong sub sup u wbr".split())
_OPENING = ("“", "‘", "„", "«", "(", '"')
_JOINS = (*_OPENING, "-", "–", "/", "'")
_SEEN = ".//text()[not(ancestor::script or ancestor::style or ancestor::svg or ancestor::noscript)]"


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


class _Walk:
    """Collects while the tree is walked once."""

    def __init__(self) -> None:
        self.meta: dict[str, str] = {}
        self.authors: list[str] = []
        self.scripts: list[str] = []
        self.headings: list[str] = []
        self.times: list[HtmlElement] = []
        self.heading: HtmlElement | None = None
        self.title = ""
        self.canonical: str | None = None

    def take(self, element: "HtmlElement") -> None:
        tag = element.tag
        if tag == "meta":
            _meta(element, self.meta, self.authors)
        elif tag == "script":
            if "ld+json" in (element.get("type") or "").lower() and element.text:
                self.scripts.append(element.text)
        elif tag == "link":
            if self.canonical is None and "canonical" in (element.get("rel") or "").lower().split():
                self.canonical = element.get("href")
        elif tag == "title":
            self.title = self.title or _line(element)
        elif tag == "h1":
            text = _line(element)
            self.heading = element if self.heading is None and text else self.heading
            if text and text not in self.headings and len(self.headings) < _MOST_HEADINGS:
                self.headings.append(text)
        elif element.get("datetime") and not _is_update(element):
            self.times.append(element)


def linked_headings(tree: "HtmlElement") -> int:
    """How many lesser headings are links, as those of teasers are."""
    return int(tree.xpath("count(//h2[.//a[@href] or parent::a] | //h3[.//a[@href] or parent::a])"))


def _line(element: "HtmlElement") -> str:
    """The text of an element as it is seen: blocks apart, inline parts together."""
    text = ""
    for piece in element.xpath(_SEEN):
        apart = piece.getparent().tag not in _INLINE and _begins_word(piece) and not text.endswith(_JOINS)
        text += f" {piece}" if apart else piece
        if len(text) > _LONGEST_FIELD:
            break
    return tidy(text[:_LONGEST_FIELD])[:_LONGEST_HEADING]


def _begins_word(piece: str) -> bool:
    return piece[:1].isalnum() or piece.startswith(_OPENING)


def head(tree: "HtmlElement", *, url: str | None) -> Head:
    """Read the metadata of a parsed page; ``url`` is where it was found, if known."""
    walk = _Walk()
    for element in tree.iter("meta", "script", "link", "title", "h1", "time"):
        walk.take(element)
    meta = walk.meta
    heading = key(walk.headings[0]) if len(walk.headings) == 1 else key(meta.get("og:title", ""))
    return Head(
        data=read(walk.scripts, heading=heading, url=walk.canonical or meta.get("og:url") or url),
        meta=meta,
        authors=tuple(walk.authors),
        title=walk.title,
        headings=tuple(walk.headings),
        canonical=walk.canonical,
        language=tree.get("lang") or tree.get("xml:lang"),
        times=tuple(e.get("datetime", "") for e in nearest(walk.times, walk.heading)),
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


#: Words before the time of a change.
UPDATED = re.compile(
    r"\b(?:updat|modif|aktualisier|mise? à jour|actualiz|atualiz|aggiorn|bijgewerkt|gewijzigd|uppdater"
    r"|oppdater|opdater|päivitetty|zaktualiz|обновл|оновл|güncelle|edited)|更新|수정|تحديث",
    re.I,
)


def _is_update(element: "HtmlElement") -> bool:
    marks = f"{element.get('class')} {element.get('itemprop')} {element.get('id')}".lower()
    before = element.getprevious()
    parent = element.getparent()
    words = before.tail or before.text if before is not None else parent.text if parent is not None else ""
    return "modif" in marks or "updat" in marks or bool(UPDATED.search((words or "")[-60:]))


def nearest(elements: "Sequence[HtmlElement]", heading: "HtmlElement | None") -> "list[HtmlElement]":
    """The elements by how far up they meet the heading, nearest first: other articles' times come last."""
    if heading is None or len(elements) < 2:
        return list(elements)
    steps = {ancestor: n for n, ancestor in enumerate(heading.iterancestors())}
    return sorted(
        elements, key=lambda e: next((steps[a] for a in e.iterancestors() if a in steps), len(steps))
    )
