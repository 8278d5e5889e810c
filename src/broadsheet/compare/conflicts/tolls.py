"""Tolls: how many were killed, wounded, missing or arrested, and that the count moves while an event goes
on.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, takewhile

from broadsheet.compare.align import Row
from broadsheet.compare.conflicts.context import neighbours, of_a_whole, part_of
from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.material import Material, Unit, words_of
from broadsheet.compare.similarity import Matrix
from broadsheet.text.comparison import comparison
from broadsheet.text.words import Token
from broadsheet.types import Bound, Cause, ConflictKind, Quantity, Severity

MATTER = 0.15  #: least likeness of two sentences whose tolls are one
NEAR = 4  #: words between a number and the word of its toll
APART = 3.0  #: counts further apart than this factor are of two events or two sets
NO_TOPIC = -1  #: the row of a toll on which all agree
ROUND = 0.12  #: what rounding may hide


@dataclass(frozen=True, slots=True)
class Toll:
    unit: int
    quantity: Quantity
    kind: str  #: group of the word: "kill"
    old: bool = False  #: the sentence itself says that this count was replaced: "from eight to six"


def tolls(material: Material, scores: Matrix) -> list[Draft]:
    """One draft for each toll of which articles give several counts."""
    return [draft for group in _all_groups(material, scores) if (draft := _draft(material, group))]


def toll_rows(material: Material, scores: Matrix, drafts: Sequence[Draft]) -> list[Row]:
    """A row for each toll that several articles give, whatever else their sentences tell."""
    out = []
    for group in _all_groups(material, scores):
        draft = _draft(material, group)
        topic = drafts.index(draft) if draft in drafts else NO_TOPIC
        best: dict[int, Toll] = {}
        for toll in _single(material, [t for t in group if not t.old]):
            best.setdefault(material.units[toll.unit].article, toll)
        if len(best) > 1:
            chosen = sorted(best.values(), key=lambda t: t.unit)
            spans = tuple(part_of(material.units[t.unit], t.quantity.start, t.quantity.end) for t in chosen)
            out.append(Row(tuple(t.unit for t in chosen), spans, topic))
    return out


def _all_groups(material: Material, scores: Matrix) -> list[list[Toll]]:
    by_kind: dict[str, list[Toll]] = defaultdict(list)
    for index, unit in enumerate(material.units):
        for toll in _tolls(index, unit):
            by_kind[toll.kind].append(toll)
    return [group for kind in sorted(by_kind) for group in _groups(by_kind[kind], scores)]


def toll_spans(unit: Unit) -> frozenset[int]:
    """Where the numbers of tolls begin, so that no other comparison takes them up."""
    return frozenset(t.quantity.start for t in _tolls(0, unit))


def _tolls(index: int, unit: Unit) -> Iterator[Toll]:
    people = comparison(unit.language).people
    for quantity in unit.quantities:
        if quantity.ordinal or quantity.unit or quantity.bound is Bound.VAGUE or quantity.value < 1:
            continue
        before = neighbours(unit, quantity.start, quantity.end)[0]
        if of_a_whole(unit, quantity.start, quantity.end):
            continue
        if before and before[-1].text.casefold() in comparison(unit.language).noun_negating:
            continue
        noun = (quantity.counted or "").casefold()
        kind = _revised(unit, quantity) or _kind(unit, quantity)
        if kind and (not noun or noun in people):
            yield Toll(index, quantity, kind, _is_old(unit, quantity))


def _revised(unit: Unit, quantity: Quantity) -> str | None:
    """The toll of "rose to six" or "from eight to six": the last word of a toll before it in the
    sentence.
    """
    lists = comparison(unit.language)
    before, _ = neighbours(unit, quantity.start, quantity.end)
    last = before[-1].text.casefold() if before else ""
    if last not in lists.reaching | lists.leaving:
        return None
    groups = [lists.synonyms.get(t.text.casefold(), "") for t in before]
    return next((g for g in reversed(groups) if g in lists.tolls), None)


def _is_old(unit: Unit, quantity: Quantity) -> bool:
    lists = comparison(unit.language)
    before, after = neighbours(unit, quantity.start, quantity.end)
    return bool(before and after) and (
        before[-1].text.casefold() in lists.leaving and after[0].text.casefold() in lists.reaching
    )


def _kind(unit: Unit, quantity: Quantity) -> str | None:
    """The nearest word of a toll, behind the number or before it, without another number or clause
    between.
    """
    lists = comparison(unit.language)
    before, after = neighbours(unit, quantity.start, quantity.end)
    own = unit.text[quantity.start - unit.start : quantity.end - unit.start].casefold().split()
    taken = [q.start - unit.start for q in unit.quantities]
    behind = list(takewhile(lambda t: t.start not in taken and not _parts(t, unit), after[:NEAR]))
    ahead = list(takewhile(lambda t: t.start not in taken and not _parts(t, unit), reversed(before[-NEAR:])))
    near = [(k, 0, w) for k, w in enumerate(own[1:])]
    near += [(k, 1, t.text) for k, t in enumerate(behind)] + [(k, 2, t.text) for k, t in enumerate(ahead)]
    for _, _, word in sorted(near):
        group = lists.synonyms.get(word.casefold(), word.casefold())
        if group in lists.tolls:
            return group
    return None


def _parts(token: Token, unit: Unit) -> bool:
    return token.text.casefold() in comparison(unit.language).conjunctions


def _groups(found: Sequence[Toll], scores: Matrix) -> list[list[Toll]]:
    """Tolls of sentences that are alike and of counts that are not worlds apart."""
    group: list[list[int]] = [[i] for i in range(len(found))]
    for i, j in combinations(range(len(found)), 2):
        if group[i] is not group[j] and _one_toll(found[i], found[j], scores):
            joined = sorted(group[i] + group[j])
            for member in joined:
                group[member] = joined
    return [[found[i] for i in g] for g in {id(g): g for g in group}.values() if len(g) > 1]


def _one_toll(a: Toll, b: Toll, scores: Matrix) -> bool:
    low, high = sorted((a.quantity.value, b.quantity.value))
    if a.unit == b.unit:
        return a.old or b.old
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
    sides = tuple(tuple(Saying(t.unit, t.quantity.text) for t in by_value[v]) for v in values)
    first = by_value[values[0]][0]
    about = subject(material, [first.unit, by_value[values[-1]][0].unit], _word(material, first))
    told = values.index(_last(material, group, values))
    return Draft(ConflictKind.NUMBER, about, Severity.MATERIAL, Cause.TIME, sides, canonical=told)


def _single(material: Material, found: Sequence[Toll]) -> list[Toll]:
    """The tolls of each article's first value: what it counts further down is mostly another thing."""
    replacing = {t.unit for t in found if _revised(material.units[t.unit], t.quantity)}
    first: dict[int, Toll] = {}
    for toll in sorted(found, key=lambda t: (t.unit not in replacing, t.unit, t.quantity.start)):
        first.setdefault(material.units[toll.unit].article, toll)
    return [t for t in found if t.quantity.value == first[material.units[t.unit].article].quantity.value]


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
    same = comparison(unit.language).synonyms
    return next((t.text for t in words_of(unit.text) if same.get(t.text.casefold()) == toll.kind), "")


def _rounded(a: Toll, b: Toll) -> bool:
    x, y = a.quantity, b.quantity
    loose = {x.bound, y.bound} != {Bound.EXACT}
    return loose and abs(x.value - y.value) <= ROUND * max(x.value, y.value)
