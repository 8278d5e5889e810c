"""How long searches take in a large archive.

usage: python -m bench.search [--articles 100000] [--keep FILE]

The articles are made up: words drawn by Zipf's law from a vocabulary, so that some are in nearly all of
them and most in a few. Each kind of query runs with different words; the slowest tenth is what counts.
"""

import argparse
import random
import statistics
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from broadsheet.newsroom.search import Desk
from broadsheet.storage.search import SqliteSearch
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import Article, HitKind, Published

VOCABULARY = 60_000
WORDS = 350  #: of an article
SYLLABLES = [
    a + b for a in "b br c d f g h k l m n p r s st t v z".split() for b in "a e i o u an en or".split()
]
OUTLETS = [f"Paper {n}" for n in range(40)]
START = date(2030, 1, 1)


def vocabulary(dice: random.Random) -> list[str]:
    """Made-up words, the most frequent first."""
    return list(dict.fromkeys("".join(dice.choices(SYLLABLES, k=2 + n % 3)) for n in range(VOCABULARY)))


def articles(count: int, words: list[str], dice: random.Random) -> list[Article]:
    weights = [1 / (rank + 2) for rank in range(len(words))]
    drawn = dice.choices(words, weights, k=200_000)
    return [_article(number, drawn, dice) for number in range(count)]


def _article(number: int, drawn: list[str], dice: random.Random) -> Article:
    begin = dice.randrange(len(drawn) - WORDS)
    text = " ".join(drawn[begin : begin + WORDS]).capitalize() + "."
    return Article(
        id=f"a-{number:06}",
        text=text,
        paragraphs=((0, len(text)),),
        input="bench",
        outlet=dice.choice(OUTLETS),
        title=" ".join(dice.choices(drawn, k=8)),
        language=dice.choice(["en", "en", "en", "de", "es"]),
        published=Published(START + timedelta(days=number // 300)),
    )


def queries(words: list[str], dice: random.Random) -> dict[str, list[str]]:
    common, middle, rare = words[:20], words[200:2000], words[5000:20000]
    return {
        "a rare word": [dice.choice(rare) for _ in range(40)],
        "a common word": common,
        "two common words": [" ".join(dice.sample(common, 2)) for _ in range(20)],
        "three words": [" ".join(dice.sample(middle, 3)) for _ in range(40)],
        "a phrase": [f'"{" ".join(dice.sample(common, 2))}"' for _ in range(20)],
        "the start of a word": [f"{dice.choice(middle)[:3]}*" for _ in range(20)],
        "common, one outlet": [f"{word} outlet:{dice.choice(OUTLETS)[6:]}" for word in common],
        "common, one week": [f"{word} from:2030-02-01 to:2030-02-07" for word in common],
        "one language, no words": ["language:de", "language:es", "outlet:7 from:2030-05"],
        "a word that is in none": ["qqqxx"],
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="where the archive is made, or taken from")
    options = parser.parse_args()
    dice = random.Random(7)
    words = vocabulary(dice)
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "archive.db"
        if not path.exists():
            _fill(path, articles(options.articles, words, dice))
        desk = Desk(SqliteSearch(SqliteStorage(path).database))
        print(f"{path.stat().st_size / 1e6:.0f} MB")
        for name, asked in queries(words, random.Random(8)).items():
            _report(name, [_took(desk, one) for one in asked])


def _fill(path: Path, made: list[Article]) -> None:
    storage = SqliteStorage(path)
    begin = time.perf_counter()
    for start in range(0, len(made), 500):
        storage.save_articles(made[start : start + 500])
    print(f"{len(made)} articles kept in {time.perf_counter() - begin:.0f} s")
    storage.close()


def _took(desk: Desk, asked: str) -> float:
    begin = time.perf_counter()
    desk(asked, HitKind.ARTICLE)
    return time.perf_counter() - begin


def _report(name: str, took: list[float]) -> None:
    last = statistics.quantiles(took, n=10)[-1] if len(took) > 1 else took[0]
    print(f"{name:24} median {statistics.median(took) * 1000:6.1f} ms, slowest tenth {last * 1000:6.1f} ms")


if __name__ == "__main__":
    main()
