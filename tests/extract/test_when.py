"""Dates in the shapes that pages and texts have."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.extract.when import from_path, local_day, parse


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-03-04", "2025-03-04"),
        ("2025-03-04T07:30:00+01:00", "2025-03-04T07:30:00+01:00"),
        ("2025-03-04T07:30:00.123Z", "2025-03-04T07:30:00+00:00"),
        ("2025-03-04T07:30+0530", "2025-03-04T07:30:00+05:30"),
        ("2025-03-04 07:30:00", "2025-03-04"),
        ("2025-03-04T00:00:00Z", "2025-03-04"),
        ("20250304T073000Z", "2025-03-04T07:30:00+00:00"),
        ("Tue, 04 Mar 2025 07:30:00 -0600", "2025-03-04T07:30:00-06:00"),
        ("Tue Mar 04 2025 07:30:00 GMT+0000 (UTC)", "2025-03-04T07:30:00+00:00"),
        ("March 4, 2025, 07:47 PM EST", "2025-03-04T19:47:00-05:00"),
        ("4. März 2025", "2025-03-04"),
        ("4 de marzo de 2025", "2025-03-04"),
        ("2025年3月4日", "2025-03-04"),
        ("04.03.2025 12:30", "2025-03-04"),
        ("1741073400", "2025-03-04T07:30:00+00:00"),
        ("1741073400000", "2025-03-04T07:30:00+00:00"),
        ("1741073400.0", "2025-03-04T07:30:00+00:00"),
        ("2025-03-04 07:30:00 +0000", "2025-03-04T07:30:00+00:00"),
        ("2025-03-04T07:30:00 CET", "2025-03-04T07:30:00+01:00"),
        ("2025-03-04T07:30:00 Europe/Berlin", "2025-03-04"),
        ("٢٠٢٥-٠٣-٠٤", "2025-03-04"),
        ("۲۰۲۵-۰۳-۰۴T۰۷:۳۰:۰۰Z", "2025-03-04T07:30:00+00:00"),
        ("٤ مارس ٢٠٢٥", "2025-03-04"),
        ("２０２５年３月４日", "2025-03-04"),
        ("2025년 3월 4일 오후 3:00", "2025-03-04"),
        ("4 березня 2025, 07:30", "2025-03-04"),
        ("4 Μαρτίου 2025", "2025-03-04"),
        ("2025. március 4.", "2025-03-04"),
        ("2025. 03. 04. 7:30", "2025-03-04"),
        ("04-Mar-2025", "2025-03-04"),
        ("4 de marzo del 2025", "2025-03-04"),
        ("3/4/2025 7:30:00 AM", "2025-03-04"),
        ("4/3/2025 7:30", "2025-03-04"),
    ],
)
def test_shapes_of_dates(written: str, read: str) -> None:
    assert str(parse(written)) == read


@pytest.mark.parametrize(
    "written", ["", None, "soon", "0001-01-01T00:00:00Z", "2025-13-40", "1234", "32 March 2025"]
)
def test_what_is_no_date(written: str | None) -> None:
    assert parse(written) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/2025/03/04/bridge",
        "https://a.example/2025/mar/4/bridge",
        "https://a.example/bridge-20250304.html",
        "https://a.example/news/2025-03-04-bridge/",
    ],
)
def test_days_in_addresses(url: str) -> None:
    assert str(from_path(url)) == "2025-03-04"


def test_the_day_at_the_place_is_told_by_the_same_instant_in_local_time() -> None:
    instant = datetime(2025, 3, 4, 2, 59, 46, tzinfo=UTC)
    assert local_day("2025-03-03 20:59:46", instant) == date(2025, 3, 3)
    assert local_day("2025-03-03T20:59:46-06:00", instant) == date(2025, 3, 3)
    assert local_day("2025-03-05 20:12:46", instant) is None


@given(st.text(max_size=150))
def test_no_text_breaks_the_reading_of_dates(value: str) -> None:
    parse(value)
    from_path("https://a.example/" + value)
