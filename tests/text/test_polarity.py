"""Negation, modality and hedges."""

import pytest

from broadsheet.text.polarity import half_negated, hedges, modality, negated, reporting_strength


@pytest.mark.parametrize(
    "text", ["He did not go.", "It won't help.", "It won’t help.", "Nobody came.", "She denied it."]
)
def test_denials(text: str) -> None:
    assert negated(text, "en")


@pytest.mark.parametrize("text", ["He noted it.", "The nobility came.", "A knot."])
def test_words_that_only_look_like_denials(text: str) -> None:
    assert not negated(text, "en")


def test_half_denials_take_endings_only_where_marked() -> None:
    assert half_negated("Talks failed.", "en")
    assert half_negated("It was banned.", "en")
    assert not half_negated("The bank opened.", "en")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It will rain", "will"),
        ("It might rain", "may"),
        ("He plans to go", "plan"),
        ("He hopes to go", "hope"),
    ],
)
def test_classes_of_modal_words(text: str, kind: str) -> None:
    assert modality(text, "en") == {kind}


def test_a_longer_phrase_wins_over_the_word_in_it() -> None:
    assert modality("She is expected to win", "en") == {"may"}


def test_hedges_are_named() -> None:
    assert hedges("It was reportedly about ten.", "en") == {"reportedly", "about"}


def test_verbs_differ_in_strength() -> None:
    strengths = [reporting_strength(verb, "en") for verb in ("walked", "claimed", "said", "confirmed")]
    assert strengths == [0, 1, 2, 3]


def test_an_unknown_language_denies_nothing() -> None:
    assert not negated("no not never", "xx")
    assert hedges("about", None) == frozenset()
