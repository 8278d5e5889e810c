"""An article as words and marks: the same few rules for every language and script."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from sys import intern

WORDS_READ = 400  #: an event is told in the first few hundred words; what follows is mostly background
LEAD_WORDS = 80
CHARACTERS_READ = 6 * WORDS_READ * 2  #: the same bound for scripts and noise that have few words
WORD_LENGTH = 40  #: longer "words" are addresses, markup or noise

_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_SENTENCE_ENDS = frozenset(".!?:…\"'“”„«»‘’()[]-–—*•")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one article, counted."""

    terms: Counter[str]  #: three times from the headline, twice from the lead, once from below it
    heading: Counter[str]
    marks: Counter[str]  #: names inside sentences, alone and joined, and numbers: what crosses languages
    body: list[str]  #: the words in order


def _pieces(word: str) -> Iterator[str]:
    """The folded word, or pairs of characters for scripts that put no spaces between words."""
    if word.isascii():
        if len(word) > 2 or (len(word) == 2 and not word.isdigit()):
            yield intern(word.lower()[:WORD_LENGTH])
    elif _UNSPACED.match(word):
        for i in range(max(1, len(word) - 1)):
            yield intern(word[i : i + 2])
    elif len(word) > 1:
        yield intern(word.casefold()[:WORD_LENGTH])


def _marks(text: str, matches: list[re.Match[str]]) -> Counter[str]:
    marks: Counter[str] = Counter()
    previous, end = "", -1
    for match in matches:
        word, start = match.group(), match.start()
        mark = ""
        if word[0].isdigit():
            mark = word[:WORD_LENGTH]
        elif word[0].isupper() and len(word) > 1:
            if previous and start == end + 1:
                marks[intern(f"{previous} {word.lower()}"[: 2 * WORD_LENGTH])] += 1
            if start > 1 and text[start - 1] == " " and text[start - 2] not in _SENTENCE_ENDS:
                mark = word.lower()[:WORD_LENGTH]
            previous, end = word.lower(), match.end()
        if mark:
            marks[intern(mark)] += 1
    return marks


def read(title: str, text: str) -> Words:
    """Count the words of an article; only its beginning is read."""
    text = text[:CHARACTERS_READ]
    matches = list(_WORD.finditer(text))[:WORDS_READ]
    body = [piece for match in matches for piece in _pieces(match.group())][: 2 * WORDS_READ]
    heading = Counter(piece for word in _WORD.findall(title[:400]) for piece in _pieces(word))
    terms = Counter(body)
    terms.update(body[:LEAD_WORDS])
    for term, count in heading.items():
        terms[term] += 3 * count
    return Words(terms, heading, _marks(text, matches), body)
