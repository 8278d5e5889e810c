"""Requests at several hosts at once, and at each host one after the other."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from broadsheet.newsroom.per_host import HELD, Manners, ask_all

Job = tuple[str, int]


def place(job: Job) -> str:
    return job[0]


@dataclass
class Hosts:
    """Hosts that count who is with them."""

    busy: dict[str, int] = field(default_factory=dict)
    most: int = 0
    at_once: int = 0
    asked: list[Job] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, job: Job) -> int:
        with self.lock:
            self.asked.append(job)
            self.busy[job[0]] = self.busy.get(job[0], 0) + 1
            self.most = max(self.most, self.busy[job[0]])
            self.at_once = max(self.at_once, sum(map(bool, self.busy.values())))
        time.sleep(0.002)
        with self.lock:
            self.busy[job[0]] -= 1
        return job[1]

    def manners(
        self,
        *,
        leave: Callable[[Job, int, int | None], bool] = lambda job, answer, before: False,
        stop: Callable[[], bool] = lambda: False,
    ) -> Manners[Job, int]:
        return Manners(place, self.ask, lambda job: None, leave, stop)


JOBS = [(host, number) for number in range(10) for host in "abcdef"]


def test_every_job_is_done_once_and_no_host_is_asked_twice_at_once() -> None:
    """Several hosts at once, up to the number of workers."""
    hosts = Hosts()
    answers = list(ask_all(JOBS, hosts.manners(), workers=4))
    assert sorted(job for job, _ in answers) == sorted(JOBS)
    assert all(answer == job[1] for job, answer in answers)
    assert hosts.most == 1
    assert 1 < hosts.at_once <= 4


def test_a_host_is_asked_in_the_order_of_its_jobs() -> None:
    """First come, first served."""
    hosts = Hosts()
    list(ask_all(JOBS, hosts.manners()))
    assert [number for host, number in hosts.asked if host == "c"] == list(range(10))


def test_a_host_that_wants_to_be_left_alone_is() -> None:
    """The others are not affected."""
    hosts = Hosts()
    leave = lambda job, answer, before: job[0] == "a" and answer == 2  # noqa: E731
    answers = list(ask_all(JOBS, hosts.manners(leave=leave)))
    assert [number for host, number in hosts.asked if host == "a"] == [0, 1, 2]
    assert len(answers) == 53


def test_no_request_begins_after_the_end() -> None:
    """What was running is handed over."""
    hosts = Hosts()
    over = threading.Event()
    done = 0
    for _ in ask_all(JOBS, hosts.manners(stop=over.is_set), workers=3):
        done += 1
        over.set()
    assert len(hosts.asked) == done <= 6


def test_a_bug_is_not_swallowed() -> None:
    """What asking raises is raised where the answers are wanted, and the workers go home."""

    def broken(job: Job) -> int:
        raise ZeroDivisionError

    before = threading.active_count()
    manners: Manners[Job, int] = Manners(place, broken, lambda j: None, lambda j, a, b: False, lambda: False)
    with pytest.raises(ZeroDivisionError):
        list(ask_all(JOBS, manners))
    deadline = time.monotonic() + 2
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() <= before


def test_answers_do_not_pile_up() -> None:
    """While nobody looks at them, the hosts are not asked on and on."""
    hosts = Hosts()
    jobs = [("a", number) for number in range(500)]
    answers = ask_all(jobs, hosts.manners())
    next(answers)
    time.sleep(0.3)
    assert len(hosts.asked) <= HELD + 3
    answers.close()  # type: ignore[attr-defined]


def test_nothing_to_do() -> None:
    """No jobs, no answers."""
    assert list(ask_all([], Hosts().manners())) == []
