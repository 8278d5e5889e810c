"""Where pages come from, and what is kept about it."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from broadsheet.types import (
    DueEntry,
    Entry,
    FeedAnswer,
    FetchedEntry,
    FetchedPage,
    FetchFailure,
    FilesAnswer,
    Findings,
    Followed,
    Found,
    HostNote,
    PageAnswer,
    Rejected,
    Subscription,
    Unchanged,
)


class Source(Protocol):
    """Where pages come from."""

    def pages(self) -> Iterator[FetchedPage | Rejected]:
        """Each page once, or why it could not be had. Reading one bad item never ends the run."""
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

    def due_entries(self, now: datetime, *, farthest: datetime) -> list[DueEntry]:
        """The addresses whose pages are to be fetched now, new ones first, by address.

        What is due after ``farthest`` was put off by a clock that was wrong, and counts as due.
        """
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
