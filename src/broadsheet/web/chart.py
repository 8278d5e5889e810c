"""When each voice published: a row for each origin, a dot for each article, drawn on the server."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from broadsheet.render import dates, display
from broadsheet.text.phrases import Phrases
from broadsheet.types import PageArticle, StoryPage

WIDTH, LEFT, ROW, TOP = 640, 190, 26, 8
MOST_ROWS = 14
LONGEST_NAME = 24


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
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
    left_out: int  #: articles without a time, or of further origins


def coverage(page: StoryPage, words: Phrases) -> Chart | None:
    """The chart, or None if fewer than two articles have a time."""
    timed = sorted((when, a.id, a) for a in page.articles if (when := _moment(a.published_at)))
    if len(timed) < 2:
        return None
    start, end = timed[0][0], timed[-1][0]
    span = max(end - start, timedelta(hours=1))
    rows: dict[str, list[tuple[datetime, PageArticle]]] = {}
    for when, _, article in timed:
        rows.setdefault(article.origin, []).append((when, article))

    def place(when: datetime) -> float:
        return round(LEFT + 12 + (WIDTH - LEFT - 24) * ((when - start) / span), 1)

    lanes = []
    for number, (origin, members) in enumerate(list(rows.items())[:MOST_ROWS]):
        dots = tuple(Dot(place(when), _what(article, words), article.id) for when, article in members)
        name = display.shown(display.name(origin) or "?", longest=LONGEST_NAME)
        lanes.append(Lane(name, TOP + ROW * number + ROW // 2, dots, dots[0].x, dots[-1].x))
    ticks = tuple(Tick(place(when), _label(when, span, words)) for when in _ticks(start, end))
    drawn = sum(len(lane.dots) for lane in lanes)
    height = TOP + ROW * len(lanes) + 28
    return Chart(WIDTH, height, LEFT, tuple(lanes), ticks, len(page.articles) - drawn)


def _moment(written: str | None) -> datetime | None:
    try:
        when = datetime.fromisoformat(written) if written else None
    except ValueError:
        return None
    return when if when is not None and when.tzinfo else None


def _what(article: PageArticle, words: Phrases) -> str:
    outlet = display.name(article.outlet or "") or words.say("head.no outlet")
    return f"{outlet}, {dates.moment(article.published_at or '', words)}"


def _ticks(start: datetime, end: datetime) -> list[datetime]:
    return [start] if start == end else [start, end]


def _label(when: datetime, span: timedelta, words: Phrases) -> str:
    if span > timedelta(days=3):
        return dates.day(when.date(), words)
    return f"{dates.day(when.date(), words)}, {when:%H:%M}"
