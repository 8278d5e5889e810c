"""A sentence in which an error was reported stays out of the page, whatever comes, until that is resolved."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from broadsheet.errors import InputError, NotFoundError
from broadsheet.newsroom import Newsroom
from broadsheet.pipeline import Stamp
from broadsheet.storage.flag_book import SqliteFlagBook
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import About, Citation, Claim, Flag, NameType, StoryPage
from tests.fakes.names import FakeNames
from tests.test_newsroom import FakeSource


class Desk:
    """A newsroom over an archive that knows reported errors."""

    def __init__(self, path: Path) -> None:
        self.storage = SqliteStorage(path)
        self.book = SqliteFlagBook(self.storage.database)

    @property
    def room(self) -> Newsroom:
        return Newsroom(
            names=FakeNames(Ilse_Dorn=NameType.PERSON, Varn=NameType.PLACE),
            stamp=Stamp("1", "2030-10-07T08:00:00+00:00"),
            storage=self.storage,
            flag_book=self.book,
        )

    def page(self, *names: str) -> StoryPage:
        (page,) = self.room.brief(FakeSource(*names)).pages
        return page


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "a.db")
    yield desk
    desk.storage.close()


def claims(page: StoryPage) -> list[Claim]:
    return [claim for section in page.sections for block in section.blocks for claim in block.claims]


def texts(page: StoryPage) -> list[str]:
    return [claim.text for claim in claims(page)]


def shown(page: StoryPage) -> str:
    """All that the page says itself, but the words it cites."""
    left_out = [item.text for item in page.provenance.dropped]
    return " ".join([*texts(page), *(fact.text for fact in page.facts), *left_out])


def event(page: StoryPage) -> Claim:
    return next(claim for claim in claims(page) if claim.about is About.EVENT)


def test_a_reported_sentence_leaves_the_page_and_does_not_come_back(desk: Desk) -> None:
    """Not in the next revision, not as a row of the table, and not when the story grows."""
    page = desk.page("post.html", "herald.txt")
    wrong = event(page)
    desk.room.flags.flag(page.story.id, wrong.id, "It was  another\nbridge.")
    after = desk.room.show(page.story.id)
    assert wrong.text not in shown(after)
    assert after.story.revision == page.story.revision + 1
    assert after.provenance.flagged == 1
    grown = desk.page("courier.txt")
    assert grown.story.id == page.story.id
    assert wrong.text not in shown(grown)


def test_other_sentences_stay(desk: Desk) -> None:
    page = desk.page("post.html", "herald.txt")
    desk.room.flags.flag(page.story.id, event(page).id)
    assert claims(desk.room.show(page.story.id))


def test_what_was_reported_is_listed_with_the_note_until_it_is_resolved(desk: Desk) -> None:
    page = desk.page("post.html", "herald.txt")
    flag = desk.room.flags.flag(page.story.id[:8], event(page).id, "It was  another\nbridge.")
    assert [(one.text, one.note) for one in desk.room.flags.list()] == [
        (event(page).text, "It was another bridge.")
    ]
    desk.room.flags.resolve(flag.id)
    assert desk.room.flags.list() == ()
    assert event(page).text in texts(desk.room.show(page.story.id))


def test_reporting_twice_is_reporting_once(desk: Desk) -> None:
    page = desk.page("post.html", "herald.txt")
    claim = event(page)
    flag = desk.room.flags.flag(page.story.id, claim.id)
    desk.book.add(replace(flag, note="again"))
    assert [one.note for one in desk.room.flags.list()] == ["again"]


def test_an_unknown_sentence_or_flag_is_said_to_be_unknown(desk: Desk) -> None:
    page = desk.page("post.html", "herald.txt")
    with pytest.raises(NotFoundError, match="no one sentence"):
        desk.room.flags.flag(page.story.id, "k-nothing")
    with pytest.raises(NotFoundError, match="Nothing is reported"):
        desk.room.flags.resolve("r-nothing")
    with pytest.raises(InputError, match="characters"):
        desk.room.flags.flag(page.story.id, event(page).id, "x" * 2001)


def test_a_sentence_can_be_named_by_the_words_with_which_it_alone_begins(desk: Desk) -> None:
    page = desk.page("post.html", "herald.txt")
    wrong = event(page)
    flag = desk.room.flags.flag(page.story.id, "  ".join(wrong.text.upper().split()[:-1]))
    assert flag.claim == wrong.id
    with pytest.raises(NotFoundError):
        desk.room.flags.flag(page.story.id, "")


def test_the_story_of_a_sentence_is_found(desk: Desk) -> None:
    page = desk.page("post.html", "herald.txt")
    assert desk.room.flags.story_of(event(page).id) == page.story.id
    with pytest.raises(NotFoundError):
        desk.room.flags.story_of("k-nothing")


def test_a_flag_goes_with_the_article_whose_words_it_holds(desk: Desk) -> None:
    """What is removed is gone for good, reported or not."""
    page = desk.page("post.html", "herald.txt")
    flag = desk.room.flags.flag(page.story.id, event(page).id)
    desk.room.remove(flag.citations[0].article)
    assert desk.room.flags.list() == ()


def test_an_archive_keeps_flags(desk: Desk, tmp_path: Path) -> None:
    page = desk.page("post.html", "herald.txt")
    flag = desk.room.flags.flag(page.story.id, event(page).id, "why")
    again = SqliteStorage(tmp_path / "a.db")
    assert SqliteFlagBook(again.database).flags() == [flag]
    again.close()


def test_other_words_for_the_same_stay_out_too() -> None:
    """A flag knows its sentence by its words and by what it rests on, in other versions of articles too."""
    from broadsheet.write.flagged import flagged

    flag = Flag(
        "r-1",
        "s-1",
        "k-1",
        "Four dock workers died when the crane of Marlow fell.",
        About.EVENT,
        (Citation("a", 0, 9),),
        ("Four workers were killed at the docks.",),
        "",
        "2030-10-07",
    )
    barred = flagged([flag], "en")
    assert barred.says("Four dock workers died as the crane of Marlow fell", "en")
    assert not barred.says("The crane of Marlow was inspected in March by four engineers", "en")
    assert not flagged([], "en").says(flag.text, "en")
