"""What programs get and send, beside the story page; the OpenAPI document is made from these."""

from dataclasses import dataclass, field

from broadsheet.types import Claim, HitKind, PageArticle, StoryHead


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong (RFC 9457)."""

    title: str
    status: int
    detail: str | None = None
    type: str = "about:blank"


@dataclass(frozen=True, slots=True)
class StoryInList:
    """A story in a list. `number` grows whenever the story changes."""

    story: StoryHead
    number: int
    href: str  #: of its page as JSON
    page: str  #: of its page for people


@dataclass(frozen=True, slots=True)
class StoryList:
    """Stories, newest article first. `next` is the cursor of the part behind; null: there is none."""

    stories: tuple[StoryInList, ...]
    next: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleAnswer:
    """What is told of an article: never its text, but the cited spans under the cap of words."""

    article: PageArticle
    story: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """A run of a snippet; `found`: the words that were searched for."""

    text: str
    found: bool = False


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing that was found."""

    kind: HitKind
    id: str
    title: str
    snippet: tuple[Words, ...]
    href: str
    story: str | None = None
    outlet: str | None = None
    url: str | None = None
    published_at: str | None = None
    language: str | None = None
    stories: int = 0
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What was found of one kind, best first."""

    query: str
    kind: HitKind
    hits: tuple[SearchHit, ...]
    next: str | None = None


@dataclass(frozen=True, slots=True)
class NameAnswer:
    """A person, organisation or place, with the stories that speak of it."""

    id: str
    name: str
    stories: tuple[StoryInList, ...]


@dataclass(frozen=True, slots=True)
class SourceInList:
    """A source and how it fares; `standing` is new, well, failing, paused or muted."""

    id: str
    url: str
    kind: str
    standing: str
    title: str | None
    site: str | None
    folder: tuple[str, ...]
    last_success: str | None
    last_try: str | None
    failures: int
    why: str | None
    articles: int
    full_share: float | None
    next_due: str | None


@dataclass(frozen=True, slots=True)
class SourceList:
    sources: tuple[SourceInList, ...]


@dataclass(frozen=True, slots=True)
class Passed:
    """An address that gave no article, and why."""

    input: str
    reason: str


@dataclass(frozen=True, slots=True)
class BriefOrder:
    """Addresses of articles that a page is to be made of."""

    urls: list[str] = field(default_factory=list)
    one_story: bool = False
