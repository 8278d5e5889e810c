"""An article as weighted words: the same few rules for every language and script."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

WORDS_READ = 400  #: an event is told in the first few hundred words; what follows is mostly background
LEAD_WORDS = 80
WORD_LENGTH = 40  #: longer "words" are addresses, markup or noise

_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def _pieces(word: str) -> Iterator[str]:
    """Pairs of characters for scripts that do not put spaces between words, else the word."""
    if not _UNSPACED.match(word):
        if len(word) > 1 and not (len(word) == 2 and word.isdigit()):
            yield word.casefold()[:WORD_LENGTH]
        return
    for i in range(max(1, len(word) - 1)):
        yield word[i : i + 2]


def words(text: str) -> Iterator[str]:
    """Folded words in order; lazily, so that a caller can stop early in a long text."""
    for match in _WORD.finditer(text):
        yield from _pieces(match.group())


def term_counts(title: str, text: str) -> Counter[str]:
    """How much each word counts: three times in the headline, twice in the lead, once below it."""
    body = list(islice(words(text), WORDS_READ))
    counts = Counter(body)
    counts.update(body[:LEAD_WORDS])
    head = list(islice(words(title), LEAD_WORDS))
    for _ in range(3):
        counts.update(head)
    return counts
