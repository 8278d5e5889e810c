"""What the parts of a pass share: who is at hand, and what is counted."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from math import inf
from typing import TypeVar

from broadsheet.newsroom.per_host import host_of, origin_of
from broadsheet.newsroom.schedule import is_time, wish
from broadsheet.pipeline import Tell
from broadsheet.protocols import History, Press, SourceBook, Storage
from broadsheet.types import Article, FetchFailure, HostNote, Trouble

PAUSE = 1.0  #: seconds between two requests at one host that does not ask for more
LONGEST_PAUSE = 60.0  #: seconds; a host that asks for more gets one request a pass
SLOW = frozenset({Trouble.TIMEOUT, Trouble.UNREACHABLE})


@dataclass(frozen=True, slots=True)
class Clock:
    """Time and chance, so that a test can have its own; ``stop`` says that the user wants an end."""

    now: Callable[[], datetime]
    sleep: Callable[[float], None]
    chance: Callable[[], float]  #: 0..1
    stop: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Crew:
    """Whom a pass works with."""

    book: SourceBook
    storage: Storage
    history: History
    press: Press
    clock: Clock
    tell: Tell
    take: Callable[[Sequence[Article]], None]  #: keeps articles and lets them find their stories
    write: Callable[[str], object]  #: makes the page of a story


@dataclass(slots=True)
class Tally:
    """What a pass did so far."""

    asked: int = 0
    unchanged: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    unreachable: int = 0  #: of these that failed
    found: int = 0
    pages: int = 0
    articles: int = 0
    blurbs: int = 0
    changed: int = 0
    left_out: list[tuple[str, str]] = field(default_factory=list)
    stories: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


T = TypeVar("T")


def some_at_a_time(values: Iterable[T], *, most: int, seconds: float = 5.0) -> Iterator[list[T]]:
    """The values in lists of ``most``, or of what came within so many seconds."""
    some: list[T] = []
    began = time.monotonic()
    for value in values:
        some.append(value)
        if len(some) >= most or time.monotonic() - began > seconds:
            yield some
            some, began = [], time.monotonic()
    if some:
        yield some


class Hosts:
    """What is known of the hosts of a pass; what is learned is handed out once, to be kept."""

    def __init__(self, book: SourceBook, origins: Iterable[str]) -> None:
        self._book = book
        self._notes = book.hosts(origins)
        self._learned: dict[str, HostNote] = {}
        self._lock = threading.Lock()  #: hosts ask for time while answers of others are looked at

    @property
    def notes(self) -> dict[str, HostNote]:
        return self._notes

    def add(self, origins: Iterable[str]) -> None:
        """Remember further hosts."""
        self._notes.update(self._book.hosts(set(origins) - self._notes.keys()))

    def resting(self, url: str, now: datetime) -> bool:
        """Whether the host asked not to be asked yet."""
        note = self._notes.get(origin_of(url))
        return note is not None and not is_time(note.not_before, now)

    def rest(self, url: str, until: datetime) -> None:
        note = self._notes.get(origin_of(url)) or HostNote(origin_of(url))
        self._put(HostNote(note.origin, note.robots, note.closed, note.robots_until, until))

    def learn(self, notes: Iterable[HostNote]) -> None:
        """Take up what robots.txt files say."""
        for new in notes:
            old = self._notes.get(new.origin)
            rest = old.not_before if old else None
            self._put(HostNote(new.origin, new.robots, new.closed, new.robots_until, rest))

    def learned(self) -> tuple[HostNote, ...]:
        with self._lock:
            learned, self._learned = self._learned, {}
        return tuple(learned.values())

    def _put(self, note: HostNote) -> None:
        with self._lock:
            self._notes[note.origin] = self._learned[note.origin] = note


def too_slow(answer: object, before: object) -> bool:
    """Whether a host failed twice in a row to answer at all."""
    return all(isinstance(one, FetchFailure) and one.trouble in SLOW for one in (answer, before))


class Etiquette:
    """How a pass treats the hosts that it asks."""

    def __init__(self, crew: Crew, hosts: Hosts, *, longest: float = inf) -> None:
        """``longest``: seconds of pauses at one host, after which the rest waits for the next pass."""
        self._crew = crew
        self._hosts = hosts
        self._longest = longest
        self._paused: dict[str, float] = defaultdict(float)
        self._silent: dict[str, FetchFailure] = {}

    def pause(self, url: str) -> None:
        """Wait as long as the host asks, or a moment, and up to half of it more."""
        wanted = max(self._crew.press.delay(url) or 0.0, PAUSE)
        self._paused[host_of(url)] += wanted
        self._crew.clock.sleep(wanted * (1 + self._crew.clock.chance() / 2))

    def leave(self, url: str, answer: object, before: object) -> bool:
        """Whether the host is left alone for the rest of the pass, or longer."""
        now = self._crew.clock.now()
        if isinstance(answer, FetchFailure) and (asked := wish(answer)):
            self._hosts.rest(url, now + asked)
            return True
        delay = self._crew.press.delay(url) or 0.0
        if delay > LONGEST_PAUSE:
            self._hosts.rest(url, now + timedelta(seconds=delay))
            return True
        if isinstance(answer, FetchFailure) and too_slow(answer, before):
            self._silent[host_of(url)] = answer
            return True
        return self._paused[host_of(url)] >= self._longest

    def silence(self, url: str) -> FetchFailure | None:
        """Why nothing was asked any more at a host that did not answer: it holds for the rest too."""
        why = self._silent.get(host_of(url))
        return replace(why, url=url) if why else None
