"""How we got here: what was before the event, oldest first, one sentence each."""

from collections import Counter
from datetime import date, timedelta

from broadsheet.types import BlockDraft, Dated, Granularity, SectionDraft, SectionKind
from broadsheet.write.claims import claim, tell
from broadsheet.write.desk import Desk, Line
from broadsheet.write.proof import last_month, sure
from broadsheet.write.select import Told, pick, worth

MOST = 6
SPOKEN = 0.2  #: share of a sentence in quotation marks: then it is of the event
RELATED = 0.15  #: share of a sentence's content that other origins use too
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
        (desk.lines[key] for key in dated),
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
    quoted = [(q.start, q.end) for q in line.quotations if q.direct]
    if sum(b - a for a, b in quoted) > SPOKEN * len(line.text):
        return None
    told = [
        m
        for m in line.dates
        if m.period and m.preposition not in LASTING and not any(a <= m.start < b for a, b in quoted)
    ]
    surely = [m.period for m in told if m.period and sure(desk, line.article, m)]
    likely = [m.period for m in told if m.period and last_month(desk, line.article, m)]
    if not surely and not likely:
        return None
    period = min(surely or likely, key=lambda p: (p.end - p.start, p.start))
    return Dated(period.start, period.end, period.granularity, line.citation if surely else None)
