"""The plan of ten days: which outlet publishes what, where its feeds name it, and how its page is served."""

import random
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache

from tests.network.cases import PAGES
from tests.network.words import Event, Text, event, told, towns

START = datetime(2030, 10, 7, 6, tzinfo=UTC)  #: a Monday
STEP = timedelta(hours=12)  #: between two passes
DAYS = 10
LISTED = timedelta(days=3)  #: how long a feed names an article
NAMES = (
    "Herald",
    "Courier",
    "Observer",
    "Gazette",
    "Tribune",
    "Chronicle",
    "Messenger",
    "Examiner",
)
EVENTS, VOICES = 400, 5

#: How many articles have which fate; the rest are plain.
SHARES = {
    "two-feeds": 300,
    "tracking": 120,
    "amp": 40,
    "mobile": 40,
    "latin": 30,
    "forwarded": 30,
    "again": 30,
    "reissued": 30,
    "changed": 60,
    "corrected": 30,
    "removed": 25,
    "late": 25,
    "never": 8,
    "missing": 15,
    "forbidden": 15,
    "pay": 10,
    "disallowed": 15,
    "pdf": 10,
    "large": 4,
    "bomb": 4,
    "hole": 6,
    "robot-wall": 8,
    "taken-back": 10,
    "noindex": 12,
    "noarchive": 10,
    "tdm-header": 10,
    "tdm-meta": 10,
}
REPRINTED = 5  #: of one in so many events, one outlet carries the text of another
LAST_DAY = {"changed": 7, "corrected": 7, "again": 6, "reissued": 7, "removed": 3}


@dataclass(frozen=True)
class Planned:
    """One article. ``path`` is that of its address."""

    number: int
    host: str
    outlet: str
    path: str
    what: Event
    text: Text
    published: datetime
    case: str = "plain"
    section: bool = False  #: named in a second feed too
    latest: bool = False  #: and in a third

    @property
    def url(self) -> str:
        return f"http://{self.host}{self.path}"

    @property
    def appears(self) -> datetime:
        """The pass at which it can first be seen."""
        return START + -((START - self.published) // STEP) * STEP


@dataclass(frozen=True)
class Plan:
    """All that will happen."""

    articles: tuple[Planned, ...]

    def of(self, host: str) -> tuple[Planned, ...]:
        return _by_host(self)[host]

    def at(self, host: str, path: str) -> Planned | None:
        """The article whose page, or twin of it, lies there."""
        return _by_path(self).get((host, path))


@cache
def _by_host(plan: Plan) -> dict[str, tuple[Planned, ...]]:
    found: dict[str, list[Planned]] = defaultdict(list)
    for one in plan.articles:
        found[one.host].append(one)
    return {host: tuple(some) for host, some in found.items()}


@cache
def _by_path(plan: Plan) -> dict[tuple[str, str], Planned]:
    found = {(one.host, one.path): one for one in plan.articles}
    for one in plan.articles:
        found[one.host, f"{one.path}/amp"] = one
        found[one.host, f"/go?id={one.number}"] = one
        found[one.host, f"/reissued{one.path}"] = one
        found[f"m.{one.host}", one.path] = one
        found[one.host, f"{one.path}?utm_source=rss&utm_medium=feed"] = one
    return found


def host_of(outlet: str) -> str:
    return f"{outlet.lower()}.example"


@cache
def plan(seed: int = 7, days: int = DAYS, events: int = EVENTS) -> Plan:
    """The same for the same seed."""
    chance = random.Random(seed)
    articles: list[Planned] = []
    for number, town in enumerate(towns(events)):
        hour = chance.uniform(0, (days - 1) * 24)
        at = START + timedelta(hours=hour)
        what = event(town, at.weekday(), chance)
        articles += _reports(what, at, number, chance)
    return Plan(tuple(_with_fates(articles, chance, days)))


def _reports(what: Event, at: datetime, number: int, chance: random.Random) -> list[Planned]:
    """How some outlets tell of an event within hours; in some, two have the same text."""
    found = []
    for place, outlet in enumerate(chance.sample(NAMES, VOICES)):
        text = told(what, chance)
        published = (at + timedelta(minutes=chance.randint(0, 300))).replace(second=0, microsecond=0)
        slug = "-".join(text.title.lower().split()[:6])
        key = number * VOICES + place + 1
        path = f"/{published:%Y/%m/%d}/{slug}-{key}"
        found.append(Planned(key, host_of(outlet), f"The {outlet}", path, what, text, published))
    if number % REPRINTED == 0:
        found[1] = replace(found[1], text=found[0].text, case="reprint")
    return found


def _with_fates(articles: list[Planned], chance: random.Random, days: int) -> list[Planned]:
    share = len(articles) / (EVENTS * VOICES)
    waiting = [case for case, count in SHARES.items() for _ in range(max(1, round(count * share)))]
    assert set(waiting) | {"plain", "reprint"} == set(PAGES)
    chance.shuffle(waiting)
    waiting.sort(key=lambda case: LAST_DAY.get(case, 99))
    order = list(range(len(articles)))
    chance.shuffle(order)
    out = [_listed(one, chance) for one in articles]
    for case in waiting:
        last = START + timedelta(days=min(LAST_DAY.get(case, 99), max(1, days - 2)))
        place = next(n for n in order if out[n].case == "plain" and out[n].published < last)
        out[place] = _fated(out[place], case)
    return out


def _listed(one: Planned, chance: random.Random) -> Planned:
    """Plain articles are named in the outlet's other feeds as well, by chance."""
    plain = one.case in ("plain", "reprint")
    return replace(one, section=plain and chance.random() < 0.5, latest=plain and chance.random() < 0.5)


def _fated(one: Planned, case: str) -> Planned:
    path = f"/private{one.path}" if case == "disallowed" else one.path
    both = case in ("two-feeds", "amp", "mobile")
    return replace(one, case=case, path=path, section=case == "two-feeds", latest=both)
