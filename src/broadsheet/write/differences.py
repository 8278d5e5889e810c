"""Where the articles differ, in one sentence for each conflict: both sides' words, each with who says so."""

import re
from collections.abc import Sequence

from broadsheet.types import Citation, ClaimDraft, Conflict, ConflictKind, Severity, Side
from broadsheet.write.checks.source import squash
from broadsheet.write.claims import about_coverage
from broadsheet.write.desk import Desk
from broadsheet.write.fragments import around, cited_text, clauses
from broadsheet.write.labels import capital, enumerated

LONGEST = 16  #: words of a side that stand in one sentence with the other's
MOST_SIDES = 4
_MARKS = re.compile(r"[“”\"„«»]")


def differences(
    desk: Desk, conflicts: Sequence[Conflict], *, pattern: str = "{sides}.", most: int
) -> list[ClaimDraft]:
    """The conflicts that can be told in a sentence, material ones first."""
    ranked = sorted(conflicts, key=lambda c: (c.severity is not Severity.MATERIAL, c.id))
    wording = ConflictKind.QUOTE
    told = [c for one in ranked if one.kind is not wording and (c := difference(desk, one, pattern=pattern))]
    return list(dict.fromkeys(told))[:most]


def difference(desk: Desk, conflict: Conflict, *, pattern: str = "{sides}.") -> ClaimDraft | None:
    """Both sides of a conflict; None if a side cannot be told in few words, or both are one outlet's."""
    sides = [side for side in conflict.sides if side.citations][:MOST_SIDES]
    values = [_value(desk, conflict, side) for side in sides]
    distinct = {squash(value or "").casefold() for value in values}
    if len(sides) < 2 or None in values or len(distinct) < len(values):
        return None
    if len({desk.origin(side.citations[0].article) for side in sides}) < 2:
        return None
    pairs = zip(sides, values, strict=True)
    text = "; ".join(_side(desk, side, value or "") for side, value in pairs)
    cited: list[Citation] = [side.citations[0] for side in sides]
    return about_coverage(capital(pattern.format(sides=text), desk.phrases), *cited)


def _side(desk: Desk, side: Side, value: str) -> str:
    """ "The Herald and the Post say “five people”"."""
    words = squash(value).strip('"')
    sayers = [c.article for c in side.citations if words in squash(cited_text(desk, c))]
    outlets = list(dict.fromkeys(desk.labels[article] for article in sayers))
    pattern = desk.phrases.says if len(outlets) == 1 else desk.phrases.say
    return pattern.format(outlet=enumerated(outlets, desk.phrases), value=value)


def _value(desk: Desk, conflict: Conflict, side: Side) -> str | None:
    """The side's words in quotation marks, long enough to be understood, as they stand in its citation."""
    text = cited_text(desk, side.citations[0])
    plain = " ".join(side.value.split()).strip(' .,;:“”"')
    if conflict.kind is ConflictKind.NUMBER or len(plain.split()) < 3:
        plain = _with_number(desk, side, plain) or _in_clause(text, plain) or plain
    if conflict.kind is not ConflictKind.NAME and len(plain.split()) < 2:
        return None
    if len(plain.split()) > LONGEST:
        plain = _clause(plain) or plain
    short = 1 < len(plain.split()) <= LONGEST
    return f"“{plain}”" if short and not _MARKS.search(plain) and squash(plain) in squash(text) else None


def _clause(text: str) -> str | None:
    fitting = [c for c in clauses(text) if 4 <= len(c.split()) <= LONGEST]
    return max(fitting, key=len, default=None)


def _in_clause(text: str, value: str) -> str | None:
    """The clause that has a short value, if it can be shown."""
    return next((c for c in clauses(text) if value in c and len(c.split()) <= LONGEST), None)


def _with_number(desk: Desk, side: Side, value: str) -> str | None:
    """The clause around the number of a side."""
    cited = side.citations[0]
    note = desk.articles[cited.article].annotation
    text = desk.articles[cited.article].article.text[cited.start : cited.end]
    for quantity in note.quantities:
        inside = cited.start <= quantity.start and quantity.end <= cited.end
        if inside and (squash(value) in squash(quantity.text) or squash(quantity.text) in squash(value)):
            return around(text, quantity, cited.start, desk.code)
    at = squash(text).find(squash(value))
    return None if at < 0 else value
