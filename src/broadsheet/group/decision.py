"""The learned decision: weighted sums. ``bench/train_grouping.py`` makes the weights."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp

from broadsheet.group.features import NAMES, NAMES_ACROSS, features, features_across
from broadsheet.group.live import LiveStory, Strand
from broadsheet.group.member import Query

NEVER = -30.0


@dataclass(frozen=True, slots=True)
class Decision:
    """Weights of the features in the order of ``features.NAMES`` and ``features.NAMES_ACROSS``."""

    weights: tuple[float, ...]
    intercept: float
    threshold: float  #: an article joins at this sum or above
    merge_at: float = 1.0  #: so far beyond joining each article must be for two stories to become one
    split_below: float = 1.0  #: articles that are less than so far beyond joining the rest are another event
    across: tuple[float, ...] = ()  #: the same for a strand of another language
    across_intercept: float = NEVER  #: less its threshold

    def weigh(self, query: Query, story: LiveStory) -> float:
        """How far the article is beyond joining: at 0 or above it joins. The strand that fits best speaks."""
        own = query.member.strand
        return max(
            [
                self._within(query, strand) if language == own else self._across(query, strand)
                for language, strand in story.strands.items()
            ]
        )

    def likeness(self, query: Query, strand: Strand) -> float:
        """How alike two texts of any languages are, 0..1; .5 is halfway from nothing shared to one event."""
        return chance((self.across_intercept / 2 + _product(self.across, features_across(query, strand))) / 3)

    def _within(self, query: Query, strand: Strand) -> float:
        return self.intercept - self.threshold + _product(self.weights, features(query, strand))

    def _across(self, query: Query, strand: Strand) -> float:
        if not self.across:
            return NEVER
        return self.across_intercept + _product(self.across, features_across(query, strand))


def _product(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum([weight * value for weight, value in zip(weights, values, strict=True)])


def chance(weight: float) -> float:
    """The weight as a score in 0..1; articles that join have at least .5."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, weight))))


def _ordered(weights: dict[str, float], names: Sequence[str]) -> tuple[float, ...]:
    if unknown := weights.keys() - set(names):
        raise ValueError(f"the decision weighs features that do not exist: {', '.join(sorted(unknown))}")
    return tuple(weights.get(name, 0.0) for name in names)


def parse(text: str) -> Decision:
    """Read a decision; a feature that is not named weighs nothing."""
    data = json.loads(text)
    within, across = data["within"], data["across"]
    return Decision(
        _ordered(within["weights"], NAMES),
        intercept=float(within["intercept"]),
        threshold=float(within["threshold"]),
        merge_at=float(within["merge_at"]),
        split_below=float(within["split_below"]),
        across=_ordered(across["weights"], NAMES_ACROSS),
        across_intercept=float(across["intercept"]) - float(across["threshold"]),
    )


@lru_cache(maxsize=1)
def shipped() -> Decision:
    """The decision that comes with the package."""
    return parse((files(__package__) / "decision.json").read_text("utf-8"))
