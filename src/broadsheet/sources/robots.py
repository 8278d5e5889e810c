"""robots.txt as RFC 9309 asks: read once a day and host, obeyed before every page."""

import time
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from protego import Protego

from broadsheet.types import FetchFailure, Response, Trouble, Unchanged

DAY = 86_400.0  #: seconds that a robots.txt may be kept (RFC 9309, 2.4)
MAX_BYTES = 512_000  #: what must be read at least (RFC 9309, 2.5); the rest is ignored
AGENT = "Broadsheet"
CLOSING = frozenset(
    {
        Trouble.SERVER_ERROR,
        Trouble.BUSY,
        Trouble.TIMEOUT,
        Trouble.UNREACHABLE,
        Trouble.BROKEN,
        Trouble.FORBIDDEN_ADDRESS,
    }
)  #: without an answer about robots.txt nothing may be read (RFC 9309, 2.3.1.4)


class Gets(Protocol):
    """What robots needs of a fetcher."""

    def get(self, url: str) -> Response | Unchanged | FetchFailure: ...


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one host; ``robots`` None: all is allowed or, if a trouble ``closed`` it, nothing."""

    robots: Protego | None
    closed: Trouble | None
    until: float


class Robots:
    """Answers for a run whether a page may be read, asking each host once a day."""

    def __init__(self, fetcher: Gets, *, ignored_for: frozenset[str] = frozenset()) -> None:
        """``ignored_for``: hosts that the user has named as their own."""
        self._fetcher = fetcher
        self._ignored = ignored_for
        self._rules: dict[str, Rules] = {}

    def allowed(self, url: str) -> bool:
        """May this page be read?"""
        return self.trouble(url) is None

    def trouble(self, url: str) -> Trouble | None:
        """Why this page may not be read, if it may not: its host says so, or its host cannot be asked."""
        if (urlsplit(url).hostname or "") in self._ignored:
            return None
        rules = self._of(url)
        if rules.robots is None:
            return rules.closed
        return None if rules.robots.can_fetch(url, AGENT) else Trouble.ROBOTS

    def delay(self, url: str) -> float | None:
        """Seconds between two requests that the host asks for (Crawl-delay, no part of the RFC)."""
        robots = self._of(url).robots
        return float(robots.crawl_delay(AGENT) or 0) or None if robots else None

    def _of(self, url: str) -> Rules:
        parts = urlsplit(url)
        host = f"{parts.scheme}://{parts.netloc}"
        known = self._rules.get(host)
        if known is None or known.until < time.monotonic():
            known = self._rules[host] = read(self._fetcher.get(f"{host}/robots.txt"))
        return known


def read(answer: Response | Unchanged | FetchFailure) -> Rules:
    """The rules that an answer to /robots.txt means: unreachable closes all, unavailable (4xx) opens all."""
    until = time.monotonic() + DAY
    if isinstance(answer, Response):
        text = answer.body[:MAX_BYTES].decode("utf-8", "replace")
        return Rules(Protego.parse(text), closed=None, until=until)
    trouble = answer.trouble if isinstance(answer, FetchFailure) else None
    return Rules(None, closed=trouble if trouble in CLOSING else None, until=until)
