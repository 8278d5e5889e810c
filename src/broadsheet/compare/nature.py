"""What kind of fact a row is, and when it was."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from broadsheet.compare.material import Material, Unit
from broadsheet.text.alternation import any_of
from broadsheet.text.comparison import comparison
from broadsheet.types import Asserter, AsserterKind, Citation, Dated, DateMention, FactKind, Granularity

LONG_BEFORE = timedelta(days=10)  #: what lies further back than this is background
NEAR = timedelta(days=230)  #: how far away a month without a year may be
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def row_date(material: Material, units: Sequence[Unit]) -> Dated | None:
    """The first time that the row's sentences speak of, the most precise of the first sentence that has
    one.
    """
    for unit in units:
        told = material.articles[unit.article].article.published
        known = [d for d in unit.dates if _tells_when(d, unit, told.day if told else None)]
        if known:
            best = min(known, key=lambda d: (_coarse(d), d.start))
            assert best.period is not None
            citation = Citation(unit.id, unit.start, unit.end)
            return Dated(best.period.start, best.period.end, best.period.granularity, citation)
    return None


def _tells_when(mention: DateMention, unit: Unit, day: date | None) -> bool:
    """Not what a quotation says, not "the 2012 petition", no month without a year that lies far away.

    An article without a date of its own proves only a day that it writes out.
    """
    if mention.period is None or _in_quotation(mention, unit):
        return False
    if day is None and mention.period.granularity is not Granularity.DAY:
        return False
    if mention.period.granularity is Granularity.YEAR and not mention.preposition and mention.text.isdigit():
        return False
    far = day is not None and abs(mention.period.start - day) > NEAR
    return not (mention.relative and mention.period.granularity is Granularity.MONTH and far)


def _in_quotation(mention: DateMention, unit: Unit) -> bool:
    return any(q.direct and q.start <= mention.start < q.end for q in unit.quotations)


_FINE = {
    Granularity.TIME: 0,
    Granularity.DAY: 0,
    Granularity.WEEK: 1,
    Granularity.MONTH: 2,
    Granularity.QUARTER: 3,
}


def _coarse(mention: DateMention) -> int:
    return 5 if mention.period is None else _FINE.get(mention.period.granularity, 4)


def kind_of(unit: Unit, when: Dated | None, by: Asserter, material: Material) -> FactKind:
    """Background, forecast, reaction or analysis by its date and its words; otherwise an event."""
    lists = comparison(unit.language)
    told = material.articles[unit.article].article.published
    day = told.day if told else None
    if day and when and _before(when.end, day):
        return FactKind.BACKGROUND
    if has_phrase(unit.text, lists.forecast) and not (day and when and when.end < day):
        return FactKind.FORECAST
    if has_phrase(unit.text, lists.analysis):
        return FactKind.ANALYSIS
    words = {w.casefold() for w in _WORD.findall(unit.text)}
    if words & lists.reaction and by.kind in (AsserterKind.OFFICIAL, AsserterKind.PERSON):
        return FactKind.REACTION
    if has_phrase(unit.text, lists.background):
        return FactKind.BACKGROUND
    return FactKind.REACTION if _mostly_quoted(unit) else FactKind.EVENT


def _before(end: date, day: date) -> bool:
    return end < day - LONG_BEFORE


def _mostly_quoted(unit: Unit) -> bool:
    quoted = sum(min(q.end, unit.end) - max(q.start, unit.start) for q in unit.quotations if q.direct)
    return quoted > 0.5 * (unit.end - unit.start)


@cache
def _phrase_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(phrases)})\b", re.I)


def has_phrase(text: str, phrases: tuple[str, ...]) -> bool:
    """Does a text have one of the phrases, as whole words?"""
    return bool(phrases) and bool(_phrase_pattern(phrases).search(text))
