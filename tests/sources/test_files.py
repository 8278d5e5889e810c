"""Files, folders and standard input: what is read, and the sentence for what is not."""

import gzip
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.sources.files import FileSource
from broadsheet.types import FetchedPage, Given, Rejected

PAGE = b"<!doctype html><html><body><p>The bridge is shut.</p></body></html>"
TEXT = b"The bridge is shut.\n\nNobody was hurt."
ROW = b'{"id": "1", "text": "The bridge is shut."}'


def read(
    *paths: Path | str, stdin: bytes = b"", limit: int = 1 << 20, **said: str
) -> list[FetchedPage | Rejected]:
    source = FileSource([str(p) for p in paths], Given(**said), stdin=io.BytesIO(stdin), limit=limit)  # type: ignore[arg-type]
    return list(source.pages())


def one(*paths: Path | str, stdin: bytes = b"", limit: int = 1 << 20, **said: str) -> FetchedPage:
    (found,) = read(*paths, stdin=stdin, limit=limit, **said)
    assert isinstance(found, FetchedPage), found
    return found


def reasons(*paths: Path | str, stdin: bytes = b"", limit: int = 1 << 20) -> list[str]:
    return [found.reason for found in read(*paths, stdin=stdin, limit=limit) if isinstance(found, Rejected)]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.html", PAGE, "text/html"),
        ("a.txt", PAGE, "text/html"),
        ("no-suffix", b"\xef\xbb\xbf  \n" + PAGE, "text/html"),
        ("a.htm", b"<p>One.</p><p>Two.</p>", "text/html"),
        ("fragment", b"<div><p>One.</p></div>", "text/html"),
        ("a.txt", TEXT, "text/plain"),
        ("a.html", TEXT, "text/plain"),
        ("a.txt", b"Use <b>bold</b> </p> sparingly, it said.", "text/plain"),
        ("a.txt", b"[Northport] The bridge is shut.", "text/plain"),
        ("a.txt", b"{sic} The bridge is shut.", "text/plain"),
        ("a.txt", "The bridge is shut.".encode("utf-16"), "text/plain"),
        ("a.html", PAGE.decode().encode("utf-16"), "text/html"),
        ("a.jsonl", ROW, "application/json"),
        ("a.txt", ROW, "application/json"),
        ("a.json", b"[" + ROW + b"]", "application/json"),
        ("a.json", json.dumps(json.loads(ROW), indent=2).encode(), "application/json"),
        ("a.txt", b"\x1b[31mThe bridge is shut.\x1b[0m", "text/plain"),
    ],
)
def test_content_tells_what_a_file_is(name: str, content: bytes, kind: str, tmp_path: Path) -> None:
    """The name of a file decides only where its content allows both; packed files are unpacked."""
    (tmp_path / name).write_bytes(content)
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content, mtime=0))
    assert one(tmp_path / name).content_type == kind
    assert one(tmp_path / f"{name}.gz").content_type == kind
    assert one("-", stdin=gzip.compress(content, mtime=0)).input.startswith("-")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\r\n", "is empty"),
        ("blank.txt.gz", gzip.compress(b"", mtime=0), "is empty"),
        ("a.pdf", b"%PDF-1.7 ...", "is a PDF file"),
        ("a.html", b"\x89PNG\r\n\x1a\n\x00\x00", "is a picture"),
        ("a.txt", bytes(range(256)) * 10, "is no text"),
        ("a.txt", b"The bridge\x00is shut", "is no text"),
        ("a.txt", b"x" * 3000, "is over 0 MB, too large for one article"),
        ("a.html", PAGE + b" " * 3000, "too large for one article"),
        ("a.json", b"[" + ROW * 100 + b"]", "as JSON lines it is read row by row"),
        ("a.xml", b'<?xml version="1.0"?><rss version="2.0"></rss>', "is a feed"),
        ("a.json", b"[" + ROW, "is broken JSON"),
        ("a.jsonl", b"not json", "is broken JSON"),
        ("a.jsonl", b'{"text": "br\xffken"}', "is not UTF-8 from byte 13"),
        ("a.jsonl", b"[1]", "is no article row"),
        ("a.jsonl", b"[" * 2000, "JSON"),  # too deep for Python 3.11, cut off for later ones
        ("a.json", b'{"schema": "story-page/1", "story": {}}', "is a story page"),
        ("a.txt.gz", gzip.compress(TEXT, mtime=0)[:-12], "is a broken gzip file"),
        ("a.txt.gz", b"\x1f\x8bnonsense", "is a broken gzip file"),
    ],
)
def test_what_cannot_be_used_is_named(name: str, content: bytes, reason: str, tmp_path: Path) -> None:
    """Each file that is no article gives one reason and ends nothing."""
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_bytes(TEXT)
    found = read(tmp_path / name, tmp_path / "good.txt", limit=2000)
    bad, good = found
    assert isinstance(bad, Rejected), bad
    assert reason in bad.reason
    assert isinstance(good, FetchedPage)


@pytest.mark.parametrize("content", [b"The br\xffidge is shut.", b"The bridge \xe2\x82", b"\xff\xfeT\x00h"])
def test_broken_text_is_read_as_well_as_can_be(content: bytes, tmp_path: Path) -> None:
    """The user is told where it breaks, and the page goes on to be read."""
    (tmp_path / "a.txt").write_bytes(content)
    found = read(tmp_path / "a.txt")
    assert isinstance(found[-1], FetchedPage)
    assert content.startswith(b"\xff\xfe") or "is broken" in reasons(tmp_path / "a.txt")[0]


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    """A missing path, a link to itself, a name too long and one with a NUL are inputs like others."""
    (tmp_path / "loop").symlink_to("loop")
    found = reasons(tmp_path / "no.txt", tmp_path / "loop", "x" * 5000, "a\x00b", "")
    assert found[0] == "does not exist"
    assert len(found) == 5


def test_a_folder_is_read_by_name_without_what_is_no_article(tmp_path: Path) -> None:
    """Hidden files, pictures and what a browser saves beside a page are passed over in silence."""
    for name in (
        "b.txt",
        "a.txt",
        ".hidden",
        "c/d.txt",
        "c/.git/e.txt",
        "page.html",
        "page_files/x.html",
        "logo.png",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(TEXT)
    names = [found.input for found in read(tmp_path)]
    folder = f"{tmp_path.parent.name}/{tmp_path.name}"
    assert names == [f"{folder}/{n}" for n in ("a.txt", "b.txt", "page.html", "c/d.txt")]


@pytest.mark.parametrize("name", [".hidden", "logo.png", None])
def test_a_folder_without_articles(name: str | None, tmp_path: Path) -> None:
    """It is named once, however many other files are in it."""
    if name:
        (tmp_path / name).write_bytes(TEXT)
    assert reasons(tmp_path) == ["is a folder without files that could be articles"]


def test_rows_are_read_one_by_one(tmp_path: Path) -> None:
    """Each row says its line; a row that is too long or broken is skipped, and the rest goes on."""
    long = b'{"text": "' + b"x" * 200_000 + b'"}'
    (tmp_path / "rows.jsonl").write_bytes(b"\n".join([ROW, long, b"", b"{broken", ROW]))
    found = read(tmp_path / "rows.jsonl", limit=100_000)
    assert [f.input.rpartition(":")[2] for f in found] == ["1", "2", "4", "5"]
    assert [type(f) for f in found] == [FetchedPage, Rejected, Rejected, FetchedPage]


def test_many_rows_may_be_larger_than_one_article(tmp_path: Path) -> None:
    """The limit is one of articles, not of files of rows."""
    (tmp_path / "rows.jsonl.gz").write_bytes(gzip.compress(b"\n".join([ROW] * 5000)))
    assert len(read(tmp_path / "rows.jsonl.gz", limit=1000)) == 5000


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.text(max_size=300), min_size=1, max_size=30), newline=st.sampled_from(["\n", "\r\n"]))
def test_every_row_comes_back(rows: list[str], newline: str) -> None:
    """Whatever the rows hold and wherever blocks end, each row is read once and in order."""
    content = newline.join(json.dumps({"text": text}) for text in rows).encode()
    found = read("-", stdin=content)
    assert [json.loads(f.body)["text"] for f in found if isinstance(f, FetchedPage)] == rows


@settings(max_examples=200, deadline=None)
@given(content=st.binary(max_size=400))
def test_no_bytes_stop_the_reading(content: bytes) -> None:
    """Anything at all is either a page or a reason."""
    assert all(isinstance(found, FetchedPage | Rejected) for found in read("-", stdin=content))


def test_a_sidecar_speaks_of_its_file(tmp_path: Path) -> None:
    """What it says goes with the page; options win over it; it is no input of its own, even if named."""
    (tmp_path / "a.html").write_bytes(PAGE)
    note = {"outlet": "Post", "published_at": "2030-10-05", "authors": "A. Writer", "language": "en"}
    (tmp_path / "a.html.json").write_text(json.dumps(note))
    for inputs in ([tmp_path], [tmp_path / "a.html", tmp_path / "a.html.json"]):
        said = one(*inputs, outlet="Herald").given
        assert said == Given("Herald", "2030-10-05", "en", authors=("A. Writer",))


@pytest.mark.parametrize("note", [b"{", b"[]", b'{"publisher": "Post"}', b'{"outlet": 5}', b"\xff"])
def test_a_sidecar_that_cannot_be_read_is_named(note: bytes, tmp_path: Path) -> None:
    """The article itself is still read."""
    (tmp_path / "a.txt").write_bytes(TEXT)
    (tmp_path / "a.txt.json").write_bytes(note)
    first, second = read(tmp_path / "a.txt")
    assert isinstance(first, Rejected)
    assert "no usable note" in first.reason
    assert isinstance(second, FetchedPage)


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named with the reason."""
    (tmp_path / "a.txt").write_bytes(TEXT)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert reasons(tmp_path / "a.txt") == ["cannot be read: no permission"]


def test_names_are_made_fit_to_be_shown(tmp_path: Path) -> None:
    """Escapes for a terminal and bytes that are no UTF-8 do not reach the page."""
    name = os.fsencode(tmp_path) + b"/\x1b[31mred\xff.txt"
    with open(name, "wb") as file:
        file.write(TEXT)
    shown = one(os.fsdecode(name)).input
    assert shown.isprintable()
    assert shown.encode()


def test_the_same_path_twice_is_read_once(tmp_path: Path) -> None:
    """A name that a shell pattern and the user both give is one input."""
    (tmp_path / "a.txt").write_bytes(TEXT)
    assert len(read(tmp_path / "a.txt", tmp_path / "a.txt")) == 1
