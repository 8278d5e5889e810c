"""What a sentence explains, the heading over it, and the question that it answers."""

import pytest

from broadsheet.types import SectionKind
from broadsheet.write.assemble import open_floor, section
from broadsheet.write.behind import behind
from broadsheet.write.deeper import deeper
from broadsheet.write.desk import Desk, lay_out
from broadsheet.write.effects import effect, plain, turned
from broadsheet.write.points import Point, about, point
from broadsheet.write.raised import raised
from broadsheet.write.rewrite import alone
from broadsheet.write.sayer import sayer, sourced
from broadsheet.write.select import Told
from tests.write.build import article, matrix

LEAD = "The port of Marlow will close for six weeks after a crane fell, Transport Minister Paula Singh said."
OTHER = "Transport Minister Paula Singh closed the port of Marlow on Wednesday after the fall of a crane."


def desk(sentence: str) -> Desk:
    """A story of two articles, one of which has the sentence."""
    rest = "The union of dockers met in Marlow."
    found = [
        article("a1", (LEAD, rest, sentence), outlet="Herald"),
        article("a2", (OTHER, "Grain ships waited at the port of Marlow."), outlet="Post"),
    ]
    return lay_out(matrix(found))


def pointed(sentence: str) -> Point | None:
    found = desk(sentence)
    line = found.lines["a1", 2]
    told = alone(found, line)
    return point(found, line, told.text) if told else None


@pytest.mark.parametrize(
    ("sentence", "heading"),
    [
        ("Singh warned that the port of Marlow could lose its grain ships.", "Singh’s warning"),
        ("Dockers told the Herald about the crane in the port of Marlow.", None),
        ("Singh said the port of Marlow closed because the crane fell.", "Why the port of Marlow closed"),
        ("Transport Minister Paula Singh urged the port of Marlow to buy a new crane.", "Singh’s demand"),
        ("Republicans criticized Paula Singh for the fall of the crane.", "Republicans’ criticism of Singh"),
        ("A spokesman for Paula Singh denied that the crane in the port was old.", None),
        ("Paula Singh was accused of closing the port of Marlow too late.", "What Singh is accused of"),
        ("Paula Singh supports a new crane for the port of Marlow.", None),
        ("The crane would close the port of Marlow for a year.", "What the crane would do"),
        ("The crane could close the port of Marlow for a year.", None),
    ],
)  # fmt: skip
def test_a_heading_says_whose_point_it_is(sentence: str, heading: str | None) -> None:
    """Only what the verb right behind the subject says; a spokesman is not whom he speaks for."""
    found = pointed(sentence)
    assert (found.heading(desk(sentence)) if found else None) == heading


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("“We are sorry for all dockers,” Singh told a meeting at the port of Marlow.", None),
        ("“We closed the port for the good of dockers,” Singh said.", "What does Singh say about the port?"),
    ],
)  # fmt: skip
def test_the_topic_is_in_what_is_said(sentence: str, question: str | None) -> None:
    """Not in the words around it; where nothing of the story is in it there is no question."""
    found = pointed(sentence)
    assert (found.question(desk(sentence)) if found else None) == question


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Transport Minister Paula Singh said the port of Marlow would close.", "Paula Singh"),
        ("“The port of Marlow is safe,” said the minister of transport, Paula Singh.", "Paula Singh"),
        (
            "Paula Singh, the transport minister, told dockers that the port of Marlow was safe.",
            "Paula Singh",
        ),
        ("A spokesman for Paula Singh said the port of Marlow was safe.", None),
        ("Dockers said that Paula Singh closed the port of Marlow.", None),
        ("The port of Marlow was shut and Minister Paula Singh said ships were late.", None),
    ],
)
def test_who_says_it_stands_beside_the_verb(text: str, who: str | None) -> None:
    found = desk(text)
    assert sayer(found, found.lines["a1", 2], text) == who


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The crane is the oldest of the port of Marlow.", "the crane"),
        ("Marlow officials closed the port.", None),
    ],
)
def test_a_sentence_is_about_its_subject(text: str, found: str | None) -> None:
    """Not about a name that only opens a longer subject."""
    story = desk(text)
    assert about(story, story.lines["a1", 2], text) == found


def test_a_figure_a_poll_or_a_deed_is_nobodys_saying() -> None:
    found = desk("Singh said the port of Marlow would close after the crane fell.")
    assert sourced(found, found.lines["a1", 2])
    for deed in (
        "Paula Singh named an inspector for the port of Marlow after the crane fell.",
        "The port of Marlow is liked, according to new polls about the crane.",
    ):
        found = desk(deed)
        assert not sourced(found, found.lines["a1", 2])


def test_what_is_merely_said_explains_nothing() -> None:
    """Where nothing is explained, the section is left out."""
    found = desk("Paula Singh said the crane in the port of Marlow fell on Wednesday.")
    assert not behind(found, Told(), words=100).blocks


def test_what_is_not_believed_is_no_effect() -> None:
    """The negation stands outside the clause, and without it the heading would be wrong."""
    sentence = "Singh did not believe that the crane fell because of the wind in the port of Marlow."
    line = desk(sentence).lines["a1", 2]
    assert effect(line, sentence) is None
    assert effect(line, "The closure of the port of Marlow stems from the age of the crane.") is None


def test_a_clause_is_turned_into_a_question() -> None:
    known = {"wait", "fire", "stop", "deny"}
    assert turned("the port was closed", known) == "was the port closed"
    assert turned("Singh waited three days", known) == "did Singh wait three days"
    assert turned("Singh dozed at the port", known) is None
    assert [plain(verb, known) for verb in ("fired", "stopped", "denied", "left")] == [
        "fire", "stop", "deny", "leave",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("It is not clear why the port of Marlow was closed.", "Why was the port of Marlow closed?"),
        ("It is unclear whether the port of Marlow will close.", "Will the port of Marlow close?"),
        ("It is unclear whether it will close the port of Marlow.", "What is not known?"),
        ("Singh closed the port of Marlow.", None),
    ],
)
def test_what_an_article_leaves_open_is_asked(sentence: str, question: str | None) -> None:
    """In the article's own words, if they stand for themselves."""
    found = desk(sentence)
    assert raised(found, found.lines["a1", 2], sentence) == question


def test_headings_and_questions_pass_the_gate() -> None:
    """A point keeps its heading, and a question has its answer below it, not twice on the page."""
    sentence = "Singh warned that the port of Marlow could lose its grain ships."
    found, told = desk(sentence), Told()
    made = section(open_floor(found), behind(found, told, words=100))
    assert [(b.heading.text, len(b.claims)) for b in made.blocks if b.heading] == [("Singh’s warning", 1)]
    again = section(open_floor(found), deeper(found, told, words=100))
    assert again.kind is SectionKind.DEEPER
    assert all(c.text != sentence for b in again.blocks for c in b.claims)
    fresh = section(open_floor(found), deeper(found, Told(), words=100))
    assert "What does Singh warn of?" in {b.heading.text for b in fresh.blocks if b.heading}
