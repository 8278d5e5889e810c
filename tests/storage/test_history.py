"""What an archive knows of the past."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from broadsheet.storage.history import SqliteHistory
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import Completeness, Decisions, Story, StoryStatus
from tests.fakes.samples import article, page, story

NOON = datetime(2030, 10, 5, 12, tzinfo=UTC)


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[SqliteStorage]:
    opened = SqliteStorage(tmp_path / "archive.db")
    yield opened
    opened.close()


@pytest.fixture
def history(storage: SqliteStorage) -> SqliteHistory:
    return SqliteHistory(storage.database)


def test_every_version_is_kept_with_its_time(storage: SqliteStorage, history: SqliteHistory) -> None:
    """Oldest first; each can be had alone, so that what cites it can be read."""
    first = replace(article("a", "One."), seen=NOON)
    storage.save_articles([first, replace(article("a", "Two."), seen=NOON + timedelta(hours=1))])
    versions = history.versions("a")
    assert [(v.version, v.text) for v in versions] == [(1, "One."), (2, "Two.")]
    assert versions[0].seen == NOON
    assert history.texts([("a", 1), ("a", 9), ("b", 1)]) == [first]


def test_a_correction_note_is_a_version(storage: SqliteStorage, history: SqliteHistory) -> None:
    """Also when not a word of the text changed."""
    storage.save_articles([article("a")])
    storage.save_articles([replace(article("a"), corrections=("Correction: a name was wrong.",))])
    assert [len(v.corrections) for v in history.versions("a")] == [0, 1]


def test_less_of_the_text_is_no_version(storage: SqliteStorage, history: SqliteHistory) -> None:
    """A paywall that came later takes nothing away; a whole text replaces a blurb."""
    blurb = replace(article("a", "One."), completeness=Completeness.BLURB)
    storage.save_articles([blurb, article("a", "One. Two."), blurb])
    storage.save_articles([replace(article("a", "Tw"), completeness=Completeness.CLIPPED)])
    assert [v.text for v in history.versions("a")] == ["One.", "One. Two."]


def test_articles_are_known_by_every_form_of_their_address(
    storage: SqliteStorage, history: SqliteHistory
) -> None:
    """Also by one that came later; an address that led to an article leads there ever after."""
    storage.save_articles([article("a", url="https://www.example.org/x?utm_source=y")])
    storage.save_articles([article("a", url="https://example.org/renamed")])
    storage.save_articles([article("b", "Other.", url="http://m.example.org/x/amp/")])
    asked = ["http://m.example.org/x/", "https://example.org/x", "https://example.org/renamed#top"]
    assert history.known([*asked, "https://example.org/z", "no\ud800"]) == dict.fromkeys(asked, "a")
    storage.remove_article("a")
    assert history.known(asked) == {}


def test_an_article_that_was_taken_down(storage: SqliteStorage, history: SqliteHistory) -> None:
    """The first time counts; its story's page is due, once; and again when it is back."""
    storage.keep(Decisions(0, b"", (article("a"),), (story("s", "a"),)))
    storage.save_page(page(story("s", "a")), ["a"])
    history.mark_gone("a", NOON)
    assert storage.unwritten() == ["s"]
    storage.save_page(page(story("s", "a")), ["a"])
    history.mark_gone("a", NOON + timedelta(days=1))
    assert storage.unwritten() == []
    assert history.gone(["a", "b"]) == {"a": NOON}
    history.mark_gone("a", None)
    assert history.gone(["a"]) == {}
    assert storage.unwritten() == ["s"]


def test_revisions_of_a_page(storage: SqliteStorage, history: SqliteHistory) -> None:
    """Each as it was."""
    storage.save_articles([article("a")])
    first, second = story("s", "a"), story("s", "a", revision=2)
    storage.save_story(first, page(first))
    storage.save_story(second, page(second, "Bridge open"))
    assert history.revisions("s") == [1, 2]
    assert history.page("s", 1) == page(first)
    assert history.page("s", 3) is None
    assert history.revisions("t") == []


def test_stories_by_what_they_are_about(storage: SqliteStorage, history: SqliteHistory) -> None:
    """With what they share; merged stories lead on and are not found; one that is gone is gone here too."""
    for key in "stu":
        storage.save_articles([article(key)])
        storage.save_story(story(key, key), None)
        history.set_topics(key, ["bridge", key, "\ud800"])
    history.set_topics("s", ["bridge", "ostrel"])
    history.set_topics("nobody", ["bridge"])
    assert history.common(["bridge", "ostrel", "x"]) == {"bridge": 3, "ostrel": 1}
    merged = Story("t", (), StoryStatus.MERGED, merged_into="u")
    storage.keep(Decisions(storage.memory().turn, b"", (), (merged, story("u", "t"))))
    assert history.about(["bridge", "ostrel"]) == {"s": {"bridge", "ostrel"}, "u": {"bridge"}}
    storage.remove_story("s")
    assert history.about(["ostrel"]) == {}
    assert history.size() == 2
