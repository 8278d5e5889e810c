"""From bytes to an article: what ``sources`` hands to ``extract``, and what comes out."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of an input; it wins over anything worked out from the input itself."""

    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    title: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """Bytes from somewhere, nothing read into them yet."""

    body: bytes
    content_type: str  #: "text/html", "text/plain" or "application/json" (one article row)
    input: str  #: where it came from, as shown to the user: "news/a.html", "rows.jsonl:12", "-"
    url: str | None = None
    given: Given = field(default_factory=Given)
    fetched_at: datetime | None = None  #: aware; None: it was not fetched


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input that is no article, with one clear sentence: what is wrong and what to do."""

    input: str
    reason: str


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared, as precisely as known."""

    day: date  #: the day at the place of publication
    time: datetime | None = None  #: aware, with the offset that the source gives

    def __str__(self) -> str:
        return self.time.isoformat() if self.time else self.day.isoformat()


class Completeness(StrEnum):
    FULL = "full"
    CLIPPED = "clipped"  #: cut off, by a paywall or by the feed
    BLURB = "blurb"  #: only the summary that the feed carries


@dataclass(frozen=True, slots=True)
class Article:
    """One version of one text by one outlet. The text of a version never changes."""

    id: str
    text: str  #: the body, cleaned, without the headline; paragraphs are separated by one empty line
    paragraphs: tuple[tuple[int, int], ...]  #: (start, end) of each paragraph in the text
    input: str
    version: int = 1
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    language: str | None = None  #: ISO 639-1
    agency: str | None = None  #: whose wire text it carries, by credit, byline, dateline or address
    completeness: Completeness = Completeness.FULL
    credits: tuple[
        str, ...
    ] = ()  #: agencies credited with a part of it ("with AFP"), whose wire text it is not
    corrections: tuple[str, ...] = ()  #: notes in which the outlet says what it corrected; not in the text
    seen: datetime | None = None  #: when this version was first fetched, aware; None: not known
