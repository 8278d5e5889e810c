"""The fact matrix: rows are facts, cells are what each article does with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from broadsheet.types.annotations import AnnotatedArticle, Granularity, NameType


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """A span of an article: one sentence or a part of one."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dated:
    """DATE of the page: a period and the words that prove it."""

    start: date
    end: date
    granularity: Granularity
    citation: Citation | None = None


class FactKind(StrEnum):
    EVENT = "event"
    BACKGROUND = "background"
    REACTION = "reaction"
    FORECAST = "forecast"
    ANALYSIS = "analysis"


class AsserterKind(StrEnum):
    OFFICIAL = "official"
    PERSON = "person"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    OUTLET = "outlet"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Asserter:
    """Who vouches for a fact; not the same as who reports it."""

    kind: AsserterKind
    name: str | None = None


class Stance(StrEnum):
    STATES = "states"
    DIFFERS = "differs"
    DENIES = "denies"


@dataclass(frozen=True, slots=True)
class Cell:
    stance: Stance
    citations: tuple[Citation, ...]


class Absence(StrEnum):
    NOT_FOUND = "not-found"
    EARLIER = "earlier"  #: the article is older than the fact, or its time is unknown
    INCOMPLETE = "incomplete"
    OTHER_LANGUAGE = "other-language"


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the matrix. Every article of the story is in ``cells`` or in ``absent``."""

    id: str
    text: str
    kind: FactKind
    date: Dated | None
    asserted_by: Asserter
    reported_by_origins: int
    cells: Mapping[str, Cell]
    absent: Mapping[str, Absence]


class ConflictKind(StrEnum):
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    ATTRIBUTION = "attribution"
    QUOTE = "quote"
    DENIAL = "denial"
    SCOPE = "scope"


class Severity(StrEnum):
    MATERIAL = "material"
    MINOR = "minor"


class Cause(StrEnum):
    TIME = "time"
    ROUNDING = "rounding"
    DIFFERENT_SET = "different-set"
    SLIP = "slip"
    DISPUTE = "dispute"
    SELECTION = "selection"
    PARAPHRASE = "paraphrase"
    TRANSCRIPT = "transcript"


@dataclass(frozen=True, slots=True)
class Side:
    value: str
    articles: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    id: str
    kind: ConflictKind
    about: str
    severity: Severity
    cause: Cause
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class QuoteVariant:
    text: str
    article: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """One utterance, as each article that has it gives it."""

    id: str
    speaker: str | None
    same_words: bool
    variants: tuple[QuoteVariant, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """Facts that two or more other origins tell, and that were not found in an article."""

    article: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """Knowledge from outside, only if the user turned it on; never mixed with claims."""

    text: str
    source: str
    url: str
    licence: str
    date: date


@dataclass(frozen=True, slots=True)
class Entity:
    id: str
    name: str
    type: NameType
    variants: tuple[str, ...]
    articles: tuple[str, ...]
    reference: Reference | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose voice an article is: articles with the same ``origin`` are one."""

    article: str
    origin: str
    agency: str | None
    depends_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactMatrix:
    """What each article of a story says, and everything that is read off it."""

    articles: tuple[AnnotatedArticle, ...]  #: by time of publication, then id; unknown time last
    voices: Mapping[str, Voice]
    facts: tuple[Fact, ...]  #: shared by most origins first, then in order of first appearance
    conflicts: tuple[Conflict, ...]
    quotes: tuple[Quote, ...]
    omissions: tuple[Omission, ...]
    entities: tuple[Entity, ...]
