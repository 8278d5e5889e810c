"""How fast the paper answers while the archive changes, beside a bare route that renders the same template.

usage: python -m bench.serve [--articles 20000] [--seconds 15] [--rate 100] [--keep FILE]

Needs wrk (github.com/wg/wrk). The archive has stories of four articles; their pages are those of the bundled
sample, each under ids of its own. While wrk asks at the given rate (each request has a moment of its own, so
that slow answers do not thin the others out), another process runs update passes over a folder in which new
articles appear. The bare route is FastAPI over one page in memory, in a process of its own, asked in the same
run while the same passes go on. What counts is the ratio of the 95th percentiles: at most 5.
"""

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

CONNECTIONS = 20
ENOUGH = 0.97  #: of the asked rate that has to be reached
TIMES = 5  #: the most that is allowed
_LUA = """
local addresses = {%s}
local number, slot = 0, nil
local ffi = require("ffi")
ffi.cdef("typedef struct { long s; long ns; } moment; int clock_gettime(int clock, moment *now);")
local moment = ffi.new("moment")
local now = function()
  ffi.C.clock_gettime(1, moment)
  return tonumber(moment.s) * 1000 + tonumber(moment.ns) / 1e6
end
request = function()
  number = number + 1
  return wrk.format("GET", addresses[1 + number %% #addresses])
end
-- Each request has its moment, whichever connection is free to send it.
delay = function()
  local time = now()
  slot = (slot or time) + %f
  return math.max(0, math.floor(slot - time))
end
done = function(summary, latency, requests)
  local bad = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.connect
  io.write(string.format("RESULT %%d %%f %%f %%f %%d\\n", summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, bad))
end
"""


@dataclass(frozen=True, slots=True)
class Measure:
    """What wrk found: requests a second, milliseconds, answers that were none."""

    rate: float
    median: float
    p95: float
    bad: int


def asked(base: str, paths: Sequence[str], seconds: int, rate: int) -> Measure:
    """Ask for the paths in turn, about ``rate`` times a second."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        listed = ", ".join(f'"{path}"' for path in paths)
        script.write(_LUA % (listed, 1000 / rate))
        script.flush()
        command = [
            "wrk",
            "-t1",
            f"-c{CONNECTIONS}",
            f"-d{seconds}s",
            "--timeout",
            "10s",
            "-s",
            script.name,
            base,
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r"RESULT (\d+) (\S+) (\S+) (\S+) (\d+)", done.stdout)
    if found is None:
        raise SystemExit(done.stdout + done.stderr)
    count, took, median, p95, bad = (float(part) for part in found.groups())
    return Measure(count / took, median, p95, int(bad))


@contextmanager
def running(*arguments: object) -> Iterator[None]:
    """A part of this bench in a process of its own, ended in the end."""
    process = subprocess.Popen([sys.executable, "-m", "bench.serve_parts", *map(str, arguments)])
    try:
        yield
    finally:
        process.terminate()
        process.wait(20)


def wait_for(port: int) -> None:
    for _ in range(600):
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("A server did not come up.")


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def measure(path: Path, stories: Sequence[str], seconds: int, rate: int) -> dict[str, Measure]:
    """Bare route and paper in turn, all while the pass goes on."""
    paper, bare = free_port(), free_port()
    with running("paper", path, paper), running("bare", path, bare), running("pass", path):
        wait_for(paper)
        wait_for(bare)
        for port, paths in ((paper, ["/", *(f"/story/{key}" for key in stories)]), (bare, ["/"])):
            for warm in paths:  # as after a first look around
                httpx2.get(f"http://127.0.0.1:{port}{warm}", timeout=60).raise_for_status()
        found = {}
        for name, port, paths in (
            ("bare route", bare, ["/"]),
            ("story page", paper, [f"/story/{key}" for key in stories]),
            ("front page", paper, ["/"]),
            ("both in turn", paper, ["/", *(f"/story/{key}" for key in stories)]),
        ):
            found[name] = asked(f"http://127.0.0.1:{port}", paths, seconds, rate)
        return found


def main() -> None:
    from bench.serve_parts import fill, some_stories

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--seconds", type=int, default=15)
    parser.add_argument("--rate", type=int, default=100)
    parser.add_argument("--keep", type=Path, help="where the archive is made, or taken from")
    options = parser.parse_args()
    if not shutil.which("wrk"):
        raise SystemExit("This needs wrk.")
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "archive.db"
        if not path.exists():
            fill(path, options.articles)
        found = measure(path, some_stories(path, 40), options.seconds, options.rate)
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    base = found["bare route"].p95
    for name, one in found.items():
        times = one.p95 / base
        told = "" if name == "bare route" else f"   {times:5.2f} times{'' if times <= TIMES else ' TOO SLOW'}"
        told += "" if one.rate >= ENOUGH * options.rate else "   RATE NOT REACHED"
        times_told = f"p50 {one.median:7.2f} ms  p95 {one.p95:7.2f} ms"
        print(f"{name:14} {one.rate:6.1f}/s  {times_told}  {one.bad} bad{told}")


if __name__ == "__main__":
    main()
