"""Kept pages: made once for each key, bounded, and nobody sees what is another's own."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from broadsheet.newsroom.library import Library
from broadsheet.web.cache import PageCache
from tests.render import example
from tests.web.doors import filled
from tests.web.test_feeds import paper

PAGE = example.page()


def test_a_page_is_made_once() -> None:
    """As long as it is asked for and there is room."""
    made: list[int] = []
    cache = PageCache(most=25)

    def make(number: int) -> str:
        made.append(number)
        return "x" * 10

    for number in (1, 2, 1, 2, 3, 2, 1):
        cache.get(number, lambda number=number: make(number))  # type: ignore[misc]
    assert made == [1, 2, 3, 1]


def test_a_page_larger_than_all_room_is_not_kept() -> None:
    """It is given, and made again."""
    cache = PageCache(most=5)
    assert [cache.get("a", lambda: "x" * 10), cache.get("a", lambda: "y")] == ["x" * 10, "y"]


def test_pages_are_kept_until_they_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A story that is asked for again is not read again; a new revision is shown at once."""
    storage = filled(tmp_path / "archive.db")
    asked: list[str] = []
    read = Library.page

    def page(library: Library, story: str) -> object:
        asked.append(story)
        return read(library, story)

    monkeypatch.setattr(Library, "page", page)
    with paper(tmp_path / "archive.db") as client:
        address = f"/story/{PAGE.story.id}"
        first, second = client.get(address), client.get(address)
        assert (first.status_code, len(asked)) == (200, 1)
        assert first.text == second.text
        newer = replace(PAGE, story=replace(PAGE.story, revision=9))
        told = replace(
            newer, story=replace(newer.story, headline=replace(PAGE.story.headline, text="Open again"))
        )
        storage.save_page(told, [one.id for one in PAGE.articles])
        assert "Open again" in client.get(address).text
        assert "Open again" in client.get("/").text
    storage.close()


def test_each_visitor_has_a_token_of_their_own(tmp_path: Path) -> None:
    """Although the page is kept once."""
    storage = filled(tmp_path / "archive.db")
    with paper(tmp_path / "archive.db") as client:
        tokens = set()
        for visitor in ("a" * 32, "b" * 32):
            answered = client.get(f"/story/{PAGE.story.id}", headers={"Cookie": f"visitor={visitor}"})
            tokens |= set(re.findall(r'name="token" value="([0-9a-f]+)"', answered.text))
    assert len(tokens) == 2
    storage.close()
