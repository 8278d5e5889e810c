"""What an outlet says about its own mistakes is kept apart from its text."""

import pytest

from broadsheet.extract import extract
from broadsheet.extract.corrections import LONGEST, corrections
from broadsheet.types import Article, FetchedPage

BODY = (
    "The harbour of Ostrel stays closed until Friday, the port authority said on Monday evening.\n\n"
    "Three ferries wait outside, and about 40 lorries stand on the quay, drivers told reporters there.\n\n"
)


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("Correction: Three ferries wait, not four.", "en"),
        ("*Correction, 5 October: Three ferries wait, not four.", "en"),
        ("An earlier version of this article said that four ferries wait.", "en"),
        ("This story has been corrected to show that the harbour is in Ostrel.", "en"),
        ("Editor's note: a previous version of this story misspelled the captain's name.", "en"),
        ("Korrektur: In der Überschrift stand ein falscher Name.", "de"),
        ("In einer früheren Version dieses Artikels hieß es, vier Fähren warteten.", "de"),
        ("Fe de errores: son tres los transbordadores.", "es"),
    ],
)
def test_a_note_on_a_correction_is_found(note: str, code: str) -> None:
    assert corrections([BODY, note], code) == (note,)
    assert corrections([note], "xx") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Correction facilities are full, the minister said.",
        "Editor's note: This story describes violence.",
        "The court made a correction to its ruling.",
        "A market correction: shares fell by a tenth.",
        "Correction: " + "x" * LONGEST,
        "",
    ],
)
def test_news_about_corrections_is_none(text: str) -> None:
    assert corrections([text], "en") == ()


def test_the_article_keeps_the_note_beside_its_text() -> None:
    """So that no sentence of the note becomes a fact, and yet it can be shown."""
    note = "Correction: An earlier version of this article said that four ferries wait outside."
    article = extract(FetchedPage((BODY + note).encode(), "text/plain", "a.txt"))
    assert isinstance(article, Article)
    assert article.corrections == (note,)
    assert "four" not in article.text
