"""What is true of a person once and for all: the birthplace, and for a while the age."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from broadsheet.compare.conflicts.ages import Age, ages
from broadsheet.compare.conflicts.context import initials
from broadsheet.compare.conflicts.draft import Draft, Saying, one_side_each, subject
from broadsheet.compare.material import Material, Unit
from broadsheet.text.comparison import comparison
from broadsheet.types import Cause, ConflictKind, Name, NameType, Severity

FIRST = 5  #: characters before "born in" at the beginning of a sentence, whose subject comes behind
OFF = 9  #: years by which two ages may differ; further apart they are of two times or two people
BIRTHDAY = timedelta(days=1)  #: between two articles that may lie on two sides of a birthday

Told = dict[str, list[Saying]]  #: value → where it is told


def persons(material: Material) -> list[Draft]:
    """Ages, then birthplaces, that differ between articles for one person."""
    births: dict[str, Told] = defaultdict(lambda: defaultdict(list))
    for index, unit in enumerate(material.units):
        people = [n for n in unit.names if n.type is NameType.PERSON and len(n.text) > 1]
        for start, place in _birthplaces(unit):
            before = [n for n in people if n.end - unit.start <= start]
            behind = [n for n in people if start < FIRST and n.start - unit.start > start]
            for person in (*before[-1:], *behind[:1])[:1]:
                births[_last(person)][initials(place)].append(Saying(index, place))
    by_person = ages(material)
    found = [
        _draft(material, _one_age(material, told), ConflictKind.NUMBER)
        for _, told in sorted(by_person.items())
    ]
    found += [_draft(material, told, ConflictKind.NAME) for _, told in sorted(births.items())]
    return [draft for draft in found if draft]


def _one_age(material: Material, found: Sequence[Age]) -> Told:
    """The ages of one person by value, without those that a birthday or a wrong person explains."""
    named = [age for age in found if age.named]
    sure = [a for a in found if a.named or (named and all(abs(a.years - n.years) <= OFF for n in named))]
    values = [age.years for age in sure]
    if not values or max(values) - min(values) > OFF:
        return {}
    days = [d for age in sure if (d := _day(material, age.unit))]
    if max(values) - min(values) == 1 and days and max(days) - min(days) >= BIRTHDAY:
        return {}
    told: Told = defaultdict(list)
    for age in sure:
        told[str(age.years)].append(Saying(age.unit, age.text))
    return told


def _day(material: Material, unit: int) -> date | None:
    published = material.articles[material.units[unit].article].article.published
    return published.day if published else None


def _last(name: Name) -> str:
    return name.full.split()[-1].casefold()


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
