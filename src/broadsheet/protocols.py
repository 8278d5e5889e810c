"""The seams: what a stage or the newsroom needs from the outside, and what an implementation promises."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from broadsheet.types import (
    Annotation,
    Article,
    Assignment,
    Decisions,
    Deed,
    DueEntry,
    Entry,
    FeedAnswer,
    FetchedEntry,
    FetchedPage,
    FetchFailure,
    FilesAnswer,
    Findings,
    Flag,
    Followed,
    Found,
    HitKind,
    Hits,
    HostNote,
    Listed,
    Memory,
    ModelFailure,
    ModelUse,
    NameType,
    PageAnswer,
    Prompt,
    Query,
    Rejected,
    Reply,
    Story,
    StoryChange,
    StoryHead,
    StoryPage,
    Subscription,
    Unchanged,
    Wish,
    WishKind,
)

NewId = Callable[[], str]  #: gives an id that no story had before


class NameModel(Protocol):
    """Finds proper names."""

    @property
    def key(self) -> str:
        """Name and version, so that kept annotations can be told from outdated ones."""
        ...

    def find(self, texts: Sequence[str], *, language: str | None) -> list[list[tuple[int, int, NameType]]]:
        """For each text the (start, end, type) of its names, in order, without overlaps.

        A language without a model gives no names; that is no error.
        """
        ...


class ChatModel(Protocol):
    """A language model that the user has configured."""

    @property
    def name(self) -> str:
        """What the page calls it."""
        ...

    @property
    def use(self) -> ModelUse:
        """What was asked of it so far."""
        ...

    def complete(self, prompt: Prompt) -> Reply | ModelFailure:
        """The whole reply to one prompt, or why there is none. Never raises for what the endpoint does."""
        ...


class Encoder(Protocol):
    """Turns a text of any language into a vector; the cosine of two says how alike their meanings are."""

    @property
    def key(self) -> str:
        """Name and version: vectors of different encoders cannot be compared."""
        ...

    def encode(self, texts: Sequence[str]) -> list[list[float]]:
        """For each text a vector of length one. Raises ``ModelError`` when the model cannot be had."""
        ...


class Source(Protocol):
    """Where pages come from."""

    def pages(self) -> Iterator[FetchedPage | Rejected]:
        """Each page once, or why it could not be had. Reading one bad item never ends the run."""
        ...


class Storage(Protocol):
    """The archive. Every method is one transaction; all raise ``StorageError`` when the archive fails."""

    def save_articles(self, articles: Iterable[Article]) -> None:
        """Keep articles; one that is kept already, word for word, stays as it is.

        Another text under a known id becomes its next version.
        """
        ...

    def article(self, article_id: str) -> Article | None:
        """The newest version of an article."""
        ...

    def articles(self, article_ids: Iterable[str] | None = None) -> list[Article]:
        """Newest versions, all or those asked for, by time and id; unknown ids are left out."""
        ...

    def article_ids(self, start: str) -> list[str]:
        """The ids of articles that begin so, in order."""
        ...

    def languages(self) -> frozenset[str]:
        """The languages of the articles that it has."""
        ...

    def remove_article(self, article_id: str) -> bool:
        """Forget an article for good: versions, annotations, assignment, and all pages that ever showed it.

        All pages that its story had go too, and so does what grouping remembers. A story that is left
        without articles is forgotten as well. False if there was no such article.
        """
        ...

    def annotation(self, article_id: str, version: int, model: str) -> Annotation | None:
        """A kept annotation, if the names model ``model`` made it."""
        ...

    def save_annotation(self, annotation: Annotation, model: str) -> None:
        """Keep an annotation, replacing one by another model."""
        ...

    def story(self, story_id: str) -> Story | None:
        """A story with its assignments."""
        ...

    def stories(self) -> list[Story]:
        """All stories that are not merged into others, newest article first."""
        ...

    def story_ids(self, start: str) -> list[str]:
        """The ids of stories that begin so, in order; those of merged stories too."""
        ...

    def heads(self, *, limit: int | None = None, offset: int = 0) -> list[StoryHead]:
        """The heads of the newest pages, newest article first; without stories whose page is to be made.

        ``limit``: so many at the most, after the first ``offset``.
        """
        ...

    def unwritten(self) -> list[str]:
        """The stories whose articles changed since their page was made, or without one; no merged ones."""
        ...

    def assignments(self, article_ids: Iterable[str]) -> list[Assignment]:
        """Where the articles are, by article; those in no story are left out."""
        ...

    def live(self, days: int) -> list[Assignment]:
        """The assignments of all stories with an article of the last ``days`` before the newest of all.

        By time of the article and id, the undated last; stories with an undated article count as live.
        """
        ...

    def memory(self) -> Memory:
        """What grouping remembers."""
        ...

    def keep(self, decisions: Decisions) -> bool:
        """Keep what was decided: articles, stories, assignments and memory, all or nothing.

        False, and nothing is kept, if the memory has had another turn since. A story that gains or loses an
        article, or whose article has a new version, is unwritten until its page is saved. ``split_from``
        stays what it was when it is not given. Stories left without articles go, merged ones stay.
        """
        ...

    def save_page(self, page: StoryPage, members: Iterable[str]) -> None:
        """Keep the newest page of a story; it stays unwritten if its articles are no longer ``members``.

        A page of a known revision replaces it; earlier revisions stay. Nothing happens without its story.
        """
        ...

    def save_story(self, story: Story, page: StoryPage | None) -> None:
        """Keep a story with all its assignments and its newest page, in one transaction.

        An article is in one story only: the last that was saved with it. Stories left without articles go.
        A page of a known revision replaces it; earlier revisions stay. Without a page it is unwritten.
        """
        ...

    def page(self, story_id: str) -> StoryPage | None:
        """The newest page of a story."""
        ...

    def remove_story(self, story_id: str) -> bool:
        """Forget a story with its pages and articles. False if there was none."""
        ...

    def close(self) -> None:
        """Let go of the archive; may be called twice."""
        ...


class History(Protocol):
    """What was before. Every method is one transaction; all raise ``StorageError`` when the archive fails."""

    def known(self, urls: Iterable[str]) -> dict[str, str]:
        """By address, in whatever form it is given, the id of the article that has it."""
        ...

    def buried(self, names: Iterable[str]) -> frozenset[str]:
        """Those of these names of outlets and hosts that were purged and must not come back."""
        ...

    def versions(self, article_id: str) -> list[Article]:
        """Every version of an article, oldest first."""
        ...

    def texts(self, wanted: Iterable[tuple[str, int]]) -> list[Article]:
        """These versions of these articles, by id; those that are not kept are left out."""
        ...

    def gone(self, article_ids: Iterable[str]) -> dict[str, datetime]:
        """Those that were taken down by their outlets, with the time when that was found."""
        ...

    def mark_gone(self, article_id: str, when: datetime | None) -> None:
        """An article was taken down, or (None) is back; the page of its story has to show it.

        The first time stays when it is marked again.
        """
        ...

    def revisions(self, story_id: str) -> list[int]:
        """The revisions of a story's page that are kept, oldest first."""
        ...

    def page(self, story_id: str, revision: int) -> StoryPage | None:
        """One revision of a story's page, as it was."""
        ...

    def set_topics(self, story_id: str, terms: Iterable[str]) -> None:
        """The names and words that a story is found by; nothing happens without the story."""
        ...

    def common(self, terms: Iterable[str]) -> dict[str, int]:
        """In how many stories each term is; those in none are left out."""
        ...

    def about(self, terms: Iterable[str]) -> dict[str, frozenset[str]]:
        """The stories that share some of the terms, with those; no merged ones."""
        ...

    def size(self) -> int:
        """How many stories there are."""
        ...


class SearchIndex(Protocol):
    """Where words are. What is kept or removed is found, or not, from the same transaction on."""

    def find(self, query: Query, kind: HitKind, *, limit: int, offset: int = 0) -> Hits:
        """What fits a query, best first. No string in it is an error; an empty query finds nothing."""
        ...

    def named(self, entity: str) -> tuple[str, list[str]] | None:
        """The name behind the id of an entity, and the stories that have it, newest first."""
        ...


class FlagBook(Protocol):
    """The errors that readers reported, in the archive. All raise ``StorageError`` when it fails."""

    def add(self, flag: Flag) -> None:
        """Keep a flag; one of the same id is replaced. It goes when an article that it cites is removed."""
        ...

    def flags(self) -> list[Flag]:
        """All flags, by time."""
        ...

    def remove(self, flag_id: str) -> bool:
        """Take a flag out. False if there was none."""
        ...

    def showing(self, claim: str) -> list[str]:
        """The stories whose newest page shows the sentence of this id."""
        ...


class WishBook(Protocol):
    """What the reader wants, in the archive. All raise ``StorageError`` when it fails."""

    def wishes(self) -> list[Wish]:
        """All that is followed or muted, by kind and label."""
        ...

    def wish(self, wish: Wish) -> None:
        """Keep a wish. The pages of stories with articles of a muted outlet are to be made anew."""
        ...

    def forget(self, kind: WishKind, value: str) -> bool:
        """Take a wish back, with the same effect. False if there was none."""
        ...

    def note(self, deed: Deed) -> int:
        """Keep what was done by hand; its number. The oldest go."""
        ...

    def deeds(self) -> list[Deed]:
        """What was done, newest first."""
        ...

    def undone(self, deed: int) -> None:
        """A deed was taken back."""
        ...


class Register(Protocol):
    """Lists of stories and what changed, read without any page being made."""

    def number(self, story_id: str | None = None) -> int:
        """That of the newest change, of one story or of all; 0 if there was none."""
        ...

    def listed(
        self, limit: int, *, behind: tuple[float, str] | None = None, only: Sequence[str] | None = None
    ) -> list[Listed]:
        """Stories that have a page, newest article first, merged ones left out.

        ``behind``: those that come after this place. ``only``: none but these.
        """
        ...

    def changes(self, since: int, limit: int) -> list[StoryChange]:
        """Changes with larger numbers, in order; of each story the newest only."""
        ...


class Keeper(Protocol):
    """The archive as a thing to be looked after. All methods raise ``StorageError`` when it fails."""

    def faults(self) -> list[str]:
        """What is wrong with the file and with what refers to what in it, one sentence each."""
        ...

    def pages(self) -> Iterator[tuple[str, int, StoryPage | None]]:
        """Every revision of every page, with its story and number; None: it cannot be read."""
        ...

    def backup(self, target: Path) -> None:
        """Copy one state of the archive, also while others write; an older copy stays until this is whole.

        Raises ``InputError`` if ``target`` is a file of another kind, or the archive itself.
        """
        ...

    def published_by(self, name: str) -> list[str]:
        """The articles of an outlet, by its name or its host."""
        ...

    def purge(self, name: str, at: datetime) -> int:
        """Take an outlet out for good, by its name or host, and keep it out; how many articles it had.

        A source that names nothing else goes too.
        """
        ...

    def allow(self, name: str) -> bool:
        """Let an outlet in again that was purged; False if it was not."""
        ...

    def ended(self) -> list[tuple[str, float]]:
        """Closed stories that are not followed, pinned or flagged, with the time of their newest article.

        Oldest first; times in seconds of the epoch. Stories without a dated article are not among them.
        """
        ...

    def forget_annotations(self) -> None:
        """Let go of what is read off the articles of closed stories; it is made anew when needed."""
        ...

    def forget_stories(self, stories: Iterable[str]) -> None:
        """Let go of stories with their articles and pages; their addresses stay known."""
        ...

    def used(self) -> int:
        """Bytes that hold something."""
        ...

    def shrink(self) -> None:
        """Give back to the disk what holds nothing."""
        ...


class SourceBook(Protocol):
    """What is kept about the sources. Every method is one transaction; raises ``StorageError``."""

    def followed(self) -> list[Followed]:
        """All sources, by folder, title and address."""
        ...

    def follow(self, subscriptions: Iterable[Subscription]) -> None:
        """Take up sources; of a known one everything is replaced that the user says, and nothing else."""
        ...

    def unfollow(self, source: str) -> bool:
        """Let go of a source and of what waits of it; its articles stay. False if there was none."""
        ...

    def next_due(self) -> datetime | None:
        """When a source or an address is due next; in the past: something is due now."""
        ...

    def hosts(self, origins: Iterable[str]) -> dict[str, HostNote]:
        """What is remembered of these hosts."""
        ...

    def known(self, addresses: Iterable[str]) -> list[Entry]:
        """Those of these addresses that a source named before, by address."""
        ...

    def due_entries(self, now: datetime) -> list[DueEntry]:
        """The addresses whose pages are to be fetched now, new ones first, by address."""
        ...

    def fetched(self) -> list[FetchedEntry]:
        """The addresses whose articles wait for the end of a pass, by address."""
        ...

    def owners(self, articles: Iterable[str]) -> dict[str, str]:
        """By article, the settled address that speaks for it."""
        ...

    def same(self, contents: Iterable[str]) -> dict[str, str]:
        """By hash of the content, the article of a settled address that has it."""
        ...

    def waiting(self) -> int:
        """How many addresses wait for their pages."""
        ...

    def keep(self, findings: Findings) -> None:
        """Keep what was found, all or nothing. States of sources that are not followed are let go."""
        ...

    def pass_alone(self) -> AbstractContextManager[None]:
        """For as long as it lasts no other pass works on this archive.

        Raises ``BusyError`` if another one does. Ends with the process, however that ends.
        """
        ...


class Press(Protocol):
    """The way to the sources. No method raises for what a server does; one call is one polite request.

    May be called from several threads, but for one host from one at a time.
    """

    def feed(
        self, url: str, *, etag: str | None = None, modified: str | None = None
    ) -> FeedAnswer | Unchanged | FetchFailure:
        """The feed behind an address."""
        ...

    def page(
        self, url: str, *, etag: str | None = None, modified: str | None = None
    ) -> PageAnswer | Unchanged | FetchFailure:
        """The page of an article. What may not be kept comes as a failure, without its body."""
        ...

    def files(self, folder: str, *, mark: str | None = None) -> FilesAnswer | FetchFailure:
        """What is new in a watched folder since ``mark``."""
        ...

    def find(self, url: str) -> list[Found]:
        """The feeds behind an address, best first and read; of a list of feeds all of them, unread.

        Raises ``InputError`` if there are none.
        """
        ...

    def delay(self, url: str) -> float | None:
        """Seconds between two requests that the host asks for."""
        ...

    def hosts(self) -> list[HostNote]:
        """What was learned about hosts since the last call."""
        ...

    def close(self) -> None:
        """Let go of the connections."""
        ...
