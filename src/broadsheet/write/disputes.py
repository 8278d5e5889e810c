"""What is disputed, in whole sentences: the claim and the denial that it met, each with its source."""

from broadsheet.types import Conflict, ConflictKind, Severity, Side
from broadsheet.write.claims import tell
from broadsheet.write.desk import Desk, Line
from broadsheet.write.select import Told, told_along
from broadsheet.write.witness import line_of

MOST = 2  #: disputes that a page tells


def disputes(desk: Desk, told: Told) -> list[Line]:
    """The sentences of up to two disputes, claim before denial; they count as told from now on.

    Only pairs of which both sides are to be told: a denial alone would leave open what is denied.
    """
    out: list[Line] = []
    for conflict in sorted(filter(_material, desk.matrix.conflicts), key=lambda one: one.id):
        lines = [found for side in conflict.sides[:2] if (found := _line(desk, told, side))]
        if len(lines) < 2 or lines[0].key == lines[1].key or len(out) >= 2 * MOST:
            continue
        for line in lines:
            told.add(line, tell(desk, line) or "")
        out += lines
    return out


def _material(conflict: Conflict) -> bool:
    return conflict.kind is ConflictKind.DENIAL and conflict.severity is Severity.MATERIAL


def _line(desk: Desk, told: Told, side: Side) -> Line | None:
    """The first sentence of a side that stands alone and that the page has not told, be it behind another."""
    lines = (line_of(desk, citation) for citation in side.citations)
    new = (x for x in lines if x and x.key not in told.keys and tell(desk, x))
    return next((x for x in new if told_along(desk, x) is None), None)
