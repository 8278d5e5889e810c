"""Quotations over several paragraphs, and those that lost a mark."""

from broadsheet.types import Quotation
from tests.compare.build import annotated, article


def direct(*paragraphs: str) -> list[Quotation]:
    (item,) = annotated(article("ledger", *paragraphs))
    return [q for q in item.annotation.quotations if q.direct]


def test_a_quotation_goes_on_to_the_paragraph_that_closes_it() -> None:
    """Neither the paragraph between has marks nor the last an opening one."""
    found = direct(
        "“The pier was sound when we looked.",
        "Nobody saw the barge before it struck.",
        "The crew was not to blame for it,” said Jonas Weil.",
        "“And we have told the police so.”",
    )
    assert [q.text.split()[0] for q in found] == ["The", "Nobody", "The", "And"]
    assert {q.speaker for q in found[2:]} == {"Jonas Weil"}


def test_a_quotation_without_its_opening_mark_is_one() -> None:
    """Its words are given to somebody right behind the closing mark."""
    (found,) = direct("The pier was sound when we looked at it,” said Jonas Weil.")
    assert found.text == "The pier was sound when we looked at it,"
    assert found.speaker == "Jonas Weil"


def test_a_lone_closing_mark_makes_no_quotation() -> None:
    """Nobody is named who says it."""
    assert direct("The pier was 12 feet” long and sound.") == []


def test_a_pronoun_may_stand_for_an_office() -> None:
    """The spokesman spoke last, and no other person fits better."""
    found = direct(
        "Jonas Weil said the pier was sound.",
        "A spokesman of the river police said the barge had been stopped.",
        "“All of the crew are safe and unhurt,” he said.",
    )
    assert [q.speaker for q in found] == ["A spokesman"]
