"""Many requests at several hosts at once, and at each host one after the other."""

import queue
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlsplit

Job = TypeVar("Job")
Answer = TypeVar("Answer")

WORKERS = 12  #: hosts that are asked at once
HELD = 12  #: answers that may wait for being looked at, so that memory stays bounded
_TICK = 0.02  #: seconds after which a worker that waits looks again


@dataclass(frozen=True, slots=True)
class Manners(Generic[Job, Answer]):
    """How a host is treated.

    ``leave`` says of a job, its answer and the answer before it whether the host is left alone for the rest
    of the pass; ``pause`` waits between two requests; ``stop`` says that no further request is wanted.
    """

    place: Callable[[Job], str]
    ask: Callable[[Job], Answer]
    pause: Callable[[Job], None]
    leave: Callable[[Job, Answer, Answer | None], bool]
    stop: Callable[[], bool]


def ask_all(
    jobs: Iterable[Job], manners: Manners[Job, Answer], *, workers: int = WORKERS
) -> Iterator[tuple[Job, Answer]]:
    """The answers as they come. What a host that is left alone was not asked does not come.

    What ``ask`` raises is raised here. Requests under way when the caller stops early end by themselves.
    """
    by_host: dict[str, deque[Job]] = defaultdict(deque)
    for job in jobs:
        by_host[manners.place(job)].append(job)
    if not by_host:
        return
    crew = _Crew(sorted(by_host.values(), key=len, reverse=True), manners)
    crew.start(min(workers, len(by_host)))
    try:
        yield from crew.answers()
    finally:
        crew.dismissed.set()


class _Crew(Generic[Job, Answer]):
    """Threads that take one host each until there is none left."""

    def __init__(self, hosts: Iterable[deque[Job]], manners: Manners[Job, Answer]) -> None:
        self._hosts = deque(hosts)
        self._manners = manners
        self._out: queue.SimpleQueue[tuple[Job, Answer] | BaseException | None] = queue.SimpleQueue()
        self._working = 0
        self.dismissed = threading.Event()

    def start(self, count: int) -> None:
        self._working = count
        for _ in range(count):
            threading.Thread(target=self._work, daemon=True).start()

    def answers(self) -> Iterator[tuple[Job, Answer]]:
        while self._working:
            found = self._out.get()
            if isinstance(found, BaseException):
                raise found
            if found is None:
                self._working -= 1
            else:
                yield found

    def _work(self) -> None:
        try:
            while self._wanted():
                try:
                    jobs = self._hosts.popleft()
                except IndexError:
                    break
                self._host(jobs)
        except BaseException as error:  # a bug: it belongs to whoever asked for the answers
            self._hand_over(error)
        finally:
            self._hand_over(None)

    def _host(self, jobs: deque[Job]) -> None:
        before: Answer | None = None
        for number, job in enumerate(jobs):
            if number:
                self._manners.pause(job)
            if not self._wanted():
                return
            answer = self._manners.ask(job)
            leave = self._manners.leave(job, answer, before)
            self._hand_over((job, answer))
            if leave:
                return
            before = answer

    def _wanted(self) -> bool:
        return not (self.dismissed.is_set() or self._manners.stop())

    def _hand_over(self, found: tuple[Job, Answer] | BaseException | None) -> None:
        self._out.put(found)
        while self._out.qsize() > HELD and not self.dismissed.is_set():
            time.sleep(_TICK)  # whoever looks at the answers is slower than the hosts


def host_of(url: str) -> str:
    """What counts as one host: name and port, whatever the scheme."""
    return urlsplit(url).netloc.lower()


def origin_of(url: str) -> str:
    """Scheme, host and port, for which a robots.txt holds."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.lower()}"
