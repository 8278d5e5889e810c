"""When was what a sentence tells, if it was before the event? Only where no reader could take it otherwise.

A date counts if it hangs on the main verb; one that belongs to a noun or to a clause within the sentence
("the law of 2019", "…, who left in 2019") is not that of what is told.
"""

import re
from calendar import monthrange
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from broadsheet.text.languages import language
from broadsheet.types import Dated, DateMention, Granularity, Period
from broadsheet.write.asking import asks
from broadsheet.write.dating import DAYS_BACK
from broadsheet.write.desk import Desk, Line
from broadsheet.write.proof import last_month, of_its_year, sure
from broadsheet.write.rewording import QUOTED
from broadsheet.write.standing import within_clause

SPOKEN = 0.2  #: share of a sentence in quotation marks: then it is of the event
NEAR = timedelta(days=4)  #: an event is reported within these days
LATEST = 330  #: days within which "in September" of what was done is the latest one
APART = 6  #: characters between the two ends of "from 2003 to 2005"
LASTING = frozenset(
    {"since", "until", "till", "by", "from", "between", "and"}
)  #: before an end of something longer
_TO = frozenset({"to", "until", "till", "through"})
_SUBORDINATE = re.compile(
    r"\b(?:who|whom|whose|which|that|where|while|"
    r"(?:after|before)(?! [a-z]+ing\b)|since|until|till|because|if|"
    r"although|though|than|"
    r"(?<!served )(?<!serve )(?<!worked )(?<!known )as(?! (?:an?|part|the) ))\b",
    re.I,
)
_OWN_SUBJECT = re.compile(r"\w\s(?:they|he|she|it|we)\s")  #: "the seats they lost in 2010"
_APPOSITION = re.compile(
    r"^(?:born|an?|the|his|her|its|their|former|one of|including|such as|like|given|amid|despite|citing)\b",
    re.I,
)
_PARTICIPLE = re.compile(
    r"(?<![\w-])(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!after )(?<!before )"
    r"(?:[a-z]{3,}ed|[a-z]{2,}ing)\b(?!-)"
)
_JOINED = re.compile(r"\b((?:was|were|been|had|has) [a-z]+ed) and [a-z]+ed\b")  #: two verbs of one subject
_LONGER = re.compile(r"\b(?:since|until|till|by|from)\s+(?:late|early|mid|about|around|at least)?\s*$", re.I)
_NOUN_OF = re.compile(r"\b(?:the|an?|this|that)\s$", re.I)  #: "after the Sept. 11 attacks"
_OWNER = re.compile(r"['’]s?\b|-")  #: "last week's strike"
_IN_A = re.compile(r"^(?:In|At|During) (?:an?|his|her|its|their) (?:[a-z]+ )?$")
_WORK = re.compile(
    r" (?:[\w-]+ ){0,3}?(?:article|interview|speech|letter|ruling|decision|opinion|report|study|poll|survey"
    r"|book|memo|"
    r"e-?mail|essay|statement|op-ed|debate|hearing|lecture|appearance)\b"
)
_HAS = re.compile(r"\b(?:has|have|had) (?:[a-z]+ ){0,2}?[a-z]+(?:ed|en|ne|un|ld|pt|un|ad|de)\b")
_WONT = re.compile(r"\bwon['’]t\b")  #: as long as what stands for it
_NOW = re.compile(r"\b(?:is|are|has|have|says?|will)\b|['’](?:s not|re|ve)\b")  #: before the verb of the past
#: what the event itself may have ended: "the last such vote was in 2004"
_LAST = re.compile(r"\b(?:the|its|his|her|their) (?:last|latest|only|most recent) (?:[\w’'-]+ ){1,8}$", re.I)
_GOING_ON = re.compile(
    r"\b(?:was|were) (?!being\b|during\b)(?:[a-z]+ly )?[a-z]{2,}ing\b"
)  #: "was trying to build"
_RECORD = re.compile(
    r"\b(?:first|last|only|not|never|no|none|nobody|most|more|less|fewer|[a-z]{3,}est|worst|ever|any)\b|n[’']t\b",
    re.I,
)  #: "the first time since 1993" is of the day of the event
_BREAK = re.compile(r"[,;:—–()]|\s-{1,2}\s")
_COMPARED = re.compile(
    r"\b(?:up from|down from|compared|than|is|are|has been|have been|remains?|will|would|could|may|might)\b",
    re.I,
)
_BESIDE = re.compile(r"(?:who|which|whose|an?|the|\d+)\b")
_VERB = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|did|does|do|said|says|[a-z]{3,}ed)\b")


def event_day(desk: Desk) -> date | None:
    """The day that most reports speak of, close before the first of them; else the day of the first."""
    first = min(
        (a.article.published.day for a in desk.articles.values() if a.article.published), default=None
    )
    if first is None:
        return None
    found: Counter[date] = Counter()
    for fact in desk.matrix.facts:
        day = fact.date
        if (
            day
            and day.granularity in (Granularity.DAY, Granularity.TIME)
            and first - NEAR <= day.start <= first
        ):
            found[day.start] += fact.reported_by_origins
    return min(found, key=lambda day: (-found[day], day), default=first)


def before(desk: Desk, line: Line, day: date | None) -> Dated | None:
    """The time before the event that the sentence speaks of, most precisely and beyond doubt."""
    if day is None or _late(line, day):
        return None
    quoted = [(q.start, q.end) for q in line.quotations if q.direct]
    if sum(b - a for a, b in quoted) > SPOKEN * len(line.text):
        return None
    if years := _years(desk, line):
        return years if _was(desk, line, line.dates[-1]) else None
    told = [
        m
        for m in map(_in_month, line.dates)
        if m.period
        and m.preposition not in LASTING
        and not _loose(m, line.code)
        and not any(a <= m.start < b for a, b in quoted)
    ]
    surely = [m for m in told if sure(desk, line.article, m) or _of_work(desk, line, m)]
    likely = [
        m
        for m in told
        if last_month(desk, line.article, m) or _latest(desk, line, m) or _weekday(desk, line, m)
    ]
    found = [
        m
        for m in surely or likely
        if (of_main_clause(desk, line, m) or _of_work(desk, line, m)) and _was(desk, line, m)
    ]
    return _earliest(line, found, cited=bool(surely)) or _since(desk, line)


def _was(desk: Desk, line: Line, mention: DateMention) -> bool:
    """Is a verb of the past there, and up to it and to the date nothing that was only meant to be?"""
    text = desk.articles[line.article].article.text[line.citation.start : line.citation.end]
    plain = _WONT.sub(lambda m: " will ", QUOTED.sub(lambda m: " " * len(m.group()), text))
    if _GOING_ON.search(plain):
        return False
    verb = asks("past", line.code).search(plain)
    if verb is None or _NOW.search(plain[: verb.start()]) or _LAST.search(plain[: verb.start()]):
        return False
    head = plain[: max(verb.end(), mention.end - line.citation.start)]
    return asks("planned", line.code).search(head) is None


def _in_month(mention: DateMention) -> DateMention:
    """ "Early November" as November."""
    period = mention.period
    if period is None or period.granularity is not Granularity.RANGE:
        return mention
    first, last = period.start, period.end
    if (first.year, first.month) != (last.year, last.month):
        return mention
    whole = Period(
        first.replace(day=1), first.replace(day=monthrange(first.year, first.month)[1]), Granularity.MONTH
    )
    return replace(mention, period=whole)


def _latest(desk: Desk, line: Line, mention: DateMention) -> bool:
    """Is it "in September" of what was done: the latest one, too far to be proved?"""
    period, published = mention.period, desk.articles[line.article].article.published
    if period is None or published is None or mention.preposition != "in":
        return False
    return period.granularity is Granularity.MONTH and 0 < (published.day - period.end).days <= LATEST


def _weekday(desk: Desk, line: Line, mention: DateMention) -> bool:
    """Is it a day of the last five, which the page writes out?"""
    period, published = mention.period, desk.articles[line.article].article.published
    if period is None or published is None or not mention.relative:
        return False
    return period.granularity is Granularity.DAY and 0 < (published.day - period.end).days <= DAYS_BACK


def _of_work(desk: Desk, line: Line, mention: DateMention) -> bool:
    """Is it the year of what somebody said or wrote: "In a 2009 article, …"?"""
    text = desk.articles[line.article].article.text
    ahead = text[line.citation.start : mention.start]
    year = mention.period is not None and mention.period.granularity is Granularity.YEAR
    return year and _IN_A.search(ahead) is not None and _WORK.match(text[mention.end :]) is not None


def _since(desk: Desk, line: Line) -> Dated | None:
    """ "Has represented Marlow since 2007": the only date, of what has lasted to the day of the event."""
    if len(line.dates) != 1 or line.dates[0].preposition != "since" or line.dates[0].relative:
        return None
    mention = line.dates[0]
    text = desk.articles[line.article].article.text[line.citation.start : line.citation.end]
    plain = QUOTED.sub(" ", text)
    if mention.period is None or not _HAS.search(plain) or _RECORD.search(plain):
        return None
    if not of_main_clause(desk, line, mention, lasting=True):
        return None
    return Dated(mention.period.start, mention.period.end, mention.period.granularity, None)


def _loose(mention: DateMention, code: str | None) -> bool:
    """ "Four months ago" may be three or five."""
    days = (Granularity.DAY, Granularity.TIME)
    ago = language(code).calendar.ago & set(mention.text.casefold().split())
    return bool(ago) and mention.period is not None and mention.period.granularity not in days


def _late(line: Line, day: date) -> bool:
    """Does it speak of the event's day too, or of a later one?"""
    return any(m.period and m.period.end >= day - timedelta(days=1) for m in line.dates)


def _earliest(line: Line, found: list[DateMention], *, cited: bool) -> Dated | None:
    """The first of the periods, as narrow as it is told, if the sentence has no later time beside them."""
    if not found or _newer(line, found):
        return None
    periods = [m.period for m in found if m.period]
    first = min(periods, key=lambda p: (p.start, p.start - p.end))
    inside = [p for p in periods if first.start <= p.start and p.end <= first.end]
    period = min(inside, key=lambda p: (p.end - p.start, p.start))
    return Dated(period.start, period.end, period.granularity, line.citation if cited else None)


def _years(desk: Desk, line: Line) -> Dated | None:
    """ "Served from 2003 to 2005": the only dates of the sentence."""
    if len(line.dates) != 2:
        return None
    first, last = line.dates
    text = desk.articles[line.article].article.text
    span = first.preposition == "from" and last.preposition in _TO and last.start - first.end <= APART
    if not (span and first.period and last.period and first.period.start < last.period.start):
        return None
    whole = {first.period.granularity, last.period.granularity} == {Granularity.YEAR}
    if not whole or first.relative or last.relative or not of_main_clause(desk, line, first, lasting=True):
        return None
    if text[last.end : last.end + 1] in ("-", "–", "’", "'"):
        return None
    return Dated(first.period.start, last.period.end, Granularity.YEAR, None)


def of_main_clause(desk: Desk, line: Line, mention: DateMention, *, lasting: bool = False) -> bool:
    """Does the date hang on the main verb, not on a noun or a clause within the sentence?

    The stretch between two commas that holds it opens no apposition, and nothing that subordinates stands
    in it before the date.
    """
    text = desk.articles[line.article].article.text[line.citation.start : line.citation.end]
    at = mention.start - line.citation.start
    stretches = [0, *(m.end() for m in _BREAK.finditer(text, 0, at)), at]
    before = _JOINED.sub(r"\1", text[stretches[-2] : at])
    before = before.removesuffix("since ") if lasting else before
    if within_clause(text[:at], line.code):
        return False
    if (not lasting and _LONGER.search(before)) or _SUBORDINATE.search(before) or _OWN_SUBJECT.search(before):
        return False
    if _OWNER.match(text[mention.end - line.citation.start :]):
        return False
    if _NOUN_OF.search(before) and not of_its_year(text, at, mention.end - line.citation.start):
        return False
    ahead = text[: stretches[-2]]
    if len(stretches) > 2 and _opens_aside(before.strip(' "”'), ahead):
        return False
    return len(_PARTICIPLE.findall(before)) < 2 and not _COMPARED.search(before)


def _opens_aside(stretch: str, ahead: str) -> bool:
    """Is the stretch behind a comma an apposition, or a participle where the verb was before?"""
    named, _, beside = ahead.partition(", ")
    if beside and _BESIDE.match(beside) and not _VERB.search(named) and beside.count(",") == 1:
        return stretch.split()[0].endswith("ing")  # "Ann Lee, who leads the port, opened it"
    if _APPOSITION.match(stretch) or (not stretch.strip("onia ") and _SUBORDINATE.search(ahead)):
        return True
    return bool(_PARTICIPLE.match(stretch) and (_VERB.search(ahead) or stretch.split()[0].endswith("ing")))


def _newer(line: Line, found: list[DateMention]) -> bool:
    """Has the sentence another time, later than those found?"""
    last = max(m.period.end for m in found if m.period)
    return any(m.period and m.period.start > last for m in line.dates)


def dated_in(desk: Desk, line: Line, start: int, end: int, day: date | None) -> Dated | None:
    """The one date of a clause of the sentence, if it is before the event and beyond doubt."""
    found = [m for m in line.dates if start <= m.start and m.end <= end]
    if day is None or len(found) != 1 or found[0].preposition in LASTING:
        return None
    mention, text = found[0], desk.articles[line.article].article.text
    period = mention.period
    if period is None or period.end >= day - timedelta(days=1) or not sure(desk, line.article, mention):
        return None
    if _SUBORDINATE.search(text[start : mention.start]) or _OWNER.match(text[mention.end :]):
        return None
    return Dated(period.start, period.end, period.granularity, line.citation)
