"""What was before: versions of an article and what changed in them, revisions of a page, earlier stories."""

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What changed from one version of an article to the next, the weightiest first."""

    REMOVAL = "removal"  #: the article was taken down
    CORRECTION = "correction"  #: the outlet says itself that it corrected something
    QUOTATION = "quotation"
    NUMBER = "number"
    NAME = "name"
    DATE = "date"
    NEGATION = "negation"  #: what was said is denied now, or the other way round
    WORDING = "wording"  #: other words, more sentences or fewer
    COSMETIC = "cosmetic"  #: spelling of the same words, punctuation, spaces

    @property
    def material(self) -> bool:
        """Whether it is an event of its story."""
        return self not in (ChangeKind.WORDING, ChangeKind.COSMETIC)


@dataclass(frozen=True, slots=True)
class Edit:
    """One sentence that is not as it was; None where there is none."""

    kind: ChangeKind
    before: tuple[int, int] | None  #: span in the older text
    after: tuple[int, int] | None  #: span in the newer text
    was: str | None = None  #: the number, name, date or words that were replaced
    now: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of one version of an article."""

    version: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class PageChange:
    """Something that an outlet changed in an article of the story after it was first seen."""

    id: str
    article: str
    version: int  #: the version that has it, or the last one before the article was taken down
    kind: ChangeKind
    at: str | None  #: when it was first seen, with offset
    was: str | None = None
    now: str | None = None
    before: Passage | None = None
    after: Passage | None = None
    note: str | None = None  #: what the outlet says of it, in its own words


@dataclass(frozen=True, slots=True)
class EarlierSource:
    """A sentence of an article of an earlier story."""

    article: str
    version: int
    start: int
    end: int
    text: str
    outlet: str | None
    url: str | None
    published_at: str | None


@dataclass(frozen=True, slots=True)
class EarlierStory:
    """A story of the archive that led to this one, told in one sentence of its page."""

    story: str
    revision: int
    headline: str
    published_at: str | None  #: of its newest article
    text: str
    sources: tuple[EarlierSource, ...]
    shared: tuple[str, ...]  #: the names that both stories speak of


@dataclass(frozen=True, slots=True)
class News:
    """What a revision of a page has that the one before had not: ids, in order of the page."""

    articles: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()
