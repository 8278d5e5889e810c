"""Languages as data."""

from importlib import resources

import pytest

from broadsheet.text.languages import Language, language

CODES = sorted(
    file.name.removesuffix(".py")
    for file in resources.files("broadsheet.text.languages").iterdir()
    if len(file.name) in (5, 6) and file.name.endswith(".py")
)


def test_every_file_is_a_language_with_its_own_code() -> None:
    assert CODES
    assert all(language(code).code == code for code in CODES)


@pytest.mark.parametrize("code", CODES)
def test_words_are_written_as_the_grammars_look_them_up(code: str) -> None:
    data = language(code)
    folded = [
        *data.stop_words,
        *data.reporting,
        *data.titles,
        *data.calendar.months,
        *data.calendar.weekdays,
        *data.calendar.spans,
        *data.numerals.ones,
        *data.numerals.before,
        *data.numerals.units,
    ]
    assert [w for w in folded if w != w.lower()] == []


@pytest.mark.parametrize("code", CODES)
def test_a_calendar_is_whole(code: str) -> None:
    calendar = language(code).calendar
    assert set(calendar.months.values()) == set(range(1, 13))
    assert set(calendar.weekdays.values()) == set(range(7))


@pytest.mark.parametrize("code", [None, "", "xx", "schema", "../en", "e", "en.os"])
def test_an_unknown_code_has_empty_data(code: str | None) -> None:
    assert language(code) == Language(code=language(code).code)


def test_regions_share_the_language() -> None:
    assert language("en-GB") == language("en_US") == language("en")
