"""What is searched for, and what is found."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from broadsheet.types.page import StoryHead


class HitKind(StrEnum):
    STORY = "story"
    ARTICLE = "article"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or several that stand in this order; ``start``: words that begin so count too."""

    text: str
    start: bool = False
    without: bool = False  #: what has it is not wanted


@dataclass(frozen=True, slots=True)
class Query:
    """A search as it was understood; every part of it has to fit."""

    terms: tuple[Term, ...] = ()
    outlets: tuple[str, ...] = ()  #: parts of outlets' names; one of them has to fit
    languages: tuple[str, ...] = ()  #: ISO 639-1; one of them has to fit
    since: date | None = None
    until: date | None = None  #: the day is part of it
    differ: bool = False  #: only stories in which papers differ, and their articles

    @property
    def empty(self) -> bool:
        """Whether it asks for nothing: all that is wanted is that something be left out, or not even that."""
        return not (self.wanted or self.outlets or self.languages or self.since or self.until or self.differ)

    @property
    def wanted(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if not term.without)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of characters of a snippet; ``found``: the words that were searched for."""

    text: str
    found: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found. All strings are as they were kept: not yet fit to be shown."""

    kind: HitKind
    id: str
    title: tuple[Run, ...]
    snippet: tuple[Run, ...] = ()
    story: str | None = None  #: that an article is in
    outlet: str | None = None
    url: str | None = None
    published_at: str | None = None  #: of an article, or of the newest one of a story
    language: str | None = None
    stories: int = 0  #: in how many stories a name is
    conflicts: int = 0  #: of a story

    @property
    def name(self) -> str:
        """The title without marks."""
        return "".join(run.text for run in self.title)


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found of one kind, best first; ``more``: there is more behind."""

    hits: tuple[Hit, ...] = ()
    more: bool = False


class StoryEvent(StrEnum):
    PAGE = "page"  #: its page was made, for the first time or anew
    STATUS = "status"  #: it was closed, opened again or merged
    GONE = "gone"  #: it was removed


@dataclass(frozen=True, slots=True)
class StoryChange:
    """The newest change of a story; ``number`` grows with every change of any story."""

    number: int
    story: str
    kind: StoryEvent


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in a list: the head of its newest page, and where the list goes on behind it."""

    head: StoryHead
    place: tuple[float, str]  #: the moment of its newest article (0 if unknown) and its id
    number: int = 0  #: of its newest change
