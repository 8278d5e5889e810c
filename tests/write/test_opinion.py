"""Which articles argue."""

import pytest

from broadsheet.annotate import annotate
from broadsheet.types import AnnotatedArticle
from broadsheet.write.arguing import tells
from broadsheet.write.claims import attributed, claim
from broadsheet.write.desk import lay_out
from broadsheet.write.opinion import opinion
from tests.write.build import article, matrix, model, page
from tests.write.test_sentences import desk, line

REPORT = (
    "The port of Marlow closed on Tuesday after a crane fell, the harbour office said.",
    "Five dockers were hurt, two of them seriously, said Paula Singh, the mayor.",
    "“We will open again in six weeks,” she told reporters on Wednesday.",
    "The crane was built in 1998 and checked in March, according to the office.",
    "Omar Reyes, who leads the dockers, said that 40 of them had asked for new cranes.",
    "Ships were sent to Ostrel, 30 miles to the north, officials said.",
    "A spokesman for the owner said on Thursday that it would pay for the repairs.",
    "The council meets on Friday.",
)
COLUMN = (
    "We should not be surprised that a crane fell.",
    "But nobody in this town ever really wanted to know.",
    "Of course the mayor will tell us that it was just bad luck.",
    "It was not. I have walked past those cranes for years, and they were never painted.",
    "And yet we let her get away with it, because nothing is easier than looking away.",
    "That is simply shameful.",
    "The truth is that we must pay for our port, or lose it.",
    "Perhaps this time we will even listen.",
)


@pytest.mark.parametrize(
    ("paragraphs", "title", "argues"),
    [
        (REPORT, "Port of Marlow closed", False),
        (REPORT, "Analysis: Port of Marlow closed", False),
        (REPORT, "Why the port of Marlow closed", False),
        (REPORT, "Opinion: Port of Marlow closed", True),
        (COLUMN, "Port of Marlow closed", True),
        (COLUMN[:3], "Port of Marlow closed", False),
    ],
)
def test_an_article_argues_if_it_says_so_or_is_written_so(
    paragraphs: tuple[str, ...], title: str, argues: bool
) -> None:
    """What a title calls an analysis may report, and a few sentences tell nothing."""
    item = article("a1", paragraphs, outlet="Marlow Herald", title=title)
    assert opinion(AnnotatedArticle(item, annotate([item], model())[0])) == argues


def test_what_an_argument_tells_is_told_apart_from_what_it_argues() -> None:
    """A past event without a judging word is reported; what is, should be or seems is argued."""
    assert tells("Paula Singh ordered seven cranes for the port of Marlow.")
    assert not tells("Paula Singh should have ordered seven cranes for the port.")
    assert not tells("The port has been a theatre for a long time.")


def test_what_an_argument_tells_is_written_and_not_reported() -> None:
    """ "Reports" is said of reports only."""
    fact = "Paula Singh ordered seven cranes for the port of Marlow in March."
    column = article("a1", (*COLUMN, fact), outlet="Marlow Herald", title="Port of Marlow closed")
    found = lay_out(matrix([column, article("a2", REPORT, outlet="Post")]))
    (told,) = (x for x in found.of("a1") if x.text == fact)
    assert attributed(found, told).text.endswith("in March, Marlow Herald writes.")


def test_the_page_says_which_articles_are_opinion_pieces() -> None:
    column = article("a1", COLUMN, outlet="Marlow Herald", title="Port of Marlow closed")
    listed = page([column, article("a2", REPORT, outlet="Post")]).articles
    assert {one.id: one.argues for one in listed} == {"a1": True, "a2": False}


def test_where_a_report_takes_sides_its_outlet_argues() -> None:
    """ "Her misuse" is the paper's word."""
    begin = "Paula Singh defended her misuse of harbour money in the port of Marlow."
    found = desk(begin, "Pilots are tired.")
    assert claim(found, line(found, "misuse")).text.endswith("in the port of Marlow, Marlow Herald argues.")
