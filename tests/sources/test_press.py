"""The way to the sources: what an address leads to, and what may be asked on the way."""

import os
from pathlib import Path

import pytest

from broadsheet.errors import InputError
from broadsheet.sources import opml
from broadsheet.sources.fetch import Limits
from broadsheet.sources.press import WebPress
from broadsheet.types import (
    FeedAnswer,
    FetchedPage,
    FetchFailure,
    FilesAnswer,
    PageAnswer,
    SourceKind,
    Trouble,
)
from tests.fakes.web_server import Answer, web_server

HTML = {"Content-Type": "text/html"}
RSS = (
    b"<rss version='2.0'><channel><title>Varn Post</title><link>https://varn.example/</link></channel></rss>"
)
WELCOME = Answer(b"<p>Welcome", headers=HTML)
MAP = (
    b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
    b"<url><loc>https://varn.example/a</loc></url></urlset>"
)


def press(own: frozenset[str] = frozenset()) -> WebPress:
    limits = Limits(size=100_000, seconds=1.0, connect_seconds=0.5)
    return WebPress(version="0", allowed=frozenset({"127.0.0.1"}), own=own, limits=limits)


@pytest.mark.parametrize(
    ("pages", "start", "end", "kind"),
    [
        ({"/rss": Answer(RSS)}, "/rss", "/rss", SourceKind.FEED),
        ({"/map": Answer(MAP)}, "/map", "/map", SourceKind.SITEMAP),
        (
            {
                "/": Answer(b"<link rel=alternate type=application/rss+xml href=/x/news>", headers=HTML),
                "/x/news": Answer(RSS),
            },
            "/",
            "/x/news",
            SourceKind.FEED,
        ),
        (
            {"/": Answer(b"<p>Welcome", headers=HTML), "/feed.xml": Answer(RSS)},
            "/",
            "/feed.xml",
            SourceKind.FEED,
        ),
        (
            {
                "/": Answer(b"<link rel=alternate type=application/rss+xml href=/old>", headers=HTML),
                "/old": Answer(b"<p>no feed", headers=HTML),
                "/rss": Answer(RSS),
            },
            "/",
            "/rss",
            SourceKind.FEED,
        ),
    ],
    ids=["feed", "sitemap", "declared", "usual-place", "declared-wrongly"],
)
def test_the_feed_behind_an_address(pages: dict[str, Answer], start: str, end: str, kind: SourceKind) -> None:
    """The feed itself, the one that a page names, or one in a usual place; it is read before it is taken."""
    with web_server(pages) as site:
        (found,) = press().find(site.address + start)
        assert (found.url, found.kind) == (site.address + end, kind)
        assert found.title == (None if kind is SourceKind.SITEMAP else "Varn Post")


def test_no_feed_is_one_sentence() -> None:
    """Also where the site cannot be had."""
    with web_server({"/": WELCOME}) as site:
        with pytest.raises(InputError, match="No feed was found"):
            press().find(site.address)
        with pytest.raises(InputError, match="no page at this address"):
            press().find(f"{site.address}/x")
    with pytest.raises(InputError, match="neither a web address nor"):
        press().find("no/such/place")


def test_a_list_keeps_its_folders(tmp_path: Path) -> None:
    """From an address or a file, and out again as it came in."""
    feeds = [
        opml.Subscription("https://a.example/f", "A", "https://a.example/", ("News", "North")),
        opml.Subscription("https://b.example/f", "B"),
    ]
    listed = opml.write(feeds, title="Mine")
    (tmp_path / "feeds.opml").write_bytes(listed)
    with web_server({"/list": Answer(listed, headers={"Content-Type": "text/xml"})}) as site:
        for place in (f"{site.address}/list", str(tmp_path / "feeds.opml")):
            found = press().find(place)
            assert [(f.url, f.title, f.folder) for f in found] == [(f.url, f.title, f.folder) for f in feeds]
    (tmp_path / "none.opml").write_bytes(opml.write([], title="None"))
    with pytest.raises(InputError, match="names no feeds"):
        press().find(str(tmp_path / "none.opml"))


def test_a_folder(tmp_path: Path) -> None:
    """It is watched under its full path."""
    (found,) = press().find(str(tmp_path))
    assert (found.kind, found.url) == (SourceKind.FOLDER, str(tmp_path.resolve()))


def test_robots_count_where_a_redirect_leads() -> None:
    """A page that may be asked cannot lead to one that may not."""
    pages = {
        "/robots.txt": Answer(b"User-agent: *\nDisallow: /private"),
        "/open": Answer(status=302, headers={"Location": "/private/x"}),
        "/private/x": Answer(b"<p>secret", headers=HTML),
    }
    with web_server(pages) as site:
        answer = press().page(f"{site.address}/open")
        assert isinstance(answer, FetchFailure)
        assert answer.trouble is Trouble.ROBOTS
        assert "/private/x" not in [path for path, _ in site.requests]
        assert isinstance(press(frozenset({"127.0.0.1"})).page(f"{site.address}/open"), PageAnswer)


@pytest.mark.parametrize(
    ("kind", "body", "told"),
    [
        ("text/plain", b"<html><body><p>It is a page.</body>", "text/html"),
        ("text/plain", b"Only text.\n\nNothing else.", "text/plain"),
        ("application/octet-stream", b"<html><body><p>It is a page.</body>", "text/html"),
    ],
)
def test_a_wrong_type_does_not_hide_a_page(kind: str, body: bytes, told: str) -> None:
    """What the bytes are counts more than what the server says."""
    with web_server({"/a": Answer(body, headers={"Content-Type": kind})}) as site:
        answer = press().page(f"{site.address}/a")
        assert isinstance(answer, PageAnswer)
        assert answer.page.content_type == told


def test_a_page_instead_of_a_feed_has_a_reason() -> None:
    """And a feed comes with what the server wants to be told next time."""
    tagged = Answer(RSS, headers={"ETag": '"1"', "Last-Modified": "yesterday"})
    with web_server({"/page": Answer(b"<p>Sorry", headers=HTML), "/rss": tagged}) as site:
        answer = press().feed(f"{site.address}/page")
        assert isinstance(answer, FetchFailure)
        assert answer.trouble is Trouble.NO_FEED
        feed = press().feed(f"{site.address}/rss")
        assert isinstance(feed, FeedAnswer)
        assert (feed.etag, feed.modified) == ('"1"', "yesterday")


def test_a_watched_folder_tells_what_is_new(tmp_path: Path) -> None:
    """New and changed files, each once; a folder that is gone is a failure."""
    (tmp_path / "a.txt").write_text("Bridge closed\n\nThe bridge is closed.")
    first = names(press().files(str(tmp_path)))
    assert first[0] == ["a.txt"]
    assert names(press().files(str(tmp_path), mark=first[1]))[0] == []
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.txt").write_text("Museum open\n\nThe museum is open.")
    os.utime(tmp_path / "a.txt", ns=(1, 1))
    assert names(press().files(str(tmp_path), mark=first[1]))[0] == ["a.txt", "b.txt"]
    assert names(press().files(str(tmp_path), mark="no mark at all"))[0] == ["a.txt", "b.txt"]
    assert isinstance(press().files(str(tmp_path / "gone")), FetchFailure)


def names(answer: FilesAnswer | FetchFailure) -> tuple[list[str], str]:
    assert isinstance(answer, FilesAnswer)
    return [Path(p.input).name for p in answer.pages if isinstance(p, FetchedPage)], answer.mark
