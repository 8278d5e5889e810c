"""Where articles differ: one module for each kind of conflict, put together here."""

from collections.abc import Sequence
from dataclasses import dataclass

from broadsheet.compare.align import Row
from broadsheet.compare.conflicts.dates import dates
from broadsheet.compare.conflicts.denials import denials, groups
from broadsheet.compare.conflicts.draft import Draft, Saying, sides_of
from broadsheet.compare.conflicts.edits import edits
from broadsheet.compare.conflicts.firmness import firmness
from broadsheet.compare.conflicts.names import names
from broadsheet.compare.conflicts.numbers import numbers
from broadsheet.compare.conflicts.persons import persons
from broadsheet.compare.conflicts.replies import replies
from broadsheet.compare.conflicts.scope import scope
from broadsheet.compare.conflicts.slots import slots
from broadsheet.compare.conflicts.tolls import Tolls, alone, find, toll_rows, tolls
from broadsheet.compare.conflicts.unknown import unknown
from broadsheet.compare.conflicts.wording import wording
from broadsheet.compare.ids import once, short_id
from broadsheet.compare.material import Material
from broadsheet.compare.pieces import Piece
from broadsheet.compare.similarity import Matrix
from broadsheet.types import Cause, Conflict, ConflictKind, Severity

__all__ = ["Draft", "alone", "conflicts", "detect", "overtaken", "told_against"]


@dataclass(frozen=True, slots=True)
class Found:
    """All conflicts, the material ones first, then in order of the text; and the tolls behind them."""

    drafts: tuple[Draft, ...]
    tolls: Tolls


def detect(material: Material, scores: Matrix, sure: Matrix, spoken: Sequence[Sequence[Piece]]) -> Found:
    """Everything in which the articles differ; ``spoken``: the utterances that several of them have."""
    counted, denied = find(material, scores), groups(material, scores)
    found = [
        *tolls(material, counted),
        *numbers(material, scores, counted.places),
        *replies(material, sure),
        *denials(material, scores, denied),
        *scope(material, denied),
        *dates(material, scores),
        *names(material, scores),
        *slots(material, scores),
        *wording(material, spoken),
    ]
    found += unknown(material)
    found += [d for d in persons(material) if not _known(d, found)]
    found += [d for d in firmness(material, sure) if not _counted(d, found)]
    found += [d for d in edits(material, scores) if not _known(d, found)]
    found.sort(key=lambda d: (d.severity is not Severity.MATERIAL, d.sides[0][0].unit, d.kind.value))
    return Found(tuple(found), counted)


def _known(draft: Draft, found: Sequence[Draft]) -> bool:
    """Do two units stand against each other already, in a conflict of the same kind?"""
    a, b = draft.sides[0][0].unit, draft.sides[1][0].unit
    for other in found:
        at = {s.unit: side for side, sayings in enumerate(other.sides) for s in sayings}
        if other.kind is draft.kind and a in at and b in at and at[a] != at[b]:
            return True
    return False


def _counted(draft: Draft, found: Sequence[Draft]) -> bool:
    """Do its units give counts that are compared already?"""
    units = {s.unit for side in draft.sides for s in side}
    counts = (d for d in found if d.kind is ConflictKind.NUMBER)
    return any(len(units & {s.unit for side in d.sides for s in side}) > 1 for d in counts)


def told_against(material: Material, found: Found) -> list[Row]:
    """Rows of what is told in several versions: tolls, claims with their denials, statements of two
    widths.
    """
    rows = toll_rows(material, found.tolls, found.drafts)
    for number, draft in enumerate(found.drafts):
        if draft.kind in (ConflictKind.DENIAL, ConflictKind.SCOPE):
            first: dict[int, Saying] = {}
            for saying in (s for side in draft.sides for s in side):
                first.setdefault(material.units[saying.unit].article, saying)
            if len(first) > 1:
                told = sorted(first.values(), key=lambda s: s.unit)
                spans = tuple(_place(material, s) for s in told) if draft.quiet else ()
                rows.append(Row(tuple(s.unit for s in told), spans, topic=number))
    return rows


def _place(material: Material, saying: Saying) -> tuple[int, int]:
    """The span of the article that gives a value."""
    unit = material.units[saying.unit]
    start = unit.start + unit.text.index(saying.value)
    return start, start + len(saying.value)


def overtaken(drafts: Sequence[Draft]) -> frozenset[int]:
    """Units that give an earlier count of what moved."""
    return frozenset(
        saying.unit
        for draft in drafts
        if draft.cause is Cause.TIME and draft.canonical is not None
        for number, side in enumerate(draft.sides)
        for saying in side
        if number != draft.canonical and saying.unit not in draft.agreeing
    )


def conflicts(material: Material, drafts: Sequence[Draft]) -> tuple[Conflict, ...]:
    """Drafts with ids that stay the same while their values do; without those that only cells tell."""
    drafts = [d for d in drafts if not d.quiet]
    ids = once(short_id("c", d.kind.value, *sorted(side[0].value for side in d.sides)) for d in drafts)
    return tuple(
        Conflict(i, d.kind, d.about, d.severity, d.cause, sides_of(material, d))
        for i, d in zip(ids, drafts, strict=True)
    )
