"""How surely two sentences report one fact: more than that their words are alike.

Likeness (``similarity``) is high for any two remarks of one speaker and any two sentences about the story's
main persons. What is counted here beside it is their *matter*: the telling words without names, without the
words that only say who says it, and with little weight for the words of all news. Its share says how much of
the two sentences agrees, its amount how unlikely that is by chance. A number with its unit that both have
speaks for them, numbers of which none agrees speak against them.

For a row the matter is taken more strictly: words with a capital inside a sentence ("the Secretary of
State", "Deferred Action") name what every sentence of a story can mention. There a negation or a quotation in
one of the sentences alone speaks against them too.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from broadsheet.compare.material import Material, Unit, stems_of, words_of
from broadsheet.compare.similarity import Matrix
from broadsheet.text.comparison import comparison
from broadsheet.text.languages import language

AMOUNT = 40.0  #: weight of shared matter that counts as much as full likeness
SAME_NUMBER, OTHER_NUMBER = 0.2, 0.1
LINK_LIKE, LINK_SHARE, LINK_AMOUNT = 1.75, 0.5, 60.0  #: weights of likeness, share and amount in a link
LINK_NUMBER, LINK_OTHER = 0.15, 0.1  #: of a number in common, of numbers of which none agrees
LINK_DENIAL, LINK_QUOTED = 0.1, 0.1  #: of what only one of the two has: a negation, quoted words
SAME_WORDS = 0.8  #: likeness of two denials in nearly the same words
LINK_MATTER = 0.05  #: least share of matter of a link
MATTER = 0.1  #: least share of matter, without which only names and frames agree
LIKE = 0.2  #: least likeness of words, without which no matter counts
RARE = 0.004  #: share of articles that have a word which is not common
FLOOR = 0.3  #: what the commonest words still weigh
LEAST = 2  #: words of matter in a sentence that reports something
OPENING = ("", "“", '"', "‘", ".", "!", "?", ":")  #: what stands before the first word of a sentence
ENDS = frozenset(".!…。”\"'’)]»")  #: last characters of sentences that state something

Elements = list[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Two symmetric matrices over the units, 0 where words are not alike or a unit reports nothing."""

    sure: Matrix  #: from 0 to about 3
    link: Matrix  #: from 0 to about 4


def evidence(material: Material, scores: Matrix) -> Evidence:
    """How surely each two units report one fact."""
    if not material.units:
        return Evidence(scores, scores)
    matter = [matter_of(u) for u in material.units]
    weights = _weights(material)
    alike, shared = _dice(matter, weights)
    numbers = [
        frozenset(_number(q.value, q.unit) for q in u.quantities if q.value > 1) for u in material.units
    ]
    same, both = _common(numbers)
    other = both & ~same
    empty = np.array([not reports(u, m) for u, m in zip(material.units, matter, strict=True)])
    silent = empty[:, None] | empty[None, :]
    sure = scores + alike + shared / AMOUNT + SAME_NUMBER * same - OTHER_NUMBER * other
    sure[(scores < LIKE) | (alike < MATTER) | silent] = 0
    strict = [m - _capitals(u) for u, m in zip(material.units, matter, strict=True)]
    link = _link(material, scores, *_dice(strict, weights)) + LINK_NUMBER * same - LINK_OTHER * other
    link[silent | _undecided(material, scores)] = 0
    return Evidence(_positive(sure), _positive(link))


def _link(material: Material, scores: Matrix, alike: Matrix, shared: Matrix) -> Matrix:
    """Evidence of a link from the words alone; far below 0 where no matter is shared."""
    link = LINK_LIKE * scores + LINK_SHARE * alike + shared / LINK_AMOUNT
    link -= LINK_DENIAL * _one_of([u.negated for u in material.units])
    link -= LINK_QUOTED * _one_of([any(q.direct for q in u.quotations) for u in material.units])
    return np.where((scores <= 0) | (alike < LINK_MATTER), -np.inf, link)


def _one_of(marks: Sequence[bool]) -> NDArray[np.bool_]:
    """Pairs of which only one is marked."""
    marked = np.array(marks)
    return np.asarray(marked[:, None] != marked[None, :], dtype=np.bool_)


def _capitals(unit: Unit) -> frozenset[str]:
    """Stems of the words with a capital that do not begin a sentence or a quotation."""
    if language(unit.language).nouns_in_capitals:
        return frozenset()
    found: set[str] = set()
    for token in words_of(unit.text):
        if token.text[0].isupper() and unit.text[: token.start].rstrip(" ")[-1:] not in OPENING:
            found |= stems_of(token.text, unit.language)
    return frozenset(found)


def _undecided(material: Material, scores: Matrix) -> NDArray[np.bool_]:
    """Pairs of which one denies something in a language that lacks the words to tell what.

    Such a sentence would stand in the row of what it denies as if it stated it. Two denials in nearly the
    same words are one.
    """
    denies = np.array([_denies_something(u) for u in material.units])
    one, both = denies[:, None] | denies[None, :], denies[:, None] & denies[None, :]
    return np.asarray(one & ~(both & (scores >= SAME_WORDS)), dtype=np.bool_)


def _denies_something(unit: Unit) -> bool:
    lists = comparison(unit.language)
    if lists.negating:
        return False
    return unit.negated or any(t.text.casefold() in lists.denying for t in words_of(unit.text))


def _positive(values: Matrix) -> Matrix:
    return np.asarray(np.maximum(values, 0), dtype=np.float32)


def matter_of(unit: Unit) -> frozenset[str]:
    """The telling words of a sentence without its names, titles and verbs of saying."""
    named = frozenset().union(*(stems_of(n.text, unit.language) for n in unit.names))
    return unit.stems - named - _saying(unit.language)


def reports(unit: Unit, matter: frozenset[str]) -> bool:
    """Does a sentence state something? Headings, credits, questions and announcements of lists do not."""
    text = unit.text.strip()
    return len(matter) >= LEAST and text[-1:] in ENDS and not text.startswith(("—", "–", "http"))


@cache
def _saying(code: str | None) -> frozenset[str]:
    words = (*language(code).reporting, *sorted(comparison(code).officials))
    return frozenset().union(*(stems_of(word, code) for word in words))


@cache
def _tells(code: str | None) -> Mapping[str, float]:
    """Stem of a common word → share of a rare word's weight that it keeps."""
    found: dict[str, float] = {}
    for word, share in comparison(code).common.items():
        for stem in stems_of(word, code):
            found[stem] = min(found.get(stem, 1.0), max(FLOOR, math.log(share) / math.log(RARE)))
    return found


def _weights(material: Material) -> dict[str, float]:
    """Rarity of each word in this story, and less for what is common in all news."""
    tells: dict[str, float] = {}
    for code in sorted({u.language or "" for u in material.units}):
        tells |= _tells(code or None)
    return {s: max(w, 0.0) * tells.get(s, 1.0) for s, w in material.weights.items()}


def _number(value: float, unit: str | None) -> str:
    return f"{value:g} {unit or ''}"


def _dice(sets: Elements, weights: Mapping[str, float]) -> tuple[Matrix, Matrix]:
    """(Dice's coefficient, weight of what is shared) of each pair of sets."""
    table = _table(sets, weights)
    mass = np.array([math.fsum(weights[e] for e in s) for s in sets])
    shared = table @ table.T
    total = np.maximum(mass[:, None] + mass[None, :], 1e-6)
    return (2 * shared / total).astype(np.float32), shared


def _table(sets: Elements, weights: Mapping[str, float]) -> Matrix:
    column = {e: i for i, e in enumerate(sorted(frozenset().union(*sets)))}
    table = np.zeros((len(sets), max(1, len(column))), dtype=np.float32)
    for row, elements in enumerate(sets):
        for e in elements:
            table[row, column[e]] = math.sqrt(weights.get(e, 1.0))
    return table


def _common(sets: Elements) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """(pairs with an element in common, pairs of which both have elements)."""
    table = _table(sets, {})
    some = np.array([bool(s) for s in sets])
    return (table @ table.T) > 0, some[:, None] & some[None, :]
