"""What comes back from the network. A failure is a value with a named reason."""

from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """Why a page could not be had."""

    BAD_ADDRESS = "bad-address"
    FORBIDDEN_ADDRESS = "forbidden-address"
    ROBOTS = "robots"
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    TOO_LARGE = "too-large"
    TOO_MANY_REDIRECTS = "too-many-redirects"
    REFUSED = "refused"  #: 401, 402, 403, 451: a door that is not ours to open
    NOT_FOUND = "not-found"
    GONE = "gone"
    BUSY = "busy"  #: 429 and 503: asked to come back later
    SERVER_ERROR = "server-error"
    BROKEN = "broken"  #: the answer is no HTTP, or was cut off
    NO_FEED = "no-feed"  #: there is a page, but it is no feed
    RESERVED = "reserved"  #: the page asks not to be kept or mined


@dataclass(frozen=True, slots=True)
class FetchFailure:
    url: str
    trouble: Trouble
    sentence: str  #: one clear sentence without the address in it
    retry_after: float | None = None  #: seconds, as the server asks


@dataclass(frozen=True, slots=True)
class Unchanged:
    """304: what we have is still what the server has."""

    url: str
    moved: str | None = None  #: where the address has moved to for good, by redirects of 301 and 308 alone


@dataclass(frozen=True, slots=True)
class Response:
    url: str  #: after all redirects
    content_type: str  #: lower case, without parameters
    body: bytes  #: decompressed
    headers: tuple[tuple[str, str], ...] = ()  #: names in lower case
    moved: str | None = None  #: as in `Unchanged`

    def header(self, name: str) -> str | None:
        """The first header of that (lower-case) name."""
        return next((value for key, value in self.headers if key == name), None)
