"""Lists of stories and the order of their changes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from broadsheet.errors import NotFoundError
from broadsheet.newsroom.library import Library
from broadsheet.newsroom.search import Desk
from broadsheet.storage.register import SqliteRegister
from broadsheet.storage.search import SqliteSearch
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import StoryEvent, StoryStatus
from tests.fakes.samples import article, page, story


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[SqliteStorage]:
    opened = SqliteStorage(tmp_path / "archive.db")
    opened.save_articles([article(f"a{n}", f"Bridge {n}.", day=n) for n in range(1, 6)] + [article("u")])
    for key in ("a1", "a2", "a3", "a4", "a5", "u"):
        opened.save_story(story(f"s-{key}", key), page(story(f"s-{key}", key), f"Bridge {key}"))
    yield opened
    opened.close()


@pytest.fixture
def library(storage: SqliteStorage) -> Library:
    return Library(storage, SqliteRegister(storage.database), Desk(SqliteSearch(storage.database)))


def test_stories_follow_each_other(library: Library) -> None:
    """Taken in parts, the list is the same as taken at once: newest first, the undated last."""
    whole = [one.head.id for one in library.stories()]
    assert whole == ["s-a5", "s-a4", "s-a3", "s-a2", "s-a1", "s-u"]
    taken: list[str] = []
    behind = None
    while part := library.stories(limit=2, behind=behind):
        taken += [one.head.id for one in part]
        behind = part[-1].place
    assert taken == whole


def test_a_story_stays_in_the_list_while_its_page_is_made(storage: SqliteStorage, library: Library) -> None:
    """Its last head is shown until there is a new one."""
    storage.save_articles([article("a1", "Bridge 1 is open again.", day=1)])
    assert storage.unwritten() == ["s-a1"]
    assert [one.head.headline.text for one in library.some(["s-a1"])] == ["Bridge a1"]


def test_changes_are_numbered_in_order(storage: SqliteStorage, library: Library) -> None:
    """Each story has its newest change; numbers only grow, also after the last one is gone."""
    before = library.number()
    assert [c.story for c in library.changes(0)] == ["s-a1", "s-a2", "s-a3", "s-a4", "s-a5", "s-u"]
    storage.save_page(replace(page(story("s-a2", "a2", revision=2))), ["a2"])
    storage.save_story(replace(story("s-a1", "a1"), status=StoryStatus.CLOSED), None)
    storage.remove_story("s-u")
    changes = library.changes(before)
    assert [(c.story, c.kind) for c in changes] == [
        ("s-a2", StoryEvent.PAGE),
        ("s-a1", StoryEvent.STATUS),
        ("s-u", StoryEvent.GONE),
    ]
    assert library.number("s-a2") == changes[0].number > before
    assert library.number() == changes[-1].number
    storage.remove_story("s-a5")
    assert library.number() > changes[-1].number
    assert library.number("never") == 0


def test_a_merged_story_leads_to_the_other(storage: SqliteStorage, library: Library) -> None:
    """Its old id still finds the page that its articles are on."""
    storage.save_story(replace(story("s-a1"), status=StoryStatus.MERGED, merged_into="s-a2"), None)
    assert library.page("s-a1").story.id == "s-a2"
    assert "s-a1" not in [one.head.id for one in library.stories()]


def test_an_article_comes_with_what_cites_it(library: Library) -> None:
    """Without its text; an id that no page shows is not found, and neither is the start of one."""
    found = library.article("a3")
    assert (found.story, found.article.id, found.article.text) == ("s-a3", "a3", None)
    for unknown in ("a", "", "nobody", "\ud800"):
        with pytest.raises(NotFoundError):
            library.article(unknown)
        with pytest.raises(NotFoundError):
            library.page(unknown)
        with pytest.raises(NotFoundError):
            library.named(unknown)
