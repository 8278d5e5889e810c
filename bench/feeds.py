"""Feeds: what an unchanged one costs, and whether every file of a folder is read.

``python -m bench.feeds [DATA] [--feeds 1000]``; DATA may hold the folders feeds, opml and warc. The
thousand feeds answer 304, on fifty hosts; they are asked by an update pass, and by bare httpx2 and feedparser
in as many threads. Both times are by the clock, in the same run; what a pass would wait between two requests
of one host, out of politeness, is left out.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from statistics import median
from unittest.mock import patch

import feedparser
import httpx2
from tests.network.door import opened
from tests.network.follow import room_at
from tests.network.server import Reply, serving

from broadsheet.newsroom.per_host import WORKERS
from broadsheet.sources import opml
from broadsheet.sources.feeds import read_feed
from broadsheet.sources.files import FileSource
from broadsheet.types import Rejected, UpdateReport

HOSTS = 50
MOST_RATIO = 1.4
TAG = '"one"'
FEED = "<rss version='2.0'><channel><title>Feed</title><link>http://x.example/</link></channel></rss>"


def answer(host: str, path: str, headers: Mapping[str, str]) -> Reply:
    """An empty feed, 304 for whoever has it."""
    if path == "/robots.txt":
        return Reply(status=404)
    if headers.get("if-none-match") == TAG:
        return Reply(status=304)
    return Reply(FEED.encode(), headers={"ETag": TAG, "Content-Type": "application/rss+xml"})


def addresses(count: int) -> list[str]:
    return [f"http://h{n % HOSTS}.example/feed/{n}" for n in range(count)]


def pass_over(archive: Path) -> UpdateReport:
    room = room_at(archive, datetime.now(UTC))
    try:
        return room.sources.update(all_sources=True)
    finally:
        room.close()


def bare(urls: list[str], port: int) -> None:
    """What a short script would do: a client, and a thread for each of so many hosts."""

    def host(some: list[str]) -> None:
        for url in some:
            name, _, path = url.removeprefix("http://").partition("/")
            sent = {"Host": name, "If-None-Match": TAG}
            got = client.get(f"http://127.0.0.1:{port}/{path}", headers=sent)
            feedparser.parse(got.content)

    by_host = [list(some) for _, some in groupby(sorted(urls), key=lambda url: url.split("/")[2])]
    with httpx2.Client() as client, ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(host, by_host))


def unchanged(count: int, rounds: int) -> None:
    urls = addresses(count)
    with tempfile.TemporaryDirectory() as folder, _server() as port:
        archive = Path(folder) / "a.db"
        with opened([f"h{n}.example" for n in range(HOSTS)], port):
            room = room_at(archive, datetime.now(UTC))
            listed = Path(folder) / "list.opml"
            listed.write_bytes(opml.write([opml.Subscription(url) for url in urls], title="x"))
            room.sources.add(str(listed))
            room.close()
            pass_over(archive)
            pairs = []
            for _ in range(rounds):
                theirs = _seconds(lambda: bare(urls, port))
                with patch("broadsheet.newsroom.round_parts.PAUSE", 0.0):
                    ours = _seconds(lambda: _expect(pass_over(archive), count))
                pairs.append((ours, theirs))
    ratio = median(a / b for a, b in pairs)
    ours, theirs = (median(pair[n] for pair in pairs) for n in (0, 1))
    print(f"{count} unchanged feeds: {ours:.2f} s, bare {theirs:.2f} s, ratio {ratio:.2f} (≤ {MOST_RATIO})")


def _expect(done: UpdateReport, count: int) -> None:
    if (done.asked, done.unchanged) != (count, count):
        raise SystemExit(f"not all were unchanged: {done}")


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class _server:
    """The server in a process of its own, so that its work is not counted."""

    def __enter__(self) -> int:
        self._child = subprocess.Popen(
            [sys.executable, "-m", "bench.feeds", "--serve"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._child.stdout is not None
        return int(self._child.stdout.readline())

    def __exit__(self, *_: object) -> None:
        self._child.communicate("")


def serve() -> None:
    with serving(answer) as port:
        print(port, flush=True)
        sys.stdin.read()


def files(data: Path) -> None:
    """Every file of the folders, and what was read in it."""
    for path in sorted((data / "feeds").glob("*")):
        feed = read_feed(path.read_bytes(), url="https://x.example/feed")
        print(
            f"{path.name}: {len(feed.entries)} entries {list(feed.problems) or ''}"
            if feed
            else f"{path.name}: no feed"
        )
    for path in sorted((data / "opml").glob("*")):
        print(f"{path.name}: {len(opml.read(path.read_bytes()))} feeds")
    for path in sorted((data / "warc").glob("*")):
        found = list(FileSource([str(path)]).pages())
        said = [one.reason for one in found if isinstance(one, Rejected)]
        print(f"{path.name}: {len(found) - len(said)} pages {dict(Counter(said)) or ''}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--feeds", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.serve:
        serve()
        return
    if chosen.data:
        files(chosen.data)
    unchanged(chosen.feeds, chosen.rounds)


if __name__ == "__main__":
    main()
