"""How near a sentence is to what the other voices say: LexRank (Erkan and Radev, 2004) without the walk.

A sentence that stands in the middle of the story has a close relative in the texts of most other origins.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

COMMON = 150  #: sentences that use a word, above which it tells nothing


@dataclass(frozen=True, slots=True)
class Centre:
    """Which sentences (by number) use a sense, their lengths as vectors, and their origins."""

    senses: tuple[frozenset[str], ...]
    origins: tuple[str, ...]
    users: Mapping[str, tuple[int, ...]]
    rarity: Mapping[str, float]
    lengths: tuple[float, ...]

    def of(self, number: int) -> float:
        """The mean, over the other origins, of the cosine with the nearest sentence of each; 0 to 1."""
        others = set(self.origins) - {self.origins[number]}
        if not others or not self.lengths[number]:
            return 0.0
        dots: dict[int, float] = defaultdict(float)
        for sense in sorted(self.senses[number]):
            for other in self.users.get(sense, ()):
                dots[other] += self.rarity[sense] ** 2
        best: dict[str, float] = defaultdict(float)
        for other, dot in dots.items():
            if self.origins[other] in others:
                cosine = dot / (self.lengths[number] * self.lengths[other])
                best[self.origins[other]] = max(best[self.origins[other]], cosine)
        return sum(best[origin] for origin in sorted(best)) / len(others)


def centre(senses: list[frozenset[str]], origins: list[str], rarity: Mapping[str, float]) -> Centre:
    """Lay sentences out by their words."""
    users: dict[str, list[int]] = defaultdict(list)
    for number, found in enumerate(senses):
        for sense in found:
            users[sense].append(number)
    kept = {sense: tuple(found) for sense, found in users.items() if 1 < len(found) <= COMMON}
    lengths = tuple(math.sqrt(sum(rarity.get(s, 0.0) ** 2 for s in sorted(found))) for found in senses)
    return Centre(tuple(senses), tuple(origins), kept, rarity, lengths)
