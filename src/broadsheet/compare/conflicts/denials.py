"""Claim against denial, between outlets and within one article; and what one states and another calls
unclear.

A sentence that denies has a focus: the first telling words behind its negation. Another sentence that says
the same words without a negation, on the same matter, is the claim.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.material import Material, Unit
from broadsheet.compare.nature import has_phrase
from broadsheet.text.comparison import comparison
from broadsheet.text.languages import language
from broadsheet.text.words import content_stems
from broadsheet.types import Cause, ConflictKind, Severity

FOCUS_WORDS = 3  #: telling words behind the negation that are denied
COVERED = 0.35  #: share of the denial's telling words that the claim must have


@dataclass(frozen=True, slots=True)
class Denial:
    unit: int
    focus: tuple[str, ...]  #: stems of what is denied, nearest first


def denials(material: Material) -> list[Draft]:
    """Each denial with the claims that it is set against."""
    out = []
    for denial in _denials(material):
        claims = [i for i in _claims(material, denial) if i != denial.unit]
        if claims:
            out.append(_draft(material, denial, claims))
    return out


def _denials(material: Material) -> Iterator[Denial]:
    for index, unit in enumerate(material.units):
        match = _cue(unit.language).search(unit.text) if language(unit.language).negations else None
        if match:
            yield Denial(index, _focus(unit, unit.text[match.end() :]))


@cache
def _cue(code: str | None) -> re.Pattern[str]:
    data, lists = language(code), comparison(code)
    words = sorted(data.negations | lists.denying, key=lambda w: (-len(w), w))
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b|n['’]t\b", re.I)


def _focus(unit: Unit, rest: str) -> tuple[str, ...]:
    """The first telling stems behind the cue, in order, up to the end of the clause."""
    clause = re.split(r"[,;:—–]|\bbut\b", rest)[0]
    out: list[str] = []
    for word in clause.split():
        for mark in sorted(content_stems(word, unit.language)):
            if mark not in out:
                out.append(mark)
    return tuple(out[:FOCUS_WORDS])


def _claims(material: Material, denial: Denial) -> list[int]:
    """Units that say what is denied, without a negation, the most covering first."""
    unit = material.units[denial.unit]
    if not denial.focus or not unit.stems:
        return []
    focus = set(denial.focus)
    total = sum(material.weights[s] for s in sorted(unit.stems))
    found: list[tuple[float, int]] = []
    for i, other in enumerate(material.units):
        if other.language != unit.language or other.negated or len(focus & other.stems) < min(2, len(focus)):
            continue
        covered = sum(material.weights[s] for s in sorted(unit.stems & other.stems)) / total
        if covered >= COVERED:
            found.append((-round(covered, 6), i))
    return [i for _, i in sorted(found)][:3]


def _draft(material: Material, denial: Denial, claims: Sequence[int]) -> Draft:
    denied = Saying(denial.unit, material.units[denial.unit].text)
    said = tuple(Saying(i, material.units[i].text) for i in claims)
    return Draft(
        ConflictKind.DENIAL,
        subject(material, [denial.unit, claims[0]]),
        Severity.MATERIAL,
        Cause.DISPUTE,
        (said, (denied,)),
        frozenset({denial.unit}),
    )


def denies(unit: Unit) -> bool:
    """Does a sentence deny by a verb of denial or a phrase such as "no evidence"?"""
    lists = comparison(unit.language)
    words = {w.casefold() for w in unit.text.split()}
    return bool(words & lists.denying) or has_phrase(unit.text, lists.asserting_none)
