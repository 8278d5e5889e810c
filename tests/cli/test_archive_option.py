"""``--archive`` with and without a file."""

import sqlite3
from pathlib import Path

import pytest

from broadsheet.cli.archive_option import spelled_out


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.html").write_text("<p>Text</p>")
    (tmp_path / "news").mkdir()
    (tmp_path / "empty").write_text("")
    with sqlite3.connect(tmp_path / "old") as database:
        database.execute("CREATE TABLE t (x)")
    database.close()
    return tmp_path


@pytest.mark.parametrize(
    ("args", "wanted"),
    [
        (["a.html"], ["a.html"]),
        (["a.html", "--archive"], ["a.html", "--archive=default"]),
        (["--archive", "a.html"], ["--archive=default", "a.html"]),
        (["--archive", "news"], ["--archive=default", "news"]),
        (["--archive", "missing.html"], ["--archive=default", "missing.html"]),
        (["--archive", "-"], ["--archive=default", "-"]),
        (["--archive", "-q", "a.html"], ["--archive=default", "-q", "a.html"]),
        (["--archive", "new.db", "a.html"], ["--archive", "new.db", "a.html"]),
        (["--archive", "old", "a.html"], ["--archive", "old", "a.html"]),
        (["--archive", "empty", "a.html"], ["--archive", "empty", "a.html"]),
        (["--archive=a.html", "news"], ["--archive=a.html", "news"]),
        (["--", "--archive"], ["--", "--archive"]),
    ],
)
def test_the_next_word_is_the_archive_unless_it_is_an_input(
    args: list[str], wanted: list[str], folder: Path
) -> None:
    """What exists and is no archive is an input; a file that does not exist yet is an archive to be made."""
    assert spelled_out(args) == wanted
