"""How old people are: "Reyes, 58", "the 58-year-old Ana Reyes", "the 58-year-old senator"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from broadsheet.compare.material import Material, Unit
from broadsheet.text.comparison import comparison
from broadsheet.text.languages import language
from broadsheet.text.words import tokens
from broadsheet.types import Name, NameType

OLDEST = 110
BACK = 2  #: sentences before an age without a name in which the person must be named, and nobody else
BETWEEN = 30  #: characters between an age and the name behind it: "the 58-year-old harbour pilot Ana Reyes"
_YOUNGER = frozenset(("jr", "sr", "ii", "iii"))
_BARE = re.compile(r"(?:,\s?|\s\()(\d{1,3})(?=[,.)]|\s(?:and|of|from|was|is|who)\b)")


@dataclass(frozen=True, slots=True)
class Age:
    unit: int
    years: int
    text: str  #: as it stands in the unit: "58", "58-year-old"
    named: bool  #: the name stands beside it


def ages(material: Material) -> Mapping[str, Sequence[Age]]:
    """The ages told of each person, by a key that holds two people of one surname apart."""
    surnames = _surnames(material)
    found: dict[str, list[Age]] = defaultdict(list)
    for index in range(len(material.units)):
        for name, age in _ages(material, index):
            if key := _key(name, surnames):
                found[key].append(age)
    return found


def _surnames(material: Material) -> dict[str, set[str]]:
    """Last word of a name → the first words of those who bear it."""
    out: dict[str, set[str]] = defaultdict(set)
    for name in (n for unit in material.units for n in unit.names if n.type is NameType.PERSON):
        words = _words(name)
        if len(words) > 1:
            out[words[-1]].add(words[0])
    return out


def _words(name: Name) -> list[str]:
    """A name's words, without "Jr." behind them."""
    words = name.full.casefold().split()
    return words[:-1] if len(words) > 1 and words[-1].strip(".") in _YOUNGER else words


def _key(name: Name, surnames: Mapping[str, set[str]]) -> str:
    """First and last word of a name; the last alone if only one person bears it; empty in doubt."""
    words = _words(name)
    bearers = surnames.get(words[-1], set())
    if len(words) > 1:
        return f"{words[0]} {words[-1]}" if len(bearers) > 1 else words[-1]
    return words[0] if len(bearers) < 2 else ""


def _ages(material: Material, index: int) -> Iterator[tuple[Name, Age]]:
    unit = material.units[index]
    people = [n for n in unit.names if n.type is NameType.PERSON and len(n.text) > 1]
    for name in people:
        match = _BARE.match(unit.text, name.end - unit.start)
        if match and 0 < int(match[1]) <= OLDEST:
            yield name, Age(index, int(match[1]), match[1], named=True)
    for match in _aged(unit.language).finditer(unit.text):
        if 0 < int(match[1]) <= OLDEST:
            beside = _beside(unit, people, match)
            one = beside or _meant(material, index, people, match)
            if one:
                yield one, Age(index, int(match[1]), match.group(), named=beside is not None)


def _beside(unit: Unit, people: Sequence[Name], match: re.Match[str]) -> Name | None:
    """The person named right behind an age, or right before it with a comma or "is"."""
    data = language(unit.language)
    for name in people:
        gap = unit.text[match.end() : name.start - unit.start]
        if name.start - unit.start >= match.end() and len(gap) <= BETWEEN and _joins(gap, data.stop_words):
            return name
        before = unit.text[name.end - unit.start : match.start()]
        words = {t.text.casefold() for t in tokens(before)}
        small = data.articles | comparison(unit.language).copulas | data.linking
        if name.end - unit.start <= match.start() and len(before) <= BETWEEN and words <= small:
            return name
    return None


def _joins(gap: str, small: frozenset[str]) -> bool:
    """Do only telling words without a mark stand between?"""
    return not re.search(r"[,;:.()—–]", gap) and not {t.text.casefold() for t in tokens(gap)} & small


def _meant(material: Material, index: int, people: Sequence[Name], match: re.Match[str]) -> Name | None:
    """The only person named shortly before "the 58-year-old"; nobody behind "a 58-year-old"."""
    unit = material.units[index]
    before = [t.text.casefold() for t in tokens(unit.text[: match.start()])][-1:]
    if not before or before[0] not in comparison(unit.language).definite:
        return None
    first = max(material.of_article[unit.article].start, index - BACK)
    near = [n for u in material.units[first:index] for n in u.names if n.type is NameType.PERSON]
    near += [n for n in people if n.end - unit.start <= match.start()]
    later = [n for n in people if n.start - unit.start >= match.end()]
    return near[-1] if near and not later and len({n.full for n in near}) == 1 else None


@cache
def _aged(code: str | None) -> re.Pattern[str]:
    forms = sorted(comparison(code).aged, key=lambda form: (-len(form), form))
    endings = "|".join(re.escape(form).replace("\\-", "[-‐‑]") for form in forms)
    return re.compile(rf"(?<![\w-])(\d{{1,3}})(?:{endings})\b" if forms else r"(?!)", re.I)
