"""Looking after the archive: is it whole, copies of it, what it need not keep, and what it must not.

What may go is whole stories that have ended (docs/decisions, "What is kept and for how long"): a page that
stays is never left without the articles that it cites.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from broadsheet.errors import InputError, NotFoundError
from broadsheet.newsroom.changed import passages
from broadsheet.pipeline import Tell
from broadsheet.protocols import History, Keeper, Storage
from broadsheet.render.citations import in_order_of_use
from broadsheet.types import Article, Passage, StoryPage

MEGABYTE = 1_000_000
TOGETHER = 100  #: pages that are looked at together
AT_ONCE = 50  #: stories that are let go of before the size is looked at again


@dataclass(frozen=True, slots=True)
class Keep:
    """How much is kept; None: everything."""

    days: int | None = None  #: since the newest article of a story that has ended
    megabytes: int | None = None  #: of the archive's file


@dataclass(frozen=True, slots=True)
class Tidied:
    """What was let go of."""

    stories: tuple[str, ...]
    before: int  #: bytes that held something
    after: int


@dataclass(frozen=True, slots=True)
class Purged:
    """How many articles an outlet had, and the stories whose pages were made anew without them."""

    name: str
    articles: int
    rebuilt: tuple[str, ...]


class Upkeep:
    """One method for each thing that can be done to an archive as a whole.

    ``rebuild`` makes the pages that are due, and names their stories.
    """

    def __init__(
        self,
        storage: Storage,
        history: History,
        keeper: Keeper,
        *,
        rebuild: Callable[[], tuple[str, ...]],
        now: datetime,
        tell: Tell,
    ) -> None:
        self._storage = storage
        self._history = history
        self._keeper = keeper
        self._rebuild = rebuild
        self._now = now
        self._tell = tell

    def check(self) -> list[str]:
        """Everything that is wrong, one sentence each: the file, what refers to what, memory and pages."""
        self._tell("Looking at the file")
        found = self._keeper.faults()
        if found and "damaged" in found[0]:
            return found
        found += [] if found else self._memory()
        kept, number = self._keeper.pages(), 1
        while some := list(islice(kept, TOGETHER)):
            self._tell(f"Looking at page {number}")
            found += self._pages(some)
            number += len(some)
        return found

    def backup(self, target: Path) -> None:
        """Copy the archive as it is now. Raises `InputError` if another kind of file is in the way."""
        self._tell(f"Copying to {target}")
        self._keeper.backup(target)

    def found(self, name: str) -> int:
        """How many articles an outlet has. Raises `NotFoundError` if it has none, and was not purged."""
        if not name.strip():
            raise InputError("Name the outlet, or its host.")
        articles = self._keeper.published_by(name)
        if not articles and name not in self._history.buried([name]):
            raise NotFoundError(f"No article is by {name}; give the outlet's whole name, or its host.")
        return len(articles)

    def purge(self, name: str) -> Purged:
        """Take an outlet out of everything and keep it out; its name or its host says which."""
        self.found(name)
        self._tell(f"Purging {name}")
        gone = self._keeper.purge(name, self._now)
        return Purged(name, gone, self._rebuild())

    def allow(self, name: str) -> None:
        """Let an outlet in again that was purged; what is gone stays gone."""
        if not self._keeper.allow(name):
            raise NotFoundError(f"{name} was not purged.")

    def tidy(self, keep: Keep) -> Tidied:
        """Let go of what is older, then of the oldest until the rest fits; never of what the user marked."""
        before = self._keeper.used()
        ended = self._keeper.ended()
        gone: list[str] = []
        if keep.days is not None:
            oldest = (self._now - timedelta(days=keep.days)).timestamp()
            gone += self._forget([story for story, moment in ended if moment < oldest])
        if keep.megabytes is not None and self._keeper.used() > keep.megabytes * MEGABYTE:
            self._keeper.forget_annotations()
            left = [story for story, _ in ended if story not in set(gone)]
            while left and self._keeper.used() > keep.megabytes * MEGABYTE:
                gone += self._forget(left[:AT_ONCE])
                left = left[AT_ONCE:]
        self._rebuild()
        if self._keeper.used() < before:
            self._tell("Giving space back")
            self._keeper.shrink()
        return Tidied(tuple(gone), before, self._keeper.used())

    def _forget(self, stories: list[str]) -> list[str]:
        if stories:
            self._tell(f"Letting go of {len(stories)} stories")
            self._keeper.forget_stories(stories)
        return stories

    def _memory(self) -> Iterator[str]:
        from broadsheet.group.state import is_readable

        state = self._storage.memory().state
        if state and not is_readable(state):
            yield "What grouping remembers cannot be read; it is made anew by the next update."

    def _pages(self, some: Sequence[tuple[str, int, StoryPage | None]]) -> Iterator[str]:
        """What is wrong with pages; the texts that they cite are read at once."""
        wanted = {one for _, _, page in some if page for one in _cited(page)}
        kept = {(a.id, a.version): a for a in self._history.texts(wanted)}
        for story, revision, page in some:
            name = f"Revision {revision} of the page of {story}"
            if page is None:
                yield f"{name} cannot be read."
                continue
            for article, version in sorted(_cited(page) - kept.keys()):
                yield f"{name} cites version {version} of the article {article}, which is not there."
            yield from sorted({*_outside(name, page, kept), *_changed(name, page, kept)})


Kept = dict[tuple[str, int], Article]


def _cited(page: StoryPage) -> set[tuple[str, int]]:
    """The versions of articles that a page shows words of."""
    listed = {(article.id, article.version) for article in page.articles}
    told = {(source.article, source.version) for story in page.earlier for source in story.sources}
    return listed | told | passages(page.changes)


def _outside(name: str, page: StoryPage, kept: Kept) -> Iterator[str]:
    """Citations that do not lie inside their articles."""
    shown = {a.id: kept[a.id, a.version] for a in page.articles if (a.id, a.version) in kept}
    listed = {article.id for article in page.articles}
    for citation in in_order_of_use(page):
        article = shown.get(citation.article)
        if citation.article not in listed:
            yield f"{name} cites the article {citation.article}, which it does not list."
        elif article and not 0 <= citation.start < citation.end <= len(article.text):
            yield f"{name} cites a place outside of the article {citation.article}."


def _changed(name: str, page: StoryPage, kept: Kept) -> Iterator[str]:
    """Cited words that are not those of the article."""
    for article, passage in _quoted(page):
        found = kept.get((article, passage.version))
        if found and found.text[passage.start : passage.end] != passage.text:
            yield f"{name} quotes the article {article} with other words than it has."


def _quoted(page: StoryPage) -> Iterator[tuple[str, Passage]]:
    for one in page.articles:
        for span, text in one.excerpts.items():
            start, _, end = span.partition("-")
            yield one.id, Passage(one.version, int(start), int(end), text)
    for change in page.changes:
        yield from ((change.article, passage) for passage in (change.before, change.after) if passage)
    for source in (source for story in page.earlier for source in story.sources):
        yield source.article, Passage(source.version, source.start, source.end, source.text)
