"""robots.txt as RFC 9309 asks: read once a day and host, obeyed before every page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit

from protego import Protego

from broadsheet.types import FetchFailure, HostNote, Response, Trouble, Unchanged

DAY = timedelta(days=1)  #: how long a robots.txt may be kept (RFC 9309, 2.4)
HOUR = timedelta(hours=1)  #: how long a host counts as closed that could not be asked
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
    until: datetime


class Robots:
    """Answers whether a page may be read, asking each host once a day."""

    def __init__(
        self,
        fetcher: Gets,
        *,
        ignored_for: frozenset[str] = frozenset(),
        known: Mapping[str, HostNote] | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """``ignored_for``: hosts that the user has named as their own; ``known``: from runs before."""
        self._fetcher = fetcher
        self._ignored = ignored_for
        self._known = known if known is not None else {}
        self._now = now
        self._rules: dict[str, Rules] = {}
        self._learned: dict[str, HostNote] = {}

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

    def learned(self) -> list[HostNote]:
        """What hosts said since the last call."""
        learned, self._learned = self._learned, {}
        return list(learned.values())

    def _of(self, url: str) -> Rules:
        parts = urlsplit(url)
        host = f"{parts.scheme}://{parts.netloc.lower()}"
        rules = self._rules.get(host) or remembered(self._known.get(host))
        if rules is None or not self._now() < rules.until <= self._now() + DAY:  # clocks may be set back
            note = read(host, self._fetcher.get(f"{host}/robots.txt"), self._now())
            self._learned[host] = note
            rules = remembered(note)
        assert rules is not None
        self._rules[host] = rules
        return rules


def read(origin: str, answer: Response | Unchanged | FetchFailure, now: datetime) -> HostNote:
    """What an answer to /robots.txt means: unreachable closes all, unavailable (4xx) opens all."""
    if isinstance(answer, Response):
        return HostNote(origin, robots=answer.body[:MAX_BYTES], robots_until=now + DAY)
    trouble = answer.trouble if isinstance(answer, FetchFailure) else None
    if trouble in CLOSING:
        return HostNote(origin, closed=trouble, robots_until=now + HOUR)
    return HostNote(origin, robots_until=now + DAY)


def remembered(note: HostNote | None) -> Rules | None:
    """The rules in a note, if it has any."""
    if note is None or note.robots_until is None:
        return None
    robots = Protego.parse(note.robots.decode("utf-8", "replace")) if note.robots else None
    return Rules(robots, Trouble(note.closed) if note.closed else None, note.robots_until)
