"""Sparse vectors of words: dictionaries to look up in, packed pairs of columns to keep."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log, sqrt

from broadsheet.group.rarity import Rarity

TERMS_KEPT = 100

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Packed:
    """A vector of length one in a quarter of a dictionary's memory, heaviest term first."""

    terms: tuple[str, ...]
    weights: "array[float]"

    def unpack(self) -> Vector:
        """The same as a dictionary, in the same order."""
        return dict(zip(self.terms, self.weights, strict=True))


def pack(vector: Mapping[str, float]) -> Packed:
    """Scale to length one and pack; an empty vector stays empty."""
    norm = sqrt(sum(weight * weight for weight in vector.values()))
    return Packed(tuple(vector), array("f", (weight / norm for weight in vector.values()) if norm else ()))


def weigh(
    counts: Mapping[str, int], rarity: Rarity, *, keep: int = TERMS_KEPT, listed: bool = True
) -> Packed:
    """(1 + log tf) * idf of the heaviest terms; equal weights by the alphabet."""
    weighed = sorted(
        ((-(1 + log(count)) * rarity.idf(term, listed=listed), term) for term, count in counts.items())
    )[:keep]
    return pack({term: -weight for weight, term in weighed})


def dot(query: Vector, packed: Packed) -> float:
    """Sum of products over shared terms."""
    pairs = zip(packed.terms, packed.weights, strict=True)
    return sum([query[term] * weight for term, weight in pairs if term in query])


@dataclass(slots=True)
class Centre:
    """The sum of packed vectors. Most stories have one article: no dictionary is made for those."""

    square: float = 0.0
    _only: Packed | None = None
    _total: Vector = field(default_factory=dict)

    def add(self, packed: Packed) -> None:
        """Take one vector in."""
        if self._only is None and not self._total:
            self._only, self.square = packed, 1.0 if packed.terms else 0.0
            return
        if self._only is not None:
            self._total, self._only = self._only.unpack(), None
        self.square += 2 * dot(self._total, packed) + (1.0 if packed.terms else 0.0)
        for term, weight in zip(packed.terms, packed.weights, strict=True):
            self._total[term] = self._total.get(term, 0.0) + weight

    def dot(self, query: Vector) -> float:
        """Product with the sum: the sum of the products with each vector that went in."""
        if self._only is not None:
            return dot(query, self._only)
        total = self._total
        return sum([weight * total[term] for term, weight in query.items() if term in total])

    def cosine(self, query: Vector) -> float:
        """Cosine of a query of length one with the sum."""
        return self.dot(query) / sqrt(self.square) if self.square > 0 else 0.0
