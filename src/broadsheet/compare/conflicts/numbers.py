"""The same quantity of the same set with another value.

Asked in this order: is it the same unit, are the same things counted, do the sentences report the same
fact, do the words around the number agree, and do the bounds leave room for both? Only what survives all
is a conflict. Tolls have a module of their own.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from broadsheet.compare.conflicts.context import (
    around,
    names_near,
    neighbours,
    of_a_whole,
    same_names,
)
from broadsheet.compare.conflicts.draft import Draft, Saying, one_side_each, subject
from broadsheet.compare.material import Material, Unit, stems_of
from broadsheet.compare.similarity import Matrix
from broadsheet.text.comparison import comparison
from broadsheet.text.date_grammar import CLOCK
from broadsheet.text.languages import language
from broadsheet.text.words import stem
from broadsheet.types import Bound, Cause, ConflictKind, Quantity, Severity

MATTER = 0.4  #: least likeness of two sentences whose numbers are compared
PHRASED = 0.12  #: the same if the words right behind both numbers are the same
PHRASE = 3  #: words behind a number that tell what is counted
BESIDE = 7  #: words right before or behind a number, up to a mark or another number, that name one thing
NAMING, MOSTLY = 2, 0.66  #: of them telling ones, and their share, that both numbers must have there
_SIZE = ":of "  #: how what a size is of begins
LARGE = 100  #: a number behind "of" that is a size
FEW = 4  #: sentences with a word that are few in any story
SCARCE = 0.05  #: share of the story's sentences that may have such a word, or a few
BEFORE, BEHIND = 0, 1  #: the sides of a number
_PARTING = ',;:—–()“”"'
NEAR_WORDS = 2  #: telling words that must stand around both numbers
CLOSE = 3  #: words to each side of which one must be shared
COARSE = 10  #: a number that ends in a zero may be rounded
ROUND = 0.12  #: what "about" and rounding may hide


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity in its sentence."""

    unit: int
    quantity: Quantity
    what: str  #: unit and noun: only equal ones are compared
    near: frozenset[str]  #: telling words around it
    close: frozenset[str]  #: those right beside it
    place: tuple[int, int]  #: its number among those of its kind in the sentence, and how many they are
    names: frozenset[str]  #: names in its clause
    clock: frozenset[str]  #: the times of day of its sentence, if it measures what may change by the hour
    phrase: tuple[str, ...]  #: the words right behind it, if they tell what is counted: "on board"
    beside: tuple[frozenset[str], frozenset[str]]  #: telling words right before it, and right behind it


def numbers(material: Material, scores: Matrix, tolls: frozenset[tuple[int, int]]) -> list[Draft]:
    """Conflicts of numbers that are no ``tolls``, each (unit, start)."""
    counts = [c for i, unit in enumerate(material.units) for c in _counts(i, unit, tolls)]
    values: dict[tuple[int, str], set[float]] = defaultdict(set)
    for c in counts:
        values[material.units[c.unit].article, c.what].add(c.quantity.value)
    pairs = [
        (a, b)
        for a, b in _pairs(material, counts, scores)
        if counts[b].quantity.value not in values[material.units[counts[a].unit].article, counts[a].what]
        and counts[a].quantity.value not in values[material.units[counts[b].unit].article, counts[b].what]
    ]
    return [d for group in _joined(pairs) if (d := _draft(material, [counts[k] for k in group]))]


def _counts(index: int, unit: Unit, tolls: frozenset[tuple[int, int]]) -> Iterator[Count]:
    lists = comparison(unit.language)
    for quantity in unit.quantities:
        if quantity.ordinal or quantity.bound is Bound.VAGUE or (index, quantity.start) in tolls:
            continue
        noun = (quantity.counted or "").casefold()
        own = frozenset(quantity.text.casefold().split())
        if not (quantity.unit or noun or _sized(unit, quantity)) or own & lists.partial:
            continue
        group = stem(lists.synonyms.get(noun, noun), unit.language) if noun else _sized(unit, quantity)
        names = names_near(unit, quantity.start, quantity.end)
        if "-" in quantity.text.split()[0] or _is_part(unit, quantity):
            continue
        named = frozenset().union(*(stems_of(n.text, unit.language) for n in unit.names))
        near = around(unit, quantity.start, quantity.end) - named
        close = around(unit, quantity.start, quantity.end, words=CLOSE) - named
        kind = [q.start for q in unit.quantities if (q.unit, q.counted) == (quantity.unit, quantity.counted)]
        place = kind.index(quantity.start), len(kind)
        what = f"{quantity.unit or ''}:{group}"
        money = quantity.unit in language(unit.language).numerals.currencies.values()
        hours = clock(unit) if quantity.unit and not money else frozenset[str]()
        phrase, beside = _phrase(unit, quantity), _beside(unit, quantity)
        yield Count(index, quantity, what, near, close, place, names, hours, phrase, beside)


def _sized(unit: Unit, quantity: Quantity) -> str:
    """ "A city of 340,000": what a number behind "of" is the size of; empty if it says so of nothing."""
    before, behind = neighbours(unit, quantity.start, quantity.end)
    partitive = language(unit.language).numerals.partitive
    plain = quantity.value >= LARGE and quantity.unit is None and quantity.counted is None
    if not plain or len(before) < 2 or before[-1].text.casefold() not in partitive:
        return ""
    ends = not behind or unit.text[quantity.end - unit.start : behind[0].start].strip() != ""
    thing = before[-2].text
    return f"{_SIZE[1:]}{stem(thing, unit.language)}" if ends and thing.islower() else ""


def clock(unit: Unit) -> frozenset[str]:
    """The times of day that a sentence names: "as of 2 p.m."."""
    return frozenset(match.group().casefold() for match in CLOCK.finditer(unit.text))


def _phrase(unit: Unit, quantity: Quantity) -> tuple[str, ...]:
    """The first telling word behind a number and its noun, with the small word before it."""
    if quantity.unit or not quantity.counted:
        return ()
    behind = neighbours(unit, quantity.start, quantity.end)[1][:PHRASE]
    out: list[str] = []
    at = quantity.end - unit.start
    for token in behind:
        if unit.text[at : token.start].strip():
            return ()
        out.append(token.text.casefold())
        at = token.end
        if stems_of(token.text, unit.language):
            return tuple(out[-2:]) if len(out) > 1 and token.text.islower() else ()
    return ()


def _beside(unit: Unit, quantity: Quantity) -> tuple[frozenset[str], frozenset[str]]:
    """Telling words right before a number and right behind it, as far as nothing parts them from it."""
    before, behind = neighbours(unit, quantity.start, quantity.end)
    out: list[frozenset[str]] = []
    for run, at, step in ((before[::-1], quantity.start, -1), (behind, quantity.end, 1)):
        stems: set[str] = set()
        edge = at - unit.start
        for token in run[:BESIDE]:
            gap = unit.text[token.end : edge] if step < 0 else unit.text[edge : token.start]
            if any(ch in _PARTING for ch in gap) or any(ch.isdigit() for ch in token.text):
                break
            stems |= stems_of(token.text, unit.language)
            edge = token.start if step < 0 else token.end
        out.append(frozenset(stems))
    return out[0], out[1]


def _is_part(unit: Unit, quantity: Quantity) -> bool:
    return quantity.unit is None and of_a_whole(unit, quantity.start, quantity.end)


def _pairs(material: Material, counts: Sequence[Count], scores: Matrix) -> Iterator[tuple[int, int]]:
    by_what: dict[str, list[int]] = defaultdict(list)
    for k, count in enumerate(counts):
        by_what[count.what].append(k)
    for members in by_what.values():
        units = np.array([counts[k].unit for k in members])
        near = scores[np.ix_(units, units)]
        sized = counts[members[0]].what.startswith(_SIZE)
        if sized and _once_each(material, [counts[k] for k in members]):
            yield from (pair for pair in combinations(members, 2) if _differ(counts, *pair))
            continue
        for a, b in zip(*np.nonzero(np.triu(near >= PHRASED, 1)), strict=True):
            x, y = counts[members[int(a)]], counts[members[int(b)]]
            one = _same_set(x, y) if near[a, b] >= MATTER else bool(x.phrase) and x.phrase == y.phrase
            if (one or _same_thing(material, x, y)) and differ(x.quantity, y.quantity):
                yield members[int(a)], members[int(b)]


def _once_each(material: Material, counts: Sequence[Count]) -> bool:
    """Has each article one value only?"""
    values: dict[int, set[float]] = defaultdict(set)
    for count in counts:
        values[material.units[count.unit].article].add(count.quantity.value)
    return all(len(found) == 1 for found in values.values())


def _differ(counts: Sequence[Count], a: int, b: int) -> bool:
    return differ(counts[a].quantity, counts[b].quantity)


def _same_set(a: Count, b: Count) -> bool:
    """Enough words in common around both, and no clause names only what the other does not."""
    if len(a.near & b.near) < NEAR_WORDS or not a.close & b.close:
        return False
    if a.place != b.place or a.clock != b.clock:
        return False
    return same_names(a.names, b.names)


def _same_thing(material: Material, a: Count, b: Count) -> bool:
    """Is one thing named right beside both: "$5,000 on the Marlow Harbour Hotel"?

    What stands before counts only if nothing behind one of them says what it is of.
    """
    most = max(FEW, SCARCE * len(material.units))
    for number, (mine, theirs) in enumerate(zip(a.beside, b.beside, strict=True)):
        shared = mine & theirs
        if number == BEFORE and not (_is_last(material, a) or _is_last(material, b)):
            continue
        rare = any(material.counts.get(stem, 0) <= most for stem in shared)
        if len(shared) >= NAMING and 2 * len(shared) >= MOSTLY * (len(mine) + len(theirs)) and rare:
            return a.clock == b.clock
    return False


def _is_last(material: Material, count: Count) -> bool:
    """Does nothing stand behind a number in its clause?"""
    unit = material.units[count.unit]
    behind = unit.text[count.quantity.end - unit.start :]
    return not behind or behind[0] in f".{_PARTING}"


def differ(x: Quantity, y: Quantity) -> bool:
    """Can the two not both be true?"""
    if x.value == y.value:
        return False
    (low, high), (low2, high2) = _range(x), _range(y)
    return (high < low2 or high2 < low) and not _rounded(x, y)


def _rounded(a: Quantity, b: Quantity) -> bool:
    loose = {a.bound, b.bound} != {Bound.EXACT}
    near = loose and abs(a.value - b.value) <= ROUND * max(a.value, b.value)
    return near or cut_short(a, b)


def cut_short(a: Quantity, b: Quantity) -> bool:
    """Is one the other with fewer digits?"""
    return _shorter(a.value, b.value) or _shorter(b.value, a.value)


def _shorter(full: float, short: float) -> bool:
    """Is ``short`` what is left of ``full`` with fewer digits, rounded or cut off: 43,885,310 and 43
    million?
    """
    if not full or not short:
        return False
    digits = len(f"{short:.15g}".replace(".", "").strip("0"))
    unit = 10.0 ** (math.floor(math.log10(abs(short))) - digits + 1)
    cut = math.floor(full / unit) if digits > 1 else round(full / unit)
    return unit >= COARSE and short in (cut * unit, round(full / unit) * unit)


def _range(q: Quantity) -> tuple[float, float]:
    """The values that a quantity leaves open."""
    if q.bound is Bound.BETWEEN and q.high is not None:
        return q.value, q.high
    return {
        Bound.ABOUT: (q.value * (1 - ROUND), q.value * (1 + ROUND)),
        Bound.MORE_THAN: (q.value, math.inf),
        Bound.AT_LEAST: (q.value, math.inf),
        Bound.LESS_THAN: (0.0, q.value),
        Bound.AT_MOST: (0.0, q.value),
    }.get(q.bound, (q.value, q.value))


def _joined(pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Counts that differ in pairs, gathered."""
    group: dict[int, list[int]] = {}
    for a, b in pairs:
        first, second = group.setdefault(a, [a]), group.setdefault(b, [b])
        if first is not second:
            first.extend(second)
            for member in second:
                group[member] = first
    return sorted(sorted(g) for g in {id(g): g for g in group.values()}.values())


def _draft(material: Material, counts: Sequence[Count]) -> Draft | None:
    """One side for each value."""
    by_value: dict[float, list[Count]] = defaultdict(list)
    for count in counts:
        by_value[count.quantity.value].append(count)
    said = [[Saying(c.unit, c.quantity.text) for c in by_value[value]] for value in sorted(by_value)]
    sides = one_side_each(material, said)
    if len(sides) < 2:
        return None
    noun = next((c.quantity.counted for c in counts if c.quantity.counted), "") or ""
    about = subject(material, [sides[0][0].unit, sides[-1][0].unit], noun)
    values = sorted(by_value)
    close = counts[0].what.startswith(_SIZE) and values[-1] <= (1 + ROUND) * values[0]
    severity = Severity.MINOR if close else Severity.MATERIAL
    return Draft(ConflictKind.NUMBER, about, severity, Cause.DISPUTE, sides)
