"""Headlines that are made of the first sentence."""

import pytest

from broadsheet.write.desk import lay_out
from broadsheet.write.headline import headline
from broadsheet.write.titles import capitals, headed
from tests.write.build import article, matrix


@pytest.mark.parametrize(
    ("lead", "shown"),
    [
        (
            "The mayor who closed the port of Marlow for six weeks — Paula Singh, 46, a former docker — was"
            " charged with fraud and could lose her post, the harbour court announced on 14 May.",
            "The mayor who closed the port of Marlow for six weeks was charged with fraud and could lose her"
            " post, the harbour court announced",
        ),
        (
            "Paula Singh closed the port of Marlow for six weeks. Her deputy will reopen it.",
            "Paula Singh closed the port of Marlow for six weeks",
        ),
        (
            "Paula Singh said on Monday that she would keep the port of Marlow closed for six more weeks,"
            " possibly delaying the new cranes that the dockers announced in Ostrel.",
            "Paula Singh said on Monday that she would keep the port of Marlow closed for six more weeks",
        ),
        (
            "After listening to eleven hours of testimony in the harbour court, a grand jury"
            " decided that Paula"
            " Singh had closed the port of Marlow without reason.",
            "A grand jury decided that Paula Singh had closed the port of Marlow without reason",
        ),
        (
            "The harbour court said that Paula Singh of the port of Marlow could lose her"
            " post after being charged"
            " with fraud in Ostrel.",
            "The harbour court said that Paula Singh of the port of Marlow could lose her"
            " post after being charged"
            " with fraud in Ostrel",
        ),
        (
            "Paula Singh gave her most detailed defence of the closure of the port of Marlow"
            " and its cranes since"
            " dockers went on strike.",
            "Paula Singh gave her most detailed defence of the closure of the port of Marlow"
            " and its cranes since"
            " dockers went on strike",
        ),
    ],
)
def test_the_first_sentence_is_a_headline_without_its_asides(lead: str, shown: str) -> None:
    """No second sentence, nothing between dashes, no day at the end."""
    found = lay_out(matrix([article("a1", (lead,), outlet="Herald")]))
    citations = tuple(line.citation for line in found.of("a1"))
    assert headline(found, (lead, citations), ordinary=frozenset()).text == shown


def test_a_title_that_shares_one_word_with_the_news_is_no_headline() -> None:
    """It may be that of a column beside the event."""
    news = "Paula Singh closed the port of Marlow for six weeks."
    column = article(
        "a2",
        ("Blood was seen on the quay of Marlow.", news),
        outlet="Post",
        title="Blood on the Quay of Marlow",
    )
    found = lay_out(matrix([article("a1", (news,), outlet="Herald"), column]))
    citations = (found.of("a1")[0].citation,)
    assert headline(found, (news, citations), ordinary=frozenset()).text == news.removesuffix(".")


@pytest.mark.parametrize(
    "title", ["How Paula Singh closed the port of Marlow", "Paula Singh to close the port of Marlow Friday"]
)
def test_a_title_that_explains_or_leans_on_its_day_is_no_headline(title: str) -> None:
    """ "How …" tells no news, and "Friday" is another day for whoever reads it later."""
    news = "Paula Singh closed the port of Marlow for six weeks."
    found = lay_out(matrix([article("a1", (news,), outlet="Herald", title=title)]))
    made = headline(found, (news, (found.of("a1")[0].citation,)), ordinary=frozenset())
    assert made.text == news.removesuffix(".")


def test_a_title_of_days_before_the_news_is_no_headline() -> None:
    """What it tells was overtaken by the first sentence."""
    news = "Paula Singh opened the port of Marlow again."
    old = article(
        "a2",
        ("Paula Singh closed the port of Marlow.",),
        outlet="Post",
        title="Singh closes port of Marlow",
        day=10,
    )
    found = lay_out(matrix([article("a1", (news,), outlet="Herald", day=15), old]))
    citations = (found.of("a1")[0].citation,)
    assert headline(found, (news, citations), ordinary=frozenset()).text == news.removesuffix(".")


def test_a_headline_does_not_end_in_the_middle() -> None:
    """ "… -- this" is cut before what it begins."""
    lead = (
        "Tensions in Marlow grew over the calls of 35 dockers -- this after Paula Singh of Ostrel was heard."
    )
    found = lay_out(matrix([article("a1", (lead,), outlet="Herald")]))
    made = headline(found, (lead, (found.of("a1")[0].citation,)), ordinary=frozenset())
    assert not made.text.endswith("this")


def test_a_title_that_tells_goes_before_one_that_names_a_thing() -> None:
    """ "Paula Singh and the port" has no verb."""
    news = "Paula Singh closed the port of Marlow for six weeks."
    titles = "Paula Singh and the port of Marlow", "Marlow port closed for six weeks"
    both = [
        article(key, (news, "Paula Singh kept the closure secret."), outlet=key, title=title)
        for key, title in zip(("a1", "a2"), titles, strict=True)
    ]
    found = lay_out(matrix(both))
    made = headline(found, (news, (found.of("a1")[0].citation,)), ordinary=frozenset())
    assert made.text == titles[1]


def test_a_name_is_not_half_in_capitals() -> None:
    """Where as many sentences have "Harbour Day" as "harbour day", a title keeps both capitals."""
    report = ("Dockers of Marlow held a harbour day.", "The city had named it the Marlow Harbour Day in May.")
    found = article("a1", report, outlet="Herald", title="Marlow Draws Huge Crowds for Harbour Day")
    desk = lay_out(matrix([found]))
    assert headed(desk, found, capitals(desk)).endswith("Harbour Day")


@pytest.mark.parametrize(
    ("title", "chosen"),
    [("Pilots left out of the port of Marlow", False), ("Singh left pilots out of the port of Marlow", True)],
)
def test_a_title_that_begins_with_what_no_other_tells_is_no_headline(title: str, chosen: bool) -> None:
    """It is one outlet's side of the event, unless it has more of the news in it."""
    news = "Paula Singh closed the port of Marlow for six weeks."
    both = [
        article("a1", (news,), outlet="Herald", title="Six weeks"),
        article("a2", ("Pilots were not asked.", news), outlet="Post", title=title),
    ]
    found = lay_out(matrix(both))
    made = headline(found, (news, (found.of("a1")[0].citation,)), ordinary=frozenset())
    assert (made.text == title) is chosen
