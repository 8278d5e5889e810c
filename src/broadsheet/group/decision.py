"""The learned decision: a weighted sum. ``bench/train_grouping.py`` makes the weights."""

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp

from broadsheet.group.features import NAMES, features
from broadsheet.group.live import LiveStory
from broadsheet.group.member import Query


@dataclass(frozen=True, slots=True)
class Decision:
    """Weights of the features in the order of ``features.NAMES``."""

    weights: tuple[float, ...]
    intercept: float
    threshold: float  #: an article joins at this sum or above
    merge_at: float = 2.0  #: so far beyond joining each article must be for two stories to become one
    split_below: float = 1.5  #: a group of articles less than so far beyond joining the rest is another event

    def weigh(self, query: Query, story: LiveStory) -> float:
        """How far the article is beyond joining: at 0 or above it joins."""
        values = features(query, story)
        return (
            self.intercept - self.threshold + sum([w * v for w, v in zip(self.weights, values, strict=True)])
        )


def chance(weight: float) -> float:
    """The weight as a score in 0..1; articles that join have at least .5."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, weight))))


def parse(text: str) -> Decision:
    """Read a decision; a feature that is not named weighs nothing."""
    data = json.loads(text)
    weights: dict[str, float] = data["weights"]
    if unknown := weights.keys() - set(NAMES):
        raise ValueError(f"the decision weighs features that do not exist: {', '.join(sorted(unknown))}")
    return Decision(
        tuple(weights.get(name, 0.0) for name in NAMES),
        *(float(data[name]) for name in ("intercept", "threshold", "merge_at", "split_below")),
    )


@lru_cache(maxsize=1)
def shipped() -> Decision:
    """The decision that comes with the package."""
    return parse((files(__package__) / "decision.json").read_text("utf-8"))
