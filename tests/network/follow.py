"""Following the network's feeds: pass after pass, in a process that may be killed and started again.

As a program: ``python -m tests.network.follow ARCHIVE PORT DAYS [unwritten]``.
"""

import sys
import urllib.request
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from broadsheet.newsroom import Newsroom
from broadsheet.newsroom.outside import Outside
from broadsheet.pipeline import Stamp
from broadsheet.sources.fetch import Limits
from broadsheet.sources.press import WebPress
from broadsheet.storage.history import SqliteHistory
from broadsheet.storage.keeper import SqliteKeeper
from broadsheet.storage.source_book import SqliteSourceBook
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import FeedAnswer, FetchFailure, Unchanged
from tests.fakes.names import FakeNames
from tests.network import feeds
from tests.network.door import opened
from tests.network.plan import START
from tests.network.site import CONTROL, passes

BEGUN = "begun"  #: what the program says when it is loaded
PATIENT = Limits(size=2_000_000, seconds=120.0, connect_seconds=120.0)
HASTY = Limits(size=2_000_000, seconds=0.5, connect_seconds=0.5)
SLOW = frozenset(
    f"http://{one.host}{one.path}" for one in feeds.all_feeds() if one.case in ("silence", "drip")
)


class PacedPress(WebPress):
    """Waits half a second for the two feeds that never end, and long for all others.

    So nothing else ends by the clock of this machine, and two runs are equal however busy it is.
    """

    def __init__(self, **chosen: Any) -> None:
        super().__init__(version="0", limits=PATIENT, **chosen)
        self._hasty = WebPress(version="0", limits=HASTY, **chosen)

    def feed(
        self, url: str, *, etag: str | None = None, modified: str | None = None
    ) -> FeedAnswer | Unchanged | FetchFailure:
        if url in SLOW:
            return self._hasty.feed(url, etag=etag, modified=modified)
        return super().feed(url, etag=etag, modified=modified)

    def close(self) -> None:
        self._hasty.close()
        super().close()


def room_at(archive: Path, now: datetime) -> Newsroom:
    """The newsroom, as a program that is started at that moment would have it."""

    def nobody_waits(seconds: float) -> None:
        """Days pass at once."""

    storage = SqliteStorage(archive)
    return Newsroom(
        names=FakeNames(),
        stamp=Stamp("1", now.isoformat()),
        storage=storage,
        history=SqliteHistory(storage.database),
        keeper=SqliteKeeper(storage.database),
        source_book=SqliteSourceBook(storage.database),
        outside=Outside(PacedPress, lambda _: b"", now=lambda: now, sleep=nobody_waits, chance=lambda: 0.5),
    )


def follow(
    archive: Path,
    days: int,
    set_time: Callable[[datetime], None],
    *,
    pages: bool = True,
) -> None:
    """Subscribe and do all passes that were not done yet; without ``pages`` stories are kept unwritten."""
    done = archive.with_suffix(".done")
    if not done.exists():
        _subscribe(archive)
        _write(done, 0)
    for number, now in enumerate(passes(days)):
        if number >= int(done.read_text()):
            set_time(now)
            room = room_at(archive, now)
            try:
                desk = room.sources
                if not pages:
                    desk._write = lambda story: None
                bugs = [note for note in desk.update().notes if "has a bug" in note]
                if bugs:
                    raise RuntimeError(bugs[0])
            finally:
                room.close()
            _write(done, number + 1)


def _subscribe(archive: Path) -> None:
    listed = archive.with_suffix(".opml")
    listed.write_text(feeds.opml(feeds.all_feeds()))
    room = room_at(archive, START)
    try:
        room.sources.add(str(listed))
    finally:
        room.close()


def _write(path: Path, number: int) -> None:
    """All or nothing."""
    fresh = path.with_suffix(".new")
    fresh.write_text(str(number))
    fresh.replace(path)


def by_request(port: int) -> Callable[[datetime], None]:
    """Tells the server in another process what time it is."""

    def set_time(now: datetime) -> None:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{CONTROL}{now.isoformat()}") as answer:
            answer.read()

    return set_time


def main(archive: str, port: str, days: str, unwritten: str = "") -> None:
    print(BEGUN, flush=True)  # noqa: T201
    with opened(feeds.HOSTS, int(port)) as door:
        follow(Path(archive), int(days), by_request(int(port)), pages=not unwritten)
    if door.breaches:
        raise SystemExit(f"connections to {door.breaches}")


if __name__ == "__main__":
    main(*sys.argv[1:])
