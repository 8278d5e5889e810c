"""A walk through the paper over 2,000 articles in headless Chromium: each kind of page, link, form and width.

usage: python -m bench.browser_walk [--articles 2000] [--of-a-kind 4] [--keep FILE]

The archive is that of ``bench.serve``: copies of the stories of the sample under ids of their own. All forms
are sent: follow, leave out, report, move, make one, undo, search, sources. Then links are followed from the
front page on until so many pages of each kind were visited, each at the width of a desk and of a phone, light
and dark, with all that is folded opened, and again without JavaScript. A page is wrong if it says anything
in the console, asks anybody else, is wider than its window, or if axe-core finds anything serious on it.
"""

import argparse
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.browser.conftest import FLAGS, Visit, program

from bench.serve import free_port, running, wait_for
from bench.serve_parts import fill

GRAVE = ("serious", "critical")
DESK, PHONE = 1280, 360
OPEN = "document.querySelectorAll('details').forEach((each) => { each.open = true })"
RUN = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
LINKS = "[...document.querySelectorAll('a[href]')].map((each) => each.getAttribute('href'))"
_ID = re.compile(r"/(story|article|name|report|question|subject)/[^/?]+")
_SKIPPED = ("/feeds/", "/static/", "/sources.opml", "/api/")


def kind(path: str) -> str:
    """The kind of page at an address: "/story/*/question/*", "/search?"."""
    plain = urlsplit(path)
    return _ID.sub(r"/\1/*", plain.path) + ("?" if plain.query else "")


class Walk:
    """What was visited, and what was wrong there."""

    def __init__(self, browser: Any, base: str) -> None:
        self._browser, self.base = browser, base
        self._axe = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
        self.visited: Counter[str] = Counter()
        self.forms: Counter[str] = Counter()
        self.wrong: list[str] = []

    def tab(self, **options: object) -> Visit:
        return Visit(self._browser.new_context(**options).new_page())

    def heard(self, visit: Visit, where: str) -> None:
        """What the page said or asked of others since the last look."""
        away = [url for url in visit.requests if not url.startswith((self.base, "data:"))]
        self.wrong += [f"{where}: {said[:200]}" for said in [*visit.said, *away]]
        visit.said.clear()
        visit.requests.clear()

    def links(self, of_a_kind: int) -> None:
        """From the front page on, breadth first, until enough of each kind were visited."""
        wide = self.tab(viewport={"width": DESK, "height": 900}, bypass_csp=True)
        narrow = self.tab(viewport={"width": PHONE, "height": 740}, bypass_csp=True, color_scheme="dark")
        for visit in (wide, narrow):
            visit.page.add_init_script(self._axe)
        plain = self.tab(java_script_enabled=False)
        waiting, seen = ["/"], {"/"}
        while waiting:
            path = waiting.pop(0)
            if self.visited[kind(path)] >= of_a_kind:
                continue
            self.visited[kind(path)] += 1
            self._look(wide, path)
            self._look(narrow, path)
            found = [link for link in wide.page.evaluate(LINKS) if self._ours(link)]
            plain.page.goto(self.base + path)
            if not plain.page.locator("main h1").count():
                self.wrong.append(f"{path}: no heading without JavaScript")
            self.heard(plain, path)
            waiting += [link for link in dict.fromkeys(found) if link not in seen]
            seen.update(found)

    def _ours(self, link: str) -> bool:
        return link.startswith("/") and not link.startswith(_SKIPPED)

    def _look(self, visit: Visit, path: str) -> None:
        answer = visit.page.goto(self.base + path)
        if answer.status != 200:
            self.wrong.append(f"{path}: status {answer.status}")
        visit.page.evaluate(OPEN)
        if visit.scrolls_sideways():
            self.wrong.append(f"{path}: wider than the window")
        found = [one["id"] for one in visit.page.evaluate(RUN) if one["impact"] in GRAVE]
        self.wrong += [f"{path}: axe finds {one}" for one in found]
        self.heard(visit, path)

    def send(self, visit: Visit, path: str, selector: str) -> str:
        """Send the form that a button belongs to; the address that it leads to."""
        visit.page.goto(self.base + path)
        visit.page.evaluate(OPEN)
        if not visit.page.locator(selector).count():
            self.wrong.append(f"{path}: there is no {selector}")
            return path
        with visit.page.expect_navigation(timeout=120_000) as gone:
            visit.page.locator(selector).first.click()
        answer = gone.value
        action = re.sub(r"(s|f|d)-[\w]+|/\d+", "*", selector)
        self.forms[action] += 1
        if answer is None or answer.status != 200:
            self.wrong.append(f"{path}: {selector} leads to {answer and answer.status}")
        self.heard(visit, f"{path} {selector}")
        return str(urlsplit(visit.page.url).path)

    def first(self, visit: Visit, path: str, start: str) -> str:
        """The first link of a page that begins so."""
        visit.page.goto(self.base + path)
        return next(str(link) for link in visit.page.evaluate(LINKS) if link.startswith(start))


def forms(walk: Walk) -> None:
    """Everything that a reader can do, and its way back."""
    visit = walk.tab(viewport={"width": DESK, "height": 900})
    story = walk.first(visit, "/", "/story/")
    for path in (story, walk.first(visit, story, "/name/")):
        for _ in range(2):
            walk.send(visit, path, "form[action='/wish'] button")
    article = walk.first(visit, story, "/article/")
    outlet = walk.first(visit, article, "/outlet")
    for _ in range(2):
        walk.send(visit, outlet, "form[action='/wish'] button")
    report = walk.first(visit, story, f"{story}/report/")
    walk.send(visit, report, f"form[action^='{story}/report'] button")
    walk.send(visit, "/following", "form[action^='/flags/'] button")
    for deed in _arranged(walk, visit, story):
        walk.forms[deed] += 1
    visit.page.goto(walk.base + "/")
    visit.page.locator("#find").fill("museum")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/search?*")
    walk.forms["search"] += 1
    walk.send(visit, "/sources", "form[action='/sources/starter'] button")
    source = "form[action^='/sources/f-'][action$='/remove'] button"
    walk.send(visit, "/sources", source.replace("/remove", "/pause"))
    walk.send(visit, "/sources", source)
    walk.heard(visit, "forms")


def _arranged(walk: Walk, visit: Visit, story: str) -> Iterator[str]:
    """An article moved out, two stories made one, both undone."""
    visit.page.goto(f"{walk.base}{story}/arrange")
    visit.page.locator("input[name=article]").first.check()
    with visit.page.expect_navigation(timeout=120_000):
        visit.page.locator("form[action$='/split'] button").click()
    yield "split"
    walk.send(visit, "/following", "form[action^='/undo/'] button")
    walk.send(visit, f"{story}/arrange", "form[action$='/merge'] button")
    walk.send(visit, "/following", "form[action^='/undo/'] button")


def main() -> None:
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--of-a-kind", type=int, default=4, help="pages of each kind that are visited")
    parser.add_argument("--keep", type=Path, help="where the archive is made, or taken from")
    options = parser.parse_args()
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "archive.db"
        if options.keep and options.keep.exists():
            shutil.copy(options.keep, path)  # the walk changes it
        else:
            fill(options.keep or path, options.articles)
            if options.keep:
                shutil.copy(options.keep, path)
        port = free_port()
        with running("paper", path, port):
            wait_for(port)
            browser = driver.chromium.launch(executable_path=program(), args=list(FLAGS))
            walk = Walk(browser, f"http://127.0.0.1:{port}")
            forms(walk)
            walk.links(options.of_a_kind)
            browser.close()
    print(f"{sum(walk.visited.values())} pages of {len(walk.visited)} kinds, each at two widths and without")
    print(f"JavaScript; {sum(walk.forms.values())} forms; {time.perf_counter() - begin:.0f} s")
    print("\n".join(f"{number:4} {name}" for name, number in sorted(walk.visited.items())))
    print("\n".join(f"{number:4} form {name}" for name, number in sorted(walk.forms.items())))
    print(f"{len(walk.wrong)} things wrong")
    print("\n".join(walk.wrong[:40]))
    sys.exit(bool(walk.wrong))


if __name__ == "__main__":
    main()
