"""When a source is asked again, decided from how often it publishes and how it fares. Nothing here waits."""

import math
from dataclasses import replace
from datetime import datetime, timedelta

from broadsheet.types import Feed, FetchFailure, SourceState, Trouble

SHORTEST = timedelta(minutes=15)
LONGEST = timedelta(hours=12)
PER_ENTRY = timedelta(hours=12)  #: divided by the entries a day: about half an entry waits for each visit
WEEK = timedelta(days=7)
DAY = timedelta(days=1)
JITTER = 0.1  #: of an interval, to either side, so that sources do not stay in step
LONGEST_WISH = timedelta(days=7)  #: a server's Retry-After counts up to this
FARTHEST = timedelta(days=8)  #: nothing is put off for longer, but by a clock that was wrong
BUSY = timedelta(minutes=15)  #: when a server is busy and does not say for how long

#: How long a source may fail before it is left alone; by default `HOPE`.
PATIENCE = {
    Trouble.GONE: timedelta(0),
    Trouble.BAD_ADDRESS: timedelta(0),
    Trouble.NOT_FOUND: WEEK,
    Trouble.REFUSED: WEEK,
    Trouble.NO_FEED: WEEK,
    Trouble.ROBOTS: WEEK,
    Trouble.FORBIDDEN_ADDRESS: WEEK,
    Trouble.TOO_MANY_REDIRECTS: WEEK,
}
HOPE = timedelta(days=30)
FEWEST = 5  #: failures in a row before patience ends, so that a machine that slept is not unjust

RETRIES = (
    timedelta(minutes=30),
    timedelta(hours=3),
)  #: for the page of an article that failed for the moment
PASSING = frozenset(
    {Trouble.UNREACHABLE, Trouble.TIMEOUT, Trouble.BUSY, Trouble.SERVER_ERROR, Trouble.BROKEN}
)  #: troubles that may be over soon


def succeeded(
    state: SourceState, now: datetime, *, new: int, chance: float, first: float = 0.0
) -> SourceState:
    """The state after a source was asked and had ``new`` entries; ``chance`` is 0..1, for the jitter.

    ``first``: the entries a day of a source that was never asked before, as its feed tells.
    """
    rate = _rate(state, now, new, first)
    return replace(
        state,
        due_at=now + interval(rate) * (1 + JITTER * (2 * chance - 1)),
        tried_at=now,
        succeeded_at=now,
        failures=0,
        failing_since=None,
        trouble=None,
        why=None,
        per_day=rate,
    )


def failed(state: SourceState, now: datetime, failure: FetchFailure, *, chance: float) -> SourceState:
    """The state after a source could not be read; with ``paused``, when it is hopeless."""
    failures = state.failures + 1
    since = state.failing_since or now
    wait = min(SHORTEST * 2 ** min(failures, 10), DAY) * (1 + JITTER * (2 * chance - 1))
    patience = PATIENCE.get(failure.trouble, HOPE)
    hopeless = now - since >= patience and (failures >= FEWEST or not patience)
    return replace(
        state,
        due_at=now + max(wait, wish(failure) or wait),
        tried_at=now,
        failures=failures,
        failing_since=since,
        trouble=failure.trouble.value,
        why=failure.sentence,
        paused=_given_up(since, now, failure) if hopeless else None,
    )


def is_time(due: datetime | None, now: datetime) -> bool:
    """Whether it is time for what is due then, also after the clock was set back from years ahead."""
    return due is None or due <= now or due > now + FARTHEST


def interval(per_day: float) -> timedelta:
    """How long to wait for a source that has so many entries a day."""
    if per_day <= 0:
        return LONGEST
    return max(SHORTEST, min(LONGEST, PER_ENTRY / per_day))


def wish(failure: FetchFailure) -> timedelta | None:
    """How long a server asks to be left alone; None if it does not."""
    if failure.retry_after is not None:
        return min(timedelta(seconds=failure.retry_after), LONGEST_WISH)
    return BUSY if failure.trouble is Trouble.BUSY else None


def first_rate(feed: Feed, now: datetime) -> float:
    """Entries a day in the part of the last week that a feed covers; undated ones count as of a week."""
    dates = [entry.published for entry in feed.entries if entry.published]
    recent = [date for date in dates if now - date <= WEEK]
    covered = max(DAY, min(WEEK, now - min(recent))) if recent and len(recent) == len(dates) else WEEK
    return (len(recent) + len(feed.entries) - len(dates)) / (covered / DAY)


def _rate(state: SourceState, now: datetime, new: int, first: float) -> float:
    """Entries a day: an average that forgets what is more than about a week old."""
    if state.succeeded_at is None or state.per_day is None:
        return first
    days = max((now - state.succeeded_at) / DAY, 1e-6)
    weight = 1 - math.exp(-days / (WEEK / DAY))
    return state.per_day * (1 - weight) + new / days * weight


def _given_up(since: datetime, now: datetime, failure: FetchFailure) -> str:
    days = (now - since).days
    how_long = f"for {days} days " if days else ""
    return f"it failed {how_long}and is not asked any more: {failure.sentence}"
