"""Where articles differ in sums, ages, sizes, firmness and names."""

import pytest

from broadsheet.types import ConflictKind, Stance
from tests.compare.build import article, matrix
from tests.compare.test_conflicts import of_kind, two, values

RETREAT = (
    "Ana Reyes spent the club's money on boats and {} at the Halvorsen Point Sailing Retreat, the file says."
)
RETREAT_TOO = (
    "Among the bills were a dinner, a watch, two coats, and {} for the Halvorsen Point Sailing Retreat."
)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [("$5,587.75", "$5,687.75", 1), ("$5,587.75", "$5,587.75", 0), ("about $5,500", "$5,587.75", 0)],
)
def test_two_sums_for_one_thing_named_beside_them(first: str, second: str, found: int) -> None:
    """In sentences that list other things."""
    told = two(RETREAT.format(first), RETREAT_TOO.format(second))
    assert len(of_kind(told, ConflictKind.NUMBER)) == found


def test_sums_beside_the_spender_only_are_of_two_things() -> None:
    found = two(
        "In March the Reyes family spent $300 on “animals for children” from a shop in Velm, a file says.",
        "Prosecutors said that the Reyes family spent $5,000 on “fur coats” before the winter party.",
    )
    assert of_kind(found, ConflictKind.NUMBER) == []


AGED = "Ana Reyes, {}, spoke at the reopening of the Ostrava bridge on Tuesday."


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The 58-year-old pilot Ana Reyes steered the barge.", {"56", "58-year-old"}),
        ("Ana Reyes, a 58-year-old pilot, steered the barge.", {"56", "58-year-old"}),
        ("Ana Reyes steered the barge. The 58-year-old has done so for years.", {"56", "58-year-old"}),
        ("Ana Reyes (58) steered the barge.", {"56", "58"}),
        ("Ana Reyes and Tereza Novotna steered. The 58-year-old has done so for years.", set()),
        ("Ana Reyes steered the barge. A 58-year-old fisherman looked on.", set()),
        ("Tereza Novotna, 58, steered the barge.", set()),
        ("Ana Reyes was a 26-year-old pilot when she came.", set()),
    ],
)
def test_the_age_of_one_person(told: str, found: set[str]) -> None:
    """By the name beside it, or by the only person named just before."""
    made = matrix(article("ledger", AGED.format(56)), article("courier", told))
    assert {value for c in of_kind(made, ConflictKind.NUMBER) for value in values(c)} == found


def test_a_birthday_between_two_articles_is_no_conflict() -> None:
    other = "Ana Reyes (58) steered the barge."
    made = matrix(article("ledger", AGED.format(57)), article("courier", other, day=15))
    assert made.conflicts == ()


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("de", "Die 56-jährige Ana Reyes eröffnete die Brücke.", "Ana Reyes (58) eröffnete die Brücke."),
        ("es", "Ana Reyes, de 56 años, abrió el puente.", "Ana Reyes, de 58 años, abrió el puente."),
    ],
)
def test_ages_in_languages_that_are_data(language: str, one: str, two: str) -> None:
    made = matrix(article("a", one, language=language), article("b", two, language=language))
    assert len(of_kind(made, ConflictKind.NUMBER)) == 1


HIT = "The barge was {}sunk by a floating mine near the Ostrava bridge, the river police said on Tuesday."
HIT_TOO = "On Tuesday at the bridge of Ostrava, a coal barge was {}sunk by a floating mine."


@pytest.mark.parametrize(
    ("held", "outright", "outlet", "found"),
    [("likely ", "", None, 1), ("likely ", "probably ", None, 0), ("likely ", "", "The Ledger Post", 0)],
)
def test_how_firmly_something_is_said(held: str, outright: str, outlet: str | None, found: int) -> None:
    """Not of one outlet on two days, and both state the same fact."""
    rest = " Divers searched the wreck and the pier until the evening."
    told = matrix(
        article("ledger", HIT.format(held)),
        article("courier", HIT_TOO.format(outright) + rest, outlet=outlet, day=15),
    )
    conflicts = of_kind(told, ConflictKind.SCOPE)
    assert len(conflicts) == found
    if found:
        assert any("likely sunk" in value for value in values(conflicts[0]))
        assert {c.stance for f in told.facts for c in f.cells.values()} == {Stance.STATES}


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("The city of 350,000, which has two ports, sent boats.", {"340,000", "350,000"}),
        ("The city of about 350,000 has two ports.", set()),
        ("The crowd of 350,000 sang.", set()),
        ("A city of 350,000 is near. Another city of 20,000 is far.", set()),
    ],
)
def test_the_size_of_one_thing(second: str, found: set[str]) -> None:
    """Behind "of", where each paper gives one such size."""
    first = "Boats were stopped in Ostrava, a river city of 340,000, until the evening."
    made = matrix(article("ledger", first), article("courier", second))
    assert {value for c in of_kind(made, ConflictKind.NUMBER) for value in values(c)} == found


def test_two_names_before_one_rare_noun() -> None:
    """In sentences that name one more thing alike."""
    first = "The dockers said the strike was revenge for the Norvia blockade in Ostrava."
    second = "In retaliation, or revenge, for a {} blockade near Ostrava the dockers went on strike."
    for name, found in (("Kestria", 1), ("Norvia", 0), ("naval", 0)):
        made = matrix(article("ledger", first), article("courier", second.format(name)))
        assert len(of_kind(made, ConflictKind.NAME)) == found


@pytest.mark.parametrize(
    ("short", "found"),
    [
        ("I believe a bridge is between a town and a river", 0),
        ("I believe a bridge is a costly promise between a proud town and a river", 1),
    ],
)
def test_two_remarks_that_share_small_words_are_not_one(short: str, found: int) -> None:
    view = (
        "My view is that a bridge itself is a costly relationship between a proud town and a river, and that "
        "has always been my own preference"
    )
    told = matrix(
        article("ledger", f"“{view},” Jonas Weil told reporters in Ostrava."),
        article("courier", f"“{short},” Jonas Weil said in Ostrava."),
    )
    assert len(of_kind(told, ConflictKind.QUOTE)) == found


def test_an_article_that_says_both_is_set_against_nobody() -> None:
    """Neither how firmly something is said, nor which name stands before a noun."""
    both = (
        HIT.format("likely "),
        HIT_TOO.format(""),
        "The dockers said the strike was revenge for the Norvia blockade in Ostrava.",
        "In retaliation, or revenge, for a Kestria blockade near Ostrava the dockers went on strike.",
    )
    assert matrix(article("ledger", *both), article("courier", *both)).conflicts == ()
