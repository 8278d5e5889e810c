"""Is a DATE proved by the words it cites? What a reader could take for another year is not."""

import re
from datetime import date

from broadsheet.text.languages import Calendar, language
from broadsheet.types import Citation, Dated, DateMention, Granularity
from broadsheet.write.desk import Desk
from broadsheet.write.standing import years

DOUBTFUL = 4  #: days back, from which a bare weekday may be the one to come
SURE = 180  #: days within which a month or day without its year can only mean one
_YEAR = (
    "in by since until till from to through before after during late early mid year fiscal and or"
).split()
_IN_THE = re.compile(r"\b(?:in|at|during) the $", re.I)
_OCCASION = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:election|campaign|race|primary|primaries|convention|midterms|season|summit|vote|"
    r"referendum|Olympics)\b"
)
SAFE = (Granularity.DAY, Granularity.TIME, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR)


def proved(desk: Desk, when: Dated | None) -> Dated | None:
    """The date, if one of the mentions in its citation says so beyond doubt; else None."""
    if when is None or when.citation is None or when.citation.article not in desk.articles:
        return None
    found = mentions(desk, when.citation)
    same = [m for m in found if m.period and (m.period.start, m.period.end) == (when.start, when.end)]
    return when if any(sure(desk, when.citation.article, m) for m in same) else None


def mentions(desk: Desk, citation: Citation) -> list[DateMention]:
    """The dates that stand in a span."""
    note = desk.articles[citation.article].annotation
    return [m for m in note.dates if citation.start <= m.start and m.end <= citation.end]


def sure(desk: Desk, article: str, mention: DateMention) -> bool:
    """Can the words of a mention mean only this period?"""
    period, item = mention.period, desk.articles[article].article
    if period is None or period.granularity not in SAFE:
        return False
    if period.granularity is Granularity.YEAR and not mention.relative:
        before = item.text[max(0, mention.start - 12) : mention.start].split()
        if re.match(r" [A-Z]", item.text[mention.end : mention.end + 2]):  # "1600 Harbour Road"
            return False
        if of_its_year(item.text, mention.start, mention.end):
            return True
        return bool(before) and before[-1].casefold() in (years(item.language) or _YEAR)
    if str(period.start.year) in mention.text:
        return True
    if not _plain(
        mention, item.text[max(0, mention.start - 12) : mention.start], language(item.language).calendar
    ):
        return False
    day, calendar = item.published.day if item.published else None, language(item.language).calendar
    if (
        day is not None
        and mention.relative
        and (day - period.start).days >= DOUBTFUL
        and not _turned(mention, calendar)
        and period.start == period.end
        and not _day_of_month(mention, calendar)
    ):
        return False
    if (
        period.granularity is Granularity.YEAR
        and calendar.shifts.get(mention.text.casefold().split()[0]) == -1
    ):
        through = re.search(r"\bthe $", item.text[max(0, mention.start - 4) : mention.start], re.I)
        return day is not None and not through and period.start.year == day.year - 1  # not "the past year"
    return day is not None and _far(period.start, period.end, day) <= SURE


def of_its_year(text: str, start: int, end: int) -> bool:
    """Is the date at this place one as in "during the 2012 election", of which all was in its year?"""
    before, after = text[max(0, start - 12) : start], text[end : end + 40]
    return bool(_IN_THE.search(before) and _OCCASION.match(after))


def _day_of_month(mention: DateMention, calendar: Calendar) -> bool:
    """ "May 30" is no weekday, and can mean one day only for months."""
    words = mention.text.casefold().replace(",", " ").split()
    figure = any(ch.isdigit() for ch in mention.text)
    return figure and any(w.strip(".") in calendar.months for w in words)


def last_month(desk: Desk, article: str, mention: DateMention) -> bool:
    """Is it "last March", the latest one however long ago? Clear to a reader, too far to be proved."""
    item, period = desk.articles[article].article, mention.period
    shifts = language(item.language).calendar.shifts
    first = mention.text.casefold().split()[0]
    near = (
        period is not None and item.published is not None and 0 < (item.published.day - period.end).days < 366
    )
    return (
        near and shifts.get(first, 0) < 0 and period is not None and period.granularity is Granularity.MONTH
    )


def _plain(mention: DateMention, before: str, calendar: Calendar) -> bool:
    """Is it counted from the day of publication? "The next day" is not, nor is the March of a march."""
    words = mention.text.casefold().replace("-", " ").split()
    if any(word in calendar.weekdays or word in calendar.days or word in calendar.ago for word in words):
        return True
    if any(word.strip(".") in calendar.months for word in words):
        turned = any(word in calendar.shifts or any(ch.isdigit() for ch in word) for word in words)
        return turned or before.casefold().split()[-1:] == [mention.preposition]
    spans = [calendar.spans[word] for word in words if word in calendar.spans]
    plural = any(word.endswith("s") and word[:-1] in calendar.spans for word in words)
    return bool(spans) and not plural and Granularity.DAY not in spans


def _turned(mention: DateMention, calendar: Calendar) -> bool:
    """Is it "last Tuesday" or "three days ago", which cannot be one to come?"""
    words = mention.text.casefold().split()
    return any(calendar.shifts.get(word, 0) < 0 or word in calendar.ago for word in words)


def _far(start: date, end: date, day: date) -> int:
    """Days from a period to a day, measured to the far end of the period."""
    return max(abs((start - day).days), abs((end - day).days))
