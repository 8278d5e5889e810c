"""What one article says is not known, and another tells.

An open question is a phrase of not knowing and what it asks: whether something is so ("it is unclear
whether he was treated"), or what was not made public ("the names of the victims have not been released").
Another article answers it if a sentence that asks nothing, denies nothing and foretells nothing has nearly
all of what is asked; who did it, it answers if it names a person right behind a word for him ("the gunman,
Jonas Weil"). An article that answers its own question leaves none open. Such versions stand in one row, where
the open one differs; they are no conflict, for who writes earlier knows less.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from broadsheet.compare.conflicts.clause import covered
from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.material import Material, Unit, stems_of, words_of
from broadsheet.text.alternation import any_of
from broadsheet.text.comparison import comparison
from broadsheet.text.polarity import modality
from broadsheet.types import Cause, ConflictKind, NameType, Severity

COVERED = 0.75  #: share of what is asked that an answer has, by weight
WORDS = 2  #: telling words that must be asked for
BESIDE = 2  #: words before a name in which the word for who did it stands
_END = re.compile(r"[,;:—–”\"]|\.(?=\W|$)")
_START = re.compile(r"[,;:—–“\"]\s")


@dataclass(frozen=True, slots=True)
class Open:
    unit: int
    asked: frozenset[str]  #: telling words of what is not known
    doer: bool  #: is it asked who did it?
    text: str


def unknown(material: Material) -> list[Draft]:
    """One draft for each open question that another article answers."""
    by_answer: dict[tuple[int, ...], list[Open]] = defaultdict(list)
    asking = list(_questions(material))
    silent = frozenset(q.unit for q in asking)
    for question in asking:
        found = tuple(_answers(material, question, silent))
        own = material.units[question.unit].article
        if found and own not in {material.units[i].article for i in found}:
            by_answer[found].append(question)
    return [_draft(material, found, asked) for found, asked in sorted(by_answer.items())]


def _questions(material: Material) -> Iterator[Open]:
    for index, unit in enumerate(material.units):
        for first, last, cue in _asked(unit):
            asked = stems_of(unit.text[first:last].replace(cue, " "), unit.language)
            words = asked | stems_of(cue, unit.language)
            lists = comparison(unit.language)
            who = words & _stems(lists.identity, unit.language)
            doer = bool(who and asked & _stems(lists.doers, unit.language))
            if doer or len(asked) >= WORDS:
                yield Open(index, asked, doer, unit.text[first:last].strip())


def _asked(unit: Unit) -> Iterator[tuple[int, int, str]]:
    """(start, end, phrase of not knowing) of the first question of a unit, the phrase within it."""
    if not any(word in unit.text for word in _last_words(unit.language)):
        return
    before, behind = _cues(unit.language)
    match = before.search(unit.text)
    if match:
        end = _END.search(unit.text, match.end())
        yield match.start(), end.start() if end else len(unit.text), match[0]
        return
    match = behind.search(unit.text)
    if match:
        yield _subject(unit, match.start()), match.end(), match[0]


def _subject(unit: Unit, at: int) -> int:
    """Where the clause before a place begins; or the one before that, if this one only points at it."""
    starts = [0, *(m.end() for m in _START.finditer(unit.text, 0, at))]
    pointing = unit.text[starts[-1] : at].strip().casefold() in comparison(unit.language).relative
    return starts[-2] if pointing and len(starts) > 1 else starts[-1]


@cache
def _cues(code: str | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = comparison(code)
    return _pattern(lists.open_before), _pattern(lists.open_behind)


@cache
def _last_words(code: str | None) -> tuple[str, ...]:
    """A word of each phrase, by which most sentences are passed over."""
    lists = comparison(code)
    return tuple(sorted({phrase.split()[-1] for phrase in (*lists.open_before, *lists.open_behind)}))


def _pattern(found: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(found)})\b", re.I)


@cache
def _stems(words: frozenset[str], code: str | None) -> frozenset[str]:
    return frozenset().union(*(stems_of(word, code) for word in sorted(words)))


def _answers(material: Material, question: Open, silent: frozenset[int]) -> Iterator[int]:
    unit = material.units[question.unit]
    for i, other in enumerate(material.units):
        if i in silent or other.language != unit.language:
            continue
        told = len(question.asked & other.stems) >= WORDS
        told = told and covered(material, question.asked, other) >= COVERED
        stated = told and not other.negated and not modality(other.text, other.language)
        if stated or (question.doer and _names_doer(other)):
            yield i


def _names_doer(unit: Unit) -> bool:
    """Does a unit name a person right beside a word for who did it?"""
    doers = _stems(comparison(unit.language).doers - comparison(unit.language).anybody, unit.language)
    for name in unit.names:
        if name.type is NameType.PERSON and " " in name.text:
            before = words_of(unit.text[: name.start - unit.start])[-BESIDE:]
            if doers & frozenset().union(*(stems_of(t.text, unit.language) for t in before)):
                return True
    return False


def _draft(material: Material, answers: Sequence[int], asked: Sequence[Open]) -> Draft:
    told = tuple(Saying(i, material.units[i].text) for i in answers)
    open_ = tuple(Saying(q.unit, q.text) for q in asked)
    about = subject(material, [answers[0], asked[0].unit])
    return Draft(
        ConflictKind.SCOPE, about, Severity.MINOR, Cause.TIME, (told, open_), canonical=0, quiet=True
    )
