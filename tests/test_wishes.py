"""What the reader wants is kept, changes pages at once where it has to, and can be taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from broadsheet.errors import NotFoundError
from broadsheet.newsroom import Newsroom
from broadsheet.pipeline import Stamp
from broadsheet.storage.history import SqliteHistory
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.storage.wish_book import SqliteWishes
from broadsheet.types import WishKind
from tests.fakes.names import FakeNames
from tests.test_newsroom import FakeSource

NAMES = ("post.html", "herald.txt", "courier.txt")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    storage = SqliteStorage(tmp_path / "a.db")
    room = Newsroom(
        names=FakeNames(),
        stamp=Stamp("1", "2030-10-07T00:00:00+00:00"),
        storage=storage,
        history=SqliteHistory(storage.database),
        wish_book=SqliteWishes(storage.database),
    )
    yield room
    room.close()


def together(room: Newsroom) -> str:
    (page,) = room.brief(FakeSource(*NAMES), one_story=True).pages
    return page.story.id


def partition(room: Newsroom) -> set[frozenset[str]]:
    return {frozenset(a.id for a in room.show(head.id).articles) for head in room.stories()}


def test_a_muted_outlet_is_on_no_page_until_it_is_heard_again(room: Newsroom) -> None:
    """Counts, articles and text are made anew without it; nothing of it is lost."""
    story = together(room)
    room.wishes.wish(WishKind.MUTED, "herald.txt")
    page = room.show(story)
    assert {article.outlet for article in page.articles} == {"post.html", "courier.txt"}
    assert page.story.outlet_count == 2
    room.wishes.forget(WishKind.MUTED, "herald.txt")
    assert room.show(story).story.outlet_count == 3


def test_a_story_of_muted_outlets_alone_stays_readable(room: Newsroom) -> None:
    """Muting never leaves a story without a page."""
    story = together(room)
    for outlet in NAMES:
        room.wishes.wish(WishKind.MUTED, outlet)
    assert len(room.show(story).articles) == 3


def test_what_is_followed_is_listed_once(room: Newsroom) -> None:
    """Wishing twice is wishing once; taking back what was not wished is said."""
    story = together(room)
    room.wishes.wish(WishKind.STORY, story, "The bridge")
    room.wishes.wish(WishKind.STORY, story, "The bridge")
    assert [(wish.value, wish.label) for wish in room.wishes.all(WishKind.STORY)] == [(story, "The bridge")]
    room.wishes.forget(WishKind.STORY, story)
    with pytest.raises(NotFoundError):
        room.wishes.forget(WishKind.STORY, story)


def test_a_split_a_move_and_a_merge_can_be_undone(room: Newsroom) -> None:
    """Afterwards the same articles are together as before."""
    story = together(room)
    first, second, _ = sorted(article.id for article in room.show(story).articles)
    whole = partition(room)
    apart = room.wishes.split(story, [first]).story
    split = partition(room)
    room.wishes.undo(room.wishes.deeds()[0].id)
    assert partition(room) == whole
    apart = room.wishes.split(story, [first]).story
    room.wishes.move(second, apart)
    room.wishes.undo(room.wishes.deeds()[0].id)
    assert partition(room) == split
    room.wishes.merge([head.id for head in room.stories()])
    assert partition(room) == whole
    room.wishes.undo(room.wishes.deeds()[0].id)
    assert partition(room) == split
    with pytest.raises(NotFoundError):
        room.wishes.undo(room.wishes.deeds()[0].id)


def test_many_pages_are_made_anew_while_nobody_waits(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wish is kept at once; the pages follow when whoever has the time makes them."""
    monkeypatch.setattr("broadsheet.newsroom.wishes.FEW", 0)
    story, waiting = together(room), list[Callable[[], object]]()
    room.wishes.wish(WishKind.MUTED, "herald.txt", later=waiting.append)
    assert [wish.value for wish in room.wishes.all(WishKind.MUTED)] == ["herald.txt"]
    (work,) = waiting
    work()
    assert "herald.txt" not in {article.outlet for article in room.show(story).articles}
