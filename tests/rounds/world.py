"""A small world: sites on loopback, a clock that only the test moves, and a newsroom that follows."""

import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import count
from pathlib import Path

from broadsheet.newsroom import Newsroom
from broadsheet.newsroom.outside import Outside
from broadsheet.pipeline import Stamp
from broadsheet.sources.fetch import Limits
from broadsheet.sources.press import WebPress
from broadsheet.storage.history import SqliteHistory
from broadsheet.storage.source_book import SqliteSourceBook
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import Article, Found, SourceHealth, UpdateReport
from tests.fakes.names import FakeNames
from tests.fakes.web_server import Answer, Site, web_server

START = datetime(2030, 10, 7, 8, tzinfo=UTC)
HOST = "127.0.0.1"
LIMITS = Limits(size=500_000, seconds=1.0, connect_seconds=0.5)


@dataclass
class World:
    """A newsroom over an archive in a file; ``waits`` are the seconds that it waited."""

    path: Path
    now: datetime = START
    waits: list[float] = field(default_factory=list)

    def open(self) -> Newsroom:
        """The newsroom, as a program that is started now would have it."""
        storage = SqliteStorage(self.path)
        ids = count(len(storage.story_ids("")) + 1)
        return Newsroom(
            names=FakeNames(),
            stamp=Stamp("1", self.now.isoformat()),
            new_id=lambda: f"s-{next(ids):04}",
            storage=storage,
            history=SqliteHistory(storage.database),
            source_book=SqliteSourceBook(storage.database),
            outside=self.outside(),
        )

    def outside(self) -> Outside:
        def press(**chosen: object) -> WebPress:
            return WebPress(version="0", limits=LIMITS, **chosen)  # type: ignore[arg-type]

        return Outside(
            press,
            lambda feeds: "\n".join(_line(one) for one in feeds).encode(),
            now=lambda: self.now,
            sleep=self.waits.append,
            chance=random.Random(7).random,
        )

    def add(self, *urls: str, folder: tuple[str, ...] = ()) -> list[str]:
        """Follow these; their ids."""
        room = self.open()
        try:
            return [s.id for url in urls for s in room.sources.add(url, folder, private=[HOST])]
        finally:
            room.close()

    def update(self, **options: object) -> UpdateReport:
        room = self.open()
        try:
            return room.sources.update(**options)  # type: ignore[arg-type]
        finally:
            room.close()

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)


def _line(one: Found) -> str:
    return f"{'/'.join(one.folder)} {one.url}"


@contextmanager
def world(path: Path, pages: Mapping[str, Answer]) -> Iterator[tuple[World, Site]]:
    with web_server(pages) as site:
        yield World(path / "archive.db"), site


def rss(*items: str, title: str = "Varn Post") -> Answer:
    """A feed with these items."""
    body = f"<rss version='2.0'><channel><title>{title}</title>{''.join(items)}</channel></rss>"
    return Answer(body.encode(), headers={"Content-Type": "application/rss+xml", "ETag": f'"{hash(body)}"'})


def item(
    link: str, title: str = "Varn bridge closed", *, text: str = "", at: datetime = START, guid: str = ""
) -> str:
    """An item of a feed; ``link`` may be an address or, within a site, a path."""
    return (
        f"<item><title>{title}</title><link>{link}</link><guid isPermaLink='false'>{guid or link}</guid>"
        f"<pubDate>{format_datetime(at)}</pubDate><description><![CDATA[{text}]]></description></item>"
    )


def article(
    title: str = "Varn bridge closed after crack was found",
    *,
    about: str = "Varn bridge",
    head: str = "",
    at: datetime = START,
    crack: int = 40,
) -> Answer:
    """The page of an article."""
    body = f"""<!doctype html><html lang="en"><head><title>{title}</title>
<meta property="og:site_name" content="Varn Post"><meta property="article:published_time"
content="{at.isoformat()}">{head}</head><body><article><h1>{title}</h1>
<p>The {about} was closed on Saturday after engineers found a crack of {crack} centimetres in its northern
pillar, the city said in a statement on Sunday morning.</p>
<p>"We could not take the risk," mayor Ilse Dorn told reporters. About 12,000 cars cross the {about} every
day, and many of them will have to take the long way round by the harbour.</p><p>The {about}, built in 1974,
had been inspected in March without any finding, according to the city's office for roads.</p>
</article></body></html>"""
    return Answer(body.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


def kept(one: World) -> list[Article]:
    """The newest versions of the articles in the archive."""
    storage = SqliteStorage(one.path)
    try:
        return storage.articles()
    finally:
        storage.close()


def asked(site: Site, path: str) -> int:
    """How often a path was asked for."""
    return [place for place, _ in site.requests].count(path)


def gone(one: World, article_id: str) -> dict[str, object]:
    storage = SqliteStorage(one.path)
    try:
        return dict(SqliteHistory(storage.database).gone([article_id]))
    finally:
        storage.close()


def changed(one: World, change: Callable[[Newsroom], object]) -> None:
    room = one.open()
    change(room)
    room.close()


def listed(one: World) -> list[SourceHealth]:
    room = one.open()
    try:
        return list(room.sources.list())
    finally:
        room.close()


LONG = "The Varn bridge was closed on Saturday, after engineers found a crack in its pillar, the city said."
