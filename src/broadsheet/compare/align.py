"""Which sentences of different articles report the same fact.

Links are taken greedily, the most alike pair first. Two groups join only if no article is in both and the
pairs across them are alike on average (average link): one fact in six papers has pairs without a word in
common, and a chain of chance likenesses has many of them. A pair
that is clearly alike but could not join, because one of its articles tells the fact twice or one sentence
tells two facts, is a row of its own beside the groups. So is an utterance that several articles quote.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from broadsheet.compare.material import Material
from broadsheet.compare.similarity import Matrix

JOIN = 0.68  #: least evidence of a link
WHOLE = 0.4  #: least mean evidence of the pairs across two groups that join
BESIDE = 0.68  #: least evidence of a pair that stands beside the groups


@dataclass(frozen=True, slots=True)
class Row:
    """Units that report one fact, at most one of an article, in order of the articles."""

    units: tuple[int, ...]
    spans: tuple[
        tuple[int, int] | None, ...
    ] = ()  #: parts of the units that tell it; whole units if empty or None
    topic: int | None = None  #: the number of the conflict whose versions the row lays side by side
    also: tuple[int, ...] = ()  #: further units of the same articles that give another version of it


def align(material: Material, scores: Matrix) -> tuple[Row, ...]:
    """Every unit in a row: groups and what is told once, then pairs beside them."""
    group: list[list[int]] = [[i] for i in range(len(material.units))]
    beside: list[tuple[int, int]] = []
    for i, j in links(scores, JOIN):
        if group[i] is group[j]:
            continue
        if _may_join(material, scores, group[i], group[j]):
            joined = group[i] + group[j]
            for member in joined:
                group[member] = joined
        elif scores[i, j] >= BESIDE:
            beside.append((i, j))
    shared = {i for pair in beside for i in pair}
    groups = {id(g): tuple(sorted(g)) for g in group if len(g) > 1 or g[0] not in shared}
    rows = [Row(units) for units in sorted(set(groups.values()))]
    return (*rows, *(Row(tuple(sorted(pair))) for pair in beside))


def merge(
    rows: Sequence[Row],
    more: Sequence[Row],
    overtaken: frozenset[int] = frozenset(),
    alone: frozenset[int] = frozenset(),
) -> tuple[Row, ...]:
    """Further rows beside the found ones; single units that they tell, and rows that they repeat, go.

    A found row also goes if every unit of it stands in further rows and was overtaken by a later count, and
    a pair of which one is ``alone`` told by a further row: the other shares its words by chance.
    """
    told = {row.units for row in more}
    also = frozenset(i for row in more for i in row.also)
    inside = also.union(*(row.units for row in more))

    def again(row: Row) -> bool:
        return not row.spans and inside.issuperset(row.units) and (overtaken | also).issuperset(row.units)

    rows = _without_chance(rows, alone, inside)
    kept = [
        r for r in rows if r.units not in told and (len(r.units) > 1 or r.units[0] not in inside or r.spans)
    ]
    return (*(r for r in kept if not again(r)), *more)


def _without_chance(rows: Sequence[Row], alone: frozenset[int], inside: frozenset[int]) -> list[Row]:
    """The rows without pairs of a unit that other rows tell alone; what only such a pair held is single."""
    kept = [r for r in rows if len(r.units) != 2 or r.spans or alone.isdisjoint(r.units)]
    placed = inside.union(*(r.units for r in kept))
    return [*kept, *(Row((i,)) for i in sorted({i for r in rows for i in r.units} - placed))]


def with_utterances(rows: Sequence[Row], spoken: Iterable[Sequence[int]]) -> tuple[Row, ...]:
    """The rows, and one for each utterance whose units no row holds together; rows within such a one go.

    ``spoken``: for each utterance a unit of every article that quotes it. What is quoted here in a clause
    and there in full has few words in common.
    """
    told = [frozenset(row.units) for row in rows]
    new = {frozenset(units) for units in spoken}
    more = [u for u in new if len(u) > 1 and not any(u <= t for t in told)]
    more = [u for u in more if not any(u < other for other in more)]
    kept = [r for r, units in zip(rows, told, strict=True) if r.spans or not any(units < u for u in more)]
    return (*kept, *sorted((Row(tuple(sorted(u))) for u in more), key=lambda row: row.units))


def links(scores: Matrix, least: float) -> Iterator[tuple[int, int]]:
    """Pairs of units at least so alike, the most alike first; ties in order of the units."""
    first, second = np.nonzero(np.triu(scores, 1) >= least)
    values = np.round(scores[first, second].astype(np.float64), 6)
    for k in np.lexsort((second, first, -values)):
        yield int(first[k]), int(second[k])


def _may_join(material: Material, scores: Matrix, a: Sequence[int], b: Sequence[int]) -> bool:
    articles = {material.units[i].article for i in a}
    if any(material.units[j].article in articles for j in b):
        return False
    return bool(scores[np.ix_(a, b)].mean() >= WHOLE)


def centre(scores: Matrix, row: Row, material: Material) -> int:
    """The unit most like the others of its row; of equals the shorter, then the earlier."""

    def key(i: int) -> tuple[float, int, int]:
        unit = material.units[i]
        return -round(float(sum(scores[i, j] for j in row.units)), 5), unit.end - unit.start, i

    return min(row.units, key=key)
