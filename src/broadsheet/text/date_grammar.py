"""The written forms of dates as one pattern for each language, built from its word lists.

``grammar(code) -> re.Pattern | None``: the groups say which form matched; ``text/dates.py`` reads them. Every
repetition in the pattern is bounded, so that matching is linear in the length of the text.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache

from broadsheet.text.languages import Calendar, Language, language

YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_S = r"[\s\u00a0]{1,3}"
#: Times of day and telephone numbers: neither dates nor quantities.
CLOCK = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.m\.?|[ap]m\b|Uhr\b|hrs\b|o['’]clock\b)|\b\d{1,2}:\d\d(?::\d\d)?\b(?!\s?%)"
    r"|\b\d{3,4}\s(?:GMT|BST|UTC|EDT|EST|CET|JST)\b"
    r"|(?<![\w.,])\(?\d{3}\)?[-. ]\d{3}[-.]\d{4}\b|(?<!\w)\+\d{1,3}(?:[ -]\d{2,4}){2,4}\b",
    re.IGNORECASE,
)


def any_of(words: Iterable[str]) -> str:
    """An alternative of words, the longest first; matches nothing when there is none."""
    found = sorted(set(words), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", _S) for w in found) or r"(?!)"


@cache
def grammar(code: str | None) -> re.Pattern[str] | None:
    """The date pattern of a language, None if it has no calendar."""
    data = language(code)
    if not data.calendar.months:
        return None
    return re.compile("|".join(_forms(data)), re.IGNORECASE)


def _named(pattern: str) -> Callable[[str], str]:
    """A pattern whose group is named anew wherever it is used."""
    return lambda name: pattern.replace("@", name)


def _forms(data: Language) -> list[str]:
    cal = data.calendar
    month, of = any_of(cal.months), any_of(data.articles | data.numerals.partitive)
    ending = f"(?:{any_of(data.numerals.ordinal_endings)})?" + (r"\.?" if data.nouns_in_capitals else "")
    of = f"(?:(?:{of}){_S}){{0,2}}"
    part_ = rf"(?:(?<![\w-])(?P<part@>{any_of(cal.parts)})(?:{_S}|-)(?:{any_of(data.articles)}{_S})?)?"
    lead_ = rf"(?:(?P<shift@>{any_of(cal.shifts)}){_S})?"
    part, lead = _named(part_), _named(lead_)
    return [
        rf"(?<![\w-])(?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)",
        rf"(?<![\w.,-])(?P<d1>{_DAY}){ending}(?:[-–]{_DAY}{ending})?{_S}{of}(?P<m1>{month})\b\.?(?:,?{_S}{of}(?P<y1>{YEAR})\b(?!,\d))?",
        rf"(?<![\w-])(?P<m2>{month})\b\.?{_S}(?P<d2>{_DAY}){ending}(?:\s?[-–]\s?(?P<e2>{_DAY}))?\b(?![:%]|[.,]\d|{_S}(?:million|percent))"
        rf"(?:,?{_S}(?P<y2>{YEAR})\b(?!,\d))?",
        rf"(?<![\w-]){part('3')}(?P<m3>{month})\b\.?,?{_S}{of}(?P<y3>{YEAR})\b(?!,\d)",
        rf"(?<![\w-]){part('4')}{lead('4')}(?P<m4>{month})\b",
        rf"(?<![\w-]){lead('5')}(?P<w5>{any_of(cal.weekdays)})(?!\w)",
        rf"(?<![\w-])(?P<word>{any_of(cal.days)})\b",
        *_spans(data, cal, part, of),
        rf"(?<![\w,.-]){part('8')}(?P<y8>{YEAR})(?![\w%]|[,.]\d)",
    ]


def _spans(data: Language, cal: Calendar, part: Callable[[str], str], of: str) -> list[str]:
    """Fiscal years, quarters, "last week", "two years ago"."""
    span, month = any_of(cal.spans), any_of(cal.months)
    numbers = any_of([*data.numerals.ones, *data.numerals.tens, *data.articles, "few", "several"])
    count = _named(rf"(?P<count@>\d{{1,3}}|{numbers})")
    ending = rf"(?:{_S}(?:through|to|ending|ended|ends|until){_S}(?:in{_S}|next{_S})?(?P<fend>{month})\b)?"
    return [
        rf"(?<![\w-]){part('F')}(?:(?P<shiftF>{any_of(cal.shifts)}){_S})?(?P<fiscal>{any_of(cal.fiscal)})(?:{_S}(?P<fy>{YEAR}))?\b{ending}",
        rf"(?<![\w-])(?:the{_S})?(?P<quarter>{any_of(cal.quarters)}){_S}quarter\b(?:{_S}{of}(?P<qy>{YEAR}|last year|this year|next year))?",
        rf"(?<![\w-])Q(?P<q>[1-4])\b(?:{_S}{of}(?P<qy2>{YEAR}))?",
        rf"(?<![\w-]){part('S')}(?P<shift6>{any_of(cal.shifts)}){_S}(?P<span6>{span})\b",
        rf"(?<![\w-]){count('7')}{_S}(?P<span7>{span}){_S}(?P<ago>{any_of(cal.ago)})\b",
        rf"(?<![\w-])(?P<before>{any_of(cal.ago_first)}){_S}{count('9')}{_S}(?P<span9>{span})\b",
    ]
