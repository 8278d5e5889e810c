"""Times as a newspaper writes them: "28 to 29 October 2025"."""

from datetime import date, datetime

from broadsheet.render.display import name
from broadsheet.types import Dated, Granularity

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(value: date) -> str:
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def month(value: date) -> str:
    return f"{MONTHS[value.month - 1]} {value.year}"


def days(start: date, end: date) -> str:
    """A span of days, saying month and year once where they are the same."""
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day(end)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} to {day(end)}"
    return f"{day(start)} to {day(end)}"


def period(dated: Dated) -> str:
    """A period, no more precise than it is known."""
    start, end = dated.start, dated.end
    match dated.granularity:
        case Granularity.MONTH:
            return month(start)
        case Granularity.YEAR:
            return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
        case Granularity.WEEK:
            return f"week of {day(start)}"
        case Granularity.QUARTER:
            return f"{month(start)} to {month(end)}"
        case Granularity.FISCAL_YEAR:
            return f"fiscal year {days(start, end)}"
        case _:
            return days(start, end)


def parsed(moment: str | None) -> date | None:
    """The day of a moment written as a day or as a time; None if it is neither."""
    try:
        return datetime.fromisoformat(moment).date() if moment else None
    except ValueError:
        return None


def moment(written: str) -> str:
    """A day or a time with its offset, as written in the page's JSON; what is neither is shown as it is."""
    on = parsed(written)
    if on is None:
        return name(written)
    if len(written) <= len("2025-10-28"):
        return day(on)
    time = datetime.fromisoformat(written)
    zone = (time.tzname() or "").removesuffix(":00").replace("+0", "+").replace("-0", "-")
    return f"{day(on)}, {time:%H:%M} {zone}".rstrip()


def between(first: str | None, last: str | None) -> str | None:
    """The days from ``first`` to ``last``, or None if one of them is not known."""
    start, end = parsed(first), parsed(last)
    return days(start, end) if start and end and start <= end else None
