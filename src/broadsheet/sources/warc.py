"""Pages of web archives: WARC files, compressed or not (ISO 28500), such as those of CC-NEWS."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from broadsheet.errors import InputError
from broadsheet.sources.reserved import reservation
from broadsheet.sources.sniff import HEAD, Kind, sniff
from broadsheet.text.printable import one_line
from broadsheet.types import FetchedPage, Given, Rejected, Response

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

NAMES = (".warc", ".warc.gz", ".warc.lz4", ".warc.zst")
MISSING = "WARC files need the extra “warc”: pip install 'broadsheet[warc]'"
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
#: How a record begins, by how its file does: each is compressed on its own.
_STARTS = {
    b"\x1f\x8b": re.compile(rb"\x1f\x8b\x08"),
    b"\x04\x22": re.compile(rb"\x04\x22\x4d\x18"),
    b"\x28\xb5": re.compile(rb"\x28\xb5\x2f\xfd"),
}
_PLAIN = re.compile(rb"WARC/\d\.\d\r?\n")
_RECORD_INSIDE = re.compile(rb"WARC/\d\.\d\r?\nWARC-[A-Z]")
_WINDOW = 1 << 20
_OVERLAP = 16  #: bytes; longer than any start

Found = FetchedPage | Rejected


def is_warc(path: Path) -> bool:
    """Whether the name says that it is a web archive."""
    return path.name.lower().endswith(NAMES)


def pages(stream: BinaryIO, name: str, given: Given, *, limit: int) -> Iterator[Found]:
    """The HTML pages of an archive in its order; records that are broken come as `Rejected`.

    After a place that cannot be read it goes on at the next record. Redirects, errors, pictures and whatever
    else is no page are passed over. ``limit``: bytes of the largest record that is read. Raises `InputError`
    when the reader is not installed.
    """
    found = 0
    for item in _records(stream, name, limit):
        one = item if isinstance(item, Rejected) else _page(item, name, given, limit)
        if one is not None:
            found += 1
            yield one
    if not found:
        yield Rejected(name, "is a web archive without HTML pages")


def _records(stream: BinaryIO, name: str, limit: int) -> "Iterator[WarcRecord | Rejected]":
    """The responses, each wholly in memory, and one `Rejected` for each place that is broken."""
    start = _STARTS.get(stream.read(2), _PLAIN)
    position, good = 0, True
    while position >= 0:
        stream.seek(position)
        try:
            for record in _iterator(stream):
                position, good = record.stream_pos, True
                yield from _whole(record, name, limit)
            return
        except OSError as error:
            if good:
                reason = one_line(str(error)).rstrip(".")
                yield Rejected(name, f"is broken behind byte {position} ({reason}); the rest is read")
            good = False
        position = _next(stream, start, after=position)


def _iterator(stream: BinaryIO) -> "ArchiveIterator":
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise InputError(f"{MISSING}.") from error
    wanted = WarcRecordType.response | WarcRecordType.resource
    return ArchiveIterator(stream, record_types=wanted, parse_http=False)


def _whole(record: "WarcRecord", name: str, limit: int) -> "Iterator[WarcRecord | Rejected]":
    where, promised = _place(record, name), record.content_length
    if promised > limit:
        yield Rejected(where, f"is over {limit // 1_000_000} MB, too large for one article")
        return
    block = record.reader.read()
    if len(block) < promised or _RECORD_INSIDE.search(block):
        raise OSError(f"{where} is cut off")
    record.set_bytes_content(block)
    yield record


def _next(stream: BinaryIO, start: re.Pattern[bytes], *, after: int) -> int:
    """Where the next record may begin; -1 if nowhere."""
    position = after + 1
    while True:
        stream.seek(position)
        window = stream.read(_WINDOW)
        if found := start.search(window):
            return position + found.start()
        if len(window) < _WINDOW:
            return -1
        position += _WINDOW - _OVERLAP


def _page(record: "WarcRecord", name: str, given: Given, limit: int) -> Found | None:
    """The page in a record; None if it holds another thing."""
    where, url = _place(record, name), _address(record)
    headers: tuple[tuple[str, str], ...] = ()
    try:
        if record.is_http:
            record.parse_http(auto_decode="all")
            headers = tuple((str(key).lower(), str(value)) for key, value in record.http_headers)
        kind = (record.http_content_type if headers else record.headers.get("Content-Type")) or ""
        body = record.reader.read(limit + 1)
    except (OSError, ValueError) as error:
        return Rejected(where, f"is broken: {one_line(str(error)).rstrip('.')}")
    if (headers and record.http_headers.status_code != 200) or not _is_page(
        kind.partition(";")[0].strip().lower(), body
    ):
        return None
    if len(body) > limit:
        return Rejected(where, f"is over {limit // 1_000_000} MB, too large for one article")
    if asked := reservation(Response(where, kind, body, headers)):
        return Rejected(where, asked)
    return FetchedPage(body, "text/html", where, url, given, fetched_at=record.record_date)


def _is_page(kind: str, body: bytes) -> bool:
    return kind in _PAGES or (not kind and sniff(body[:HEAD], "")[0] is Kind.HTML)


def _address(record: "WarcRecord") -> str | None:
    """The address of a record; some programs put it between angle brackets."""
    target = (record.headers.get("WARC-Target-URI") or "").strip().strip("<>")
    return target if target.startswith(("http://", "https://")) else None


def _place(record: "WarcRecord", name: str) -> str:
    """What the user is shown: the page's address, or else where in the file it is."""
    return one_line(_address(record) or f"{name} (byte {record.stream_pos})")
