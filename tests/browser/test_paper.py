"""The served paper in a real browser: every kind of page, with keyboard, without JavaScript, on a phone."""

import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Visit
from tests.browser.papers import served
from tests.web.conftest import sample_archive as sample_archive
from tests.web.papers import opened

pytestmark = pytest.mark.browser

GRAVE = ("serious", "critical")
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
SMALL_TARGETS = """() => [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea")]
  .map((e) => [e.getBoundingClientRect(), e.outerHTML.slice(0, 90)])
  .filter(([box]) => box.width && (box.width < 24 && box.height < 24)).map(([, html]) => html)"""


@pytest.fixture(scope="module")
def addresses(sample_archive: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An address of each kind of page."""
    path = Path(shutil.copy(sample_archive, tmp_path_factory.mktemp("look") / "archive.db"))
    with opened(path) as browser:
        return browser.every_kind()


@pytest.fixture(scope="module")
def site(sample_archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A paper with the sample."""
    with served(Path(shutil.copy(sample_archive, tmp_path_factory.mktemp("site") / "archive.db"))) as address:
        yield address


class Tabs:
    """Opens pages of one paper."""

    def __init__(self, browser: Any, site: str) -> None:
        self._browser = browser
        self._site = site
        self._contexts: list[Any] = []

    def open(self, path: str, *, width: int = 1280, **options: object) -> Visit:
        context = self._browser.new_context(viewport={"width": width, "height": 800}, **options)
        self._contexts.append(context)
        visit = Visit(context.new_page())
        self.go(visit, path)
        return visit

    def go(self, visit: Visit, path: str) -> None:
        visit.page.goto(self._site + path)

    def close(self) -> None:
        for context in self._contexts:
            context.close()


@pytest.fixture
def tabs(chromium: Any, site: str) -> Iterator[Tabs]:
    made = Tabs(chromium, site)
    yield made
    made.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_serious_for_who_reads_by_other_means(
    tabs: Tabs, addresses: dict[str, str], scheme: str
) -> None:
    """axe-core on every kind of page, with all that is folded open."""
    visit = tabs.open("/", color_scheme=scheme, bypass_csp=True)
    visit.page.add_init_script(AXE)
    for kind, path in addresses.items():
        if kind == "revision":
            continue  # a story like any other
        tabs.go(visit, path)
        visit.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        found = [
            (kind, one["id"], one["nodes"][0]["html"][:150])
            for one in visit.page.evaluate(RUN)
            if one["impact"] in GRAVE
        ]
        assert found == []


def test_no_page_asks_others_or_complains(tabs: Tabs, site: str, addresses: dict[str, str]) -> None:
    visit = tabs.open("/")
    for path in addresses.values():
        tabs.go(visit, path)
    complaints = [said for said in visit.said if "404" not in said]  # one kind of page is what is not there
    assert complaints == []
    assert all(address.startswith((site + "/", "data:,")) for address in visit.requests)


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_wider_than_the_window(tabs: Tabs, addresses: dict[str, str], width: int) -> None:
    visit = tabs.open("/", width=width)
    for kind, path in addresses.items():
        tabs.go(visit, path)
        visit.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        assert not visit.scrolls_sideways(), kind
        assert visit.page.evaluate(SMALL_TARGETS) == [], kind


def test_large_type_needs_no_sideways_scrolling(tabs: Tabs, addresses: dict[str, str]) -> None:
    visit = tabs.open("/", width=640)
    for kind, path in addresses.items():
        tabs.go(visit, path)
        visit.page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert not visit.scrolls_sideways(), kind


def test_the_keyboard_alone_leads_from_the_front_page_to_a_source(tabs: Tabs) -> None:
    visit = tabs.open("/")
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.className") == "skip"
    visit.page.keyboard.press("Enter")
    _tab_to(visit, "h2 a, h3 a")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/story/*")
    _tab_to(visit, "#happened summary")
    visit.page.keyboard.press("Enter")
    assert visit.page.locator("#happened blockquote").first.is_visible()


def test_a_mouse_over_a_mark_shows_its_sources_in_the_margin(tabs: Tabs, addresses: dict[str, str]) -> None:
    visit = tabs.open(addresses["story"])
    quoted = visit.page.locator("#happened blockquote").first
    assert not quoted.is_visible()
    before = visit.page.locator("#happened .claim").nth(1).bounding_box()
    visit.page.locator("#happened summary").first.hover()
    assert quoted.is_visible()
    assert visit.page.locator("#happened .claim").nth(1).bounding_box() == before
    visit.page.locator("h1").hover()
    assert not quoted.is_visible()


def test_a_form_is_sent_by_keyboard(tabs: Tabs, addresses: dict[str, str]) -> None:
    visit = tabs.open(addresses["story"])
    _tab_to(visit, ".acts button")
    with visit.page.expect_navigation():
        visit.page.keyboard.press("Enter")
    assert visit.page.url.endswith(addresses["story"])
    tabs.go(visit, "/following")
    assert visit.page.locator(f"main a[href='{addresses['story']}']").count() == 1


def _tab_to(visit: Visit, selector: str, *, most: int = 60) -> None:
    """Press the tabulator until what is wanted has the focus, which has to be visible."""
    for _ in range(most):
        visit.page.keyboard.press("Tab")
        if visit.page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            outline = visit.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none"
            return
    raise AssertionError(f"{selector} was never reached")


def test_without_javascript_a_newcomer_comes_to_a_story_in_three_clicks(
    chromium: Any, tmp_path: Path
) -> None:
    with served(tmp_path / "empty.db") as address:
        context = chromium.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(address)
        page.locator("form[action='/sample'] button").click(no_wait_after=True)
        page.locator(".steps li").first.wait_for(timeout=20_000)  # what is read shows while it is read
        page.locator("main h2 a, main h3 a").first.click(timeout=120_000)
        page.wait_for_url("**/story/*")
        quoted = page.locator("#happened blockquote").first
        page.locator("#happened summary").first.click()
        assert quoted.is_visible()
        context.close()


def test_paper_shows_no_forms_and_no_menu(tabs: Tabs, addresses: dict[str, str]) -> None:
    visit = tabs.open(addresses["story"])
    visit.page.emulate_media(media="print")
    assert not visit.page.locator("header nav").is_visible()
    assert visit.page.locator("form:visible").count() == 0
