"""How we got here: what is dated, by which name it is told, and where it stands."""

from datetime import date

import pytest

from broadsheet.types import Article, SectionKind
from broadsheet.write.background import background
from broadsheet.write.desk import lay_out
from broadsheet.write.recalled import recalled
from broadsheet.write.select import Told
from tests.write.build import article, matrix, page

BEGIN = "Dockers closed the port of Marlow and its cranes on Wednesday, said Paula Singh."


def told(*sentences: str) -> list[tuple[str, date | None]]:
    """The entries of the section of one article, with the beginning of their dates."""
    desk = lay_out(matrix([article("a1", (BEGIN, *sentences), outlet="Herald")]))
    blocks = background(desk, Told(), words=200).blocks
    return [(b.claims[0].text, b.date.start if b.date else None) for b in blocks]


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("In early March, Omar Reyes opened the port of Marlow to ships.", date(2030, 3, 1)),
        ("Last week dockers of Marlow opened the port to grain ships.", date(2030, 5, 6)),
        ("In a 2019 speech, Paula Singh called the port of Marlow too small.", date(2019, 1, 1)),
        ("Paula Singh was a docker in Marlow when inspectors closed the port in 2019.", date(2019, 1, 1)),
        ("Omar Reyes has represented the dockers of the Marlow port since 2009.", date(2009, 1, 1)),
    ],
)
def test_more_ways_to_say_when(sentence: str, start: date) -> None:
    """Parts of months, weeks, the year of a speech, "when" and what has lasted since."""
    assert [found for _, found in told(sentence)] == [start]


@pytest.mark.parametrize(
    "sentence",
    [
        "Paula Singh was trying to open the port of Marlow after a visit on Friday.",
        "Paula Singh is proud of the port of Marlow that dockers built in 2019.",
        "The last strike in the port of Marlow was called by Omar Reyes in 2019.",
        "Paula Singh planned in 2019 to close the port of Marlow.",
        "The port of Marlow closed for the first time since 2009.",
    ],
)
def test_a_date_beside_what_is_told_makes_no_entry(sentence: str) -> None:
    """What went on, what holds now, what the event may have ended, and what was only meant."""
    assert told(sentence) == []


def test_a_clause_is_told_as_a_sentence() -> None:
    """What stands behind "who" or "after", with its day written out, and without what is joined to it."""
    sentence = (
        "Grain ships wait off the coast after Omar Reyes closed the port of Marlow in 2019 and resigned."
    )
    assert told(sentence)[0][0] == "Omar Reyes closed the port of Marlow in 2019."


def test_a_pronoun_behind_the_date_becomes_a_name() -> None:
    """Only where the sentences before, back to the last name, speak of one person."""
    first = "Paula Singh has led the port of Marlow for years."
    second = "In 2019, she opened a second harbour in Marlow."
    desk = lay_out(matrix([article("a1", (BEGIN, first, second), outlet="Herald")]))
    found = recalled(desk, desk.lines["a1", 2])
    assert found is not None
    assert found.text == "In 2019, Paula Singh opened a second harbour in Marlow."
    both = "Paula Singh and Anna Karu have led the port of Marlow for years."
    desk = lay_out(matrix([article("a1", (BEGIN, both, second), outlet="Herald")]))
    assert recalled(desk, desk.lines["a1", 2]) is None


def test_what_was_long_before_is_no_part_of_what_happened() -> None:
    """A sentence of years before the event stands under how it came to it."""
    lines = (
        BEGIN,
        "Paula Singh said the port of Marlow stays closed for six weeks and ships sail to Delta Harbour.",
        "Omar Reyes told dockers in Marlow that the cranes were rusty and that the strike goes on.",
        "Police counted 400 dockers at the harbour gate of Marlow on Wednesday night.",
        "The port of Marlow was built in 1911 by dockers of Delta Harbour.",
    )
    made = page([article(key, lines, outlet=key) for key in ("Herald", "Post")])
    texts = {s.kind: [c.text for b in s.blocks for c in b.claims] for s in made.sections}
    assert not any("1911" in text for text in texts[SectionKind.HAPPENED])


def test_the_past_of_somebody_whom_one_paper_names_is_no_background() -> None:
    """A witness's career does not tell how it came to the event."""
    past = "Anna Karu, a docker of Delta, opened the port of Marlow to grain ships in 2019."
    herald = article("a1", (BEGIN, past), outlet="Herald")
    begin = "Grain ships turned away from Marlow, where the cranes of the port stand still."
    post = article("a2", (begin, "A letter of Anna Karu was read there."), outlet="Post")
    alone = article("a2", (begin, "A letter of Paula Singh was read there."), outlet="Post")

    def entries(*articles: Article) -> list[str]:
        found = background(lay_out(matrix([*articles])), Told(), words=200).blocks
        return [block.claims[0].text for block in found]

    assert past in entries(herald, post)
    assert past not in entries(herald, alone)
