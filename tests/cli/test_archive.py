"""The archive as a user meets it: a story grows, is looked at, and is forgotten for good."""

import json
import os
import signal
import sqlite3
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from broadsheet.render.json_page import load
from broadsheet.storage import changes
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import StoryHead
from tests.cli.conftest import Run
from tests.fakes.news import OTHER


def heads(run: Run, *args: str) -> list[StoryHead]:
    return msgspec.json.decode(run("stories", "--format", "json", *args).stdout, type=list[StoryHead])


def test_a_long_list_is_cut(run: Run, news: Path, work: Path) -> None:
    """And it is said how to go on."""
    (work / "museum.txt").write_text(OTHER)
    run("brief", news, "museum.txt", "--archive", "-q")
    both = heads(run)
    assert heads(run, "--limit", "1") == both[:1]
    assert heads(run, "--skip", "1") == both[1:]
    listed = run("stories", "--limit", "1")
    assert len(listed.stdout.splitlines()) == 1
    assert listed.stderr == "There are more: --skip 1 shows the next ones.\n"
    assert run("stories", "--skip", "2").stderr == "The archive has no more.\n"


def test_nothing_is_kept_unless_asked(run: Run, news: Path, work: Path) -> None:
    """Not even a folder is made, whatever the environment names as the archive."""
    assert run("brief", news, BROADSHEET_ARCHIVE=str(work / "a.db")).returncode == 0
    assert list((work.parent / "home").iterdir()) == []
    assert not (work / "a.db").exists()
    done = run("stories")
    assert done.returncode == 1
    assert done.stderr.startswith("There is no archive at ")


def test_the_archive_is_where_the_user_says(run: Run, news: Path, work: Path) -> None:
    """In the data folder, where the environment says, or where the option says."""
    assert run("brief", news, "--archive").returncode == 0
    assert len(list((work.parent / "home").rglob("archive.db"))) == 1
    assert run("brief", "--archive", news, BROADSHEET_ARCHIVE="b.db").returncode == 0
    assert run("brief", "--archive", "c.db", news).returncode == 0
    (home,) = heads(run)
    for other in ("b.db", "c.db"):
        (head,) = heads(run, "--archive", other)
        assert replace(head, id=home.id) == home


def test_a_story_grows_under_its_id(run: Run, news: Path) -> None:
    """More articles make a new revision of the same page; the same articles again change nothing."""
    first = load(run("brief", news / "post.html", news / "herald.txt", "-f", "json", "--archive").stdout)
    second = load(run("brief", news / "courier.txt", "-f", "json", "--archive").stdout)
    assert second.story.id == first.story.id
    assert (first.story.revision, second.story.revision) == (1, 2)
    assert second.story.article_count == 3
    kept = {fact.text: fact.id for fact in first.facts}
    same = {fact.text: fact.id for fact in second.facts if fact.text in kept}
    assert same
    assert same.items() <= kept.items()
    again = run("brief", news, "-f", "json", "--archive").stdout
    assert load(again) == second


def test_looking_into_the_archive(run: Run, news: Path, work: Path) -> None:
    """Stories are listed, shown in every format, and articles read; the start of an id is enough."""
    made = load(run("brief", news, "-f", "json", "--include-text", "--archive").stdout)
    (work / "museum.txt").write_text(OTHER)
    run("brief", "museum.txt", "--archive", "-q")
    listed = run("stories").stdout.splitlines()
    assert len(listed) == 2
    assert listed[0].startswith(made.story.id), "the story with a date is first"
    assert "3 articles" in listed[0]
    assert load(run("show", made.story.id[:6], "-f", "json", "--include-text").stdout) == made
    assert run("show", made.story.id, "-o", "p.html").returncode == 0
    assert (work / "p.html").read_text().startswith("<!")
    article = made.articles[0]
    printed = run("article", article.id[:8]).stdout
    assert str(article.title) in printed
    assert made.story.id in printed
    row = json.loads(run("article", article.id, "--format", "json").stdout)
    assert row["article"]["text"] == article.text
    assert row["story"] == made.story.id


@pytest.mark.parametrize("command", [["show", "s-none"], ["article", "a-none"], ["remove", "a-none"]])
def test_an_id_that_is_not_there(command: list[str], run: Run, news: Path) -> None:
    """It is named, and the status is 1."""
    run("brief", news, "--archive", "-q")
    done = run(*command)
    assert (done.returncode, done.stdout) == (1, "")
    assert command[1] in done.stderr


def test_removing_is_for_good(run: Run, news: Path, work: Path) -> None:
    """A removed article is in no page, no earlier revision and no byte of the file."""
    made = load(run("brief", news, "-f", "json", "--archive=a.db").stdout)
    courier = next(a for a in made.articles if a.outlet == "The Courier")
    done = run("remove", courier.id, "--archive", "a.db")
    assert done.returncode == 0
    assert f"the page of {made.story.id} was made anew" in done.stderr
    page = load(run("show", made.story.id, "-f", "json", "--archive", "a.db").stdout)
    assert (page.story.revision, page.story.article_count) == (made.story.revision + 1, 2)
    left = b"".join(path.read_bytes() for path in work.glob("a.db*"))
    assert b"The city has denied" not in left
    assert run("remove", made.story.id, "--archive", "a.db").returncode == 0
    assert heads(run, "--archive", "a.db") == []
    assert run("stories", "--archive", "a.db").stderr == "The archive has no stories yet.\n"
    left = b"".join(path.read_bytes() for path in work.glob("a.db*"))
    assert b"engineers" not in left


def test_a_removal_takes_the_whole_id(run: Run, news: Path) -> None:
    """What cannot be undone is not guessed."""
    made = load(run("brief", news, "-f", "json", "--archive").stdout)
    assert run("remove", made.story.id[:6]).returncode == 1
    assert len(heads(run)) == 1


@pytest.mark.parametrize("name", ["news/post.html", "junk"])
def test_a_file_that_is_no_archive(name: str, run: Run, news: Path, work: Path) -> None:
    """It is left alone."""
    (work / "junk").write_bytes(b"junk" * 1000)
    before = (work / name).read_bytes()
    done = run("brief", news, f"--archive={name}")
    assert done.returncode == 1
    assert "is not a Broadsheet archive" in done.stderr
    assert (work / name).read_bytes() == before


@pytest.mark.parametrize(
    ("where", "kept"),
    [("take_turn", 0), ("save_page", 3)],
    ids=["inside-the-transaction", "before-the-page"],
)
def test_an_interrupted_run_is_taken_up_again(where: str, kept: int, run: Run, news: Path) -> None:
    """Killed while it writes: the archive is whole, and the same run again completes it, nothing twice."""
    pid = os.fork()
    if pid == 0:
        owner = changes if where == "take_turn" else SqliteStorage
        setattr(owner, where, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
        run("brief", news, "--archive", "a.db")
        os._exit(0)
    assert os.WTERMSIG(os.waitpid(pid, 0)[1]) == signal.SIGKILL
    with sqlite3.connect("a.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for table in ("article", "assignment"):
            assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (kept,)
    database.close()
    assert run("brief", news, "--archive", "a.db").returncode == 0
    assert [head.article_count for head in heads(run, "--archive", "a.db")] == [3]
