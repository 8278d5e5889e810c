"""The HTML page in a real browser."""

from dataclasses import replace
from typing import Any

import pytest

from broadsheet.render import Entry, html
from broadsheet.types import StoryPage
from tests.browser.conftest import Reader
from tests.render import example, hostile

pytestmark = pytest.mark.browser

PAGE = example.page()
LONG = "Very Long Gazette " * 4
CONTRAST = """() => {
  const rgb = (text) => text.match(/[0-9.]+/g).map(Number);
  const light = (text) => {
    const linear = (c) => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
    const [r, g, b] = rgb(text).map((c) => linear(c / 255));
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (rgb(colour)[3] !== 0) return colour;
    }
  };
  const ratios = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    const [a, b] = [light(getComputedStyle(element).color), light(behind(element))].sort((x, y) => y - x);
    ratios.push([(a + .05) / (b + .05), element.className + " " + element.tagName]);
  }
  return ratios;
}"""


def crowded() -> StoryPage:
    """The example with forty outlets of long names, and titles without a space."""
    first = PAGE.articles[0]
    more = tuple(
        replace(first, id=f"more-{n}", outlet=f"{n} {LONG}", title="unbroken" * 40) for n in range(40)
    )
    return replace(PAGE, articles=(*PAGE.articles, *more))


def test_nothing_is_asked_for_and_nothing_is_wrong(reader: Reader) -> None:
    visit = reader.open(html.render(PAGE))
    assert [address for address in visit.requests if not address.startswith(("file:", "data:,"))] == []
    assert visit.requests[1:] in ([], ["data:,"])
    assert visit.said == []


@pytest.mark.parametrize("text", [hostile.MARKUP, hostile.MARKDOWN, hostile.TURNED, hostile.NO_SPACES])
def test_nothing_hostile_runs_or_is_fetched(reader: Reader, text: str) -> None:
    page = hostile.page(text, hostile.ADDRESSES[0])
    for written in (html.render(page), html.index([Entry(page, "javascript:alert(1)")])):
        visit = reader.open(written.encode("utf-8").decode("utf-8"), width=320)
        visit.page.wait_for_timeout(50)
        assert visit.said == []
        assert all(address.startswith(("file:", "data:,")) for address in visit.requests)
        assert visit.page.title() != "ran"
        assert not visit.scrolls_sideways()


def test_the_page_is_whole_without_javascript(reader: Reader) -> None:
    """Playwright's own functions need JavaScript; a locator's visibility does not."""
    visit = reader.open(html.render(PAGE), java_script_enabled=False)
    quoted = visit.page.locator("#happened blockquote").first
    assert not quoted.is_visible()
    visit.page.locator("#happened summary").first.click()
    assert quoted.is_visible()


def first_source(visit: Any) -> Any:
    return visit.page.locator("#happened blockquote").first


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_sources_open_and_close_by_keyboard(reader: Reader, key: str) -> None:
    visit = reader.open(html.render(PAGE))
    visit.page.locator("#happened summary").first.focus()
    visit.page.keyboard.press(key)
    assert first_source(visit).is_visible()
    visit.page.keyboard.press(key)
    assert not first_source(visit).is_visible()


def test_the_first_tab_skips_to_the_story(reader: Reader) -> None:
    visit = reader.open(html.render(PAGE))
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.textContent") == "Skip to the story"
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.id") == "page"


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_wider_than_the_window(reader: Reader, width: int) -> None:
    for page in (PAGE, crowded()):
        visit = reader.open(html.render(page), width=width)
        visit.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        assert not visit.scrolls_sideways()
    assert not reader.open(html.index([Entry(PAGE, "a.html")] * 3), width=width).scrolls_sideways()


def test_large_type_needs_no_sideways_scrolling(reader: Reader) -> None:
    visit = reader.open(html.render(PAGE), width=640)
    visit.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert not visit.scrolls_sideways()


def test_on_a_desk_the_sources_stand_in_the_margin(reader: Reader) -> None:
    visit = reader.open(html.render(PAGE))
    following = visit.page.locator("#happened .claim").nth(1)
    before = following.bounding_box()
    visit.page.locator("#happened summary").first.click()
    note, column = first_source(visit).bounding_box(), visit.page.locator("#happened").bounding_box()
    assert note["x"] >= column["x"] + column["width"]
    assert following.bounding_box() == before, "opening a source moves no word of the text"


def test_the_measure_is_that_of_a_book(reader: Reader) -> None:
    visit = reader.open(html.render(PAGE))
    assert 520 <= visit.page.locator("#happened .text").bounding_box()["width"] <= 680


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_has_contrast_enough(reader: Reader, scheme: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    visit = reader.open(html.render(PAGE), color_scheme=scheme)
    weak = [(ratio, where) for ratio, where in visit.page.evaluate(CONTRAST) if ratio < 4.5]
    assert weak == []


def test_paper_shows_what_is_folded_and_no_navigation(reader: Reader) -> None:
    visit = reader.open(html.render(PAGE))
    visit.page.emulate_media(media="print")
    assert visit.page.locator("#facts .fold li").first.is_visible()
    assert not visit.page.locator("nav").is_visible()
    assert len(visit.page.pdf()) > 10_000


def test_a_phone_shows_the_marks_of_six_outlets_at_once(reader: Reader) -> None:
    extra = replace(PAGE.articles[0], id="sixth", outlet="www.a-long-name-of-a-host.example")
    visit = reader.open(html.render(replace(PAGE, articles=(*PAGE.articles, extra))), width=320)
    table = visit.page.locator("#facts .scroll").first
    assert table.evaluate("element => element.scrollWidth <= element.clientWidth")
