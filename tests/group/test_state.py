"""Saving the engine's state and going on from it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.errors import InputError
from broadsheet.group import Grouper, state
from broadsheet.types import Article
from tests.group.test_group import mixed
from tests.group.test_stories import bank, ferry

STREAM = [*mixed(), *(bank(i, day=i) for i in range(4)), *(ferry(i, day=i) for i in range(4))]


@settings(max_examples=20)
@given(st.integers(0, len(STREAM)))
def test_a_run_goes_on_as_if_it_had_not_stopped(stop: int) -> None:
    """Wherever the stream is cut, the second half is decided alike."""
    whole, first = Grouper(), Grouper()
    expected = [whole.add(one) for one in STREAM]
    found = [first.add(one) for one in STREAM[:stop]]
    second = state.load(state.save(first))
    assert found + [second.add(one) for one in STREAM[stop:]] == expected


def test_after_a_crash_what_was_assigned_is_placed_again() -> None:
    """A state that is older than the archive is brought up to date without deciding anew."""
    whole, crashed = Grouper(), Grouper()
    for one in STREAM[:5]:
        whole.add(one)
        crashed.add(one)
    saved = state.save(crashed)
    lost = [(one, whole.add(one).story) for one in STREAM[5:8]]
    recovered = state.load(saved)
    for one, story in lost:
        recovered.place(one, story)
    assert [recovered.add(one) for one in STREAM[8:]] == [whole.add(one) for one in STREAM[8:]]


def test_the_users_orders_survive() -> None:
    """What was pinned is pinned after loading, and old ids still lead somewhere."""
    grouper = Grouper()
    first, second = grouper.add(ferry(0)).story, grouper.add(bank(0)).story
    grouper.merge(second, first)
    again = state.load(state.save(grouper))
    assert again.book.story(second).pinned == {"ferry0", "bank0"}


@pytest.mark.parametrize("data", [b"", b"\x00", b"not a state", state.save(Grouper())[:-1]])
def test_a_broken_state_is_refused(data: bytes) -> None:
    """Bytes that are no state end in a plain error, so that the caller can group anew."""
    with pytest.raises(InputError, match="group anew"):
        state.load(data)


def test_hostile_text_can_be_saved() -> None:
    """Lone surrogates and nulls do not keep a state from being written."""
    grouper = Grouper()
    grouper.add(Article("a", "x\ud800y \x00 " * 9, (), "a.txt", title="\udfff"))
    state.load(state.save(grouper))
