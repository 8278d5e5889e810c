"""Where the articles differ, in one sentence for each conflict: both sides' words, each with who says so.

Of a number or of two widths of one statement one side is told in a statement, so that its subject is
named, and the others in what differs.
"""

import re
from collections.abc import Sequence
from datetime import date

from broadsheet.text.languages import language
from broadsheet.types import Cause, Citation, ClaimDraft, Conflict, ConflictKind, Severity, Side
from broadsheet.write.changed import changed
from broadsheet.write.checks.source import squash
from broadsheet.write.claims import about_coverage
from broadsheet.write.desk import Desk
from broadsheet.write.fragments import cited_text, clauses, statements
from broadsheet.write.labels import capital, enumerated
from broadsheet.write.rewrite import PERSONS
from broadsheet.write.witness import line_of

LONGEST = 16  #: words of a side that stand in one sentence with the other's
MOST_SIDES = 3
ALIKE = 0.6  #: share of its content that a denial has from what it denies
_MARKS = re.compile(r"[“”\"„«»]")
_HOUR = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\b\d{1,2}:\d\d\b", re.I)
_CUT_TO_VALUE = frozenset({ConflictKind.NUMBER, ConflictKind.DATE, ConflictKind.NAME, ConflictKind.SCOPE})


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
    if conflict.kind is ConflictKind.DATE and minor:
        return False
    if conflict.kind is ConflictKind.NAME and minor and _spelled_alike(conflict):
        return False
    if conflict.cause is Cause.ROUNDING or (conflict.kind is ConflictKind.SCOPE and _spoken(desk, conflict)):
        return False
    if conflict.kind in (ConflictKind.DENIAL, ConflictKind.ATTRIBUTION) and not _opposed(desk, conflict):
        return False
    if _days_apart(desk, conflict) > 1:
        return False
    texts = [cited_text(desk, side.citations[0]) for side in conflict.sides if side.citations]
    hours = {found for text in texts if (found := frozenset(_HOUR.findall(text)))}
    return conflict.kind is not ConflictKind.NUMBER or len(hours) < 2


def _spelled_alike(conflict: Conflict) -> bool:
    """Are the sides spellings of one name, which nobody takes for two?"""
    first, *others = (side.value.casefold() for side in conflict.sides)
    return any(set(first.split()) & set(other.split()) for other in others)


def _spoken(desk: Desk, conflict: Conflict) -> bool:
    """Are the words of a side only those of a speaker in quotation marks? Then no outlet says them."""
    return any(
        all(_in_marks(desk, citation, side.value) for citation in side.citations) for side in conflict.sides
    )


def _in_marks(desk: Desk, citation: Citation, value: str) -> bool:
    item = desk.articles[citation.article]
    at = item.article.text.find(value, citation.start, citation.end)
    return at < 0 or any(q.direct and q.start <= at < q.end for q in item.annotation.quotations)


def _days_apart(desk: Desk, conflict: Conflict) -> int:
    """Days between the first and the last article of its sides: what was counted later is more."""
    days = [day for side in conflict.sides for day in _days(desk, side)]
    return (max(days) - min(days)).days if days else 0


def _days(desk: Desk, side: Side) -> list[date]:
    """The days of its articles."""
    found = [desk.articles[c.article].article.published for c in side.citations if c.article in desk.articles]
    return [when.day for when in found if when]


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
    sides = _shown([side for side in conflict.sides if side.citations])
    told = _values(desk, conflict, sides)
    values = [desk.phrases.quoted(value) for value, _ in told]
    distinct = {squash(value).casefold() for value in values}
    if len(sides) < 2 or len(values) < len(sides) or len(distinct) < len(values):
        return None
    if any(PERSONS.match(value) for value, _ in told):  # "He said …": who?
        return None
    sayers = [_sayers(desk, side, value) for side, value in zip(sides, values, strict=True)]
    if conflict.cause is Cause.TIME:
        sayers = _last(sayers)
    if not all(sayers):
        return None
    if len({name for one in sayers for name in one}) < sum(map(len, sayers)):
        return None  # an outlet against itself: two moments, two things, or a claim and its denial
    said = [_side(desk, names, value) for names, value in zip(sayers, values, strict=True)]
    if conflict.kind is ConflictKind.NUMBER:
        said = _in_time(desk, sides, said)
    settled = changed(desk, sides) if conflict.kind is ConflictKind.NUMBER else None
    if settled:
        value, outlet = desk.phrases.quoted(settled[0]), desk.labels[settled[1].article]
        said, told = [*said, desk.phrases.say("changed", outlet=outlet, value=value)], [*told, settled]
    text = "; ".join(said)
    whole = desk.phrases.say(opening, sides=text) if opening else f"{text}."
    return about_coverage(capital(whole, desk.phrases), *dict.fromkeys(citation for _, citation in told))


def _in_time(desk: Desk, sides: Sequence[Side], said: list[str]) -> list[str]:
    """The words of the sides, with "a day later" where all before are of articles of an earlier day."""
    days = [_days(desk, side) for side in sides]
    for at in range(1, len(sides)):
        if all(days) and max(d for one in days[:at] for d in one) < min(d for one in days[at:] for d in one):
            return [*said[:at], desk.phrases.say("a day later", side=said[at]), *said[at + 1 :]]
    return said


def _last(sayers: list[list[str]]) -> list[list[str]]:
    """Each outlet with the last of its counts only."""
    later = [{name for one in sayers[number + 1 :] for name in one} for number in range(len(sayers))]
    return [[n for n in one if n not in after] for one, after in zip(sayers, later, strict=True)]


def _shown(sides: list[Side]) -> list[Side]:
    """The first side and the last ones: of a count that rises the newest are told."""
    return sides if len(sides) <= MOST_SIDES else [sides[0], *sides[1 - MOST_SIDES :]]


def _sayers(desk: Desk, side: Side, value: str) -> list[str]:
    """The outlets that have these words."""
    words = squash(value).strip('"')
    found = [c.article for c in side.citations if words in squash(cited_text(desk, c))]
    return list(dict.fromkeys(desk.labels[article] for article in found))


def _side(desk: Desk, outlets: list[str], value: str) -> str:
    """ "The Herald and the Post say “five people”"."""
    key = "says" if len(outlets) == 1 else "say"
    return desk.phrases.say(key, outlet=enumerated(outlets, desk.phrases), value=value)


def _values(desk: Desk, conflict: Conflict, sides: list[Side]) -> list[tuple[str, Citation]]:
    """Each side's words with the sentence that has them; fewer than sides if one cannot be shown."""
    if conflict.kind in _CUT_TO_VALUE:
        found = [_stated(desk, side) for side in sides]
        first = next((i for i, value in enumerate(found) if value), None)
        if first is None:
            return []
        plain = [found[i] if i == first else _plain(desk, side) for i, side in enumerate(sides)]
        return [value for value in plain if value]
    words = [(_words(desk, side), side.citations[0]) for side in sides]
    return [(value, citation) for value, citation in words if value]


def _plain(desk: Desk, side: Side) -> tuple[str, Citation] | None:
    """The value alone, with the first citation that has it, rather one without "at least" before it."""
    value = " ".join(side.value.split()).strip(' .,;:“”"')
    having = [c for c in side.citations if value and squash(value) in squash(cited_text(desk, c))]
    return (value, min(having, key=lambda c: not _counts(desk, c, value))) if having else None


def _counts(desk: Desk, citation: Citation, value: str) -> bool:
    """Is the value a whole number of the span, with its modifiers?"""
    found = desk.articles[citation.article].annotation.quantities
    return any(q.text == value and citation.start <= q.start < citation.end for q in found)


def _stated(desk: Desk, side: Side) -> tuple[str, Citation] | None:
    """The shortest statement around the value in any of its sentences."""
    plain = _plain(desk, side)
    if plain is None:
        return None
    around = re.compile(rf"(?<!\w){re.escape(plain[0])}(?!\w)")
    least = len(plain[0].split()) + 2
    found = [
        (text, citation)
        for citation in side.citations
        for text in statements(cited_text(desk, citation))
        if around.search(text) and least <= len(text.split()) <= LONGEST
    ]
    return min(found, key=lambda one: (len(one[0].split()), one), default=_deed(desk, side, around))


def _deed(desk: Desk, side: Side, around: re.Pattern[str]) -> tuple[str, Citation] | None:
    """A clause of a participle that the value ends: "killing at least two people"."""
    for citation in side.citations:
        endings = language(desk.articles[citation.article].article.language).participle_endings
        for text in clauses(cited_text(desk, citation)):
            match = around.search(text)
            first = text.split()[0]
            if match and match.end() == len(text) and match.start() and first.endswith(endings or ("\0",)):
                return (text, citation) if len(text.split()) <= LONGEST else None
    return None


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
