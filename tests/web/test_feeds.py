"""Feeds and the search page of the whole paper, with its guard around them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import pytest
from fastapi.testclient import TestClient

from broadsheet import bootstrap
from broadsheet.config import Settings
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.web.app import create_app
from broadsheet.web.desk import Paper
from broadsheet.web.safety import Guard
from tests.render import example
from tests.web.doors import filled

PAGE = example.page()
KEY = PAGE.story.id
NAME = PAGE.entities[0].id
FEEDS = ("front", f"story/{KEY}", f"name/{NAME}", "search")


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[SqliteStorage]:
    opened = filled(tmp_path / "archive.db")
    yield opened
    opened.close()


@contextmanager
def paper(path: Path, guard: Guard | None = None) -> Iterator[TestClient]:
    """The whole paper over an archive."""
    settings = Settings(archive=path, folder=path.parent)
    with bootstrap.newsrooms(settings, archive=path) as room:
        app = create_app(
            Paper(room, bootstrap.sample, bootstrap.inputs), guard or Guard(hosts=["testserver"])
        )
        yield TestClient(app, raise_server_exceptions=False)


@pytest.fixture
def client(storage: SqliteStorage, tmp_path: Path) -> Iterator[TestClient]:
    with paper(tmp_path / "archive.db") as opened:
        yield opened


@pytest.mark.parametrize("feed", FEEDS)
def test_every_feed_in_both_forms(client: TestClient, feed: str) -> None:
    """Both have the story, with absolute links that lead to its page, and the same ids."""
    atom = client.get(f"/feeds/{feed}.atom", params={"q": "bridge"})
    assert atom.headers["content-type"].startswith("application/atom+xml")
    ElementTree.fromstring(atom.content)
    read = feedparser.parse(atom.content)
    listed = client.get(f"/feeds/{feed}.json", params={"q": "bridge"}).json()
    assert not read.bozo
    assert [one.id for one in read.entries] == [one["id"] for one in listed["items"]]
    assert [one.title for one in read.entries] == [PAGE.story.headline.text]
    assert read.entries[0].link == f"http://testserver/story/{KEY}"
    assert client.get(listed["items"][0]["url"]).status_code == 200
    assert client.get(listed["home_page_url"]).status_code == 200


def test_an_updated_story_is_an_update(client: TestClient, storage: SqliteStorage) -> None:
    """Who has the feed is told so until the story changes; then the item with its id is another."""
    first = client.get("/feeds/front.atom")
    again = client.get("/feeds/front.atom", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    newer = replace(
        PAGE,
        story=replace(PAGE.story, revision=9, headline=replace(PAGE.story.headline, text="Open again")),
        provenance=replace(PAGE.provenance, built_at="2032-01-01T00:00:00+00:00"),
    )
    storage.save_page(newer, [one.id for one in PAGE.articles])
    later = client.get("/feeds/front.atom", headers={"If-None-Match": first.headers["etag"]})
    before, after = (feedparser.parse(answer.content).entries[0] for answer in (first, later))
    assert before.id == after.id
    assert (after.title, after.updated > before.updated) == ("Open again", True)


@pytest.mark.parametrize(
    "path", ["front.rss", "story/nobody.atom", "name/nobody.json", "subject/none.atom", "x"]
)
def test_no_such_feed(client: TestClient, path: str) -> None:
    """What there is not is not found."""
    assert client.get(f"/feeds/{path}").status_code == 404


@pytest.mark.parametrize("subject", ["politics", "sport"])
def test_subjects(client: TestClient, subject: str) -> None:
    """A subject without stories is an empty feed."""
    assert not feedparser.parse(client.get(f"/feeds/subject/{subject}.atom").content).bozo


def test_the_search_page(client: TestClient) -> None:
    """Names, stories and articles, each with a link that leads there; words found are marked."""
    text = client.get("/search", params={"q": "bridge"}).text
    assert "<mark>" in text
    assert f'href="/story/{KEY}"' in text
    assert client.get("/search", params={"q": "bridge", "kind": "article", "page": "1"}).status_code == 200
    none = client.get("/search", params={"q": "bridge", "outlet": "nobody"})
    assert "Nothing fits" in none.text
    assert "What are you looking for?" in client.get("/search").text


@pytest.mark.parametrize(
    "typed", ['"><script>alert(1)</script>', "\x00\ufffe", "a" * 5000, "%ff%fe", "kind:x"]
)
def test_hostile_searches(client: TestClient, typed: str) -> None:
    """What was typed comes back as words, in the page and in its feed."""
    fields = dict.fromkeys(("q", "outlet", "language", "since", "until", "differ", "kind", "page"), typed)
    answered = client.get("/search", params=fields)
    assert answered.status_code == 200
    assert "<script" not in answered.text
    assert not feedparser.parse(client.get("/feeds/search.atom", params={"q": typed}).content).bozo
    json.loads(client.get("/feeds/search.json", params={"q": typed}).content)


def test_strangers_get_neither_feeds_nor_data(storage: SqliteStorage, tmp_path: Path) -> None:
    """With a password, only who has it; a feed reader may send it with the request."""
    with paper(tmp_path / "archive.db", Guard(check=lambda word: word == "right")) as client:
        for path in ("/feeds/front.atom", "/api/v1/stories", f"/api/v1/stories/{KEY}", "/search?q=a"):
            assert client.get(path).status_code == 401
            assert client.get(path, auth=("reader", "right")).status_code == 200
        order = {"urls": ["https://post.example/"]}
        refused = client.post("/api/v1/briefs", json=order)
        assert (refused.status_code, refused.json()["status"]) == (401, 401)
        assert refused.headers["content-type"] == "application/problem+json"


def test_other_sites_cannot_order_briefs(client: TestClient) -> None:
    """A browser that says it comes from elsewhere is refused."""
    order = {"urls": ["https://post.example/"]}
    for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        assert client.post("/api/v1/briefs", json=order, headers=headers).status_code == 403


def test_story_pages_carry_a_block_of_data(client: TestClient) -> None:
    """For programs that read pages; nothing in it is markup, and its address is the page's own."""
    text = client.get(f"/story/{KEY}").text
    data = text.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(data)["headline"] == PAGE.story.headline.text
    assert json.loads(data)["url"] == f"http://testserver/story/{KEY}"
    assert "<" not in data
