"""Fetching from servers that misbehave: a page or a named reason, within limits, and never from inside."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.sources import network
from broadsheet.sources.fetch import Fetcher, Limits, retry_after, web_address
from broadsheet.sources.network import public
from broadsheet.sources.robots import Robots
from broadsheet.types import FetchFailure, Response, Trouble, Unchanged
from tests.fakes.web_server import Answer, Site, web_server

LIMITS = Limits(size=10_000, seconds=0.6, connect_seconds=0.5, redirects=3)


@contextmanager
def fetcher(*allowed: str) -> Iterator[Fetcher]:
    own = Fetcher(version="0", allowed=frozenset(allowed), limits=LIMITS)
    yield own
    own.close()


@contextmanager
def site(**pages: Answer) -> Iterator[tuple[Fetcher, Site]]:
    served = {f"/{name.rstrip('_')}": answer for name, answer in pages.items()}
    with web_server(served) as running, fetcher("127.0.0.1") as own:
        yield own, running


def test_a_page_comes_with_its_type_and_final_address() -> None:
    """Redirects are followed; relative ones too."""
    page = Answer(b"<p>hello", headers={"Content-Type": "text/html; charset=utf-8", "ETag": '"1"'})
    with site(a=Answer(status=302, headers={"Location": "b"}), b=page) as (own, running):
        got = own.get(f"{running.address}/a")
    assert isinstance(got, Response)
    assert (got.body, got.content_type, got.header("etag")) == (b"<p>hello", "text/html", '"1"')
    assert got.url.endswith("/b")
    assert "Broadsheet/0" in running.requests[0][1]["user-agent"]


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (Answer(status=404), Trouble.NOT_FOUND),
        (Answer(status=410), Trouble.GONE),
        (Answer(status=403), Trouble.REFUSED),
        (Answer(status=500), Trouble.SERVER_ERROR),
        (Answer(status=302, headers={"Location": "/x"}), Trouble.TOO_MANY_REDIRECTS),
        (Answer(status=302, headers={"Location": "file:///etc/passwd"}), Trouble.BAD_ADDRESS),
        (Answer(status=302, headers={"Location": "http://169.254.169.254/"}), Trouble.FORBIDDEN_ADDRESS),
        (Answer(status=302, headers={"Location": "http://localhost:1/"}), Trouble.FORBIDDEN_ADDRESS),
        (Answer(b"x" * 10_001), Trouble.TOO_LARGE),
        (Answer(b"x", length=999_999_999), Trouble.TOO_LARGE),
        (Answer(b"short", length=900), Trouble.BROKEN),
        (Answer(gzip.compress(b"0" * 50_000_000), headers={"Content-Encoding": "gzip"}), Trouble.TOO_LARGE),
        (Answer(gzip.compress(b"text")[:-9], headers={"Content-Encoding": "gzip"}), Trouble.BROKEN),
        (Answer(b"no gzip", headers={"Content-Encoding": "gzip"}), Trouble.BROKEN),
        (Answer(act=lambda: time.sleep(1)), Trouble.TIMEOUT),
    ],
)
def test_each_misbehaviour_has_its_reason(answer: Answer, trouble: Trouble) -> None:
    """Whatever the server does, the reason is named and nothing is raised."""
    with site(x=answer) as (own, running):
        got = own.get(f"{running.address}/x")
    assert isinstance(got, FetchFailure)
    assert got.trouble is trouble


def test_a_server_may_ask_for_time() -> None:
    """Retry-After comes along, in either form."""
    with site(x=Answer(status=429, headers={"Retry-After": "120"})) as (own, running):
        got = own.get(f"{running.address}/x")
    assert isinstance(got, FetchFailure)
    assert (got.trouble, got.retry_after) == (Trouble.BUSY, 120.0)
    now = datetime(2030, 10, 7, 8, tzinfo=UTC)
    assert retry_after("Mon, 07 Oct 2030 08:10:00 GMT", now) == 600.0
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT", now) == 0.0
    assert retry_after("soon", now) is None


@pytest.mark.parametrize(
    ("first", "second", "moved"), [(301, 308, True), (301, 302, False), (307, 301, False)]
)
def test_what_moved_for_good_says_so(first: int, second: int, *, moved: bool) -> None:
    """Only if every redirect on the way is one for good."""
    with site(
        a=Answer(status=first, headers={"Location": "b"}),
        b=Answer(status=second, headers={"Location": "c"}),
        c=Answer(b"here"),
    ) as (own, running):
        got = own.get(f"{running.address}/a")
        still = own.get(f"{running.address}/c")
    assert isinstance(got, Response)
    assert got.moved == (f"{running.address}/c" if moved else None)
    assert isinstance(still, Response)
    assert still.moved is None


def test_an_unchanged_page_is_not_sent_again() -> None:
    """The validators go out, and 304 comes back as a value."""
    with site(x=Answer(status=304)) as (own, running):
        got = own.get(f"{running.address}/x", headers={"If-None-Match": '"1"'})
    assert isinstance(got, Unchanged)
    assert running.requests[0][1]["if-none-match"] == '"1"'


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00::1]/",
    ],
)
def test_no_request_goes_inside(url: str) -> None:
    """However an inside address is written, no connection is made."""
    with fetcher() as own:
        got = own.get(url)
    assert isinstance(got, FetchFailure)
    assert got.trouble is Trouble.FORBIDDEN_ADDRESS


def test_a_name_cannot_change_its_address_between_check_and_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """The name is resolved once, and the connection goes to the checked address."""
    answers = iter([["127.0.0.1"], ["93.184.215.14"], ["127.0.0.1"]])
    asked: list[str] = []

    def resolver(host: str, port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    monkeypatch.setattr(network, "resolve", resolver)
    with fetcher() as own:
        got = own.get("http://rebinding.example/")
    assert isinstance(got, FetchFailure)
    assert got.trouble is Trouble.FORBIDDEN_ADDRESS
    assert asked == ["rebinding.example"]


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses(address: str) -> None:
    """Ordinary addresses pass, also IPv4 inside IPv6."""
    assert public(address)


@pytest.mark.parametrize(
    "address", ["64:ff9b::7f00:1", "2002:7f00:1::", "100.64.0.1", "224.0.0.1", "fe80::1%eth0"]
)
def test_disguised_inside_addresses(address: str) -> None:
    """Translations of inside addresses, shared address space and multicast do not pass."""
    assert not public(address)


@given(st.text())
def test_any_string_may_be_asked_for_an_address(text: str) -> None:
    """Only http and https with a host pass, and no string breaks the test."""
    assert not web_address(text) or text.lower().startswith("http")


def test_robots_are_asked_once_and_obeyed() -> None:
    """The longest rule wins, other agents' rules do not count, a delay is handed on."""
    rules = b"User-agent: *\nDisallow: /private\nAllow: /private/open\nCrawl-delay: 7\n"
    rules += b"\nUser-agent: x\nDisallow: /"
    with web_server({"/robots.txt": Answer(rules)}) as running, fetcher("127.0.0.1") as own:
        robots = Robots(own)
        at = running.address
        assert robots.allowed(f"{at}/news")
        assert not robots.allowed(f"{at}/private/1")
        assert robots.allowed(f"{at}/private/open/1")
        assert robots.delay(f"{at}/") == 7.0
        assert Robots(own, ignored_for=frozenset({"127.0.0.1"})).allowed(f"{at}/private/1")
    assert len(running.requests) == 1


@pytest.mark.parametrize(("status", "open_"), [(404, True), (403, True), (500, False), (429, False)])
def test_a_missing_robots_file_opens_and_a_failing_one_closes(status: int, open_: bool) -> None:
    """RFC 9309, 2.3.1: unavailable means anything goes, unreachable means nothing does."""
    with web_server({"/robots.txt": Answer(status=status)}) as running, fetcher("127.0.0.1") as own:
        assert Robots(own).allowed(f"{running.address}/news") is open_


def test_a_server_that_sends_a_byte_now_and_then_gets_no_more_time() -> None:
    """The limit is for the whole of it, head and body, however often something comes."""

    def dribble(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            for byte in b"HTTP/1.1 200 OK\r\nX: " + b"x" * 1000:
                connection.sendall(bytes([byte]))
                time.sleep(0.05)

    with socket.create_server(("127.0.0.1", 0)) as server, fetcher("127.0.0.1") as own:
        thread = threading.Thread(target=lambda: dribble(server.accept()[0]), daemon=True)
        thread.start()
        began = time.monotonic()
        got = own.get(f"http://127.0.0.1:{server.getsockname()[1]}/")
        assert time.monotonic() - began < LIMITS.seconds + 1
    thread.join()
    assert isinstance(got, FetchFailure)
    assert got.trouble is Trouble.TIMEOUT


def test_a_connection_is_used_again() -> None:
    """Also after answers without a body that anybody wants."""
    ports: list[int] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            ports.append(self.client_address[1])
            self.send_response(304 if self.path == "/same" else 404)
            self.send_header("Content-Length", "0" if self.path == "/same" else "4")
            self.end_headers()
            if self.path != "/same":
                self.wfile.write(b"gone")

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the test's output stays clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    with fetcher("127.0.0.1") as own:
        for path in ("same", "missing", "same"):
            own.get(f"http://127.0.0.1:{server.server_address[1]}/{path}")
    server.shutdown()
    server.server_close()
    assert len(set(ports)) == 1
