"""Claims and the denials that answer them, in one article and between articles."""

import pytest

from broadsheet.types import Conflict, ConflictKind, FactMatrix
from tests.compare.build import article, matrix

CLAIM = "Mara Lindqvist accused the harbour board of hiding a survey of the bridge."
SAME = "The harbour board hid a survey of the bridge, Mara Lindqvist alleged on Monday."
REST = "Divers will look at the western pier when the river is calm again."


def denials(found: FactMatrix) -> list[Conflict]:
    return [c for c in found.conflicts if c.kind is ConflictKind.DENIAL]


@pytest.mark.parametrize(
    "denial",
    [
        "The board rejected the accusation.",
        "A spokesman for the board, Jonas Weil, denied that.",
        "Jonas Weil said the claims were baseless.",
        "“That is not true,” Jonas Weil said.",
    ],
)
def test_a_denial_that_points_answers_the_claim_before_it(denial: str) -> None:
    """Both sides stand in one article: the sentence before is the claim."""
    found = matrix(article("ledger", REST, f"{CLAIM} {denial}"), article("courier", REST))
    (conflict,) = denials(found)
    claim, against = conflict.sides
    assert claim.value in CLAIM
    assert against.value in denial
    assert conflict.sides[0].articles == conflict.sides[1].articles == ("ledger",)


def test_what_another_paper_tells_of_a_claim_stands_on_its_side() -> None:
    """The page shows which outlets carry both sides and which one only."""
    found = matrix(
        article("ledger", REST, f"{CLAIM} The board rejected the accusation."), article("courier", SAME, REST)
    )
    (conflict,) = denials(found)
    assert set(conflict.sides[0].articles) == {"ledger", "courier"}
    assert set(conflict.sides[1].articles) == {"ledger"}


def test_a_denial_that_tells_what_it_denies_finds_the_claim_elsewhere() -> None:
    """Jonas Weil denies in one paper what another paper says of him."""
    found = matrix(
        article("ledger", "Jonas Weil promised the ferry owners a lower toll, Mara Lindqvist claimed.", REST),
        article("courier", REST, "Jonas Weil denied that he had promised the ferry owners a lower toll."),
    )
    (conflict,) = denials(found)
    assert {side.articles for side in conflict.sides} == {("ledger",), ("courier",)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody has rejected the accusation.",
        "The board has had disputes of that kind before.",
        "The board was denied access to the survey.",
        "The board may deny that.",
        "The board rejected the bill.",
        "Rumours of a quarrel, which the board denied, were all over the town.",
    ],
)
def test_words_of_denying_that_deny_no_claim_are_left_alone(sentence: str) -> None:
    """Negated, a noun, in the passive, only possible, of a bill, or answering its own sentence."""
    found = matrix(article("ledger", REST, f"{CLAIM} {sentence}"), article("courier", REST))
    assert denials(found) == []


def test_nobody_answers_himself() -> None:
    """Who denies is not who claimed."""
    found = matrix(
        article("ledger", REST, "“The bridge is sound,” Jonas Weil said. Jonas Weil denied the allegations."),
        article("courier", REST),
    )
    assert denials(found) == []


def test_a_denial_of_involvement_answers_the_accusation_further_back() -> None:
    """The sentences between, which speak of the accusations, are not it."""
    claim = "Jonas Weil was accused by divers of selling the survey of the bridge to a rival port."
    between = "“The accusations are disturbing and have to be looked into,” Mara Lindqvist said."
    found = matrix(
        article("ledger", claim, REST, between, "Jonas Weil denied any involvement."),
        article("courier", REST),
    )
    (conflict,) = denials(found)
    assert conflict.sides[0].value in claim


def test_a_denial_of_ones_own_doing_needs_the_deed_and_the_denier() -> None:
    """Words of the denial in a sentence about somebody else's doing are no claim."""
    other = "The ferry owners received letters about the harbour, and the documents are kept in Velm."
    same = "It is now known that Jonas Weil received stolen documents from the harbour."
    denial = "Jonas Weil denied receiving any stolen documents."
    found = matrix(article("ledger", other, denial), article("courier", REST))
    assert denials(found) == []
    (conflict,) = denials(matrix(article("ledger", same, other, denial), article("courier", REST)))
    assert conflict.sides[0].value in same


def test_two_sentences_that_deny_the_same_are_no_claim_and_denial() -> None:
    """Papers that quote one denial stand on one side, or on none."""
    found = matrix(
        article("ledger", REST, "“These accusations are completely false and a scheme,” Jonas Weil said."),
        article("courier", REST, "Jonas Weil said that the accusations are false and called them a scheme."),
    )
    assert denials(found) == []


def test_a_denial_that_names_what_it_rejects_answers_it_however_far_back() -> None:
    """ "The divers' findings" are those of which the article opens."""
    claim = "Divers told the Courier that their findings suggest a crack in the western pier."
    between = [
        "The bridge is closed.",
        "The ferry runs hourly.",
        "Ana Reyes will report on Friday.",
        REST,
    ] * 3
    denial = "Jonas Weil rejected the divers' findings."
    found = matrix(article("ledger", claim, *between, denial), article("courier", REST))
    (conflict,) = denials(found)
    assert conflict.sides[0].value == claim


def test_the_words_of_whom_the_denial_names_stand_before_it() -> None:
    """The denial tells it in other words; "Mr." ends no clause."""
    told = "Jonas Weil said he had warned Ana Reyes of cracks in the bridge. "
    found = matrix(
        article("ledger", told + "Reyes denied that she had learned of it from Mr. Weil."),
        article("courier", REST),
    )
    (conflict,) = denials(found)
    assert conflict.sides[0].value in told
    assert conflict.sides[1].value.endswith("from Mr. Weil")


def test_another_paper_that_denies_the_same_in_a_quotation_stands_on_that_side() -> None:
    claim = "Mara Lindqvist wrote that Jonas Weil told her to delay the survey of the bridge until the vote."
    denial = "Weil denied telling Lindqvist to delay the survey of the bridge until the vote."
    quoted = (
        "“I never told Mara Lindqvist to delay the survey of the bridge until the vote,” Jonas Weil said."
    )
    found = matrix(article("ledger", claim, denial), article("courier", REST, quoted))
    (conflict,) = denials(found)
    assert conflict.sides[1].articles == ("courier", "ledger")
