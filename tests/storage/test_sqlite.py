"""What only an archive in a file can do wrong: each ends as one sentence, and nothing kept is lost."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from broadsheet.errors import StorageError
from broadsheet.storage.engine import APPLICATION_ID
from broadsheet.storage.history import SqliteHistory
from broadsheet.storage.keeper import SqliteKeeper
from broadsheet.storage.schema import metadata
from broadsheet.storage.sqlite import SqliteStorage
from tests.fakes.samples import annotation, article, page, story


def kept(path: Path) -> Path:
    """An archive with one article."""
    storage = SqliteStorage(path)
    storage.save_articles([article("a", "A secret sentence about Atlantis.")])
    storage.close()
    return path


def garbage(path: Path) -> None:
    path.write_bytes(b"no database at all, but long enough to be taken for one " * 40)


def another_database(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE recipe (name)")
    database.close()


def newer(path: Path) -> None:
    kept(path)
    with sqlite3.connect(path) as database:
        database.execute("INSERT INTO migration VALUES ('m999_from_the_future')")
    database.close()


def damaged(path: Path) -> None:
    kept(path)
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (garbage, "is not a Broadsheet archive"),
        (another_database, "is not a Broadsheet archive"),
        (newer, "was made by a newer Broadsheet"),
        (damaged, "is damaged"),
        (Path.mkdir, "cannot be opened"),
    ],
    ids=["garbage", "another-database", "newer", "damaged", "folder"],
)
def test_a_file_that_is_no_usable_archive(
    spoil: Callable[[Path], None], sentence: str, tmp_path: Path
) -> None:
    """It is left as it was, and the sentence names it."""
    path = tmp_path / "archive.db"
    spoil(path)
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(StorageError, match=sentence) as caught:
        SqliteStorage(path).articles()
    assert str(path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_no_archive_is_made_by_looking(tmp_path: Path) -> None:
    """Only keeping something makes an archive, with its folder."""
    with pytest.raises(StorageError, match="There is no archive"):
        SqliteStorage(tmp_path / "new" / "archive.db", create=False)
    assert list(tmp_path.iterdir()) == []
    kept(tmp_path / "new" / "archive.db")
    SqliteStorage(tmp_path / "new" / "archive.db", create=False).close()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A file stands where the archive's folder should be."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="cannot be opened"):
        SqliteStorage(tmp_path / "file" / "archive.db")


def test_an_archive_in_use(tmp_path: Path) -> None:
    """Another program that writes is waited for, and then named as the reason."""
    path = kept(tmp_path / "archive.db")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    storage = SqliteStorage(path, wait=0.05)
    assert storage.article("a") is not None, "reading goes on"
    with pytest.raises(StorageError, match="in use by another program"):
        storage.save_articles([article("b")])
    other.execute("ROLLBACK")
    other.close()
    storage.save_articles([article("b")])
    assert len(storage.articles()) == 2


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """What did not fit is not kept in part, and what was there can be read."""
    path = kept(tmp_path / "archive.db")
    storage = SqliteStorage(path)
    with storage.database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    from sqlalchemy import event

    event.listen(
        storage.database.engine,
        "connect",
        lambda raw, _: raw.execute(f"PRAGMA max_page_count = {pages}").close(),
    )
    with pytest.raises(StorageError, match="the disk is full"):
        storage.save_articles([article("b", "Small."), article("c", "x" * 1_000_000)])
    assert [a.id for a in SqliteStorage(path).articles()] == ["a"]


def test_what_was_removed_is_not_in_the_file(tmp_path: Path) -> None:
    """Its words are overwritten in the file and in the log beside it."""
    path = kept(tmp_path / "archive.db")
    storage = SqliteStorage(path)
    storage.save_annotation(annotation("a"), "model")
    storage.save_articles([article("b", "Nothing to hide.")])
    storage.save_story(story("s", "a", "b"), page(story("s", "a", "b"), "Atlantis rises"))
    storage.remove_article("a")
    storage.save_story(story("s", "b"), page(story("s", "b")))
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"Atlantis" not in left
    assert b"Nothing to hide" in left


def test_the_migrations_lead_to_the_schema(tmp_path: Path) -> None:
    """Tables and columns made by the steps are those that the code reads and writes."""
    path = kept(tmp_path / "archive.db")
    with sqlite3.connect(path) as database:
        for table in metadata.tables.values():
            made = [row[1] for row in database.execute(f"PRAGMA table_info({table.name})")]
            assert made == [column.name for column in table.columns], table.name
        assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    database.close()


def test_an_annotation_of_another_kind_is_made_anew(tmp_path: Path) -> None:
    """One that cannot be read as it is now counts as none."""
    path = kept(tmp_path / "archive.db")
    with sqlite3.connect(path) as database:
        database.execute("INSERT INTO annotation VALUES ('a', 1, 'model', ?)", (b'{"old": true}',))
    database.close()
    assert SqliteStorage(path).annotation("a", 1, "model") is None


def test_a_read_only_archive_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writing to it is refused in one sentence."""
    path = kept(tmp_path / "archive.db")
    storage = SqliteStorage(path)
    from sqlalchemy import event

    event.listen(
        storage.database.engine, "connect", lambda raw, _: raw.execute("PRAGMA query_only = ON").close()
    )
    assert storage.article("a") is not None
    with pytest.raises(StorageError, match="read-only"):
        storage.save_articles([article("b")])


def test_an_archive_of_the_first_schema_is_taken_over(tmp_path: Path) -> None:
    """What it kept is there; heads come from its pages, and grouping begins with the assignments."""
    path = old(tmp_path / "archive.db")
    storage = SqliteStorage(path)
    assert storage.story("s-old1") == story("s-old1", "a", "b", revision=2)
    (head,) = storage.heads()
    assert (head.id, head.headline.text, head.revision) == ("s-old1", "Bridge closed", 2)
    assert storage.unwritten() == ["s-old2"]
    assert storage.languages() == {"en", "de"}
    assert storage.annotation("a", 1, "model") == annotation("a")
    assert [(a.article, a.pinned) for a in storage.live(60)] == [("a", False), ("b", False), ("c", False)]
    assert storage.memory().state is None
    assert SqliteStorage(path).heads() == [head]
    with sqlite3.connect(path) as database:
        for table in metadata.tables.values():
            made = [row[1] for row in database.execute(f"PRAGMA table_info({table.name})")]
            assert made == [column.name for column in table.columns], table.name
    database.close()


def test_an_archive_of_the_second_schema_is_taken_over(tmp_path: Path) -> None:
    """With its versions, merged story, pins and memory; addresses are known, the older of twins first."""
    storage = SqliteStorage(old(tmp_path / "archive.db", "archive-m002.db"))
    history, keeper = SqliteHistory(storage.database), SqliteKeeper(storage.database)
    assert [one.version for one in history.versions("a")] == [1, 2]
    assert history.revisions("s-old1") == [1, 2]
    assert storage.memory().state == b"state"
    assert [a.pinned for a in storage.assignments(["a", "b"])] == [True, False]
    merged = storage.story("s-old3")
    assert merged is not None
    assert merged.merged_into == "s-old1"
    assert [one.id for one in storage.stories()] == ["s-old1", "s-old2"]
    asked = ["https://example.org/a", "https://m.example.org/a", "https://example.org/b"]
    assert history.known(asked) == {asked[0]: "a", asked[1]: "a"}
    assert keeper.faults() == []


@pytest.mark.slow
def test_a_step_that_was_killed_is_done_again(tmp_path: Path) -> None:
    """At whatever statement: the archive is as it was before the step, and then as it should be."""
    SqliteStorage(old(tmp_path / "ready.db")).close()
    wanted, killed = state(tmp_path / "ready.db"), 0
    for number in range(1, 60):
        path = old(tmp_path / f"{number}.db")
        done = subprocess.run([sys.executable, "-c", KILLED, str(path), str(number)], check=False)
        SqliteStorage(path).close()
        assert state(path) == wanted
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL
        killed += 1
    assert killed > 5


KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from broadsheet.storage.sqlite import SqliteStorage
count = 0
@event.listens_for(Engine, "before_cursor_execute")
def counted(*_):
    global count
    count += 1
    if count == 6 * int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
SqliteStorage(Path(sys.argv[1]))
"""


def old(path: Path, name: str = "archive-m001.db") -> Path:
    """An archive as an earlier version of the program left it."""
    return Path(shutil.copy(Path(__file__).parent / "data" / name, path))


def state(path: Path) -> list[str]:
    """Everything in a file, as SQL."""
    with sqlite3.connect(path) as database:
        found = list(database.iterdump())
    database.close()
    return found


def test_stories_are_listed_without_their_pages(tmp_path: Path) -> None:
    """Heads are kept beside the pages, so that a long list does not read them."""
    path = kept(tmp_path / "archive.db")
    storage = SqliteStorage(path)
    storage.save_story(story("s", "a"), page(story("s", "a")))
    with sqlite3.connect(path) as database:
        database.execute("UPDATE page SET data = ?", (b"no page at all",))
    database.close()
    assert [head.headline.text for head in storage.heads()] == ["Bridge closed"]
