"""What the user says of one file, in a JSON file beside it: ``a.html.json`` speaks of ``a.html``."""

import os
from dataclasses import fields
from pathlib import Path

import msgspec

from broadsheet.types import Given

SUFFIX = ".json"


class _Sidecar(msgspec.Struct, forbid_unknown_fields=True):
    """The keys of a sidecar; all may be left out. Article rows call ``published`` ``published_at``."""

    outlet: str | None = None
    published: str | None = None
    published_at: str | None = None
    language: str | None = None
    title: str | None = None
    url: str | None = None
    authors: list[str] | str | None = None


def is_sidecar(path: Path) -> bool:
    """Whether the file speaks of another one beside it."""
    return path.suffix == SUFFIX and os.path.isfile(str(path).removesuffix(SUFFIX))


def read_sidecar(path: Path) -> Given | None:
    """What stands beside ``path``, if anything. Raises ``ValueError`` with what is wrong in it."""
    beside = f"{path}{SUFFIX}"
    if not os.path.isfile(beside):
        return None
    try:
        said = msgspec.json.decode(Path(beside).read_bytes(), type=_Sidecar)
    except (msgspec.MsgspecError, UnicodeError, OSError) as error:
        raise ValueError(str(error)) from error
    authors = (said.authors,) if isinstance(said.authors, str) else tuple(said.authors or ())
    return Given(
        outlet=said.outlet,
        published=said.published or said.published_at,
        language=said.language,
        title=said.title,
        url=said.url,
        authors=authors,
    )


def both(first: Given, second: Given | None) -> Given:
    """What either says; ``first`` wins."""
    if second is None:
        return first
    chosen = {
        field.name: getattr(first, field.name) or getattr(second, field.name) for field in fields(Given)
    }
    return Given(**chosen)
