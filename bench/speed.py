"""Speed as ratios to named references, measured in one run.

usage: python -m bench.speed [FOLDER] [--rounds N]

FOLDER holds web pages (``*.html`` or ``*.html.gz``); without it the bundled sample's pages are taken. Each
round times Broadsheet and its reference one after the other; the median of the rounds' ratios is printed.

====================  ==========================================  =========================================
row                   Broadsheet                                  reference
====================  ==========================================  =========================================
page to article       HTML page to stored article                 ``trafilatura.extract(html, fast=True)``
four-article page     text files to rendered page                 the names model on the same four articles
help                  ``broadsheet --help``                       ``python -c "import typer"``
====================  ==========================================  =========================================
"""

import argparse
import gzip
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import resources
from pathlib import Path

import trafilatura

from broadsheet.annotate import annotate
from broadsheet.compare import compare
from broadsheet.extract import extract
from broadsheet.group import one_story
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.render import html
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import AnnotatedArticle, Article, FetchedPage, Story
from broadsheet.write import write_page

Work = Callable[[], object]


def seconds(work: Work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(ours: Work, reference: Work, rounds: int) -> tuple[float, float, float]:
    """(median ratio, median seconds of ours, of the reference), after one round of warming up."""
    ours(), reference()
    pairs = [(seconds(ours), seconds(reference)) for _ in range(rounds)]
    return (
        statistics.median(a / b for a, b in pairs),
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
    )


def pages_of(folder: Path | None) -> list[bytes]:
    root = folder if folder else Path(str(resources.files("broadsheet") / "sample"))
    files = sorted([*root.rglob("*.html"), *root.rglob("*.html.gz")])
    return [gzip.decompress(f.read_bytes()) if f.suffix == ".gz" else f.read_bytes() for f in files]


def fetched(pages: Sequence[bytes]) -> list[FetchedPage]:
    return [FetchedPage(body, "text/html", f"page-{n}.html") for n, body in enumerate(pages)]


def store_all(pages: Sequence[FetchedPage]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        storage = SqliteStorage(Path(folder) / "archive.db")
        found = [extract(page) for page in pages]
        storage.save_articles([a for a in found if isinstance(a, Article)])
        storage.close()


def four_articles(pages: Sequence[FetchedPage]) -> list[Article]:
    found = [a for a in map(extract, pages) if isinstance(a, Article) and 1500 < len(a.text) < 6000]
    return [a for a in found if a.language == "en"][:4]


def page_of(articles: Sequence[Article], names: SpacyNames) -> str:
    annotations = annotate(articles, names)
    matrix = compare([AnnotatedArticle(a, n) for a, n in zip(articles, annotations, strict=True)])
    story = Story("story", tuple(one_story(articles)))
    return html.render(write_page(matrix, story, version="0", built_at="2025-01-01T00:00:00+00:00"))


def run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    bodies = pages_of(options.folder)
    pages = fetched(bodies)
    texts = [body.decode("utf-8", "replace") for body in bodies]
    names = SpacyNames()
    four = four_articles(pages)
    broadsheet = str(Path(sys.executable).with_name("broadsheet"))
    rows: dict[str, tuple[Work, Work]] = {
        "page to article": (
            lambda: store_all(pages),
            lambda: [trafilatura.extract(text, fast=True) for text in texts],
        ),
        "four-article page": (
            lambda: page_of(four, names),
            lambda: names.find([a.text for a in four], language="en"),
        ),
        "help": (lambda: run(broadsheet, "--help"), lambda: run(sys.executable, "-c", "import typer")),
    }
    print(f"{len(pages)} pages, {len(four)} articles, median of {options.rounds} rounds")
    for name, (ours, reference) in rows.items():
        median, mine, theirs = ratio(ours, reference, options.rounds)
        print(f"{name:20} {median:5.2f}   ({mine:.3f} s to {theirs:.3f} s)")


if __name__ == "__main__":
    main()
