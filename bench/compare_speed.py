"""What a comparison costs as articles are added, as ratios measured in one run.

usage: python -m bench.compare_speed ROWS… [--rounds N]

ROWS are files of article rows with a ``story``. Forty articles are taken, the largest stories first; the ten
are every fourth of them, so that both are of one kind. Time is that of the processor: set OMP_NUM_THREADS=1
so that libraries keep to one core. The median of the rounds is printed. Caches are emptied before each work.
"One more" is what a running process does: it has compared the ten before, which is not timed.

==========  ==============================================  ==========================================  =====
row         Broadsheet                                      reference                                   asked
==========  ==============================================  ==========================================  =====
ten         ten articles from text to matrix                the names model on the same ten             1.5
forty       forty articles from text to matrix              ten articles from text to matrix            6
one more    one article read and compared with ten known    eleven articles from text to matrix         0.25
==========  ==============================================  ==========================================  =====
"""

import argparse
import gc
import gzip
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.events import inputs
from broadsheet.annotate import annotate
from broadsheet.compare import compare
from broadsheet.extract import extract
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.types import AnnotatedArticle, Article

ASKED = {"ten": 1.5, "forty": 6.0, "one more": 0.25}
Work = Callable[[], object]


def by_story(rows: Sequence[Path]) -> dict[str, list[Article]]:
    """The articles in English of each story."""
    out: dict[str, list[Article]] = defaultdict(list)
    for path in rows:
        data = json.loads(f"[{','.join(_lines(path))}]")
        stories = {str(row["id"]): str(row.get("story") or "") for row in data}
        for key, page in inputs(path):
            article = extract(page) if stories.get(key) else None
            if isinstance(article, Article) and article.language == "en":
                out[stories[key]].append(article)
    return out


def stories_first(rows: Sequence[Path], count: int) -> list[Article]:
    """Articles story after story, the largest story first."""
    ordered = sorted(by_story(rows).items(), key=lambda item: (-len(item[1]), item[0]))
    return [article for _, articles in ordered for article in articles][:count]


def _lines(path: Path) -> list[str]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [line for line in data.decode("utf-8").splitlines() if line.strip()]


def annotated(articles: Sequence[Article], names: SpacyNames) -> list[AnnotatedArticle]:
    notes = annotate(articles, names)
    return [AnnotatedArticle(a, n) for a, n in zip(articles, notes, strict=True)]


def forget() -> None:
    """Empty what is kept from call to call, so that no round lives on what another has read."""
    for found in gc.get_objects():
        kept = type(found).__name__ == "_lru_cache_wrapper" and found.__module__.startswith("broadsheet.")
        if kept and found.cache_parameters()["maxsize"] is not None:
            found.cache_clear()


def seconds(work: Work, before: Work | None) -> float:
    forget()
    if before:
        before()
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(articles: Sequence[Article], names: SpacyNames, rounds: int) -> dict[str, tuple[float, float]]:
    """Row → (seconds of ours, seconds of the reference), medians of the rounds."""
    ten, forty = articles[::4][:10], articles[:40]
    eleven = [*ten, articles[1]]
    known = annotated(ten, names)
    works: dict[str, Work] = {
        "names": lambda: names.find([a.text for a in ten], language="en"),
        "ten": lambda: compare(annotated(ten, names)),
        "eleven": lambda: compare(annotated(eleven, names)),
        "forty": lambda: compare(annotated(forty, names)),
        "one more": lambda: compare([*known, *annotated(eleven[10:], names)]),
    }
    before: dict[str, Work] = {"one more": lambda: compare(known)}
    taken = {
        name: statistics.median(seconds(work, before.get(name)) for _ in range(rounds))
        for name, work in works.items()
    }
    return {
        "ten": (taken["ten"], taken["names"]),
        "forty": (taken["forty"], taken["ten"]),
        "one more": (taken["one more"], taken["eleven"]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    articles = stories_first(options.rows, 40)
    if len(articles) < 40:
        parser.error(f"ROWS have {len(articles)} English articles with a story; 40 are needed.")
    names = SpacyNames()
    annotated(articles[:2], names)
    for name, (ours, reference) in measure(articles, names, options.rounds).items():
        print(
            f"{name:10} {ours / reference:5.2f}   asked: {ASKED[name]:<5} ({ours:.2f} s to {reference:.2f} s)"
        )


if __name__ == "__main__":
    main()
