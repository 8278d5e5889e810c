"""What a clause is about: the telling words of its subject, and of what is said of it."""

import math
import re

from broadsheet.compare.material import Material, Unit, stems_of, words_of
from broadsheet.text.comparison import comparison
from broadsheet.text.languages import language
from broadsheet.types import NameType

HEAD = 5  #: words at the beginning of a sentence that have its subject
BACK = 7  #: words before a verb in which its subject stands
BEFORE, BEHIND = 9, 6  #: words around the same verb elsewhere in which the subject may stand
LONGEST = 90  #: characters of a side's value
_PART = re.compile(r"[,;:—–]\s|\s[—–]\s")
_MARK = re.compile(r"[,;:—–“”\"(]\s?$")


def subject_of(unit: Unit, at: int) -> frozenset[str]:
    """Telling words between the beginning of the clause and a place in the unit's text.

    A pronoun stands for the people named before it, else for who speaks; behind a conjunction the subject
    is the sentence's.
    """
    data, joins = language(unit.language), comparison(unit.language).conjunctions
    words = [t for t in words_of(unit.text) if t.end <= at]
    if words and words[-1].text.casefold() in data.pronouns:
        return _people(unit, at)
    if words and words[-1].text.casefold() in joins:
        words, at = words[:HEAD], len(unit.text)
    out: set[str] = set()
    for token in reversed(words[-BACK:]):
        folded = token.text.casefold()
        if folded in data.reporting or folded in joins or _MARK.search(unit.text[token.end : token.end + 2]):
            break
        out |= stems_of(token.text, unit.language)
    return frozenset(out)


def _people(unit: Unit, at: int) -> frozenset[str]:
    named = [n.full for n in unit.names if n.type is NameType.PERSON and n.end - unit.start <= at]
    spoken = [q.speaker for q in unit.quotations if q.speaker]
    return frozenset().union(*(stems_of(who, unit.language) for who in named or spoken))


def has_subject(unit: Unit, place: int, subject: frozenset[str]) -> bool:
    """Is one of a subject's words near the word of that number? True of no subject.

    Around a noun or a passive it may stand anywhere in the sentence.
    """
    if not subject:
        return True
    words = words_of(unit.text)
    ahead = {t.text.casefold() for t in words[max(0, place - 2) : place]}
    loose = ahead & (language(unit.language).articles | comparison(unit.language).copulas)
    by = comparison(unit.language).agents
    behind = list(words[place + 1 : place + 1 + BEHIND])
    if not any(t.text.casefold() in by for t in behind):
        behind = []
    near = words if loose else [*words[max(0, place - BEFORE) : place], *behind]
    return any(subject & stems_of(t.text, unit.language) for t in near if t is not words[place])


def covered(material: Material, content: frozenset[str], unit: Unit) -> float:
    """Share of some telling words that a unit has, by weight."""
    weight = {s: max(material.weights.get(s, 0.0), 0.0) for s in sorted(content)}
    total = math.fsum(weight.values())
    return round(math.fsum(w for s, w in weight.items() if s in unit.stems) / total, 6) if total else 0.0


def telling_part(unit: Unit, content: frozenset[str]) -> str:
    """A sentence, or, if it is long, what it tells from the clause on that has most of some words."""
    starts = [0, *(m.end() for m in _PART.finditer(unit.text))]
    if len(unit.text) <= LONGEST or not content:
        return _cut(unit.text)
    ends = [*starts[1:], len(unit.text)]
    parts = [
        (a, len(stems_of(unit.text[a:b], unit.language) & content)) for a, b in zip(starts, ends, strict=True)
    ]
    return _cut(unit.text[max(parts, key=lambda p: (p[1], -p[0]))[0] :])


def _cut(text: str) -> str:
    """At most ``LONGEST`` characters, cut at a word."""
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0]
