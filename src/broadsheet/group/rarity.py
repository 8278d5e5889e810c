"""How much a word tells: learned from the articles that have gone by, from a prior while few have."""

import json
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from math import log

PRIOR_WEIGHT = 100  #: the prior counts as so many articles seen
UNSEEN_SHARE = 0.004
#: shares of short words in languages that are not listed, by length: short words are the common ones (Zipf's
#: law of abbreviation), and the first articles of a language would seem alike by them
SHORT_SHARES = {1: 0.02, 2: 0.02, 3: 0.02, 4: 0.01, 5: 0.006}
LISTED = frozenset({"en", "es", "it", "nl"})  #: languages of the background list
UNSPACED_FROM = "\u0e00"  #: scripts from here on are read in pairs of characters, whose length says nothing
FORGET_AFTER = (
    50_000  #: articles after which all counts are halved: old news counts less, memory stays bounded
)


@lru_cache(maxsize=1)
def _background() -> dict[str, float]:
    """Shares of articles that hold a common word; source: ``docs/grouping-model.md``."""
    shares: dict[str, int] = json.loads((files(__package__) / "background.json").read_text("utf-8"))
    return {word: share / 1000 for word, share in shares.items()}


def prior_share(word: str, *, listed: bool = True) -> float:
    """The share of articles expected to hold a word, before any article is counted.

    Common words of a few languages are listed; a language without a list is learned from its first articles.
    """
    share = _background().get(word)
    if share is not None:
        return share
    short = not listed and word.isalpha() and word < UNSPACED_FROM
    return SHORT_SHARES.get(len(word), UNSEEN_SHARE) if short else UNSEEN_SHARE


class Rarity:
    """Inverse document frequencies, counted as articles arrive."""

    def __init__(self, *, articles: int = 0, counts: dict[str, int] | None = None) -> None:
        self.articles = articles
        self.counts = counts if counts is not None else {}
        self._priors: tuple[dict[str, float], dict[str, float]] = ({}, {})

    def add(self, words: Iterable[str]) -> None:
        """Count one article by its distinct words."""
        self.articles += 1
        counts = self.counts
        for word in words:
            counts[word] = counts.get(word, 0) + 1
        if self.articles >= FORGET_AFTER:
            self._forget()

    def idf(self, word: str, *, listed: bool = True) -> float:
        """Log of the articles over those with the word, both with the prior."""
        priors = self._priors[listed]
        prior = priors.get(word)
        if prior is None:
            prior = priors[word] = PRIOR_WEIGHT * prior_share(word, listed=listed) + 0.5
        return log((self.articles + PRIOR_WEIGHT + 1) / (self.counts.get(word, 0) + prior))

    def _forget(self) -> None:
        self.articles //= 2
        self.counts = {word: count // 2 for word, count in self.counts.items() if count > 1}
        self._priors = ({}, {})
