"""Grouping over the archive: the engine decides, the archive keeps what it decided in one transaction.

What the engine remembers is kept with every decision, so that a run reads no more than the live stories.
Lost or unreadable, it is made again from the assignments, which are the truth.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from broadsheet.errors import InputError
from broadsheet.group import Grouper, state
from broadsheet.group.batch import order
from broadsheet.group.book import LIVE_DAYS, Book
from broadsheet.newsroom.draft import Draft
from broadsheet.protocols import Encoder, NewId, Storage
from broadsheet.types import Article, Assignment

FEWEST = 500  #: articles in one transaction; more when much is live, since each writes down what is live
SHARE = 4  #: a transaction has at least one new article for so many live ones
ALONE = "stands alone"  #: how the reason begins for an article that nothing can join

T = TypeVar("T")


class Ledger:
    """Decides where articles belong, or does what the user orders, and keeps it."""

    def __init__(self, storage: Storage, *, encoder: Callable[[], Encoder | None], new_id: NewId) -> None:
        """``encoder`` is asked when there is something to decide."""
        self._storage = storage
        self._encoder = encoder
        self._new_id = new_id
        self._turn = -1
        self._grouper: Grouper | None = None
        self.touched: set[str] = set()  #: stories that something happened to

    def take(self, articles: Sequence[Article]) -> None:
        """Let articles find their stories, in order of their days; those in a story stay where they are."""
        waiting = sorted(articles, key=order)
        while waiting:
            count = self._batch()
            batch, waiting = waiting[:count], waiting[count:]
            if len(self._homes(batch)) == len(batch):
                self._storage.save_articles(batch)
            else:
                self._decide(partial(self._assign, batch), batch)

    def gather(self, articles: Sequence[Article]) -> None:
        """Put articles into one story, because the user says so: where most of them are, or a new one."""
        ordered = sorted(articles, key=order)
        if ordered:
            self._decide(partial(self._gather, ordered), ordered)

    def merge(self, stories: Sequence[str]) -> str:
        """Make stories one for good: the first, whose id is returned."""

        def work(grouper: Grouper, draft: Draft) -> str:
            for story in stories:
                self._wake(grouper, draft, story)
            for story in stories[1:]:
                grouper.merge(story, stories[0])
            return stories[0]

        return self._decide(work)

    def split(self, story: str, articles: Sequence[str]) -> str:
        """Take articles out of a story for good; the id of their new story."""

        def work(grouper: Grouper, draft: Draft) -> str:
            self._wake(grouper, draft, story)
            return grouper.split(story, articles)

        return self._decide(work)

    def move(self, article: str, story: str, into: str) -> str:
        """Put an article of one story into another for good; the id of the other."""

        def work(grouper: Grouper, draft: Draft) -> str:
            self._wake(grouper, draft, story)
            self._wake(grouper, draft, into)
            grouper.move(article, story, into)
            home = grouper.book.story(into)
            home.pinned |= {member.id for member in home.members}  # with these the user wants it
            return into

        return self._decide(work)

    def _assign(self, articles: Sequence[Article], grouper: Grouper, draft: Draft) -> None:
        homes = self._homes(articles)
        for article in articles:
            if article.id not in homes:
                draft.put(grouper.add(article))
                draft.follow(grouper.changes())

    def _gather(self, articles: Sequence[Article], grouper: Grouper, draft: Draft) -> None:
        homes = self._homes(articles)
        found = sorted(homes.values())
        home = max(found, key=found.count) if found else self._new_id()
        for story in sorted({*found}):
            self._wake(grouper, draft, story)
        for article in articles:
            if article.id not in homes:
                reason = grouper.place(article, home, pinned=True)
                draft.put(Assignment(article.id, home, 1.0, reason))
            elif homes[article.id] != home:
                grouper.move(article.id, homes[article.id], home)
            draft.follow(grouper.changes())
        grouper.book.story(home).pinned |= {article.id for article in articles}
        draft.pin(article.id for article in articles)

    def _homes(self, articles: Sequence[Article]) -> dict[str, str]:
        return {a.article: a.story for a in self._storage.assignments([one.id for one in articles])}

    def _wake(self, grouper: Grouper, draft: Draft, story_id: str) -> None:
        """Let a story that has become history live again, with all its articles."""
        draft.touch(story_id)
        story = self._storage.story(story_id)
        if story_id in grouper.book.stories or story is None:
            return
        pinned = {a.article for a in story.assignments if a.pinned}
        members = self._storage.articles(a.article for a in story.assignments)
        for article in sorted(members, key=order):
            grouper.place(article, story_id, pinned=article.id in pinned)

    def _decide(self, work: Callable[[Grouper, Draft], T], articles: Sequence[Article] = ()) -> T:
        """Do something and keep it; again, if another program kept something meanwhile."""
        while True:
            grouper, draft = self._awake(), Draft(self._storage)
            self._grouper = None  # whatever fails now leaves nothing half done behind
            result = work(grouper, draft)
            draft.follow(grouper.changes())
            for story in draft.touched & grouper.book.stories.keys():
                draft.pin(grouper.book.stories[story].pinned)
            kept = draft.decisions(self._turn, grouper, articles, state.save(grouper))
            if self._storage.keep(kept):
                self._turn, self._grouper = self._turn + 1, grouper
                self.touched |= draft.touched
                return result

    def _awake(self) -> Grouper:
        """The engine as the last decision left it."""
        if self._grouper is not None:
            return self._grouper
        memory = self._storage.memory()
        self._turn = memory.turn
        encoder = self._encoder()
        if memory.state is not None:
            try:
                return state.load(memory.state, encoder=encoder, new_id=self._new_id)
            except InputError:
                pass  # of another version or encoder: the assignments know better
        return self._recalled(encoder)

    def _recalled(self, encoder: Encoder | None) -> Grouper:
        """The engine made from the assignments of all stories that may still be live."""
        grouper = Grouper(encoder=encoder, book=Book(self._new_id))
        known = [a for a in self._storage.live(LIVE_DAYS) if not a.reason.startswith(ALONE)]
        for some in _parts(known, FEWEST):
            articles = {one.id: one for one in self._storage.articles(a.article for a in some)}
            for kept in some:
                if kept.article in articles:
                    grouper.place(articles[kept.article], kept.story, pinned=kept.pinned)
        return grouper

    def _batch(self) -> int:
        live = len(self._grouper.book.stories) if self._grouper else 0
        return max(FEWEST, live // SHARE)


def _parts(values: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]
