"""What a pass must not let in, and what it must not believe."""

from datetime import UTC, datetime
from pathlib import Path

from broadsheet.storage.keeper import SqliteKeeper
from broadsheet.storage.source_book import SqliteSourceBook
from broadsheet.storage.sqlite import SqliteStorage
from tests.rounds.world import START, article, item, kept, rss, world

LATER = datetime(2099, 1, 1, tzinfo=UTC)


def test_a_purged_outlet_does_not_come_back_with_a_pass(tmp_path: Path) -> None:
    """Its source goes with it; and when the user follows it again, its articles are turned away."""
    with world(tmp_path, {"/feed": rss(item("/a", text="Varn Post said so")), "/a": article()}) as (
        one,
        site,
    ):
        one.add(f"{site.address}/feed")
        one.update()
        assert len(kept(one)) == 1
        storage = SqliteStorage(one.path)
        assert SqliteKeeper(storage.database).purge("varn post", START) == 1
        assert SqliteSourceBook(storage.database).followed() == []
        storage.close()
        left = b"".join(file.read_bytes() for file in one.path.parent.glob("archive.db*"))
        assert b"12,000 cars" not in left
        assert b"Varn Post" not in left
        one.add(f"{site.address}/feed")
        for _ in range(2):
            one.wait(days=1)
            one.update()
        assert kept(one) == []


def test_a_page_from_the_future_has_no_date(tmp_path: Path) -> None:
    """What says that it is yet to appear has appeared; when, its feed may know, or nobody does."""
    pages = {
        "/feed": rss(item("/a", at=LATER), item("/b", "Museum wins a prize", at=START)),
        "/a": article(at=LATER),
        "/b": article("Museum wins a prize", about="lighthouse museum", at=LATER),
    }
    with world(tmp_path, pages) as (one, site):
        one.add(f"{site.address}/feed")
        one.update()
        dates = {a.title: a.published and a.published.day for a in kept(one)}
        assert dates == {
            "Varn bridge closed after crack was found": None,
            "Museum wins a prize": START.date(),
        }
