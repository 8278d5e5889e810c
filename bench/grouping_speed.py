"""What grouping costs from plain text to story, as the stream grows.

usage: python -m bench.grouping_speed ARTICLES.jsonl[.gz] [--sizes 1000,7000] [--languages] [--per-day N]
       python -m bench.grouping_speed ARTICLES.jsonl[.gz] --peer

A longer stream is the same one again with later dates, at the same density. Times are of the processor, so
that other programs on the machine count for little. ``--peer``: scikit-learn's agglomerative clustering on
TF-IDF, all at once, for the rows with a gold story, with the best of its thresholds; beside it this engine.
"""

import argparse
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import numpy as np

from bench.grouping import grouped
from bench.grouping_rows import Row, read_articles, read_rows
from bench.grouping_score import score
from broadsheet.group import Grouper
from broadsheet.group.batch import order
from broadsheet.models.encoder import SentenceEncoder
from broadsheet.types import Article, Published

LAST = 1000  #: articles at the end of the stream whose cost shows whether it grows
PAGE = 4096


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds of the processor an article, and bytes."""

    size: int
    mean: float
    last: float
    median: float
    p99: float
    live: int
    bytes_each: float

    def __str__(self) -> str:
        return (
            f"{self.size:7d} articles  {self.mean:.2f} ms each, {self.last:.2f} at the end, median "
            f"{self.median:.2f}, p99 {self.p99:.2f}; {self.live} live, {self.bytes_each / 1024:.1f} KB each"
        )


def longer(articles: Sequence[Article], size: int, per_day: int | None) -> Iterator[Article]:
    """The stream, again and again with later dates, as long as asked for; or so many articles a day."""
    ordered = sorted((one for one in articles if one.published), key=order)
    days = [one.published.day for one in ordered if one.published]
    span = (days[-1] - days[0]).days + 1
    for number in range(size):
        turn, place = divmod(number, len(ordered))
        day = days[place] + timedelta(days=span * turn)
        if per_day:
            day = days[0] + timedelta(days=number // per_day)
        yield replace(ordered[place], id=f"{turn}-{ordered[place].id}", published=Published(day))


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE


def cost(articles: Iterable[Article], size: int, encoder: SentenceEncoder | None) -> Cost:
    """Group a stream of that length."""
    grouper, times, before = Grouper(encoder=encoder), [], _resident()
    for article in articles:
        start = time.process_time_ns()
        grouper.add(article)
        grouper.changes()
        times.append(time.process_time_ns() - start)
    took = np.array(times) / 1e6
    live = sum(len(story.members) for story in grouper.book.stories.values())
    grown = _resident() - before
    return Cost(
        size,
        float(took.mean()),
        float(took[-LAST:].mean()),
        float(np.median(took)),
        float(np.percentile(took, 99)),
        live,
        grown / max(1, live),
    )


def peer(rows: Sequence[Row]) -> None:
    """Print quality and time of the batch peer and of the engine."""
    from sklearn.cluster import AgglomerativeClustering
    from sklearn.feature_extraction.text import TfidfVectorizer

    gold = {row.article.id: row.story for row in rows if row.story}
    known = [row.article for row in rows if row.story]
    start = time.process_time()
    texts = [f"{one.title}\n{one.text}" for one in known]
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    distances = np.clip(1 - (vectors @ vectors.T).toarray(), 0, None)
    read = time.process_time() - start
    best = None
    for threshold in np.arange(0.5, 0.96, 0.025):
        start = time.process_time()
        model = AgglomerativeClustering(
            n_clusters=None, metric="precomputed", linkage="average", distance_threshold=threshold
        )
        labels = model.fit_predict(distances)
        took = read + time.process_time() - start
        found = score({one.id: str(label) for one, label in zip(known, labels, strict=True)}, gold)
        if best is None or found.f1 > best[0].f1:
            best = (found, took, threshold)
    if best:
        each = 1000 * best[1] / len(known)
        print(f"agglomerative, best threshold {best[2]:.3f}: {best[0]}; {each:.2f} ms each")
    start = time.process_time()
    assigned = grouped(Grouper(), known)
    took = time.process_time() - start
    print(f"engine: {score(assigned, gold)}; {1000 * took / len(known):.2f} ms each")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="What grouping costs from plain text to story.")
    parser.add_argument("articles", type=Path)
    parser.add_argument("--sizes", default="1000,7000,100000")
    parser.add_argument("--languages", action="store_true", help="with the encoder")
    parser.add_argument("--per-day", type=int, help="so many articles a day, to see what many live ones cost")
    parser.add_argument("--peer", action="store_true", help="quality and time of the batch peer")
    arguments = parser.parse_args()
    if arguments.peer:
        peer(read_rows(arguments.articles))
        return
    articles = read_articles(arguments.articles)
    for size in arguments.sizes.split(","):
        encoder = SentenceEncoder() if arguments.languages else None
        if encoder:
            encoder.encode(["loaded before the clock runs"])
        print(cost(longer(articles, int(size), arguments.per_day), int(size), encoder), flush=True)


if __name__ == "__main__":
    main()
