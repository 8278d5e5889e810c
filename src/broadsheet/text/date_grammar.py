"""The written forms of dates as one pattern for each language, built from its word lists.

``date_matches(text, code) -> Iterator[re.Match]``: the named groups say which form matched, for
``text/dates.py`` to read. Only the surroundings of words of the calendar are searched, and every repetition
in the pattern is bounded, so that the time is linear in the length of the text.
"""

import re
from collections.abc import Iterator
from functools import cache

from broadsheet.text.alternation import SPACE as _S
from broadsheet.text.alternation import any_of
from broadsheet.text.languages import Language, language

YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_BEFORE, _AFTER = 60, 60  #: characters around a word of the calendar that a date may take
#: Times of day and telephone numbers: neither dates nor quantities.
CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.m\.?|[ap]m\b|Uhr\b|hrs\b|o['’]clock\b)"
    r"|\b\d{1,2}:\d\d(?::\d\d)?\b(?!\s?%)"
    r"|(?<![\w/.])\d{1,2}/\d{1,2}/\d{2,4}\b(?!/)"
    r"|\b\d{3,4}\s(?:GMT|BST|UTC|EDT|EST|CET|JST)\b"
    r"|(?<![\w.,])\(?\d{3}\)?[-. ]\d{3}[-.]\d{4}\b"
    r"|(?<!\w)\+\d{1,3}(?:[ -]\d{2,4}){2,4}\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"\s")


def date_matches(text: str, code: str | None) -> Iterator[re.Match[str]]:
    """All dates in their written forms, in order, without overlaps."""
    data = language(code)
    if not data.calendar.months:
        return
    pattern, triggers = _grammar(data.code), _triggers(data.code)
    for start, end in _windows(text, triggers):
        yield from pattern.finditer(text, start, end)


def _windows(text: str, triggers: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Stretches of text around words of the calendar and figures of four digits."""
    low = high = -1
    for match in _WORD.finditer(text):
        word = match.group()
        if not (word.lower() in triggers or (word[0].isdigit() and word[:4].isdigit() and len(word) > 3)):
            continue
        if match.start() - _BEFORE > high:
            if high > 0:
                yield low, high
            low = max(0, match.start() - _BEFORE)
        space = _SPACE.search(text, match.end() + _AFTER, match.end() + 2 * _AFTER)
        high = space.start() if space else min(len(text), match.end() + 2 * _AFTER)
    if high > 0:
        yield low, high


@cache
def _triggers(code: str) -> frozenset[str]:
    cal = language(code).calendar
    listed = (cal.months, cal.weekdays, cal.days, cal.spans, cal.fiscal, cal.quarter)
    return frozenset(phrase.split()[-1] for words in listed for phrase in words) | {"q1", "q2", "q3", "q4"}


@cache
def _grammar(code: str) -> re.Pattern[str]:
    data = language(code)
    forms = [*_days(data), *_months(data), *_fiscal(data), *_spans(data), *_years(data)]
    return re.compile(rf"(?<!\w)(?<![^\W\d]-)(?:{'|'.join(forms)})", re.IGNORECASE)


def _of(data: Language) -> str:
    return f"(?:(?:{any_of(data.articles | data.numerals.partitive)}){_S}){{0,2}}"


def _part(data: Language, name: str) -> str:
    """The end of, early, mid-: optional, in front of a month or longer."""
    words, articles = any_of(data.calendar.parts), any_of(data.articles)
    return rf"(?:(?P<part_{name}>{words})(?:{_S}|-)(?:(?:{articles}){_S})?)?"


def _shift(data: Language, name: str) -> str:
    """Last, this, next: optional."""
    return rf"(?:(?P<shift_{name}>{any_of(data.calendar.shifts)}){_S})?"


def _days(data: Language) -> list[str]:
    cal = data.calendar
    month, of = any_of(cal.months), _of(data)
    dot = r"\.?" if data.ordinal_dot else ""
    nth = f"(?:{any_of(data.numerals.ordinal_endings)})?{dot}"
    year = rf"(?:,?{_S}{of}(?P<y_{{}}>{YEAR})\b(?!,\d))?"
    weekday = rf"(?:(?:{any_of(cal.weekdays)}),?{_S}(?:(?:{any_of(data.articles)}){_S})?)?"
    no_day = rf"(?![:%]|[.,]\d|{_S}(?:{any_of(data.numerals.multiples)}|{any_of(data.numerals.percent)}))"
    return [
        r"(?P<iso>\d{4}-\d\d-\d\d)(?!\d)",
        rf"{weekday}(?<![.,])(?P<d_dm>{_DAY}){nth}(?:\s?[-–]\s?(?P<e_dm>{_DAY}){nth})?{_S}{of}(?P<m_dm>{month})\b"
        rf"(?:\.(?={_S}{YEAR}\b))?" + year.replace("{}", "dm"),
        rf"{weekday}{_shift(data, 'md')}"
        rf"(?P<m_md>{month})\b\.?{_S}(?P<d_md>{_DAY}){nth}(?:\s?[-–]\s?(?P<e_md>{_DAY}))?\b{no_day}"
        + year.replace("{}", "md"),
        rf"{_shift(data, 'w')}(?P<w>{any_of(cal.weekdays)})(?!\w)",
        rf"(?P<word>{any_of(cal.days)})(?!\w)",
    ]


def _months(data: Language) -> list[str]:
    month = any_of(data.calendar.months)
    return [
        rf"{_part(data, 'my')}(?P<m_my>{month})\b\.?,?{_S}{_of(data)}(?P<y_my>{YEAR})\b(?!,\d)",
        rf"{_part(data, 'm')}{_shift(data, 'm')}(?P<m_m>{month})(?!\w|\.?\s\d\d?\b)",
    ]


def _fiscal(data: Language) -> list[str]:
    cal, of = data.calendar, _of(data)
    through, month = any_of(cal.through), any_of(cal.months)
    other = any_of(f"{shift} {span}" for shift in cal.shifts for span in cal.spans)
    end = rf"(?:{_S}(?:{through}){_S}(?:in{_S}|next{_S})?(?P<fend>{month})(?!\w))?"
    return [
        rf"{_part(data, 'f')}{_shift(data, 'f')}(?P<fiscal>{any_of(cal.fiscal)})"
        rf"(?:{_S}(?P<fy>{YEAR}))?(?!\w){end}",
        rf"(?P<quarter>{any_of(cal.quarters)}){_S}(?:{any_of(cal.quarter)})(?!\w)"
        rf"(?:{_S}{of}(?:(?P<y_q>{YEAR})|(?P<q_of>{other}))(?!\w))?",
        rf"Q(?P<q>[1-4])(?!\w)(?:{_S}{of}(?P<y_qq>{YEAR})(?!\w))?",
    ]


def _spans(data: Language) -> list[str]:
    """Last week, two years ago."""
    cal, numerals = data.calendar, data.numerals
    span = any_of(cal.spans)
    count = rf"\d{{1,3}}|{any_of([*numerals.ones, *numerals.tens, *data.articles])}"
    return [
        rf"{_part(data, 's')}(?P<shift_s>{any_of(cal.shifts)}){_S}(?P<span_s>{span})(?!\w)",
        rf"(?P<n_a>{count}){_S}(?P<span_a>{span}){_S}(?:{any_of(cal.ago)})(?!\w)",
        rf"(?:{any_of(cal.ago_first)}){_S}(?P<n_b>{count}){_S}(?P<span_b>{span})(?!\w)",
    ]


def _years(data: Language) -> list[str]:
    return [
        rf"{_part(data, 'd')}(?P<decade>(?:1[5-9]|20)\d0){any_of(data.calendar.decades)}(?!\w)",
        rf"(?<![.,]){_part(data, 'y')}(?P<y_y>{YEAR})(?![\w%]|[,.]\d)",
    ]
