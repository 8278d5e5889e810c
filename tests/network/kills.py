"""Following the network in a process that is killed again and again, and started again each time."""

import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.network.follow import BEGUN, room_at
from tests.network.plan import Plan
from tests.network.server import serving
from tests.network.site import Network, passes

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Course:
    """A run to its end: how often it was killed, and how long it worked."""

    kills: int
    seconds: float


def undisturbed(archive: Path, plan: Plan, days: int, *, pages: bool = True) -> Course:
    """From the first pass to the last without an end in between."""
    return killed(archive, plan, days, moments=[], pages=pages)


def killed(archive: Path, plan: Plan, days: int, *, moments: list[float], pages: bool = True) -> Course:
    """Killed with SIGKILL so many seconds after each start, as long as there are moments left."""
    waiting, kills, began = list(moments), 0, time.monotonic()
    with serving(Network(plan)) as port:
        while True:
            child = _started(archive, port, days, pages)
            try:
                child.wait(waiting.pop(0) if waiting else None)
            except subprocess.TimeoutExpired:
                child.kill()
                kills += 1
            finally:
                child.kill()
                child.wait()
                if child.stdout:
                    child.stdout.close()
            if child.returncode == 0:
                return Course(kills, time.monotonic() - began)
            if child.returncode > 0:
                raise RuntimeError(f"the run ended with {child.returncode}")


def _started(archive: Path, port: int, days: int, pages: bool) -> "subprocess.Popen[str]":
    """A process that has loaded all it needs."""
    command = [sys.executable, "-m", "tests.network.follow", str(archive), str(port), str(days)]
    child = subprocess.Popen(
        command + ([] if pages else ["unwritten"]), cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    if child.stdout.readline().strip() != BEGUN:
        raise RuntimeError("the run did not begin")
    return child


def moments(count: int, seconds: float, seed: int) -> list[float]:
    """So many moments, by chance, of a run of so many seconds."""
    chance = random.Random(seed)
    return [chance.uniform(0.02, 1.6 * seconds / count) for _ in range(count)]


def check(archive: Path, days: int) -> list[str]:
    """What is wrong with an archive."""
    room = room_at(archive, passes(days)[-1])
    try:
        return room.upkeep.check()
    finally:
        room.close()
