"""Sparse vectors of words, as plain dictionaries: term to weight, of length one."""

from collections.abc import Mapping
from heapq import nlargest
from math import log, sqrt

from broadsheet.group.rarity import Rarity

TERMS_KEPT = 100

Vector = dict[str, float]


def unit(vector: Mapping[str, float]) -> Vector:
    """The vector scaled to length one; an empty one stays empty."""
    norm = sqrt(sum(weight * weight for weight in vector.values()))
    return {term: weight / norm for term, weight in vector.items()} if norm else {}


def weigh(counts: Mapping[str, int], rarity: Rarity) -> Vector:
    """(1 + log tf) * idf of the heaviest terms, heaviest first, equal weights by the alphabet."""
    weighed = ((term, (1 + log(count)) * rarity[term]) for term, count in counts.items())
    heaviest = nlargest(TERMS_KEPT, weighed, key=lambda item: (item[1], item[0]))
    return unit(dict(heaviest))


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Sum of products over shared terms."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum(weight * large[term] for term, weight in small.items() if term in large)
