"""Hold grouping to its floors, on stories that the decision under test was not trained on.

usage: python -m bench.grouping_floors DATA [--fast]

DATA is a folder of ``ecbplus``, ``meantime``, ``stream``, ``stream-gold``, ``dense`` and ``factnews-pt``,
each with ``articles.jsonl.gz``. The Giveme5W1H stories among the gold ones are trained on, so three
decisions are fitted, each without a third of them; a run counts the stories that its decision never saw, and
the three are averaged. ``--fast`` leaves out the long stream. Ends with status 1 below a floor.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from bench.grouping import grouped
from bench.grouping_rows import Row, read_rows
from bench.grouping_score import Score, score
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


def mean(scores: Sequence[Score]) -> Score:
    """The mean of each number; of the largest story the largest."""
    precision, recall, f1, false_merges, distractors = (
        sum(getattr(one, name) for one in scores) / len(scores)
        for name in ("precision", "recall", "f1", "false_merges", "distractors")
    )
    return Score(precision, recall, f1, false_merges, max(one.largest for one in scores), distractors)


def within(sets: Sets, part: int) -> Decision:
    """A decision that saw no story of this part; the limits are the shipped ones."""
    kept = replace(sets, giveme5w1h=[row for row in sets.giveme5w1h if fold(str(row.story)) != part])
    weights, intercept = fitted([samples(rows) for rows in streams(kept)], NAMES)
    return replace(shipped(), weights=weights, intercept=intercept)


def across(sets: Sets, part: int, encoder: Encoder) -> Decision:
    """The same across languages."""
    kept = replace(sets, meantime=[row for row in sets.meantime if fold(str(row.story)) != part])
    return train_across(kept, shipped(), encoder)


def unseen(rows: Sequence[Row], part: int, trained: str) -> dict[str, str]:
    """Gold of the stories that the decision of a part was not trained on."""
    return {
        row.article.id: row.story
        for row in rows
        if row.story and (not row.story.startswith(trained) or fold(row.story) == part)
    }


def run(
    rows: Sequence[Row], decisions: Sequence[Decision], *, trained: str, encoder: Encoder | None
) -> Score:
    """The mean score of the decisions, each on what it has not seen."""
    articles = [row.article for row in rows]
    return mean(
        [
            score(grouped(Grouper(decision=one, encoder=encoder), articles), unseen(rows, part, trained))
            for part, one in enumerate(decisions)
        ]
    )


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
