import json
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from hypothesis import example as also
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.render import FORMATS, Entry, terminal
from broadsheet.types import SectionKind, StoryPage
from tests.render import example, hostile, regenerate

PAGE = example.page()
SHOWN = [name for name in FORMATS if name != "json"]


@pytest.mark.parametrize("name", list(regenerate.pages()))
def test_the_example_looks_as_it_was_approved(name: str) -> None:
    """After a wanted change: ``python -m tests.render.regenerate``, and look at the difference."""
    assert regenerate.pages()[name] == (regenerate.GOLDEN / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SHOWN)
def test_the_parts_stand_in_the_same_order_in_every_format(name: str) -> None:
    written = FORMATS[name].render(PAGE).casefold().replace("&#39;", "'")
    written = written[written.index("5 articles, 4 outlets, 4 voices") :]
    titles = [section.title for section in PAGE.sections]
    body = written[written.rindex("what's happened") :]
    places = [
        body.rindex(title.casefold())
        for title in (
            *titles,
            "Who reports what",
            "not found in",
            "vehicles a day",
            "Who said what",
            "The articles",
        )
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("name", SHOWN)
def test_every_format_says_what_is_not_known(name: str) -> None:
    written = FORMATS[name].render(PAGE)
    for words in (
        "no outlet name given",
        "time of publication: not given",
        "no title given",
        "no address given",
        "one voice",
        "disputed",
        "Not answered in these articles.",
        "the text is cut off",
    ):
        assert words in written


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", hostile.TEXTS)
def test_no_text_is_too_strange_to_be_written(name: str, text: str) -> None:
    for address in hostile.ADDRESSES:
        FORMATS[name].render(hostile.page(text, address)).encode("utf-8")


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters()), st.sampled_from(sorted(FORMATS)))
@also("\ud800", "html")
def test_any_text_is_written(text: str, name: str) -> None:
    FORMATS[name].render(hostile.page(text, text)).encode("utf-8")
    FORMATS[name].index([Entry(hostile.page(text), text)]).encode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", ["x", "\u202e", "<", "a b ", "\\", "“", "١"])
def test_a_title_of_a_million_characters_takes_no_time_and_no_room(name: str, kind: str) -> None:
    long = kind * (1_000_000 // len(kind))
    first, *others = PAGE.articles
    page = replace(PAGE, articles=(replace(first, title=long, outlet=long, language=long, url=long), *others))
    started = time.perf_counter()
    written = FORMATS[name].render(page)
    assert time.perf_counter() - started < 5
    assert name == "json" or len(written) < 80_000


@pytest.mark.parametrize("name", SHOWN)
def test_no_control_and_no_turning_mark_is_shown(name: str) -> None:
    written = FORMATS[name].render(hostile.page(hostile.TURNED))
    assert not set("\x00\x1b\x07\x9b\u202e\u2066\u202b\u2029\ufeff") & set(written)


def test_the_terminal_page_has_escape_codes_only_in_colour() -> None:
    assert "\x1b" not in terminal.render(PAGE)
    assert "\x1b[31m" in terminal.render(PAGE, colour=True)


@pytest.mark.parametrize("width", [1, 40, 60, 200])
def test_the_terminal_page_keeps_to_its_width_except_for_addresses(width: int) -> None:
    lines = [line for line in terminal.render(PAGE, width=width).splitlines() if "https:" not in line]
    assert max(map(len, lines)) <= max(40, min(width, terminal.MEASURE))


@pytest.mark.parametrize("name", ["markdown", "terminal"])
def test_what_stands_in_a_lead_has_its_sign_in_plain_text(name: str) -> None:
    lines = FORMATS[name].render(PAGE).splitlines()
    (row,) = [line for line in lines if "The town expects repairs" in line and line.count("●") == 3]
    assert (row.count("●↑"), row.count("◐↑")) == (2, 1)
    assert any("↑ in its lead" in line for line in lines)
    assert any(line.endswith("A replacement ferry starts on Thursday. ↑") for line in lines)


def test_the_columns_of_many_outlets_hold_their_signs_apart() -> None:
    extra = [replace(PAGE.articles[0], id=f"n{n}", outlet=f"Paper {n}") for n in range(8)]
    written = terminal.render(replace(PAGE, articles=(*PAGE.articles, *extra)))
    assert " 1 2 3 4 5 6 7 8 9 10 11 12 13\n" in written
    assert "●↑●↑●↑●↑●↑" in written


def test_the_terminal_page_shows_sources_when_asked() -> None:
    words = example.spoken(example.ELEVEN)[:40]
    assert words in terminal.render(PAGE, sources=True)
    assert f"“{words}" not in terminal.render(PAGE)


@pytest.mark.parametrize("name", FORMATS)
def test_an_index_lists_the_stories_as_given(name: str) -> None:
    second = replace(
        PAGE, story=replace(PAGE.story, headline=replace(PAGE.story.headline, text="Another story"))
    )
    written = FORMATS[name].index([Entry(PAGE, "one.html"), Entry(second, "two.html")])
    assert written.index("Ostrel") < written.index("one.html" if name == "terminal" else "Another story")
    assert {"one.html", "two.html"} <= {word for word in ("one.html", "two.html") if word in written}


def test_the_index_as_json_can_be_read() -> None:
    stories = json.loads(FORMATS["json"].index([Entry(PAGE, "one.json")]))["stories"]
    assert [story["file"] for story in stories] == ["one.json"]


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_with_nothing_in_it_is_still_a_page(name: str) -> None:
    empty = replace(PAGE, articles=(), facts=(), conflicts=(), quotes=(), omissions=(), entities=())
    empty = replace(empty, sections=tuple(replace(section, blocks=()) for section in PAGE.sections))
    written = FORMATS[name].render(empty)
    assert "What's happened" not in written
    assert "Revision 2" in written


@pytest.mark.parametrize("name", SHOWN)
def test_words_that_the_page_does_not_carry_are_no_error(name: str) -> None:
    bare = replace(PAGE, articles=tuple(replace(article, excerpts={}) for article in PAGE.articles))
    assert "one voice" in FORMATS[name].render(bare)


def test_citations_of_unknown_articles_are_left_out() -> None:
    lost = replace(PAGE, articles=PAGE.articles[:1], omissions=())
    assert all(FORMATS[name].render(lost) for name in FORMATS)


def sections_without(page: StoryPage, kind: SectionKind) -> StoryPage:
    kept = tuple(replace(item, blocks=()) if item.kind is kind else item for item in page.sections)
    return replace(page, sections=kept)


def test_a_section_with_nothing_to_say_is_not_shown() -> None:
    written = FORMATS["markdown"].render(sections_without(PAGE, SectionKind.BACKGROUND))
    assert "How we got here" not in written


def test_listing_the_formats_loads_none_of_them() -> None:
    """The command line lists formats in its help: that must not cost the loading of their libraries."""
    code = "import sys, broadsheet.render; print(*sorted({'jinja2', 'rich'} & set(sys.modules)), end='')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == ""
