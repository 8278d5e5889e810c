"""Different words for one thing, told only where both are surely used of it."""

import pytest

from broadsheet.text.comparison import comparison
from broadsheet.types import SectionKind
from broadsheet.write.desk import Desk, lay_out
from broadsheet.write.emphasis import emphasis
from tests.write.build import HERALD, POST, article, matrix, page

RIOTERS = "Police in Marlow arrested 40 rioters at the harbour gate on Wednesday night."
PROTESTERS = "On Wednesday night 40 protesters were arrested by police at the harbour gate in Marlow."


def desk(*told: tuple[str, tuple[str, ...]], language: str = "en") -> Desk:
    """A story of outlets and what each of them has."""
    found = [
        article(f"a{i}", paragraphs, outlet=outlet, language=language)
        for i, (outlet, paragraphs) in enumerate(told)
    ]
    return lay_out(matrix(found))


def said(found: Desk) -> list[str]:
    return [claim.text for claim in emphasis(found)]


def test_two_words_for_the_same_people_stand_side_by_side() -> None:
    found = desk(("Herald", (RIOTERS, *HERALD)), ("Post", (PROTESTERS, *POST)))
    (told,) = emphasis(found)
    assert told.text == "For the same people Herald writes “rioters” and Post “protesters”."
    assert [c.article for c in told.citations] == ["a0", "a1"]


@pytest.mark.parametrize(
    "other",
    [
        PROTESTERS.replace("40 protesters", "40 people"),
        "“On Wednesday night 40 protesters were arrested by police at the harbour gate,” Omar Reyes said.",
        "Omar Reyes said that on Wednesday night 40 protesters were arrested at the harbour gate in Marlow.",
        "In Eastport 12 protesters sang in front of the town hall.",
        f"{PROTESTERS} A spokesman for the rioters spoke.",
    ],
)
def test_no_word_of_a_speaker_of_other_people_or_of_an_outlet_that_uses_both(other: str) -> None:
    assert said(desk(("Herald", (RIOTERS, *HERALD)), ("Post", (other, *POST)))) == []


def test_a_name_behind_the_office_is_enough() -> None:
    """However little else the sentences have in common; the name is told along."""
    one = "The talks with President Omar Reyes began on Wednesday."
    two = "Grain prices rose after dictator Omar Reyes closed the port."
    found = desk(("Herald", (one, *HERALD)), ("Post", (two, *POST)))
    assert said(found) == [
        "For the same person Herald writes “President Omar Reyes” and Post “dictator Omar Reyes”."
    ]
    other = two.replace("Omar Reyes", "Paula Singh")
    assert said(desk(("Herald", (one, *HERALD)), ("Post", (other, *POST)))) == []


def test_a_term_before_a_noun_names_something_else() -> None:
    one, two = RIOTERS.replace("40 rioters", "a rioter"), "Police in Marlow arrested a protester leader."
    assert said(desk(("Herald", (one,)), ("Post", (two,)))) == []


@pytest.mark.parametrize(
    ("language", "one", "two", "told"),
    [
        (
            "de",
            "Die Polizei nahm am Mittwoch 40 Randalierer am Hafen von Marlow fest.",
            "Am Hafen von Marlow nahm die Polizei am Mittwoch 40 Demonstranten fest.",
            "Für dieselben Menschen schreibt Herald „Randalierer“ und Post „Demonstranten“.",
        ),
        (
            "es",
            "La policía detuvo el miércoles a 40 alborotadores en el puerto de Marlow.",
            "El miércoles la policía detuvo en el puerto de Marlow a 40 manifestantes.",
            "De las mismas personas Herald escribe «alborotadores» y Post «manifestantes».",
        ),
    ],
)
def test_a_language_is_data(language: str, one: str, two: str, told: str) -> None:
    assert said(desk(("Herald", (one,)), ("Post", (two,)), language=language)) == [told]


@pytest.mark.parametrize("code", ["de", "en", "es"])
def test_a_term_stands_on_one_side(code: str) -> None:
    for choice in comparison(code).choices:
        terms = [term for side in choice.sides for term in side]
        assert len(choice.sides) > 1
        assert len(terms) == len(set(terms))
        assert all(term == term.lower() for term in terms)


def test_the_page_tells_it_among_what_the_papers_say() -> None:
    found = [
        article("a0", (*HERALD, RIOTERS), outlet="Herald"),
        article("a1", (*POST, PROTESTERS), outlet="Post"),
    ]
    made = page(found)
    section = next(s for s in made.sections if s.kind is SectionKind.PAPERS)
    block = section.blocks[-1]
    assert block.heading is not None
    assert block.heading.text == "Different words for the same"
    assert [c.text for c in block.claims] == [
        "For the same people Herald writes “rioters” and Post “protesters”."
    ]
