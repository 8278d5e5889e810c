"""Scores of a grouping against gold stories."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """B-cubed over the gold articles; wrong pairs among them; sizes over all articles."""

    precision: float
    recall: float
    f1: float
    false_merges: float
    largest: int
    distractors: float

    def __str__(self) -> str:
        return (
            f"P {self.precision:.3f}  R {self.recall:.3f}  F {self.f1:.3f}  "
            f"false merges {self.false_merges:.3f}  largest {self.largest}  "
            f"distractors {self.distractors:.3f}"
        )


def _groups(assigned: Mapping[str, str], articles: Mapping[str, str]) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        groups[assigned[article]].add(article)
    return groups


def per_article(
    found: Mapping[str, str], gold: Mapping[str, str]
) -> tuple[dict[str, float], dict[str, float]]:
    """Precision and recall of each article's story (Bagga and Baldwin 1998)."""
    by_found, by_gold = _groups(found, gold), _groups(gold, gold)
    shared = {a: len(by_found[found[a]] & by_gold[gold[a]]) for a in gold}
    precision = {a: both / len(by_found[found[a]]) for a, both in shared.items()}
    recall = {a: both / len(by_gold[gold[a]]) for a, both in shared.items()}
    return precision, recall


def _pairs(sizes: Mapping[object, int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())


def score(found: Mapping[str, str], gold: Mapping[str, str]) -> Score:
    """``gold`` holds the articles with a gold story; ``found`` all articles."""
    precision, recall = (sum(side.values()) / len(gold) for side in per_article(found, gold))
    together = _pairs(Counter(found[article] for article in gold))
    right = _pairs(Counter((found[article], story) for article, story in gold.items()))
    sizes = Counter(found.values())
    bearing = {found[article] for article in gold}
    inside = sum(sizes[story] for story in bearing)
    return Score(
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        1 - right / together if together else 0.0,
        max(sizes.values()),
        1 - len(gold) / inside,
    )
