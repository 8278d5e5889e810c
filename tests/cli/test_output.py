"""Where pages go: standard output, a file, a folder; whole or not at all."""

import os
import resource
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.cli.formats import Format, chosen, is_folder
from broadsheet.cli.output import deliver, file_name, write
from broadsheet.errors import OutputError
from broadsheet.types import Heading, StoryPage
from tests.fakes.samples import page, story


def titled(headline: str, key: str = "s-1") -> StoryPage:
    made = page(story(key, "a"))
    return replace(made, story=replace(made.story, headline=Heading(headline)))


@pytest.mark.parametrize(
    ("output", "folder"),
    [
        *[(name, False) for name in ("page.html", "p.MD", "p.json", "p.txt")],
        *[(name, True) for name in ("pages", "pages/", "page.html/", "v1.2")],
    ],
)
def test_a_name_tells_file_from_folder(output: str, folder: bool, tmp_path: Path) -> None:
    """Known suffixes are files; what exists is what it is."""
    assert is_folder(str(tmp_path / output) + ("/" if output.endswith("/") else "")) is folder
    assert is_folder(str(tmp_path))


@pytest.mark.parametrize(
    ("given_format", "output", "wanted"),
    [
        (None, "p.html", Format.HTML),
        (None, "p.md", Format.MARKDOWN),
        (None, "p.json", Format.JSON),
        (None, "pages/", Format.HTML),
        (None, None, Format.MARKDOWN),
        (Format.JSON, "p.html", Format.JSON),
        (Format.HTML, None, Format.HTML),
    ],
)
def test_the_format_follows_the_name(
    given_format: Format | None, output: str | None, wanted: Format, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unless the user says it; what is no terminal gets Markdown."""
    assert chosen(given_format, output) is wanted


@given(headline=st.text(max_size=100), key=st.text(min_size=1, max_size=90))
def test_names_of_files_are_safe(headline: str, key: str) -> None:
    """Whatever the headline and the id hold: lower-case words and hyphens, short enough for any disk."""
    name = file_name(titled(headline, key), Format.HTML)
    stem = name.removesuffix(".html")
    assert name.endswith(".html")
    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(name) < 140


def test_a_folder_gets_a_page_each_and_an_index(tmp_path: Path) -> None:
    """The index leads to each page and is the one to open first."""
    pages = [titled("Bridge shut", "s-1"), titled("Bridge shut", "s-2")]
    for wanted in Format:
        written = deliver(pages, wanted, output=str(tmp_path / wanted / "new"), include_text=False)
        assert written[0].stem == "index"
        assert len({path.name for path in written}) == 3
        assert all(path.name in written[0].read_text() for path in written[1:])


@pytest.mark.parametrize("wanted", [Format.HTML, Format.JSON])
def test_several_pages_do_not_fit_in_one_file(wanted: Format, tmp_path: Path) -> None:
    """The user is told what would; nothing is written."""
    with pytest.raises(OutputError, match="give a folder"):
        deliver(
            [titled("A", "s-1"), titled("B", "s-2")],
            wanted,
            output=str(tmp_path / "p.html"),
            include_text=False,
        )
    assert list(tmp_path.iterdir()) == []


def test_several_pages_on_a_terminal_begin_with_a_list(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The list has the ids by which an archive's stories are shown."""
    deliver(
        [titled("Bridge shut", "s-1"), titled("Fair opens", "s-2")],
        Format.TERMINAL,
        output=None,
        include_text=False,
    )
    said = capfdbinary.readouterr().out.decode()
    assert said.index("s-1") < said.index("s-2")
    assert said.count("Fair opens") >= 2


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    """The page that stood there stays whole, and nothing half-written lies about."""
    target = write(tmp_path / "page.md", "old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        with pytest.raises(OutputError, match="the disk is full"):
            write(target, "x" * 10_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_device_is_written_to_and_not_replaced() -> None:
    """``-o /dev/full`` fails as a full disk does, and is a device afterwards."""
    with pytest.raises(OutputError, match="the disk is full"):
        write(Path("/dev/full"), "page")
    assert not os.path.isfile("/dev/full")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it leads to is written."""
    (tmp_path / "link.md").symlink_to("page.md")
    write(tmp_path / "page.md", "old")
    write(tmp_path / "link.md", "new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "page.md").read_text() == "new"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("no/page.md", "its folder does not exist"), ("file/page.md", "a file stands where a folder should be")],
)
def test_places_that_do_not_exist(name: str, sentence: str, tmp_path: Path) -> None:
    """Each is one sentence with the name in it."""
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=sentence) as caught:
        write(tmp_path / name, "page")
    assert name in str(caught.value)
    with pytest.raises(OutputError, match="could not be made"):
        deliver([titled("A")], Format.HTML, output=str(tmp_path / "file" / "pages"), include_text=False)
