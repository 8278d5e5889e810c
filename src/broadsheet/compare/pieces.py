"""Direct quotations cut at the ends of sentences, because one paper runs together what another cuts apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from broadsheet.compare.called import called
from broadsheet.compare.material import Material, stems_of
from broadsheet.text.languages import Language, language
from broadsheet.types import Quotation

SHORT = 5  #: words; fewer may be a term
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_INNER_END = re.compile(r"[.!?…][”\"’]?\s+(?=[“\"‘]?[^\W\d_a-z])")
_LAST_WORD = re.compile(r"(?:[^\W_]+\.)*[^\W_]+$")
_EDGES = " \t\n\"“”„«»‹›‘’'.,;:…"


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence, or a part of one, in quotation marks."""

    unit: int
    article: int
    start: int
    end: int
    text: str
    speaker: str | None
    words: tuple[str, ...]
    stems: frozenset[str]
    term: bool = False  #: a few words that an article uses several times
    language: str | None = None
    marked: bool = True  #: stands in quotation marks
    collective: bool = False  #: who speaks is an organisation or a place


def pieces(material: Material) -> list[Piece]:
    """Direct quotations cut at the ends of sentences, in order of articles and text."""
    out: list[Piece] = []
    known = called(material)
    for index, item in enumerate(material.articles):
        for quotation in item.annotation.quotations:
            if quotation.direct:
                out.extend(_cut(material, index, known.of(quotation)))
    out = [replace(p, collective=p.speaker in known.collectives) for p in out]
    plain_texts = [
        " | ".join(_folded(material.units[k].text) for k in units) for units in material.of_article
    ]
    return [replace(p, term=_is_term(p, plain_texts)) if len(p.words) < SHORT else p for p in out]


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    """The words of a sentence, folded: articles are compared again with each new one."""
    return " ".join(plain(word) for word in WORD.findall(text))


def _is_term(piece: Piece, texts: Sequence[str]) -> bool:
    """Does some article use these words more than once in its sentences?"""
    words = f" {' '.join(piece.words)} "
    return any(f" {text} ".count(words) > 1 for text in texts)


def _cut(material: Material, article: int, quotation: Quotation) -> Iterator[Piece]:
    """The sentences of a quotation, each within one unit."""
    text = material.articles[article].article.text
    for number in material.of_article[article]:
        unit = material.units[number]
        start, end = max(unit.start, quotation.start), min(unit.end, quotation.end)
        if start >= end:
            continue
        data = language(unit.language)
        ends = (m for m in _INNER_END.finditer(text, start, end) if not _is_short(text, m.start(), data))
        inner = [start, *(m.end() for m in ends), end]
        for first, last in pairwise(inner):
            piece = _piece(material, number, quotation, first, last)
            if piece:
                yield piece


def _is_short(text: str, stop: int, data: Language) -> bool:
    """Does a stop belong to an initial or an abbreviation: "Jo A. Ray", "Roe v. Wade"?"""
    word = _LAST_WORD.search(text, max(0, stop - 12), stop)
    if text[stop] != "." or word is None:
        return False
    if len(word.group()) == 1:
        return word.group() != "I"
    after = WORD.search(text, stop)
    goes_on = after is None or after.group().lower() not in data.stop_words
    return goes_on and (word.group() in data.abbreviations or "." in word.group())


def _piece(material: Material, unit: int, quotation: Quotation, start: int, end: int) -> Piece | None:
    article = material.units[unit].article
    text, code = material.articles[article].article.text, material.units[unit].language
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    cut = text[start:end]
    words = tuple(f for w in WORD.findall(cut) for f in unfolded(plain(w), code))
    if len(cut) < 3 or not words:
        return None
    return Piece(unit, article, start, end, cut, quotation.speaker, words, stems_of(cut, code), language=code)


def words_in(text: str) -> list[str]:
    return WORD.findall(text)


def plain(word: str) -> str:
    """A word folded, with one kind of apostrophe."""
    return word.casefold().replace("’", "'")


@lru_cache(maxsize=8192)
def unfolded(word: str, code: str | None) -> tuple[str, ...]:
    """A contraction as the words that it stands for."""
    forms = language(code).contractions
    if word in forms:
        return tuple(forms[word].split())
    for ending, full in forms.items():
        if full.startswith(" ") and word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending), full.strip()
    return (word,)


def contains(words: Sequence[str], run: Sequence[str]) -> bool:
    n = len(run)
    return any(tuple(words[i : i + n]) == tuple(run) for i in range(len(words) - n + 1))
