"""The headline and the first sentence are the news, whatever stands around it."""

import pytest

from broadsheet.types import Article, ClaimDraft
from broadsheet.write.desk import lay_out
from broadsheet.write.naming import in_full
from broadsheet.write.news import COLOURED, colour, manner
from broadsheet.write.opening import captioned, open_leads, run_in
from broadsheet.write.rewrite import alone
from broadsheet.write.titles import capitals, headed
from tests.write.build import article, matrix, page

REPORT = (
    "Transport Minister Paula Singh resigned on Wednesday over the crane that fell in the port of Marlow.",
    "Singh said that she had read the report of the inspectors and drawn her conclusion.",
    "The crane killed four dockers in April.",
)
OTHER = (
    "Paula Singh, the transport minister, has resigned over a crane that fell in Marlow, ministers said.",
    "Prime Minister Jo Lund thanked Singh and named Ada Moss as her successor.",
)
ESSAY = (
    "When Paula Singh came to Marlow as a young engineer, nobody thought that she would ever leave the port.",
    "Singh was both a dreamer and a counter of bolts.",
)


def told(found: list[Article]) -> tuple[str, list[str]]:
    made = page(found)
    return made.story.headline.text, [c.text for b in made.sections[0].blocks for c in b.claims]


def story() -> list[Article]:
    return [
        article("a1", ESSAY, outlet="The Essayist", title="The paradox of Paula Singh"),
        article(
            "a2", REPORT, outlet="Marlow Herald", title="Minister Paula Singh Resigns Over Crane in Marlow"
        ),
        article("a3", OTHER, outlet="Daily Post", title="Paula Singh resigns over the fall of a crane"),
    ]


def test_the_news_leads_and_not_the_portrait() -> None:
    """Two titles tell of the resignation, one muses on the woman."""
    headline, texts = told(story())
    assert "resigns over" in headline
    assert "resigned" in texts[0]


def test_the_newest_state_leads() -> None:
    """What was announced gives way to what was done."""
    before = article(
        "a1",
        ("The port of Marlow will close on Thursday because of a crane, Minister Paula Singh said.",),
        outlet="Marlow Herald",
        day=13,
        title="Port of Marlow will close because of a crane",
    )
    after = article(
        "a2",
        ("The port of Marlow closed on Thursday because of a crane, Minister Paula Singh said.",),
        outlet="Daily Post",
        day=16,
        title="Port of Marlow closes because of a crane",
    )
    headline, texts = told([before, after])
    assert "closed on 16 May" in texts[0]
    assert headline == "Port of Marlow closes because of a crane"


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Minister Resigns Over The Crane In Marlow", "Minister resigns over the crane in Marlow"),
        ("Singh Had ‘Read The Report’ In Marlow", "Singh had ‘read the report’ in Marlow"),
        ("Minister Paula Singh Resigns: Crane Was Old", "Minister Paula Singh resigns: Crane was old"),
        ("Paula Singh resigns over a crane", "Paula Singh resigns over a crane"),
        ("Paula Singh resigns over a crane (+video)", "Paula Singh resigns over a crane"),
    ],
)
def test_a_title_in_capitals_is_shown_as_a_sentence(title: str, shown: str) -> None:
    """Names keep theirs, as in the sentences of the articles."""
    found = article("a1", REPORT, outlet="Marlow Herald", title=title)
    desk = lay_out(matrix([found, *story()[2:]]))
    assert headed(desk, found, capitals(desk)) == shown


def test_the_first_sentence_of_a_report_needs_none_before_it() -> None:
    """The rules for sentences in the middle would ask which "the most" are meant."""
    text = "Minister Paula Singh sent the most costly bill of the year to parliament on Wednesday."
    first = article("a1", (text, "Paula Singh went."), outlet="Herald")
    later = article("a2", ("Paula Singh went to the parliament on Wednesday.", text), outlet="Post")
    desk = lay_out(matrix([first, later]))
    open_leads(desk)
    assert alone(desk, desk.lines["a1", 0]) is not None
    assert alone(desk, desk.lines["a2", 1]) is None


@pytest.mark.parametrize(
    "words", ["By any measure, Paula Singh has a past.", "Paula Singh has a compelling past in Marlow."]
)
def test_a_writers_praise_is_worth_less(words: str) -> None:
    """It tells how things look to one, not what happened."""
    found = lay_out(matrix([article("a1", (words,), outlet="Herald")]))
    assert colour(found.of("a1")[0]) == COLOURED


def test_captions_and_clutter_are_no_news() -> None:
    """A bar before the photographer, and a title that runs into a name, give them away."""
    paragraphs = (
        "Paula Singh also blamed the operator. | Jo Berg/Agency",
        "Paula Singh met dockers in Marlow.",
        "Paula SinghFive things to know about cranes MORE met dockers.",
    )
    desk = lay_out(matrix([article("a1", paragraphs, outlet="Herald")]))
    lines = desk.of("a1")
    assert captioned(desk, lines[0])
    assert [line.text[:16] for line in lines if run_in(desk, line)] == ["Paula SinghFive "]


def test_a_lead_cut_to_a_headline_keeps_its_speaker() -> None:
    """What somebody says is not told as so because the name stands behind a comma."""
    text = "The port of Marlow is in a very bad state after the fall of its crane, Paula Singh says."
    headline, _ = told([article("a1", (text,), outlet="Herald", title="Bad")])
    assert headline.endswith("Paula Singh says")


def test_one_event_is_told_once() -> None:
    """The first sentences of two reports say the same in other words."""
    _, texts = told(story())
    assert sum("resigned" in text for text in texts) == 1


def test_a_plan_that_was_unveiled_is_no_plan_to_come() -> None:
    """ "They plan to" is to come, "a plan to" is a thing."""
    made = "Minister Paula Singh unveiled a long-awaited plan to rebuild the port of Marlow."
    due = "Ministers plan to rebuild the port of Marlow, Paula Singh said."
    desk = lay_out(
        matrix([article("a1", (made,), outlet="Herald"), article("a2", (due,), outlet="Daily Post")])
    )
    assert manner(desk, desk.lines["a1", 0]) > manner(desk, desk.lines["a2", 0])


def test_an_overtaken_count_is_not_told_beside_the_newest() -> None:
    """Four dead on the day, five the day after: one of them stands in what happened."""
    first = article(
        "a1",
        (
            "A crane collapsed in the port of Marlow on Tuesday and killed four workers, police said.",
            "The crane was built in 1974 and had been inspected in March.",
        ),
        outlet="Marlow Herald",
        day=14,
        title="Crane kills four workers in Marlow",
    )
    later = article(
        "a2",
        (
            "A crane that collapsed in the port of Marlow on Tuesday killed five workers, police said.",
            "Rescuers with dogs searched the harbour through the night.",
        ),
        outlet="Daily Post",
        day=15,
        title="Crane killed five workers in Marlow",
    )
    _, texts = told([first, later])
    plain = [text for text in texts if "differ" not in text]
    assert "five workers" in plain[0]
    assert not any("four workers" in text for text in plain)


def test_a_headline_cites_no_more_than_proves_it() -> None:
    """Its first sentence has all that the title says."""
    found = story()
    made = page(found)
    (cited,) = made.story.headline.citations
    text = next(a.text for a in found if a.id == cited.article)
    assert "resigned" in text[cited.start : cited.end]


def test_a_lone_article_is_led_by_its_title_and_first_sentence() -> None:
    """Also where the first sentence says "the city", which nothing before it can name."""
    lead = "The port of Marlow was closed after engineers found a crack in a crane, the city said."
    more = '"We could not take the risk," the minister Paula Singh told reporters.'
    headline, texts = told(
        [article("a1", (lead, more), outlet="Herald", title="Marlow port closed after crack")]
    )
    assert headline == "Marlow port closed after crack"
    assert texts[0] == lead


def test_what_would_be_and_what_has_long_been_are_worth_less_than_what_was_done() -> None:
    """ "If the crane falls" and "has been closed for months" do not open a page."""
    lines = (
        "Paula Singh closed the port of Marlow after a long debate about the crane in the harbour.",
        "If Paula Singh closes the port of Marlow, ships go to Brill without a crane in the harbour.",
        "Paula Singh has been asked for nearly a year about the port of Marlow and its crane there.",
        "Paula Singh said that ships will go to Brill without a crane in the harbour of that town.",
    )
    desk = lay_out(matrix([article("a1", lines, outlet="Herald")]))
    closed, condition, lasting, announced = desk.of("a1")
    assert manner(desk, closed) == manner(desk, announced)
    assert max(manner(desk, condition), manner(desk, lasting)) < manner(desk, closed)


def test_how_it_looked_is_worth_less_than_what_was_done() -> None:
    """ "Seemed to melt away", and that nobody would speak, tell no news."""
    found = lay_out(
        matrix(
            [
                article(
                    "a1",
                    (
                        "Paula Singh closed the port of Marlow on Tuesday.",
                        "Paula Singh seemed to melt away.",
                        "The port of Marlow did not immediately respond.",
                    ),
                    outlet="Herald",
                )
            ]
        )
    )
    closed, seemed, silent = found.of("a1")
    assert colour(closed) == 1.0
    assert colour(seemed) == colour(silent) == COLOURED


@pytest.mark.parametrize(
    ("other", "bare"),
    [
        ("Paula Singh left the port of Marlow.", "Singh hasn't been seen in Marlow since the crane fell."),
        ("Paulla Singh left the port of Marlow.", "Singh opened the port of Marlow again."),
    ],
)
def test_a_bare_surname_is_made_full(other: str, bare: str) -> None:
    """Also before "hasn't", and where an article misspells the forename."""
    first = "Paula Singh closed the port of Marlow."
    found = lay_out(
        matrix([article("a1", (first, bare), outlet="Herald"), article("a2", (other,), outlet="Post")])
    )
    line = found.of("a1")[1]
    assert in_full(found, line, ClaimDraft(bare, (line.citation,)), set()).text == f"Paula {bare}"
