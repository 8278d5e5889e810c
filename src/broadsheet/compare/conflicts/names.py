"""One person under two spellings, and one term where others have another that is often taken for it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations
from unicodedata import combining, normalize

from broadsheet.compare.conflicts.context import around
from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.material import Material, Unit
from broadsheet.compare.similarity import Matrix
from broadsheet.text.comparison import comparison
from broadsheet.text.languages import language
from broadsheet.types import Cause, ConflictKind, NameType, Severity

MATTER = 0.26  #: least likeness of two sentences whose terms are compared
BESIDE = 3  #: words to each side of a term of which one must be shared
LEAST = 4  #: letters of a surname whose spelling is compared
ALIKE = 0.72  #: likeness of two surnames that may be one


_POSSESSIVE = re.compile(r"[^\w\s.-]s?$")


@dataclass(frozen=True, slots=True)
class Use:
    """A term in a unit."""

    unit: int
    term: str
    all: frozenset[str]  #: all terms of the list that the unit has
    near: frozenset[str]  #: telling words beside it


def names(material: Material, scores: Matrix) -> list[Draft]:
    """Spellings first, then terms."""
    return [*_spellings(material), *_terms(material, scores)]


def _spellings(material: Material) -> Iterator[Draft]:
    where: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(material.units):
        for name in unit.names:
            if name.type is NameType.PERSON and len(name.text.split()) >= 2:
                where[_plain(name.text)].append(index)
    for a, b in combinations(sorted(where), 2):
        articles = (
            {material.units[i].article for i in where[a]},
            {material.units[i].article for i in where[b]},
        )
        if _one_person(a, b, material.units[where[a][0]].language) and not articles[0] & articles[1]:
            sides = tuple(
                tuple(Saying(i, _written(material.units[i], name)) for i in where[name]) for name in (a, b)
            )
            about = " ".join(w for w in a.split() if w in b.split())
            yield Draft(ConflictKind.NAME, about, Severity.MINOR, Cause.SLIP, sides, soft=True)


def _plain(name: str) -> str:
    """With one kind of apostrophe, without the possessive and what a credit line puts behind a stroke."""
    return _POSSESSIVE.sub("", name.partition("/")[0].replace("’", "'")).rstrip(" .,")


def _written(unit: Unit, name: str) -> str:
    """The name with the apostrophes that the unit has."""
    return name if name in unit.text else name.replace("'", "’")


def _one_person(a: str, b: str, code: str | None) -> bool:
    """The same first name and nearly the same last one."""
    first, second = a.split(), b.split()
    if len(first) != len(second) or first[:-1] != second[:-1]:
        return False
    x, y = (_sounds(w[-1]) for w in (first, second))
    short, long = sorted((x, y), key=len)
    if long.removeprefix(short) in language(code).stop_words:  # "Robinsonat": a lost space
        return False
    if len(x) < LEAST or len(y) < LEAST:
        return False
    return x != y and x[0] == y[0] and SequenceMatcher(None, x, y, autojunk=False).ratio() >= ALIKE


def _sounds(surname: str) -> str:
    """Without an article, and with the letters that writers of other scripts choose between as one."""
    letters = (c for c in normalize("NFKD", surname) if not combining(c))
    bare = "".join(letters).casefold().removeprefix("al-").removeprefix("el-")
    return bare.translate(str.maketrans("uyqc", "oikk"))


def _terms(material: Material, scores: Matrix) -> Iterator[Draft]:
    """Alike sentences that have different terms of one list beside the same words."""
    folded = [unit.text.casefold() for unit in material.units]
    for terms in _term_lists(material):
        having = (i for i, text in enumerate(folded) if any(term in text for term in terms))
        found = [t for i in having for t in _uses(i, material.units[i], terms)]
        sides: dict[str, list[int]] = defaultdict(list)
        for a, b in combinations(found, 2):
            alone = a.term not in b.all and b.term not in a.all
            if alone and scores[a.unit, b.unit] >= MATTER and a.near & b.near:
                for use in (a, b):
                    if use.unit not in sides[use.term]:
                        sides[use.term].append(use.unit)
        if len(sides) > 1:
            ranked = sorted(sides, key=lambda t: min(sides[t]))
            said = tuple(
                tuple(Saying(i, _as_written(material.units[i], t)) for i in sorted(sides[t])) for t in ranked
            )
            about = subject(material, [said[0][0].unit, said[1][0].unit])
            yield Draft(ConflictKind.NAME, about, Severity.MINOR, Cause.SLIP, said)


def _uses(index: int, unit: Unit, terms: Sequence[str]) -> list[Use]:
    """The terms of a list in a unit, each with the telling words beside it."""
    places = [(t, m) for t in terms for m in _whole(t).finditer(unit.text)]
    all_terms = frozenset(t for t, _ in places)
    return [
        Use(index, t, all_terms, around(unit, unit.start + m.start(), unit.start + m.end(), words=BESIDE))
        for t, m in places
    ]


@cache
def _whole(term: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(term)}\b", re.IGNORECASE)


def _as_written(unit: Unit, term: str) -> str:
    match = _whole(term).search(unit.text)
    return match.group() if match else term


def _term_lists(material: Material) -> list[tuple[str, ...]]:
    codes = sorted({u.language or "" for u in material.units})
    return [terms for code in codes for terms in comparison(code).terms]
