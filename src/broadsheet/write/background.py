"""How we got here: what was before the event, oldest first, one sentence each."""

import re
from collections import Counter
from datetime import date, timedelta

from broadsheet.types import BlockDraft, Dated, DateMention, Granularity, SectionDraft, SectionKind
from broadsheet.write.asking import asks
from broadsheet.write.claims import claim, tell
from broadsheet.write.desk import Desk, Line
from broadsheet.write.happened import reported
from broadsheet.write.proof import last_month, sure
from broadsheet.write.rewording import QUOTED
from broadsheet.write.select import Told, pick, worth
from broadsheet.write.standing import within_clause

MOST = 6
SPOKEN = 0.2  #: share of a sentence in quotation marks: then it is of the event
RELATED = 0.15  #: share of a sentence's content that other origins use too
_SUBORDINATE = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|while|after|before|since|until|till|because|if|although|though|than|as)\b",
    re.I,
)
_OWN_SUBJECT = re.compile(r"\w\s(?:they|he|she|it|we)\s")  #: "the seats they lost in 2010"
_APPOSITION = re.compile(r"^(?:born|an?|the|his|her|its|their|former|one of|including|such as|like)\b", re.I)
_PARTICIPLE = re.compile(r"(?<![\w-])[a-z]{2,}(?:ed|ing)\b(?!-)")
_LONGER = re.compile(r"\b(?:since|until|till|by|from)\s+(?:late|early|mid|about|around|at least)?\s*$", re.I)
_OWNER = re.compile(r"['’]s?\b|-")  #: "last week's strike"
_BREAK = re.compile(r"[,;:—–()]|\s-{1,2}\s")
_COMPARED = re.compile(r"\b(?:is|are|has been|have been|remains?|will|would|could|may|might)\b", re.I)
NEAR = timedelta(days=4)  #: an event is reported within these days
LASTING = frozenset(
    {"since", "until", "till", "by", "from"}
)  #: before the end or beginning of something longer


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


def background(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section. Rows without a date, or of the event itself, have no place in it."""
    day = event_day(desk)
    dated = {line.key: when for line in desk.lines.values() if (when := _before(desk, line, day))}
    lines = pick(
        desk,
        told,
        (line for line in reported(desk) if line.key in dated),
        tell=lambda line: tell(desk, line),
        most=MOST,
        words=words,
        score=lambda line: worth(desk, line, told) if desk.shared(line) >= RELATED else 0.0,
    )
    lines.sort(key=lambda line: (dated[line.key].start, dated[line.key].end, line.article, line.index))
    blocks = tuple(BlockDraft((claim(desk, line),), date=dated[line.key]) for line in lines)
    return SectionDraft(SectionKind.BACKGROUND, blocks)


def _before(desk: Desk, line: Line, day: date | None) -> Dated | None:
    """The time before the event that the sentence speaks of, most precisely and beyond doubt."""
    if day is None or any(m.period and m.period.end >= day - timedelta(days=1) for m in line.dates):
        return None
    plain = QUOTED.sub(" ", line.text)
    if not asks("past", line.code).search(plain) or asks("planned", line.code).search(plain):
        return None
    quoted = [(q.start, q.end) for q in line.quotations if q.direct]
    if sum(b - a for a, b in quoted) > SPOKEN * len(line.text):
        return None
    told = [
        m
        for m in line.dates
        if m.period
        and m.period.granularity is not Granularity.WEEK
        and m.preposition not in LASTING
        and not any(a <= m.start < b for a, b in quoted)
    ]
    surely = [m for m in told if sure(desk, line.article, m)]
    likely = [m for m in told if last_month(desk, line.article, m)]
    found = [m for m in surely or likely if _of_the_main_clause(desk, line, m)]
    if not found or _newer(line, found):
        return None
    period = min((m.period for m in found if m.period), key=lambda p: (p.end - p.start, p.start))
    if any(m.period and not (m.period.start <= period.start <= m.period.end) for m in found):
        return None
    return Dated(period.start, period.end, period.granularity, line.citation if surely else None)


def _of_the_main_clause(desk: Desk, line: Line, mention: DateMention) -> bool:
    """Does the date hang on the main verb, not on a noun or a clause within the sentence?

    The stretch between two commas that holds it opens no apposition, and nothing that subordinates stands
    in it before the date.
    """
    text = desk.articles[line.article].article.text[line.citation.start : line.citation.end]
    at = mention.start - line.citation.start
    stretches = [0, *(m.end() for m in _BREAK.finditer(text, 0, at)), at]
    before = text[stretches[-2] : at]
    if within_clause(text[:at], line.code):
        return False
    if _LONGER.search(before) or _SUBORDINATE.search(before) or _OWN_SUBJECT.search(before):
        return False
    if _OWNER.match(text[mention.end - line.citation.start :]):
        return False
    if len(stretches) > 2 and (
        _APPOSITION.match(before.strip(' "”')) or _PARTICIPLE.match(before.strip(' "”'))
    ):
        return False
    return len(_PARTICIPLE.findall(before)) < 2 and not _COMPARED.search(before)


def _newer(line: Line, found: list[DateMention]) -> bool:
    """Has the sentence another time, later than those found?"""
    last = max(m.period.end for m in found if m.period)
    first = min(m.period.start for m in found if m.period)
    return any(m.period and (m.period.start > last or m.period.end < first) for m in line.dates)
