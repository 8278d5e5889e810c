"""A pass that is cut off anywhere and done again ends as if nothing had happened."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest
from sqlalchemy import Connection

from broadsheet.storage.engine import Database
from tests.fakes.web_server import Answer
from tests.rounds.world import START, World, article, item, rss, world

LINK = '<link rel="canonical" href="/1">'
BLURB = "The council of Varn will discuss the budget for next year on Thursday, a spokeswoman said."


class Killed(BaseException):
    """The program ends here."""


def news() -> dict[str, Answer]:
    """Two feeds with twins, a blurb and two stories."""
    return {
        "/one": rss(item("/1"), item("/2"), item("/blurb", "Council meets", text=BLURB), item("/4")),
        "/two": rss(item("/1?utm_source=two"), item("/twin"), item("/5")),
        "/1": article(head=LINK),
        "/1?utm_source=two": article(head=LINK),
        "/2": article("Crack in Varn bridge", crack=60),
        "/twin": article("Crack in Varn bridge", crack=60),
        "/4": article("Museum on Tarn island wins prize", about="lighthouse museum"),
        "/5": article("Prize for museum", about="museum on the island", crack=7),
        "/blurb": Answer(status=403),
    }


@contextmanager
def killed_at(number: int) -> Iterator[list[int]]:
    """The program ends before the transaction of that number is kept; how many were begun."""
    seen = [0]
    whole = Database.write

    @contextmanager
    def write(self: Database) -> Iterator[Connection]:
        with whole(self) as connection:
            yield connection
            seen[0] += 1
            if seen[0] == number:
                raise Killed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Database, "write", write)
        with suppress(Killed):
            yield seen


def state(one: World) -> list[object]:
    """All that the archive has, but when sources are due, which is partly chance."""
    database = sqlite3.connect(one.path)
    rows: list[object] = []
    for table, columns in {
        "article": "id, newest, moment",
        "article_version": "article, version, text, title, url, seen",
        "assignment": "article, story, reason",
        "story": "id, status, revision",
        "page": "story, revision, data",
        "entry": "address, source, step, due_at, article, own, content, first_seen",
        "source": "id, due_at IS NULL, failures, articles, full",
    }.items():
        found = database.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2")
        rows += [(table, *(c.decode() if isinstance(c, bytes) else c for c in row)) for row in found]
    database.close()
    return json.loads(json.dumps(rows))  # type: ignore[no-any-return]


def two_days(one: World, address: str, pages: dict[str, Answer], *, kill: int = 0) -> int:
    """Two passes; the first, or the second, is killed and done again. How many transactions there were."""
    one.add(f"{address}/one", f"{address}/two")
    with killed_at(kill) as seen:
        for day in range(2):
            if day == 1:
                one.wait(days=1)
                pages["/2"] = article("Crack in Varn bridge", crack=70)
            one.update()
    if seen[0] == kill:
        two_days_from(one, pages)
    return seen[0]


def two_days_from(one: World, pages: dict[str, Answer]) -> None:
    """What is left of the two days."""
    one.update()
    if one.now == START:
        one.wait(days=1)
        pages["/2"] = article("Crack in Varn bridge", crack=70)
        one.update()


@pytest.mark.slow
def test_killed_before_any_transaction_is_kept(tmp_path: Path) -> None:
    """Articles, versions, stories, pages and the queue are the same, transaction by transaction."""
    (tmp_path / "whole").mkdir()
    with world(tmp_path / "whole", news()) as (one, site):
        count = two_days(one, site.address, site.pages)
        whole = state(one)
        assert count > 10
        for number in range(1, count + 1):
            folder = tmp_path / str(number)
            folder.mkdir()
            site.pages.update(news())
            again = World(folder / "archive.db")
            two_days(again, site.address, site.pages, kill=number)
            assert state(again) == whole, f"killed before transaction {number}"


def slowed(pages: dict[str, Answer]) -> None:
    """Each answer takes its time."""
    pages.update((path, replace(answer, act=lambda: sleep(0.02))) for path, answer in [*pages.items()])


def test_the_order_in_which_hosts_answer_changes_nothing(tmp_path: Path) -> None:
    """Two hosts with articles on the same event; now the one is slow, now the other."""
    states = []
    with world(tmp_path, {}) as (_, site), world(tmp_path, {}) as (_, other):
        for slow in (site, other):
            site.pages, other.pages = news(), news()
            slowed(slow.pages)
            one = World(tmp_path / f"{slow.address[-5:]}.db")
            one.add(f"{site.address}/one", f"{other.address}/one")
            one.update()
            states.append(state(one))
    assert states[0] == states[1]
