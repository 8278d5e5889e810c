"""The same thing put at another time."""

from collections.abc import Sequence
from itertools import combinations

from broadsheet.compare.align import Row
from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.material import Material, Unit
from broadsheet.compare.similarity import Matrix
from broadsheet.types import Cause, ConflictKind, DateMention, Granularity, Severity

MATTER = 0.3  #: least likeness of two sentences whose dates are compared
_COARSE = {Granularity.YEAR, Granularity.FISCAL_YEAR, Granularity.RANGE}


def dates(material: Material, scores: Matrix, rows: Sequence[Row]) -> list[Draft]:
    """Linked sentences with one date each, written alike and not at the same time."""
    pairs = sorted({pair for row in rows for pair in combinations(row.units, 2)})
    alike = [(a, b) for a, b in pairs if scores[a, b] >= MATTER]
    return [draft for a, b in alike if (draft := _draft(material, a, b))]


def _draft(material: Material, a: int, b: int) -> Draft | None:
    first, second = _one(material.units[a]), _one(material.units[b])
    if first is None or second is None or not _apart(first, second):
        return None
    sides = ((Saying(a, first.text),), (Saying(b, second.text),))
    return Draft(ConflictKind.DATE, subject(material, [a, b]), Severity.MINOR, Cause.DISPUTE, sides)


def _one(unit: Unit) -> DateMention | None:
    known = [d for d in unit.dates if d.period is not None]
    return known[0] if len(known) == 1 else None


def _apart(a: DateMention, b: DateMention) -> bool:
    """Neither period touches the other, and both are of one kind."""
    if a.period is None or b.period is None or a.preposition != b.preposition:
        return False
    if (a.period.granularity in _COARSE) != (b.period.granularity in _COARSE):
        return False
    return a.period.end < b.period.start or b.period.end < a.period.start
