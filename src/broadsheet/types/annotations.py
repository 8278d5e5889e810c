"""What is read off one article: sentences, names, quantities, dates and quotations, with offsets."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from broadsheet.types.articles import Article


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    paragraph: int  #: index into ``Article.paragraphs``


class NameType(StrEnum):
    PERSON = "person"
    ORG = "org"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as it stands in the text."""

    start: int
    end: int
    text: str
    type: NameType
    full: str  #: the longest form of the same name in this article ("Pete Hegseth" for "Hegseth")


class Bound(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    BETWEEN = "between"  #: ``value`` to ``high``
    VAGUE = "vague"  #: "dozens", "thousands": ``value`` is the order of magnitude


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts. Dates are no quantities."""

    start: int
    end: int
    text: str  #: as written, with modifier and unit: "more than 50,000 soldiers"
    value: float
    high: float | None  #: upper end of a range
    unit: str | None  #: "pct", a currency ("usd"), a measure ("km", "year"), else None
    bound: Bound
    counted: str | None  #: head noun of what is counted, lower case, as written: "soldiers"
    ordinal: bool = False


class Granularity(StrEnum):
    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    FISCAL_YEAR = "fiscal-year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Period:
    start: date
    end: date  #: inclusive
    granularity: Granularity


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that speak of a time: "on Wednesday", "last March", "by 2035"."""

    start: int
    end: int
    text: str
    period: Period | None  #: None: relative, and the article has no date to resolve it against
    relative: bool  #: resolved against the article's date
    preposition: str | None = None  #: "by", "since", "until" … in lower case, just before it


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, or reported speech with a speaker (``direct`` false)."""

    start: int  #: inside the marks
    end: int
    text: str
    direct: bool
    speaker: str | None  #: full name or title, as the article has it
    speaker_span: tuple[int, int] | None  #: where the speaker stands in the text
    sentence: int  #: index of the sentence it begins in


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that is read off one version of one article; kept in the archive, made once."""

    article: str
    version: int
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    article: Article
    annotation: Annotation
