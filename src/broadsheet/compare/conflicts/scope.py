"""The same denial narrowed or widened: "no demand" where others have "no specific demand"."""

from collections.abc import Sequence

from broadsheet.compare.conflicts.denials import Denial
from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.material import Material
from broadsheet.types import Cause, ConflictKind, Severity


def scope(material: Material, found: Sequence[Sequence[Denial]]) -> list[Draft]:
    """Denials of one matter in several articles, of which some are limited and others are not."""
    out: list[Draft] = []
    for group in found:
        several = len({material.units[d.unit].article for d in group}) > 1
        if several and any(d.narrow for d in group) and not all(d.narrow for d in group):
            out.append(_draft(material, group))
    return out


def _draft(material: Material, group: Sequence[Denial]) -> Draft:
    sides = tuple(_side(group, narrow) for narrow in (False, True))
    about = subject(material, [sides[0][0].unit, sides[1][0].unit])
    return Draft(ConflictKind.SCOPE, about, Severity.MATERIAL, Cause.PARAPHRASE, sides, canonical=0)


def _side(group: Sequence[Denial], narrow: bool) -> tuple[Saying, ...]:
    return tuple(Saying(d.unit, d.text) for d in group if d.narrow is narrow)
