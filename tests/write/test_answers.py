"""A sentence answers a question only if it has what is asked for."""

from collections.abc import Callable

import pytest

from broadsheet.types import SectionKind
from broadsheet.write import answers
from broadsheet.write.asking import asks
from broadsheet.write.desk import Desk, Line, lay_out
from tests.write.build import article, matrix, page

LEAD = "A crane of Delta Harbour collapsed in the port of Marlow on Tuesday, and four workers died."
OTHER = "Four workers died in the port of Marlow when a crane of Delta Harbour collapsed on Tuesday."


def asked(sentence: str, *, day: int = 15, later: int = 15) -> tuple[Desk, Line]:
    """A story of two articles; the sentence stands in the first of them."""
    found = lay_out(
        matrix(
            [
                article(
                    "a1",
                    (LEAD, "Grain prices rose in the autumn.", sentence),
                    outlet="Marlow Herald",
                    day=day,
                ),
                article(
                    "a2",
                    (OTHER, "Families held a vigil at night.", sentence),
                    outlet="The Daily Post",
                    day=later,
                ),
            ]
        )
    )
    return found, next(x for x in found.of("a1") if x.index == 2)


@pytest.mark.parametrize(
    ("test", "sentence", "answer"),
    [
        (answers.why, "The crane of Delta Harbour collapsed in Marlow because its bolts were rusty.", True),
        (answers.why, "Schools in Marlow were closed on Wednesday because of the heat.", False),
        (answers.why, "The crane of Delta Harbour sparked surprise in the port of Marlow.", False),
        (answers.toll, "Four workers of Delta Harbour died in Marlow.", True),
        (answers.toll, "Two captains of Delta Harbour were not hurt in Marlow.", False),
        (answers.toll, "Delta Harbour has 2,300 workers and seven cranes in Marlow.", False),
        (answers.next_, "The port of Marlow will reopen in June.", True),
        (answers.next_, "Omar Reyes condemned Delta Harbour, saying the port of Marlow will decay.", False),
        (answers.next_, "The port of Marlow could reopen in June.", False),
        (answers.next_, "Police fired rubber bullets at the port of Marlow.", False),
        (answers.next_, "The port of Marlow will reopen if Delta Harbour pays.", False),
        (answers.critics, "Paula Singh accused Delta Harbour of ignoring rust in Marlow.", True),
        (answers.critics, "Paula Singh criticized the weather forecast, calling it poor.", False),
        (answers.critics, "Paula Singh praised Delta Harbour for its work in Marlow.", False),
        (answers.critics, "Delta Harbour was accused by some of ignoring rust in Marlow.", False),
        (answers.critics, "Critics of Delta Harbour say that its cranes in Marlow are old.", True),
        (answers.critics, "Paula Singh hit back against critics of Delta Harbour who say it is old.", False),
        (answers.experts, "Experts say that the crane of Delta Harbour in Marlow was too old.", True),
        (answers.experts, "Paula Singh asked experts to look at the port of Marlow.", False),
        (answers.background, "In 2019 a crane of Delta Harbour collapsed in Marlow.", True),
        (answers.background, "A crane of Delta Harbour collapsed on Tuesday in Marlow.", False),
        (answers.polls, "In a poll of 2012 Delta Harbour was liked by 60 percent in Marlow.", False),
        (answers.unknown, "It is not clear why the crane of Delta Harbour collapsed.", True),
        (answers.unknown, "Delta Harbour did not clear up the port of Marlow.", False),
        (answers.unknown, "Omar Reyes, who has not been identified by Delta Harbour, left Marlow.", False),
        (answers.vote, "The parliament in Marlow voted 61-39 against Delta Harbour.", True),
        (answers.vote, "The road in Marlow has 61-39 written on its wall by Delta Harbour.", False),
        (answers.held, "Omar Reyes of Delta Harbour was arrested in Marlow.", True),
        (answers.held, "Delta Harbour closed the port of Marlow when Omar Reyes was sentenced.", False),
        (answers.held, "Nobody at Delta Harbour in Marlow was arrested.", False),
    ],
)
def test_the_asked_thing_is_there(test: Callable[[Desk, Line], bool], sentence: str, answer: bool) -> None:
    """A cause for why, a number for how many, a future for what next, and so on."""
    assert test(*asked(sentence)) == answer


def test_a_later_article_overtakes_what_was_to_come() -> None:
    """What was not known or still to come on the day before is no news."""
    assert not answers.unknown(*asked("It is not clear why the crane of Delta Harbour collapsed.", later=16))
    assert not answers.next_(*asked("The port of Marlow will reopen soon, Delta Harbour said.", later=16))


@pytest.mark.parametrize(
    ("sentence", "hers"),
    [
        ("“The crane is a painful loss for Marlow,” Paula Singh said on Wednesday.", True),
        ("Paula Singh said that Marlow faced a “painful step” in the port.", True),
        ("The union urged Paula Singh to resign, saying her “silence” hurt Marlow.", False),
    ],
)
def test_words_are_given_to_whom_said_stands_beside(sentence: str, hers: bool) -> None:
    """A name somewhere in the sentence is not its speaker."""
    found, line = asked(sentence)
    assert answers.words_of(found, line, frozenset({"Paula Singh", "Singh"})) == hers


def test_every_question_has_answers_or_a_sentence_that_leaves_it_open() -> None:
    """No drawer for what is left."""
    found = page([article("a1", (LEAD,), outlet="Herald"), article("a2", (OTHER,), outlet="Post")])
    section = next(s for s in found.sections if s.kind is SectionKind.DEEPER)
    for block in section.blocks:
        assert block.heading is not None
        assert block.claims or block.heading.citations
        assert "else" not in block.heading.text


def test_a_language_without_patterns_answers_nothing() -> None:
    """Rather no question than a wrong answer."""
    assert asks("why", "fi").search("because of the heat") is None


def test_patterns_are_quick_on_hostile_text() -> None:
    """A megabyte of what they look for takes no time."""
    for kind in ("why", "next", "unknown", "vote", "critics", "life"):
        found = [*asks(kind, "en").finditer("voted 61-39 was, " * 60_000)]
        assert kind != "vote" or found
