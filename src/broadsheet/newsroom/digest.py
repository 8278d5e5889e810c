"""What is new since somebody looked last: new stories, and what is new in those that were told before."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from broadsheet.protocols import History, LookBook, Post, Register, Storage
from broadsheet.types import Claim, Digest, Letter, Look, SectionKind, StoryNews, StoryPage, StoryStatus

MOST = 100  #: stories of a digest
BEGINNING = 3  #: sentences by which a new story is told
FURTHER = 5  #: new sentences of a story that was told before
SHOWN = frozenset({SectionKind.HAPPENED, SectionKind.BEHIND, SectionKind.BACKGROUND, SectionKind.PAPERS})
AT_ONCE = 1_000  #: changes that are read in one go


@dataclass(frozen=True, slots=True)
class Told:
    """A digest, and what is to be remembered when it was told."""

    digest: Digest
    look: Look
    revisions: dict[str, int]


class Teller:
    """Tells somebody, by a name, what is new, each thing once."""

    def __init__(
        self,
        book: LookBook,
        storage: Storage,
        history: History,
        register: Register,
        *,
        write_due: Callable[[], None],
        now: str,
    ) -> None:
        """``write_due`` makes the pages that are due."""
        self._book = book
        self._storage = storage
        self._history = history
        self._register = register
        self._write_due = write_due
        self._now = now

    def new(self, name: str, *, since: datetime | None = None) -> Told:
        """What is new for somebody, or since a moment, whatever they were told. It is not remembered yet."""
        self._write_due()
        last = self._book.last(name)
        number = self._register.number()
        stories = self._book.arrived(since) if since else self._changed(last.number)
        before = self._before(stories, since) if since else self._book.told(name, stories)
        found = [(page, before.get(page.story.id)) for page in self._pages(stories)]
        news = [one for page, revision in found if (one := self._news(page, revision))]
        news.sort(key=lambda one: (-one.story.outlet_count, -one.story.article_count, one.story.id))
        begun = since.isoformat() if since else last.at
        digest = Digest(self._now, begun, tuple(news[:MOST]), max(0, len(news) - MOST))
        revisions = {page.story.id: page.story.revision for page, _ in found}
        return Told(digest, Look(number, self._now), revisions)

    def remember(self, name: str, told: Told) -> None:
        """Somebody was told this."""
        self._book.keep(name, told.look, told.revisions)

    def send(
        self, to: str, post: Post, compose: Callable[[Digest, str], Letter], *, since: datetime | None = None
    ) -> Told:
        """Send what is new to an address; remembered only when the server has taken it.

        Nothing is sent if nothing is new. Raises `OutputError` with what the server says.
        """
        name = f"mail:{to.lower()}"
        told = self.new(name, since=since)
        if told.digest.stories:
            post.send(compose(told.digest, to))
        self.remember(name, told)
        return told

    def _changed(self, number: int) -> list[str]:
        found: list[str] = []
        while some := self._register.changes(number, AT_ONCE):
            found += [change.story for change in some]
            number = some[-1].number
        return list(dict.fromkeys(found))

    def _pages(self, stories: Iterable[str]) -> Iterator[StoryPage]:
        for key in stories:
            story, page = self._storage.story(key), self._storage.page(key)
            if story and page and story.status is not StoryStatus.MERGED:
                yield page

    def _before(self, stories: Iterable[str], since: datetime) -> dict[str, int]:
        """By story, the last revision that was made before a moment."""
        found = {}
        for key in stories:
            for revision in reversed(self._history.revisions(key)):
                page = self._history.page(key, revision)
                if page and datetime.fromisoformat(page.provenance.built_at) < since:
                    found[key] = revision
                    break
        return found

    def _news(self, page: StoryPage, revision: int | None) -> StoryNews | None:
        """What a page has that an earlier revision of it had not; None if that is nothing to tell."""
        if revision is not None and revision >= page.story.revision:
            return None
        old = self._history.page(page.story.id, revision) if revision is not None else None
        if old is None:
            return _told(page, fresh=True, claims=_claims(page)[:BEGINNING], articles=len(page.articles))
        known = {claim.id for claim in _claims(old)} | {claim.text for claim in _claims(old)}
        claims = [one for one in _claims(page) if one.id not in known and one.text not in known]
        articles = {one.id for one in page.articles} - {one.id for one in old.articles}
        changes = {one.id for one in page.changes} - {one.id for one in old.changes}
        if not (articles or changes or claims):
            return None
        return _told(page, fresh=False, claims=claims[:FURTHER], articles=len(articles), changes=changes)


def _told(
    page: StoryPage,
    *,
    fresh: bool,
    claims: Iterable[Claim],
    articles: int,
    changes: Iterable[str] = (),
) -> StoryNews:
    wanted = set(changes)
    return StoryNews(
        story=page.story,
        fresh=fresh,
        claims=tuple(claims),
        changes=tuple(one for one in page.changes if one.id in wanted),
        articles=articles,
        sources={one.id: one.outlet or one.url or one.input for one in page.articles},
    )


def _claims(page: StoryPage) -> list[Claim]:
    """The sentences of the sections that tell what is the case, each once, in order of the page."""
    found = (c for s in page.sections if s.kind in SHOWN for b in s.blocks for c in b.claims)
    return list({claim.text: claim for claim in found}.values())
