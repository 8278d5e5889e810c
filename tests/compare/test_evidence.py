"""What makes two sentences one fact, and what is not enough."""

import pytest

from tests.compare.build import article, matrix, row


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Mara Lindqvist, the mayor of Ostrava, said the bridge would be closed for repairs.",
            "Mara Lindqvist, the mayor of Ostrava, said her brother had never owned the brewery.",
        ),
        ("— Mara Lindqvist (@lindqvist) 5 May 2031", "— Mara Lindqvist (@lindqvist) 8 May 2031"),
        ("How will the flooded brewery pay its workers?", "The flooded brewery will pay its workers."),
    ],
    ids=["one speaker", "stamps", "a question"],
)
def test_names_stamps_and_questions_join_nothing(first: str, second: str) -> None:
    """A speaker in common is no fact in common, and what states nothing tells none."""
    rest = ("The brewery stands by the river.", "Boats carry barley to it every autumn.")
    found = matrix(article("ledger", first, *rest), article("courier", second))
    assert all(len(fact.cells) == 1 for fact in found.facts if fact.text in (first, second))


def test_the_same_matter_in_other_words_is_one_row() -> None:
    """Without a name in common, what happened is enough."""
    found = matrix(
        article("ledger", "Thieves stole eleven gold coins from the harbour museum through a skylight."),
        article("courier", "Eleven gold coins were stolen from the museum by thieves who broke a skylight."),
    )
    assert set(row(found, "gold coins").cells) == {"ledger", "courier"}


def test_a_fact_is_one_row_though_two_of_its_sentences_share_little() -> None:
    """Groups join by the average of their pairs: the first brings the other two together."""
    found = matrix(
        article(
            "ledger", "Masked thieves stole eleven gold coins from the harbour museum through a skylight."
        ),
        article(
            "courier", "Thieves stole gold coins from the museum after they broke the skylight, police said."
        ),
        article("herald", "Eleven coins of gold were stolen by masked thieves at the harbour."),
    )
    assert set(row(found, "gold").cells) == {"ledger", "courier", "herald"}


def test_an_office_in_capitals_makes_no_row() -> None:
    """What has a capital inside a sentence only names somebody."""
    first = (
        "Reyes, Secretary of the Harbour Board and Chair of the Delta Compact, opened a school for pilots."
    )
    second = (
        "The mayor wrote to the Secretary of the Harbour Board and Chair of the Delta Compact about noise."
    )
    rest = ("The brewery stands by the river.", "Boats carry barley to it every autumn.")
    found = matrix(article("ledger", first, *rest), article("courier", second, *rest))
    assert all(len(fact.cells) == 1 for fact in found.facts if fact.text in (first, second))
