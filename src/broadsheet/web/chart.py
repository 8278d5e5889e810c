"""When each voice published: a row for each, a dot for each article, a bar where only its day is known."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from broadsheet.render import dates, display
from broadsheet.text.phrases import Phrases
from broadsheet.types import PageArticle, StoryPage

WIDTH, LEFT, ROW, TOP, EDGE = 680, 190, 26, 8, 52
MOST_ROWS = 14
MOST_TICKS = 6
LONGEST_NAME = 24
DAY = timedelta(days=1)
Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Dot:
    """An article; ``width`` is 0 if its time is known, else that of its day."""

    x: float
    width: float
    what: str  #: outlet and time
    article: str  #: its id


@dataclass(frozen=True, slots=True)
class Lane:
    name: str
    y: int
    dots: tuple[Dot, ...]
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    width: int
    height: int
    left: int
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    left_out: int  #: articles without a day, or of further voices


@dataclass(frozen=True, slots=True)
class _Scale:
    start: datetime
    end: datetime

    def place(self, when: datetime) -> float:
        whole = max(self.end - self.start, timedelta(hours=1))
        return round(LEFT + EDGE + (WIDTH - LEFT - 2 * EDGE) * ((when - self.start) / whole), 1)

    def ticks(self, words: Phrases) -> tuple[Tick, ...]:
        """The beginnings of days, some of them if they are many; of a single day its first and last hour."""
        first = datetime.combine(self.start.date(), time(), self.start.tzinfo)
        days = [first + DAY * n for n in range(min((self.end - first).days + 1, 3660))]
        days = [day for day in days if day >= self.start]
        if len(days) < 2:
            return tuple(Tick(self.place(when), f"{when:%H:%M}") for when in (self.start, self.end))
        chosen = days[:: -(-len(days) // MOST_TICKS)]
        return tuple(Tick(self.place(day), dates.day_and_month(day.date(), words)) for day in chosen)


def coverage(page: StoryPage, words: Phrases) -> Chart | None:
    """The chart, or None if fewer than two articles have a day."""
    dated = sorted((span, a.id, a) for a in page.articles if (span := _span(a.published_at)))
    if len(dated) < 2:
        return None
    scale = _Scale(dated[0][0][0], max(span[1] for span, _, _ in dated))
    rows: dict[str, list[tuple[Span, PageArticle]]] = {}
    for span, _, article in dated:
        rows.setdefault(article.origin, []).append((span, article))
    lanes = tuple(
        _lane(number, origin, members, scale, words)
        for number, (origin, members) in enumerate(list(rows.items())[:MOST_ROWS])
    )
    drawn = sum(len(lane.dots) for lane in lanes)
    height = TOP + ROW * len(lanes) + 28
    return Chart(WIDTH, height, LEFT, lanes, scale.ticks(words), len(page.articles) - drawn)


def _lane(
    number: int, origin: str, members: list[tuple[Span, PageArticle]], scale: _Scale, words: Phrases
) -> Lane:
    dots = tuple(_dot(span, article, scale, words) for span, article in members)
    known = [display.name(article.outlet) for _, article in members if article.outlet == origin]
    nameless = origin in {article.id for _, article in members}
    name = words.say("head.no outlet") if nameless else next(iter(known), display.name(origin))
    shown = display.shown(name or "?", longest=LONGEST_NAME)
    y = TOP + ROW * number + ROW // 2
    return Lane(shown, y, dots, dots[0].x, max(dot.x + dot.width for dot in dots))


def _dot(span: Span, article: PageArticle, scale: _Scale, words: Phrases) -> Dot:
    x = scale.place(span[0])
    return Dot(x, round(scale.place(span[1]) - x, 1), _what(article, words), article.id)


def _span(written: str | None) -> Span | None:
    """From when to when it may have appeared: a moment, or a day. Times in UTC."""
    try:
        when = datetime.fromisoformat(written) if written else None
    except ValueError:
        return None
    if when is None or not 1 < when.year < 9999:
        return None
    if when.tzinfo is not None:
        return when.astimezone(UTC), when.astimezone(UTC)
    day = datetime.combine(when.date(), time(), UTC)
    return day, day + DAY


def _what(article: PageArticle, words: Phrases) -> str:
    outlet = display.name(article.outlet or "") or words.say("head.no outlet")
    return f"{outlet}, {dates.moment(article.published_at or '', words)}"
