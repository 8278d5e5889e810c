"""The story page as JSON (story-page/1): the object itself, of which every other format is a view."""

import dataclasses
import re
from collections.abc import Sequence
from typing import Any, cast

import msgspec

from broadsheet.errors import InputError
from broadsheet.render.cap import within_cap
from broadsheet.render.index import Entry
from broadsheet.types import StoryPage

SCHEMA = "story-page/1"
INDEX_SCHEMA = "story-index/1"
_SURROGATES = re.compile("[\ud800-\udfff]")


def dump(page: StoryPage, *, include_text: bool = False) -> str:
    """The page as indented JSON with the field names and the order of story-page/1.

    ``include_text`` is for private use: it keeps the articles' texts and every cited span. Without it the
    texts are left out and the spans are held within the cap of words for each article (`within_cap`).
    Lone surrogates, which no UTF-8 file can hold, become U+FFFD; offsets stay true.
    """
    shown = page if include_text else within_cap(page)
    return _written(_fields(shown, include_text=include_text))


def render(page: StoryPage) -> str:
    """The page as it may leave the machine: `dump` without texts."""
    return dump(page)


def index(listed: Sequence[Entry]) -> str:
    """A list of pages with the names of their files: ``{"schema": "story-index/1", "stories": […]}``."""
    stories = [
        {
            "id": entry.page.story.id,
            "headline": entry.page.story.headline.text,
            "file": entry.file,
            "article_count": entry.page.story.article_count,
            "outlet_count": entry.page.story.outlet_count,
            "origin_count": entry.page.story.origin_count,
        }
        for entry in listed
    ]
    return _written({"schema": INDEX_SCHEMA, "stories": stories})


def load(data: bytes | str) -> StoryPage:
    """Read what `dump` wrote. Unknown fields are ignored; `InputError` says what is wrong with the rest."""
    try:
        page = msgspec.json.decode(data, type=StoryPage)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise InputError(f"This is no story page: {error}.") from error
    if page.schema != SCHEMA:
        raise InputError(f"This story page has the schema {page.schema!r}; only {SCHEMA} can be read.")
    return page


def _fields(page: StoryPage, *, include_text: bool) -> dict[str, Any]:
    """The page as plain values; ``schema`` comes first, so that a reader knows what follows."""
    fields = {"schema": page.schema}
    fields |= {field.name: getattr(page, field.name) for field in dataclasses.fields(page)}
    plain = cast("dict[str, Any]", msgspec.to_builtins(fields))
    if not include_text:
        for article in plain["articles"]:
            del article["text"]
    return plain


def _written(plain: dict[str, Any]) -> str:
    return msgspec.json.format(msgspec.json.encode(_scrubbed(plain)), indent=2).decode() + "\n"


def _scrubbed(value: object) -> object:
    if isinstance(value, str):
        return value if value.isascii() else _SURROGATES.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_scrubbed(key): _scrubbed(item) for key, item in value.items()}
    return [_scrubbed(item) for item in value] if isinstance(value, list | tuple) else value
