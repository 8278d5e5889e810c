"""Which articles belong together, and why."""

from dataclasses import dataclass
from enum import StrEnum


class StoryStatus(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Assignment:
    """The decision that an article belongs to a story; ``score`` is 0..1, ``reason`` one readable phrase."""

    article: str
    story: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Story:
    """The articles on one event, as they grow. Its id outlives merges and splits."""

    id: str
    assignments: tuple[Assignment, ...]
    status: StoryStatus = StoryStatus.OPEN
    merged_into: str | None = None
    split_from: str | None = None
    revision: int = 1
