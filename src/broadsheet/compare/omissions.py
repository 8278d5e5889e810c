"""What others tell and an article does not: asked a second time of the whole article before it is said."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from broadsheet.compare.material import Material
from broadsheet.compare.similarity import Matrix
from broadsheet.types import Absence, Completeness, Dated, Fact, Omission, Voice

FOUND = 0.25  #: share of a fact's telling words in two neighbouring sentences from which it may be there
ALIKE = 0.18  #: likeness of a sentence from which it may tell the fact in other words
TELLERS = 2  #: other voices that must tell a fact before its absence is worth a word
SUBSTANCE = 4  #: telling words that a fact needs, so that a second search can find it


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
    if not known or min(p.day for p in known) > mine.published.day:
        return Absence.EARLIER
    times = [p.time for p in known]
    if mine.published.time and all(times) and all(t > mine.published.time for t in times if t):
        return Absence.EARLIER
    return Absence.NOT_FOUND


def _past(when: Dated, others: Sequence[object]) -> bool:
    return bool(others) and when is not None


def omissions(
    material: Material,
    scores: Matrix,
    facts: Sequence[Fact],
    units: Mapping[str, Sequence[int]],
    voices: Mapping[str, Voice],
) -> tuple[Omission, ...]:
    """For each article the facts of two or more other voices that a second search does not find in it."""
    missing: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        tellers = {voices[a].origin for a in fact.cells}
        if len(tellers) < TELLERS:
            continue
        for index, item in enumerate(material.articles):
            article = item.article.id
            if fact.absent.get(article) is not Absence.NOT_FOUND or voices[article].origin in tellers:
                continue
            if not found_again(material, scores, units[fact.id], index):
                missing[article].append(fact.id)
    order = [item.article.id for item in material.articles]
    return tuple(Omission(a, tuple(missing[a])) for a in order if missing[a])


def found_again(material: Material, scores: Matrix, told: Sequence[int], article: int) -> bool:
    """Does any sentence of the article, or any two neighbours, come near to what the others tell?"""
    span = material.of_article[article]
    if not span or scores[np.ix_(told, span)].max() >= ALIKE:
        return True
    return any(_told(material, unit, article) >= FOUND for unit in told)


def _told(material: Material, unit: int, article: int) -> float:
    stems = material.units[unit].stems
    if len(stems) < SUBSTANCE:
        return 1.0
    total = sum(material.weights[s] for s in sorted(stems))
    best = 0.0
    span = material.of_article[article]
    for i in span:
        near = material.units[i].stems
        if i + 1 in span:
            near = near | material.units[i + 1].stems
        best = max(best, sum(material.weights[s] for s in sorted(stems & near)) / total)
    return best
