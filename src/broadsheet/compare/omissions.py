"""What others tell and an article does not: asked a second time of the whole article before it is said."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np

from broadsheet.compare.conflicts.tolls import toll_group
from broadsheet.compare.material import Material, Unit, words_of
from broadsheet.compare.similarity import Matrix
from broadsheet.types import Absence, Completeness, Dated, Fact, FactKind, Omission, Published, Voice

FOUND = 0.35  #: share of a fact's telling words in two neighbouring sentences from which it may be there
ALIKE = 0.2  #: likeness of a sentence from which it may tell the fact in other words
STRONG = 1.1  #: evidence between two other voices from which they surely tell one fact
LIMITS = (0.25, 0.14)  #: FOUND and ALIKE in the lead
LEAD = 5  #: sentences
TELLERS = 2  #: other voices that must tell a fact before its absence is worth a word
SUBSTANCE = 4  #: telling words that a fact needs, so that a second search can find it

PASSING = frozenset({FactKind.REACTION, FactKind.BACKGROUND})  #: what nobody need repeat


def absence(material: Material, tellers: Sequence[int], when: Dated | None, article: int) -> Absence:
    """Why an article has no cell in a row that others fill."""
    mine = material.articles[article].article
    others = [material.articles[i].article for i in tellers]
    if all(o.language != mine.language for o in others):
        return Absence.OTHER_LANGUAGE
    if mine.completeness is not Completeness.FULL:
        return Absence.INCOMPLETE
    if mine.published is None or (
        when is not None and when.start > mine.published.day and _past(when, others)
    ):
        return Absence.EARLIER
    known = [o.published for o in others if o.published]
    if not known or all(_later(p, mine.published) for p in known):
        return Absence.EARLIER
    return Absence.NOT_FOUND


def _later(other: Published, mine: Published) -> bool:
    """As far as the times are known: the same day without an hour is not later."""
    if other.time and mine.time:
        return other.time > mine.time
    return other.day > mine.day


def _past(when: Dated, others: Sequence[object]) -> bool:
    return bool(others) and when is not None


def omissions(
    material: Material,
    scores: Matrix,
    sure: Matrix,
    facts: Sequence[Fact],
    units: Mapping[str, Sequence[int]],
    voices: Mapping[str, Voice],
) -> tuple[Omission, ...]:
    """For each article the facts of two or more other voices that a second search does not find in it."""
    missing: dict[str, list[str]] = defaultdict(list)
    covered = coverage(material)
    for fact in facts:
        tellers = {voices[a].origin for a in fact.cells}
        if (
            len(tellers) < TELLERS
            or fact.kind in PASSING
            or not _surely(material, sure, units[fact.id], voices)
        ):
            continue
        for index, item in enumerate(material.articles):
            article = item.article.id
            if fact.absent.get(article) is not Absence.NOT_FOUND or voices[article].origin in tellers:
                continue
            span = material.of_article[index]
            if _counted(material, units[fact.id], span):
                continue
            if not found_again(scores, covered, units[fact.id], span):
                missing[article].append(fact.id)
    order = [item.article.id for item in material.articles]
    return tuple(Omission(a, tuple(missing[a])) for a in order if missing[a])


def _surely(material: Material, sure: Matrix, told: Sequence[int], voices: Mapping[str, Voice]) -> bool:
    """Do two voices tell the fact in sentences that leave no doubt that it is one?"""
    origin = [voices[material.units[i].id].origin for i in told]
    return any(
        origin[a] != origin[b] and sure[told[a], told[b]] >= STRONG
        for a, b in combinations(range(len(told)), 2)
    )


def _counted(material: Material, told: Sequence[int], span: range) -> bool:
    """Has the article a number of its own for what the fact counts?"""
    kinds = frozenset().union(*(_counts(material.units[i]) for i in told))
    return any(kinds & _counts(material.units[i]) for i in span) if kinds else False


def _counts(unit: Unit) -> frozenset[str]:
    """What the numbers of a sentence count: their units, and the kind of a toll."""
    if not unit.quantities:
        return frozenset()
    tolls = (toll_group(token.text, unit.language) for token in words_of(unit.text))
    return frozenset(kind for kind in (*(q.unit for q in unit.quantities), *tolls) if kind)


def found_again(scores: Matrix, covered: Matrix, told: Sequence[int], span: range) -> bool:
    """Does any sentence of the article, or any two neighbours, come near to what the others tell?"""
    for part, share, alike in (
        (span, FOUND, ALIKE),
        (range(span.start, min(span.stop, span.start + LEAD)), *LIMITS),
    ):
        if not part or scores[np.ix_(told, part)].max() >= alike:
            return True
        if covered[np.ix_(told, part)].max() >= share:
            return True
    return False


def coverage(material: Material) -> Matrix:
    """For each unit the share of its telling words in each unit and the one behind it, by weight.

    A unit with too few telling words counts as told everywhere: nothing could find it again.
    """
    column = {stem: i for i, stem in enumerate(s for s, n in material.counts.items() if n > 1)}
    table = np.zeros((len(material.units), max(1, len(column))), dtype=np.float32)
    mass = np.ones(len(material.units), dtype=np.float32)
    for row, unit in enumerate(material.units):
        mass[row] = max(math.fsum(material.weights[s] for s in unit.stems), 1e-6)
        for stem in unit.stems & column.keys():
            table[row, column[stem]] = 1
    windows = table.copy()
    for span in (r for r in material.of_article if len(r) > 1):
        windows[span.start : span.stop - 1] = np.maximum(
            table[span.start : span.stop - 1], table[span.start + 1 : span.stop]
        )
    weights = np.array([max(material.weights[s], 0.0) for s in column] or [0.0], dtype=np.float32)
    covered = ((table * weights) @ windows.T) / mass[:, None]
    covered[[len(u.stems) < SUBSTANCE for u in material.units]] = 1
    return np.asarray(covered, dtype=np.float32)
