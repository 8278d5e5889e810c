"""Which format a page is printed in, and the names of files that go with it."""

import os
import shutil
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.render.index import Entry
    from broadsheet.types import StoryPage


class Format(StrEnum):
    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


class ListFormat(StrEnum):
    TERMINAL = "terminal"
    JSON = "json"


SUFFIX = {Format.TERMINAL: ".txt", Format.MARKDOWN: ".md", Format.HTML: ".html", Format.JSON: ".json"}
_OF_SUFFIX = {
    ".txt": Format.TERMINAL,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".json": Format.JSON,
}


def is_folder(output: str) -> bool:
    """Whether ``-o`` names a folder: one that exists, or a name that ends in "/" or in no known suffix."""
    if os.path.exists(output):
        return os.path.isdir(output)
    return output.endswith(("/", os.sep)) or _suffix(output) not in _OF_SUFFIX


def chosen(given: Format | None, output: str | None) -> Format:
    """The format that the user asked for, or the one that fits where the page goes."""
    if given is not None:
        return given
    if output is not None and not is_folder(output):
        return _OF_SUFFIX.get(_suffix(output), Format.MARKDOWN)
    if output is not None:
        return Format.HTML
    return Format.TERMINAL if sys.stdout.isatty() else Format.MARKDOWN


def rendered(page: "StoryPage", wanted: Format, *, include_text: bool) -> str:
    """The page in a format; ``include_text`` is for JSON."""
    match wanted:
        case Format.JSON:
            from broadsheet.render.json_page import dump

            return dump(page, include_text=include_text)
        case Format.HTML:
            from broadsheet.render import html

            return html.render(page)
        case Format.MARKDOWN:
            from broadsheet.render import markdown

            return markdown.render(page)
        case Format.TERMINAL:
            from broadsheet.render import terminal

            return terminal.render(page, width=_width(), colour=_colour())


def index(entries: "Sequence[Entry]", wanted: Format) -> str:
    """What leads to several pages."""
    match wanted:
        case Format.JSON:
            return _json_index(entries)
        case Format.HTML:
            from broadsheet.render import html

            return html.index(list(entries))
        case Format.MARKDOWN:
            from broadsheet.render import markdown

            return markdown.index(entries)
        case Format.TERMINAL:
            from broadsheet.render import terminal

            return terminal.index(entries, width=_width(), colour=_colour())


def _json_index(entries: "Sequence[Entry]") -> str:
    import msgspec

    listed = [{"file": entry.file, "story": entry.page.story} for entry in entries]
    return msgspec.json.format(msgspec.json.encode(listed), indent=2).decode() + "\n"


def _width() -> int:
    return shutil.get_terminal_size().columns


def _colour() -> bool:
    """Whether standard output is a terminal that shows colours (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()
