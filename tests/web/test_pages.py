"""The pages of the paper, as somebody without JavaScript reads them."""

import gzip
import json
import re

import pytest
from lxml.html import HtmlElement

from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import StoryPage
from broadsheet.web.desk import Paper
from tests.render import hostile
from tests.web.doors import put
from tests.web.papers import Browser, Page

SMALL = 100_000  #: bytes of a story page with all that it needs


def test_a_newcomer_reads_the_first_story_after_three_clicks(empty: Browser) -> None:
    front = empty.read("/")
    filled = empty.send(front, "/sample")
    assert filled.status == 200
    story = empty.read(filled.link("/story/"))
    assert story.status == 200
    assert story.root.find_class("claim")


def test_every_link_leads_somewhere(sample: Browser) -> None:
    """From the front page on, through all pages that are linked."""
    waiting, seen = ["/"], set[str]()
    while waiting and len(seen) < 120:
        path = waiting.pop()
        if path in seen or path.startswith(("/feeds/", "/static/")):
            continue
        seen.add(path)
        answer = sample.client.get(path, headers={"accept": "text/html"})
        assert answer.status_code == 200, path
        if "text/html" in answer.headers["content-type"]:
            waiting += sample.read(path).links
    kinds = {re.sub(r"[?].*", "", path).split("/")[1] for path in seen}
    assert kinds >= {"story", "stories", "article", "name", "outlet", "following", "sources"}


@pytest.mark.parametrize("code", ["en", "de", "es"])
def test_every_page_speaks_the_language_of_the_reader(sample: Browser, code: str) -> None:
    for kind, path in sample.every_kind().items():
        page = sample.read(path, accept_language=f"{code}-XX,en;q=0.5")
        assert page.status == (404 if kind == "missing" else 200)
        assert code in {page.root.get("lang"), page.root.find(".//header").get("lang")}
        assert page.root.find(".//h1") is not None
        assert "web." not in page.text


def test_no_page_runs_anything_or_asks_others_for_anything(sample: Browser) -> None:
    for path in sample.every_kind().values():
        root = sample.read(path).root
        assert not list(root.iter("style", "img", "iframe", "object", "embed"))
        for element in root.iter():
            assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
        for link in root.iter("link"):
            assert str(link.get("href")).startswith(("/", "data:,"))
        assert_only_data(root)


def test_ids_are_unique_and_links_within_a_page_lead_somewhere(sample: Browser) -> None:
    for path in sample.every_kind().values():
        root = sample.read(path).root
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), path
        inner = [str(a.get("href"))[1:] for a in root.iter("a") if str(a.get("href", "")).startswith("#")]
        assert set(inner) <= set(ids), path


def test_every_field_has_a_label(sample: Browser) -> None:
    for path in sample.every_kind().values():
        root = sample.read(path).root
        labels = {label.get("for") for label in root.iter("label")}
        for field in root.iter("input", "select", "textarea"):
            if field.get("type") != "hidden":
                assert field.get("id") in labels or next(field.iterancestors("label"), None) is not None


def test_a_story_page_with_its_style_is_small(sample: Browser) -> None:
    """Also before it is compressed; compressed it is a fifth of that."""
    page = sample.read(sample.read("/").link("/story/"))
    (sheet,) = [str(link.get("href")) for link in page.root.iter("link") if link.get("rel") == "stylesheet"]
    style = sample.client.get(sheet)
    assert "immutable" in style.headers["cache-control"]
    plain = len(page.response.content) + len(style.content)
    assert plain < SMALL
    sent = len(gzip.compress(page.response.content)) + len(gzip.compress(style.content))
    assert sent < SMALL / 3


def test_what_is_new_since_the_last_visit_is_marked(sample: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1_000_000.0]
    monkeypatch.setattr("broadsheet.web.visits.time.time", lambda: now[0])
    first = sample.read("/")
    assert not first.root.find_class("new"), "a first visit has nothing that is new"
    now[0] += 86_400
    assert not sample.read("/").root.find_class("new")
    article = sample.read(first.link("/story/")).link("/article/")
    outlet = sample.read(article).link("/outlet")
    sample.send(sample.read(outlet), "/wish")
    now[0] += 86_400
    assert sample.read("/").root.find_class("new")
    assert sample.read("/").root.find_class("new"), "it stays new for the whole visit"


def test_a_story_marks_what_is_new_since_it_was_last_read(
    sample: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1_000_000.0]
    monkeypatch.setattr("broadsheet.web.visits.time.time", lambda: now[0])
    path = sample.read("/").link("/story/")
    story = sample.read(path)
    outlet = sample.read(story.link("/article/")).link("/outlet")
    assert not story.root.find_class("new"), "a first visit has nothing that is new"
    sample.send(sample.read(outlet), "/wish")  # without it, which is another revision
    sample.read(path)
    now[0] += 86_400
    assert not sample.read(path).root.find_class("new")
    sample.send(sample.read(outlet), "/wish")  # and with it again
    now[0] += 86_400
    after = sample.read(path)
    marked = after.root.xpath("//section[@id='articles']//b[@class='new']")
    assert marked
    assert after.root.find_class("since")
    assert sample.read(path).root.find_class("since"), "it stays new for the whole visit"


def test_head_answers_as_get_does_without_a_body(sample: Browser) -> None:
    """Pages, files, feeds and the interface for programs; also the stream that never ends."""
    for path in [*sample.every_kind().values(), "/feeds/front.atom", "/api/v1/stories", "/api/v1/nothing"]:
        asked = {"accept": "text/html", "accept-encoding": "identity"}
        got, head = sample.client.get(path, headers=asked), sample.client.head(path, headers=asked)
        assert (head.status_code, head.content) == (got.status_code, b""), path
        for name in ("content-type", "content-length", "etag"):
            assert head.headers.get(name) == got.headers.get(name), (path, name)
    assert sample.client.head("/api/v1/events").status_code == 200


def test_who_has_a_page_is_told_so_until_it_changes(sample: Browser) -> None:
    stories = [path for path in sample.read("/stories").links if path.startswith("/story/")]
    one, other = stories[:2]
    tags = {path: sample.read(path).response.headers["etag"] for path in (one, other)}
    assert sample.read(one, if_none_match=tags[one]).status == 304
    german = sample.read(one, if_none_match=tags[one], accept_language="de")
    assert german.status == 200, "another language is another page"
    sample.send(sample.read(one), "/wish")
    assert sample.read(one, if_none_match=tags[one]).status == 200
    assert sample.read(other, if_none_match=tags[other]).status == 304, "it depends on no other story"


def test_the_chart_has_a_dot_for_each_article_and_says_the_same_in_words(sample: Browser) -> None:
    story = sample.read(sample.read("/").link("/story/"))
    (chart,) = story.root.find_class("chart")
    dots = chart.findall(".//circle")
    listed = story.root.xpath("//section[@id='articles']//li")
    left_out = len(listed) - len(dots)
    assert len(dots) >= 2
    assert left_out >= 0
    assert all((dot.findtext("title") or "").strip() for dot in dots)


def test_a_question_has_a_page_of_its_own(sample: Browser) -> None:
    _, story = sample.asking()
    link = story.link(f"{story.path}/question/")
    page = sample.read(link)
    asked = story.root.xpath(f"//a[@href='{link}']")[0]
    assert asked.text_content() in page.text
    assert sample.read(f"{story.path}/question/none").status == 404


def test_an_article_shows_its_cited_spans_and_never_its_text(sample: Browser) -> None:
    story = sample.read(sample.read("/").link("/story/"))
    for link in [one for one in story.links if one.startswith("/article/")]:
        kept = sample.room.article(link.removeprefix("/article/")).article
        page = sample.read(link)
        spans = [str(one.text_content()) for one in page.root.find_class("cited")]
        assert spans
        assert all(span in " ".join(kept.text.split()) for span in spans)
        shown = sum(map(len, spans))
        assert shown < 0.9 * len(kept.text) or len(kept.text) < 900


def test_earlier_revisions_can_be_read(sample: Browser) -> None:
    story = sample.read("/").link("/story/")
    outlet = sample.read(sample.read(story).link("/article/")).link("/outlet")
    sample.send(sample.read(outlet), "/wish")
    changes = sample.read(f"{story}/changes")
    assert sample.read(f"{story}?revision=1").status == 200
    assert [link for link in changes.links if "revision=" in link]
    assert sample.read(f"{story}?revision=77").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/story/none", "/article/none", "/name/none", "/subject/none", "/story/none/changes", "/outlet",
        "/story/%00", "/story/%ed%a0%80", "/article/" + "x" * 5000, "/name/..%2f..", "/stories?after=x",
        "/stories?after=nan~x", "/stories?after=1e999~%00", "/outlet?name=%ff&page=-1", "/story/x?revision=x",
    ],
)  # fmt: skip
def test_addresses_that_somebody_made_up_do_no_harm(sample: Browser, path: str) -> None:
    page = sample.read(path)
    assert page.status in (200, 400, 404, 422)
    assert "Traceback" not in page.text
    assert page.response.headers["content-type"].startswith("text/html")


def hostile_page(text: str, key: str) -> StoryPage:
    from dataclasses import replace

    page = hostile.page(text, hostile.ADDRESSES[0])
    return replace(page, story=replace(page.story, id=f"s-{key}"))


def _kept(browser: Browser, text: str) -> bool:
    """Keep a hostile page as the archive takes it; False if it takes no such text at all."""
    paper = browser.app.state.paper
    assert isinstance(paper, Paper)
    storage = paper.room()._archive
    assert isinstance(storage, SqliteStorage)
    try:
        put(storage, hostile_page(text, "hostile"))
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("text", hostile.TEXTS)
def test_nothing_hostile_becomes_markup(empty: Browser, text: str) -> None:
    """Every field of every article, on every page that shows it."""
    if not _kept(empty, text):
        pytest.skip("no archive has such a text")
    story = empty.read("/story/s-hostile")
    paths = ["/", "/stories", "/story/s-hostile", "/story/s-hostile/changes", "/story/s-hostile/arrange"]
    paths += [link for link in story.links if link.startswith(("/article/", "/name/", "/story/"))][:12]
    for path in paths:
        page = empty.read(path)
        assert page.status in (200, 404), path
        assert_harmless(page)


def assert_only_data(root: HtmlElement) -> None:
    """Of scripts a page has what search engines read, and nothing that runs."""
    for script in root.iter("script"):
        assert script.get("type") == "application/ld+json"
        assert json.loads(script.text)


def assert_harmless(page: Page) -> None:
    assert not list(page.root.iter("img", "iframe"))
    assert_only_data(page.root)
    assert not [svg for svg in page.root.iter("svg") if svg.get("class") != "chart"]
    for element in page.root.iter():
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
    for link in page.root.iter("a"):
        assert str(link.get("href")).startswith(("/", "#", "http://", "https://"))
