"""The words a claim stands on, as the gate sees them."""

from dataclasses import dataclass, field
from functools import lru_cache

from broadsheet.text.words import Token, content_stems, stem, tokens
from broadsheet.types import Published

_MARKS = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u00a0": " "}


@dataclass(frozen=True, slots=True)
class Source:
    """One cited span: its words, its day of publication (for "on Wednesday") and its language."""

    text: str
    published: Published | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a sentence about the outlets may say uncited: their names, and counts of them.

    ``names`` are folded words; ``totals`` are the numbers of articles, outlets and origins of the page.
    """

    names: frozenset[str] = field(default_factory=frozenset)
    totals: frozenset[int] = field(default_factory=frozenset)
    most: int = 0
    outlets: tuple[str, ...] = ()  #: their whole names, which are neither dates nor numbers
    own: tuple[str, ...] = ()  #: what the page says around the words of articles, in its language


def squash(text: str) -> str:
    """Single spaces, and one form of each quotation mark and apostrophe."""
    return " ".join("".join(_MARKS.get(ch, ch) for ch in text).split())


def fold(word: str) -> str:
    """A word without case, possessive and the dots of an abbreviation."""
    plain = word.replace("’", "'").replace(".", "").casefold()
    for end in ("'s", "s'"):
        if plain.endswith(end) and len(plain) > len(end) + 1:
            return plain[: -len(end)] + ("s" if end == "s'" else "")
    return plain.strip("'")


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Token, ...]:
    """The tokens of a text that carry letters or digits."""
    return tuple(token for token in tokens(text) if any(ch.isalnum() for ch in token.text))


@lru_cache(maxsize=4096)
def folded(text: str) -> frozenset[str]:
    """The folded words of a text, with the parts of hyphenated ones."""
    found = set()
    for token in words(text):
        found.add(fold(token.text))
        found.update(fold(part) for part in token.text.replace("’", "'").replace("–", "-").split("-"))
    return frozenset(found - {""})


@lru_cache(maxsize=4096)
def stems(text: str, code: str | None) -> frozenset[str]:
    """The content stems of a text, kept because every check asks for them."""
    return content_stems(text, code)


@lru_cache(maxsize=65536)
def root(word: str, code: str | None) -> str:
    """The stem of one folded word."""
    return stem(fold(word), code)
