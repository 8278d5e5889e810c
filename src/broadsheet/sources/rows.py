"""JSON with article rows: one row a line, one array of rows, or a single row. Lines are read as they come."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from broadsheet.types import FetchedPage, Given, Rejected

JSON = "application/json"
_CHUNK = 1 << 20


def rows(
    head: bytes, rest: BinaryIO, *, label: str, given: Given, limit: int, lines: bool
) -> Iterator[FetchedPage | Rejected]:
    """The rows of ``head`` followed by ``rest``; each has the input ``label:LINE`` (a single one ``label``).

    ``lines``: the name says that each line is a row; otherwise the first line tells. A line over ``limit``
    bytes is refused and skipped without being held; so is an array that is as long.
    """
    first, newline, _ = head.lstrip().partition(b"\n")
    if lines or (first.startswith(b"{") and (not newline or _is_object(first))):
        yield from _lines(head, rest, label, given, limit)
        return
    body = head + rest.read(max(0, limit + 1 - len(head)))
    if len(body) > limit:
        yield Rejected(
            label, f"is over {limit // 1_000_000} MB in one piece; as JSON lines it is read row by row"
        )
        return
    yield from _whole(body, label, given)


def _lines(
    head: bytes, rest: BinaryIO, label: str, given: Given, limit: int
) -> Iterator[FetchedPage | Rejected]:
    for number, line in enumerate(split(head, rest, limit), 1):
        where = f"{label}:{number}"
        if line is None:
            yield Rejected(where, f"is a row of over {limit // 1_000_000} MB")
        elif line.strip():
            yield _row(line, where, given)


def split(head: bytes, rest: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Lines of ``head`` followed by ``rest``; None for one of more than ``limit`` bytes."""
    held, too_long, chunk = b"", False, head
    while chunk:
        *lines, held = (held + chunk).split(b"\n")
        for line in lines:
            yield None if too_long or len(line) > limit else line
            too_long = False
        if len(held) > limit:
            held, too_long = b"", True
        chunk = rest.read(_CHUNK)
    if held or too_long:
        yield None if too_long or len(held) > limit else held


def _whole(body: bytes, label: str, given: Given) -> Iterator[FetchedPage | Rejected]:
    if not body.lstrip().startswith(b"["):
        yield _row(body, label, given)
        return
    try:
        found = msgspec.json.decode(body, type=list[msgspec.Raw])
    except (msgspec.MsgspecError, UnicodeError) as error:
        yield Rejected(label, f"is broken JSON: {error}")
        return
    for number, row in enumerate(found, 1):
        yield _row(bytes(row), f"{label}:{number}", given)


def _row(line: bytes, where: str, given: Given) -> FetchedPage | Rejected:
    try:
        line.decode("utf-8")
        row = msgspec.json.decode(line)
    except UnicodeDecodeError as error:
        return Rejected(where, f"is not UTF-8 from byte {error.start + 1} of the row on")
    except msgspec.MsgspecError as error:
        return Rejected(where, f"is broken JSON: {error}")
    except RecursionError:
        return Rejected(where, "is JSON nested too deep to be an article row")
    if not isinstance(row, dict):
        return Rejected(where, "is no article row: a row is a JSON object with a text")
    if str(row.get("schema", "")).startswith("story-page/"):
        return Rejected(where, "is a story page, not an article")
    return FetchedPage(line, JSON, where, given=given)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(msgspec.json.decode(line), dict)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return False
