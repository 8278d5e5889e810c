"""The same quantity of the same set with another value: contradictions, and tolls that rise with the hours.

Asked in this order: is it the same unit, are the same things counted, do the sentences speak of the same
matter, and do the bounds leave room for both? Only what survives all four is a conflict.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.material import Material, Unit
from broadsheet.compare.similarity import Matrix
from broadsheet.text.comparison import comparison
from broadsheet.text.words import stem, tokens
from broadsheet.types import Bound, Cause, ConflictKind, Quantity, Severity

MATTER = 0.16  #: least likeness of two sentences whose numbers are compared
NEAR = 6  #: words between a number and the word of a toll
ROUND = 0.12  #: what "about" and rounding may hide


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity in its sentence: ``what`` it counts, by synonym group or stem."""

    unit: int
    quantity: Quantity
    what: str
    toll: bool


def numbers(material: Material, scores: Matrix) -> list[Draft]:
    """Conflicts of numbers, tolls among them."""
    counts = [c for i in range(len(material.units)) for c in _counts(i, material.units[i])]
    pairs = list(_pairs(counts, scores))
    return [d for group in _joined(pairs) if (d := _draft(material, [counts[k] for k in group]))]


def _counts(index: int, unit: Unit) -> Iterator[Count]:
    lists = comparison(unit.language)
    for quantity in unit.quantities:
        if quantity.ordinal or quantity.bound is Bound.VAGUE:
            continue
        toll = _toll(unit, quantity)
        if toll:
            yield Count(index, quantity, toll, True)
        elif quantity.unit or quantity.counted:
            noun = (quantity.counted or "").casefold()
            group = lists.synonyms.get(noun, noun)
            yield Count(
                index, quantity, f"{quantity.unit or ''}:{stem(group, unit.language) if group else ''}", False
            )


def _toll(unit: Unit, quantity: Quantity) -> str | None:
    """The toll that a number of people gives: the nearest such word in the same sentence."""
    if quantity.unit:
        return None
    lists = comparison(unit.language)
    best: tuple[int, str] | None = None
    words = tokens(unit.text)
    at = [k for k, t in enumerate(words) if t.start >= quantity.start - unit.start]
    if not at:
        return None
    for k, token in enumerate(words):
        group = lists.synonyms.get(token.text.casefold())
        if group in lists.tolls and abs(k - at[0]) <= NEAR:
            best = min(best or (99, ""), (abs(k - at[0]), group))
    return best[1] if best else None


def _pairs(counts: Sequence[Count], scores: Matrix) -> Iterator[tuple[int, int]]:
    by_what: dict[str, list[int]] = defaultdict(list)
    for k, count in enumerate(counts):
        by_what[count.what].append(k)
    for members in by_what.values():
        units = np.array([counts[k].unit for k in members])
        near = scores[np.ix_(units, units)] >= MATTER
        for a, b in zip(*np.nonzero(np.triu(near, 1)), strict=True):
            x, y = counts[members[int(a)]], counts[members[int(b)]]
            if differ(x, y):
                yield members[int(a)], members[int(b)]


def differ(a: Count, b: Count) -> bool:
    """Can the two not both be true of one set at one time?"""
    x, y = a.quantity, b.quantity
    if x.value == y.value:
        return False
    if a.toll and b.toll:
        return not _rounded(x, y)
    (low, high), (low2, high2) = _range(x), _range(y)
    return (high < low2 or high2 < low) and not _rounded(x, y)


def _rounded(a: Quantity, b: Quantity) -> bool:
    loose = {a.bound, b.bound} != {Bound.EXACT}
    return loose and abs(a.value - b.value) <= ROUND * max(a.value, b.value)


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
    """One side for each value; a set that one article alone counts differently is no conflict."""
    by_value: dict[float, list[Count]] = defaultdict(list)
    for count in counts:
        by_value[count.quantity.value].append(count)
    if len({material.units[c.unit].id for c in counts}) < 2:
        return None
    toll = counts[0].toll
    sides = tuple(
        tuple(Saying(c.unit, c.quantity.text) for c in by_value[value])
        for value in sorted(by_value, key=lambda v: (v,))
    )
    noun = next((c.quantity.counted for c in counts if c.quantity.counted), "") or ""
    return Draft(
        ConflictKind.NUMBER,
        subject(material, [counts[0].unit, counts[-1].unit], noun),
        Severity.MATERIAL,
        Cause.TIME if toll else Cause.DISPUTE,
        sides,
    )
