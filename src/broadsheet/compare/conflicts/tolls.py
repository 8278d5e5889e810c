"""Tolls: how many were killed, wounded, missing or arrested, and that the count moves while an event goes
on.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from itertools import combinations, takewhile

from broadsheet.compare.align import Row
from broadsheet.compare.conflicts.context import neighbours, of_a_whole, part_of
from broadsheet.compare.conflicts.draft import MOST_SIDES, Draft, Saying, subject
from broadsheet.compare.material import Material, Unit, words_of
from broadsheet.compare.similarity import Matrix
from broadsheet.text.comparison import comparison
from broadsheet.types import Bound, Cause, ConflictKind, Quantity, Severity

MATTER = 0.15  #: least likeness of two sentences whose tolls are one
TABLE = 40  #: numbers of a sentence that is a table, and tells no toll
NEAR = 8  #: words between a number and the word of its toll
_MARKS = ",;:—–()"
APART = 3.0  #: counts further apart than this factor are of two events or two sets
NO_TOPIC = -1  #: the row of a toll on which all agree
ROUND = 0.12  #: what rounding may hide
NEARLY = 0.3  #: how much less than the count to tell a bound may be that still holds
MARK = 2  #: words that a mark between a number and the word of its toll counts for
MOVED = 25  #: words before "rose to" a number in which the word of its toll stands
BEFORE = timedelta(days=6)  #: a toll of a sentence that speaks of a time further back is another event's
ALONE = 0.6  #: share of a sentence that its toll takes up, if it tells little else
LEAD = 5  #: sentences of an article in which the first toll is the event's


@dataclass(frozen=True, slots=True)
class Toll:
    unit: int
    quantity: Quantity
    kind: str  #: group of the word: "kill"
    old: bool = False  #: the sentence itself says that this count was replaced: "from eight to six"


@dataclass(frozen=True, slots=True)
class Tolls:
    """All tolls of a story, found once."""

    groups: tuple[tuple[Toll, ...], ...]  #: those of one thing, told several times
    places: frozenset[tuple[int, int]]  #: (unit, start) of each one, which no other comparison takes up


def find(material: Material, scores: Matrix) -> Tolls:
    """The tolls of a story by what they count."""
    by_kind: dict[str, list[Toll]] = defaultdict(list)
    places: set[tuple[int, int]] = set()
    for index, unit in enumerate(material.units):
        past = " before" if _of_the_past(material, unit) else ""
        for toll in _tolls(index, unit):
            by_kind[toll.kind + past].append(toll)
            places.add((index, toll.quantity.start))
    groups = (tuple(g) for kind in sorted(by_kind) for g in _groups(material, by_kind[kind], scores))
    return Tolls(tuple(groups), frozenset(places))


def tolls(material: Material, found: Tolls) -> list[Draft]:
    """One draft for each toll of which articles give several counts."""
    return [draft for group in found.groups if (draft := _draft(material, group))]


def toll_rows(material: Material, found: Tolls, drafts: Sequence[Draft]) -> list[Row]:
    """A row for each toll that several articles give, whatever else their sentences tell."""
    out = []
    for group in found.groups:
        draft = _draft(material, group)
        topic = drafts.index(draft) if draft in drafts else NO_TOPIC
        best: dict[int, Toll] = {}
        for toll in _single(material, [t for t in group if not t.old]):
            best.setdefault(material.units[toll.unit].article, toll)
        if len(best) > 1:
            chosen = sorted(best.values(), key=lambda t: t.unit)
            spans = tuple(part_of(material.units[t.unit], t.quantity.start, t.quantity.end) for t in chosen)
            also = _further(material, group, best)
            out.append(Row(tuple(t.unit for t in chosen), spans, topic, also))
    return out


def _further(material: Material, group: Sequence[Toll], best: Mapping[int, Toll]) -> tuple[int, ...]:
    """For each article one more sentence of the toll: rather one with another count, if other articles give
    it as well, else one that repeats the count.
    """
    counts: dict[float, set[int]] = defaultdict(set)
    for toll in group:
        counts[toll.quantity.value].add(material.units[toll.unit].article)
    out: dict[int, tuple[bool, int]] = {}
    for toll in group:
        article = material.units[toll.unit].article
        first = best.get(article)
        if first is None or toll.unit == first.unit or toll.old:
            continue
        same = toll.quantity.value == first.quantity.value
        if _alone(material, toll) if same else len(counts[toll.quantity.value]) > 1:
            out[article] = min(out.get(article, (True, toll.unit)), (same, toll.unit))
    return tuple(sorted(unit for _, unit in out.values()))


def alone(material: Material, found: Tolls) -> frozenset[int]:
    """Units that tell little beside a toll that other articles give too."""
    several = (g for g in found.groups if len({material.units[t.unit].article for t in g}) > 1)
    return frozenset(t.unit for group in several for t in group if _alone(material, t))


def _alone(material: Material, toll: Toll) -> bool:
    """Does the sentence tell little beside the toll?"""
    unit = material.units[toll.unit]
    start, end = part_of(unit, toll.quantity.start, toll.quantity.end)
    return end - start >= ALONE * (unit.end - unit.start)


def _of_the_past(material: Material, unit: Unit) -> bool:
    """Does the sentence speak only of times well before its article?"""
    published = material.articles[unit.article].article.published
    ends = [d.period.end for d in unit.dates if d.period is not None]
    return published is not None and bool(ends) and all(end < published.day - BEFORE for end in ends)


def _tolls(index: int, unit: Unit) -> Iterator[Toll]:
    lists = comparison(unit.language)
    if not 0 < len(unit.quantities) <= TABLE or not any(
        toll_group(t.text, unit.language) for t in words_of(unit.text)
    ):
        return
    for quantity in unit.quantities:
        if quantity.ordinal or quantity.unit or quantity.bound is Bound.VAGUE or quantity.value < 1:
            continue
        before = neighbours(unit, quantity.start, quantity.end)[0]
        if of_a_whole(unit, quantity.start, quantity.end):
            continue
        if before and before[-1].text.casefold() in lists.noun_negating:
            continue
        noun = (quantity.counted or "").casefold()
        kind = _revised(unit, quantity) or _kind(unit, quantity)
        if kind and (not noun or noun in lists.people):
            yield Toll(index, quantity, kind, _is_old(unit, quantity))
        elif kind and noun in lists.members:
            yield Toll(index, quantity, f"{kind} {noun}", _is_old(unit, quantity))


def _revised(unit: Unit, quantity: Quantity) -> str | None:
    """The toll of "rose to six" or "from eight to six": the last word of a toll before it in the
    sentence.
    """
    lists = comparison(unit.language)
    before, _ = neighbours(unit, quantity.start, quantity.end)
    last = before[-1].text.casefold() if before else ""
    if last not in lists.reaching | lists.leaving:
        return None
    at = before[-1].start
    near = [t for t in before[-MOVED:-1] if not _marked(unit, t.end, at)]
    groups = (toll_group(t.text, unit.language) for t in reversed(near))
    return next((g for g in groups if g), None)


def _is_old(unit: Unit, quantity: Quantity) -> bool:
    lists = comparison(unit.language)
    before, after = neighbours(unit, quantity.start, quantity.end)
    return bool(before and after) and (
        before[-1].text.casefold() in lists.leaving and after[0].text.casefold() in lists.reaching
    )


def _kind(unit: Unit, quantity: Quantity) -> str | None:
    """The nearest word of a toll, behind the number or before it, without another number or clause between;
    a mark between counts as two words.
    """
    before, after = neighbours(unit, quantity.start, quantity.end)
    own = unit.text[quantity.start - unit.start : quantity.end - unit.start].casefold().split()
    start, end = quantity.start - unit.start, quantity.end - unit.start
    behind = list(takewhile(lambda t: _joined(unit, end, t.start), after[:NEAR]))
    ahead = list(takewhile(lambda t: _joined(unit, t.end, start), reversed(before[-NEAR:])))
    near = [(k, 0, w) for k, w in enumerate(own[1:])]
    near += [(k + MARK * _marked(unit, end, t.start), 1, t.text) for k, t in enumerate(behind)]
    near += [(k + MARK * _marked(unit, t.end, start), 2, t.text) for k, t in enumerate(ahead)]
    for _, _, word in sorted(near):
        group = toll_group(word, unit.language)
        if group:
            return group
    return None


@lru_cache(maxsize=8192)
def toll_group(word: str, code: str | None) -> str | None:
    """The toll that a word speaks of."""
    lists, folded = comparison(code), word.casefold()
    group = lists.toll_words.get(folded, lists.synonyms.get(folded, folded))
    return group if group in lists.tolls else None


def _marked(unit: Unit, start: int, end: int) -> bool:
    return any(mark in unit.text[start:end] for mark in _MARKS)


def _joined(unit: Unit, start: int, end: int) -> bool:
    """Does nothing between two places of a unit part them: no conjunction, no other number? "The 80 people
    who died": a pronoun right behind a number tells more of those whom it counts.
    """
    lists = comparison(unit.language)
    words = [t.text.casefold() for t in words_of(unit.text[start:end])]
    if words[:1] and words[0] in lists.relative:
        words = words[1:]
    if lists.conjunctions.intersection(words):
        return False
    return not any(start <= q.start - unit.start < end and not _is_part(unit, q) for q in unit.quantities)


def _is_part(unit: Unit, quantity: Quantity) -> bool:
    """ "84 people, including ten children": a part that is told in passing."""
    before = neighbours(unit, quantity.start, quantity.end)[0]
    return bool(before) and before[-1].text.casefold() in comparison(unit.language).including


def _groups(material: Material, found: Sequence[Toll], scores: Matrix) -> list[list[Toll]]:
    """Tolls of sentences that are alike and of counts that are not worlds apart."""
    group: list[list[int]] = [[i] for i in range(len(found))]
    lead = _leading(material, found)
    for i, j in combinations(range(len(found)), 2):
        if group[i] is not group[j] and _one_toll(found[i], found[j], scores, lead={i, j} <= lead):
            joined = sorted(group[i] + group[j])
            for member in joined:
                group[member] = joined
    sums = _sums(material, found)
    groups = ([found[i] for i in g] for g in {id(g): g for g in group}.values())
    apart = ([t for t in g if t.quantity.value not in sums or len(g) < 2] for g in groups)
    return [g for g in apart if len(g) > 1]


def _sums(material: Material, found: Sequence[Toll]) -> frozenset[float]:
    """What a toll and another number of people in its sentence make together: their sum counts two things
    as one.
    """
    out: set[float] = set()
    for toll in (t for t in found if not t.old):
        unit = material.units[toll.unit]
        for other in unit.quantities:
            people = (other.counted or "").casefold() in comparison(unit.language).people
            if people and other.start != toll.quantity.start and _kind(unit, other) in (None, toll.kind):
                out.add(toll.quantity.value + other.value)
    return frozenset(out)


def _leading(material: Material, found: Sequence[Toll]) -> set[int]:
    """The first toll of each article, if it stands among its first sentences."""
    first: dict[int, int] = {}
    for k, toll in enumerate(found):
        if material.units[toll.unit].sentence < LEAD:
            first.setdefault(material.units[toll.unit].article, k)
    return set(first.values())


def _one_toll(a: Toll, b: Toll, scores: Matrix, *, lead: bool) -> bool:
    """Tolls of alike sentences, or two that open their articles; and not worlds apart."""
    low, high = sorted((a.quantity.value, b.quantity.value))
    if a.unit == b.unit:
        return a.old or b.old
    if lead and scores[a.unit, b.unit] > 0:
        return high <= APART * low
    matter = MATTER / 2 if low == high and (a.old or b.old) else MATTER
    return bool(scores[a.unit, b.unit] >= matter) and high <= APART * low


def _draft(material: Material, group: Sequence[Toll]) -> Draft | None:
    """Sides by value, the last told last; nothing if rounding explains the difference."""
    by_value: dict[float, list[Toll]] = defaultdict(list)
    for toll in _single(material, [t for t in group if not t.old]):
        by_value[toll.quantity.value].append(toll)
    values = sorted(by_value)
    if len(values) < 2 or all(_rounded(by_value[a][0], by_value[b][0]) for a, b in combinations(values, 2)):
        return None
    last = _last(material, group, values)
    ranked = sorted(
        values, key=lambda v: (v != last, -len({material.units[t.unit].id for t in by_value[v]}), v)
    )
    values = sorted(ranked[:MOST_SIDES])
    sides = tuple(tuple(Saying(t.unit, t.quantity.text) for t in by_value[v]) for v in values)
    first = by_value[values[0]][0]
    about = subject(material, [first.unit, by_value[values[-1]][0].unit], _word(material, first))
    told = values.index(last)
    agreeing = frozenset(t.unit for t in group if _leaves_room(t.quantity, last))
    return Draft(
        ConflictKind.NUMBER, about, Severity.MATERIAL, Cause.TIME, sides, canonical=told, agreeing=agreeing
    )


def _leaves_room(quantity: Quantity, told: float) -> bool:
    """The count to tell, or a bound that is the round number below it: "more than 100" beside 120, but not
    "more than 70" beside 84.
    """
    open_above = quantity.bound in (Bound.MORE_THAN, Bound.AT_LEAST)
    near = (1 - NEARLY) * told <= quantity.value < told
    return quantity.value == told or (open_above and near and _round_below(told, quantity.value))


def _round_below(told: float, value: float) -> bool:
    """Is a value what is left of a count when it is cut off at the value's last digit that is not zero?"""
    digits = len(f"{value:.15g}".replace(".", "").strip("0"))
    unit = 10.0 ** (math.floor(math.log10(value)) - digits + 1) if value > 0 else 1.0
    return math.isclose(math.floor(told / unit + 1e-9) * unit, value)


def _single(material: Material, found: Sequence[Toll]) -> list[Toll]:
    """The tolls of each article's first value: what it counts further down is mostly another thing."""
    replacing = {t.unit for t in found if _revised(material.units[t.unit], t.quantity)}
    first: dict[int, float] = {}
    for toll in sorted(found, key=lambda t: (t.unit not in replacing, t.unit, t.quantity.start)):
        first.setdefault(material.units[toll.unit].article, toll.quantity.value)
    others = {toll: [v for a, v in first.items() if a != material.units[toll.unit].article] for toll in found}
    return [
        t
        for t in found
        if t.quantity.value == first[material.units[t.unit].article] or t.quantity.value in others[t]
    ]


def _last(material: Material, group: Sequence[Toll], values: Sequence[float]) -> float:
    """The count to tell: the one that a sentence puts in the place of another, else the newest, else the
    highest.
    """
    replacing = {t.unit for t in group if t.old}
    found = [t for t in group if not t.old and t.quantity.value in values]

    def key(toll: Toll) -> tuple[bool, str, float]:
        published = material.articles[material.units[toll.unit].article].article.published
        return toll.unit in replacing, published.day.isoformat() if published else "", toll.quantity.value

    return max(found, key=key).quantity.value


def _word(material: Material, toll: Toll) -> str:
    """The word of the toll as the sentence has it."""
    unit = material.units[toll.unit]
    kind = toll.kind.split()[0]
    return next((t.text for t in words_of(unit.text) if toll_group(t.text, unit.language) == kind), "")


def _rounded(a: Toll, b: Toll) -> bool:
    x, y = a.quantity, b.quantity
    loose = {x.bound, y.bound} != {Bound.EXACT}
    return loose and abs(x.value - y.value) <= ROUND * max(x.value, y.value)
