"""What nobody can make anything of: words that break off, and what strangers say."""

from broadsheet.write.desk import lay_out
from tests.write.build import article, matrix
from tests.write.test_sentences import desk, told


def test_a_quotation_that_breaks_off_is_not_told() -> None:
    """ "“Let us do it,” Singh said": what follows in the article says what."""
    found = desk("The port is shut.", "“Let us do it,” Paula Singh, the mayor of Marlow, said on the quay.")
    assert told(found, "Let us") is None


def test_what_a_stranger_says_or_does_is_not_told() -> None:
    """Of somebody whom one outlet names without saying who it is, a reader can make nothing."""
    top = "Paula Singh closed the port of Marlow on Tuesday."
    said = "Omar Reyes said the cranes of Marlow were rusty for years."
    known = "Omar Reyes, the harbour master, said the cranes of Marlow were rusty for years."
    for sentence, shown in ((said, None), (known, known)):
        found = lay_out(
            matrix(
                [
                    article("a1", (top, "Grain is dear.", sentence), outlet="Marlow Herald"),
                    article(
                        "a2", ("On Tuesday the port of Marlow was closed by Paula Singh.",), outlet="Post"
                    ),
                ]
            )
        )
        assert told(found, "rusty") == shown


def test_the_region_of_a_place_that_is_named_may_be_told() -> None:
    """ "Norway … in the region" says which; without a place it does not."""
    begin = (
        "Paula Singh runs the port.",
        "Grain is dear this spring.",
        "Ships wait for calm.",
        "A region sleeps.",
    )
    placed = "Norway holds the largest stock of grain in the region."
    found = desk(*begin, placed, "Paula Singh holds the largest stock of grain in the region.")
    assert told(found, "Norway holds") == placed
    assert told(found, "Paula Singh holds") is None


def test_a_fiscal_year_and_only_last_week_are_clear() -> None:
    """Neither points to a sentence that is not told."""
    spent = "Paula Singh will raise what Marlow spends by the end of this fiscal year."
    assert told(desk("Grain is dear.", spent), "fiscal") == spent
    came = desk("Grain is dear.", "Paula Singh became mayor of Marlow only last week.")
    assert told(came, "mayor") == "Paula Singh became mayor of Marlow only in the week of 6 May."


def test_the_caption_of_a_picture_is_not_told() -> None:
    """A scene with its place and its day is below a picture; what was done on a day is news."""
    shown = "Paula Singh walks past the cranes of the port, in Marlow, May 14, 2030."
    assert told(desk("Grain is dear.", shown), "walks") is None
    done = "Paula Singh opened the cranes of the port in Marlow on May 14, 2030."
    assert told(desk("Grain is dear.", done), "opened") is not None


def test_what_the_next_sentence_doubts_is_not_told_alone() -> None:
    """A claim without the warning behind it would stand as if it held."""
    claim = "Paula Singh said the cranes of Marlow had killed tens of dockers."
    begin = ("Paula Singh runs the port.", "Grain is dear this spring.", "Ships wait for calm.")
    assert told(desk(*begin, claim), "tens of") == claim
    assert told(desk(*begin, claim, "Paula Singh is known to exaggerate tolls."), "tens of") is None


def test_a_quotation_that_goes_on_in_the_next_sentence_is_not_cut() -> None:
    """A few words that announce the rest say nothing without it."""
    begun = "“You realize something when you run this port,” Paula Singh, the mayor of Marlow, said."
    rest = "“The cranes of Marlow do not last forever.”"
    assert told(desk("Grain is dear.", f"{begun} {rest}"), "realize") is None
    assert told(desk("Grain is dear.", begun), "realize") is not None
