"""``broadsheet export``: a folder that is renewed, and nothing in it that is somebody else's."""

import os
from pathlib import Path

from tests.cli.conftest import Run


def times(folder: Path) -> dict[str, int]:
    return {
        str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()
    }


def test_export_writes_only_what_changed(run: Run, news: Path) -> None:
    """A second run writes nothing; when a story is removed, its files go and the index is another."""
    run("brief", news, "--archive", "archive.db", "-o", "pages/")
    first = run("export", "site/", "--archive", "archive.db")
    assert first.returncode == 0
    before = times(Path("site"))
    again = run("export", "site/", "--archive", "archive.db")
    assert "0 written, 0 removed" in again.stderr
    assert times(Path("site")) == before
    (page,) = Path("site/stories").glob("*.html")
    Path("site/index.html").write_text("spoilt")
    assert "1 written, 0 removed" in run("export", "site/", "--archive", "archive.db").stderr
    run("remove", page.stem, "--archive", "archive.db")
    last = run("export", "site/", "--archive", "archive.db")
    assert "2 removed" in last.stderr
    assert not page.exists()
    assert "no stories yet" in Path("site/index.html").read_text()


def test_folders_of_others_are_left_alone(run: Run, news: Path) -> None:
    """A folder with files that are not of an export is refused; a forged list removes nothing outside."""
    run("brief", news, "--archive", "archive.db", "-o", "pages/")
    Path("mine").mkdir()
    Path("mine/letter.txt").write_text("dear")
    refused = run("export", "mine", "--archive", "archive.db")
    assert (refused.returncode, os.listdir("mine")) == (1, ["letter.txt"])
    assert "not of an export" in refused.stderr
    run("export", "site/", "--archive", "archive.db")
    Path("site/.broadsheet-site.json").write_text('["../mine/letter.txt", "/etc/passwd", "index.html"]')
    Path("site/note.txt").write_text("mine")
    assert run("export", "site/", "--archive", "archive.db").returncode == 0
    assert Path("mine/letter.txt").exists()
    assert Path("site/note.txt").exists()


def test_an_export_that_cannot_be_written(run: Run, news: Path) -> None:
    """One sentence; and what is no address is refused."""
    run("brief", news, "--archive", "archive.db", "-o", "pages/")
    Path("file").write_text("")
    assert run("export", "file", "--archive", "archive.db").returncode == 1
    assert run("export", "site", "--base-url", "news.example", "--archive", "archive.db").returncode == 1
