"""Cards of who is who, and dates of what went before."""

from datetime import date

import pytest

from broadsheet.types import SectionDraft
from broadsheet.write.background import background
from broadsheet.write.desk import lay_out
from broadsheet.write.select import Told
from broadsheet.write.topics import topics, whole_name
from tests.write.build import article, matrix


def cards(*paragraphs: str) -> dict[str, str]:
    """Heading → text of the cards of two articles with the same words (of two outlets)."""
    found = lay_out(
        matrix([article("a1", paragraphs, outlet="Herald"), article("a2", paragraphs, outlet="Post")])
    )
    return _texts(topics(found, Told(keys=set(found.lines))))


def _texts(section: SectionDraft) -> dict[str, str]:
    return {b.heading.text if b.heading else "": b.claims[0].text for b in section.blocks}


@pytest.mark.parametrize(
    ("sentence", "card"),
    [
        ("Transport Minister Paula Singh closed the port of Marlow.", "Transport Minister"),
        ("If Transport Minister Paula Singh closes the port, grain is dear.", "Transport Minister"),
        ("Paula Singh, the mayor of Marlow, closed the port.", "the mayor of Marlow"),
        (
            "Paula Singh, who leads the dockers of Marlow, closed the port.",
            "Paula Singh leads the dockers of Marlow.",
        ),
        ("Republican Gov. Paula Singh closed the port of Marlow.", "Republican governor"),
        ("Former Transport Minister Paula Singh closed the port.", "former Transport Minister"),
        (
            "He was eager to assail presumptive Reform nominee Paula Singh on Monday.",
            "presumptive Reform nominee",
        ),
        ("CLOSE Transport Minister Paula Singh closed the port of Marlow.", "Transport Minister"),
        (
            "On Monday the court upheld former special counsel Paula Singh.",
            "former special counsel",
        ),
        ("Sen. Paula Singh (D-Conn.) closed the port of Marlow.", "senator, D-Conn."),
        (
            "Rep. Paula Singh (D-Conn.), the chairwoman of the port board, closed it.",
            "the chairwoman of the port board",
        ),
        ("Fleet Maj. Gen. Paula Singh closed the port of Marlow.", "Fleet major general"),
        ("The director of the port, Paula Singh, closed it on Monday.", "the director of the port"),
    ],
)
def test_a_card_has_the_words_in_which_an_article_introduces(sentence: str, card: str) -> None:
    """A title, an apposition or a clause with "who" beside the full name."""
    assert cards(sentence, "Paula Singh spoke in Marlow on Monday.").get("Paula Singh") == card


@pytest.mark.parametrize(
    "sentence",
    [
        "The port is safe, according to Paula Singh, a docker said on Monday.",
        "Under Officer Paula Singh the port of Marlow grew.",
        "Paula Singh, a spokesman for the ministry, closed the port.",
        "Mr. Paula Singh closed the port of Marlow on Monday.",
        "Paula Singh, a man of impeccable credentials, closed the port.",
        "Transport Minister Paula Singh closed the port. The city fired Minister Paula Singh.",
        "President Paula Singh closed the port of Marlow.",
        "U.S. Rep. Paula Singh closed the port of Marlow.",
        "The acting director, Paula Singh, closed the port.",
        "Paula Singh, vice president of public policy, closed the port.",
        "Paula Singh, the leader of the Reform-controlled chamber, closed the port.",
        "Republican candidate Paula Singh closed the port.",
        "Paula Singh, the mayor of Marlow], closed the port.",
        "Votes were split by Green Party mayoral candidate Paula Singh in 2012, when nobody won.",
        "Back in 2012, Green Party mayoral candidate Paula Singh closed the port of Marlow.",
    ],
)
def test_a_card_without_a_description_is_left_out(sentence: str) -> None:
    """One bare word, the rest of a sentence, or words that lean on another sentence."""
    other = "Omar Reyes, a docker of Marlow, spoke on Monday."
    assert "Paula Singh" not in cards(sentence, "Paula Singh spoke in Marlow on Monday.", other, other)


def test_a_name_has_what_always_follows_its_hyphen() -> None:
    """ "Moon Jae" is no name where all articles have "Moon Jae-in"."""
    found = [article(key, ("Transport Minister Min Soo-ah closed the port.",), outlet=key) for key in "ab"]
    desk = lay_out(matrix(found))
    assert whole_name(desk, "Min Soo") == "Min Soo-ah"
    assert whole_name(desk, "Min Soo-ah") == "Min Soo-ah"


def test_a_card_is_for_those_on_the_page_and_has_their_part() -> None:
    """Nobody else has a card; what a sentence says of them that was not told stands on it."""
    first = "Transport Minister Paula Singh closed the port of Marlow on Monday."
    lead = "Omar Reyes, a docker of Marlow, spoke on Monday."
    part = "Paula Singh repaired cranes and trained young dockers for eleven years."
    found = [article(key, (first, part, lead), outlet=key) for key in ("Herald", "Post")]
    desk = lay_out(matrix(found))
    told = Told()
    told.add(desk.lines["Herald", 0], first)
    (block,) = topics(desk, told).blocks
    assert block.heading is not None
    assert block.heading.text == "Paula Singh"
    assert [claim.text for claim in block.claims] == ["Transport Minister.", part]


def test_a_place_is_not_described_by_what_its_member_does() -> None:
    """ "Omar Reyes of Marlow, who leads …": Marlow leads nothing."""
    assert "Marlow" not in cards("Omar Reyes of Marlow, who leads the dockers of the coast, spoke on Monday.")


def test_a_person_has_one_card() -> None:
    """A shorter form of the name, or a slip of the pen, is no other person."""
    found = cards(
        "Transport Minister Paula Anna Singh closed the port of Marlow.",
        "Transport Minister Anna Singh spoke to the dockers of Marlow.",
        "Paula Anna Singh left. Anna Singh stayed in Marlow.",
    )
    assert sum("Singh" in name for name in found) <= 1


def dated(sentence: str) -> list[date]:
    """Dates under which the background tells a sentence."""
    begin = "Dockers closed the port of Marlow and its cranes on Wednesday."
    found = lay_out(matrix([article("a1", (begin, sentence), outlet="Herald")]))
    return [b.date.start for b in background(found, Told(), words=200).blocks if b.date]


def test_the_past_of_a_person_is_told_from_beside_the_matter() -> None:
    """What stands behind "who" becomes a sentence of its own, with the name in front of its verb."""
    begin = "Dockers closed the port of Marlow and its cranes on Wednesday, said Paula Singh."
    sentence = "Paula Singh, who opened the port of Marlow in 2019, asked for new cranes."
    found = lay_out(matrix([article("a1", (begin, sentence), outlet="Herald")]))
    blocks = background(found, Told(), words=200).blocks
    assert [c.text for b in blocks for c in b.claims] == ["Paula Singh opened the port of Marlow in 2019."]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Paula Singh opened the port of Marlow in 2019.", [date(2019, 1, 1)]),
        ("In 2019, Paula Singh opened the port of Marlow.", [date(2019, 1, 1)]),
        ("Paula Singh worked as an inspector in Marlow from 2019 to 2021.", [date(2019, 1, 1)]),
        ("During the 2019 election, Paula Singh visited the port of Marlow.", [date(2019, 1, 1)]),
        ("Last year, Paula Singh opened the port of Marlow.", [date(2029, 1, 1)]),
        ("Paula Singh opened the port of Marlow 11 years ago.", []),
        ("In the past year Paula Singh opened the port of Marlow.", []),
        ("Paula Singh opened the port of Marlow, given her promise in the 2019 election.", []),
        ("Paula Singh visited Marlow, especially after the June 3, 2019, storm.", []),
        ("Paula Singh, the minister of ports in 2019, asked for new cranes.", []),
        ("The port of Marlow is quieter than the harbour was in 2019.", []),
        ("Paula Singh opened the port of Marlow in 2019 and closed it in 2025.", []),
    ],
)
def test_the_background_takes_only_dates_of_the_main_clause(sentence: str, days: list[date]) -> None:
    """A date in an apposition, a relative clause or a comparison is not that of what is told."""
    assert dated(sentence) == days
