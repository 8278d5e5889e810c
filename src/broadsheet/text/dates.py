"""Words that speak of a time, with the period that they mean.

``dates(text, code, published) -> tuple[DateMention, ...]``: days, weekdays, weeks, months, quarters, years
and parts of them. What depends on the day of writing ("Wednesday", "last week") is resolved against
``published``; without it the period is None. A weekday or month without a hint is the last one that was;
"next", "by" or a "will" in the same clause turn it to the future. A fiscal year has a period only where the
text says its end.

``calendar_spans(text, code) -> list[(start, end)]``: where a figure is no quantity, times of day included.
"""

import re
from functools import lru_cache

from broadsheet.text import calendar
from broadsheet.text.date_grammar import CLOCK, date_matches
from broadsheet.text.direction import ahead
from broadsheet.text.languages import Language, language
from broadsheet.types import DateMention, Granularity, Period, Published

_CLAUSE = re.compile(r"[.!?;:,“”\"\n]")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s-]{1,3}(?:[^\W\d_]{1,3}[\s-]{1,3})?$")
_REACH = 80  #: characters before a date in which its clause is looked at
_SURELY_BACK = 3  #: days: a bare weekday so near behind is hardly the next one
_COUNTED = re.compile(r"\s+(?:[a-z]+s|people|million|billion|per\s?cent|percent)\b")
_IN_FRONT = re.compile(r"['’]s\s+$|\($")


class _Form:
    """A match of the date grammar, with its groups under short names."""

    def __init__(self, match: re.Match[str], data: Language) -> None:
        self.match, self.data = match, data
        groups = match.groupdict()
        self.given = {key: value for key, value in groups.items() if value}
        self.month = self._word("m_")
        self.part = self._word("part_")
        self.shift = self._word("shift_")
        self.span = self._word("span_")
        year, day, last = self._word("y_"), self._word("d_"), self._word("e_")
        self.year = int(year) if year else None
        self.day = int(day) if day else None
        self.last_day = int(last) if last else None

    def _word(self, prefix: str) -> str | None:
        found = next((value for key, value in self.given.items() if key.startswith(prefix)), None)
        return " ".join(found.lower().split()) if found else None

    def get(self, key: str) -> str | None:
        value = self.given.get(key)
        return " ".join(value.lower().split()) if value else None

    @property
    def bare_year(self) -> bool:
        return "y_y" in self.given and self.part is None

    @property
    def dateless(self) -> bool:
        """Can no day of publication tell the period: a fiscal year whose end is not said?"""
        return "fiscal" in self.given and "fend" not in self.given


def dates(text: str, code: str | None, published: Published | None) -> tuple[DateMention, ...]:
    """All dates of a text, in order, without overlaps."""
    return tuple(_mention(text, form, published) for form in _forms(text, code))


def calendar_spans(text: str, code: str | None) -> list[tuple[int, int]]:
    """Where a text speaks of days and of times of day, in order, without overlaps."""
    spans = sorted([f.match.span() for f in _forms(text, code)] + [m.span() for m in CLOCK.finditer(text)])
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


@lru_cache(maxsize=8)
def _forms(text: str, code: str | None) -> tuple[_Form, ...]:
    data = language(code)
    found = (_Form(match, data) for match in date_matches(text, code))
    return tuple(form for form in found if _is_date(text, form))


def _mention(text: str, form: _Form, published: Published | None) -> DateMention:
    start, end = form.match.span()
    period = _fixed(form)
    relative = not (period or form.dateless or form.year or "iso" in form.given)
    if relative and published is not None:
        period = _relative(form, published, _way(text, form))
        period = None if _doubtful(text, form, period, published) else period
    if form.part:
        period = calendar.part_of(period, form.data.calendar.parts[form.part])
    return DateMention(start, end, text[start:end], period, relative, _preposition(text, start, form.data))


def _is_date(text: str, form: _Form) -> bool:
    data, month = form.data, form.month
    if form.bare_year:
        return _is_year(text, form)
    proper = form.given.get("w") or next((v for k, v in form.given.items() if k.startswith("m_")), None)
    if proper and data.calendar.in_capitals and not proper[0].isupper():
        return False
    if "w" in form.given and _before(text, form.match.start()) in data.calendar.named_days:
        return False
    if month and month in data.calendar.unsafe_months and "m_m" in form.given:
        return bool(form.shift or form.part or _preposition(text, form.match.start(), data))
    return True


def _before(text: str, start: int) -> str:
    """The word just before a place, in lower case."""
    word = re.search(r"([^\W\d_]+)[ \u00a0]$", text[max(0, start - 20) : start])
    return word.group(1).lower() if word else ""


def _is_year(text: str, form: _Form) -> bool:
    """Is a figure of four digits a year: behind a preposition, an article or a possessive?"""
    start, end = form.match.span()
    lead, data = text[max(0, start - 20) : start], form.data
    if _IN_FRONT.search(lead):
        return True
    words = re.findall(r"[^\W\d_]+(?=[\s-]{1,3}$)", lead)
    low = words[-1].lower() if words else ""
    if low in data.articles or low in data.calendar.year_words:
        return True
    if low not in data.calendar.prepositions or low in data.numerals.before:
        return False
    return not _COUNTED.match(text, end)


def _preposition(text: str, start: int, data: Language) -> str | None:
    word = _LAST_WORD.search(text[max(0, start - 24) : start])
    if not word:
        return None
    last = re.split(r"[\s-]+", word.group().strip(" -\t\n\u00a0"))[-1].lower()
    for low in (last, word.group(1).lower() if last in data.articles else ""):
        if low in data.calendar.prepositions:
            return low
    return None


def _way(text: str, form: _Form) -> int:
    """2 when a date itself says that it lies ahead, 1 when the words around it do; negative for the past."""
    cal, (start, end) = form.data.calendar, form.match.span()
    if form.shift:
        return 2 * cal.shifts[form.shift] or 1
    weekday, before = "w" in form.given, _preposition(text, start, form.data)
    if before in cal.past:
        return 0 if weekday else -2
    if weekday and before in cal.toward:
        return 1
    if weekday:
        return 1 if ahead(text, start, end, form.data) else 0
    clause = _CLAUSE.split(text[max(0, start - _REACH) : start])[-1].lower().split()
    if cal.future.intersection(clause + text[end : end + 12].lower().split()[:1]):
        return 1
    return -1 if before not in cal.toward and cal.past.intersection(clause) else 0


def _doubtful(text: str, form: _Form, period: Period | None, published: Published) -> bool:
    """A bare weekday that would be far back, though nothing says that it has been, may be the next one."""
    if period is None or form.shift or "w" not in form.given or form.day or period.start >= published.day:
        return False
    far = (published.day - period.start).days > _SURELY_BACK
    return far and ahead(text, *form.match.span(), form.data) is None


def _fixed(form: _Form) -> Period | None:
    """The period of what is written with its year."""
    if decade := form.given.get("decade"):
        first, last = calendar.year_period(int(decade)), calendar.year_period(int(decade) + 9)
        return Period(first.start, last.end, Granularity.RANGE) if first and last else None
    if iso := form.given.get("iso"):
        year, month, day = (int(x) for x in iso.split("-"))
        return calendar.day_period(calendar.safe_day(year, month, day))
    if form.year is None:
        return None
    quarter = _quarter(form)
    return calendar.quarter_period(form.year, quarter) if quarter else _in_year(form, form.year)


def _quarter(form: _Form) -> int | None:
    if word := form.get("quarter"):
        return form.data.calendar.quarters[word]
    return int(form.given["q"]) if "q" in form.given else None


def _in_year(form: _Form, year: int) -> Period | None:
    if not form.month:
        return calendar.year_period(year)
    month = form.data.calendar.months[form.month]
    if not form.day:
        return calendar.month_period(year, month)
    first = calendar.safe_day(year, month, form.day)
    last = calendar.safe_day(year, month, form.last_day) if form.last_day else None
    if first and last and first < last:
        return Period(first, last, Granularity.RANGE)
    return calendar.day_period(first)


def _relative(form: _Form, published: Published, way: int) -> Period | None:
    """The period of what is resolved against the day of publication."""
    today, cal = published.day, form.data.calendar
    if form.month:
        return _in_year(form, calendar.nearest_year(today, cal.months[form.month], form.day, way))
    if weekday := form.get("w"):
        number = cal.weekdays[weekday]
        way = 0 if way == 1 and number == today.weekday() else way  # "will meet on Friday", said on Friday
        return calendar.day_period(calendar.nearest_weekday(today, number, way))
    if word := form.get("word"):
        return calendar.shifted(today, Granularity.DAY, cal.days[word])
    if end := form.get("fend"):
        return _fiscal(form, cal.months[end], published)
    if quarter := _quarter(form):
        of = (form.get("q_of") or "").split()
        return calendar.quarter_period(today.year + (cal.shifts.get(of[0], 0) if of else 0), quarter)
    if form.shift and form.span:
        return calendar.shifted(today, cal.spans[form.span], cal.shifts[form.shift])
    return _ago(form, published)


def _fiscal(form: _Form, month: int, published: Published) -> Period | None:
    shift = form.data.calendar.shifts.get(form.shift or "", 0)
    last = calendar.month_period(calendar.nearest_year(published.day, month, None, 1) + shift, month)
    first = calendar.month_period(last.end.year, month - 11) if last else None
    return Period(first.start, last.end, Granularity.FISCAL_YEAR) if first and last else None


def _ago(form: _Form, published: Published) -> Period | None:
    count = form.get("n_a") or form.get("n_b")
    if not count or not form.span:
        return None
    numerals = form.data.numerals
    value = int(count) if count.isdigit() else numerals.ones.get(count) or numerals.tens.get(count)
    value = 1 if value is None and count in form.data.articles else value
    return calendar.shifted(published.day, form.data.calendar.spans[form.span], -value) if value else None
