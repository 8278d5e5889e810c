"""When a source is asked again: as often as it publishes, later when it fails, never when it is hopeless."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.newsroom.schedule import (
    DAY,
    LONGEST,
    SHORTEST,
    WEEK,
    failed,
    first_rate,
    interval,
    succeeded,
)
from broadsheet.types import Feed, FeedEntry, FetchFailure, SourceState, Trouble
from tests.rounds.world import START

MIDDLE = 0.5  #: of chance: no jitter


def feed(*ages: timedelta) -> Feed:
    entries = tuple(FeedEntry(str(age), "https://x.example/", published=START - age) for age in ages)
    return Feed(None, None, None, entries)


def trouble(kind: Trouble, retry_after: float | None = None) -> FetchFailure:
    return FetchFailure("https://x.example/", kind, "a sentence.", retry_after)


def test_the_interval_follows_how_often_a_source_publishes() -> None:
    """A wire every quarter of an hour, a weekly twice a day, and nothing outside of these."""
    assert interval(500) == SHORTEST
    assert interval(12) == timedelta(hours=1)
    assert interval(0.1) == interval(0) == LONGEST


def test_the_rate_is_learned_within_a_week() -> None:
    """A source that was quiet and now has ten entries a day is soon asked more often, and the other way."""
    state = succeeded(SourceState(), START, new=0, chance=MIDDLE)
    assert state.due_at == START + LONGEST
    now = START
    for _ in range(28):
        now += timedelta(hours=6)
        state = succeeded(state, now, new=2 if now.hour == 8 else 3, chance=MIDDLE)
    assert 5 < (state.per_day or 0) < 11
    assert (state.due_at or now) - now < timedelta(hours=3)
    for _ in range(40):
        now += timedelta(hours=12)
        state = succeeded(state, now, new=0, chance=MIDDLE)
    assert (state.per_day or 0) < 1


def test_the_first_rate_is_of_the_days_that_the_feed_covers() -> None:
    """Thirty entries of two days are fifteen a day; what is older than a week does not count."""
    assert first_rate(feed(*(timedelta(hours=48 * n / 29) for n in range(30))), START) == 15
    assert first_rate(feed(timedelta(days=1), timedelta(days=300)), START) == pytest.approx(1 / 7)
    assert first_rate(feed(), START) == 0


def test_failures_are_answered_with_patience() -> None:
    """Longer and longer up to a day; a success begins anew."""
    state, waits = SourceState(), []
    for _ in range(9):
        state = failed(state, START, trouble(Trouble.TIMEOUT), chance=MIDDLE)
        waits.append((state.due_at or START) - START)
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (2 * SHORTEST, DAY)
    well = succeeded(state, START, new=1, chance=MIDDLE)
    assert (well.failures, well.failing_since, well.why) == (0, None, None)


def test_what_a_server_wishes_counts() -> None:
    """Longer than the own back-off, but no longer than a week."""
    state = failed(SourceState(), START, trouble(Trouble.BUSY, 7_200), chance=0)
    assert state.due_at == START + timedelta(hours=2)
    state = failed(SourceState(), START, trouble(Trouble.BUSY, 1e9), chance=0)
    assert state.due_at == START + WEEK


@pytest.mark.parametrize(
    ("kind", "days"),
    [(Trouble.GONE, 0), (Trouble.NOT_FOUND, 7), (Trouble.REFUSED, 7), (Trouble.TIMEOUT, 30)],
)
def test_the_hopeless_are_given_up(kind: Trouble, days: int) -> None:
    """Each kind of failure after its time, with the reason."""
    state, now = SourceState(), START
    while state.paused is None:
        state = failed(state, now, trouble(kind), chance=MIDDLE)
        now += timedelta(days=1)
    assert (now - START).days - 1 == days
    assert "a sentence." in state.paused


def test_a_machine_that_slept_is_not_unjust() -> None:
    """Two failures that are a month apart are no month of failures."""
    state = failed(SourceState(), START, trouble(Trouble.NOT_FOUND), chance=MIDDLE)
    assert failed(state, START + timedelta(days=30), trouble(Trouble.NOT_FOUND), chance=MIDDLE).paused is None


@given(
    st.lists(st.tuples(st.booleans(), st.floats(1, 1e6), st.integers(0, 500), st.floats(0, 1)), max_size=30)
)
def test_a_source_is_always_due_later(history: list[tuple[bool, float, int, float]]) -> None:
    """Whatever happened: never at once again, and never later than a week and its jitter."""
    state, now = SourceState(), START
    for well, seconds, new, chance in history:
        now += timedelta(seconds=seconds)
        if well:
            state = succeeded(state, now, new=new, chance=chance)
        else:
            state = failed(state, now, trouble(Trouble.SERVER_ERROR), chance=chance)
        assert state.due_at is not None
        assert SHORTEST * 0.89 <= state.due_at - now <= DAY * 1.11
