"""Sections, claims and the story page, with the field names of story-page/1."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from broadsheet.types.articles import Completeness
from broadsheet.types.history import EarlierStory, News, PageChange
from broadsheet.types.matrix import Citation, Conflict, Dated, Entity, Fact, Omission, Quote
from broadsheet.types.stories import StoryStatus


class About(StrEnum):
    EVENT = "event"
    COVERAGE = "coverage"  #: speaks of the outlets; may name and count them


class Status(StrEnum):
    SEVERAL_ORIGINS = "several-origins"
    ONE_ORIGIN = "one-origin"
    DISPUTED = "disputed"


class SectionKind(StrEnum):
    HAPPENED = "happened"
    BEHIND = "behind"
    PAPERS = "papers"
    BACKGROUND = "background"
    DEEPER = "deeper"
    TOPICS = "topics"


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimDraft:
    """A sentence that a writer proposes; the gate decides whether it is shown."""

    text: str
    citations: tuple[Citation, ...]
    about: About = About.EVENT
    fallback: str | None = None  #: shown instead, if the gate refuses ``text`` and passes this


@dataclass(frozen=True, slots=True)
class BlockDraft:
    claims: tuple[ClaimDraft, ...]
    heading: Heading | None = None
    article: str | None = None
    date: Dated | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class SectionDraft:
    kind: SectionKind
    blocks: tuple[BlockDraft, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence on the page with the exact spans that support it."""

    id: str
    text: str
    about: About
    citations: tuple[Citation, ...]
    status: Status
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Block:
    id: str
    heading: Heading | None
    article: str | None
    date: Dated | None
    entity: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Section:
    kind: SectionKind
    title: str
    blocks: tuple[Block, ...]
    writer: str = "extractive"  #: or the name of the model that wrote some of its sentences


@dataclass(frozen=True, slots=True)
class StoryHead:
    id: str
    revision: int
    status: StoryStatus
    merged_into: str | None
    split_from: str | None
    headline: Heading
    first_published: str | None
    last_published: str | None
    languages: tuple[str, ...]
    article_count: int
    outlet_count: int
    origin_count: int
    language: str = "en"  #: of the page's own words; ``languages`` are those of the articles


@dataclass(frozen=True, slots=True)
class PageArticle:
    """An article as the page lists it; ``text`` only for private use."""

    id: str
    version: int
    outlet: str | None
    title: str | None
    url: str | None
    input: str
    authors: tuple[str, ...]
    language: str | None
    published_at: str | None
    completeness: Completeness
    agency: str | None
    origin: str
    depends_on: tuple[str, ...]
    grouped_because: str
    excerpts: Mapping[str, str] = field(
        default_factory=dict
    )  #: the cited spans, "start-end" → text, so that a page can show its sources
    lead: tuple[Citation, ...] = ()  #: the sentences that it leads with; none in pages of older versions
    argues: bool = False  #: is it an opinion piece, by what it says or how it is written?
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    section: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ModelNote:
    """What a model did for a page, and why some sections are without it."""

    name: str
    calls: int
    cached: int
    prompt_tokens: int
    reply_tokens: int
    seconds: float
    failures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """How often the sentences of such pages were found to be borne out, when people last read them."""

    month: str  #: "2026-11"
    claims: int  #: sentences that were read against the articles
    supported: float  #: share of them that the articles bear out, 0 to 1


@dataclass(frozen=True, slots=True)
class Provenance:
    writer: str
    version: str
    built_at: str
    dropped: tuple[Dropped, ...]
    model: ModelNote | None = None
    measured: Measured | None = None
    flagged: int = 0  #: sentences that readers reported as wrong and that are kept out
    capped: int = 0  #: sentences that this copy leaves out, as it carries so few words of each article


@dataclass(frozen=True, slots=True)
class StoryPage:
    """The product: what every format is a view of (story-page/1)."""

    story: StoryHead
    articles: tuple[PageArticle, ...]
    sections: tuple[Section, ...]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    quotes: tuple[Quote, ...]
    omissions: tuple[Omission, ...]
    entities: tuple[Entity, ...]
    provenance: Provenance
    changes: tuple[PageChange, ...] = ()  #: what outlets changed in their articles, newest first
    earlier: tuple[EarlierStory, ...] = ()  #: stories of the archive that led to this one, oldest first
    news: News | None = None  #: what the revision before had not; None in a first revision
    schema: str = "story-page/1"
