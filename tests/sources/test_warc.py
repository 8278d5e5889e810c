"""Web archives: whole pages are read, broken records are named, and the rest goes on."""

import gzip
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadsheet.errors import InputError
from broadsheet.sources.files import FileSource
from broadsheet.types import FetchedPage, Rejected

SITE = "http://paper.example"


def http(body: bytes, *, status: str = "200 OK", headers: str = "Content-Type: text/html\r\n") -> bytes:
    return f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body


def record(path: str, block: bytes, *, kind: str = "response", length: int | None = None) -> bytes:
    """One record; ``length`` is declared instead of the true one."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {SITE}{path}\r\n"
        "WARC-Date: 2030-10-07T08:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:11111111-2222-3333-4444-555555555555>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {length or len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def page(number: int) -> bytes:
    return http(f"<html><body><p>Page {number} on the bridge of Varn.</p></body></html>".encode())


def read(path: Path, data: bytes, *, limit: int = 1_000_000) -> tuple[list[FetchedPage], list[Rejected]]:
    path.write_bytes(data)
    found = list(FileSource([str(path)], limit=limit).pages())
    return [x for x in found if isinstance(x, FetchedPage)], [x for x in found if isinstance(x, Rejected)]


@pytest.mark.parametrize("compressed", [False, True])
def test_html_responses_become_pages(tmp_path: Path, compressed: bool) -> None:
    """With address and time; requests, redirects, errors and pictures are passed over without a word."""
    records = [
        record("/", http(b""), kind="request"),
        record("/1", page(1)),
        record("/moved", http(b"", status="301 Moved")),
        record("/none", http(b"<html>no</html>", status="404 Not Found")),
        record("/picture", http(b"\x89PNG", headers="Content-Type: image/png\r\n")),
        record("/2", page(2)),
    ]
    data = b"".join(gzip.compress(one) if compressed else one for one in records)
    pages, rejected = read(tmp_path / ("a.warc.gz" if compressed else "a.warc"), data)
    assert [one.url for one in pages] == [f"{SITE}/1", f"{SITE}/2"]
    assert b"Page 1 on" in pages[0].body
    assert str(pages[0].fetched_at) == "2030-10-07 08:00:00+00:00"
    assert not rejected


def test_bodies_are_unpacked(tmp_path: Path) -> None:
    """Chunked transfer and compression are of the connection, not of the page."""
    packed = gzip.compress(b"<html><p>packed</p></html>")
    chunks = f"{len(packed):x}\r\n".encode() + packed + b"\r\n0\r\n\r\n"
    headers = "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
    block = f"HTTP/1.1 200 OK\r\n{headers}\r\n".encode() + chunks
    pages, _ = read(tmp_path / "a.warc", record("/1", block))
    assert [one.body for one in pages] == [b"<html><p>packed</p></html>"]


BROKEN = record("/1", page(1)).replace(b"WARC/1.0", b"WXRC/1.0")
DAMAGED = gzip.compress(record("/1", page(1)))[:90]


@pytest.mark.parametrize(
    "broken",
    [BROKEN, b"no record at all\r\n" * 9, record("/1", page(1))[:300], record("/1", page(1), length=9_999)],
    ids=["header", "noise", "cut", "length"],
)
def test_after_a_broken_record_the_rest_is_read(tmp_path: Path, broken: bytes) -> None:
    """And one sentence says where the archive is broken."""
    data = record("/0", page(0)) + broken + b"".join(record(f"/{n}", page(n)) for n in (2, 3))
    pages, rejected = read(tmp_path / "a.warc", data)
    assert [one.url for one in pages] == [f"{SITE}/0", f"{SITE}/2", f"{SITE}/3"]
    assert [(Path(one.input).name, "is broken behind byte" in one.reason) for one in rejected] == [
        ("a.warc", True)
    ]


def test_a_damaged_member_costs_only_itself(tmp_path: Path) -> None:
    """Each record of a compressed archive is compressed alone."""
    good = [gzip.compress(record(f"/{n}", page(n))) for n in (0, 2, 3)]
    pages, rejected = read(tmp_path / "a.warc.gz", good[0] + DAMAGED + good[1] + good[2])
    assert [one.url for one in pages] == [f"{SITE}/0", f"{SITE}/2", f"{SITE}/3"]
    assert len(rejected) == 1
    assert "is broken behind byte" in rejected[0].reason


def test_the_end_is_cut_off(tmp_path: Path) -> None:
    """Half a page is no page; it is named."""
    data = record("/0", page(0)) + record("/1", page(1))[:-30]
    pages, rejected = read(tmp_path / "a.warc", data)
    assert [one.url for one in pages] == [f"{SITE}/0"]
    assert [f"{SITE}/1 is cut off" in one.reason for one in rejected] == [True]


def test_reservations_count_here_too(tmp_path: Path) -> None:
    """A page that asks not to be kept is not, whoever fetched it."""
    headers = "Content-Type: text/html\r\nX-Robots-Tag: noarchive\r\n"
    pages, rejected = read(tmp_path / "a.warc", record("/1", http(b"<html></html>", headers=headers)))
    assert not pages
    assert "asks programs not to keep it" in rejected[0].reason


def test_limits(tmp_path: Path) -> None:
    """Neither a record nor what it unpacks to may be larger than an article."""
    bomb = gzip.compress(b"<html>" + b"0" * 3_000_000)
    headers = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
    data = record("/big", http(b"x" * 1_500_000)) + record("/bomb", http(bomb, headers=headers))
    pages, rejected = read(tmp_path / "a.warc", data + record("/1", page(1)))
    assert [one.url for one in pages] == [f"{SITE}/1"]
    assert [one.input for one in rejected] == [f"{SITE}/big", f"{SITE}/bomb"]


def test_nothing_inside(tmp_path: Path) -> None:
    """An empty archive, and one without pages, say so."""
    for data in (b"", record("/1", http(b"", status="301 Moved"))):
        _, rejected = read(tmp_path / "a.warc", data)
        assert [one.reason for one in rejected] == ["is a web archive without HTML pages"]


def test_without_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence says what to install."""
    monkeypatch.setitem(sys.modules, "fastwarc", None)
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    with pytest.raises(InputError, match="broadsheet\\[warc\\]"):
        read(tmp_path / "a.warc", record("/1", page(1)))


def test_a_web_archive_under_another_name(tmp_path: Path) -> None:
    """It is never taken for a text."""
    pages, rejected = read(tmp_path / "archive.txt", record("/1", page(1)))
    assert not pages
    assert ".warc" in rejected[0].reason


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    cut=st.integers(0, 2_000), at=st.integers(0, 2_000), noise=st.binary(max_size=80), packed=st.booleans()
)
def test_no_damage_stops_the_run(tmp_path: Path, cut: int, at: int, noise: bytes, packed: bool) -> None:
    """Whatever is cut out or put in, reading ends, and undamaged records before the damage are there."""
    first = record("/0", page(0))
    rest = b"".join(record(f"/{n}", page(n)) for n in (1, 2, 3))
    parts = [gzip.compress(first), gzip.compress(rest)] if packed else [first, rest]
    at = min(at, len(parts[1]))
    data = parts[0] + parts[1][:at] + noise + parts[1][at + cut :]
    pages, _ = read(tmp_path / ("a.warc.gz" if packed else "a.warc"), data)
    assert pages[0].url == f"{SITE}/0"
