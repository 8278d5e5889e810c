"""Times as a newspaper of the page's language writes them: "28 to 29 October 2025"."""

from datetime import date, datetime

from broadsheet.render.display import name
from broadsheet.text.phrases import ENGLISH, Phrases
from broadsheet.types import Dated, Granularity


def day(value: date, words: Phrases = ENGLISH) -> str:
    return words.say("date.day", day=value.day, month=_month_name(value, words), year=value.year)


def day_and_month(value: date, words: Phrases = ENGLISH) -> str:
    return words.say("date.day and month", day=value.day, month=_month_name(value, words))


def month(value: date, words: Phrases = ENGLISH) -> str:
    return words.say("date.month", month=_month_name(value, words), year=value.year)


def _month_name(value: date, words: Phrases) -> str:
    return words.grammar.months[value.month - 1]


def days(start: date, end: date, words: Phrases = ENGLISH) -> str:
    """A span of days, saying month and year once where they are the same."""
    last = day(end, words)
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return words.say("date.within month", first=start.day, last=last)
    if start.year == end.year:
        return words.say("date.between", first=day_and_month(start, words), last=last)
    return words.say("date.between", first=day(start, words), last=last)


def period(dated: Dated, words: Phrases = ENGLISH) -> str:
    """A period, no more precise than it is known."""
    start, end = dated.start, dated.end
    match dated.granularity:
        case Granularity.MONTH:
            return month(start, words)
        case Granularity.YEAR:
            same = start.year == end.year
            return str(start.year) if same else words.say("date.years", first=start.year, last=end.year)
        case Granularity.WEEK:
            return words.say("date.week", first=day(start, words))
        case Granularity.QUARTER:
            return words.say("date.between months", first=month(start, words), last=month(end, words))
        case Granularity.FISCAL_YEAR:
            return words.say("date.fiscal year", days=days(start, end, words))
        case _:
            return days(start, end, words)


def parsed(moment: str | None) -> date | None:
    """The day of a moment written as a day or as a time; None if it is neither."""
    try:
        return datetime.fromisoformat(moment).date() if moment else None
    except ValueError:
        return None


def moment(written: str, words: Phrases = ENGLISH) -> str:
    """A day or a time with its offset, as written in the page's JSON; what is neither is shown as it is."""
    on = parsed(written)
    if on is None:
        return name(written)
    if len(written) <= len("2025-10-28"):
        return day(on, words)
    time = datetime.fromisoformat(written)
    zone = (time.tzname() or "").removesuffix(":00").replace("+0", "+").replace("-0", "-")
    return words.say("date.moment", day=day(on, words), time=f"{time:%H:%M}", zone=zone).rstrip()


def between(first: str | None, last: str | None, words: Phrases = ENGLISH) -> str | None:
    """The days from ``first`` to ``last``, or None if one of them is not known."""
    start, end = parsed(first), parsed(last)
    return days(start, end, words) if start and end and start <= end else None
