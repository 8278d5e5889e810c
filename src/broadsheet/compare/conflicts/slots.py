"""One name where others have another: air strikes of two armies, a prize for two people.

Two alike sentences have a slot in common when the same telling word stands right behind a name, or a
telling word and a preposition right before it. If the slot holds different names of one type, and neither
name is in the other sentence, the articles differ.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from broadsheet.compare.conflicts.context import neighbours
from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.material import Material, Unit, stems_of
from broadsheet.compare.similarity import Matrix
from broadsheet.text.languages import language
from broadsheet.types import Cause, ConflictKind, Name, NameType, Severity

MATTER = 0.8  #: least likeness of sentences whose slots are compared
LOOSE, FEW = 0.3, 6  #: the same before a noun that so few sentences have, if they name one more thing alike
RARE = 0.1  #: share of the story's sentences that may have the slot

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    unit: int
    name: Name
    stems: frozenset[str]


def slots(material: Material, scores: Matrix) -> list[Draft]:
    """Names in one slot that differ between articles."""
    by_key: dict[Key, list[Slot]] = defaultdict(list)
    for index, unit in enumerate(material.units):
        for key, slot in _slots(index, unit):
            by_key[key].append(slot)
    rare = {k: v for k, v in by_key.items() if len(v) <= max(FEW, RARE * len(material.units))}
    seen: set[object] = set()
    out = []
    for key in sorted(rare):
        for a, b in combinations(rare[key], 2):
            names = key, frozenset(_letters(slot.name.text) for slot in (a, b))
            units = frozenset((a.unit, b.unit))
            alike = scores[a.unit, b.unit] >= MATTER or (
                _one_matter(material, scores, key, a, b) and not _both(material, rare[key], a, b)
            )
            if alike and _differ(material, a, b) and not {names, units} & seen:
                seen |= {names, units}
                out.append(_draft(material, a, b))
    return out


def _slots(index: int, unit: Unit) -> Iterator[tuple[Key, Slot]]:
    inside = {t for n in unit.names for t in range(n.start, n.end)}
    for name in unit.names:
        slot = Slot(index, name, stems_of(name.text, unit.language))
        before, after = neighbours(unit, name.start, name.end)
        behind = stems_of(after[0].text, unit.language) if after else frozenset()
        if (
            behind
            and unit.start + after[0].start not in inside
            and after[0].start - (name.end - unit.start) <= 1
            and after[0].text.casefold() not in language(unit.language).reporting
        ):
            yield ("", *sorted(behind)), slot
        if len(before) >= 2 and not stems_of(before[-1].text, unit.language):
            ahead = stems_of(before[-2].text, unit.language)
            if ahead and unit.start + before[-2].start not in inside:
                yield (*sorted(ahead), before[-1].text.casefold()), slot


def _one_matter(material: Material, scores: Matrix, key: Key, a: Slot, b: Slot) -> bool:
    """Does the slot stand before a rare noun, in somewhat alike sentences that name one more thing alike?

    Of places there are too many in one slot: "officials in Velm", "officials in Ostrava".
    """
    if scores[a.unit, b.unit] < LOOSE or key[0] or NameType.PLACE in (a.name.type, b.name.type):
        return False
    named = [_names(material.units[slot.unit]) - slot.stems for slot in (a, b)]
    return bool(named[0] & named[1]) and all(material.counts.get(stem, 0) <= FEW for stem in key if stem)


def _both(material: Material, found: Sequence[Slot], a: Slot, b: Slot) -> bool:
    """Does one article have both names in the slot? Then it knows two things."""
    having = [
        {material.units[s.unit].article for s in found if _letters(s.name.text) == _letters(one.name.text)}
        for one in (a, b)
    ]
    return bool(having[0] & having[1])


def _names(unit: Unit) -> frozenset[str]:
    return frozenset().union(*(stems_of(n.text, unit.language) for n in unit.names))


def _differ(material: Material, a: Slot, b: Slot) -> bool:
    if a.name.type is not b.name.type and NameType.PERSON in (a.name.type, b.name.type):
        return False
    if not a.stems or not b.stems or NameType.PLACE in (a.name.type, b.name.type):
        return False
    if one_name(a.name.text, b.name.text):
        return False
    first, second = material.units[a.unit], material.units[b.unit]
    apart = first.article != second.article
    return apart and not (a.stems & second.stems or b.stems & first.stems)


def one_name(one: str, two: str) -> bool:
    """Are they one name in letters and in words, whole or cut: "CBP", "Customs and Border Protection"?"""
    first, second = _letters(one), _letters(two)
    cut = one.isupper() != two.isupper() and min(len(first), len(second)) > 1
    return first == second or (cut and (first.endswith(second) or second.endswith(first)))


def _letters(name: str) -> str:
    """The letters of an abbreviation, or the initials of words: "L.A." and "Los Angeles"."""
    short = name.replace(".", "").replace(" ", "")
    return short if short.isupper() else "".join(w[0] for w in name.split() if w[0].isupper())


def _draft(material: Material, a: Slot, b: Slot) -> Draft:
    sides: Sequence[tuple[Saying, ...]] = tuple((Saying(s.unit, s.name.text),) for s in (a, b))
    about = subject(material, [a.unit, b.unit])
    return Draft(ConflictKind.NAME, about, Severity.MINOR, Cause.DISPUTE, tuple(sides))
