"""Which stories told in other languages an article could belong to, found by the encoder's vectors."""

import numpy as np
from numpy.typing import NDArray

from broadsheet.group.live import LiveStory
from broadsheet.group.member import Query

ROOM = 1024  #: rows to begin with


class Meanings:
    """One row for each strand of each live story: the direction of the sum of its vectors."""

    def __init__(self) -> None:
        self._rows: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self._keys: list[tuple[str, str]] = []  #: story and language of each row
        self._slots: dict[tuple[str, str], int] = {}

    def update(self, story: LiveStory) -> None:
        """Take a story in as it is now."""
        for language, strand in story.strands.items():
            if strand.dense is not None:
                self._write((story.id, language), strand.dense)

    def remove(self, story: LiveStory) -> None:
        """Take a story out; the last row fills the gap."""
        for language in story.strands:
            slot = self._slots.pop((story.id, language), None)
            if slot is None:
                continue
            last = self._keys.pop()
            if slot < len(self._keys):
                self._rows[slot] = self._rows[len(self._keys)]
                self._keys[slot], self._slots[last] = last, slot

    def find(self, query: Query, *, count: int) -> list[str]:
        """The stories whose strands of other languages are nearest in meaning, nearest first."""
        if not query.member.dense or not self._keys:
            return []
        own = np.frombuffer(query.member.dense, dtype=np.float32)
        likeness = self._rows[: len(self._keys)] @ own
        foreign = np.array([language != query.member.strand for _, language in self._keys])
        likeness[~foreign] = -np.inf
        nearest = np.argsort(-likeness, kind="stable")[: min(count, int(foreign.sum()))]
        return list(dict.fromkeys(self._keys[row][0] for row in nearest))

    def _write(self, key: tuple[str, str], dense: NDArray[np.float32]) -> None:
        slot = self._slots.get(key)
        if slot is None:
            slot = self._slots[key] = len(self._keys)
            self._keys.append(key)
            if slot >= len(self._rows):
                self._grow(len(dense))
        self._rows[slot] = dense / (float(np.linalg.norm(dense)) or 1.0)

    def _grow(self, width: int) -> None:
        rows = np.zeros((max(ROOM, 2 * len(self._rows)), width), dtype=np.float32)
        if len(self._rows):
            rows[: len(self._rows)] = self._rows
        self._rows = rows
