"""A story page in each format: a module per format, and one line here; imported when it is used."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast

from broadsheet.render.index import Entry
from broadsheet.types import StoryPage

__all__ = ["FORMATS", "Entry", "Format"]


class _Renderer(Protocol):
    """What the module of a format offers."""

    def render(self, page: StoryPage, /) -> str: ...
    def index(self, listed: Sequence[Entry], /) -> str: ...


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write story pages. ``suffix`` is that of its files, with the dot."""

    name: str
    suffix: str
    module: str

    def render(self, page: StoryPage) -> str:
        """One page. The modules' own functions take options: JSON the texts, terminal width and colour."""
        return self._renderer().render(page)

    def index(self, listed: Sequence[Entry]) -> str:
        """A list of several pages with links to their files, in the order given (strongest first)."""
        return self._renderer().index(listed)

    def _renderer(self) -> _Renderer:
        return cast("_Renderer", import_module(f"{__name__}.{self.module}"))


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "terminal": Format("terminal", ".txt", "terminal"),
        "markdown": Format("markdown", ".md", "markdown"),
        "html": Format("html", ".html", "html"),
        "json": Format("json", ".json", "json_page"),
    }
)
