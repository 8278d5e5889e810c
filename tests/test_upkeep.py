"""Looking after the archive: sound or not, copied, brought back, thinned out, and rid of an outlet."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from broadsheet.errors import InputError, NotFoundError, StorageError
from broadsheet.newsroom import Newsroom
from broadsheet.newsroom.upkeep import Keep, Upkeep
from broadsheet.pipeline import Stamp
from broadsheet.protocols import SourceBook
from broadsheet.storage.history import SqliteHistory
from broadsheet.storage.keeper import SqliteKeeper
from broadsheet.storage.restore import restore
from broadsheet.storage.source_book import SqliteSourceBook
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.storage.wish_book import SqliteWishes
from broadsheet.types import Assignment, Decisions, NameType, Story, StoryStatus, Wish, WishKind
from tests.fakes.names import FakeNames
from tests.fakes.samples import article
from tests.test_past import INQUIRY, MUSEUM, ONE, OTHER, TWO, Item, Items

TOLD = Item("Zanzibar was the word that only the Gazette of Ostrel printed about the ferry.", "", "Gazette")
LATE = Item(INQUIRY, "https://herald.example/inquiry", "Herald", day="2031-03-08")


class Archive:
    """An archive in a file, with a newsroom for each run."""

    def __init__(
        self, path: Path, *, now: str = "2030-10-07T12:00:00+00:00", book: SourceBook | None = None
    ) -> None:
        self.path = path
        self.storage = SqliteStorage(path)
        self.history = SqliteHistory(self.storage.database)
        self.keeper = SqliteKeeper(self.storage.database)
        kinds = {"Anna_Berg": NameType.PERSON, "Ostrel": NameType.PLACE, "Varn": NameType.PLACE}
        self.room = Newsroom(
            names=FakeNames(**kinds, Aurelia=NameType.OTHER),
            stamp=Stamp("1", now),
            storage=self.storage,
            history=self.history,
            keeper=self.keeper,
            source_book=book,
        )

    @property
    def upkeep(self) -> Upkeep:
        return self.room.upkeep

    def brief(self, *items: Item) -> list[str]:
        return [page.story.id for page in self.room.brief(Items(*items)).pages]

    def bytes(self) -> bytes:
        return b"".join(file.read_bytes() for file in self.path.parent.glob(f"{self.path.name}*"))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "a.db")


def test_a_sound_archive_has_no_faults(archive: Archive) -> None:
    """With versions, changes, earlier stories, a merged story and an old revision."""
    archive.brief(ONE, OTHER)
    archive.brief(TWO, Item(MUSEUM, "https://post.example/museum"))
    archive.brief(LATE)
    first, second, *_ = [head.id for head in archive.room.stories()]
    archive.room.merge([first, second])
    assert archive.upkeep.check() == []


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        ("UPDATE article_version SET text = 'x' WHERE version = 1", "cites a place outside of the article"),
        ("UPDATE article_version SET text = replace(text, 'Captain', 'Kaptajn')", "with other words"),
        ("DELETE FROM article_version WHERE version = 1", "which is not there"),
        ("UPDATE article SET newest = 7", "has no text"),
        ("UPDATE page SET data = 'x'", "cannot be read"),
        ("DELETE FROM page", "counts as written and has no page"),
        ("DELETE FROM assignment", "has no articles"),
        ("UPDATE story SET status = 'merged', merged_into = 'nobody'", "merged into one that is not there"),
        ("UPDATE memory SET state = x'00'", "What grouping remembers cannot be read"),
        ("DELETE FROM memory", "What grouping remembers is missing"),
        ("UPDATE assignment SET story = 'nobody'", "The table assignment refers to what is not in story"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(archive: Archive, spoil: str, sentence: str) -> None:
    """Each kind of damage that SQLite itself does not see."""
    archive.brief(ONE, OTHER)
    archive.storage.close()
    with sqlite3.connect(archive.path) as raw:
        raw.execute(spoil)
    raw.close()
    faults = Archive(archive.path).upkeep.check()
    assert any(sentence in fault for fault in faults), faults
    assert all(fault.endswith(".") for fault in faults)


def test_a_damaged_file_is_said_to_be(archive: Archive) -> None:
    """Where SQLite's own look at the file finds something."""
    archive.storage.save_articles(article(f"{n:04}", f"Number {n}. " * 60) for n in range(400))
    archive.storage.database.overwrite_log()
    archive.storage.close()
    content = bytearray(archive.path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 20_000] = b"\xff" * 20_000
    archive.path.write_bytes(content)
    try:
        faults = Archive(archive.path).upkeep.check()
    except StorageError as error:
        faults = [str(error)]
    assert "damaged" in faults[0]


def test_a_copy_comes_back(archive: Archive, tmp_path: Path) -> None:
    """Everything that was there when it was made, and nothing that came since."""
    archive.brief(ONE, OTHER)
    before = archive.room.stories()
    copy = tmp_path / "copies" / "copy.db"
    archive.upkeep.backup(copy)
    archive.brief(Item(MUSEUM, "https://post.example/museum"))
    archive.storage.close()
    restore(copy, archive.path, force=True)
    again = Archive(archive.path)
    assert again.room.stories() == before
    assert again.upkeep.check() == []
    with sqlite3.connect(archive.path) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()
    assert sorted(file.name for file in copy.parent.iterdir()) == ["copy.db"]


def test_a_copy_is_made_while_others_write(archive: Archive, tmp_path: Path) -> None:
    """It is one state of the archive: a transaction is in it whole or not at all."""
    archive.storage.save_articles([article("0")])
    stop = threading.Event()

    def write() -> None:
        storage, number = SqliteStorage(archive.path), 0
        while not stop.is_set():
            number += 2
            storage.save_articles([article(f"{number}"), article(f"{number + 1}")])
        storage.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for turn in range(5):
            archive.upkeep.backup(tmp_path / f"{turn}.db")
    finally:
        stop.set()
        writer.join()
    for turn in range(5):
        kept = Archive(tmp_path / f"{turn}.db")
        assert len(kept.storage.article_ids("")) % 2 == 1
        assert kept.upkeep.check() == []


def test_a_copy_spoils_no_other_file(archive: Archive, tmp_path: Path) -> None:
    """A file of another kind stays; an older copy is replaced; the archive is not copied onto itself."""
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Anna")
    with pytest.raises(InputError, match="is no archive"):
        archive.upkeep.backup(letter)
    assert letter.read_text() == "Dear Anna"
    with pytest.raises(InputError, match="the archive itself"):
        archive.upkeep.backup(archive.path)
    archive.upkeep.backup(tmp_path / "copy.db")
    archive.storage.save_articles([article("a")])
    archive.upkeep.backup(tmp_path / "copy.db")
    assert Archive(tmp_path / "copy.db").storage.article_ids("") == ["a"]


KILLED = """
import os, signal, sys
from pathlib import Path
from broadsheet.storage import files, restore
real = files.flush
def die(path):
    real(path)
    os.kill(os.getpid(), signal.SIGKILL)
files.flush = restore.flush = die
{}
"""


@pytest.mark.parametrize(
    "work",
    [
        "restore.restore(Path(sys.argv[2]), Path(sys.argv[1]), force=True)",
        "from broadsheet.storage.sqlite import SqliteStorage; from broadsheet.storage.keeper import "
        "SqliteKeeper; SqliteKeeper(SqliteStorage(Path(sys.argv[1])).database).backup(Path(sys.argv[2]))",
    ],
    ids=["restore", "backup"],
)
def test_a_kill_leaves_the_old_file(archive: Archive, tmp_path: Path, work: str) -> None:
    """Just before the new one takes its place; and the next try goes through."""
    archive.storage.save_articles([article("a")])
    archive.upkeep.backup(tmp_path / "copy.db")
    archive.storage.save_articles([article("b")])
    archive.storage.close()
    done = subprocess.run(
        [sys.executable, "-c", KILLED.format(work), str(archive.path), str(tmp_path / "copy.db")], check=False
    )
    assert done.returncode == -9
    assert Archive(archive.path).storage.article_ids("") == ["a", "b"]
    assert Archive(tmp_path / "copy.db").storage.article_ids("") == ["a"]
    restore(tmp_path / "copy.db", archive.path, force=True)
    assert Archive(archive.path).storage.article_ids("") == ["a"]
    assert not list(tmp_path.glob("*.restoring*"))


def no_archive(path: Path) -> None:
    path.write_bytes(b"no archive at all" * 100)


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    path.write_bytes(content)


def newer(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO migration VALUES ('m999_from_the_future')")
    raw.close()


def unsound(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE article SET newest = 9")
    raw.close()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (no_archive, "no backup of a Broadsheet archive"),
        (damaged, "damaged"),
        (newer, "made by a newer Broadsheet"),
        (unsound, "is not sound"),
        (Path.unlink, "There is no file"),
    ],
)
def test_a_bad_copy_changes_nothing(
    archive: Archive, tmp_path: Path, spoil: Callable[[Path], None], sentence: str
) -> None:
    """It is refused in one sentence that names it, and the archive stays."""
    archive.storage.save_articles([article("a")])
    archive.upkeep.backup(tmp_path / "copy.db")
    archive.storage.close()
    spoil(tmp_path / "copy.db")
    with pytest.raises((InputError, StorageError), match=sentence) as caught:
        restore(tmp_path / "copy.db", archive.path, force=True)
    assert str(tmp_path / "copy.db") in str(caught.value)
    assert Archive(archive.path).storage.article_ids("") == ["a"]
    assert not list(tmp_path.glob("*.restoring*"))


def test_an_archive_is_replaced_only_if_wanted(archive: Archive, tmp_path: Path) -> None:
    """And not while another program uses it; a damaged one is kept beside the new."""
    archive.storage.save_articles([article("a")])
    copy = tmp_path / "copy.db"
    archive.upkeep.backup(copy)
    with pytest.raises(InputError, match="--force"):
        restore(copy, archive.path)
    with archive.storage.database.write(), pytest.raises(StorageError, match="in use"):
        restore(copy, archive.path, force=True, wait=0.05)
    archive.storage.close()
    no_archive(archive.path)
    restore(copy, archive.path, force=True)
    assert Archive(archive.path).storage.article_ids("") == ["a"]
    assert (tmp_path / "a.db.damaged").read_bytes().startswith(b"no archive at all")
    fresh = tmp_path / "elsewhere" / "b.db"
    fresh.parent.mkdir()
    fresh.with_name("b.db-wal").write_bytes(b"the log of an archive that is lost")
    restore(copy, fresh)
    assert Archive(fresh).storage.article_ids("") == ["a"]


def test_a_purged_outlet_is_nowhere_and_does_not_come_back(archive: Archive, tmp_path: Path) -> None:
    """Not in the bytes of the file or of a later copy, not from an older copy, not with a new article."""
    archive.brief(ONE, OTHER, TOLD)
    archive.upkeep.backup(tmp_path / "old.db")
    assert b"Zanzibar" in archive.bytes()
    done = archive.upkeep.purge("  GAZETTE ")
    assert done.articles == 1
    for word in (b"Zanzibar", b"zanzibar", b"Gazette", b"gazette"):
        assert word not in archive.bytes()
    archive.upkeep.backup(tmp_path / "new.db")
    assert b"Zanzibar" not in (tmp_path / "new.db").read_bytes()
    (rejected,) = archive.room.brief(Items(TOLD)).rejected
    assert "was purged" in rejected.reason
    assert archive.upkeep.check() == []
    archive.storage.close()
    restore(tmp_path / "old.db", archive.path, force=True)
    again = Archive(archive.path)
    assert b"Zanzibar" not in again.bytes()
    assert len(again.storage.article_ids("")) == 2
    again.room.stories()
    assert again.upkeep.check() == []
    with pytest.raises(NotFoundError, match="No article is by"):
        again.upkeep.purge("Nobody")
    again.upkeep.allow("gazette")
    assert len(again.brief(TOLD)) == 1
    with pytest.raises(NotFoundError, match="was not purged"):
        again.upkeep.allow("gazette")


def test_a_host_is_purged_with_what_leads_to_it(archive: Archive) -> None:
    """Whatever its outlets are called; pages of other stories that told of it are made anew."""
    first = archive.brief(ONE, OTHER)
    later = archive.brief(LATE)
    assert archive.room.show(later[0]).earlier
    done = archive.upkeep.purge("https://www.Post.example/")
    assert done.articles == 1
    assert set(done.rebuilt) <= {*first, *later}
    assert b"post.example" not in archive.bytes()
    assert [a.outlet for a in archive.storage.articles()] == ["Herald", "Herald"]
    assert archive.upkeep.check() == []


def test_old_stories_go_and_what_is_marked_stays(archive: Archive) -> None:
    """A closed story goes whole, with its pages; followed and open ones stay, and other pages stay true."""
    (ferry,) = archive.brief(ONE, OTHER)
    (museum,) = archive.brief(Item(MUSEUM, "https://post.example/museum"))
    (later,) = archive.brief(LATE)
    late = Archive(archive.path, now="2031-04-06T12:00:00+00:00")
    wishes = SqliteWishes(late.storage.database)
    wishes.wish(Wish(WishKind.STORY, ferry, "Ferry", "2030-10-08T00:00:00+00:00"))
    late.storage.save_story(pinned(late, museum, pin=True), late.storage.page(museum))
    assert late.upkeep.tidy(Keep(days=1)).stories == (), "one is followed, one pinned, one open"
    wishes.forget(WishKind.STORY, ferry)
    assert late.upkeep.tidy(Keep(days=1)).stories == (ferry,)
    late.storage.save_story(pinned(late, museum, pin=False), late.storage.page(museum))
    done = late.upkeep.tidy(Keep(days=1))
    assert done.stories == (museum,), "the open one stays"
    assert done.after < done.before
    assert [head.id for head in late.room.stories()] == [later]
    assert late.room.show(later).earlier == ()
    assert late.upkeep.check() == []
    assert b"harbour wall" not in late.bytes()


def test_an_archive_is_made_small_enough(archive: Archive) -> None:
    """First what can be made again goes, then the oldest stories; no more than has to."""
    stories = []
    for n in range(60):
        text = f"Report {n}. " + " ".join(f"word{n}x{word}" for word in range(3000))
        archive.storage.save_articles([article(f"a{n:02}", text, day=1 + n // 2)])
        member = Assignment(f"a{n:02}", f"s{n:02}", 1.0, "first")
        stories.append(Story(f"s{n:02}", (member,), StoryStatus.CLOSED))
    archive.storage.keep(Decisions(archive.storage.memory().turn, b"", (), tuple(stories)))
    done = archive.upkeep.tidy(Keep(megabytes=1))
    assert done.after <= 1_000_000
    left = archive.storage.article_ids("")
    assert left == [f"a{n:02}" for n in range(60 - len(left), 60)]
    assert archive.path.stat().st_size <= 1_100_000


def pinned(archive: Archive, story: str, *, pin: bool) -> Story:
    kept = archive.storage.story(story)
    assert kept is not None
    return replace(kept, assignments=tuple(replace(a, pinned=pin) for a in kept.assignments))


def test_a_list_does_not_wait_for_a_pass(archive: Archive) -> None:
    """While another program makes the pages that are due, what is there is listed, and nothing fails."""
    (ferry,) = archive.brief(ONE, OTHER)
    archive.brief(Item(MUSEUM, "https://post.example/museum"))
    with sqlite3.connect(archive.path) as raw:
        raw.execute("UPDATE story SET head = NULL WHERE id = ?", (ferry,))
    raw.close()
    book = SqliteSourceBook(archive.storage.database)
    room = Archive(archive.path, book=book).room
    with book.pass_alone():
        assert [head.article_count for head in room.stories()] == [1]
    assert sorted(head.article_count for head in room.stories()) == [1, 2]
