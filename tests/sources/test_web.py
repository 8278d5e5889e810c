"""Articles by address: what may be read comes, what may not is named."""

import pytest

from broadsheet.sources.reserved import reservation
from broadsheet.sources.web import WebSource
from broadsheet.types import FetchedPage, Rejected, Response
from tests.fakes.web_server import Answer, web_server

PAGE = b"<html><head><meta name='robots' content='max-snippet:-1, index'></head><p>The ferry sank."


def test_pages_rejections_and_order() -> None:
    """Each address gives its page or one sentence, in order, twins once, with the delay in between."""
    waits: list[float] = []
    pages = {
        "/robots.txt": Answer(b"User-agent: *\nDisallow: /no\nCrawl-delay: 3"),
        "/a": Answer(PAGE, headers={"Content-Type": "text/html"}),
        "/mine": Answer(PAGE, headers={"tdm-reservation": "1"}),
        "/t": Answer(b"plain", headers={"Content-Type": "text/plain; charset=utf-8"}),
    }
    with web_server(pages) as site:
        urls = [f"{site.address}/{name}" for name in ("a", "no", "mine", "t", "gone", "a")]
        source = WebSource(urls, version="0", allowed=frozenset({"127.0.0.1"}), sleep=waits.append)
        got = list(source.pages())
    assert [type(item) for item in got] == [FetchedPage, Rejected, Rejected, FetchedPage, Rejected]
    assert isinstance(got[3], FetchedPage)
    assert (got[3].content_type, got[3].body) == ("text/plain", b"plain")
    assert ["/no" in path for path, _ in site.requests].count(True) == 0
    assert waits == [3.0] * 4


@pytest.mark.parametrize(
    ("headers", "body", "free"),
    [
        ((), PAGE, True),
        ((("x-robots-tag", "noindex, nofollow"),), PAGE, False),
        ((("x-robots-tag", "otherbot: noindex"),), PAGE, True),
        ((("x-robots-tag", "Broadsheet: noarchive"),), PAGE, False),
        ((("x-robots-tag", "unavailable_after: 2030-01-01"),), PAGE, True),
        ((), b"<META CONTENT=noarchive NAME=robots>", False),
        ((), b'<meta name="robots" content="nofollow">', True),
        ((), b"<meta name='tdm-reservation' content='1'>", False),
        ((), b"<meta name='otherbot' content='noindex'>", True),
        ((), b"<meta " * 100_000, True),
    ],
)
def test_what_a_page_asks(headers: tuple[tuple[str, str], ...], body: bytes, free: bool) -> None:
    """Directives for all and for us count, those for others do not."""
    assert (reservation(Response("http://x.example/", "text/html", body, headers)) is None) is free
