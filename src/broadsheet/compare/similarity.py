"""How alike two sentences of different articles are, from 0 to about 1.

Four views of a pair, each Dice's coefficient over sets weighted by their rarity in the story, so that the
names everybody writes count for little: the telling words; the words of what is *said*, without the frame
that says who says it; pairs of neighbouring words; and the best pair of clauses, because a lead tells in
one sentence what others tell in three. A pair of which one sentence denies and the other does not is less
alike. The shares were set by hand; each view alone finds fewer of the same links at the same precision.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from broadsheet.compare.material import Material

Matrix = NDArray[np.float32]

WORDS, SAID, PAIRS, CLAUSE = 0.8, 0.2, 0.2, 0.4  #: shares of the four views
DENIAL = 0.03  #: taken off if one denies and the other does not
LEAST = 3  #: telling words of a sentence that can be compared
EVIDENCE = 6.0  #: weight that two clauses must share to count half of their likeness


def similarity(material: Material) -> Matrix:
    """A symmetric matrix over the units; 0 within one article, between languages, and without a common
    word.
    """
    units = material.units
    if not units:
        return np.zeros((0, 0), dtype=np.float32)
    words, _ = dice([u.stems for u in units])
    said, _ = dice([u.said for u in units])
    pairs, _ = dice([u.pairs for u in units])
    scores = WORDS * words + SAID * said + PAIRS * pairs + CLAUSE * _clauses(material)
    denies = np.array([u.negated for u in units])
    scores -= DENIAL * (denies[:, None] != denies[None, :])
    short = np.array([len(u.stems) < LEAST for u in units])
    scores[(words <= 0) | ~comparable(material) | short[:, None] | short[None, :]] = 0
    return np.asarray(np.maximum(scores, 0), dtype=np.float32)


def comparable(material: Material) -> NDArray[np.bool_]:
    """Which units may be compared: of two articles, in one language."""
    article = np.array([u.article for u in material.units])
    language = np.array([u.language or "" for u in material.units])
    apart: NDArray[np.bool_] = article[:, None] != article[None, :]
    return np.asarray(apart & (language[:, None] == language[None, :]), dtype=np.bool_)


def dice(sets: Sequence[Iterable[object]]) -> tuple[Matrix, Matrix]:
    """(Dice's coefficient of each pair of sets, weight of what they share), elements weighted by rarity."""
    counts = Counter(e for s in sets for e in s)
    weight = {e: math.log((len(sets) + 1) / (n + 0.5)) for e, n in counts.items()}
    # in one order, for the rounding of the products depends on it
    column = {e: i for i, e in enumerate(sorted((e for e in counts if counts[e] > 1), key=repr))}
    root = np.array([math.sqrt(max(weight[e], 0.0)) for e in column] or [0.0], dtype=np.float32)
    table = np.zeros((len(sets), max(1, len(column))), dtype=np.float32)
    mass = np.array([math.fsum(map(weight.__getitem__, elements)) for elements in sets], dtype=np.float32)
    shown = [(row, column[e]) for row, elements in enumerate(sets) for e in elements if e in column]
    if shown:
        at, columns = np.array(shown).T
        table[at, columns] = root[columns]
    shared = table @ table.T
    total = np.maximum(mass[:, None] + mass[None, :], np.float32(1e-6))
    return 2 * shared / total, shared


def _clauses(material: Material) -> Matrix:
    """Likeness of the two most alike clauses of each pair of units."""
    clauses = [c for u in material.units for c in u.clauses]
    first = np.cumsum([0, *(len(u.clauses) for u in material.units)])[:-1]
    alike, shared = dice(clauses)
    alike *= shared / (shared + EVIDENCE)
    rows = np.maximum.reduceat(alike, first, axis=0)
    return np.asarray(np.maximum.reduceat(rows, first, axis=1), dtype=np.float32)
