"""What is kept about the sources comes back as it was, and changes together or not at all."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from broadsheet.errors import BusyError
from broadsheet.storage.source_book import SqliteSourceBook
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import (
    Entry,
    FeedEntry,
    Findings,
    Followed,
    HostNote,
    Published,
    SourceKind,
    SourceState,
    Step,
    Subscription,
)
from tests.fakes.samples import article

NOW = datetime(2030, 10, 7, 8, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
ONE = Subscription(
    "f-1",
    "https://varn-post.example/feed",
    SourceKind.SITEMAP,
    "Varn Post",
    "https://varn-post.example",
    ("Küste", "North / West"),
    "login=1",
    "https://varn-post.example",
    ("intern.local",),
    NOW,
)
STATE = SourceState(LATER, NOW, NOW, 2, NOW, "timeout", "it was slow.", 1.5, '"tag"', "yesterday", "{}")
TOLD = FeedEntry("", "https://varn-post.example/a?x=1", "Title", "Words", published=NOW, authors=("A",))
WAITING = Entry("https://varn-post.example/a", TOLD.url, "f-1", Step.WAITING, NOW, NOW, 1, TOLD)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[SqliteSourceBook]:
    storage = SqliteStorage(tmp_path / "archive.db")
    yield SqliteSourceBook(storage.database)
    storage.close()


def test_a_source_comes_back_as_it_was(book: SqliteSourceBook) -> None:
    """What the user said and how it fares; saying something anew changes nothing else."""
    book.follow([ONE])
    assert book.followed() == [Followed(ONE, SourceState())]
    book.keep(Findings(states=(("f-1", STATE),), counts=(("f-1", 3, 2),)))
    muted = replace(ONE, muted=True, title="New", added_at=LATER)
    book.follow([muted])
    assert book.followed() == [Followed(replace(muted, added_at=NOW), STATE, 3, 2)]


def test_the_hopeless_are_paused_by_their_state(book: SqliteSourceBook) -> None:
    """A state without a reason to pause leaves the user's own pause alone."""
    book.follow([ONE, replace(ONE, id="f-2", paused="by me")])
    book.keep(Findings(states=(("f-1", replace(STATE, paused="gone.")), ("f-2", STATE))))
    assert [one.subscription.paused for one in book.followed()] == ["gone.", "by me"]


def test_an_entry_comes_back_at_each_step(book: SqliteSourceBook) -> None:
    """With the words of the feed, then with the article, then with neither."""
    text = article("a-1", "Ein Zug,\x00 zwei 🚂\n\nEnde.", url="https://varn-post.example/a", day=5)
    fetched = replace(
        WAITING,
        step=Step.FETCHED,
        told=None,
        taken=text,
        article="a-1",
        due_at=None,
        content="c",
        seen_at=NOW,
    )
    settled = replace(fetched, step=Step.SETTLED, taken=None, own=True, due_at=LATER, unchanged=2, etag='"1"')
    book.follow([ONE])
    for entry in (WAITING, fetched, settled):
        book.keep(Findings(entries=(entry,)))
        assert book.known([entry.address, "https://nowhere.example/"]) == [entry]
        assert [(one.article, one.published) for one in book.fetched()] == (
            [("a-1", Published(date(2030, 10, 5)))] if entry is fetched else []
        )
    assert book.owners(["a-1", "a-2"]) == {"a-1": WAITING.address}
    assert book.same(["c", "d"]) == {"c": "a-1"}


def test_what_is_due(book: SqliteSourceBook) -> None:
    """New addresses before visits; nothing of muted or paused sources, and nothing before its time."""
    book.follow([ONE, replace(ONE, id="f-2", muted=True), replace(ONE, id="f-3", paused="x")])
    visit = replace(WAITING, address="https://a.example/", step=Step.SETTLED, told=None, own=True)
    late = replace(WAITING, address="https://late.example/", due_at=LATER)
    others = [replace(WAITING, address=f"https://{n}.example/", source=n) for n in ("f-2", "f-3")]
    book.keep(Findings(entries=(visit, late, WAITING, *others)))
    due = book.due_entries(NOW, farthest=LATER)
    assert [(one.address, one.visit) for one in due] == [(WAITING.address, False), (visit.address, True)]
    assert len(book.due_entries(LATER, farthest=LATER)) == 3
    assert len(book.due_entries(NOW, farthest=NOW)) == 3, "nobody puts off for so long"
    assert book.waiting() == 4


def test_when_something_is_due_next(book: SqliteSourceBook) -> None:
    """A source never asked is due at once; a paused one never; an address may be due before its source."""
    assert book.next_due() is None
    book.follow([replace(ONE, paused="x")])
    assert book.next_due() is None
    book.follow([ONE])
    assert (book.next_due() or NOW) < NOW
    book.keep(Findings(states=(("f-1", STATE),)))
    assert book.next_due() == LATER
    book.keep(Findings(entries=(WAITING,)))
    assert book.next_due() == NOW


def test_a_source_let_go_takes_what_waits_along(book: SqliteSourceBook) -> None:
    """What is settled stays known, so that nothing comes twice, and is not looked at any more."""
    settled = replace(WAITING, address="https://b.example/", step=Step.SETTLED, told=None, due_at=NOW)
    book.follow([ONE])
    book.keep(Findings(entries=(WAITING, settled)))
    assert book.unfollow("f-1")
    assert not book.unfollow("f-1")
    assert book.known([WAITING.address, settled.address]) == [replace(settled, source=None, due_at=None)]
    book.keep(Findings(states=(("f-1", STATE),)))
    assert book.followed() == []


def test_findings_are_kept_whole_or_not_at_all(book: SqliteSourceBook) -> None:
    """A new state without the addresses that came with it would lose them."""
    book.follow([ONE])
    broken = replace(WAITING, url="\ud800")
    with pytest.raises(UnicodeEncodeError):
        book.keep(Findings(states=(("f-1", STATE),), entries=(broken,)))
    assert book.followed()[0].state == SourceState()


def test_hosts(book: SqliteSourceBook) -> None:
    """Their robots.txt and their wishes are remembered."""
    note = HostNote("https://a.example", b"User-agent: *", None, LATER, NOW)
    book.keep(Findings(hosts=(note, HostNote("https://b.example", closed="timeout"))))
    assert book.hosts(["https://a.example", "https://c.example"]) == {note.origin: note}
    book.keep(Findings(hosts=(replace(note, not_before=None),)))
    assert book.hosts([note.origin])[note.origin].not_before is None


def test_one_pass_at_a_time(book: SqliteSourceBook) -> None:
    """Whoever comes second is told; afterwards the way is free, also when the first failed."""
    with suppress(ZeroDivisionError), book.pass_alone():
        with pytest.raises(BusyError, match="at work already"), book.pass_alone():
            raise AssertionError("two passes at once")
        raise ZeroDivisionError
    with book.pass_alone():
        assert True


def test_many_addresses(book: SqliteSourceBook) -> None:
    """No limit of the database shows through."""
    entries = tuple(replace(WAITING, address=f"https://a.example/{n}") for n in range(3000))
    book.keep(Findings(entries=entries))
    assert len(book.known(one.address for one in entries)) == 3000
