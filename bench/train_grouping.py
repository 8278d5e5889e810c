"""Make the shipped grouping decision anew.

usage: python -m bench.train_grouping --ecbplus F --meantime F --giveme5w1h F --out FOLDER

The files hold article rows; of the last only the stories whose name begins with ``g5w-`` are used. Writes
``decision.json`` and ``background.json``. How and why: ``docs/grouping-model.md``.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from bench.grouping import grouped
from bench.grouping_rows import Row, read_rows
from bench.grouping_score import score
from broadsheet.group.batch import order
from broadsheet.group.book import LIVE_DAYS, Book
from broadsheet.group.decision import Decision, parse
from broadsheet.group.engine import CANDIDATES, Grouper
from broadsheet.group.features import AGAINST, FOR, NAMES, NAMES_ACROSS, features, features_across
from broadsheet.group.live import LiveStory
from broadsheet.group.member import Query, ask, make_member
from broadsheet.group.rarity import Rarity
from broadsheet.group.terms import read
from broadsheet.models.encoder import SentenceEncoder
from broadsheet.protocols import Encoder
from broadsheet.types import Published

FIRST_DAY = date(2020, 1, 1)
COMMON_SHARE = 0.01  #: words of fewer articles are left to what the stream teaches
COMMON_STORIES = 5  #: a word of few stories is no common word, however long they are
STRENGTH = 0.3  #: inverse strength of the L2 penalty
TURNS = 4000
#: limits of the decision and what is tried for them, in this order
LIMITS = (
    ("threshold", (-2.4, -2.0, -1.6, -1.2, -0.8, -0.4)),
    ("split_below", (0.0, 0.5, 1.0, 1.5)),
    ("merge_at", (1.5, 2.0, 3.0)),
)
ACROSS_THRESHOLD = 0.0  #: of 0, .5 and 1 the best on stories of MEANTIME left out of training
MOST_TRIED = 5  #: articles of a story in the trials with small stories: most news is told by few

Samples = tuple[list[tuple[float, ...]], list[bool]]


@dataclass(frozen=True, slots=True)
class Sets:
    """What may be trained on."""

    ecbplus: list[Row]
    meantime: list[Row]
    giveme5w1h: list[Row]

    def english(self) -> list[Row]:
        """One article each of stories that nobody else tells: distractors."""
        return [row for row in self.meantime if row.article.language == "en"]


def gaps(rows: Sequence[Row]) -> list[int]:
    """Days between successive articles of a story, as they really are while a story lives."""
    days = defaultdict(list)
    for row in rows:
        if row.article.published:
            days[row.story].append(row.article.published.day)
    found = [
        (b - a).days
        for story in days.values()
        for a, b in zip(sorted(story), sorted(story)[1:], strict=False)
    ]
    return sorted(gap for gap in found if gap <= LIVE_DAYS)


def redated(rows: Sequence[Row], *, seed: int, window: int, steps: Sequence[int]) -> list[Row]:
    """The rows with invented dates: stories begin within ``window`` days and go on in real steps."""
    dice = random.Random(seed)
    stories = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.article.id):
        stories[row.story or row.article.id].append(row)
    out = []
    for _, members in sorted(stories.items()):
        day = FIRST_DAY + timedelta(days=dice.randrange(window))
        dice.shuffle(members)
        for row in members:
            out.append(replace(row, article=replace(row.article, published=Published(day))))
            day += timedelta(days=dice.choice(steps))
    return out


def trimmed(rows: Sequence[Row], *, seed: int) -> list[Row]:
    """At most a few articles of each story, how many by lot."""
    dice = random.Random(seed)
    stories = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.article.id):
        stories[row.story].append(row)
    return [
        row
        for _, members in sorted(stories.items())
        for row in dice.sample(members, min(len(members), dice.randint(1, MOST_TRIED)))
    ]


def trials(sets: Sets) -> list[list[Row]]:
    """Quiet months and years with large and with small stories, a crowded week, and what really happened.

    Of each pair of look-alikes in ECB+ one event is left: in life they are years apart.
    """
    originals = [row for row in sets.ecbplus if str(row.story).endswith("-ecb")]
    news, steps = originals + sets.giveme5w1h, gaps(sets.giveme5w1h)
    quiet = [
        redated(rows, seed=seed, window=window, steps=steps)
        for seed, window in ((11, 60), (12, 365), (14, 60), (15, 365))
        for rows in (news, trimmed(news + sets.english(), seed=seed))
    ]
    return [*quiet, redated(sets.giveme5w1h, seed=13, window=7, steps=steps), sets.giveme5w1h]


def streams(sets: Sets) -> list[list[Row]]:
    """Crowded weeks, quiet months, and what really happened."""
    news, steps = sets.ecbplus + sets.giveme5w1h, gaps(sets.giveme5w1h)
    return [
        redated(news, seed=1, window=7, steps=steps),
        redated(news, seed=2, window=60, steps=steps),
        redated(news + sets.english(), seed=3, window=20, steps=steps),
        sets.giveme5w1h,
    ]


def samples(rows: Sequence[Row]) -> Samples:
    """Features of each article with each candidate story, all earlier articles in their gold stories."""
    values: list[tuple[float, ...]] = []
    labels: list[bool] = []
    for query, story, right in _asked(rows, None):
        values.append(features(query, story.strands[""]))
        labels.append(right)
    return values, labels


def samples_across(rows: Sequence[Row], encoder: Encoder) -> Samples:
    """The same for the strands of other languages."""
    values: list[tuple[float, ...]] = []
    labels: list[bool] = []
    for query, story, right in _asked(rows, encoder):
        for language, strand in story.strands.items():
            if language != query.member.strand:
                values.append(features_across(query, strand))
                labels.append(right)
    return values, labels


def _asked(rows: Sequence[Row], encoder: Encoder | None) -> Iterator[tuple[Query, LiveStory, bool]]:
    rarity, book = Rarity(), Book()
    for row in sorted(rows, key=lambda row: order(row.article)):
        member = make_member(row.article, rarity, encoder)
        book.tick(member.day)
        query = ask(member)
        gold = row.story or row.article.id
        for story in book.find(query, count=CANDIDATES):
            yield query, story, story.id == gold
        book.put(member, book.stories.get(gold) or LiveStory(gold))


def fitted(parts: Sequence[Samples], names: Sequence[str]) -> tuple[tuple[float, ...], float]:
    """Logistic regression with an L2 penalty; a likeness can only speak for joining, a distance only against.

    Accelerated projected gradient (Beck and Teboulle 2009). The scaling of the features is folded into the
    weights.
    """
    values = np.array([row for part in parts for row in part[0]])
    labels = np.array([label for part in parts for label in part[1]], dtype=float)
    mean, scale = values.mean(axis=0), values.std(axis=0) + 1e-9
    data = np.c_[(values - mean) / scale, np.ones(len(values))]
    lowest = np.array([0.0 if name in FOR else -np.inf for name in names] + [-np.inf])
    highest = np.array([0.0 if name in AGAINST else np.inf for name in names] + [np.inf])
    penalty = np.array([1 / STRENGTH] * len(names) + [0.0])
    step = 1 / (np.linalg.eigvalsh(data.T @ data)[-1] / 4 + 1 / STRENGTH)
    weights = ahead = np.zeros(data.shape[1])
    for turn in range(TURNS):
        slope = data.T @ (1 / (1 + np.exp(-(data @ ahead))) - labels) + penalty * ahead
        last, weights = weights, np.clip(ahead - step * slope, lowest, highest)
        ahead = weights + turn / (turn + 3) * (weights - last)
    folded = weights[:-1] / scale
    return tuple(folded.tolist()), float(weights[-1] - folded @ mean)


def tuned(decision: Decision, trials: Sequence[Sequence[Row]]) -> Decision:
    """The limits that group best, chosen one after another."""
    for name, values in LIMITS:
        tried = []
        for value in values:
            gained = sum(quality(limited(decision, name, value), rows) for rows in trials)
            print(name, value, round(gained, 4), flush=True)
            tried.append((round(gained, 4), value))
        decision = limited(decision, name, max(tried)[1])
    return decision


def limited(decision: Decision, name: str, value: float) -> Decision:
    """The decision with one limit changed."""
    limits = {limit: getattr(decision, limit) for limit, _ in LIMITS} | {name: value}
    return Decision(decision.weights, decision.intercept, **limits)


def quality(decision: Decision, rows: Sequence[Row]) -> float:
    """B-cubed F of a run, less the share of wrong pairs: the worst error counts twice."""
    found = grouped(Grouper(decision=decision), [row.article for row in rows])
    result = score(found, {row.article.id: row.story or row.article.id for row in rows})
    return result.f1 - result.false_merges


def train(sets: Sets) -> Decision:
    """Weights from one set of invented dates, the limits from others."""
    weights, intercept = fitted([samples(rows) for rows in streams(sets)], NAMES)
    return tuned(Decision(weights, intercept, 0.0), trials(sets))


def train_across(sets: Sets, decision: Decision, encoder: Encoder) -> Decision:
    """The weights across languages; an article joins when joining is more likely than not."""
    steps = gaps(sets.giveme5w1h)
    drawn = [redated(sets.meantime, seed=seed, window=60, steps=steps) for seed in (21, 22)]
    undated = [replace(row, article=replace(row.article, published=None)) for row in sets.meantime]
    weights, intercept = fitted([samples_across(rows, encoder) for rows in (*drawn, undated)], NAMES_ACROSS)
    return replace(decision, across=weights, across_intercept=intercept - ACROSS_THRESHOLD)


def background(sets: Sets) -> dict[str, int]:
    """Words of at least one article in a hundred of a language, with their share per thousand."""
    shares: dict[str, int] = {}
    languages = {row.article.language or "" for row in sets.meantime}
    for code in sorted(languages):
        rows = [row for row in sets.ecbplus + sets.meantime + sets.giveme5w1h if row.article.language == code]
        for word, share in _common(rows):
            shares[word] = max(share, shares.get(word, 0))
    return dict(sorted(shares.items()))


def _common(rows: Collection[Row]) -> Iterator[tuple[str, int]]:
    counts: Counter[str] = Counter()
    stories = defaultdict(set)
    for row in rows:
        words = read(row.article.title or "", row.article.text)
        for word in words.terms.keys() | words.marks.keys():
            counts[word] += 1
            stories[word].add(row.story)
    for word, count in counts.items():
        if len(stories[word]) >= COMMON_STORIES and count >= COMMON_SHARE * len(rows):
            yield word, round(1000 * count / len(rows))


def written(decision: Decision) -> str:
    """The decision as it is kept."""
    limits = {name: getattr(decision, name) for name, _ in LIMITS}
    within = {"intercept": round(decision.intercept, 4), **limits, "weights": _named(NAMES, decision.weights)}
    across = {
        "intercept": round(decision.across_intercept + ACROSS_THRESHOLD, 4),
        "threshold": ACROSS_THRESHOLD,
        "weights": _named(NAMES_ACROSS, decision.across),
    }
    return json.dumps({"within": within, "across": across}, indent=2) + "\n"


def _named(names: Sequence[str], weights: Sequence[float]) -> dict[str, float]:
    return {name: round(weight, 4) for name, weight in zip(names, weights, strict=True)}


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description="Make the shipped grouping decision anew.")
    for name in ("ecbplus", "meantime", "giveme5w1h", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--within", type=Path, help="keep what this decision has for one language")
    arguments = parser.parse_args()
    sets = load(arguments.ecbplus, arguments.meantime, arguments.giveme5w1h)
    (arguments.out / "background.json").write_text(
        json.dumps(background(sets), ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )
    known = parse(arguments.within.read_text(encoding="utf-8")) if arguments.within else train(sets)
    decision = train_across(sets, known, SentenceEncoder())
    (arguments.out / "decision.json").write_text(written(decision), encoding="utf-8")


def load(ecbplus: Path, meantime: Path, giveme5w1h: Path) -> Sets:
    """Read the three sets; of the last only the stories that may be trained on."""
    news = [row for row in read_rows(giveme5w1h) if row.story and row.story.startswith("g5w-")]
    return Sets(read_rows(ecbplus), read_rows(meantime), news)


if __name__ == "__main__":
    main()
