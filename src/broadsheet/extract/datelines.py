"""Datelines: where, when and by whose wire a text was filed, at the beginning of its first paragraphs."""

import re
from dataclasses import dataclass

from broadsheet.extract.agencies import agency_name, reads_like_agency
from broadsheet.extract.jsonld import key

#: "PLACE, Oct 29 (Agency) - ", "(Agency) — ", "Place (dpa/xyz) - ", "[place 29 (Agency)] - "
_BRACKETS = re.compile(
    r"^\s*\[?([^()\[\]]{0,70}?)\s*[(\[]\s*([^()\[\]]{2,40})\s*[)\]]\]?\s*([-–—―−:.]{0,3})\s*"
)
_AFTER_DASH = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ .,'/]{2,40}\d{0,2}[A-Z .]{0,12}\s[-–—]\s+")
#: "PLACE — ", "PLACE, N.C. -- ", "PLACE, Oct. 29 – ": the place in capitals.
_PLAIN = re.compile(
    r"^(?=.{3,70}?\s?[-–—])[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я.'’/ -]{2,40}?(?:,\s[\w.]{1,14}(?:\s[\w.]{1,12}){0,2}){0,2}"
    r"\s?(?:—|–|\s--?)\s+(?=[\"“„«'‘A-ZÀ-ÞА-Я\d])"
)
_PICTURE = re.compile(r":|©|\b(?:photo|image|file|pool|via|picture|graphic)", re.I)
_ARTICLES = frozenset("the a an der die das le la les el los il lo o os as het de".split())
_MONTHS = frozenset(("oktober", "octobre", "octubre"))


@dataclass(frozen=True, slots=True)
class Dateline:
    """The agency it names, if any, and where the text behind it begins; 0 without a dateline."""

    agency: str | None = None
    end: int = 0


def dateline(paragraph: str, *, outlet: str | None = None) -> Dateline:
    """The dateline that a paragraph begins with. ``outlet``: its own name in brackets is no agency's."""
    found = _BRACKETS.match(paragraph[:160])
    if not found:
        return plain_dateline(paragraph)
    place, mark, dash = found[1], found[2], found[3]
    end, rest = found.end(), paragraph[found.end() :]
    if not rest or not _is_place(place) or _PICTURE.search(mark):
        return Dateline()
    name = agency_name(mark) or agency_name(re.split(r"[/,\s]", mark)[0])
    own = _is_own(mark, outlet)
    if name and (dash or not place or _opens(place, rest)):
        more = None if place else _AFTER_DASH.match(rest[:80])
        return Dateline(name, end + (more.end() if more else 0))
    if own and (dash or not place):
        return Dateline(None, end)
    first = place.split(",")[0]
    if dash and first.isupper() and len(first) > 2 and not rest[:1].islower():
        return Dateline(mark if not own and reads_like_agency(mark) else None, end)
    return Dateline()


def plain_dateline(paragraph: str) -> Dateline:
    """A dateline without brackets."""
    found = _PLAIN.match(paragraph[:80])
    return Dateline(None, found.end()) if found else Dateline()


def _is_own(mark: str, outlet: str | None) -> bool:
    mine, its = key(outlet or "").removeprefix("the"), key(mark).removeprefix("the")
    return min(len(mine), len(its)) >= 3 and (mine.startswith(its) or its.startswith(mine))


def _is_place(text: str) -> bool:
    words = [w for w in re.split(r"[\s,/.\-]+", text) if w]
    small = sum(1 for w in words if w[0].islower() and len(w) > 3 and w not in _MONTHS)
    return (
        len(words) <= 9
        and small <= max(1, len(words) // 3)
        and not text.rstrip().endswith((":", ";", "”", '"'))
    )


def _opens(place: str, rest: str) -> bool:
    """Does a place without a dash behind the agency still open the text: "Berlin (dpa) Der Rat …"?"""
    words = place.split()
    known = place.isupper() or (len(words) <= 2 and words[0].lower() not in _ARTICLES)
    return known and not rest[:1].islower()
