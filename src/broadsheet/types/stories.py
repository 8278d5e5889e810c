"""Which articles belong together, and why."""

from dataclasses import dataclass
from enum import StrEnum

from broadsheet.types.articles import Article


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
    pinned: bool = False  #: the user wants it there; no later decision takes it away


@dataclass(frozen=True, slots=True)
class Story:
    """The articles on one event, as they grow. Its id outlives merges and splits."""

    id: str
    assignments: tuple[Assignment, ...]
    status: StoryStatus = StoryStatus.OPEN
    merged_into: str | None = None
    split_from: str | None = None
    revision: int = 1


@dataclass(frozen=True, slots=True)
class Memory:
    """What grouping remembers between runs: a shortcut, never the truth, which is the assignments."""

    turn: int  #: grows whenever assignments change, so that a decision on an older memory is refused
    state: bytes | None


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a run decided, to be kept at once or not at all.

    ``stories`` carry the assignments that are new or changed, and none of the others.
    """

    turn: int  #: of the memory on which it was decided
    state: bytes
    articles: tuple[Article, ...] = ()
    stories: tuple[Story, ...] = ()
    pinned: tuple[str, ...] = ()  #: articles that from now on stay where they are
