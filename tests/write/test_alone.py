"""Sentences that a reader of the page alone could not read rightly are not told."""

import pytest

from tests.write.test_sentences import desk, told

TOP = ("Paula Singh closed the port of Marlow on Tuesday.", "Pilots are tired.", "Grain is dear this spring.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Singh closed the port of Marlow over the weekend after the storm.",
        "Late Saturday week, say at Saturday noon, Singh closed the port of Marlow.",
        "A fifth offer of the port of Marlow came from Omar Reyes.",
        "Paula Singh wrote before leaving the port of Marlow: “Cranes are dear!”",
        "“Mr. Karu has ordered cranes for the port of Marlow,” Paula Singh said in the harbour.",
        "There is a political component to the closing of the port of Marlow.",
        "Marlow alone sold seven cranes to the port of Ruritania.",
        "Singh’s comments came after a letter of the port of Marlow.",
        "MARLOW HAS REVEALED that the port sold seven cranes to Ruritania.",
        "Omar Reyes said that Paula Singh would decertify it because of the rust.",
        "Once again, the port of Marlow is at the centre of a quarrel.",
        "At a minimum, the port of Marlow needs seven new cranes.",
        "There was no immediate comment from the port of Marlow on the matter.",
        "Paula Singh greets dockers before a speech at the port of Marlow on May 14, 2030.",
        "The port of Marlow pursued its vendetta against the dockers for years.",
        "Singh’s plan for the port of Marlow seemed intended for the voters of the dockers.",
        "Paula Singh, a critic of Omar Reyes, likened it to a sinking ship of fools.",
        "The dockers of Marlow paid for the Ruritanian report themselves.",
        "Paula Singh has since closed the port of Marlow to grain ships.",
        "Brett Singh denied her accusations over the port of Marlow.",
        "“However, at this point,” Paula Singh closed the port of Marlow, Omar Reyes said.",
    ],
)
def test_what_leans_on_its_article_is_not_told(sentence: str) -> None:
    """Days of the article, openings that go on, captions, colour, and things that nobody brought up."""
    assert told(desk(*TOP, "A Ruritanian report was written.", sentence), sentence[-20:]) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Paula Singh spoke of Super Tuesday at the port of Marlow.",
        "Paula Singh closed the port of Marlow on Tuesday, May 7, 2030, for repairs.",
    ],
)
def test_days_that_are_names_or_dated_stay(sentence: str) -> None:
    assert told(desk(*TOP, sentence), sentence[-20:]) == sentence


def test_capitals_before_a_dateline_may_have_a_small_letter() -> None:
    """ "McMARLOW, Va. –"."""
    sentence = "McMARLOW, Va. – Paula Singh closed the port of Marlow for repairs."
    assert told(desk(sentence), "for repairs") == "Paula Singh closed the port of Marlow for repairs."


def test_what_the_speaker_goes_on_to_turn_round_is_not_told() -> None:
    """ "“However, …”", said Singh: half of what she said would mislead."""
    half = "Paula Singh said the port of Marlow should stay open to grain ships."
    turn = "“However, given the rust,” Singh decided that the port should close, Omar Reyes said."
    assert told(desk(*TOP, half), "grain ships.") is not None
    assert told(desk(*TOP, half, turn), "grain ships.") is None
