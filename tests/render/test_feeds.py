"""Feeds and data blocks: readers can read them whatever the articles say, and know a story again."""

import json
import re
from dataclasses import replace
from itertools import product
from xml.etree import ElementTree

import feedparser
import pytest

from broadsheet.render import atom, json_feed, json_ld
from broadsheet.render.feed import FeedPaper, instant, item, known_as
from broadsheet.types import StoryPage
from tests.render import example, hostile

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(*pages: StoryPage) -> FeedPaper:
    items = tuple(item(page, lambda key: f"http://127.0.0.1:8000/story/{key}") for page in pages)
    return FeedPaper(
        known_as("feed"), "Stories", "http://127.0.0.1:8000/", "http://127.0.0.1:8000/feed", items
    )


def revised(page: StoryPage) -> StoryPage:
    story = replace(
        page.story, revision=page.story.revision + 1, headline=replace(page.story.headline, text="New")
    )
    return replace(
        page, story=story, provenance=replace(page.provenance, built_at="2032-01-01T00:00:00+00:00")
    )


def test_an_updated_story_is_an_update() -> None:
    """Its id stays; its time and its words are the new ones."""
    before, after = (
        ElementTree.fromstring(atom.render(feed(p))) for p in (example.page(), revised(example.page()))
    )
    ids = [root.findtext(f"{ATOM}entry/{ATOM}id") for root in (before, after)]
    times = [root.findtext(f"{ATOM}entry/{ATOM}updated") or "" for root in (before, after)]
    assert ids[0] == ids[1]
    assert times[0] < times[1] == "2032-01-01T00:00:00Z"
    assert json.loads(json_feed.render(feed(revised(example.page()))))["items"][0]["id"] == ids[0]


def test_both_feeds_say_the_same() -> None:
    """Title, address, outlets and words; each cited sentence names its outlet with a link to the article."""
    page = example.page()
    read = feedparser.parse(atom.render(feed(page)))
    listed = json.loads(json_feed.render(feed(page)))["items"][0]
    (entry,) = read.entries
    assert not read.bozo
    assert (entry.title, entry.link, entry.id) == (listed["title"], listed["url"], listed["id"])
    assert entry.title == page.story.headline.text
    assert "<a href=" in listed["content_html"]
    assert [one["name"] for one in listed["authors"]] == list(
        dict.fromkeys(a.outlet for a in page.articles if a.outlet)
    )


@pytest.mark.parametrize(("text", "address"), list(product(hostile.TEXTS, hostile.ADDRESSES[:6])))
def test_hostile_words(text: str, address: str) -> None:
    """Every feed parses, strictly and leniently; nothing in it would run; the data block cannot be left."""
    page = hostile.page(text + "\ufffe\uffff", address)
    written = atom.render(feed(page, example.page()))
    root = ElementTree.fromstring(written.encode())
    assert len(root.findall(f"{ATOM}entry")) == 2
    read = feedparser.parse(written.encode())
    assert not read.bozo
    assert len(read.entries) == 2
    contents = [json.loads(json_feed.render(feed(page)))["items"][0]["content_html"]]
    contents += [entry.findtext(f"{ATOM}content") or "" for entry in root.findall(f"{ATOM}entry")]
    for content in contents:
        assert set(re.findall(r"<[^>]*?[\s>]", content)) <= {"<p>", "</p>", "<a ", "</a>"}
        assert all(link.startswith("http") for link in re.findall(r'href="([^"]*)', content))
    data = json_ld.render(page, address)
    assert not set("<>&") & set(data)
    assert json.loads(data)["@type"] == "NewsArticle"


def test_an_empty_feed() -> None:
    """No stories yet: still a feed."""
    assert not feedparser.parse(atom.render(feed())).bozo
    assert json.loads(json_feed.render(feed()))["items"] == []


def test_data_block_names_the_articles() -> None:
    """Programs find headline, articles with outlets and addresses, and who the story is about."""
    page = example.page()
    data = json.loads(json_ld.render(page, "http://127.0.0.1/story/x"))
    assert data["headline"] == page.story.headline.text
    assert [one.get("url") for one in data["isBasedOn"]] == [a.url for a in page.articles]
    assert {one["@type"] for one in data["about"]} <= {"Person", "Organization", "Place", "Thing"}


@pytest.mark.parametrize(
    ("written", "read"),
    [("2030-10-05", "2030-10-05T00:00:00+00:00"), ("2030-10-05T08:00:00+02:00", "2030-10-05T06:00:00+00:00")],
)
def test_times(written: str, read: str) -> None:
    """Days and times become times with an offset of zero."""
    found = instant(written)
    assert found is not None
    assert found.isoformat() == read


@pytest.mark.parametrize("written", [None, "", "yesterday", "0001-01-01T00:00:00+14:00", "\ud800"])
def test_no_times(written: str | None) -> None:
    """What is no time is none."""
    assert instant(written) is None
