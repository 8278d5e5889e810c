"""What is new since somebody looked last."""

from collections.abc import Mapping
from dataclasses import dataclass

from broadsheet.types.history import PageChange
from broadsheet.types.page import Claim, StoryHead


@dataclass(frozen=True, slots=True)
class Look:
    """A moment at which somebody was told what is new: how far the changes of stories had come."""

    number: int = 0
    at: str | None = None


@dataclass(frozen=True, slots=True)
class StoryNews:
    """A story that is new, or what is new in one that was told before."""

    story: StoryHead
    fresh: bool  #: it was not told before
    claims: tuple[Claim, ...]  #: of a new story how it begins, of another the sentences that it had not
    changes: tuple[PageChange, ...]  #: what outlets changed in their articles
    articles: int  #: that it had not
    sources: Mapping[str, str]  #: by id of an article, its outlet or address


@dataclass(frozen=True, slots=True)
class Digest:
    """What is new, the stories with most outlets first; ``more``: further ones that are left out."""

    at: str
    since: str | None
    stories: tuple[StoryNews, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Letter:
    """A digest as it is sent."""

    to: str
    subject: str
    text: str
    html: str
