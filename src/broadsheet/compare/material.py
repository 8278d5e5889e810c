"""The sentences of a story side by side: what each is made of, and how much each word tells in this
story.
"""

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC
from functools import cache, lru_cache
from itertools import pairwise
from typing import TypeVar

from broadsheet.text.comparison import comparison
from broadsheet.text.polarity import hedges, negated
from broadsheet.text.words import Token, content_words, stem, tokens
from broadsheet.types import (
    AnnotatedArticle,
    Citation,
    DateMention,
    Name,
    Quantity,
    Quotation,
)

MOSTLY = 0.4  #: share of a sentence that is somebody's words, from which it is compared by them
CLAUSE_WORDS = 3  #: telling words of a clause that is compared by itself
Mark = TypeVar("Mark", Name, Quantity, DateMention)
ENDING = 3  #: letters by which a form of a word may be longer than its stem


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence of one article, with everything in it that can be compared."""

    article: int  #: index into ``Material.articles``
    id: str  #: id of the article
    sentence: int  #: index into the annotation's sentences
    start: int
    end: int
    text: str
    language: str | None
    stems: frozenset[str]  #: telling words, those of one meaning as one
    said: frozenset[str]  #: the same without the words that only say who says it
    pairs: frozenset[tuple[str, str]]  #: neighbouring words
    clauses: tuple[frozenset[str], ...]  #: telling words of each part that could stand alone; at least one
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Quotation, ...]  #: those that lie in this sentence, whole or in part
    negated: bool
    hedges: frozenset[str]

    @property
    def citation(self) -> Citation:
        return Citation(self.id, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that the steps of a comparison look at. Units stand in the order of articles and of
    their text.
    """

    articles: tuple[AnnotatedArticle, ...]
    units: tuple[Unit, ...]
    of_article: tuple[range, ...]  #: for each article the indices of its units
    counts: Mapping[str, int]  #: for each stem the units that have it
    weights: Mapping[str, float]  #: for each stem how much it tells, by its rarity in this story


def in_order(articles: Sequence[AnnotatedArticle]) -> tuple[AnnotatedArticle, ...]:
    """By time of publication, then id; the unknown time last."""

    def key(item: AnnotatedArticle) -> tuple[bool, str, str, str]:
        published = item.article.published
        if published is None:
            return True, "", "", item.article.id
        time = published.time.astimezone(UTC).isoformat() if published.time else ""
        return False, published.day.isoformat(), time, item.article.id

    return tuple(sorted(articles, key=key))


def gather(articles: Sequence[AnnotatedArticle]) -> Material:
    """Lay the sentences of a story side by side."""
    ordered = in_order(articles)
    units: list[Unit] = []
    ranges: list[range] = []
    for index, item in enumerate(ordered):
        first = len(units)
        units.extend(_units(index, item))
        ranges.append(range(first, len(units)))
    counts = Counter(stem for unit in units for stem in unit.stems)
    return Material(ordered, tuple(units), tuple(ranges), counts, _weights(counts, len(units)))


def _units(index: int, item: AnnotatedArticle) -> list[Unit]:
    article, note = item.article, item.annotation
    bounds = [(s.start, s.end) for s in note.sentences]
    names = _inside(bounds, note.names)
    quantities = _inside(bounds, note.quantities)
    dates = _inside(bounds, note.dates)
    quotations = _overlapping(bounds, note.quotations)
    out = []
    for number, (start, end) in enumerate(bounds):
        text = article.text[start:end]
        out.append(
            Unit(
                article=index,
                id=article.id,
                sentence=number,
                start=start,
                end=end,
                text=text,
                language=article.language,
                stems=stems_of(text, article.language),
                said=_said(text, start, quotations[number], article.language),
                pairs=_pairs(text, article.language),
                clauses=clauses(text, article.language),
                names=tuple(names[number]),
                quantities=tuple(quantities[number]),
                dates=tuple(dates[number]),
                quotations=tuple(quotations[number]),
                negated=negated(text, article.language),
                hedges=hedges(text, article.language),
            )
        )
    return out


@cache
def _meanings(code: str | None) -> Mapping[str, str]:
    """Stem of a word → the group of words that mean nearly the same."""
    return {stem(word, code): f"~{group}" for word, group in comparison(code).synonyms.items()}


@lru_cache(maxsize=65536)
def stems_of(text: str, code: str | None) -> frozenset[str]:
    """The telling words of a text by stem, those of one meaning as one. A word that is not listed has the
    meaning of its stem, if it is a form of it: "department" is not of "depart"."""
    same, near = comparison(code).synonyms, _meanings(code)
    return frozenset(
        f"~{same[word]}"
        if word in same
        else near.get(found, found)
        if len(word) - len(found) <= ENDING
        else found
        for word, found in content_words(text, code)
    )


def _said(text: str, start: int, quotations: Sequence[Quotation], code: str | None) -> frozenset[str]:
    """Telling words of what somebody is reported to say, if that is most of the sentence; else all of
    them.
    """
    spans = [(max(q.start - start, 0), min(q.end - start, len(text))) for q in quotations]
    if sum(b - a for a, b in spans) < MOSTLY * len(text):
        return stems_of(text, code)
    return frozenset().union(*(stems_of(text[a:b], code) for a, b in spans))


def _pairs(text: str, code: str | None) -> frozenset[tuple[str, str]]:
    words = [stem(t.text, code) for t in words_of(text)]
    return frozenset(pairwise(words))


def clauses(text: str, code: str | None) -> tuple[frozenset[str], ...]:
    """A sentence cut at marks and conjunctions; a part with too few telling words stays with its
    neighbour.
    """
    cuts = [0, *(m.start() for m in _cut(code).finditer(text)), len(text)]
    parts: list[frozenset[str]] = []
    for start, end in pairwise(cuts):
        stems = stems_of(text[start:end], code)
        if parts and min(len(stems), len(parts[-1])) < CLAUSE_WORDS:
            parts[-1] |= stems
        else:
            parts.append(stems)
    whole = tuple(p for p in parts if len(p) >= CLAUSE_WORDS)
    return whole or (stems_of(text, code),)


@cache
def _cut(code: str | None) -> re.Pattern[str]:
    words = sorted(comparison(code).conjunctions)
    return re.compile(r"[,;:—–]\s" + (rf"|\s(?:{'|'.join(map(re.escape, words))})\s" if words else ""))


def _overlapping(bounds: Sequence[tuple[int, int]], quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """For each sentence the quotations that lie in it, whole or in part."""
    out: list[list[Quotation]] = [[] for _ in bounds]
    ends = [end for _, end in bounds]
    for quotation in quotations:
        at = bisect_right(ends, quotation.start)
        while at < len(bounds) and bounds[at][0] < quotation.end:
            out[at].append(quotation)
            at += 1
    return out


def _inside(bounds: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> list[list[Mark]]:
    """Sort marks into the sentences that hold them; both are in order of the text."""
    out: list[list[Mark]] = [[] for _ in bounds]
    at = 0
    for mark in sorted(marks, key=lambda m: m.start):
        while at < len(bounds) and bounds[at][1] <= mark.start:
            at += 1
        if at < len(bounds) and bounds[at][0] <= mark.start and mark.end <= bounds[at][1]:
            out[at].append(mark)
    return out


def _weights(counts: Mapping[str, int], total: int) -> dict[str, float]:
    """Inverse document frequency of each stem over the sentences of the story (Robertson, 2004)."""
    return {stem: math.log((total + 1) / (n + 0.5)) for stem, n in counts.items()}


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[Token, ...]:
    """The words of a sentence, found once."""
    return tuple(tokens(text))
