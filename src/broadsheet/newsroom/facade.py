"""All that Broadsheet does, over an archive or over nothing."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext, suppress
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from broadsheet.errors import BusyError, InputError, NotFoundError, StorageError
from broadsheet.newsroom.answers import Briefing, KeptArticle, KeptVersion, Rearranged, Removed
from broadsheet.newsroom.changed import kept_versions
from broadsheet.newsroom.ids import random_id
from broadsheet.newsroom.intake import admitted
from broadsheet.newsroom.pages import Annotator, Pages, with_texts
from broadsheet.pipeline import (
    Complete,
    Editor,
    Reading,
    Spread,
    Stamp,
    Tell,
    as_written,
    make_pages,
    quiet,
    read,
    strongest_first,
)
from broadsheet.protocols import (
    Encoder,
    FlagBook,
    History,
    Keeper,
    LookBook,
    NameModel,
    NewId,
    Register,
    Source,
    SourceBook,
    Storage,
    WishBook,
)
from broadsheet.types import Article, Story, StoryHead, StoryPage, StoryStatus

if TYPE_CHECKING:
    from broadsheet.newsroom.digest import Teller
    from broadsheet.newsroom.flags import Flags
    from broadsheet.newsroom.ledger import Ledger
    from broadsheet.newsroom.library import Library
    from broadsheet.newsroom.outside import Outside
    from broadsheet.newsroom.source_desk import SourceDesk
    from broadsheet.newsroom.upkeep import Upkeep
    from broadsheet.newsroom.wishes import Wishes

NEW = "new"  #: where an article goes that is to have a story of its own
Encoders = Callable[[frozenset[str]], Encoder | None]  #: which encoder articles in these languages want


def one_language(languages: frozenset[str]) -> None:
    """No encoder, whatever the languages are."""


class Newsroom:
    """One method for each thing that a user can ask for.

    The names model is only asked when a page is made. ``complete`` adds to pages what is in no article,
    ``tell`` gets a phrase for each step, ``new_id`` gives the stories of an archive their ids.
    """

    def __init__(
        self,
        *,
        names: NameModel,
        stamp: Stamp,
        new_id: NewId = random_id,
        storage: Storage | None = None,
        history: History | None = None,
        keeper: Keeper | None = None,
        flag_book: FlagBook | None = None,
        look_book: LookBook | None = None,
        register: Register | None = None,
        wish_book: WishBook | None = None,
        source_book: SourceBook | None = None,
        outside: "Outside | None" = None,
        library: "Library | None" = None,
        editor: Editor | None = None,
        encoders: Encoders = one_language,
        complete: Complete = as_written,
        tell: Tell = quiet,
    ) -> None:
        self._annotator = Annotator(names, version=stamp.version, storage=storage)
        self._apart = Annotator(names, version=stamp.version, storage=None)
        self._stamp = stamp
        self._new_id = new_id
        self._storage = storage
        self._history = history
        self._keeper = keeper
        self._source_book = source_book
        self._outside = outside
        self._library = library
        self._flag_book = flag_book
        self._look_book = look_book
        self._register = register
        self._wish_book = wish_book
        self._editor = editor
        self._encoders = encoders
        self._complete = complete
        self._tell = tell

    def brief(
        self, source: Source, *, one_story: bool = False, keep: bool = True, spread: Spread = map
    ) -> Briefing:
        """Make the pages of the stories that the articles of ``source`` belong to.

        They are kept, if there is an archive, unless ``keep`` says otherwise.
        """
        reading = read(source.pages(), tell=self._tell, spread=spread)
        if self._history:
            reading = admitted(reading, self._history, at=datetime.fromisoformat(self._stamp.built_at))
        if self._storage is None or not keep:
            pages = make_pages(
                reading.articles,
                self._apart,
                self._stamp,
                together=one_story,
                editor=self._editor,
                encoder=self._encoders(languages_of(reading.articles)),
                complete=self._complete,
                tell=self._tell,
            )
        else:
            pages = self._grow(self._storage, reading, one_story)
        return Briefing(tuple(pages), reading.rejected)

    def stories(self, *, limit: int | None = None, offset: int = 0) -> list[StoryHead]:
        """The heads of the stories of the archive, newest article first: all, or ``limit`` of them.

        Pages that are due are made, unless a pass over the sources is at work, which makes them.
        """
        if self._archive.unwritten():
            with suppress(BusyError), self._source_book.pass_alone() if self._source_book else nullcontext():
                self._pages.write_due()
        return self._archive.heads(limit=limit, offset=offset)

    def show(self, story_id: str, *, revision: int | None = None) -> StoryPage:
        """The newest page of a story, with the texts of its articles; the start of an id is enough.

        Of a story that was merged into another, the page of the other. An earlier ``revision`` is as it was,
        with the texts as they were.
        """
        if revision is None:
            page = self._pages.kept(self._story(story_id).id)
            return with_texts(page, self._archive.articles(article.id for article in page.articles))
        key = _the_one(story_id, self._archive.story_ids(story_id) or [story_id])
        kept = self._past.page(key, revision)
        if kept is None:
            known = ", ".join(map(str, self._past.revisions(key))) or "none"
            raise NotFoundError(f"The story {key} has no revision {revision}; kept are: {known}.")
        return with_texts(kept, self._past.texts((a.id, a.version) for a in kept.articles))

    def revisions(self, story_id: str) -> list[int]:
        """The revisions of a story's page that are kept, oldest first."""
        return self._past.revisions(self._story(story_id).id)

    def versions(self, article_id: str) -> tuple[KeptVersion, ...]:
        """Every version of an article with what changed in it; the start of an id is enough."""
        return kept_versions(self._past, self._article(article_id).id)

    def article(self, article_id: str) -> KeptArticle:
        """The newest version of an article; the start of an id is enough."""
        found = self._article(article_id)
        homes = self._archive.assignments([found.id])
        return KeptArticle(found, homes[0].story if homes else None)

    def remove(self, some_id: str) -> Removed:
        """Forget an article or a story for good; pages that showed the article are made anew without it."""
        storage = self._archive
        waiting = set(storage.unwritten())
        homes = storage.assignments([some_id])
        previous = storage.page(homes[0].story) if homes else None
        kind = "story" if storage.remove_story(some_id) else "article"
        if kind == "article" and not storage.remove_article(some_id):
            raise NotFoundError(f"No article or story has the id {some_id}; to remove, give the whole id.")
        rebuilt = []
        if previous and storage.story(previous.story.id):
            rebuilt.append(self._pages.build(previous.story.id, previous).story.id)
        others = set(storage.unwritten()) - waiting
        return Removed(kind, some_id, (*rebuilt, *self._rewritten(others)))

    def merge(self, stories: Sequence[str]) -> Rearranged:
        """Make stories one for good: the first of them."""
        ids = list(dict.fromkeys(self._story(one).id for one in stories))
        if len(ids) < 2:
            raise InputError("These are one story already.")
        return self._ordered(lambda ledger: ledger.merge(ids))

    def split(self, story: str, articles: Sequence[str]) -> Rearranged:
        """Take articles out of a story, into a new one, for good."""
        home, leaving = self._story(story), [self._article(one).id for one in articles]
        members = {assignment.article for assignment in home.assignments}
        for article in leaving:
            if article not in members:
                raise InputError(f"The article {article} is not in the story {home.id}.")
        if members <= set(leaving):
            raise InputError(f"These are all the articles of the story {home.id}; one at least has to stay.")
        return self._ordered(lambda ledger: ledger.split(home.id, leaving))

    def move(self, article: str, into: str) -> Rearranged:
        """Put an article into another story, or into a ``new`` one, for good."""
        moved = self._article(article).id
        homes = self._archive.assignments([moved])
        if not homes:
            raise InputError(f"The article {moved} is in no story yet; give it to “broadsheet brief” again.")
        home = homes[0].story
        if into == NEW:
            return self.split(home, [moved])
        target = self._story(into).id
        if target == home:
            raise InputError(f"The article {moved} is in the story {home} already.")
        return self._ordered(lambda ledger: ledger.move(moved, home, target))

    @property
    def flags(self) -> "Flags":
        """The desk for errors that readers report."""
        from broadsheet.newsroom.flags import Flags

        if self._flag_book is None:
            raise StorageError("This needs an archive, and none is open.")
        now = self._stamp.built_at
        return Flags(self._flag_book, self._archive, self._pages, find=self._story, now=now)

    @property
    def sources(self) -> "SourceDesk":
        """The desk for what the user follows."""
        from broadsheet.newsroom.source_desk import SourceDesk

        if self._source_book is None or self._outside is None:
            raise StorageError("This needs an archive, and none is open.")
        return SourceDesk(
            self._source_book,
            self._archive,
            self._past,
            self._outside,
            take=lambda articles: self._ledger(articles).take(articles),
            write=lambda story: self._pages.build(story, self._archive.page(story)),
            tell=self._tell,
        )

    @property
    def teller(self) -> "Teller":
        """Who tells what is new since somebody looked last."""
        from broadsheet.newsroom.digest import Teller

        if self._look_book is None or self._register is None:
            raise StorageError("This needs an archive, and none is open.")
        return Teller(
            self._look_book,
            self._archive,
            self._past,
            self._register,
            write_due=self._pages.write_due,
            now=self._stamp.built_at,
        )

    @property
    def upkeep(self) -> "Upkeep":
        """The desk for the archive as a whole: whether it is sound, copies, retention, purging."""
        from broadsheet.newsroom.upkeep import Upkeep

        if self._keeper is None:
            raise StorageError("This needs an archive, and none is open.")
        return Upkeep(
            self._archive,
            self._past,
            self._keeper,
            rebuild=lambda: self._rewritten(self._archive.unwritten()),
            now=datetime.fromisoformat(self._stamp.built_at),
            tell=self._tell,
        )

    @property
    def wishes(self) -> "Wishes":
        """The desk for what the reader follows and mutes, and rearranges with a way back."""
        from broadsheet.newsroom.wishes import Wishes

        if self._wish_book is None:
            raise StorageError("This needs an archive, and none is open.")
        return Wishes(
            self._wish_book,
            self._archive,
            merge=self.merge,
            split=self.split,
            move=self.move,
            rebuild=lambda: self._rewritten(self._archive.unwritten()),
            now=self._stamp.built_at,
        )

    @property
    def library(self) -> "Library":
        """Reading and searching what is kept, without anything being made."""
        if self._library is None:
            raise StorageError("This needs an archive, and none is open.")
        return self._library

    def close(self) -> None:
        """Let go of the archive; may be called twice."""
        if self._storage is not None:
            self._storage.close()

    @property
    def _archive(self) -> Storage:
        if self._storage is None:
            raise StorageError("This needs an archive, and none is open.")
        return self._storage

    @property
    def _pages(self) -> Pages:
        return Pages(
            self._archive,
            self._annotator,
            self._stamp,
            editor=self._editor,
            tell=self._tell,
            history=self._history,
            flags=self._flag_book,
            complete=self._complete,
            wishes=self._wish_book,
        )

    @property
    def _past(self) -> History:
        if self._history is None:
            raise StorageError("This needs an archive, and none is open.")
        return self._history

    def _ledger(self, articles: Iterable[Article] = ()) -> "Ledger":
        from broadsheet.newsroom.ledger import Ledger  # with numpy: not for those who only look

        languages = self._archive.languages() | languages_of(articles)
        return Ledger(self._archive, encoder=partial(self._encoders, languages), new_id=self._new_id)

    def _grow(self, storage: Storage, reading: Reading, together: bool) -> list[StoryPage]:
        """Keep the articles with their stories, and make the pages of the stories that they touch.

        What an interrupted run kept without a page is completed when it is given again; a run does nothing
        about articles that are not its own.
        """
        self._tell(f"Grouping {len(reading.articles)} articles")
        ledger = self._ledger(reading.articles)
        (ledger.gather if together else ledger.take)(reading.articles)
        homes = {a.story for a in storage.assignments(article.id for article in reading.articles)}
        due = ledger.touched & set(storage.unwritten())
        pages = [page for page in self._pages.current(sorted(homes | due)) if page.story.id in homes]
        articles = storage.articles(article.id for page in pages for article in page.articles)
        return strongest_first((with_texts(page, articles) for page in pages), {a.id: a for a in articles})

    def _ordered(self, order: "Callable[[Ledger], str]") -> Rearranged:
        """Do what the user orders, and make the pages anew that it touches."""
        ledger = self._ledger()
        story = order(ledger)
        return Rearranged(story, self._rewritten(ledger.touched & set(self._archive.unwritten())))

    def _rewritten(self, due: Iterable[str]) -> tuple[str, ...]:
        return tuple(page.story.id for page in self._pages.current(sorted(due)))

    def _story(self, start: str) -> Story:
        """A story by its id or the start of it; the one that it was merged into, if it was."""
        fitting = self._archive.story_ids(start)
        story = self._archive.story(_the_one(start, fitting)) if fitting else None
        while story is not None and story.status is StoryStatus.MERGED and story.merged_into:
            story = self._archive.story(story.merged_into)
        if story is None:
            raise NotFoundError(f"No story has the id {start}.")
        return story

    def _article(self, start: str) -> Article:
        """An article by its id or the start of it."""
        fitting = self._archive.article_ids(start)
        found = self._archive.article(_the_one(start, fitting)) if fitting else None
        if found is None:
            raise NotFoundError(f"No article has the id {start}.")
        return found


def languages_of(articles: Iterable[Article]) -> frozenset[str]:
    """Each known language once."""
    return frozenset(article.language for article in articles if article.language)


def _the_one(start: str, fitting: Sequence[str]) -> str:
    """The only id that begins with ``start``, or ``start`` itself."""
    if start in fitting:
        return start
    if len(fitting) > 1:
        raise InputError(f"{len(fitting)} ids begin with {start}: {', '.join(fitting[:3])} …")
    return fitting[0]
