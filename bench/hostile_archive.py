"""2,000 hostile articles through every page, feed and API route of the paper, and through Chromium.

usage: python -m bench.hostile_archive [--articles 2000] [--most 6000] [--tabs 60] [--keep FILE]

The articles are those of ``tests.web.hostile_news``: scripts, broken Unicode, marks that turn the direction
and titles of a million characters in every field. They are kept and made into pages as any others. Nothing
may run, every feed has to parse, and no route may fail. Of the pages, ``--tabs`` are opened in headless
Chromium: no dialog, no console error, no request that leaves the paper.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import httpx2
from tests.browser.conftest import FLAGS, Visit, program
from tests.web.hostile_news import HostileNews, Read, read_all
from tests.web.papers import paper_at

from bench.serve import free_port, running, wait_for


def fill(path: Path, count: int) -> None:
    """Keep the articles and make their pages, some hundred at a time."""
    with paper_at(path) as paper:
        begin = time.perf_counter()
        made = paper.room().brief(HostileNews(count))
        stories = len({page.story.id for page in made.pages})
        took = time.perf_counter() - begin
    print(f"{count} articles, {len(made.rejected)} refused, {stories} stories, {took:.0f} s", flush=True)


def crawl(base: str, most: int) -> Read:
    with httpx2.Client(base_url=base, timeout=60) as client:

        def get(path: str) -> tuple[int, str, bytes]:
            answer = client.get(path)
            return answer.status_code, answer.headers.get("content-type", ""), answer.content

        return read_all(get, most=most)


def open_in_chromium(base: str, tabs: int) -> list[str]:
    """Open pages one after the other; what any of them said, asked for or ran."""
    from playwright.sync_api import sync_playwright

    chromium = program()
    if chromium is None:
        return ["no Chromium found"]
    with httpx2.Client(base_url=base, timeout=60) as client:
        listed = client.get("/api/v1/stories?limit=100").json()["stories"]
        hits = client.get("/api/v1/search?q=saturday&kind=article&limit=30").json()["hits"]
    paths = ["/", "/stories", "/search?q=crowns", "/following", "/sources"]
    paths += [one["page"] for one in listed] + [f"/article/{one['href'].rpartition('/')[2]}" for one in hits]
    wrong = []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for path in paths[:tabs]:
            page = browser.new_page()
            visit = Visit(page)
            page.goto(base + path)
            away = [url for url in visit.requests if not url.startswith((base, "data:"))]
            wrong += [f"{path[:80]}: {said[:200]}" for said in [*visit.said, *away]]
            if page.title() == "ran":
                wrong.append(f"{path[:80]}: a script ran")
            page.close()
        browser.close()
    print(f"{min(tabs, len(paths))} pages opened in Chromium", flush=True)
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--most", type=int, default=6000, help="addresses that are asked for")
    parser.add_argument("--tabs", type=int, default=60)
    parser.add_argument("--keep", type=Path, help="where the archive is made, or taken from")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "archive.db"
        if not path.exists():
            fill(path, options.articles)
        port = free_port()
        with running("paper", path, port):
            wait_for(port)
            base = f"http://127.0.0.1:{port}"
            found = crawl(base, options.most)
            print(f"{found.asked} addresses asked for, {found.feeds} feeds parsed", flush=True)
            wrong = found.wrong + open_in_chromium(base, options.tabs)
    print(f"{len(wrong)} things wrong")
    print("\n".join(wrong[:40]))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
