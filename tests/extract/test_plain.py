"""Plain texts and rows: what their first and last lines tell, and what is cut."""

import pytest

from broadsheet.types import Completeness
from tests.extract.pages import PARAGRAPHS, read, refused, row, text

BODY = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "opening",
    [
        " date 2025-10-29 Bridge to close\n\n",
        "Date: 2025-10-29\n\nBridge to close\n\n",
        "2025-10-29 Bridge to close\n\n",
        "2025-10-29\nBridge to close\n\n",
        "29 October 2025\n\nBridge to close\n\n",
        "29 October 2025 Bridge to close\n\n",
        "Wednesday, October 29, 2025\n\nBridge to close\n\n",
        "Bridge to close\n\n29 October 2025\n\nBy Ida Brandvold\n\n",
        "Title: Bridge to close\nPublished: 2025-10-29\n\n",
    ],
)
def test_a_date_before_or_under_the_headline_is_read_and_cut(opening: str) -> None:
    article = read(text(opening + BODY))
    assert (str(article.published), article.title, article.text) == ("2025-10-29", "Bridge to close", BODY)


def test_a_sentence_that_begins_with_a_date_stays() -> None:
    sentence = "29 October 2025 was the day on which the bridge closed."
    assert read(text(f"{sentence}\n\n{BODY}")).text.startswith(sentence)


def test_a_sub_headline_is_no_sentence_of_the_text() -> None:
    assert read(text(f"Bridge to close\n\nCouncil votes after midnight\n\n{BODY}")).text == BODY


def test_a_text_that_begins_with_a_sentence_has_no_title() -> None:
    assert read(text(BODY)).title is None


def test_an_appeal_tells_the_outlet_and_is_cut() -> None:
    appeal = (
        "Your support helps us to tell the story. The Ellery Post is trusted by readers on both quays, and "
        "your donation keeps it open to everyone. Read more"
    )
    article = read(text(f"date 2025-10-29 {appeal}\n\n{BODY}"))
    assert (article.outlet, article.title, article.text) == ("The Ellery Post", None, BODY)


def test_a_copyright_line_tells_the_outlet_and_is_cut() -> None:
    article = read(text(f"{BODY}\n\nCopyright © 2025 The Ellery Post, LLC. All rights reserved."))
    assert (article.outlet, article.text) == ("The Ellery Post", BODY)


def test_lines_are_paragraphs_where_there_are_no_empty_lines() -> None:
    assert read(text("\n".join(PARAGRAPHS))).text == BODY


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = (
        "The harbour council of Port Ellery voted on Tuesday to\n"
        "close the old swing bridge for eleven months\n"
        "while its bearings are replaced at last."
    )
    article = read(text(f"{wrapped}\n\nShe said that it had been a hard decision for\nthe town."))
    assert (
        article.text
        == wrapped.replace("\n", " ") + "\n\nShe said that it had been a hard decision for the town."
    )


@pytest.mark.parametrize(
    ("ending", "whole"),
    [
        ("", Completeness.FULL),
        (" Nobody knows why… [+1234 chars]", Completeness.CLIPPED),
        (" And then the bridge…", Completeness.CLIPPED),
        ("\n\nSubscribe to continue reading", Completeness.CLIPPED),
    ],
)
def test_a_text_that_is_cut_off_says_so(ending: str, whole: Completeness) -> None:
    article = read(text(BODY + ending))
    assert article.completeness is whole
    assert "chars" not in article.text


def test_a_teaser_is_a_blurb() -> None:
    assert (
        read(text("The council voted to close the bridge.\n\nRead more")).completeness is Completeness.BLURB
    )


def test_rows_may_lack_everything_but_the_text() -> None:
    article = read(row(text=BODY))
    assert (article.title, article.outlet, article.published, article.url) == (None,) * 4
    assert article.text == BODY


def test_a_row_without_a_date_takes_it_from_a_date_line() -> None:
    article = read(row(text=f"29 de octubre de 2025\n\n{BODY}"))
    assert (str(article.published), article.text) == ("2025-10-29", BODY)


def test_a_row_that_says_its_language_is_believed() -> None:
    assert read(row(text=BODY, language="pt-BR")).language == "pt"


@pytest.mark.parametrize("fields", [{}, {"text": ""}, {"text": None}, {"text": ["a"]}])
def test_a_row_without_text_is_refused(fields: dict[str, object]) -> None:
    assert "text" in refused(row(**fields))


def test_values_of_the_wrong_kind_in_a_row_are_ignored() -> None:
    article = read(
        row(text=BODY, id={"a": 1}, title=["x"], authors=[None, 3, "Jo Marsh"], published_at={}, url=5)
    )
    assert (article.title, article.authors, article.published, article.url) == (
        None,
        ("Jo Marsh",),
        None,
        None,
    )
