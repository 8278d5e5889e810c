"""Where the articles differ, in one sentence for each conflict: both sides' words, each with who says so.

Of a number the first side is told in a statement, so that its subject is named, and the others in what
differs.
"""

import re
from collections.abc import Sequence

from broadsheet.types import Cause, Citation, ClaimDraft, Conflict, ConflictKind, Severity, Side
from broadsheet.write.checks.source import squash
from broadsheet.write.claims import about_coverage
from broadsheet.write.desk import Desk
from broadsheet.write.fragments import cited_text, clauses, statements
from broadsheet.write.labels import capital, enumerated
from broadsheet.write.witness import line_of

LONGEST = 16  #: words of a side that stand in one sentence with the other's
MOST_SIDES = 3
ALIKE = 0.6  #: share of its content that a denial has from what it denies
_MARKS = re.compile(r"[“”\"„«»]")
_HOUR = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\b\d{1,2}:\d\d\b", re.I)
_CUT_TO_VALUE = frozenset({ConflictKind.NUMBER, ConflictKind.DATE, ConflictKind.NAME})


def differences(
    desk: Desk, conflicts: Sequence[Conflict], *, opening: str | None = None, most: int
) -> list[ClaimDraft]:
    """The conflicts that can be told in a sentence, material ones first; neither wordings nor slips."""
    ranked = sorted(conflicts, key=lambda c: (c.severity is not Severity.MATERIAL, c.id))
    told = [c for one in ranked if _worth(desk, one) and (c := difference(desk, one, opening=opening))]
    return list(dict.fromkeys(told))[:most]


def _worth(desk: Desk, conflict: Conflict) -> bool:
    """Is it more than a wording, a slip, another word for the same day, or the place of what moves?"""
    minor = conflict.severity is Severity.MINOR
    if conflict.kind is ConflictKind.QUOTE or (minor and conflict.cause is Cause.SLIP):
        return False
    if conflict.kind in (ConflictKind.DATE, ConflictKind.NAME) and minor:
        return False
    if conflict.cause is Cause.ROUNDING or conflict.kind is ConflictKind.SCOPE:
        return False
    if conflict.kind in (ConflictKind.DENIAL, ConflictKind.ATTRIBUTION) and not _opposed(desk, conflict):
        return False
    if _days_apart(desk, conflict) > 1:
        return False
    texts = [cited_text(desk, side.citations[0]) for side in conflict.sides if side.citations]
    hours = {frozenset(_HOUR.findall(text)) for text in texts}
    return conflict.kind is not ConflictKind.NUMBER or len(hours) < 2


def _days_apart(desk: Desk, conflict: Conflict) -> int:
    """Days between the first and the last article of its sides: what was counted later is more."""
    cited = [c.article for side in conflict.sides for c in side.citations]
    found = [desk.articles[a].article.published for a in cited if a in desk.articles]
    days = [when.day for when in found if when]
    return (max(days) - min(days)).days if days else 0


def _opposed(desk: Desk, conflict: Conflict) -> bool:
    """Do the sentences of two sides speak of one thing: is most of the shorter one's content in the other?"""
    found = [line.senses for s in conflict.sides if s.citations and (line := line_of(desk, s.citations[0]))]
    if len(found) < 2:
        return False
    least = min(desk.weight(one) for one in found)
    return desk.weight(frozenset.intersection(*found)) >= ALIKE * least


def difference(desk: Desk, conflict: Conflict, *, opening: str | None = None) -> ClaimDraft | None:
    """Both sides of a conflict; None if a side cannot be told in few words, or both are one outlet's.

    ``opening``: the key of a phrase around them.
    """
    sides = [side for side in conflict.sides if side.citations][:MOST_SIDES]
    values = _values(desk, conflict, sides)
    distinct = {squash(value).casefold() for value in values}
    if len(sides) < 2 or len(values) < len(sides) or len(distinct) < len(values):
        return None
    pairs = list(zip(sides, values, strict=True))
    cited: list[Citation] = [side.citations[0] for side in sides]
    sayers = [_sayers(desk, side, value) for side, value in pairs]
    if not all(sayers):
        return None
    if len({name for one in sayers for name in one}) < sum(map(len, sayers)):
        return None  # an outlet against itself: two moments, two things, or a claim and its denial
    text = "; ".join(_side(desk, names, value) for names, value in zip(sayers, values, strict=True))
    whole = desk.phrases.say(opening, sides=text) if opening else f"{text}."
    return about_coverage(capital(whole, desk.phrases), *cited)


def _sayers(desk: Desk, side: Side, value: str) -> list[str]:
    """The outlets that have these words."""
    words = squash(value).strip('"')
    found = [c.article for c in side.citations if words in squash(cited_text(desk, c))]
    return list(dict.fromkeys(desk.labels[article] for article in found))


def _side(desk: Desk, outlets: list[str], value: str) -> str:
    """ "The Herald and the Post say “five people”"."""
    key = "says" if len(outlets) == 1 else "say"
    return desk.phrases.say(key, outlet=enumerated(outlets, desk.phrases), value=value)


def _values(desk: Desk, conflict: Conflict, sides: list[Side]) -> list[str]:
    """Each side's words in quotation marks; fewer than sides if one cannot be shown."""
    if conflict.kind in _CUT_TO_VALUE:
        found = [_stated(desk, side) for side in sides]
        first = next((i for i, value in enumerate(found) if value), None)
        if first is None:
            return []
        plain = [found[i] if i == first else _plain(desk, side) for i, side in enumerate(sides)]
        return [desk.phrases.quoted(value) for value in plain if value]
    return [desk.phrases.quoted(value) for side in sides if (value := _words(desk, side))]


def _plain(desk: Desk, side: Side) -> str | None:
    """The value alone, if it stands in its citation."""
    value = " ".join(side.value.split()).strip(' .,;:“”"')
    return value if value and squash(value) in squash(cited_text(desk, side.citations[0])) else None


def _stated(desk: Desk, side: Side) -> str | None:
    """The shortest statement around the value."""
    value = _plain(desk, side)
    if value is None:
        return None
    around = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)")
    found = [
        text
        for text in statements(cited_text(desk, side.citations[0]))
        if around.search(text)
        and len(text.split()) >= len(value.split()) + 2
        and len(text.split()) <= LONGEST
    ]
    return min(found, key=lambda text: (len(text.split()), text), default=None)


def _words(desk: Desk, side: Side) -> str | None:
    """The side's own words, as they stand in its citation."""
    plain = " ".join(side.value.split()).strip(' .,;:“”"')
    if len(plain.split()) > LONGEST:
        plain = _clause(plain) or plain
    short = 1 < len(plain.split()) <= LONGEST
    shown = (
        short and not _MARKS.search(plain) and squash(plain) in squash(cited_text(desk, side.citations[0]))
    )
    return plain if shown else None


def _clause(text: str) -> str | None:
    fitting = [c for c in clauses(text) if 4 <= len(c.split()) <= LONGEST]
    return max(fitting, key=len, default=None)
