"""One page over HTTP, with limits on size, time and redirects. Never raises for what a server does."""

import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import httpcore2
import httpx2

from broadsheet.sources.network import ForbiddenAddressError, guarded_pool, until
from broadsheet.types import FetchFailure, Response, Trouble, Unchanged

USER_AGENT = "Broadsheet/{version} (news reader; +https://pypi.org/project/broadsheet/)"
REDIRECTS = frozenset({301, 302, 303, 307, 308})
LASTING = frozenset({301, 308})  #: the address is to be forgotten for the new one (RFC 9110, 15.4.2, 15.4.9)
REFUSALS = frozenset({401, 402, 403, 407, 451})
BROKEN = (httpx2.InvalidURL, httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.UnsupportedProtocol)
Check = Callable[[str], Trouble | None]
DRAINED = 65_536  #: bytes of an unwanted body that are read rather than the connection given up
GZIP_OR_ZLIB = 47  #: zlib's own detection of both headers


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one fetch."""

    size: int = 20_000_000  #: bytes, decompressed
    seconds: float = 30.0  #: for the whole of it, redirects included
    connect_seconds: float = 10.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Redirect:
    """An answer that leads elsewhere."""

    to: str
    lasting: bool  #: for good


class TooLargeError(Exception):
    """The body is larger than the limit."""


class TooSlowError(Exception):
    """The whole takes longer than the limit."""


class Fetcher:
    """Fetches pages through the guarded transport. One for a run; ``close`` it at the end.

    Several threads may use it; a host gets one request at a time, also when redirects lead there.
    """

    def __init__(
        self,
        *,
        version: str,
        allowed: frozenset[str] = frozenset(),
        limits: Limits | None = None,
        cookies: Mapping[str, str] | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """``allowed``: hosts that may lie on private addresses, in lower case.

        ``cookies``: the user's own logins by origin ("https://paper.example"); each goes to no other. What
        servers want to be remembered is forgotten. ``now``: what a server's dates are measured against.
        """
        self._now = now
        self._limits = limits or Limits()
        self._cookies = dict(cookies or {})
        self._locks: dict[str, threading.Lock] = {}
        self._pool = guarded_pool(allowed)
        self._headers = [
            (b"User-Agent", USER_AGENT.format(version=version).encode()),
            (b"Accept", b"*/*"),
            (b"Accept-Encoding", b"gzip"),
        ]
        seconds = self._limits.seconds
        self._timeouts = {
            "connect": self._limits.connect_seconds,
            "read": seconds,
            "write": seconds,
            "pool": seconds,
        }

    def close(self) -> None:
        """Let go of the connections."""
        self._pool.close()

    def get(
        self, url: str, *, headers: Mapping[str, str] | None = None, check: Check | None = None
    ) -> Response | Unchanged | FetchFailure:
        """The page behind an address, or why it could not be had.

        ``check`` says of an address to which a redirect leads why it may not be asked, if it may not.
        """
        deadline = time.monotonic() + self._limits.seconds
        target, lasting = url, True
        for hop in range(self._limits.redirects + 1):
            if not web_address(target):
                return failure(url, Trouble.BAD_ADDRESS)
            if hop and check and (trouble := check(target)):
                return failure(url, trouble)
            answer = self._once(target, headers or {}, deadline)
            if isinstance(answer, FetchFailure):
                return replace(answer, url=url)
            if not isinstance(answer, Redirect):
                return replace(answer, moved=target) if hop and lasting else answer
            target, lasting = answer.to, lasting and answer.lasting
        return failure(url, Trouble.TOO_MANY_REDIRECTS)

    def _once(
        self, url: str, headers: Mapping[str, str], deadline: float
    ) -> "Response | Unchanged | FetchFailure | Redirect":
        """One request."""
        place = origin(url)
        sent = [*self._headers, *((name.encode(), latin(value)) for name, value in headers.items())]
        if place in self._cookies:
            sent.append((b"Cookie", latin(self._cookies[place])))
        try:
            with (
                self._locks.setdefault(urlsplit(url).netloc.lower(), threading.Lock()),
                until(deadline),
                self._pool.stream(
                    b"GET", address_of(url), headers=sent, extensions={"timeout": self._timeouts}
                ) as answer,
            ):
                return self._read(url, answer, deadline)
        except ForbiddenAddressError:
            return failure(url, Trouble.FORBIDDEN_ADDRESS)
        except (httpcore2.TimeoutException, TooSlowError):
            return failure(url, Trouble.TIMEOUT)
        except TooLargeError:
            return failure(url, Trouble.TOO_LARGE)
        except httpcore2.ConnectError:
            return failure(url, Trouble.UNREACHABLE)
        except (*BROKEN, zlib.error, UnicodeError):
            return failure(url, Trouble.BROKEN)

    def _read(
        self, url: str, answer: httpcore2.Response, deadline: float
    ) -> "Response | Unchanged | FetchFailure | Redirect":
        status, pieces = answer.status, answer.iter_stream()
        pairs = tuple((text_of(key).lower(), text_of(value)) for key, value in answer.headers)
        headers = dict(reversed(pairs))
        if status != 200:
            drain(pieces)
        if status == 304:
            return Unchanged(url)
        if status in REDIRECTS and (location := headers.get("location")):
            return Redirect(str(httpx2.URL(url).join(location)), status in LASTING)
        if status != 200:
            pause = retry_after(headers.get("retry-after"), self._now())
            return failure(url, trouble_of(status), retry_after=pause)
        declared = headers.get("content-length", "")
        if declared.isascii() and declared.isdigit() and int(declared[:20]) > self._limits.size:
            raise TooLargeError
        body = b"".join(self._bounded(pieces, headers.get("content-encoding", ""), deadline))
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        return Response(url, kind, body, pairs)

    def _bounded(self, pieces: Iterable[bytes], encoding: str, deadline: float) -> Iterator[bytes]:
        """The decompressed body, piece by piece. Raises as soon as a limit is passed."""
        left = self._limits.size
        packed = encoding.strip().lower() in ("gzip", "x-gzip", "deflate")
        inflater = zlib.decompressobj(GZIP_OR_ZLIB) if packed else None
        for chunk in pieces:
            if time.monotonic() > deadline:
                raise TooSlowError
            piece = inflater.decompress(chunk, left + 1) if inflater else chunk
            left -= len(piece)
            if left < 0:
                raise TooLargeError
            yield piece
        if inflater and not inflater.eof:
            raise zlib.error("cut off")


def drain(pieces: Iterable[bytes]) -> None:
    """Read what little there is of a body that nobody wants, so that the connection can be used again."""
    left = DRAINED
    for piece in pieces:
        left -= len(piece)
        if left < 0:
            return


def address_of(url: str) -> httpcore2.URL:
    """The address in the form that goes over the wire. Raises ``httpx2.InvalidURL``."""
    parts = httpx2.URL(url)
    return httpcore2.URL(scheme=parts.raw_scheme, host=parts.raw_host, port=parts.port, target=parts.raw_path)


def latin(value: str) -> bytes:
    """A header's value as bytes."""
    return value.encode("latin-1", "replace")


def text_of(value: bytes) -> str:
    """A header's name or value: UTF-8, as some servers send it, else Latin-1."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def web_address(url: str) -> bool:
    """Is this an absolute http or https address with a host and without a password?"""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
    except ValueError:
        return False


def origin(url: str) -> str:
    """Scheme, host and port of a web address, in lower case."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.lower()}"


def trouble_of(status: int) -> Trouble:
    if status in REFUSALS:
        return Trouble.REFUSED
    if status in (429, 503):
        return Trouble.BUSY
    if status == 410:
        return Trouble.GONE
    return Trouble.NOT_FOUND if 400 <= status < 500 else Trouble.SERVER_ERROR


def retry_after(value: str | None, now: datetime) -> float | None:
    """Seconds to wait, from either form of the header (RFC 9110, 10.2.3); None if it says nothing."""
    if not value:
        return None
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - now).total_seconds())


SENTENCES = {
    Trouble.BAD_ADDRESS: "this is no http or https address.",
    Trouble.FORBIDDEN_ADDRESS: "the host is not on the public internet; --allow-private HOST allows it.",
    Trouble.ROBOTS: "the site's robots.txt asks programs not to read this page.",
    Trouble.UNREACHABLE: "the host cannot be reached; is the network up and the address right?",
    Trouble.TIMEOUT: "the server did not answer in time.",
    Trouble.TOO_LARGE: "the page is larger than the limit.",
    Trouble.TOO_MANY_REDIRECTS: "the address leads from one redirect to the next without end.",
    Trouble.REFUSED: "the server does not show this page to programs, or only to subscribers.",
    Trouble.NOT_FOUND: "there is no page at this address (any more).",
    Trouble.GONE: "the page has been taken down for good.",
    Trouble.BUSY: "the server asks to come back later.",
    Trouble.SERVER_ERROR: "the server answered with an error of its own.",
    Trouble.BROKEN: "the server's answer is broken or was cut off.",
    Trouble.NO_FEED: "there is a page at this address, but no feed.",
    Trouble.RESERVED: "the page asks not to be kept or mined.",
}


def failure(url: str, trouble: Trouble, *, retry_after: float | None = None) -> FetchFailure:
    return FetchFailure(url, trouble, SENTENCES[trouble], retry_after)
