"""What happens to stories beside taking in articles; whoever keeps the stories carries it out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Merged:
    """Two stories turned out to be one: ``story`` lives on in ``into``."""

    story: str
    into: str
    articles: tuple[str, ...]  #: those that moved
    reason: str


@dataclass(frozen=True, slots=True)
class Split:
    """A story held two events: ``articles`` left ``story`` for the new ``into``."""

    story: str
    into: str
    articles: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The user moved one article."""

    article: str
    story: str
    into: str


@dataclass(frozen=True, slots=True)
class Closed:
    """Nothing new for a while: the story ended, for now."""

    story: str


@dataclass(frozen=True, slots=True)
class Reopened:
    """An article came in after the end."""

    story: str


Change = Merged | Split | Moved | Closed | Reopened
