"""What is read out of the archive, and what its reader wants and reports."""

from collections.abc import Sequence
from typing import Protocol

from broadsheet.types import (
    Deed,
    Flag,
    HitKind,
    Hits,
    Listed,
    Query,
    Reference,
    StoryChange,
    Wish,
    WishKind,
)


class SearchIndex(Protocol):
    """Where words are. What is kept or removed is found, or not, from the same transaction on."""

    def find(self, query: Query, kind: HitKind, *, limit: int, offset: int = 0) -> Hits:
        """What fits a query, best first. No string in it is an error; an empty query finds nothing."""
        ...

    def named(self, entity: str) -> tuple[str, list[str]] | None:
        """The name behind the id of an entity, and the stories that have it, newest first."""
        ...

    def shared(self) -> frozenset[str]:
        """The ids of the entities that more than one story has."""
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


class ReferenceBook(Protocol):
    """Knowledge from outside the articles, which the user turned on."""

    def find(self, name: str, *, language: str) -> Reference | None:
        """What is known of a name, dated and with its licence; None if nothing, or not whom it means.

        Never raises for what a server does.
        """
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
