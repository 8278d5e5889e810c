"""Pictures of the example page for the documentation: ``python -m tests.browser.screenshots FOLDER``."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from broadsheet.render import html
from tests.browser.conftest import FLAGS, program
from tests.render import example

VIEWS = {"story-desk": (1280, 860), "story-phone": (390, 844)}


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as kept, sync_playwright() as driver:
        page = Path(kept) / "page.html"
        page.write_text(html.render(example.page()), encoding="utf-8")
        browser = driver.chromium.launch(executable_path=program(), args=list(FLAGS))
        for name, (width, height) in VIEWS.items():
            _shoot(browser, page, folder / f"{name}.png", width=width, height=height)
        browser.close()


def _shoot(browser: Browser, page: Path, picture: Path, *, width: int, height: int) -> None:
    tab = browser.new_page(viewport={"width": width, "height": height})
    tab.goto(page.as_uri())
    tab.locator("#happened summary").nth(1).click()
    tab.screenshot(path=picture)
    tab.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
