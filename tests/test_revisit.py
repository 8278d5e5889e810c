"""When a known article is looked at again."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.newsroom.revisit import DELAYS, is_due, is_taken_down, next_look

NOON = datetime(2030, 10, 5, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_looks_thin_out_and_end() -> None:
    """After an hour, six, a day, three and seven; then never."""
    looked, looks = NOON, []
    while (when := next_look(arrived=NOON, looked=looked)) is not None:
        looks.append(when - NOON)
        looked = when
    assert looks == [HOUR, 6 * HOUR, 24 * HOUR, 72 * HOUR, 168 * HOUR]
    assert not is_due(NOON + 1000 * HOUR, arrived=NOON, looked=looked)


def test_missed_looks_are_made_up_for_once() -> None:
    """A computer that was off for two days looks once, and then goes on as planned."""
    assert is_due(NOON + 48 * HOUR, arrived=NOON, looked=NOON)
    assert next_look(arrived=NOON, looked=NOON + 48 * HOUR) == NOON + 72 * HOUR


def test_a_feed_that_says_changed_is_followed() -> None:
    """Before the plan says so; not for what was seen since, and not for ever."""
    updated = NOON + 2 * HOUR
    assert is_due(NOON + 2 * HOUR, arrived=NOON, looked=NOON + HOUR, updated=updated)
    assert not is_due(NOON + 3 * HOUR, arrived=NOON, looked=NOON + 2 * HOUR, updated=updated)
    later = NOON + 200 * HOUR
    assert next_look(arrived=NOON, looked=NOON + 169 * HOUR, updated=later) is None
    assert next_look(arrived=NOON, looked=NOON + 100 * HOUR, updated=later) == NOON + DELAYS[-1]


@given(st.timedeltas(timedelta(0), timedelta(days=9)), st.none() | st.timedeltas(-HOUR, timedelta(days=9)))
def test_the_next_look_is_always_later_than_the_last(after: timedelta, updated: timedelta | None) -> None:
    """So that every plan ends, whatever a feed claims."""
    looked = NOON + after
    when = next_look(arrived=NOON, looked=looked, updated=NOON + updated if updated is not None else None)
    assert when is None or when > looked


def test_one_miss_is_no_removal() -> None:
    """A page that was not found once may be back; twice in a row it was taken down."""
    assert [is_taken_down(n) for n in (0, 1, 2, 3)] == [False, False, True, True]
