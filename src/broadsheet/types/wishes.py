"""What the reader wants: what is followed, what is muted, and what was done and can be undone."""

from dataclasses import dataclass
from enum import StrEnum


class WishKind(StrEnum):
    STORY = "story"  #: followed, by id
    NAME = "name"  #: followed, by the id of an entity
    MUTED = "muted"  #: an outlet that pages are made without, by its name


@dataclass(frozen=True, slots=True)
class Wish:
    kind: WishKind
    value: str
    label: str  #: as it was called when it was wished
    since: str  #: ISO 8601, UTC


class DeedKind(StrEnum):
    MERGE = "merge"
    SPLIT = "split"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Deed:
    """A rearrangement, and where the articles were before: story → articles."""

    id: int
    kind: DeedKind
    at: str  #: ISO 8601, UTC
    before: tuple[tuple[str, tuple[str, ...]], ...]
    undone: bool = False
