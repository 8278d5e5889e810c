"""Every date stands in a cited span, or is the day that a relative date of a span resolves to."""

from collections.abc import Sequence
from functools import lru_cache

from broadsheet.text.dates import dates
from broadsheet.text.languages import language
from broadsheet.types import DateMention, Granularity, Period, Published
from broadsheet.write.checks.source import Source, squash

_TURNS = frozenset(
    {"by", "since", "until", "till", "before", "after", "bis", "seit", "vor", "nach", "hasta", "desde"}
)
_WEEK_OF = ("week of ",)  #: what the writer says of a week, before its first day
DAYS = 7  #: of a week
_COARSE = {
    Granularity.TIME: 0,
    Granularity.DAY: 0,
    Granularity.WEEK: 1,
    Granularity.MONTH: 2,
    Granularity.QUARTER: 3,
    Granularity.YEAR: 4,
    Granularity.FISCAL_YEAR: 4,
    Granularity.RANGE: 4,
}


@lru_cache(maxsize=8192)
def read(text: str, code: str | None, published: Published | None) -> tuple[DateMention, ...]:
    """The dates of a text, kept because claims share their sources."""
    return dates(text, code, published)


def stretches(text: str, code: str | None) -> tuple[tuple[int, int], ...]:
    """Where the dates of a text stand."""
    return tuple((mention.start, mention.end) for mention in read(text, code, None))


def blanked(text: str, code: str | None) -> str:
    """The text with spaces for its dates: "May" is neither a name nor a possibility there."""
    for start, end in stretches(text, code):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def fault(
    text: str, sources: tuple[Source, ...], code: str | None, *, checked: Sequence[Period] = ()
) -> str | None:
    """The first date that no span speaks of; ``checked`` are periods that were proved elsewhere (a
    block's date)."""
    for index, mention in enumerate(read(text, code, None)):
        if mention.period and any(_holds(mention.period, known) for known in checked):
            continue
        if not any(_spoken(text, index, mention, source, code) for source in sources):
            return f"date {mention.text} is in no cited sentence"
    return None


def _spoken(text: str, index: int, mention: DateMention, source: Source, code: str | None) -> bool:
    theirs = read(source.text, code, source.published)
    literal = squash(mention.text).casefold()
    if f" {literal} " in f" {squash(source.text).casefold().translate(_BLANKS)} ":
        return _same_turn(mention, [m for m in theirs if literal in squash(m.text).casefold()])
    here = read(text, code, source.published)
    period = here[index].period if index < len(here) else mention.period
    same = [m for m in theirs if period and m.period and _holds(period, m.period)]
    if period and not same:
        weekly = text[: mention.start].casefold().endswith(_WEEK_OF)
        same = [m for m in theirs if _began(period, m, weekly) or _last_one(period, m, source, code)]
    return bool(same) and _same_turn(mention, same)


_BLANKS = str.maketrans(dict.fromkeys(".,;:!?()[]\"'–—", " "))


def _holds(mine: Period, theirs: Period) -> bool:
    """Is the claim's period the same as, or coarser than, the one the span speaks of?"""
    if (mine.start, mine.end) == (theirs.start, theirs.end):
        return True
    inside = mine.start <= theirs.start and theirs.end <= mine.end
    return inside and _COARSE[mine.granularity] > _COARSE[theirs.granularity]


def _began(mine: Period, theirs: DateMention, weekly: bool) -> bool:
    """Is it "the week of 20 April", and the span speaks of that week?"""
    week = theirs.period
    return weekly and bool(
        week and week.granularity is Granularity.WEEK and week.start <= mine.start <= week.end
    )


def _last_one(mine: Period, theirs: DateMention, source: Source, code: str | None) -> bool:
    """Is it the last day before publication that has the weekday of the span's date?"""
    number = language(code).calendar.weekdays.get(theirs.text.casefold())
    if number is None or source.published is None:
        return False
    if theirs.period and theirs.period.start <= source.published.day:
        return False
    back = (source.published.day - mine.start).days
    return mine.start == mine.end and mine.start.weekday() == number and 0 < back < DAYS


def _same_turn(mention: DateMention, theirs: list[DateMention]) -> bool:
    """ "By March" is not "since March"."""
    turns = {m.preposition for m in theirs}
    return (
        mention.preposition not in _TURNS or not theirs or mention.preposition in turns or not turns <= _TURNS
    )
