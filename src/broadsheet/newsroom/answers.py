"""What the newsroom answers, where it is not a page."""

from dataclasses import dataclass

from broadsheet.types import Article, Edit, Rejected, StoryPage


@dataclass(frozen=True, slots=True)
class Briefing:
    """What one run made: pages, strongest story first, and the inputs that went into none."""

    pages: tuple[StoryPage, ...]
    rejected: tuple[Rejected, ...]


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article of the archive and the story it is in."""

    article: Article
    story: str | None


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """One version of an article, with what is not as it was in the version before."""

    article: Article
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """What was forgotten for good, and the stories whose pages were made anew without it."""

    kind: str  #: "article" or "story"
    id: str
    rebuilt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rearranged:
    """The story that an order of the user ended in, and the stories whose pages were made anew."""

    story: str
    rebuilt: tuple[str, ...]
