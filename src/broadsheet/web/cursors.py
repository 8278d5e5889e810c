"""Where a list goes on, as a word that means nothing to the client."""

import base64
import binascii
import math
from typing import TypeVar

import msgspec
from starlette.exceptions import HTTPException

_T = TypeVar("_T")


def written(place: tuple[float, str] | int) -> str:
    """The cursor of a place."""
    return base64.urlsafe_b64encode(msgspec.json.encode(place)).decode().rstrip("=")


def place(cursor: str | None) -> tuple[float, str] | None:
    """The place of a list of stories. Raises 400 for what is no cursor."""
    if not cursor:
        return None
    moment, key = _read(cursor, tuple[float, str])
    if not math.isfinite(moment):
        raise HTTPException(400, "This is no cursor of this list.")
    return moment, key


def offset(cursor: str | None) -> int:
    """How many hits come before. Raises 400 for what is no cursor."""
    return max(0, min(_read(cursor, int), 10_000)) if cursor else 0


def _read(cursor: str, kind: type[_T]) -> _T:
    try:
        raw = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        return msgspec.json.decode(raw, type=kind)
    except (binascii.Error, ValueError, msgspec.DecodeError):
        raise HTTPException(400, "This is no cursor of this list.") from None
