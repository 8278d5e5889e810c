"""How alike two sentences of different articles are: the share of their telling words that they have in
common.

Dice's coefficient over sets of stems, each weighted by its rarity in the story, so that the names
everybody writes count for little. All pairs at once as one matrix product.
"""

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from broadsheet.compare.material import Material

Matrix = NDArray[np.float32]


def similarity(material: Material) -> Matrix:
    """A symmetric matrix over the units, 0..1; 0 within one article and between languages."""
    mass, shared = overlap(material)
    scores = 2 * shared / np.maximum(mass[:, None] + mass[None, :], 1e-6)
    article = np.array([u.article for u in material.units])
    language = np.array([u.language or "" for u in material.units])
    scores[article[:, None] == article[None, :]] = 0
    scores[language[:, None] != language[None, :]] = 0
    return np.asarray(scores, dtype=np.float32)


def overlap(material: Material) -> tuple[Matrix, Matrix]:
    """(weight of each unit's stems, weight of the stems that two units share)."""
    units, weights = material.units, material.weights
    counts = Counter(stem for unit in units for stem in unit.stems)
    column = {stem: i for i, stem in enumerate(sorted(s for s, n in counts.items() if n > 1))}
    table = np.zeros((len(units), max(1, len(column))), dtype=np.float32)
    mass = np.zeros(len(units), dtype=np.float32)
    for row, unit in enumerate(units):
        mass[row] = sum(weights[stem] for stem in sorted(unit.stems))
        for stem in unit.stems:
            if stem in column:
                table[row, column[stem]] = max(weights[stem], 0.0) ** 0.5
    return mass, table @ table.T
