"""Arithmetic on the calendar: from words about time, already read, to periods of days.

Nothing here looks at text. Offsets: weeks begin on Monday; a month or year far outside the calendar gives
None.
"""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from broadsheet.types import Granularity, Period

DAY = timedelta(days=1)
#: A month or a day without a year is the one ahead only if it is near and the last one is long ago.
BACK, AHEAD = timedelta(days=240), timedelta(days=125)
FAR_NEARER = 4  #: times nearer than the other one, so that no tense makes it the other one


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
    """The year of a month, or of a day in a month, that is written without one.

    ``way`` 2: the next one ("next June"); -2: the last one ("last June"); 1 and -1 the same, if the other
    is not far nearer; 0: the last one, unless it is long ago and the next is near.
    """
    years = [year for year in (published.year - 1, published.year, published.year + 1) if 0 < year <= MAXYEAR]
    ends = {year: _ends(year, month, day) for year in years}
    past = [(published - first, year) for year, (first, _) in ends.items() if first <= published]
    ahead = [(last - published, year) for year, (_, last) in ends.items() if last >= published]
    if not past or not ahead:
        return published.year
    (back, before), (on, after) = min(past), min(ahead)
    if abs(way) == 2 or before == after:
        return after if way > 0 else before
    if on * FAR_NEARER < back or back * FAR_NEARER < on:
        return after if on < back else before
    return after if way == 1 or (way == 0 and on <= AHEAD and back > BACK) else before


def _ends(year: int, month: int, day: int | None) -> tuple[date, date]:
    """First and last day of a month, or a day in it; a day that the month has not becomes its last."""
    length = monthrange(year, month)[1]
    return date(year, month, min(day or 1, length)), date(year, month, min(day or length, length))


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
