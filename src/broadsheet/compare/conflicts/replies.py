"""What a denial answers: the claim in the sentences before it, or in another article.

A denial that only points ("rejected the allegations") answers the nearest sentence before it in which
somebody else claims something. One that tells what it denies answers the sentence, of any article, that has
most of its telling words and does not deny itself. What other articles tell in sentences that surely report
the same stands on the same side.
"""

from collections.abc import Container, Iterator, Sequence

import numpy as np

from broadsheet.compare.conflicts.clause import covered, telling_part
from broadsheet.compare.conflicts.disputes import Dispute, alleges, disputes
from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.evidence import matter_of, reports
from broadsheet.compare.material import Material, Unit, stems_of, words_of
from broadsheet.compare.similarity import Matrix
from broadsheet.text.comparison import comparison
from broadsheet.text.polarity import half_negated
from broadsheet.types import Cause, ConflictKind, Severity

BACK = 3  #: sentences before a denial in which what it points at stands
FAR = 8  #: the same for an accusation of who denies
COVERED = 0.5  #: share of what is denied that a claim has, by weight
TOLD = 0.4  #: the same close to the denial
NAMED = (
    2  #: names that claim and denial share if they have other words for the deed; words of what it calls it
)
WINDOW = 8  #: words between the denied word and another one of what is denied
ONE = 0.6  #: evidence from which two sentences report one thing
SURE = 0.9  #: evidence from which another article makes the same claim
MOST = 4  #: sentences of a side


def replies(material: Material, sure: Matrix) -> list[Draft]:
    """Claims with the denials that answer them, denials of one claim together."""
    groups: dict[int, list[Dispute]] = {}
    owner: dict[int, int] = {}
    found = list(disputes(material))
    denials = {d.unit for d in found}
    for dispute in found:
        claim = _claim(material, dispute, denials)
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
        _draft(material, sure, [c for c in owner if owner[c] == first], group, denials)
        for first, group in groups.items()
    ]


def _same(material: Material, sure: Matrix, found: Sequence[Dispute], dispute: Dispute) -> bool:
    """Do two sentences deny one thing?"""
    return any(sure[d.unit, dispute.unit] >= ONE for d in found)


def _claim(material: Material, dispute: Dispute, denials: Container[int]) -> int | None:
    found = sorted(_candidates(material, dispute, denials))
    return found[0][1] if found else None


def _candidates(material: Material, dispute: Dispute, denials: Container[int]) -> Iterator[tuple[float, int]]:
    """(rank, unit) of the sentences that may be the claim, the best ranked lowest."""
    here = material.units[dispute.unit]
    span = material.of_article[here.article]
    for i, unit in enumerate(material.units):
        if i in denials or unit.language != here.language or not _claims(unit) or _by_denier(unit, dispute):
            continue
        gap = dispute.unit - i if i in span else 0
        named = len(dispute.named & unit.stems) >= NAMED
        if dispute.own and not (named or dispute.denier & unit.stems or (dispute.pointing and gap == 1)):
            continue
        rank = _accused(dispute, unit, gap) if dispute.head is None else _denied(material, dispute, unit, gap)
        if rank is not None:
            yield rank, i


def _accused(dispute: Dispute, unit: Unit, gap: int) -> float | None:
    """The nearest sentence before the denial that calls itself a claim, or says something of somebody.

    "Denied responsibility" may also answer an accusation that stands further back.
    """
    said = any(q.speaker and q.speaker[:1].isupper() for q in unit.quotations)
    if 0 < gap <= (FAR if dispute.own and dispute.denier else BACK) and alleges(unit):
        return gap - 2.0
    if gap > 0 and alleges(unit) and len(dispute.named & unit.stems) >= NAMED:
        return float(gap)
    if gap == 1 and said and not dispute.pronoun and not dispute.guilt and not _speaks_of_claims(unit):
        return float(gap)
    return None


def _speaks_of_claims(unit: Unit) -> bool:
    """ "He called the allegations disturbing": a judgement of a claim is none."""
    return bool({t.text.casefold() for t in words_of(unit.text)} & comparison(unit.language).allegations)


def _denied(material: Material, dispute: Dispute, unit: Unit, gap: int) -> float | None:
    """A sentence that has the verb of what is denied with a word that belongs to it, and enough of the rest;
    close to the denial one that calls itself a claim and has some of it.
    """
    share, claim = covered(material, dispute.content, unit), alleges(unit)
    shared = dispute.content & unit.stems - _names(unit)
    if dispute.proof and not (claim or any(q.speaker for q in unit.quotations)):
        return None
    if half_negated(unit.text, unit.language):
        return None
    if 0 < abs(gap) <= BACK and claim and shared and share >= TOLD:
        return -share - 0.4
    if gap == 1 and (shared or dispute.own) and _said_by_denied(unit, dispute):
        return -share - 0.3
    if shared and share >= COVERED and (_has_head(unit, dispute) or _tells_of_all(unit, dispute)):
        return -share - 0.2 * claim - 0.1 * (0 < gap <= FAR)
    return None


def _names(unit: Unit) -> frozenset[str]:
    return frozenset().union(*(stems_of(n.text, unit.language) for n in unit.names))


def _said_by_denied(unit: Unit, dispute: Dispute) -> bool:
    """Does the sentence before tell the words of somebody whom the denial names: "not learned from Weil"?"""
    spoken = [stems_of(q.speaker, unit.language) for q in unit.quotations if q.speaker]
    return any(who & dispute.content for who in spoken)


def _has_head(unit: Unit, dispute: Dispute) -> bool:
    """Does the word that is denied stand near another word of what is denied?"""
    words = [stems_of(t.text, unit.language) for t in words_of(unit.text)]
    rest = dispute.content - {dispute.head}
    if not rest:
        return alleges(unit) and dispute.head in unit.stems
    for k, stems in enumerate(words):
        near = words[max(0, k - WINDOW) : k] + words[k + 1 : k + 1 + WINDOW]
        if dispute.head in stems and any(rest & other for other in near):
            return True
    return False


def _tells_of_all(unit: Unit, dispute: Dispute) -> bool:
    """Does somebody else tell, in other words, of what the denial names?"""
    named = [stems_of(n.text, unit.language) for n in unit.names]
    shared = {stems for stems in named if stems & dispute.content}
    return len(shared) >= NAMED and any(q.speaker for q in unit.quotations)


def _claims(unit: Unit) -> bool:
    """Does a sentence say something outright, and not itself deny it?"""
    lists = comparison(unit.language)
    if unit.negated or not reports(unit, matter_of(unit)) or unit.text.rstrip(" ”\"'’").endswith("?"):
        return False
    words = {t.text.casefold() for t in words_of(unit.text)}
    return not words & (lists.denying | lists.flat_denying | lists.untrue)


def _by_denier(unit: Unit, dispute: Dispute) -> bool:
    """Is the sentence said by who denies, or not of whom the denial names, if it names one?"""
    spoken = [q.speaker for q in sorted(unit.quotations, key=lambda q: q.start) if q.speaker][:1]
    said = frozenset().union(*(stems_of(s, unit.language) for s in spoken))
    if dispute.claimant and not dispute.claimant & (unit.stems | said):
        return True
    if not spoken and alleges(unit):
        said = stems_of(unit.names[0].full, unit.language) if unit.names else frozenset()
        return bool(said & dispute.denier) and not dispute.own
    return bool(said & dispute.denier)


def _draft(
    material: Material, sure: Matrix, claims: Sequence[int], found: Sequence[Dispute], denials: Container[int]
) -> Draft:
    against = {d.unit: d.text for d in found}
    for_it = [*claims, *_others(material, sure, claims, found, denials)][:MOST]
    content = frozenset().union(*(d.content for d in found))
    against |= _also_denying(material, sure, found, for_it)
    denied = tuple(Saying(u, t) for u, t in sorted(against.items()))
    said = tuple(Saying(i, telling_part(material.units[i], content)) for i in for_it)
    return Draft(
        ConflictKind.DENIAL,
        subject(material, [found[0].unit, claims[0]]),
        Severity.MATERIAL,
        Cause.DISPUTE,
        (said, denied),
        frozenset(against),
        canonical=0,
    )


def _also_denying(
    material: Material, sure: Matrix, found: Sequence[Dispute], claims: Container[int]
) -> dict[int, str]:
    """The sentence of each other article that denies the same, in whatever words: "I never told him"."""
    out: dict[int, str] = {}
    have = {material.units[d.unit].article for d in found}
    content = frozenset().union(*(d.content for d in found))
    for index, span in enumerate(material.of_article):
        if index in have or not len(span):
            continue
        values = sure[np.ix_([d.unit for d in found], span)].max(axis=0)
        best = span.start + int(values.argmax())
        unit = material.units[best]
        same = values.max() >= (ONE if covered(material, content, unit) >= TOLD else SURE)
        if same and unit.negated and best not in claims:
            out[best] = telling_part(unit, content)
    return out


def _others(
    material: Material, sure: Matrix, claims: Sequence[int], found: Sequence[Dispute], denials: Container[int]
) -> list[int]:
    """The sentence of each other article that surely tells the same claim."""
    out: list[int] = []
    have = {material.units[i].article for i in claims}
    denier = frozenset().union(*(d.denier for d in found))
    may = {i for d in found if d.head for _, i in _candidates(material, d, denials)}
    for index, span in enumerate(material.of_article):
        if index in have or not len(span):
            continue
        values = sure[np.ix_(list(claims), span)].max(axis=0)
        best = span.start + int(values.argmax())
        unit = material.units[best]
        same = best in may if may else alleges(unit) or bool(denier & unit.stems)
        if values.max() >= SURE and same and best not in denials and not unit.negated:
            out.append(best)
    return out
