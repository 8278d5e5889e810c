"""Articles from files, folders and standard input: text, HTML, JSON with article rows, web archives."""

import gzip
import io
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from broadsheet.sources.folders import files_of
from broadsheet.sources.rows import rows
from broadsheet.sources.sidecar import both, is_sidecar, read_sidecar
from broadsheet.sources.sniff import HEAD, JSON_LINES_NAMES, Kind, encoding_of, sniff
from broadsheet.sources.warc import is_warc
from broadsheet.sources.warc import pages as archived_pages
from broadsheet.text.printable import one_line
from broadsheet.types import FetchedPage, Given, Rejected

LIMIT = 16_000_000  #: bytes of one article; the largest live blogs, with their scripts, have a third of it
STDIN = "-"
_GZIP = b"\x1f\x8b"

Found = FetchedPage | Rejected


class FileSource:
    """Reads what the user names, in that order; folders are read whole, by name, without hidden files.

    ``given`` is what the user says of all inputs; it wins over a sidecar. An input that cannot be used
    comes as `Rejected` with one sentence.
    """

    def __init__(
        self,
        paths: Sequence[str],
        given: Given | None = None,
        *,
        stdin: BinaryIO | None = None,
        limit: int = LIMIT,
    ) -> None:
        self._paths = paths
        self._given = given or Given()
        self._stdin = stdin
        self._limit = limit

    def pages(self) -> Iterator[Found]:
        for path in dict.fromkeys(self._paths):
            if path == STDIN:
                yield from self._opened(self._stdin or io.BytesIO(), STDIN, self._given)
            elif os.path.isdir(path):
                yield from self._folder(Path(path))
            elif not is_sidecar(Path(path)):
                yield from self._file(Path(path), label(Path(path)))

    def _folder(self, folder: Path) -> Iterator[Found]:
        readable = False
        for found in files_of(folder):
            if isinstance(found, Rejected):
                yield found
            elif not is_sidecar(found):
                readable = True
                name = one_line(f"{label(folder)}/{found.relative_to(folder).as_posix()}")
                yield from self._file(found, name)
        if not readable:
            yield Rejected(one_line(str(folder)), "is a folder without files that could be articles")

    def _file(self, path: Path, name: str) -> Iterator[Found]:
        given = self._given
        try:
            given = both(given, read_sidecar(path))
        except ValueError as error:
            yield Rejected(
                f"{name}.json", f"is no usable note on {name} and is left aside: {one_line(str(error))}"
            )
        try:
            with path.open("rb") as stream:
                if stat.S_ISDIR(os.fstat(stream.fileno()).st_mode):
                    raise IsADirectoryError
                if is_warc(path):
                    yield from archived_pages(stream, name, given, limit=self._limit)
                else:
                    yield from self._opened(stream, name, given)
        except (OSError, EOFError, ValueError) as error:
            yield Rejected(one_line(str(path)), _trouble(error))

    def _opened(self, stream: BinaryIO, name: str, given: Given) -> Iterator[Found]:
        head = stream.read(HEAD)
        if not head.startswith(_GZIP):
            yield from self._content(head, stream, name, given)
            return
        whole = io.BufferedReader(_Chained(head, stream))
        with gzip.GzipFile(fileobj=whole) as unpacked:
            try:
                yield from self._content(unpacked.read(HEAD), unpacked, name, given)
            except (OSError, EOFError) as error:
                yield Rejected(name, f"is a broken gzip file: {one_line(str(error)).rstrip('.')}")

    def _content(
        self, head: bytes, rest: BinaryIO | gzip.GzipFile, name: str, given: Given
    ) -> Iterator[Found]:
        kind, phrase = sniff(head, name)
        reader = rest if not isinstance(rest, gzip.GzipFile) else io.BufferedReader(rest)
        if kind is Kind.JSON and encoding_of(head) in (None, "utf-8-sig"):
            head = head.removeprefix(b"\xef\xbb\xbf")
            lines = name.lower().endswith(JSON_LINES_NAMES)
            yield from rows(head, reader, label=name, given=given, limit=self._limit, lines=lines)
        elif kind in (Kind.HTML, Kind.TEXT):
            body = head + reader.read(max(0, self._limit + 1 - len(head)))
            yield from self._article(body, kind, name, given)
        else:
            yield Rejected(name, _refusal(kind, phrase))

    def _article(self, body: bytes, kind: Kind, name: str, given: Given) -> Iterator[Found]:
        if len(body) > self._limit:
            yield Rejected(name, f"is over {self._limit // 1_000_000} MB, too large for one article")
            return
        encoding = encoding_of(body)
        if encoding:
            body = body.decode(encoding, "replace").encode("utf-8", "replace")
            kind = sniff(body[:HEAD], name)[0]
        elif kind is Kind.TEXT and (byte := _not_utf8(body)):
            yield Rejected(name, f"is not UTF-8 (byte {byte} is broken); it is read as well as can be")
        yield FetchedPage(body, kind.value, name, given=given)


class _Chained(io.RawIOBase):
    """``head`` and then the rest of the stream it was taken from."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)


def label(path: Path) -> str:
    """The path as given, fit to be shown and kept; of an absolute one the end.

    A page may leave the machine and is the same wherever its articles lie.
    """
    shown = Path(*path.parts[-2:]) if path.is_absolute() and len(path.parts) > 2 else path
    return one_line(shown.as_posix())


def _not_utf8(body: bytes) -> int:
    """Which byte is the first that UTF-8 does not allow, counted from 1; 0 if there is none."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start + 1
    return 0


def _refusal(kind: Kind, phrase: str) -> str:
    if kind is Kind.BINARY:
        return f"is {phrase}; Broadsheet reads text, HTML and JSON lines"
    if kind is Kind.FEED:
        return "is a feed or a site map, not an article"
    if kind is Kind.JSON:
        return "is JSON in an encoding other than UTF-8"
    return "is empty"


def _trouble(error: Exception) -> str:
    match error:
        case FileNotFoundError():
            return "does not exist"
        case PermissionError():
            return "cannot be read: no permission"
        case IsADirectoryError():
            return "is a folder"
        case ValueError():
            return "is no usable file name"
        case _:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            return f"cannot be read: {one_line(reason)}"
