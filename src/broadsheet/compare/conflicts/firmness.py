"""The same statement, outright in one outlet and held back in another: "was shot down", "was likely shot
down".

An article that says both sets nothing against anybody.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.evidence import matter_of, reports
from broadsheet.compare.material import Material, Unit, words_of
from broadsheet.compare.similarity import Matrix
from broadsheet.text.comparison import comparison
from broadsheet.text.languages import language
from broadsheet.text.polarity import modality
from broadsheet.text.words import Token
from broadsheet.types import Cause, ConflictKind, Severity

SURE = 0.9  #: evidence from which two sentences report one thing
SPOKEN = 14  #: words of a side's value
MOST = 4  #: sentences of a side
_MARKS = ',;:—–(.“”"'


def firmness(material: Material, sure: Matrix) -> list[Draft]:
    """Statements that one article holds back and another does not."""
    out: list[Draft] = []
    taken: set[int] = set()
    for index, unit in enumerate(material.units):
        for place in _held_back(unit):
            plain = [(j, k) for j, k in _outright(material, sure, index, place) if j not in taken]
            both = _says_both(material, sure, index, [j for j, _ in plain])
            if plain and not both and index not in taken:
                taken |= {index, *(j for j, _ in plain)}
                out.append(_draft(material, index, place, plain[:MOST]))
    return out


def _held_back(unit: Unit) -> Iterator[int]:
    """The places of words right behind an adverb that holds them back."""
    words, data = words_of(unit.text), language(unit.language)
    weak = comparison(unit.language).weakening
    for place in range(1, len(words)):
        word = words[place].text
        if words[place - 1].text.casefold() in weak and word.islower() and word not in data.stop_words:
            yield place


def _outright(material: Material, sure: Matrix, index: int, place: int) -> Iterator[tuple[int, int]]:
    """(unit, place of the word) of sentences of other outlets that say the same without holding back."""
    here = material.units[index]
    words = words_of(here.text)
    behind = _next(words, place)
    for j in np.flatnonzero(sure[index] >= SURE).tolist():
        unit = material.units[j]
        if _surer(material, here, unit) or unit.language != here.language or not _plain(unit):
            continue
        theirs = words_of(unit.text)
        for k in range(1, len(theirs)):
            other = _next(theirs, k)
            if theirs[k].text == words[place].text and (behind == other or not (behind and other)):
                yield j, k
                break


def _says_both(material: Material, sure: Matrix, index: int, plain: Sequence[int]) -> bool:
    """Does the article that holds back also tell, in another sentence, what the others say outright?"""
    own = [i for i in material.of_article[material.units[index].article] if i != index]
    return any(sure[i, j] >= SURE and _plain(material.units[i]) for i in own for j in plain)


def _surer(material: Material, a: Unit, b: Unit) -> bool:
    """Are they of one outlet, which may be surer the next day?"""
    one, other = (material.articles[u.article].article.outlet for u in (a, b))
    return a.article == b.article or (one is not None and one == other)


def _next(words: Sequence[Token], place: int) -> str:
    return words[place + 1].text.casefold() if place + 1 < len(words) else ""


def _plain(unit: Unit) -> bool:
    """Does a sentence state something without any word that holds back?"""
    weak = comparison(unit.language).weakening
    held = unit.negated or bool(unit.hedges) or bool(modality(unit.text, unit.language))
    return (
        not held
        and reports(unit, matter_of(unit))
        and not {t.text.casefold() for t in words_of(unit.text)} & weak
    )


def _draft(material: Material, index: int, place: int, plain: Sequence[tuple[int, int]]) -> Draft:
    held = (Saying(index, _value(material.units[index], place - 1, place)),)
    outright = tuple(Saying(j, _value(material.units[j], k, k)) for j, k in plain)
    about = subject(material, [index, plain[0][0]])
    return Draft(ConflictKind.SCOPE, about, Severity.MINOR, Cause.PARAPHRASE, (held, outright), soft=True)


def _value(unit: Unit, first: int, place: int) -> str:
    """The word with its auxiliary and what it holds back, up to the end of the clause."""
    words = words_of(unit.text)
    if first and words[first - 1].text.casefold() in comparison(unit.language).copulas:
        first -= 1
    last = place
    while last + 1 < len(words) and last - first + 1 < SPOKEN:
        if any(ch in _MARKS for ch in unit.text[words[last].end : words[last + 1].start]):
            break
        last += 1
    return unit.text[words[first].start : words[last].end]
