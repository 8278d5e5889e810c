"""What is loaded or called: models of names, language and meaning; and where ids come from."""

from collections.abc import Callable, Sequence
from typing import Protocol

from broadsheet.types import (
    ModelFailure,
    ModelUse,
    NameType,
    Prompt,
    Reply,
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
