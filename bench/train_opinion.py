"""Fit the measure of how opinions are written.

usage: python -m bench.train_opinion ROWS… [--leave-out IDS.txt]

ROWS are files of article rows in English with an ``outlet`` and a ``url``. An opinion is one whose outlet or
address says so; a report one of the outlets in NEWS that does not. Prints recall and false alarms for several
thresholds on outlets left out of training, then the weights for ``broadsheet.write.arguing``.
"""

import argparse
import random
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.compare_speed import annotated
from bench.events import inputs
from broadsheet.extract import extract
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.types import Article
from broadsheet.write.arguing import features
from broadsheet.write.opinion import OUTLET, PATH

NEWS = re.compile(
    r"Reuters|Associated Press|NPR Online News|New York Times - News|CNN \(Web News\)|The Hill|Politico|"
    r"CBS News|Bloomberg|ABC News|USA TODAY|Washington Times|Fox Online News"
)
LEAST = 900  #: characters of an article that counts
REPORTS = 1300
FOLDS, TURNS, PENALTY = 5, 30, 3.0
THRESHOLDS = (-1.0, -0.5, 0.0, 0.5, 1.0)
Array = NDArray[np.float64]


def samples(rows: Sequence[Path], without: frozenset[str]) -> tuple[list[Article], list[bool]]:
    """Articles, and whether each is an opinion."""
    found: dict[bool, list[Article]] = {True: [], False: []}
    for path in rows:
        for key, page in inputs(path):
            article = None if key in without else extract(page)
            if not isinstance(article, Article) or article.language != "en" or len(article.text) < LEAST:
                continue
            outlet = article.outlet or ""
            if OUTLET.search(outlet) or PATH.search(article.url or ""):
                found[True].append(article)
            elif NEWS.fullmatch(outlet):
                found[False].append(article)
    random.Random(1).shuffle(found[False])
    reports = found[False][:REPORTS]
    return [*found[True], *reports], [True] * len(found[True]) + [False] * len(reports)


def fit(x: Array, y: Array) -> Array:
    """Weights and, last, the bias: logistic regression with an L2 penalty by Newton's method."""
    table = np.hstack([x, np.ones((len(x), 1))])
    weights, penalty = np.zeros(table.shape[1]), np.full(table.shape[1], PENALTY)
    penalty[-1] = 0
    for _ in range(TURNS):
        p = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (p - y) + penalty * weights
        bend = (table * (p * (1 - p))[:, None]).T @ table + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    return weights


def left_out(x: Array, y: Array, outlets: Sequence[str]) -> Array:
    """Scores of each article by weights from other outlets."""
    chance = random.Random(0)
    fold_of = {outlet: chance.randrange(FOLDS) for outlet in sorted(set(outlets))}
    folds = np.array([fold_of[outlet] for outlet in outlets])
    scores = np.zeros(len(y))
    for fold in range(FOLDS):
        weights = fit(x[folds != fold], y[folds != fold])
        scores[folds == fold] = x[folds == fold] @ weights[:-1] + weights[-1]
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.train_opinion", description=__doc__.split("\n")[0])
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--leave-out", type=Path, help="ids of articles that are not trained on, one a line")
    args = parser.parse_args()
    without = frozenset(args.leave_out.read_text().split()) if args.leave_out else frozenset[str]()
    articles, labels = samples(args.rows, without)
    found = [features(item) for item in annotated(articles, SpacyNames())]
    names = list(found[0])
    x, y = np.array([[f[n] for n in names] for f in found]), np.array(labels, dtype=float)
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    scores = left_out((x - mean) / spread, y, [a.outlet or "" for a in articles])
    print(f"{int(y.sum())} opinions, {int((1 - y).sum())} reports")
    for limit in THRESHOLDS:
        recall, false = (scores[y == 1] > limit).mean(), (scores[y == 0] > limit).mean()
        print(f"threshold {limit:4}  recall {recall:.3f}  reports taken for opinions {false:.3f}")
    weights = fit((x - mean) / spread, y)
    raw = weights[:-1] / spread
    print("BIAS", round(float(weights[-1] - raw @ mean), 2))
    print({name: round(float(value), 2) for name, value in zip(names, raw, strict=True)})


if __name__ == "__main__":
    main()
