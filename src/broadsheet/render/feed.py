"""What every feed says of a story: one item for each, known by the same id as long as the story lives."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from broadsheet.render import display, head
from broadsheet.render.cap import for_others
from broadsheet.render.sources import shelve
from broadsheet.text.phrases import phrases
from broadsheet.types import Claim, PageArticle, SectionKind, StoryPage

Address = Callable[[str], str]  #: where the page of a story is, by its id as `quoted` gives it

SENTENCES = 5  #: of a story in a feed
UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
_NAMESPACE: UUID = uuid5(NAMESPACE_URL, "https://broadsheet.invalid/")


@dataclass(frozen=True, slots=True)
class Item:
    """A story in a feed; strings are fit to be shown, none is escaped but ``html``."""

    id: str
    url: str
    title: str
    updated: datetime
    published: datetime | None
    summary: str
    html: str
    language: str
    authors: tuple[str, ...]  #: the outlets
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeedPaper:
    """A feed. ``id`` stays the same wherever it is read from."""

    id: str
    title: str
    home: str  #: the page that it goes with
    address: str  #: its own
    items: tuple[Item, ...]
    language: str = "en"

    @property
    def updated(self) -> datetime:
        """When the newest of it changed."""
        return max((item.updated for item in self.items), default=UNKNOWN)


def known_as(*parts: str) -> str:
    """A URN that is the same for the same parts (RFC 9562, version 5)."""
    return uuid5(_NAMESPACE, "\x1f".join(parts).encode("utf-8", "replace").decode()).urn


def quoted(id: str) -> str:
    """An id as a part of an address."""
    return quote(id.encode("utf-8", "replace"), safe="")


def item(page: StoryPage, address: Address) -> Item:
    """The item of a story: headline, first sentences with who reports them, and what it stands on."""
    page = for_others(page)
    words = phrases(page.story.language)
    claims = _first(page)
    title = display.shown(page.story.headline.text, longest=display.LONGEST_TITLE)
    outlets = dict.fromkeys(display.name(a.outlet) for a in page.articles if a.outlet)
    names = dict.fromkeys(display.name(entity.name) for entity in page.entities[:12])
    return Item(
        id=known_as("story", page.story.id),
        url=address(quoted(page.story.id)),
        title=title or words.say("page.untitled"),
        updated=instant(page.provenance.built_at) or UNKNOWN,
        published=instant(page.story.first_published),
        summary=display.shown(claims[0].text, longest=400) if claims else "",
        html=_html(page, claims),
        language=display.language_tag(page.story.language) or "en",
        authors=tuple(filter(None, outlets)),
        tags=tuple(filter(None, names)),
    )


def instant(written: str | None) -> datetime | None:
    """A day or a time of a page as an aware time; None if it is neither."""
    try:
        read = datetime.fromisoformat(written) if written else None
        return read and (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _first(page: StoryPage) -> list[Claim]:
    told = next((s for s in page.sections if s.kind is SectionKind.HAPPENED), None)
    return [claim for block in told.blocks for claim in block.claims][:SENTENCES] if told else []


def _html(page: StoryPage, claims: Sequence[Claim]) -> str:
    """The sentences with their outlets, then the line that says what the page stands on; all escaped."""
    articles = {article.id: article for article in page.articles}
    outlets = shelve(page).outlets
    lines = []
    for claim in claims:
        cited = dict.fromkeys(c.article for c in claim.citations if c.article in articles)
        who = ", ".join(_linked(articles[one], outlets[one].name) for one in cited)
        lines.append(f"<p>{escape(display.shown(claim.text))}{f' ({who})' if who else ''}</p>")
    return "".join([*lines, f"<p>{escape(head.standing(page))}</p>"])


def _linked(article: PageArticle, name: str) -> str:
    address = display.link(article.url)
    return f'<a href="{escape(address)}">{escape(name)}</a>' if address else escape(name)
