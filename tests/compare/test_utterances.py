"""Which quotations of several articles are one utterance, in the same words, and whose."""

import pytest

from tests.compare.build import article, matrix


@pytest.mark.parametrize("term", ["the grey list", "one canal, two gates", "Harbour Watch"])
def test_a_term_in_quotation_marks_is_no_utterance(term: str) -> None:
    found = matrix(
        article("ledger", f"The council has put the old mill on “{term}”, as every town does."),
        article("courier", f"Owners of barges fear “{term}” more than they fear the winter."),
    )
    assert found.quotes == ()


def test_two_known_speakers_are_never_one() -> None:
    found = matrix(
        article("ledger", "“The locks may well have failed by chance,” Mara Lindqvist said."),
        article("courier", "“The locks may well have failed by chance,” Ana Reyes said."),
    )
    assert found.quotes == ()


def test_a_phrase_that_a_speaker_repeats_is_no_utterance() -> None:
    """A few words that one article uses twice may come from anywhere."""
    found = matrix(
        article(
            "ledger",
            "“I warned of rotten wood again,” Ana Reyes said.",
            "Others had warned of rotten wood before her.",
        ),
        article("courier", "Ana Reyes said the town had a problem of “rotten wood”."),
    )
    assert found.quotes == ()


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("We won't open all the gates of the canal before autumn", True),
        ("We will not open the gates of the canal before autumn", False),
        ("We will not open all the gates of the canal before winter", False),
        ("not open all the gates of the canal", True),
    ],
)
def test_same_words_are_all_the_words_that_are_shared(other: str, same: bool) -> None:
    """A word that is missing in the middle counts, a cut at the ends and a contraction do not."""
    first = "We will not open all the gates of the canal before autumn"
    found = matrix(
        article("ledger", f"“{first},” Ana Reyes said."), article("courier", f"“{other},” Ana Reyes said.")
    )
    (quote,) = found.quotes
    assert (quote.speaker, quote.same_words) == ("Ana Reyes", same)


def test_an_utterance_that_several_quote_is_one_row() -> None:
    """A clause of it inside a long sentence has few words in common with the whole."""
    found = matrix(
        article("ledger", "“The bridge is a total loss and nobody will drive over it again,” Reyes said."),
        article(
            "courier",
            "Walking past the wreck of the coal barge with her engineers on Tuesday evening, Reyes told the "
            "families who had gathered there since dawn that it was “a total loss and nobody will drive over "
            "it again”, and asked them to be patient until the insurers had seen the river bank.",
        ),
    )
    assert any(f.cells.keys() == {"ledger", "courier"} for f in found.facts)
    assert not any(f.cells.keys() == {"ledger"} for f in found.facts)
