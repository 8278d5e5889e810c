"""The seams of telling what is new."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Protocol

from broadsheet.types import Letter, Look


class LookBook(Protocol):
    """Who was told what. Every method is one transaction; all raise ``StorageError``."""

    def last(self, name: str) -> Look:
        """When somebody was told last; the beginning, if never."""
        ...

    def told(self, name: str, stories: Iterable[str]) -> dict[str, int]:
        """By story, the revision of its page that somebody was told; stories not told are absent."""
        ...

    def arrived(self, since: datetime) -> list[str]:
        """The stories with articles that were first fetched then or later, by id."""
        ...

    def keep(self, name: str, look: Look, revisions: Mapping[str, int]) -> None:
        """Somebody was told these revisions of stories."""
        ...


class Post(Protocol):
    """Sends letters."""

    def send(self, letter: Letter) -> None:
        """Hand a letter over. Raises ``OutputError`` with what the server says if it does not take it."""
        ...
