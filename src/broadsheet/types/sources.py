"""What a user follows: the sources, how each of them fares, and the addresses that they named."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from broadsheet.types.articles import Article, FetchedPage, Published, Rejected
from broadsheet.types.feeds import Feed, FeedEntry


class SourceKind(StrEnum):
    FEED = "feed"  #: RSS, Atom, RDF, JSON Feed
    SITEMAP = "sitemap"  #: a news sitemap, or an index of them
    FOLDER = "folder"  #: a watched folder of this machine


@dataclass(frozen=True, slots=True)
class Subscription:
    """One source, as the user wants it. Its id comes from its address."""

    id: str
    url: str  #: of the feed; of a watched folder its path
    kind: SourceKind = SourceKind.FEED
    title: str | None = None
    site: str | None = None  #: address of the site that the feed belongs to
    folder: tuple[str, ...] = ()  #: names of the folders that it is filed under, outermost first
    cookie: str | None = field(default=None, repr=False)  #: of the user's own login, as a browser sends it
    cookie_for: str | None = None  #: the only origin that the cookie is sent to: "https://paper.example"
    private: tuple[str, ...] = ()  #: hosts that may be asked though they are not on the public internet
    added_at: datetime | None = None
    muted: bool = False  #: asked, but what it publishes is passed over
    paused: str | None = None  #: not asked, for this reason: one sentence


@dataclass(frozen=True, slots=True)
class SourceState:
    """How a source fares. Times are aware."""

    due_at: datetime | None = None  #: when it is asked next; None: at once
    tried_at: datetime | None = None
    succeeded_at: datetime | None = None
    failures: int = 0  #: in a row
    failing_since: datetime | None = None
    trouble: str | None = None  #: the name of the last failure, a value of `Trouble` where it is one
    why: str | None = None  #: the last failure in one sentence
    per_day: float | None = None  #: entries a day that are new, over about a week; None: not known yet
    etag: str | None = None
    modified: str | None = None  #: Last-Modified, as the server wrote it
    mark: str | None = None  #: of a watched folder: what of it was read
    paused: str | None = None  #: given: it is hopeless and will not be asked any more, for this reason


@dataclass(frozen=True, slots=True)
class Followed:
    """A source with how it fares and what came of it."""

    subscription: Subscription
    state: SourceState = field(default_factory=SourceState)
    articles: int = 0  #: kept so far
    full: int = 0  #: of these with their whole text


class Standing(StrEnum):
    NEW = "new"  #: not asked yet
    WELL = "well"
    FAILING = "failing"
    PAUSED = "paused"
    MUTED = "muted"


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """A source as it is shown to the user; without the cookie."""

    id: str
    url: str
    kind: SourceKind
    standing: Standing
    title: str | None = None
    site: str | None = None
    folder: tuple[str, ...] = ()
    last_success: datetime | None = None
    last_try: datetime | None = None
    failures: int = 0  #: in a row
    why: str | None = None  #: why it fails or is paused: one sentence
    per_day: float | None = None  #: articles a day
    articles: int = 0  #: kept so far
    full_share: float | None = None  #: of these with their whole text, 0..1
    next_due: datetime | None = None
    has_cookie: bool = False


class Step(StrEnum):
    """How far an address has come."""

    WAITING = "waiting"  #: named by a source, its page still to be fetched
    FETCHED = "fetched"  #: its article is here and waits for the others of its pass
    SETTLED = "settled"  #: its article is kept, or there is none


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of one address that a source named. Times are aware."""

    address: str  #: canonical; what it is known by
    url: str  #: as the source gave it; what is fetched
    source: str | None  #: None: no longer followed
    step: Step
    first_seen: datetime
    due_at: datetime | None = None  #: waiting: the next try; settled: the next visit, None: never again
    tries: int = 0  #: waiting: that failed; settled: visits in a row that found nothing there
    told: FeedEntry | None = None  #: what sources say, while waiting for the page, or for words of it
    taken: Article | None = None  #: while fetched
    article: str | None = None  #: its id
    own: bool = False  #: the address speaks for its article; twins of it do not
    content: str | None = None  #: a short hash of site, headline and text
    seen_at: datetime | None = None  #: when its page last came
    unchanged: int = 0  #: visits in a row that found the same text
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class DueEntry:
    """An address whose page is to be fetched now."""

    address: str
    url: str
    source: str | None
    visit: bool = False  #: its article is known
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class FetchedEntry:
    """An address whose article waits for the end of the pass; enough to bring all of them into order."""

    address: str
    article: str
    published: Published | None
    first_seen: datetime
    content: str | None
    own: bool  #: the article is known, and this is its address


@dataclass(frozen=True, slots=True)
class HostNote:
    """What is remembered of a host between runs. Times are aware."""

    origin: str  #: "https://paper.example"
    robots: bytes | None = None  #: its robots.txt
    closed: str | None = None  #: the trouble for which nothing may be read there
    robots_until: datetime | None = None  #: how long that counts
    not_before: datetime | None = None  #: it asked not to be asked before


@dataclass(frozen=True, slots=True)
class Findings:
    """What a part of a pass found, kept at once or not at all."""

    states: tuple[tuple[str, SourceState], ...] = ()  #: by source
    entries: tuple[Entry, ...] = ()
    hosts: tuple[HostNote, ...] = ()
    counts: tuple[tuple[str, int, int], ...] = ()  #: by source: articles and whole texts to be added
    names: tuple[tuple[str, str | None, str | None], ...] = ()  #: by source: title and site, if not known yet
    moves: tuple[tuple[str, str], ...] = ()  #: by source: its new address


@dataclass(frozen=True, slots=True)
class FeedAnswer:
    """A feed as it came, with what the server wants to be told next time."""

    feed: Feed
    url: str  #: after all redirects
    etag: str | None = None
    modified: str | None = None
    moved: str | None = None  #: where the feed has moved to for good


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """The page of an article, with what the server wants to be told next time."""

    page: FetchedPage
    url: str  #: after all redirects
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class FilesAnswer:
    """What is new in a watched folder; ``mark`` says next time what was read."""

    pages: tuple[FetchedPage | Rejected, ...]
    mark: str


@dataclass(frozen=True, slots=True)
class Found:
    """A source that an address led to."""

    url: str
    kind: SourceKind = SourceKind.FEED
    title: str | None = None
    site: str | None = None
    folder: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UpdateReport:
    """What one pass did."""

    asked: int = 0  #: sources
    unchanged: int = 0  #: of these that had nothing new
    failed: tuple[tuple[str, str], ...] = ()  #: of these: name and one sentence
    found: int = 0  #: new addresses
    pages: int = 0  #: article pages asked for
    articles: int = 0  #: that are new in the archive
    blurbs: int = 0  #: of these with the source's own words only
    changed: int = 0  #: articles that have a new version
    left_out: tuple[tuple[str, str], ...] = ()  #: address and why there is no article of it: one sentence
    waiting: int = 0  #: addresses that are tried again later
    stories: tuple[str, ...] = ()  #: whose page was made
    notes: tuple[str, ...] = ()  #: what the user should know besides: sentences
    next_due: datetime | None = None  #: when there is something to do again; None: nothing is followed
    stopped: bool = False  #: the user ended it before its end
