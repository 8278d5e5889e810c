"""What a denial answers: the claim in the sentences before it, or in another article.

A denial that only points ("rejected the allegations") answers the nearest sentence before it in which
somebody else claims something. One that tells what it denies answers the sentence, of any article, that has
most of its telling words and does not deny itself. What other articles tell in sentences that surely report
the same stands on the same side.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from broadsheet.compare.conflicts.clause import covered
from broadsheet.compare.conflicts.disputes import Dispute, alleges, disputes
from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.evidence import matter_of, reports
from broadsheet.compare.material import Material, Unit, stems_of
from broadsheet.compare.similarity import Matrix
from broadsheet.text.comparison import comparison
from broadsheet.text.polarity import half_negated
from broadsheet.types import Cause, ConflictKind, Severity

BACK = 3  #: sentences before a denial in which what it points at stands
COVERED = 0.55  #: share of what is denied that a claim elsewhere has, by weight
OUTRIGHT = 0.75  #: the same for a sentence that is nobody's claim
TOLD = 0.4  #: the same, if it is said by somebody and does not call itself a claim
TELLING = 2  #: telling words that claim and denial share
ONE = 0.6  #: evidence from which two sentences report one thing
SURE = 0.9  #: evidence from which another article makes the same claim
MOST = 4  #: sentences of a side
LONGEST = 90


def replies(material: Material, sure: Matrix) -> list[Draft]:
    """Claims with the denials that answer them, denials of one claim together."""
    groups: dict[int, list[Dispute]] = {}
    owner: dict[int, int] = {}
    for dispute in disputes(material):
        claim = _claim(material, dispute)
        if claim is None:
            continue
        known = next(
            (
                c
                for c in groups
                if c == claim or sure[c, claim] >= ONE or _same(material, sure, groups[c], dispute)
            ),
            claim,
        )
        groups.setdefault(known, []).append(dispute)
        owner.setdefault(claim, known)
    return [
        _draft(material, sure, [c for c in owner if owner[c] == first], found)
        for first, found in groups.items()
    ]


def _same(material: Material, sure: Matrix, found: Sequence[Dispute], dispute: Dispute) -> bool:
    """Do two sentences deny one thing?"""
    return any(sure[d.unit, dispute.unit] >= ONE for d in found)


def _claim(material: Material, dispute: Dispute) -> int | None:
    found = sorted(_candidates(material, dispute))
    return found[0][1] if found else None


def _candidates(material: Material, dispute: Dispute) -> Iterator[tuple[float, int]]:
    """(rank, unit) of the sentences that may be the claim, the best ranked lowest."""
    here = material.units[dispute.unit]
    span = material.of_article[here.article]
    for i, unit in enumerate(material.units):
        if i == dispute.unit or unit.language != here.language or not _claims(unit, dispute):
            continue
        gap = dispute.unit - i if i in span else 0
        if len(dispute.content) < TELLING:
            rank = _pointed_at(dispute, unit, gap)
        else:
            rank = _denied(material, dispute, unit, gap)
        if rank is not None:
            yield rank, i


def _pointed_at(dispute: Dispute, unit: Unit, gap: int) -> float | None:
    """The nearest sentence before the denial, best of all one that calls itself a claim."""
    said = any(q.speaker and q.speaker[:1].isupper() for q in unit.quotations)
    next_to = gap == 1 and said and not dispute.pronoun
    if 0 < gap <= BACK and (next_to or alleges(unit)) and _by_another(unit, dispute):
        return gap - 2 * alleges(unit)
    return None


def _denied(material: Material, dispute: Dispute, unit: Unit, gap: int) -> float | None:
    """A sentence with the words of what is denied: few are enough close to the denial, most elsewhere."""
    if half_negated(unit.text, unit.language):
        return None
    share = covered(material, dispute.content, unit)
    shared = len(dispute.content & matter_of(unit))
    claim, another = alleges(unit), _by_another(unit, dispute)
    alone = dispute.pronoun and gap == 1 and not claim
    close = 0 < abs(gap) <= BACK and not alone and another
    if close and shared and share >= TOLD:
        return -share - 0.2 * claim - 0.2 * (gap > 0)
    if dispute.proof and not (claim or another):
        return None
    if shared >= TELLING + (not claim) and share >= (COVERED if another else OUTRIGHT):
        return -share - 0.2 * claim
    return None


def _claims(unit: Unit, dispute: Dispute) -> bool:
    """Does a sentence say something outright, and not itself deny it?"""
    lists = comparison(unit.language)
    if unit.negated or not reports(unit, matter_of(unit)) or unit.text.rstrip(" ”\"’'").endswith("?"):
        return False
    words = {w.casefold() for w in unit.text.split()}
    return not words & (lists.denying | lists.flat_denying)


def _by_another(unit: Unit, dispute: Dispute) -> bool:
    """Is the sentence said by somebody, not by who denies, and of whom the denial names, if it names one?"""
    spoken = [q.speaker for q in unit.quotations if q.speaker]
    said = frozenset().union(*(stems_of(s, unit.language) for s in spoken))
    if dispute.claimant and not dispute.claimant & (unit.stems | said):
        return False
    if not spoken:
        first = stems_of(unit.names[0].full, unit.language) if unit.names else frozenset[str]()
        return alleges(unit) and not first & dispute.denier
    return not said & dispute.denier


def _draft(material: Material, sure: Matrix, claims: Sequence[int], found: Sequence[Dispute]) -> Draft:
    against = {d.unit: d.text for d in found}
    for_it = _with_others(material, sure, claims, set(against))
    denied = tuple(Saying(u, t) for u, t in sorted(against.items()))
    said = tuple(Saying(i, _short(material.units[i].text)) for i in for_it)
    about = subject(material, [found[0].unit, claims[0]])
    return Draft(
        ConflictKind.DENIAL,
        about,
        Severity.MATERIAL,
        Cause.DISPUTE,
        (said, denied),
        frozenset(against),
        canonical=0,
    )


def _with_others(material: Material, sure: Matrix, claims: Sequence[int], against: set[int]) -> list[int]:
    """The claims, and the sentence of each other article that surely tells the same."""
    out = list(claims)
    have = {material.units[i].article for i in out}
    for index, span in enumerate(material.of_article):
        if index in have or not len(span):
            continue
        values = sure[np.ix_(list(claims), span)].max(axis=0)
        best = span.start + int(values.argmax())
        if values.max() >= SURE and best not in against and not material.units[best].negated:
            out.append(best)
    return sorted(out[:MOST])


def _short(clause: str) -> str:
    return clause if len(clause) <= LONGEST else clause[:LONGEST].rsplit(" ", 1)[0]
