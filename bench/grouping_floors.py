"""Hold grouping to its floors, on stories that the decision under test was not trained on.

usage: python -m bench.grouping_floors DATA [--fast]

DATA is a folder of ``ecbplus``, ``meantime``, ``stream``, ``stream-gold``, ``dense`` and ``factnews-pt``,
each with ``articles.jsonl.gz``. The Giveme5W1H stories among the gold ones are trained on, so three
decisions are fitted, each without a third of them, and an article counts as grouped by those that did not see
its story; across languages the same with the stories of MEANTIME. ``--fast`` leaves out the long stream.
Ends with status 1 below a floor.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from bench.grouping import grouped
from bench.grouping_rows import Row, read_rows
from bench.grouping_score import Score, per_article, score
from bench.train_grouping import Sets, fitted, load, samples, streams, train_across
from broadsheet.group import Grouper
from broadsheet.group.decision import Decision, shipped
from broadsheet.group.features import NAMES
from broadsheet.models.encoder import SentenceEncoder
from broadsheet.protocols import Encoder

FOLDS = 3


@dataclass(frozen=True, slots=True)
class Floor:
    """What a set must show."""

    f1: float
    false_merges: float = 1.0
    precision: float = 0.0
    largest: int = 10_000

    def holds(self, found: Score) -> bool:
        """Whether the score is at or above the floor."""
        return (
            found.f1 >= self.f1
            and found.precision >= self.precision
            and found.false_merges <= self.false_merges
            and found.largest <= self.largest
        )


FLOORS = {
    "stream-gold": Floor(0.945, false_merges=0.06),
    "dense": Floor(0.915, false_merges=0.13),
    "factnews-pt": Floor(0.90),
    "stream": Floor(0.925, false_merges=0.07, precision=0.965, largest=40),
    "meantime": Floor(0.975),
}


def fold(story: str) -> int:
    """The part that a story belongs to."""
    return int(sha256(story.encode()).hexdigest(), 16) % FOLDS


def within(sets: Sets, part: int) -> Decision:
    """A decision that saw no story of this part; the limits are the shipped ones."""
    kept = replace(sets, giveme5w1h=[row for row in sets.giveme5w1h if fold(str(row.story)) != part])
    weights, intercept = fitted([samples(rows) for rows in streams(kept)], NAMES)
    return replace(shipped(), weights=weights, intercept=intercept)


def across(sets: Sets, part: int, encoder: Encoder) -> Decision:
    """The same across languages."""
    kept = replace(sets, meantime=[row for row in sets.meantime if fold(str(row.story)) != part])
    return train_across(kept, shipped(), encoder)


def crossed(runs: Sequence[dict[str, str]], gold: dict[str, str], trained: str) -> Score:
    """One score over runs whose decisions saw different stories; pairs count for runs that may judge both."""
    judges = {
        article: {fold(story)} if story.startswith(trained) else set(range(FOLDS))
        for article, story in gold.items()
    }
    parts = [(score(found, gold), found) for found in runs]
    precision, recall = (
        sum(
            sum(side[number][article] for number in judges[article]) / len(judges[article])
            for article in gold
        )
        / len(gold)
        for side in zip(*(per_article(found, gold) for found in runs), strict=True)
    )
    return Score(
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        _false_merges(runs, gold, judges),
        max(part.largest for part, _ in parts),
        sum(part.distractors for part, _ in parts) / len(parts),
    )


def _false_merges(runs: Sequence[dict[str, str]], gold: dict[str, str], judges: dict[str, set[int]]) -> float:
    together = wrong = 0.0
    for number, found in enumerate(runs):
        for a, b in combinations(sorted(gold), 2):
            if found[a] == found[b]:
                may = judges[a] & judges[b] or judges[a] | judges[b]
                together += (number in may) / len(may)
                wrong += (number in may and gold[a] != gold[b]) / len(may)
    return wrong / together


def run(
    rows: Sequence[Row], decisions: Sequence[Decision], *, trained: str, encoder: Encoder | None
) -> Score:
    """Group with each decision; each story is judged by those that did not see it."""
    articles = [row.article for row in rows]
    found = [grouped(Grouper(decision=one, encoder=encoder), articles) for one in decisions]
    return crossed(found, {row.article.id: row.story for row in rows if row.story}, trained)


def main() -> None:
    """Fit, run, print, judge."""
    parser = argparse.ArgumentParser(description="Hold grouping to its floors.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--fast", action="store_true", help="without the long stream")
    arguments = parser.parse_args()
    files = {name: arguments.data / name / "articles.jsonl.gz" for name in (*FLOORS, "ecbplus")}
    sets = load(files["ecbplus"], files["meantime"], files["stream-gold"])
    decisions = [within(sets, part) for part in range(FOLDS)]
    failed = False
    for name, floor in FLOORS.items():
        if name == "stream" and arguments.fast:
            continue
        encoder = SentenceEncoder() if name == "meantime" else None
        tried = [across(sets, part, encoder) for part in range(FOLDS)] if encoder else decisions
        found = run(
            read_rows(files[name]), tried, trained="meantime-" if encoder else "g5w-", encoder=encoder
        )
        failed |= not floor.holds(found)
        print(f"{name:12s} {found}  {'' if floor.holds(found) else 'BELOW THE FLOOR'}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
