"""Server-sent events: who listens hears what happens, and who comes back misses nothing."""

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.web import events
from tests.render import example
from tests.web.doors import application, filled

PAGE = example.page()
MEMBERS = [one.id for one in PAGE.articles]


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[SqliteStorage]:
    opened = filled(tmp_path / "archive.db")
    yield opened
    opened.close()


def heard(storage: SqliteStorage, most: int, **headers: str) -> list[tuple[str, int, dict[str, object]]]:
    """The events of a stream that ends after ``most``."""
    client = TestClient(application(storage))
    since = {} if headers else {"since": 0}
    answered = client.get("/api/v1/events", params={"most": most, **since}, headers=headers)
    assert answered.headers["content-type"].startswith("text/event-stream")
    blocks = [block.splitlines() for block in answered.text.strip().split("\n\n")]
    told = [dict(line.split(": ", 1) for line in block) for block in blocks if block[0].startswith("event")]
    return [(one["event"], int(one["id"]), json.loads(one["data"])) for one in told]


def test_events_name_what_happened(storage: SqliteStorage) -> None:
    """A first page is new, a later one changed; a story that was removed is gone."""
    ((name, number, data),) = heard(storage, 1)
    assert (name, data["id"], data["headline"]) == (
        "story-changed" if PAGE.story.revision > 1 else "story-new",
        PAGE.story.id,
        PAGE.story.headline.text,
    )
    storage.save_page(replace(PAGE, story=replace(PAGE.story, revision=9)), MEMBERS)
    ((name, later, data),) = heard(storage, 1)
    assert (name, data["revision"]) == ("story-changed", 9)
    assert later > number
    storage.remove_story(PAGE.story.id)
    assert heard(storage, 1)[0][0] == "story-gone"


def test_who_comes_back_hears_what_was_missed(
    storage: SqliteStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Behind the last event that was heard; a change that comes while listening is heard too."""
    monkeypatch.setattr(events, "EVERY", 0.02)
    monkeypatch.setattr(events, "HEARTBEAT", 0.02)
    ((_, number, _),) = heard(storage, 1)

    def later() -> None:
        time.sleep(0.3)
        storage.save_page(replace(PAGE, story=replace(PAGE.story, revision=9)), MEMBERS)

    thread = threading.Thread(target=later)
    thread.start()
    told = heard(storage, 1, **{"Last-Event-ID": str(number)})
    thread.join()
    assert [(name, data["revision"]) for name, _, data in told] == [("story-changed", 9)]


def test_only_so_many_listen(storage: SqliteStorage, monkeypatch: pytest.MonkeyPatch) -> None:
    """One more is told to come later."""
    monkeypatch.setattr(events, "MOST_LISTENERS", 0)
    answered = TestClient(application(storage)).get("/api/v1/events", params={"most": 1})
    assert (answered.status_code, answered.headers["content-type"]) == (503, "application/problem+json")
