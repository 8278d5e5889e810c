"""Reading for other programs: what is kept, as it is; no page is made and nothing is changed."""

from collections.abc import Callable
from dataclasses import dataclass

from broadsheet.errors import NotFoundError
from broadsheet.newsroom.search import Desk
from broadsheet.protocols import Register, Storage
from broadsheet.render.cap import within_cap
from broadsheet.types import (
    Claim,
    HitKind,
    Hits,
    Listed,
    PageArticle,
    Query,
    StoryChange,
    StoryPage,
    StoryStatus,
)

MOST_LISTED = 100
MOST_CHANGES = 200
_NO_STORY = "No story with a page has this id."


@dataclass(frozen=True, slots=True)
class CitedArticle:
    """An article as its story's page shows it, and the sentences of the page that cite it."""

    article: PageArticle
    story: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A person, organisation or place, with the stories that speak of it, newest first."""

    id: str
    name: str
    stories: tuple[Listed, ...]


class Library:
    """Lists, pages, articles and searches over an archive. Ids are whole ids; raises `NotFoundError`."""

    def __init__(self, storage: Storage, register: Register, desk: Desk) -> None:
        self._storage = storage
        self._register = register
        self._desk = desk

    def number(self, story: str | None = None) -> int:
        """Of the newest change, of one story or of all: as long as it stays, nothing changed."""
        return self._register.number(story)

    def stories(self, *, limit: int = 20, behind: tuple[float, str] | None = None) -> list[Listed]:
        """Stories, newest article first; ``behind`` is the place of the last one of the list before."""
        return self._register.listed(max(0, min(limit, MOST_LISTED)), behind=behind)

    def some(self, ids: list[str]) -> list[Listed]:
        """These stories, newest article first, without those that have no page or are merged."""
        return self._register.listed(MOST_LISTED, only=ids[:MOST_LISTED]) if ids else []

    def page(self, story: str) -> StoryPage:
        """The newest page of a story; of one that was merged, that of the story it is in now."""
        page = self._storage.page(self.home(story))
        if page is None:
            raise NotFoundError(_NO_STORY)
        return page

    def home(self, story: str) -> str:
        """The id of a story, or of the one that it was merged into."""
        seen: set[str] = set()
        kept = self._storage.story(_storable(story))
        while kept and kept.status is StoryStatus.MERGED and kept.merged_into and kept.id not in seen:
            seen.add(kept.id)
            kept = self._storage.story(kept.merged_into)
        if kept is None:
            raise NotFoundError(_NO_STORY)
        return kept.id

    def article(self, article: str, *, cap: Callable[[StoryPage], StoryPage] = within_cap) -> CitedArticle:
        """An article that a page shows, with what the page says from it, its words held by ``cap``."""
        homes = self._storage.assignments([_storable(article)])
        page = self._storage.page(homes[0].story) if homes else None
        page = cap(page) if page else None
        shown = next((one for one in page.articles if one.id == article), None) if page else None
        if page is None or shown is None:
            raise NotFoundError("No article that a page shows has this id.")
        return CitedArticle(shown, page.story.id, tuple(_citing(page, article)))

    def search(
        self, asked: Query | str, kind: HitKind = HitKind.STORY, *, limit: int = 20, offset: int = 0
    ) -> Hits:
        """What fits a query, best first."""
        return self._desk(asked, kind, limit=limit, offset=offset)

    def named(self, entity: str) -> Named:
        """A name by its id, with its stories."""
        found = self._desk.named(entity)
        if found is None:
            raise NotFoundError("No name on a page has this id.")
        return Named(entity, found[0], tuple(self.some(found[1])))

    def shared_names(self) -> frozenset[str]:
        """The ids of the names that more than one story has."""
        return self._desk.shared()

    def changes(self, since: int) -> list[StoryChange]:
        """What changed after a number, in order."""
        return self._register.changes(since, MOST_CHANGES)


def _storable(id: str) -> str:
    """An id without lone surrogates, which no archive takes; with them it is nobody's."""
    return id.encode("utf-8", "replace").decode()


def _citing(page: StoryPage, article: str) -> list[Claim]:
    claims = (claim for section in page.sections for block in section.blocks for claim in block.claims)
    return [claim for claim in claims if any(citation.article == article for citation in claim.citations)]
