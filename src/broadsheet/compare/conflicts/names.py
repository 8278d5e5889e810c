"""One person under two spellings, and one term where others have another that is often taken for it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from broadsheet.compare.align import Row
from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.material import Material
from broadsheet.text.comparison import comparison
from broadsheet.types import Cause, ConflictKind, NameType, Severity

LEAST = 4  #: letters of a surname whose spelling is compared
ALIKE = 0.72  #: likeness of two surnames that may be one


def names(material: Material, rows: Sequence[Row]) -> list[Draft]:
    """Spellings first, then terms."""
    return [*_spellings(material), *_terms(material, rows)]


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
        if _one_person(a, b) and not articles[0] & articles[1]:
            sides = tuple(tuple(Saying(i, name) for i in where[name]) for name in (a, b))
            about = " ".join(w for w in a.split() if w in b.split())
            yield Draft(ConflictKind.NAME, about, Severity.MINOR, Cause.SLIP, sides, soft=True)


def _plain(name: str) -> str:
    """Without the possessive and what a credit line puts behind a stroke."""
    return name.partition("/")[0].removesuffix("’s").removesuffix("'s").rstrip(" .,")


def _one_person(a: str, b: str) -> bool:
    """The same first name and nearly the same last one."""
    first, second = a.split(), b.split()
    if len(first) != len(second) or first[:-1] != second[:-1]:
        return False
    x, y = first[-1].casefold(), second[-1].casefold()
    if len(x) < LEAST or len(y) < LEAST:
        return False
    return x != y and x[0] == y[0] and SequenceMatcher(None, x, y, autojunk=False).ratio() >= ALIKE


def _terms(material: Material, rows: Sequence[Row]) -> Iterator[Draft]:
    for terms in _term_lists(material):
        found: dict[str, list[int]] = defaultdict(list)
        for row in rows:
            held = {i: t for i in row.units for t in terms if t in material.units[i].text.casefold()}
            if len(set(held.values())) > 1:
                for i, term in held.items():
                    if i not in found[term]:
                        found[term].append(i)
        if len(found) > 1:
            sides = tuple(tuple(Saying(i, term) for i in found[term]) for term in sorted(found))
            about = subject(material, [found[t][0] for t in sorted(found)])
            yield Draft(ConflictKind.NAME, about, Severity.MINOR, Cause.SLIP, sides)


def _term_lists(material: Material) -> list[tuple[str, ...]]:
    codes = sorted({u.language or "" for u in material.units})
    return [terms for code in codes for terms in comparison(code).terms]
