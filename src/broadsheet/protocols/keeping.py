"""The archive's past, and the archive as a thing to be looked after."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Protocol

from broadsheet.types import (
    Article,
    StoryPage,
)


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
