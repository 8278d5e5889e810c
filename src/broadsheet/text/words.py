"""Words with offsets, and stems to compare them by.

``tokens(text) -> list[Token]``: words and figures, no punctuation. An abbreviation with stops ("U.S."), a
word with apostrophes or hyphens ("won't", "26-year-old") and a figure ("3.5%", "2,000") are one token each.
``stem(word, code) -> str``: the folded word without the endings that the language lists.
``content_stems(text, code) -> frozenset[str]``: stems of the words that carry meaning; figures as digits;
pairs of characters for scripts that write no spaces. ``content_words``: the same in order, with the words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from broadsheet.text.languages import language

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|\d+(?:[.,]\d+)*%?(?:[-‐‑]?[^\W\d_]+(?:[-‐‑][^\W_]+)*)?"
    r"|[^\W_]+(?:['’&][^\W_]+|[-‐‑][^\W_]+)*"
)
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+")
_PART = re.compile(r"\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str


def tokens(text: str) -> list[Token]:
    """The words and figures of a text, in order."""
    return [Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]


@lru_cache(maxsize=65536)
def stem(word: str, code: str | None) -> str:
    """A word folded and without its ending; at least three letters of it stay."""
    folded = _POSSESSIVE.sub("", word).replace(".", "").casefold()
    endings = language(code).suffixes if folded.endswith(_endings(code)) else ()
    for ending, instead in endings:
        if folded.endswith(ending) and len(folded) - len(ending) + len(instead) >= 3:
            return _undouble(folded[: len(folded) - len(ending)] + instead)
    return folded


@cache
def _endings(code: str | None) -> tuple[str, ...]:
    return tuple(ending for ending, _ in language(code).suffixes)


def _undouble(word: str) -> str:
    """ "stopp" and "stop" are one stem; "ss" and "ll" are spelling."""
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeioulsz":
        return word[:-1]
    return word


def content_stems(text: str, code: str | None) -> frozenset[str]:
    """What a text speaks of, to compare it by."""
    return frozenset(found for _, found in content_words(text, code))


def content_words(text: str, code: str | None) -> Iterator[tuple[str, str]]:
    """(folded word, stem) of each word that carries meaning, in order."""
    for word in _PART.findall(text):
        if _DENSE.match(word):
            yield from ((pair, pair) for pair in sorted(_pairs(word)))
        elif found := _content(word, code):
            yield found


@lru_cache(maxsize=65536)
def _content(word: str, code: str | None) -> tuple[str, str] | None:
    """The folded word and its stem; None if it carries no meaning."""
    if word[0].isdigit():
        figure = word.replace(",", "").rstrip(".")
        return figure, figure
    folded = _POSSESSIVE.sub("", word).casefold()
    if folded in language(code).stop_words or len(folded) < 2:
        return None
    return folded, stem(folded, code)


def _pairs(run: str) -> set[str]:
    return {run[i : i + 2] for i in range(len(run) - 1)} or {run}
