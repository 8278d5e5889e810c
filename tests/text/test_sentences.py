"""Sentences with exact offsets."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.sentences import split


def cut(text: str, code: str = "en") -> list[str]:
    return [text[s.start : s.end] for s in split(text, [(0, len(text))], code)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Sen. Ada Roe (D-Mass.) met Mr. Oz on Oct. 3 in the U.S. Senate.", "He left."],
        ["It cost $3.5 million.", "Nobody paid."],
        ["He said: “I go. You stay.”", "Then he left."],
        ['"Why now?" she asked.', '"No idea," he said.'],
        ["Prices rose in the 1990s.", "They fell later."],
        ["Is it over…", "Perhaps!", "Yes."],
    ],
)
def test_abbreviations_and_quotations_end_no_sentence(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


def test_german_ordinals_end_no_sentence() -> None:
    assert cut("Am 3. Mai kam sie. Er ging.", "de") == ["Am 3. Mai kam sie.", "Er ging."]


def test_ideographic_stops_end_sentences_without_spaces() -> None:
    assert cut("会談した。発表した。", "ja") == ["会談した。", "発表した。"]


def test_a_sentence_never_runs_into_the_next_paragraph() -> None:
    text = "No stop here\n\nand here neither"
    found = split(text, [(0, 12), (14, len(text))], "en")
    assert [(text[s.start : s.end], s.paragraph) for s in found] == [
        ("No stop here", 0),
        ("and here neither", 1),
    ]


def test_a_very_long_quotation_is_cut_at_its_sentences() -> None:
    text = "She said: “" + " ".join(["This is one more sentence of many."] * 12) + "”"
    assert len(cut(text)) > 10


def test_what_has_no_stops_is_cut_to_a_length_that_can_be_cited() -> None:
    assert max(len(s) for s in cut("name, " * 500)) <= 600


@given(st.text(alphabet=st.characters(), max_size=300))
def test_any_text_gives_ordered_spans_that_cover_all_but_white_space(text: str) -> None:
    found = split(text, [(0, len(text))], "en")
    covered = "".join(text[s.start : s.end] for s in found)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("unit", ["“", "‘a ", '"a ', "A. ", "a", "\ud800 A. ", "« ", "x, "])
def test_time_grows_with_the_text_only(unit: str) -> None:
    text = (unit * 200_000)[:200_000]
    begun = time.perf_counter()
    split(text, [(0, len(text))], "en")
    assert time.perf_counter() - begun < 10


def test_a_time_of_day_may_end_a_sentence() -> None:
    """ "3.12 a.m. Officers" are two sentences, "4 p.m. Monday" and "5 p.m. ET" are not."""
    text = "It rang at 3.12 a.m. Officers came at 4 p.m. Monday. It shut at 5 p.m. ET on Friday."
    found = [text[s.start : s.end] for s in split(text, [(0, len(text))], "en")]
    assert found == [
        "It rang at 3.12 a.m.",
        "Officers came at 4 p.m. Monday.",
        "It shut at 5 p.m. ET on Friday.",
    ]
