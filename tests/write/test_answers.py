"""A sentence answers a question only if it has what is asked for."""

from collections.abc import Callable

import pytest

from broadsheet.types import SectionKind
from broadsheet.write import answers
from broadsheet.write.asking import asks
from broadsheet.write.deeper import deeper, heard, reserved, variant
from broadsheet.write.desk import Desk, Line, lay_out
from broadsheet.write.points import topic
from broadsheet.write.select import Told
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
        (answers.next_, "The plan to close the port of Marlow is old.", False),
        (answers.next_, "The port of Marlow will be remembered for its cranes.", False),
        (answers.critics, "Paula Singh accused Delta Harbour of ignoring rust in Marlow.", True),
        (answers.critics, "Paula Singh, who criticized the port of Marlow, went home.", False),
        (answers.background, "Delta Harbour bought the port of Marlow in 2011.", True),
        (answers.background, "Paula Singh, who left Delta Harbour in 2011, came to Marlow.", False),
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


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Omar Reyes said the port of Marlow had seven cranes.", "What does Omar Reyes say?"),
        ("Omar Reyes said it was wrong to blame the port of Marlow.", "How does Omar Reyes see it?"),
    ],
)
def test_one_asks_how_somebody_sees_it_who_judges(sentence: str, question: str) -> None:
    """What somebody tells is another thing than what they think of it."""
    found, line = asked(sentence)
    assert heard(found, line, sentence, "Omar Reyes").text == question


def test_the_first_questions_are_answered_before_the_outlets_take_what_is_left() -> None:
    """Where there is little to tell, an outlet's part would else leave nothing to ask for."""
    found, _ = asked("Omar Reyes, the union leader, said the cranes of the port of Marlow were rusty.")
    kept = reserved(found, Told(), words=200)
    assert any("Reyes" in one.asked.text for one in kept)
    again = deeper(found, Told(), kept, words=200)
    assert [b.heading.text for b in again.blocks if b.heading][: len(kept)] == [
        one.asked.text for one in kept
    ]


def test_of_the_dead_alone_one_does_not_ask_who_was_hurt() -> None:
    _, line = asked("Four workers of Delta Harbour died in Marlow.")
    assert variant("toll", line) == "died"
    _, line = asked("Four workers of Delta Harbour died in Marlow and nine were hurt.")
    assert variant("toll", line) == "toll"


def test_to_whom_it_is_said_is_not_what_it_is_about() -> None:
    """ "Singh told the port of Marlow that …" speaks of what stands behind."""
    found, line = asked("Paula Singh told Delta Harbour on Monday that workers of the port died.")
    assert "Delta" not in topic(found, line, line.text, "Singh")


def test_what_was_unclear_on_an_earlier_day_is_asked_no_more() -> None:
    """ "On Monday it was unclear" is not asked on Wednesday."""
    found, line = asked("It is unclear how long the port of Marlow will remain closed.")
    assert answers.unknown(found, line)
    found, line = asked("On Monday it was unclear how long the port of Marlow would remain closed.")
    assert not answers.unknown(found, line)
