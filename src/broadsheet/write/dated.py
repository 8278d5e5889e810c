"""When was what a sentence tells, if it was before the event? Only where no reader could take it otherwise.

A date counts if it hangs on the main verb; one that belongs to a noun or to a clause within the sentence
("the law of 2019", "…, who left in 2019") is not that of what is told.
"""

import re
from collections import Counter
from datetime import date, timedelta

from broadsheet.text.languages import language
from broadsheet.types import Dated, DateMention, Granularity
from broadsheet.write.asking import asks
from broadsheet.write.desk import Desk, Line
from broadsheet.write.proof import last_month, of_its_year, sure
from broadsheet.write.rewording import QUOTED
from broadsheet.write.standing import within_clause

SPOKEN = 0.2  #: share of a sentence in quotation marks: then it is of the event
NEAR = timedelta(days=4)  #: an event is reported within these days
APART = 6  #: characters between the two ends of "from 2003 to 2005"
LASTING = frozenset({"since", "until", "till", "by", "from"})  #: before an end of something longer
_TO = frozenset({"to", "until", "till", "through"})
_SUBORDINATE = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|while|after|before|since|until|till|because|if|although|though|than|"
    r"(?<!served )(?<!serve )(?<!worked )(?<!known )as(?! an? ))\b",
    re.I,
)
_OWN_SUBJECT = re.compile(r"\w\s(?:they|he|she|it|we)\s")  #: "the seats they lost in 2010"
_APPOSITION = re.compile(
    r"^(?:born|an?|the|his|her|its|their|former|one of|including|such as|like|given|amid|despite|citing)\b",
    re.I,
)
_PARTICIPLE = re.compile(r"(?<![\w-])[a-z]{2,}(?:ed|ing)\b(?!-)")
_JOINED = re.compile(r"\b((?:was|were|been|had|has) [a-z]+ed) and [a-z]+ed\b")  #: two verbs of one subject
_LONGER = re.compile(r"\b(?:since|until|till|by|from)\s+(?:late|early|mid|about|around|at least)?\s*$", re.I)
_NOUN_OF = re.compile(r"\b(?:the|an?|this|that)\s$", re.I)  #: "after the Sept. 11 attacks"
_OWNER = re.compile(r"['’]s?\b|-")  #: "last week's strike"
_BREAK = re.compile(r"[,;:—–()]|\s-{1,2}\s")
_COMPARED = re.compile(r"\b(?:is|are|has been|have been|remains?|will|would|could|may|might)\b", re.I)
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
    plain = QUOTED.sub(" ", line.text)
    if not asks("past", line.code).search(plain) or asks("planned", line.code).search(plain):
        return None
    quoted = [(q.start, q.end) for q in line.quotations if q.direct]
    if sum(b - a for a, b in quoted) > SPOKEN * len(line.text):
        return None
    if years := _years(desk, line):
        return years
    told = [
        m
        for m in line.dates
        if m.period
        and m.period.granularity is not Granularity.WEEK
        and m.preposition not in LASTING
        and not _loose(m, line.code)
        and not any(a <= m.start < b for a, b in quoted)
    ]
    surely = [m for m in told if sure(desk, line.article, m)]
    likely = [m for m in told if last_month(desk, line.article, m)]
    found = [m for m in surely or likely if of_main_clause(desk, line, m)]
    return _narrowest(line, found, cited=bool(surely))


def _loose(mention: DateMention, code: str | None) -> bool:
    """ "Four months ago" may be three or five."""
    days = (Granularity.DAY, Granularity.TIME)
    ago = language(code).calendar.ago & set(mention.text.casefold().split())
    return bool(ago) and mention.period is not None and mention.period.granularity not in days


def _late(line: Line, day: date) -> bool:
    """Does it speak of the event's day too, or of a later one?"""
    return any(m.period and m.period.end >= day - timedelta(days=1) for m in line.dates)


def _narrowest(line: Line, found: list[DateMention], *, cited: bool) -> Dated | None:
    """The shortest of the periods, if none lies outside it."""
    if not found or _newer(line, found):
        return None
    period = min((m.period for m in found if m.period), key=lambda p: (p.end - p.start, p.start))
    if any(m.period and not (m.period.start <= period.start <= m.period.end) for m in found):
        return None
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
    if _APPOSITION.match(stretch) or (not stretch.strip("onia ") and _SUBORDINATE.search(ahead)):
        return True
    return bool(_PARTICIPLE.match(stretch) and (_VERB.search(ahead) or stretch.split()[0].endswith("ing")))


def _newer(line: Line, found: list[DateMention]) -> bool:
    """Has the sentence another time, later than those found?"""
    last = max(m.period.end for m in found if m.period)
    first = min(m.period.start for m in found if m.period)
    return any(m.period and (m.period.start > last or m.period.end < first) for m in line.dates)


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
