"""How much a word tells: learned from the articles that have gone by, from a prior while few have."""

from collections.abc import Iterable
from math import exp, log

PRIOR_WEIGHT = 300  #: the prior counts as so many articles seen


def prior_share(word: str) -> float:
    """The share of articles expected to hold a word nobody has counted yet.

    Short words are common in every language (Zipf's law of abbreviation); an unseen long one is rare.
    """
    length = 8 if word.isdigit() else len(word)
    return max(0.003, min(0.5, 1.1 * exp(-0.75 * (length - 1))))


class Rarity:
    """Inverse document frequencies, counted as articles arrive."""

    def __init__(self) -> None:
        self.articles = 0
        self.counts: dict[str, int] = {}

    def add(self, words: Iterable[str]) -> None:
        """Count one article by its distinct words."""
        self.articles += 1
        for word in words:
            self.counts[word] = self.counts.get(word, 0) + 1

    def __getitem__(self, word: str) -> float:
        seen = self.counts.get(word, 0) + PRIOR_WEIGHT * prior_share(word)
        return log((self.articles + PRIOR_WEIGHT + 1) / (seen + 0.5))
