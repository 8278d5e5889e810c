"""Feeds of every kind, whole and broken: whole entries are read, the rest is said."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.errors import InputError
from broadsheet.sources import opml
from broadsheet.sources.discover import feeds_named, usual_places
from broadsheet.sources.feeds import read_feed
from broadsheet.sources.opml import Subscription

SITE = "https://paper.example/"
RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>The Paper</title>
<language>en</language><link>https://paper.example/</link>
<item><title>Ferry sinks</title><link>/ferry</link><guid>7</guid>
<pubDate>Mon, 03 Mar 2025 09:00:00 +0100</pubDate>
<description>&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Short&lt;/p&gt;</description></item>
<item><title>No address</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>tag:1</id><title>T</title>
<link href="https://paper.example/t"/><updated>2025-03-03T08:00:00Z</updated><author><name>Io</name></author>
<content type="html">&lt;p&gt;Long&lt;/p&gt;</content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>R</title></channel><item><title>T</title><link>https://paper.example/r</link></item></rdf:RDF>"""
JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
{"id": "1", "url": "https://paper.example/j", "date_published": "2025-03-03T08:00:00Z", "content_html": "x"},
{"id": [], "url": 5}, {"id": "x"}]}"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://paper.example/s</loc><n:news>
<n:publication><n:language>de</n:language></n:publication><n:title>S</n:title>
<n:publication_date>2025-03-03T08:00:00+00:00</n:publication_date></n:news></url><url/></urlset>"""
EIGHT = datetime(2025, 3, 3, 8, tzinfo=UTC)


def test_rss() -> None:
    """Relative addresses are resolved, scripts are gone, what has no address is counted."""
    feed = read_feed(RSS.encode(), url=SITE)
    assert feed is not None
    (entry,) = feed.entries
    assert (entry.url, entry.id, entry.published) == (f"{SITE}ferry", f"{SITE}7", EIGHT)
    assert (feed.title, feed.language) == ("The Paper", "en")
    assert "script" not in (entry.summary or "")
    assert feed.problems == ("1 entries have no address and were left out.",)


@pytest.mark.parametrize(
    ("text", "url"),
    [(ATOM, "t"), (RDF, "r"), (JSON, "j"), (SITEMAP, "s"), ("\ufeff" + RSS, "ferry"), (ATOM[:-20], "t")],
)
def test_every_kind(text: str, url: str) -> None:
    """Each format gives its whole entry, also behind a byte order mark or cut off at the end."""
    feed = read_feed(text.encode(), url=SITE)
    assert feed is not None
    assert [entry.url for entry in feed.entries] == [SITE + url]


def test_times_and_content() -> None:
    """Times are aware, content beside the summary is kept."""
    atom, sitemap = read_feed(ATOM.encode(), url=SITE), read_feed(SITEMAP.encode(), url=SITE)
    assert atom is not None
    assert sitemap is not None
    assert (atom.entries[0].updated, atom.entries[0].content) == (EIGHT, "<p>Long</p>")
    assert (sitemap.entries[0].published, sitemap.entries[0].language) == (EIGHT, "de")


def test_a_sitemap_index_names_its_sitemaps() -> None:
    """Newest first, so that old news is not read first."""
    body = """<sitemapindex><sitemap><loc>https://p.example/1</loc><lastmod>2024-01-01</lastmod></sitemap>
    <sitemap><loc>https://p.example/2</loc><lastmod>2025-01-01</lastmod></sitemap></sitemapindex>"""
    feed = read_feed(body.encode(), url=SITE)
    assert feed is not None
    assert feed.children == ("https://p.example/2", "https://p.example/1")


BOMB = """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">
]><urlset><url><loc>https://p.example/&c;&d;</loc></url></urlset>"""


@pytest.mark.parametrize("text", [BOMB, BOMB.replace("urlset", "opml").replace("url", "outline")])
def test_entities_are_not_expanded(text: str) -> None:
    """Neither bombs nor files come in through XML."""
    feed = read_feed(text.encode(), url=SITE)
    assert "root:" not in str(feed)
    assert "haha" not in str(feed)


@given(st.binary() | st.text().map(str.encode))
def test_no_bytes_break_the_reading(body: bytes) -> None:
    """Whatever a server sends, it is a feed or it is none."""
    for prefix in (b"", b"<rss>", b'{"version": "https://jsonfeed.org/version/1", ', b"<urlset>"):
        read_feed(prefix + body, url=SITE)


def test_feeds_behind_an_address() -> None:
    """Declared feeds first, comments last, links after; only web addresses."""
    page = """<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
    <link rel="alternate" type="application/atom+xml" href="/atom"><a href="/rss/world">x</a>
    <a href="javascript:feed/">y</a><link rel="stylesheet" href="/feed.css">"""
    assert feeds_named(page, url=SITE) == [f"{SITE}atom", f"{SITE}comments/feed", f"{SITE}rss/world"]
    assert feeds_named("", url=SITE) == []
    assert f"{SITE}feed" in usual_places(f"{SITE}news?x=1")


def test_lists_of_feeds_keep_their_folders() -> None:
    """What goes out comes back in, folders and all."""
    items = [Subscription(f"{SITE}a", "A & B", SITE, ("World", "Asia")), Subscription(f"{SITE}b", "B")]
    assert opml.read(opml.write(items, title="Mine")) == items


def test_a_file_that_is_no_list() -> None:
    """One clear sentence."""
    with pytest.raises(InputError, match="no OPML"):
        opml.read(b"<html>")


def test_a_feed_without_end_is_read_at_its_beginning() -> None:
    """What would take minutes is cut, said, and the entries before the cut are whole."""
    item = b"<item><title>T</title><link>https://a.example/1</link></item>"
    feed = read_feed(b"<rss version='2.0'><channel>" + item * 100_000, url="https://a.example/feed")
    assert feed is not None
    assert 10_000 < len(feed.entries) < 30_000
    assert all(entry.title == "T" for entry in feed.entries[:-1])
    assert feed.problems[0] == "the feed is too long; its beginning was read."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("declared", ["", " encoding='UTF-16'"])
def test_a_feed_in_utf_16_is_read(encoding: str, declared: str) -> None:
    """With a byte order mark or without one, whatever it declares."""
    text = (
        f"<?xml version='1.0'{declared}?><rss version='2.0'><channel><title>Zürich</title>"
        "<item><title>Brücke gesperrt</title><link>https://blatt.example/1</link></item></channel></rss>"
    )
    feed = read_feed(text.encode(encoding), url="https://blatt.example/feed")
    assert feed is not None
    assert [entry.title for entry in feed.entries] == ["Brücke gesperrt"]
