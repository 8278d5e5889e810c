"""What is true of a person once and for all: the age that stands behind the name, and where somebody was
born.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from broadsheet.compare.conflicts.context import initials
from broadsheet.compare.conflicts.draft import Draft, Saying, one_side_each, subject
from broadsheet.compare.material import Material, Unit
from broadsheet.text.comparison import comparison
from broadsheet.types import Cause, ConflictKind, Name, NameType, Severity

OLDEST = 110
FIRST = 5  #: characters before "born in" at the beginning of a sentence, whose subject comes behind
_AGE = re.compile(r",\s?(\d{1,3})(?=[,.]|\s(?:and|of|from|was|is|who)\b)")

Told = dict[str, list[Saying]]  #: value → where it is told


def persons(material: Material) -> list[Draft]:
    """Ages, then birthplaces, that differ between articles for one person."""
    ages: dict[str, Told] = defaultdict(lambda: defaultdict(list))
    births: dict[str, Told] = defaultdict(lambda: defaultdict(list))
    for index, unit in enumerate(material.units):
        people = [n for n in unit.names if n.type is NameType.PERSON and len(n.text) > 1]
        for name in people:
            for age in _age(unit, name):
                ages[name.full.casefold()][age].append(Saying(index, age))
        for start, place in _birthplaces(unit):
            before = [n for n in people if n.end - unit.start <= start]
            behind = [n for n in people if start < FIRST and n.start - unit.start > start]
            for person in (*before[-1:], *behind[:1])[:1]:
                births[_last(person)][initials(place)].append(Saying(index, place))
    found = [_draft(material, told, ConflictKind.NUMBER) for _, told in sorted(ages.items())]
    found += [_draft(material, told, ConflictKind.NAME) for _, told in sorted(births.items())]
    return [draft for draft in found if draft]


def _last(name: Name) -> str:
    return name.full.split()[-1].casefold()


def _age(unit: Unit, name: Name) -> Iterator[str]:
    match = _AGE.match(unit.text, name.end - unit.start)
    if match and 0 < int(match[1]) <= OLDEST:
        yield match[1]


def _birthplaces(unit: Unit) -> Iterator[tuple[int, str]]:
    """The names of places right behind "born in", with where these words begin."""
    for match in _born(unit.language).finditer(unit.text):
        for name in unit.names:
            if name.start - unit.start == match.end():
                yield match.start(), name.text


@cache
def _born(code: str | None) -> re.Pattern[str]:
    forms = comparison(code).born
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\s+(?:the\s+)?" if forms else r"(?!)", re.I)


def _draft(material: Material, told: Told, kind: ConflictKind) -> Draft | None:
    sides = one_side_each(material, [told[value] for value in sorted(told)])
    articles = [frozenset(material.units[s.unit].article for s in side) for side in sides]
    if len(sides) < 2 or len(frozenset().union(*articles)) < 2:
        return None
    units: Sequence[int] = [side[0].unit for side in sides[:2]]
    return Draft(kind, subject(material, units), Severity.MINOR, Cause.SLIP, sides)
