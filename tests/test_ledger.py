"""Grouping over an archive: what is remembered, what is refused, what the user's orders outlive."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from broadsheet.newsroom.ids import random_id
from broadsheet.newsroom.ledger import Ledger
from broadsheet.protocols import Storage
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import Article, Decisions, Published, StoryStatus
from tests.fakes.memory import MemoryStorage
from tests.fakes.samples import story
from tests.group.test_group import OTHERS
from tests.group.test_stories import article, bank, ferry


@pytest.fixture(params=["sqlite", "memory"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Storage]:
    opened: Storage = SqliteStorage(tmp_path / "a.db") if request.param == "sqlite" else MemoryStorage()
    yield opened
    opened.close()


def ledger(storage: Storage) -> Ledger:
    """That of a new run."""
    return Ledger(storage, encoder=lambda: None, new_id=random_id)


def homes(storage: Storage) -> dict[str, str]:
    return {a.article: a.story for a in storage.assignments(storage.article_ids(""))}


def together(storage: Storage, *articles: str) -> bool:
    where = homes(storage)
    return len({where[key] for key in articles}) == 1


def news(days: int = 0) -> list[Article]:
    return [*(ferry(i, day=days) for i in range(4)), *(bank(i, day=days) for i in range(4))]


def test_one_by_one_or_all_at_once(storage: Storage) -> None:
    """Runs of one article each come to the same stories as one run."""
    whole = MemoryStorage()
    ledger(whole).take(news())
    for one in news():
        ledger(storage).take([one])
    assert together(storage, "ferry0", "ferry1") == together(whole, "ferry0", "ferry1")
    for key, own in homes(storage).items():
        beside = {other for other, home in homes(storage).items() if home == own}
        assert beside == {o for o, home in homes(whole).items() if home == homes(whole)[key]}


def test_a_second_run_decides_nothing(storage: Storage) -> None:
    """The same articles again leave assignments and memory as they are."""
    ledger(storage).take(news())
    before, memory = homes(storage), storage.memory()
    ledger(storage).take(news())
    assert (homes(storage), storage.memory()) == (before, memory)


@pytest.mark.parametrize("lost", [b"", b"of another version"])
def test_a_lost_memory_is_made_again(storage: Storage, lost: bytes) -> None:
    """From the assignments: the next article joins the story it would have joined."""
    ledger(storage).take(news()[:3])
    storage.keep(Decisions(storage.memory().turn, lost))
    ledger(storage).take([ferry(3)])
    assert together(storage, "ferry0", "ferry1", "ferry2", "ferry3")


def test_two_programs_at_once(storage: Storage) -> None:
    """The second decides again on what the first kept; each article is in one story."""
    first, second = ledger(storage), ledger(storage)
    first.take([ferry(0)])
    second.take([bank(0)])
    first.take([ferry(1), bank(1)])
    second.take([ferry(2), bank(2)])
    assert together(storage, "ferry0", "ferry1", "ferry2")
    assert together(storage, "bank0", "bank1", "bank2")
    assert not together(storage, "ferry0", "bank0")


def test_stories_end_and_reopen(storage: Storage) -> None:
    """Closed after a fortnight without news, open again when an article fits."""
    ledger(storage).take([ferry(0)])
    home = homes(storage)["ferry0"]
    ledger(storage).take([article("x", *OTHERS[1], day=15)])
    closed = storage.story(home)
    assert closed is not None
    assert closed.status is StoryStatus.CLOSED
    ledger(storage).take([ferry(1, day=16)])
    reopened = storage.story(home)
    assert reopened is not None
    assert reopened.status is StoryStatus.OPEN
    assert together(storage, "ferry0", "ferry1")


def test_a_run_reads_only_what_is_live(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    """No article of history is read when another one comes."""
    ledger(storage).take([ferry(0), ferry(1)])
    ledger(storage).take([bank(0, day=100)])
    asked: list[object] = []
    monkeypatch.setattr(storage, "articles", asked.append)
    monkeypatch.setattr(storage, "stories", lambda: asked.append("stories"))
    ledger(storage).take([bank(1, day=101)])
    assert asked == []
    assert together(storage, "bank0", "bank1")


def placed(storage: Storage, **stories: list[Article]) -> None:
    """Stories as an earlier run might have left them."""
    for key, articles in stories.items():
        storage.save_articles(articles)
        storage.save_story(story(key, *sorted(one.id for one in articles)), None)


def test_stories_that_turn_out_to_be_one_are_merged(storage: Storage) -> None:
    """The articles move with the reason, and the id of the one leads to the other."""
    placed(storage, a=[ferry(0)], b=[ferry(2)])
    ledger(storage).take([ferry(1)])
    assert together(storage, "ferry0", "ferry1", "ferry2")
    home = homes(storage)["ferry1"]
    gone = storage.story("b" if home == "a" else "a")
    assert gone is not None
    assert (gone.status, gone.merged_into, gone.assignments) == (StoryStatus.MERGED, home, ())
    reasons = [a.reason for a in storage.assignments(["ferry0", "ferry2"])]
    assert f"came with story {gone.id}: their articles fit one another" in reasons


def test_a_story_of_two_events_is_split(storage: Storage) -> None:
    """The new story says where it came from; every article is in one of the two."""
    placed(storage, old=[ferry(0), ferry(1), bank(0)])
    ledger(storage).take([bank(1)])
    assert together(storage, "ferry0", "ferry1")
    assert together(storage, "bank0", "bank1")
    (fresh,) = {*homes(storage).values()} - {"old"}
    kept = storage.story(fresh)
    assert kept is not None
    assert (kept.split_from, kept.status) == ("old", StoryStatus.OPEN)
    assert all("came out of story old: two events" in a.reason for a in kept.assignments)


def test_orders_reach_back_into_history(storage: Storage) -> None:
    """A story long out of memory is merged, split and moved from like any other."""
    ledger(storage).take([ferry(0), ferry(1), ferry(2)])
    ledger(storage).take([bank(0, day=100)])
    old, new = homes(storage)["ferry0"], homes(storage)["bank0"]
    fresh = ledger(storage).split(old, ["ferry2"])
    assert homes(storage)["ferry2"] == fresh
    ledger(storage).move("ferry1", old, new)
    assert together(storage, "ferry1", "bank0")
    ledger(storage).merge([new, old])
    assert together(storage, "ferry0", "ferry1", "bank0")


@pytest.mark.parametrize("forget", [False, True])
def test_orders_hold_ever_after(storage: Storage, forget: bool) -> None:
    """Whatever comes, and whatever is forgotten: what was put together stays so, what was split too."""
    ledger(storage).take([ferry(0), ferry(1), bank(0)])
    where = homes(storage)
    ledger(storage).move("ferry1", where["ferry0"], where["bank0"])
    if forget:
        storage.keep(Decisions(storage.memory().turn, b""))
    ledger(storage).take([ferry(2), ferry(3), bank(1), bank(2), bank(3)])
    assert together(storage, "ferry1", "bank0")
    assert not together(storage, "ferry0", "ferry1")
    assert all(a.pinned for a in storage.assignments(["ferry0", "ferry1", "bank0"]))


def test_ids_are_never_given_twice(storage: Storage) -> None:
    """A story that begins with an article that another story began with has an id of its own."""
    numbers = iter(range(100))
    one = Ledger(storage, encoder=lambda: None, new_id=lambda: f"s-{next(numbers)}")
    one.take([ferry(0), bank(0), article("quiz", "News quiz: how closely did you read?", "Read.")])
    assert sorted(homes(storage).values()) == ["s-0", "s-1", "s-2"]
    where = homes(storage)
    one.move("ferry0", where["ferry0"], where["bank0"])
    first = one.split(where["bank0"], ["ferry0"])
    one.merge([where["bank0"], first])
    assert one.split(where["bank0"], ["ferry0"]) != first
    assert len({random_id() for _ in range(1000)}) == 1000


def test_an_article_from_the_future_ends_no_stories(storage: Storage) -> None:
    """What says that it is of 2099 came today: the stories of today stay open, and are found again."""
    today = datetime(2024, 3, 2, tzinfo=UTC)
    ledger(storage).take([ferry(0)])
    odd = replace(article("x", *OTHERS[1]), published=Published(date(2099, 1, 1)), seen=today)
    ledger(storage).take([odd])
    kept = storage.story(homes(storage)["ferry0"])
    assert kept is not None
    assert kept.status is StoryStatus.OPEN
    storage.keep(Decisions(storage.memory().turn, b""))
    ledger(storage).take([ferry(1, day=2), ferry(2, day=2)])
    assert together(storage, "ferry0", "ferry1", "ferry2")
