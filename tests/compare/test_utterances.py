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


def test_what_is_reported_of_a_speaker_is_linked_with_the_quotation() -> None:
    found = matrix(
        article(
            "ledger",
            "“Our budgets cannot rely on cuts in essential services for poor families,” said Ana Reyes.",
        ),
        article(
            "courier", "Ana Reyes said that a budget should not rely on cuts in services for poor families."
        ),
    )
    (quote,) = found.quotes
    assert {v.article for v in quote.variants} == {"ledger", "courier"}
    assert (quote.speaker, quote.same_words) == ("Ana Reyes", False)
    assert found.conflicts == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "My view is that the lock itself is a bridge between a town and a canal, as I like it",
            "I believe the lock is between a town and a canal",
        ),
        (
            "I favour no toll on boats of the same length, and I favour no gates if they are narrow",
            "I favour no gates if they are narrow, and I favour no toll on boats of the same length",
        ),
    ],
)
def test_two_remarks_of_one_speaker_on_one_matter_are_not_one(one: str, other: str) -> None:
    found = matrix(
        article("ledger", f"“{one},” Ana Reyes said."), article("courier", f"“{other},” Ana Reyes said.")
    )
    assert found.quotes == ()


def test_a_surname_and_a_title_have_the_full_name_that_the_story_has() -> None:
    words = "“We will not open all the gates of the canal before autumn,”"
    found = matrix(
        article("ledger", f"The old gates leak. {words} the mayor said."),
        article("courier", f"Mayor Ana Reyes spoke at noon. {words} Reyes said."),
    )
    assert [q.speaker for q in found.quotes] == ["Ana Reyes"]


def test_an_initial_ends_no_sentence() -> None:
    words = "I will name Mara T. Lindqvist, a woman of great patience, to be the keeper of the lock"
    found = matrix(
        article("ledger", f"“{words},” Ana Reyes said."), article("courier", f"“{words},” Ana Reyes said.")
    )
    assert [v.text for q in found.quotes for v in q.variants] == [words, words]


def test_a_letter_and_a_person_say_two_things() -> None:
    found = matrix(
        article(
            "ledger",
            "“Your plan appears to reflect the values of your favourite miller rather than our needs,” "
            "the letter said.",
        ),
        article(
            "courier",
            "“I am afraid that his plan reflects the values of his favourite miller rather than our needs,” "
            "Ana Reyes said.",
        ),
    )
    assert found.quotes == ()
