"""The paper as files: links lead to files that are there, and hostile words stay words."""

import json
import posixpath
import re
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

import feedparser

from broadsheet.render.cap import for_others
from broadsheet.render.json_page import dump
from broadsheet.render.site import PART, files
from broadsheet.types import StoryPage
from tests.render import example, hostile

PAGE = example.page()
SHARED = frozenset(entity.id for entity in PAGE.entities)
_LINK = re.compile(r'(?:href|src)="([^"]*)"')


def another(number: int) -> StoryPage:
    return replace(PAGE, story=replace(PAGE.story, id=f"s-{number:04}"))


def built(*pages: StoryPage, base: str = "") -> dict[str, str]:
    return {file.path: file.content for file in files(pages, shared=SHARED, base=base)}


def test_every_link_leads_to_a_file() -> None:
    """Relative ones only, apart from those to the articles."""
    made = built(*map(another, range(2 * PART + 1)))
    assert {"index.html", "index-2.html", "index-3.html", "feed.atom", "feed.json"} <= set(made)
    outside = {article.url for article in PAGE.articles}
    for path, content in made.items():
        if path.endswith(".html"):
            for link in map(unescape, _LINK.findall(content)):
                target = posixpath.normpath(
                    posixpath.join(posixpath.dirname(path), unquote(link.split("#")[0]))
                )
                assert link.startswith(("#", "data:,")) or link in outside or target in made, (path, link)


def test_the_same_pages_give_the_same_files() -> None:
    """So that nothing is written twice."""
    assert built(another(1), another(2)) == built(another(1), another(2))


def test_files_carry_no_more_than_may_be_shown_to_others() -> None:
    """No text of an article, and no more words of it than the cap."""
    made = built(PAGE)
    assert made[f"stories/{PAGE.story.id}.json"] == dump(for_others(PAGE))


def test_feeds_of_a_site_with_an_address() -> None:
    """Their links are whole addresses."""
    made = built(another(1), base="https://news.example/")
    assert feedparser.parse(made["feed.atom"]).entries[0].link == "https://news.example/stories/s-0001.html"
    assert json.loads(made["feed.json"])["items"][0]["url"] == "https://news.example/stories/s-0001.html"


def test_each_subject_has_a_page_and_feeds() -> None:
    """Only those that a story has; the index leads to them."""
    headline = replace(PAGE.story.headline, text="Court hears the prosecutor in the murder trial")
    page = replace(PAGE, story=replace(PAGE.story, headline=headline))
    made = built(page, base="https://news.example/")
    found = [path for path in made if path.startswith("subject-")]
    assert found == ["subject-justice.html", "subject-justice.atom", "subject-justice.json"]
    assert f'href="stories/{PAGE.story.id}.html"' in made["subject-justice.html"]
    assert 'href="subject-justice.html"' in made["index.html"]
    assert feedparser.parse(made["subject-justice.atom"]).entries[0].link.endswith(f"{PAGE.story.id}.html")


def test_an_empty_paper() -> None:
    """There is an index that says so."""
    made = built()
    assert "There are no stories yet." in made["index.html"]


def test_hostile_stories() -> None:
    """Ids make safe names, each its own; the only script element is a block of data."""
    pages = [hostile.page(text) for text in hostile.TEXTS]
    made = built(*pages)
    assert all(re.fullmatch(r"(stories/|names/)?[a-z0-9-]+\.(html|json|atom)", path) for path in made)
    assert sum(path.startswith("stories/") for path in made) == 2 * len(hostile.TEXTS)
    for path, content in made.items():
        content.encode("utf-8", "replace")
        if path.endswith(".html"):
            assert set(re.findall(r"<script[^>]*>", content)) <= {'<script type="application/ld+json">'}
            assert not re.search(r"<(img|svg|iframe)", content)
    assert not feedparser.parse(made["feed.atom"].encode("utf-8", "replace")).bozo
