"""The facade over an archive that remembers: twins, versions, changes, revisions, earlier stories."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from broadsheet.errors import NotFoundError
from broadsheet.newsroom import Briefing, Newsroom
from broadsheet.newsroom import earlier as past
from broadsheet.pipeline import Stamp
from broadsheet.storage.history import SqliteHistory
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import ChangeKind, FetchedPage, Given, NameType, PageChange, Rejected, StoryPage
from tests.fakes.names import FakeNames

FERRY = (
    "The ferry Aurelia hit the harbour wall of Ostrel on Monday. At least {} people were hurt, the rescue "
    "service of Ostrel said.\n\nCaptain Anna Berg said the fog had come within minutes. The ferry was towed "
    "to the yard of Ostrel in the evening."
)
INQUIRY = (
    "Captain Anna Berg told the inquiry in Ostrel on Friday that the radar of the ferry Aurelia failed.\n\n"
    "The inquiry into the Aurelia heard that Anna Berg had warned the owners in Ostrel in spring."
)
MUSEUM = "A museum in Varn opened its doors on Friday. Visitors in Varn stood in line for two hours."


@dataclass(frozen=True)
class Item:
    text: str
    url: str
    outlet: str = "Post"
    day: str = "2030-10-07"


class Items:
    """Implements `protocols.Source`."""

    def __init__(self, *items: Item) -> None:
        self.items = items

    def pages(self) -> Iterator[FetchedPage | Rejected]:
        for item in self.items:
            given = Given(outlet=item.outlet, published=item.day, url=item.url, language="en")
            yield FetchedPage(item.text.encode(), "text/plain", item.url, given=given)


class Desk:
    """A newsroom over a file; each brief is a run of its own, an hour later."""

    def __init__(self, storage: SqliteStorage) -> None:
        self.storage = storage
        self.history = SqliteHistory(storage.database)
        kinds = {"Anna_Berg": NameType.PERSON, "Ostrel": NameType.PLACE, "Varn": NameType.PLACE}
        self.names = FakeNames(**kinds, Aurelia=NameType.OTHER)
        self.hour = 0

    @property
    def room(self) -> Newsroom:
        self.hour += 1
        stamp = Stamp("1", f"2030-10-07T{self.hour:02}:00:00+00:00")
        return Newsroom(names=self.names, stamp=stamp, storage=self.storage, history=self.history)

    def brief(self, *items: Item) -> Briefing:
        return self.room.brief(Items(*items))

    def page(self, *items: Item) -> StoryPage:
        (page,) = self.brief(*items).pages
        return page


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    storage = SqliteStorage(tmp_path / "a.db")
    yield Desk(storage)
    storage.close()


ONE = Item(FERRY.format(12), "https://post.example/ferry")
TWO = Item(FERRY.format(15), "https://post.example/ferry")
OTHER = Item(FERRY.format(12) + " A diver looked at the hull.", "https://herald.example/ferry", "Herald")


def only(changes: tuple[PageChange, ...]) -> PageChange:
    (change,) = changes
    return change


def test_twins_are_one_article(desk: Desk) -> None:
    """In one run and in the next; the id is the one that the archive knew first."""
    twin = Item(ONE.text, "https://m.post.example/ferry/amp?utm_source=x")
    first = desk.page(ONE, OTHER)
    second = desk.page(twin, OTHER)
    assert second.story.id == first.story.id
    assert [a.id for a in second.articles] == [a.id for a in first.articles]
    third = Item(FERRY.format(13), "https://www.post.example/ferry#top")
    assert len(desk.brief(third, Item(TWO.text, "http://post.example/ferry")).rejected) == 1
    assert len(desk.storage.article_ids("")) == 2


def test_a_revision_knows_what_is_new_in_it(desk: Desk) -> None:
    """Against the one before, by id; a first revision has nothing to compare with."""
    first = desk.page(ONE)
    assert first.news is None
    second = desk.page(OTHER)
    assert second.news is not None
    (fresh,) = {a.id for a in second.articles} - {a.id for a in first.articles}
    assert second.news.articles == (fresh,)
    assert set(second.news.facts) == {f.id for f in second.facts} - {f.id for f in first.facts}
    assert desk.room.show(second.story.id, revision=2).news == second.news
    assert desk.page(OTHER) == second, "the same again is no revision, and its news stay"


def test_a_changed_number_is_on_the_page(desk: Desk) -> None:
    """With what it was, when the new one was first seen, and the sentences of both versions."""
    first = desk.page(ONE, OTHER)
    assert first.changes == ()
    page = desk.page(TWO, OTHER)
    change = only(page.changes)
    assert (change.kind, change.was, change.now) == ("number", "At least 12 people", "At least 15 people")
    assert (change.version, change.at) == (2, "2030-10-07T02:00:00+00:00")
    assert change.before is not None
    assert change.after is not None
    versions = [kept.article for kept in desk.room.versions(change.article)]
    for passage in (change.before, change.after):
        assert versions[passage.version - 1].text[passage.start : passage.end] == passage.text
    assert page.news is not None
    assert page.news.changes == (change.id,)
    assert desk.room.show(page.story.id).changes == page.changes


def test_an_old_page_keeps_its_texts(desk: Desk) -> None:
    """Revision 1 cites version 1 of the article, word for word, after the article has changed."""
    first = desk.page(ONE, OTHER)
    second = desk.page(TWO, OTHER)
    old = desk.room.show(first.story.id[:6], revision=1)
    assert [a.version for a in old.articles] != [a.version for a in second.articles]
    texts = {a.id: a.text or "" for a in old.articles}
    assert any("At least 12 people" in text for text in texts.values())
    assert not any("15" in text for text in texts.values())
    cited = 0
    for one in old.articles:
        for span, excerpt in one.excerpts.items():
            start, _, end = span.partition("-")
            assert texts[one.id][int(start) : int(end)] == excerpt
            cited += 1
    assert cited
    with pytest.raises(NotFoundError, match="no revision 7; kept are: 1, 2"):
        desk.room.show(first.story.id, revision=7)


def test_a_correction_and_a_removal_are_on_the_page(desk: Desk) -> None:
    """The outlet's own words, and the time at which the article was found to be gone."""
    note = "Correction: An earlier version of this article said that two ferries were hit."
    desk.page(ONE, OTHER)
    page = desk.page(Item(f"{ONE.text}\n\n{note}", ONE.url), OTHER)
    change = only(page.changes)
    assert (change.kind, change.note) == (ChangeKind.CORRECTION, note)
    desk.history.mark_gone(change.article, datetime(2030, 10, 8, tzinfo=UTC))
    shown = desk.room.show(page.story.id)
    assert [(c.kind, c.at) for c in shown.changes] == [
        ("removal", "2030-10-08T00:00:00+00:00"),
        ("correction", change.at),
    ]
    assert shown.story.revision == 3


def test_other_words_are_no_event(desk: Desk) -> None:
    """They are a version, with its edits, and the page says nothing of them."""
    desk.page(ONE, OTHER)
    page = desk.page(Item(ONE.text.replace("in the evening", "late in the evening"), ONE.url), OTHER)
    assert page.changes == ()
    article = next(a.id for a in page.articles if a.outlet == "Post")
    first, second = desk.room.versions(article)
    assert first.edits == ()
    assert [edit.kind for edit in second.edits] == [ChangeKind.WORDING]


def test_a_story_of_whom_many_stories_speak_leads_on_if_most_is_shared(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no name is rare, as in a matter that goes on for years, much more has to be shared."""
    monkeypatch.setattr(past, "RARE", (0.0, 0))
    first = desk.page(ONE, OTHER)
    page = desk.page(Item(INQUIRY, "https://post.example/2", day="2031-03-08"))
    assert [one.story for one in page.earlier] == [first.story.id]


def test_an_earlier_story_leads_to_the_next(desk: Desk) -> None:
    """Told in one sentence of its page, which cites its articles; a story about something else is not."""
    museum = Item(MUSEUM, "https://post.example/museum", day="2030-10-08")
    first = desk.page(ONE, OTHER)
    desk.page(museum)
    later = Item(INQUIRY, "https://post.example/inquiry", day="2031-03-08")
    page = desk.page(later)
    (earlier,) = page.earlier
    assert earlier.story == first.story.id != page.story.id
    assert earlier.published_at == "2030-10-07"
    assert {"anna berg", "ostrel"} <= set(earlier.shared)
    assert earlier.sources
    for source in earlier.sources:
        (kept,) = desk.history.texts([(source.article, source.version)])
        assert kept.text[source.start : source.end] == source.text
        assert source.url == kept.url
    assert desk.room.show(first.story.id).earlier == ()
    again = "Anna Berg opened a school in Ostrel on Monday. The school in Ostrel has room for 90 children."
    (other,) = desk.brief(Item(again, "https://post.example/school", day="2031-06-02")).pages
    assert other.earlier == (), "the same names with another matter"
    gone = desk.room.remove(first.story.id)
    assert gone.rebuilt == (page.story.id,)
    assert desk.room.show(page.story.id).earlier == ()
