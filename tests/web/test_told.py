"""What went wrong is said in the language of the reader."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import broadsheet
from broadsheet.sources.fetch import SENTENCES
from broadsheet.text.phrases import ENGLISH, LANGUAGES, phrases
from broadsheet.web.told import told
from tests.web.papers import Browser

ROOT = Path(broadsheet.__file__).parent
#: Rooms whose sentences a page can show, and what only the command line can ask of them.
ROOMS = ("newsroom/*.py", "web/*.py", "sources/press.py", "sources/opml.py")
NOT_FOR_PAGES = (
    "Name the outlet",
    "No article is by",
    "was not purged",
    "A cookie is one line",
    "is neither a web address",
    "cannot be read",
    "No article or story has the id",
    "stories have this sentence",
    "No page has a sentence",
    "Reference data",
)


def raised() -> list[str]:
    """Every sentence with which a room refuses something, its slots filled with a word."""
    found = []
    for pattern in ROOMS:
        for file in sorted(ROOT.glob(pattern)):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
                    continue
                if node.func.id in ("InputError", "NotFoundError"):
                    found += _sentence(node.args[0])
    return [one for one in found if not any(words in one for words in NOT_FOR_PAGES)]


def _sentence(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.JoinedStr):
        return ["".join(str(v.value) if isinstance(v, ast.Constant) else "x1" for v in node.values)]
    return []


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_every_sentence_of_the_house_is_known(code: str) -> None:
    ui = phrases(code)
    sentences = [*raised(), *SENTENCES.values()]
    assert len(sentences) > 30
    for one in sentences:
        assert told(ui, one.replace("x1: x1", "https://x.example: x1.")) != one or one.startswith("x1: "), one


def test_an_address_keeps_its_place_before_the_reason() -> None:
    said = told(phrases("de"), "https://paper.example/a: the server did not answer in time.")
    assert said == "https://paper.example/a: Der Server hat nicht rechtzeitig geantwortet."


@given(st.text(max_size=300), st.sampled_from(LANGUAGES))
def test_any_text_is_told_somehow(text: str, code: str) -> None:
    assert isinstance(told(phrases(code), text), str)
    assert told(ENGLISH, text) == text


def test_a_page_that_is_not_there_says_so_in_german_and_spanish(empty: Browser) -> None:
    assert "Kein Thema" in empty.read("/story/s-nothing", accept_language="de").text
    assert "Ninguna noticia" in empty.read("/story/s-nothing", accept_language="es").text
