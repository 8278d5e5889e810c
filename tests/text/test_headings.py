"""Headings within a text are told from its sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.headings import headings
from broadsheet.text.sentences import split

TEXT = (
    "The harbour council voted on Tuesday to close the old swing bridge for eleven months.",
    "Ferry operators said that they would run twelve extra crossings a day from March.",
)


def sentences_of(*paragraphs: str, code: str = "en") -> list[str]:
    text, spans, at = "\n\n".join(paragraphs), [], 0
    for paragraph in paragraphs:
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    return [text[s.start : s.end] for s in split(text, spans, code)]


@pytest.mark.parametrize(
    "heading",
    [
        "What comes next",
        "An old ship and a long contract",
        "Who pays?",
        "What we know:",
        "Was nun?",
        "Ausland",
    ],
)
def test_a_heading_within_the_text_is_no_sentence(heading: str) -> None:
    assert sentences_of(TEXT[0], heading, TEXT[1]) == list(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "It rained.",
        "Nobody came!",
        "“Who pays?”",
        "“We are cut off",
        "Who pays for the ferries that are to run from March until the bridge is open again?",
        "She said on Tuesday,",
    ],
)
def test_a_line_that_is_a_sentence_stays_one(line: str) -> None:
    assert line in sentences_of(TEXT[0], line, TEXT[1])


def test_lines_without_marks_are_sentences_where_most_lines_have_none() -> None:
    lines = ("The council voted to close", "the bridge for eleven months", "Ferries will run")
    assert sentences_of(*lines) == list(lines)
    assert sentences_of(*TEXT, *lines * 3) == [*TEXT, *lines * 3]


@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_paragraphs_are_read(parts: list[str]) -> None:
    text, spans, at = "\n\n".join(parts), [], 0
    for part in parts:
        spans.append((at, at + len(part)))
        at += len(part) + 2
    assert headings(text, spans) <= frozenset(range(len(parts)))
