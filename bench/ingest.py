"""From HTML to grouped article, against bare trafilatura on the same pages in the same run.

``python -m bench.ingest FOLDER [--rounds 3] [--memory N]``; FOLDER holds pages (``*.html``, ``*.html.gz``).
Ratios of one process are of processor time, so that a busy machine does not matter; those of two processes
are of the clock, and mean something on a quiet machine only. ``--memory``: how many articles are made up and
run through, with the memory at ten moments; days pass meanwhile, for what is history leaves the memory.
"""

import argparse
import os
import re
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from statistics import median

import trafilatura
from tests.network.plan import DAYS, EVENTS, plan
from tests.network.site import page
from tests.network.words import towns

from bench.speed import fetched, pages_of
from broadsheet.extract import extract
from broadsheet.group import Grouper
from broadsheet.group.book import Book
from broadsheet.newsroom.hands import in_processes
from broadsheet.pipeline import extracted
from broadsheet.types import Article, FetchedPage

DAY = 86_400
MOST_RATIO = 1.6
LEAST_GAIN = 1.7
LETTERS = str.maketrans("0123456789", "aeioubdfgk")  #: a number as the end of a name


def grouper() -> Grouper:
    numbers = count(1)
    return Grouper(book=Book(lambda: f"s-{next(numbers)}"))


def ingest(pages: list[FetchedPage]) -> int:
    """All pages, in this process; how many articles there were."""
    engine, articles = grouper(), 0
    for one in pages:
        article = extract(one)
        if isinstance(article, Article):
            engine.add(article)
            articles += 1
    return articles


def ingest_together(pages: list[FetchedPage], jobs: int) -> int:
    """All pages, with several processes that extract."""
    engine, articles = grouper(), 0
    for article in in_processes(jobs)(extracted, pages):
        if isinstance(article, Article):
            engine.add(article)
            articles += 1
    return articles


def bare(pages: list[FetchedPage]) -> None:
    for one in pages:
        trafilatura.extract(one.body, fast=True)


def processor(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def clock(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def one_process(pages: list[FetchedPage], rounds: int) -> None:
    ingest(pages[:20])
    bare(pages[:20])
    pairs = [(processor(lambda: ingest(pages)), processor(lambda: bare(pages))) for _ in range(rounds)]
    ours, theirs = median(a for a, _ in pairs), median(b for _, b in pairs)
    ratio = median(a / b for a, b in pairs)
    print(f"{len(pages)} pages: {ours:.2f} s, bare trafilatura {theirs:.2f} s")
    print(f"ratio {ratio:.2f} (≤ {MOST_RATIO})")
    print(f"{len(pages) / ours * 2 * DAY / 1e6:.1f} million articles a day on two cores, by processor time")


def two_processes(pages: list[FetchedPage]) -> None:
    many = pages * max(1, 1_000 // len(pages))
    single, double = clock(lambda: ingest_together(many, 1)), clock(lambda: ingest_together(many, 2))
    print(f"two processes: {single:.1f} s to {double:.1f} s, {single / double:.2f} times (≥ {LEAST_GAIN})")


def invented(size: int) -> Iterator[FetchedPage]:
    """Pages of so many invented articles, by day: 2,000 in ten days, then the next ten in other towns."""
    known = re.compile(rb"\b(?:" + "|".join(towns(EVENTS)).encode() + rb")\b")
    for seed in count():
        for planned in sorted(plan(seed, DAYS, EVENTS).articles, key=lambda article: article.published):
            if size <= 0:
                return
            one = replace(planned, published=planned.published + seed * timedelta(days=DAYS))
            reply = page(one, one.path, one.published)
            if reply.status == 200 and "Content-Encoding" not in reply.headers:
                size -= 1
                body = known.sub(rb"\g<0>" + f"{seed:04}".translate(LETTERS).encode(), reply.body)
                yield FetchedPage(body, "text/html", f"{seed}/{one.number}", f"{one.url}/{seed}")
        plan.cache_clear()


def memory(size: int) -> None:
    engine, moments = grouper(), max(1, size // 10)
    for number, one in enumerate(invented(size), 1):
        article = extract(one)
        if isinstance(article, Article):
            engine.add(article)
            engine.changes()
        if number % moments == 0:
            print(f"{number:7} articles: {resident():6.1f} MB", flush=True)
    print(f"at the most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6:.1f} MB")


def resident() -> float:
    """Megabytes of this process in memory now (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--memory", type=int, default=0, metavar="N")
    chosen = parser.parse_args()
    if chosen.rounds:
        pages = fetched(pages_of(chosen.folder))
        one_process(pages, chosen.rounds)
        two_processes(pages)
    if chosen.memory:
        memory(chosen.memory)


if __name__ == "__main__":
    main()
