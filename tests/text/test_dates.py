"""Dates: the period that the words mean."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.dates import dates
from broadsheet.types import DateMention, Granularity, Published

WEDNESDAY = Published(date(2025, 10, 29))


def one(text: str, published: Published | None = WEDNESDAY, code: str = "en") -> DateMention:
    found = dates(text, code, published)
    assert len(found) == 1, found
    return found[0]


def period(text: str, code: str = "en") -> tuple[str, str, str]:
    found = one(text, code=code).period
    assert found is not None
    return found.start.isoformat(), found.end.isoformat(), found.granularity.value


@pytest.mark.parametrize(
    ("text", "start", "end", "granularity"),
    [
        ("on Oct. 21, 2024", "2024-10-21", "2024-10-21", "day"),
        ("on 3 March 2024", "2024-03-03", "2024-03-03", "day"),
        ("2025-10-01", "2025-10-01", "2025-10-01", "day"),
        ("July 4-6, 2024", "2024-07-04", "2024-07-06", "range"),
        ("in December 2022", "2022-12-01", "2022-12-31", "month"),
        ("by 2035", "2035-01-01", "2035-12-31", "year"),
        ("the 2016 election", "2016-01-01", "2016-12-31", "year"),
        ("the end of 2022", "2022-12-01", "2022-12-31", "range"),
        ("early 2020", "2020-01-01", "2020-04-30", "range"),
        ("Q3 2024", "2024-07-01", "2024-09-30", "quarter"),
        ("the 1990s", "1990-01-01", "1999-12-31", "range"),
    ],
)
def test_what_is_written_with_its_year(text: str, start: str, end: str, granularity: str) -> None:
    assert period(text) == (start, end, granularity)
    assert not one(text).relative


@pytest.mark.parametrize(
    ("text", "start", "end", "granularity"),
    [
        ("met Wednesday", "2025-10-29", "2025-10-29", "day"),
        ("met on Friday", "2025-10-24", "2025-10-24", "day"),
        ("next Friday", "2025-10-31", "2025-10-31", "day"),
        ("he will travel on Friday", "2025-10-31", "2025-10-31", "day"),
        ("yesterday", "2025-10-28", "2025-10-28", "day"),
        ("last week", "2025-10-20", "2025-10-26", "week"),
        ("this week", "2025-10-27", "2025-11-02", "week"),
        ("elected on Oct 21", "2025-10-21", "2025-10-21", "day"),
        ("in June", "2025-06-01", "2025-06-30", "month"),
        ("last March", "2025-03-01", "2025-03-31", "month"),
        ("next March", "2026-03-01", "2026-03-31", "month"),
        ("in November", "2025-11-01", "2025-11-30", "month"),
        ("two years ago", "2023-01-01", "2023-12-31", "year"),
        ("the first quarter of last year", "2024-01-01", "2024-03-31", "quarter"),
        ("this fiscal year through March", "2025-04-01", "2026-03-31", "fiscal-year"),
    ],
)
def test_what_is_resolved_against_the_day_of_publication(
    text: str, start: str, end: str, granularity: str
) -> None:
    assert period(text) == (start, end, granularity)
    assert one(text).relative


def test_without_a_day_of_publication_a_relative_date_has_no_period() -> None:
    found = one("met on Friday", None)
    assert found.relative
    assert found.period is None


def test_a_year_needs_no_day_of_publication() -> None:
    assert one("in 2019", None).period is not None


def test_the_fiscal_year_of_nobody_in_particular_has_no_period() -> None:
    assert one("in fiscal 2011").period is None


@pytest.mark.parametrize(
    "text", ["He may go", "they march on", "2,019 boats", "1999 boats", "sat down", "secondly"]
)
def test_look_alikes_are_no_dates(text: str) -> None:
    assert dates(text, "en", WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A hearing is called for Tuesday, 22 September.", "Tuesday, 22 September"),
        ("They meet on Monday, September 21, in town.", "Monday, September 21"),
        ("It opens on Sunday the 20th of September.", "Sunday the 20th of September"),
        ("It was on a Tuesday. 3 May was a holiday.", "Tuesday"),
    ],
)
def test_a_weekday_with_its_day_is_one_date(text: str, said: str) -> None:
    """The day that is named decides, and a full stop at the end belongs to the sentence."""
    first = dates(text, "en", Published(date(2026, 9, 16)))[0]
    assert first.text == said
    day = {"Tuesday, 22 September": 22, "Monday, September 21": 21, "Tuesday": 15}.get(said, 20)
    assert first.period
    assert first.period.start == date(2026, 9, day)


def test_the_preposition_is_kept() -> None:
    assert one("by 2035").preposition == "by"
    assert one("since the end of 2022").preposition == "since"


@pytest.mark.parametrize(
    ("code", "text", "start"),
    [
        ("de", "Am 3. Oktober 2025", "2025-10-03"),
        ("de", "Vor zwei Jahren", "2023-01-01"),
        ("de", "letzte Woche", "2025-10-20"),
        ("es", "el 3 de octubre de 2025", "2025-10-03"),
        ("es", "hace dos años", "2023-01-01"),
    ],
)
def test_other_languages(code: str, text: str, start: str) -> None:
    assert period(text, code)[0] == start


def test_an_unknown_language_gives_nothing() -> None:
    assert dates("le 3 octobre 2025", "xx", WEDNESDAY) == ()


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_back_from_its_usual_forms(day: date) -> None:
    for written in (
        f"on {day:%B} {day.day}, {day.year}",
        f"on {day.day} {day:%B} {day.year}",
        day.isoformat(),
    ):
        found = one(written).period
        assert found is not None
        assert (found.start, found.granularity) == (day, Granularity.DAY)


@given(
    st.dates(), st.sampled_from(["Monday", "last week", "next year", "two months ago", "in May", "Feb 29"])
)
def test_no_day_of_publication_is_too_strange(day: date, words: str) -> None:
    dates(words, "en", Published(day))


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_gives_ordered_spans_with_their_own_words(text: str) -> None:
    found = dates(text, "en", WEDNESDAY)
    assert all(text[d.start : d.end] == d.text for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


SATURDAY = Published(date(2017, 9, 9))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It was expected to strengthen before moving toward the coast on Sunday.", 10),
        ("The coast could be flooded as early as Saturday morning.", 9),
        ("He would order the evacuation to begin at 10 a.m. on Tuesday.", 12),
        ("On Friday, the court will rule.", 15),
        ("On Friday, police arrested him.", 8),
        ("He went to Lindhavn on Monday.", 4),
        ("The vote would come after the chamber passed it Tuesday.", 5),
        ("The union rejected the plan on Tuesday.", 5),
        ("Police on Thursday: no comment.", 7),
        ("Police on Sunday: no comment.", None),
    ],
)
def test_a_weekday_lies_where_its_clause_says(text: str, day: int | None) -> None:
    """Ahead or behind by the nearest word that tells; unresolved where it is far and nothing tells."""
    (found,) = dates(text, "en", SATURDAY)
    assert (found.period.start.day if found.period else None) == day


def test_a_named_day_is_no_date() -> None:
    """ "Super Tuesday" is the name of an election, not a Tuesday."""
    assert dates("She went into Super Tuesday and Black Friday in front.", "en", SATURDAY) == ()
