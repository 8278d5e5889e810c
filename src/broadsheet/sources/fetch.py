"""One page over HTTP, with limits on size, time and redirects. Never raises for what a server does."""

import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import urlsplit

import httpcore2
import httpx2

from broadsheet.sources.network import ForbiddenAddressError, GuardedTransport, until
from broadsheet.types import FetchFailure, Response, Trouble, Unchanged

USER_AGENT = "Broadsheet/{version} (news reader; +https://pypi.org/project/broadsheet/)"
REDIRECTS = frozenset({301, 302, 303, 307, 308})
REFUSALS = frozenset({401, 402, 403, 407, 451})
BROKEN = (
    httpx2.HTTPError,
    httpx2.InvalidURL,
    httpx2.StreamError,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
)
Check = Callable[[str], Trouble | None]
GZIP_OR_ZLIB = 47  #: zlib's own detection of both headers


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one fetch."""

    size: int = 20_000_000  #: bytes, decompressed
    seconds: float = 30.0  #: for the whole of it, redirects included
    connect_seconds: float = 10.0
    redirects: int = 5


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
    ) -> None:
        """``allowed``: hosts that may lie on private addresses, in lower case.

        ``cookies``: the user's own logins by origin ("https://paper.example"); each goes to no other. What
        servers want to be remembered is forgotten.
        """
        self._limits = limits or Limits()
        self._cookies = dict(cookies or {})
        self._locks: dict[str, threading.Lock] = {}
        self._client = httpx2.Client(
            transport=GuardedTransport(allowed=allowed),
            headers={
                "User-Agent": USER_AGENT.format(version=version),
                "Accept-Encoding": "gzip",
            },
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
            timeout=httpx2.Timeout(self._limits.seconds, connect=self._limits.connect_seconds),
            trust_env=False,
        )

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()

    def get(
        self, url: str, *, headers: Mapping[str, str] | None = None, check: Check | None = None
    ) -> Response | Unchanged | FetchFailure:
        """The page behind an address, or why it could not be had.

        ``check`` says of an address to which a redirect leads why it may not be asked, if it may not.
        """
        deadline = time.monotonic() + self._limits.seconds
        target = url
        for hop in range(self._limits.redirects + 1):
            if not web_address(target):
                return failure(url, Trouble.BAD_ADDRESS)
            if hop and check and (trouble := check(target)):
                return failure(url, trouble)
            answer = self._once(target, headers or {}, deadline)
            if not isinstance(answer, str):
                return answer if not isinstance(answer, FetchFailure) else replace(answer, url=url)
            target = answer
        return failure(url, Trouble.TOO_MANY_REDIRECTS)

    def _once(
        self, url: str, headers: Mapping[str, str], deadline: float
    ) -> Response | Unchanged | FetchFailure | str:
        """One request; a string is the address it redirects to."""
        place = origin(url)
        sent = dict(headers)
        if place in self._cookies:
            sent["Cookie"] = self._cookies[place]
        try:
            with (
                self._locks.setdefault(place, threading.Lock()),
                until(deadline),
                self._client.stream("GET", url, headers=sent, follow_redirects=False) as answer,
            ):
                return self._read(url, answer, deadline)
        except ForbiddenAddressError:
            return failure(url, Trouble.FORBIDDEN_ADDRESS)
        except (httpx2.TimeoutException, httpcore2.TimeoutException, TooSlowError):
            return failure(url, Trouble.TIMEOUT)
        except TooLargeError:
            return failure(url, Trouble.TOO_LARGE)
        except (httpx2.ConnectError, httpcore2.ConnectError):
            return failure(url, Trouble.UNREACHABLE)
        except (*BROKEN, zlib.error, UnicodeError):
            return failure(url, Trouble.BROKEN)

    def _read(
        self, url: str, answer: httpx2.Response, deadline: float
    ) -> Response | Unchanged | FetchFailure | str:
        status = answer.status_code
        if status == 304:
            return Unchanged(url)
        if status in REDIRECTS and (location := answer.headers.get("location")):
            return str(httpx2.URL(url).join(location))
        if status != 200:
            return failure(
                url, trouble_of(status), retry_after=retry_after(answer.headers.get("retry-after"))
            )
        declared = answer.headers.get("content-length", "")
        if declared.isascii() and declared.isdigit() and int(declared) > self._limits.size:
            raise TooLargeError
        body = b"".join(self._bounded(answer, deadline))
        kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        pairs = tuple((key.lower(), value) for key, value in answer.headers.multi_items())
        return Response(url, kind, body, pairs)

    def _bounded(self, answer: httpx2.Response, deadline: float) -> Iterator[bytes]:
        """The decompressed body, piece by piece. Raises as soon as a limit is passed."""
        left = self._limits.size
        encoding = answer.headers.get("content-encoding", "").strip().lower()
        inflater = zlib.decompressobj(GZIP_OR_ZLIB) if encoding in ("gzip", "x-gzip", "deflate") else None
        for chunk in answer.iter_raw():
            if time.monotonic() > deadline:
                raise TooSlowError
            piece = inflater.decompress(chunk, left + 1) if inflater else chunk
            left -= len(piece)
            if left < 0:
                raise TooLargeError
            yield piece
        if inflater and not inflater.eof:
            raise zlib.error("cut off")


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


def retry_after(value: str | None) -> float | None:
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
    return max(0.0, (when - datetime.now(UTC)).total_seconds())


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
