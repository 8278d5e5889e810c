"""Quotations and reported speech with their speakers."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.names import link
from broadsheet.text.quotations import quotations
from broadsheet.text.sentences import split
from broadsheet.types import NameType, Quotation

PEOPLE = ("Ada Roe", "Roe", "Ben Oz", "Oz", "Mary Kay", "Kay")


def read(text: str, code: str = "en") -> tuple[Quotation, ...]:
    paragraphs = [m.span() for m in re.finditer(r"[^\n]+", text)]
    found = [
        (m.start(), m.end(), NameType.PERSON)
        for m in re.finditer("|".join(rf"\b{p}\b" for p in PEOPLE), text)
    ]
    return quotations(text, split(text, paragraphs, code), link(text, found, code), code)


def direct(text: str, code: str = "en") -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker) for q in read(text, code) if q.direct]


def reported(text: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker) for q in read(text) if not q.direct]


@pytest.mark.parametrize(
    "text",
    [
        "“We will not wait any longer,” Ada Roe said on Monday.",
        '"We will not wait any longer," said Ada Roe, the mayor.',
        "Ada Roe, who took office last week, said: “We will not wait any longer”.",
        "«We will not wait any longer», said Ada Roe.",
        "‘We will not wait any longer’, said Ada Roe.",
        "“We will not wait any longer,” Mayor Ada Roe told reporters.",
    ],
)
def test_all_marks_and_orders(text: str) -> None:
    ((words, speaker),) = direct(text)
    assert words.rstrip(",") == "We will not wait any longer"
    assert speaker == "Ada Roe"


def test_german_marks() -> None:
    assert direct("„Wir warten nicht mehr lange“, sagte Ada Roe.", "de") == [
        ("Wir warten nicht mehr lange", "Ada Roe")
    ]


def test_apostrophes_open_no_quotation() -> None:
    assert direct("The '90s weren't Ada Roe's best years, 'n' she knew it.") == []


def test_a_surname_and_a_pronoun_stand_for_the_full_name() -> None:
    text = "Ada Roe met Ben Oz. “It was a good talk,” Roe said. “We agreed on it all,” she added."
    assert direct(text) == [("It was a good talk,", "Ada Roe"), ("We agreed on it all,", "Ada Roe")]


def test_a_pronoun_skips_those_whom_it_does_not_fit() -> None:
    text = "Mr. Ben Oz left early. Ms. Mary Kay stayed. “There was no reason to stay,” he said."
    assert direct(text) == [("There was no reason to stay,", "Ben Oz")]


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    text = "Ada Roe said: “The first half is done.\n“The second half comes now.”\nBen Oz left."
    assert [speaker for _, speaker in direct(text)] == ["Ada Roe", "Ada Roe"]


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    text = "“This is the first of two,” Ada Roe said. “This one is the second of them.”"
    assert [speaker for _, speaker in direct(text)] == ["Ada Roe", "Ada Roe"]


def test_scare_quotes_have_no_speaker() -> None:
    assert direct("The “deal” fell apart. Ada Roe left.") == [("deal", None)]


def test_a_title_may_speak_for_itself() -> None:
    assert direct("“We saw nothing at all,” a police spokesman said.") == [
        ("We saw nothing at all,", "a police spokesman")
    ]


def test_a_surname_that_is_no_known_name_may_speak() -> None:
    assert direct("“We saw nothing at all,” Thornbury said. “Nor did we,” said Applegate.") == [
        ("We saw nothing at all,", "Thornbury"),
        ("Nor did we,", "Applegate"),
    ]


def test_a_report_ends_where_another_begins() -> None:
    text = "Ada Roe said the old bridge is safe, but Ben Oz said the new one is not."
    assert reported(text) == [("the old bridge is safe", "Ada Roe"), ("the new one is not", "Ben Oz")]


def test_a_spokesman_is_not_whom_he_speaks_for() -> None:
    assert direct("“We saw nothing at all,” a spokesman for Ada Roe said.") == [
        ("We saw nothing at all,", "a spokesman for Ada Roe")
    ]


def test_who_is_told_does_not_speak() -> None:
    assert direct("Ben Oz was told “never to come back again” at noon.") == [
        ("never to come back again", None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roe said that the bridge is safe.",
        "Ada Roe said the bridge is safe.",
        "Ada Roe told reporters that the bridge is safe.",
        "According to Ada Roe, the bridge is safe.",
    ],
)
def test_reported_speech_is_kept_with_its_speaker(text: str) -> None:
    assert reported(text) == [("the bridge is safe", "Ada Roe")]


def test_a_report_may_stand_before_its_verb() -> None:
    assert reported("The bridge is safe again, Ada Roe said.") == [("The bridge is safe again", "Ada Roe")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roe said in a statement.",
        "Ada Roe praised the long bridge.",
        "Ada Roe told a crowded news conference.",
        "During a long visit, Ada Roe said no.",
    ],
)
def test_where_and_how_it_was_said_is_no_report(text: str) -> None:
    assert reported(text) == []


@given(st.text(alphabet=st.sampled_from("“”\"'‘’«»„Roe said.,:\n aA"), max_size=120))
def test_any_text_gives_spans_with_their_own_words(text: str) -> None:
    for q in read(text):
        assert text[q.start : q.end] == q.text
        assert q.speaker_span is None or 0 <= q.speaker_span[0] < q.speaker_span[1] <= len(text)


def test_a_surname_with_the_other_title_is_another_person() -> None:
    """Mr. Kay is not Mary Kay."""
    ((_, speaker),) = direct("Mary Kay came first. “We will not wait any longer,” Mr. Kay said.")
    assert speaker == "Kay"


def test_a_former_official_of_somebody_is_the_official() -> None:
    ((_, speaker),) = reported("The gates were rotten, according to a former Roe administration official.")
    assert speaker == "a former Roe administration official"


def test_a_title_with_its_name_behind_it_is_the_person() -> None:
    assert direct("“We will not wait any longer,” said the transport minister, Ada Roe.")[0][1] == "Ada Roe"


def test_a_pronoun_that_two_people_fit_is_nobody() -> None:
    gate = "At the old gate on the northern bank of the canal, which was closed in the spring, stood "
    said = "“Nobody will wait any longer here,” she said."
    assert direct(f"{gate}Ada Roe and Mary Kay. {said}")[0][1] is None
    assert direct(f"{gate}Ada Roe. {said}")[0][1] == "Ada Roe"
