"""Stories in languages with few word lists: what is found is right, and what is not certain is not said."""

import pytest

from broadsheet.types import Article, ConflictKind, FactMatrix, Stance
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


@pytest.mark.parametrize(
    ("found", "claim", "denial"),
    [
        (german(), "waren die Rauchmelder im Treppenhaus abgeschaltet", "bestritt, dass die Rauchmelder"),
        (spanish(), "estaban cerradas con candado", "negó que las salidas"),
    ],
    ids=["German", "Spanish"],
)
def test_a_claim_meets_its_denial(found: FactMatrix, claim: str, denial: str) -> None:
    (conflict,) = found.conflicts
    assert conflict.kind is ConflictKind.DENIAL
    assert [claim in conflict.sides[0].value, denial in conflict.sides[1].value] == [True, True]


@pytest.mark.parametrize(
    ("language", "claim", "denial"),
    [
        (
            "de",
            "Die Opposition wirft Jonas Weil vor, einen Bericht über die Brücke zurückgehalten zu haben.",
            "Weil wies die Vorwürfe zurück.",
        ),
        (
            "es",
            "La oposición acusó a Jonas Weil de ocultar un informe sobre el puente.",
            "Weil rechazó las acusaciones.",
        ),
    ],
)
def test_a_denial_that_points_answers_the_accusation(language: str, claim: str, denial: str) -> None:
    found = matrix(article("a", claim, denial, language=language), article("b", claim, language=language))
    (conflict,) = found.conflicts
    assert conflict.sides[0].articles == ("a", "b")
    assert conflict.sides[1].articles == ("a",)


@pytest.mark.parametrize(
    ("language", "denied", "told"),
    [
        ("de", "Die Mannschaft bestritt das Spiel in Velm.", "Die Mannschaft verlor das Spiel in Velm."),
        ("es", "El juez negó el acceso de la prensa al puente.", "La prensa tuvo acceso al puente."),
    ],
)
def test_what_is_fought_out_or_refused_denies_no_claim(language: str, denied: str, told: str) -> None:
    found = matrix(article("a", denied, language=language), article("b", told, language=language))
    assert found.conflicts == ()
