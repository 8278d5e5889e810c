"""Quantities: value, bound, unit and what is counted."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.quantities import quantities
from broadsheet.types import Bound, Quantity


def one(text: str, code: str = "en") -> Quantity:
    found = quantities(text, code)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,000 boats", 2000),
        ("3.5 million people", 3.5e6),
        ("two dozen boats", 24),
        ("one hundred and five boats", 105),
        ("twenty-five boats", 25),
        ("$5bn", 5e9),
        ("£5m", 5e6),
    ],
)
def test_values_in_figures_and_words(text: str, value: float) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("more than 50,000 soldiers", Bound.MORE_THAN),
        ("nearly 50,000 soldiers", Bound.ABOUT),
        ("some 50,000 soldiers", Bound.ABOUT),
        ("at least 12 soldiers", Bound.AT_LEAST),
        ("as many as 12 soldiers", Bound.AT_MOST),
        ("no more than 12 soldiers", Bound.AT_MOST),
        ("fewer than 12 soldiers", Bound.LESS_THAN),
        ("12 or more soldiers", Bound.AT_LEAST),
        ("hundreds of soldiers", Bound.VAGUE),
        ("12 soldiers", Bound.EXACT),
    ],
)
def test_bounds_are_read_and_belong_to_the_words(text: str, bound: Bound) -> None:
    found = one(text)
    assert (found.bound, found.counted, found.text) == (bound, "soldiers", text)


def test_what_is_counted_stands_behind_adjectives() -> None:
    assert one("about 55,000 US soldiers deployed in Japan").counted == "soldiers"


def test_a_part_of_a_whole_counts_the_whole() -> None:
    first, second = quantities("12 of the 15 members", "en")
    assert (first.counted, second.counted) == ("members", "members")
    assert first.end <= second.start


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("between 2 and 3 percent", 2, 3, "pct"),
        ("5-10 million people", 5e6, 1e7, None),
        ("$5 to $10 million", 5e6, 1e7, "usd"),
        ("2 to 3 years", 2, 3, "year"),
    ],
)
def test_ranges_share_multiple_and_unit(text: str, low: float, high: float, unit: str | None) -> None:
    found = one(text)
    assert (found.value, found.high, found.unit, found.bound) == (low, high, unit, Bound.BETWEEN)


def test_a_change_and_a_score_are_no_ranges() -> None:
    assert [q.value for q in quantities("rose from 2% to 3% in a 5-4 ruling", "en")] == [2, 3, 5, 4]


def test_an_age_counts_nothing() -> None:
    found = one("a 26-year-old man")
    assert (found.value, found.unit, found.counted, found.text) == (26, "year", None, "26-year-old")


@pytest.mark.parametrize(
    "text", ["the first time", "the 29th floor", "No. 1", "Article 9", "Boeing 737 crashed"]
)
def test_ranks_and_labels_are_ordinals(text: str) -> None:
    assert one(text).ordinal


@pytest.mark.parametrize(
    "text",
    [
        "on May 5, 2020",
        "in 2019",
        "at 3:30 p.m.",
        "2025-10-29",
        "call 555-123-4567",
        "an F-35",
        "COVID-19",
        "the 1990s",
    ],
)
def test_dates_times_telephones_and_names_are_no_quantities(text: str) -> None:
    assert quantities(text, "en") == ()


def test_each_language_has_its_own_separators() -> None:
    german = one("rund 55.000 Soldaten", "de")
    assert (german.value, german.bound, german.counted) == (55_000, Bound.ABOUT, "soldaten")
    assert one("3,2 Milliarden Euro", "de").value == pytest.approx(3.2e9)
    assert one("más de 2,5 millones de personas", "es").counted == "personas"


def test_an_unknown_language_gives_nothing_rather_than_something_wrong() -> None:
    assert quantities("55.000 soldats", "xx") == ()


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_gives_ordered_spans_with_their_own_words(text: str) -> None:
    found = quantities(text, "en")
    assert all(text[q.start : q.end] == q.text for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.integers(min_value=0, max_value=999_999_999))
def test_every_figure_is_read_with_and_without_commas(number: int) -> None:
    for written in (f"{number:,} boats", f"{number} boats"):
        assert [q.value for q in quantities(written, "en")][:1] in ([float(number)], [])
        if not 1500 <= number <= 2099:
            assert one(written).value == number


@pytest.mark.parametrize("text", ["No one was hurt in the fire.", "They saw no one at the gate."])
def test_no_one_is_no_number(text: str) -> None:
    assert quantities(text, "en") == ()
