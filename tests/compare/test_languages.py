"""Stories in languages with few word lists: what is found is right, and what is not certain is not said."""

import pytest

from broadsheet.types import Article, FactMatrix, Stance
from tests.compare.build import article, matrix


def german() -> FactMatrix:
    return matrix(
        article(
            "bote",
            "Bei einem Brand in einem Wohnhaus in Lindau sind drei Menschen ums Leben gekommen.",
            "Die Flammen brachen gegen vier Uhr im zweiten Stock des Wohnhauses aus.",
            "Der Hausverwalter bestritt, dass die Rauchmelder im Treppenhaus abgeschaltet waren.",
            language="de",
        ),
        article(
            "kurier",
            "Drei Menschen sind bei einem Brand in Lindau gestorben.",
            "Das Feuer brach im zweiten Stock des Wohnhauses aus.",
            "Nach Angaben der Mieter waren die Rauchmelder im Treppenhaus abgeschaltet.",
            language="de",
        ),
    )


def spanish() -> FactMatrix:
    return matrix(
        article(
            "diario",
            "El incendio comenzó en el segundo piso de la fábrica de muebles.",
            "El dueño negó que las salidas de la fábrica estuvieran cerradas con candado.",
            language="es",
        ),
        article(
            "correo",
            "El incendio empezó en el segundo piso de la fábrica de muebles, según los bomberos.",
            "Las salidas de la fábrica estaban cerradas con candado, según los vecinos.",
            language="es",
        ),
    )


@pytest.mark.parametrize(
    ("found", "denial", "shared"),
    [(german(), "bestritt", "zweiten Stock"), (spanish(), "negó", "segundo piso")],
    ids=["German", "Spanish"],
)
def test_a_denial_does_not_state_what_it_denies(found: FactMatrix, denial: str, shared: str) -> None:
    """A denial stands apart or on the other side; what both state in other words is one row."""
    of: dict[str, Article] = {item.article.id: item.article for item in found.articles}
    for fact in found.facts:
        cells = {
            key: of[key].text[c.start : c.end] for key, cell in fact.cells.items() for c in cell.citations
        }
        denying = {key for key, text in cells.items() if denial in text}
        if denying and len(cells) > 1:
            assert {fact.cells[key].stance for key in cells} != {Stance.STATES}
    assert any(shared in fact.text and len(fact.cells) == 2 for fact in found.facts)
