"""Tolls: what is counted while an event goes on."""

import pytest

from broadsheet.types import Cause, ConflictKind, Stance
from tests.compare.build import article, matrix, row
from tests.compare.test_conflicts import LEAD, of_kind, values


def test_a_toll_that_rises_is_a_development_with_both_counts() -> None:
    """Two killed in the morning and four in the evening: a conflict caused by time, the last count told."""
    morning = article("ledger", LEAD.format(toll="killing two people and injuring nine"))
    evening = article("courier", LEAD.format(toll="killing at least four people and injuring nine"), day=15)
    found = matrix(morning, evening)
    (conflict,) = of_kind(found, ConflictKind.NUMBER)
    assert conflict.cause is Cause.TIME
    assert values(conflict) == {"two people", "at least four people"}
    fact = next(
        f for f in found.facts if {c.stance for c in f.cells.values()} == {Stance.STATES, Stance.DIFFERS}
    )
    assert fact.cells["ledger"].stance is Stance.DIFFERS
    assert "four" in fact.text


@pytest.mark.parametrize(
    ("early", "stance"),
    [
        ("killing more than 100 people", Stance.STATES),
        ("killing more than 90 people", Stance.DIFFERS),
        ("killing at least 110 people", Stance.DIFFERS),
        ("killing nearly 100 people", Stance.DIFFERS),
    ],
)
def test_a_bound_holds_if_it_is_the_round_number_below_the_count(early: str, stance: Stance) -> None:
    """ "More than 100" leaves room for 120, "more than 90" is an earlier count."""
    found = matrix(
        article("ledger", LEAD.format(toll=early)),
        article("courier", LEAD.format(toll="killing 120 people"), day=15),
        article("herald", LEAD.format(toll="killing 60 people")),
    )
    fact = next(f for f in found.facts if Stance.DIFFERS in {c.stance for c in f.cells.values()})
    assert fact.cells["ledger"].stance is stance


def test_a_sentence_that_repeats_an_overtaken_count_is_no_row_of_its_own() -> None:
    """It is cited beside the first one in the row of the toll."""
    found = matrix(
        article(
            "ledger", LEAD.format(toll="killing two people"), "Two people were killed on the coal barge."
        ),
        article("courier", LEAD.format(toll="killing at least four people"), day=15),
    )
    assert not [f for f in found.facts if f.text == "Two people were killed on the coal barge."]
    fact = next(f for f in found.facts if f.cells.keys() == {"ledger", "courier"})
    assert len(fact.cells["ledger"].citations) == 2


def test_a_sentence_that_tells_only_a_toll_makes_no_pair_with_one_that_tells_none() -> None:
    """It stands in the row of the toll, however many words the other shares with it."""
    only, beside = "Two people were killed on the coal barge.", "People were still on the coal barge."
    found = matrix(
        article("ledger", only, "Pilots were asked for help."),
        article("courier", LEAD.format(toll="killing two people"), beside),
    )
    assert {f.text: set(f.cells) for f in found.facts if "barge" in f.text} == {
        only: {"ledger", "courier"},
        beside: {"courier"},
    }


def test_those_who_died_are_counted() -> None:
    """A relative pronoun between a number and the word of its toll does not part them."""
    found = matrix(
        article("ledger", "The mayor named the four people who died on the Ostrava bridge on Tuesday."),
        article("courier", "The mayor named the six people who died on the Ostrava bridge on Tuesday."),
    )
    (conflict,) = of_kind(found, ConflictKind.NUMBER)
    assert conflict.cause is Cause.TIME


def test_the_sum_of_two_tolls_is_no_other_count_of_one() -> None:
    """Twenty-two here and nine there make thirty-one in both places."""
    found = matrix(
        article("ledger", "The storm killed 22 people in Ostrava and nine people in Lisbon, officials said."),
        article("courier", "The storm killed 31 people in two towns, officials said."),
        article("herald", "The storm killed 22 people in Ostrava, officials said."),
    )
    assert of_kind(found, ConflictKind.NUMBER) == []


def test_a_count_that_leaves_room_for_the_last_one_states_it() -> None:
    """ "More than 100" beside 120 is no other version."""
    found = matrix(
        article("ledger", "The storm injured more than 100 people in Ostrava, officials said."),
        article("courier", "The storm injured 120 people in Ostrava, officials said.", day=15),
    )
    fact = row(found, "120")
    assert fact.cells["ledger"].stance is Stance.STATES
