"""The fixed phrases: complete in every language, and right in number, list and slot."""

import re
import string
from pathlib import Path

import pytest

import broadsheet
from broadsheet.text.phrases import ENGLISH, LANGUAGES, phrases, short

OTHERS = [code for code in LANGUAGES if code != "en"]
#: slots that a language need not use: a sentence behind "that" or alone, a count that goes without saying,
#: an auxiliary
OPTIONAL = {"that", "sentence", "count", "kind", "outlets", "zone", "does", "is"}
_KEY = re.compile(r"""\.(?:(say)\(\s*["']([^"'{}]+)["']|(count)\(\s*["']([^"'{}]+)["'],)""")


def slots(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


@pytest.mark.parametrize("code", OTHERS)
def test_every_language_has_every_phrase(code: str) -> None:
    other = phrases(code)
    assert set(other.texts) == set(ENGLISH.texts)
    assert set(other.forms) == set(ENGLISH.forms)
    assert len(other.grammar.months) == 12
    assert len(other.grammar.numbers) == len(ENGLISH.grammar.numbers)
    assert set(other.grammar.languages) == set(ENGLISH.grammar.languages)


@pytest.mark.parametrize("code", OTHERS)
def test_a_phrase_has_the_slots_of_the_english_one(code: str) -> None:
    """A slot that no English phrase has would never be filled; one that is missing would hide a name."""
    for key, text in phrases(code).texts.items():
        assert slots(text) ^ slots(ENGLISH.texts[key]) <= OPTIONAL, key
    for key, forms in phrases(code).forms.items():
        assert slots("".join(forms)) <= {"n"}, key


@pytest.mark.parametrize("code", OTHERS)
def test_no_phrase_was_left_in_english(code: str) -> None:
    """Words that two languages share are short; a whole English phrase was forgotten."""
    same = [key for key, text in phrases(code).texts.items() if text == ENGLISH.texts[key]]
    assert all(len(re.findall(r"\w+", re.sub(r"{\w+}", "", ENGLISH.texts[key]))) <= 1 for key in same)


def test_every_key_that_the_code_asks_for_exists() -> None:
    asked: set[tuple[str, str]] = set()
    for path in Path(broadsheet.__file__).parent.rglob("*"):
        if path.suffix in (".py", ".j2"):
            found = _KEY.finditer(path.read_text(encoding="utf-8"))
            asked |= {(m[1] or m[3], m[2] or m[4]) for m in found}
    known = {("say", key) for key in ENGLISH.texts} | {("count", key) for key in ENGLISH.forms}
    assert len(asked) > 50
    assert {pair for pair in asked if not pair[1].endswith(".")} - known == set()


@pytest.mark.parametrize(
    ("code", "one", "many", "thousands"),
    [
        ("en", "1 voice", "4 voices", "1,200 facts"),
        ("de", "1 Quelle", "4 Quellen", "1.200 Aussagen"),
        ("es", "1 fuente", "4 fuentes", "1.200 datos"),
    ],
)
def test_counts_have_the_number_of_their_language(code: str, one: str, many: str, thousands: str) -> None:
    words = phrases(code)
    assert (words.count("voice", 1), words.count("voice", 4), words.count("fact", 1200)) == (
        one,
        many,
        thousands,
    )


@pytest.mark.parametrize(
    ("code", "items", "said"),
    [
        ("en", ["a", "b", "c"], "a, b and c"),
        ("en", [], ""),
        ("de", ["a", "b"], "a und b"),
        ("es", ["Ana", "Luis"], "Ana y Luis"),
        ("es", ["Ana", "Ibáñez"], "Ana e Ibáñez"),
        ("es", ["Ana", "Hilario"], "Ana e Hilario"),
        ("es", ["agua", "hielo"], "agua y hielo"),
    ],
)
def test_lists_are_joined_as_in_the_language(code: str, items: list[str], said: str) -> None:
    assert phrases(code).listed(items) == said


def test_quotation_marks_are_those_of_the_language() -> None:
    assert [phrases(code).quoted("x") for code in ("en", "de", "es")] == ["“x”", "„x“", "«x»"]


@pytest.mark.parametrize("code", [None, "", "fr", "xx", "../en", "e" * 100, "__init__", "DE-at"])
def test_a_language_without_phrases_gets_the_english_ones(code: str | None) -> None:
    assert phrases(code).code == ("de" if code == "DE-at" else "en")


def test_words_of_articles_are_no_slots() -> None:
    assert ENGLISH.say("head.merged", story="{story.__class__}") == (
        "This story was merged into {story.__class__}."
    )


def test_a_code_is_short() -> None:
    assert [short(code) for code in ("pt-BR", "zh_Hant", "", "x")] == ["pt", "zh", "", ""]
