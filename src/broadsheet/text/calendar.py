"""Arithmetic on the calendar: from words about time, already read, to periods of days.

Nothing here looks at text. Offsets: weeks begin on Monday; a month or year far outside the calendar gives
None.
"""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from broadsheet.types import Granularity, Period

DAY = timedelta(days=1)
#: A month or a day without a year, and without a word that says which, lies in this window.
BACK, AHEAD = timedelta(days=270), timedelta(days=95)


def safe_day(year: int, month: int, day: int) -> date | None:
    """A day, or None if the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_period(day: date | None) -> Period | None:
    return Period(day, day, Granularity.DAY) if day else None


def month_period(year: int, month: int) -> Period | None:
    """A month; ``month`` may run over the ends of the year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Granularity.MONTH)


def quarter_period(year: int, quarter: int) -> Period | None:
    """A quarter of a calendar year; ``quarter`` may run over the ends of the year."""
    first, last = month_period(year, 3 * quarter - 2), month_period(year, 3 * quarter)
    return Period(first.start, last.end, Granularity.QUARTER) if first and last else None


def year_period(year: int) -> Period | None:
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return Period(date(year, 1, 1), date(year, 12, 31), Granularity.YEAR)


def week_period(day: date, shift: int = 0) -> Period | None:
    """The week that a day lies in, moved by whole weeks."""
    try:
        monday = day - DAY * day.weekday() + 7 * DAY * shift
        return Period(monday, monday + 6 * DAY, Granularity.WEEK)
    except OverflowError:
        return None


def weekend_period(day: date, shift: int = 0) -> Period | None:
    week = week_period(day, shift)
    return Period(week.end - DAY, week.end, Granularity.RANGE) if week else None


def shifted(day: date, span: Granularity, count: int) -> Period | None:
    """The day, week, month, quarter or year that lies ``count`` of them away from a day."""
    try:
        if span is Granularity.DAY:
            return day_period(day + DAY * count)
        if span is Granularity.RANGE:
            return weekend_period(day, count)
    except OverflowError:
        return None
    if span is Granularity.WEEK:
        return week_period(day, count)
    if span is Granularity.MONTH:
        return month_period(day.year, day.month + count)
    if span is Granularity.QUARTER:
        return quarter_period(day.year, (day.month - 1) // 3 + 1 + count)
    return year_period(day.year + count) if span is Granularity.YEAR else None


def nearest_weekday(published: date, weekday: int, way: int) -> date | None:
    """A weekday: on or before the day of publication, before it (``way`` -1) or after it (1)."""
    back = (published.weekday() - weekday) % 7
    try:
        if way > 0:
            return published + DAY * (7 - back)
        return published - DAY * (back or (7 if way < 0 else 0))
    except OverflowError:
        return None


def nearest_year(published: date, month: int, day: int | None, way: int) -> int:
    """The year of a month, or of a day in a month, that is written without one."""
    for year in (published.year, published.year - 1, published.year + 1):
        period = month_period(year, month)
        first = safe_day(year, month, day) if day else period.start if period else None
        last = first if day else period.end if period else None
        if first and last and _fits(first, last, published, way):
            return year
    return published.year


def _fits(first: date, last: date, published: date, way: int) -> bool:
    if way > 0:
        return last >= published and first - published <= 366 * DAY
    if way < 0:
        return first <= published and published - first <= 366 * DAY
    return first - AHEAD <= published <= last + BACK if first.year > 1 and last.year < MAXYEAR else True


def part_of(period: Period | None, part: str) -> Period | None:
    """A part of a month or year: "early", "middle", "late" are thirds, a year's "end" is its last month."""
    if period is None or period.granularity in (Granularity.DAY, Granularity.WEEK):
        return period
    if (period.end - period.start).days < 300:
        third = DAY * ((period.end - period.start).days // 3)
        cuts = (period.start, period.start + third, period.end - third, period.end)
        edges = cuts[1] - DAY, cuts[2] + DAY
    else:
        months = [month_period(period.start.year, period.start.month + n) for n in (0, 3, 8, 11)]
        first, fourth, ninth, last = (m or period for m in months)
        cuts = (period.start, fourth.end, ninth.start, period.end)
        edges = first.end, last.start
    start, end = {
        "start": (cuts[0], edges[0]),
        "early": (cuts[0], cuts[1]),
        "middle": (cuts[1] + DAY, cuts[2] - DAY),
        "late": (cuts[2], cuts[3]),
        "end": (edges[1], cuts[3]),
    }[part]
    return Period(start, end, Granularity.RANGE)
