"""What one article says is not known, and another tells."""

import pytest

from broadsheet.types import Fact, FactMatrix, Stance
from tests.compare.build import article, matrix

NAMED = "The gunman, Jonas Weil, had worked at the ferry terminal for nine years."


def differing(found: FactMatrix) -> list[Fact]:
    return [f for f in found.facts if Stance.DIFFERS in {c.stance for c in f.cells.values()}]


@pytest.mark.parametrize(
    "early",
    [
        "The identity of the gunman was not immediately clear.",
        "The man, who has not yet been identified, fired nine shots near the ferry terminal.",
        "The police declined to identify the suspect on Tuesday evening.",
    ],
)
def test_who_was_not_known_differs_from_who_is_named(early: str) -> None:
    """The row tells the name; the article that did not know it differs, and no conflict is reported."""
    found = matrix(article("ledger", early), article("courier", NAMED, day=15))
    (fact,) = differing(found)
    assert fact.text == NAMED
    assert fact.cells["ledger"].stance is Stance.DIFFERS
    assert not found.conflicts


def test_what_was_not_released_differs_from_where_it_was() -> None:
    """A thing has an answer if a sentence has nearly all that was asked."""
    found = matrix(
        article("ledger", "The names of the stranded sailors have not yet been released."),
        article("courier", "The harbour office put the names of the stranded sailors on its door."),
    )
    (fact,) = differing(found)
    assert fact.cells["ledger"].stance is Stance.DIFFERS


@pytest.mark.parametrize(
    "other",
    [
        "The harbour office will put the names of the stranded sailors on its door.",
        "The names of the stranded sailors have not been disclosed, the harbour office said.",
        "The sailors spent the night in the old customs house of the harbour.",
    ],
)
def test_what_is_foretold_or_open_too_is_no_answer(other: str) -> None:
    found = matrix(
        article("ledger", "The names of the stranded sailors have not yet been released."),
        article("courier", other),
    )
    assert not differing(found)


def test_an_article_that_answers_itself_leaves_nothing_open() -> None:
    found = matrix(
        article("ledger", "The identity of the gunman was not immediately clear.", NAMED),
        article("courier", "Witnesses said the gunman, Jonas Weil, fired nine shots.", day=15),
    )
    assert not differing(found)
