"""A names model that knows the names it is told."""

import re
from collections.abc import Sequence

from broadsheet.types import NameType


class FakeNames:
    """Implements `protocols.NameModel`; counts the texts it was asked about."""

    def __init__(self, **types: NameType) -> None:
        self._types = {name.replace("_", " "): kind for name, kind in types.items()}
        self.asked = 0

    @property
    def key(self) -> str:
        return "fake-names-1"

    def find(self, texts: Sequence[str], *, language: str | None) -> list[list[tuple[int, int, NameType]]]:
        self.asked += len(texts)
        return [self._found(text) for text in texts]

    def _found(self, text: str) -> list[tuple[int, int, NameType]]:
        return sorted(
            (match.start(), match.end(), kind)
            for name, kind in self._types.items()
            for match in re.finditer(re.escape(name), text)
        )
