"""Pages of German and Spanish stories: full sections, sentences that stand alone, no English around them."""

import re
import time
from dataclasses import replace
from functools import cache

import pytest

from broadsheet.text.persons import people
from broadsheet.text.phrases import ENGLISH, phrases
from broadsheet.types import About, SectionKind, Story, StoryPage
from broadsheet.write import words_de, write_page
from broadsheet.write.asking import asks
from broadsheet.write.cues import strength
from broadsheet.write.gate import Coverage, Source, check
from broadsheet.write.labels import own_words
from broadsheet.write.standing import balanced, stands
from tests.write.build import articles, matrix, page
from tests.write.foreign_news import german, spanish

NEWS = {"de": german, "es": spanish}


@cache
def made(code: str) -> StoryPage:
    return page(NEWS[code]())


@pytest.mark.parametrize("code", ["de", "es"])
def test_the_page_speaks_the_language_of_its_articles(code: str) -> None:
    """Titles, headings and questions are those of the language."""
    found = made(code)
    assert found.story.language == code
    for section in found.sections:
        assert section.title == phrases(code).say(f"title.{section.kind}")
    headings = [b.heading for s in found.sections for b in s.blocks if b.heading]
    fixed = {heading.text for heading in headings if not heading.citations}
    english = {text for text in ENGLISH.texts.values() if "{" not in text}
    assert not fixed & english


@pytest.mark.parametrize("code", ["de", "es"])
def test_sections_are_filled_where_the_articles_have_something(code: str) -> None:
    filled = {section.kind for section in made(code).sections if section.blocks}
    assert {
        SectionKind.HAPPENED,
        SectionKind.PAPERS,
        SectionKind.BACKGROUND,
        SectionKind.TOPICS,
    } <= filled


def test_differences_are_told_in_the_language_of_the_page() -> None:
    """Both sides stand in its quotation marks, and the gate knows the page's own words."""
    told = [
        c.text
        for s in made("de").sections
        for b in s.blocks
        for c in b.claims
        if c.about is About.COVERAGE and c.status == "disputed"
    ]
    assert any("gehen auseinander" in text and text.count("„") > 1 for text in told)


@pytest.mark.parametrize("code", ["de", "es"])
def test_sentences_that_lean_on_others_are_not_shown(code: str) -> None:
    for section in made(code).sections:
        for block in section.blocks:
            for claim in block.claims:
                assert claim.about is About.COVERAGE or stands(claim.text, code), claim.text


@pytest.mark.parametrize(
    ("text", "code", "alone"),
    [
        ("Er wies die Vorwürfe zurück.", "de", False),
        ("Die Reparatur werde vier Wochen dauern.", "de", False),
        ("Die Reparatur werde vier Wochen dauern, sagte Seidel.", "de", True),
        ("„Wir warten“, sagte Seidel.", "de", True),
        ("Die Ministerin wies die Vorwürfe zurück, sagte er.", "de", False),
        ("Der Hafen von Marwede ist geschlossen.", "de", True),
        ("Además, el puerto cerró.", "es", False),
        ("Añadió que el puerto cerrará.", "es", False),
        ("El puerto cerrará, dijo.", "es", False),
        ("El puerto de Marvela cerró el martes.", "es", True),
        ("Es una pena.", "fr", True),
    ],
)
def test_what_stands_alone_is_known(text: str, code: str, alone: bool) -> None:
    assert stands(text, code) is alone


def test_quotation_marks_of_every_language_are_balanced() -> None:
    for text in ("„Ja“, sagte er.", "“Yes,” he said.", "«Sí», dijo.", "»Ja«, sagte er.", "plain"):
        assert balanced(text)
    for text in ("„Ja, sagte er.", "“Yes, he said.", "«Sí, dijo.", 'he "said'):
        assert not balanced(text)


def test_people_are_found_by_their_offices() -> None:
    """Where there is no model; common words beside an office are nobody."""
    text = "Das sagte Verkehrsministerin Paula Seidel am Mittwoch. Später kam Paula Seidel nach Tarn."
    assert [text[a:b] for a, b, _ in people(text, "de")] == ["Paula Seidel", "Paula Seidel"]
    text = "Lo anunció la ministra de Transportes, Paula Sierra, en Marvela."
    assert [text[a:b] for a, b, _ in people(text, "es")] == ["Paula Sierra"]
    assert people("Der Präsident Der Republik Am Montag", "de") == []
    assert people("Bürgermeister Ann Lee", "xx") == []


def test_the_gate_lets_no_word_in_beside_the_page_s_own() -> None:
    spans = [Source("Der Hafen von Marwede bleibt sechs Wochen lang geschlossen.")]
    coverage = Coverage(outlets=("Tagespost",), own=own_words(phrases("de")))
    said = "Die Angaben gehen auseinander: Tagespost: „{}“."
    good = said.format("bleibt sechs Wochen lang geschlossen")
    assert check(good, spans, code="de", coverage=coverage) is None
    assert check(said.format("bleibt neun Wochen"), spans, code="de", coverage=coverage) is not None
    assert check(f"Brandstifter {good}", spans, code="de", coverage=coverage) is not None


def test_the_language_can_be_chosen() -> None:
    """The page's own words in another language than its sentences, which stay as they are."""
    found = write_page(matrix(articles()), Story("s-1", ()), version="1", built_at="", language="es")
    assert found.story.language == "es"
    assert found.sections[0].title == "Qué ha pasado"
    texts = " ".join(c.text for s in found.sections for b in s.blocks for c in b.claims)
    assert re.search(r"\bport of Marlow\b", texts)


def test_a_language_without_phrases_gets_english_ones() -> None:
    found = page([replace(a, language="pt") for a in spanish()])
    assert found.story.language == "en"
    assert found.sections[0].title == "What's happened"


@pytest.mark.parametrize("code", ["de", "es"])
@pytest.mark.parametrize(
    "piece", ["A", "Aa ", "Ministerin ", "la ministra de ", ", ", "„", "wird ", "\x00\ud800"]
)
def test_hostile_text_takes_no_time(piece: str, code: str) -> None:
    """What almost matches is looked through in linear time."""
    text = (piece * 50_000)[:50_000]
    started = time.perf_counter()
    people(text, code)
    stands(text, code)
    for kind in words_de.ASKS:
        asks(kind, code).search(text)
    for kind in words_de.CUES:
        strength(kind, text, code)
    assert time.perf_counter() - started < 5
