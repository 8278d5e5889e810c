"""The facade over an archive: stories grow, keep their ids, are taken up after a crash, and are forgotten."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from broadsheet.errors import InputError, NotFoundError, StorageError
from broadsheet.newsroom import Briefing, Newsroom
from broadsheet.pipeline import Stamp
from broadsheet.protocols import Storage
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import FetchedPage, Given, NameType, Rejected, Story, StoryPage
from tests.fakes.memory import MemoryStorage
from tests.fakes.names import FakeNames
from tests.fakes.news import BRIDGE, OTHER

Inputs = list[FetchedPage | Rejected]


class FakeSource:
    """Implements `protocols.Source` with pages made beforehand."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def pages(self) -> Iterator[FetchedPage | Rejected]:
        for name in self._names:
            text = BRIDGE.get(name, OTHER)
            kind = "text/html" if name.endswith(".html") else "text/plain"
            yield FetchedPage(text.encode(), kind, name, given=Given(outlet=name, published="2030-10-06"))


class Desk:
    """A newsroom with its parts at hand; each brief is a run of its own, with a later clock."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self.names = FakeNames(Ilse_Dorn=NameType.PERSON, Varn=NameType.PLACE, Tarn=NameType.PLACE)
        self.hour = 0

    @property
    def room(self) -> Newsroom:
        self.hour += 1
        stamp = Stamp("1", f"2030-10-07T{self.hour:02}:00:00+00:00")
        return Newsroom(names=self.names, stamp=stamp, storage=self.storage)

    def brief(self, *names: str, one_story: bool = False) -> Briefing:
        return self.room.brief(FakeSource(*names), one_story=one_story)

    def page(self, *names: str, one_story: bool = False) -> StoryPage:
        (page,) = self.brief(*names, one_story=one_story).pages
        return page


@pytest.fixture(params=["sqlite", "memory"])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    storage: Storage = SqliteStorage(tmp_path / "a.db") if request.param == "sqlite" else MemoryStorage()
    yield Desk(storage)
    storage.close()


def test_a_story_grows(desk: Desk) -> None:
    """More articles come into the same story, under its id; each page has the texts of its articles."""
    first = desk.page("post.html", "herald.txt")
    second = desk.page("courier.txt")
    assert second.story.id == first.story.id
    assert (first.story.revision, second.story.revision) == (1, 2)
    assert {a.input for a in second.articles} == set(BRIDGE)
    assert all(a.text for a in second.articles)
    assert desk.room.show(first.story.id) == second


def test_the_same_articles_again_change_nothing(desk: Desk) -> None:
    """No revision, no new time, and nothing is annotated twice."""
    first = desk.page(*BRIDGE)
    asked = desk.names.asked
    assert desk.page(*BRIDGE) == first
    assert desk.names.asked == asked


def test_facts_keep_their_ids(desk: Desk) -> None:
    """A fact that means the same has the id it had before the story grew."""
    before = {f.text: f.id for f in desk.page("post.html", "herald.txt").facts}
    after = {f.text: f.id for f in desk.page("courier.txt").facts}
    shared = before.keys() & after.keys()
    assert shared
    assert {t: before[t] for t in shared} == {t: after[t] for t in shared}


def test_only_stories_that_were_touched_are_given_back(desk: Desk) -> None:
    """A run is about its own articles; the others stay in the archive."""
    desk.brief("museum.txt")
    page = desk.page(*BRIDGE)
    assert page.story.article_count == 3
    assert [head.article_count for head in desk.room.stories()] in ([3, 1], [1, 3])


def test_one_story_gathers_what_was_apart(desk: Desk) -> None:
    """The story that has most of the articles takes the others in; the one left empty goes."""
    bridge, _ = desk.brief(*BRIDGE, "museum.txt").pages
    page = desk.page(*BRIDGE, "museum.txt", one_story=True)
    assert page.story.id == bridge.story.id
    assert page.story.article_count == 4
    assert [head.id for head in desk.room.stories()] == [bridge.story.id]


def crash(*_: object) -> None:
    raise StorageError("The disk is full.")


def test_a_crash_while_grouping_keeps_all_or_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles, assignments and what grouping remembers are kept together; the next run does the rest."""
    desk.brief("museum.txt")
    before = desk.storage.memory()
    with monkeypatch.context() as broken:
        broken.setattr(desk.storage, "keep", crash)
        with pytest.raises(StorageError):
            desk.brief(*BRIDGE)
    assert len(desk.storage.articles()) == 1
    assert desk.storage.memory() == before
    assert desk.page(*BRIDGE).story.article_count == 3
    assert sorted(head.article_count for head in desk.room.stories()) == [1, 3]


def test_what_a_crash_left_is_completed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stories kept without a page get one when their articles are given again, or when they are looked at."""
    with monkeypatch.context() as broken:
        broken.setattr(desk.storage, "save_page", crash)
        with pytest.raises(StorageError):
            desk.brief(*BRIDGE)
    assert len(desk.storage.articles()) == 3
    desk.brief("museum.txt")
    assert len(desk.storage.unwritten()) == 1, "a run does nothing about articles that are not its own"
    assert desk.page(*BRIDGE).story.article_count == 3
    assert sorted(head.article_count for head in desk.room.stories()) == [1, 3]


def test_a_page_that_is_missing_is_made(desk: Desk) -> None:
    """A story kept without its page is shown all the same."""
    desk.brief("museum.txt")
    (story,) = desk.storage.stories()
    desk.storage.save_story(Story("s-bare", story.assignments), None)
    assert [head.id for head in desk.room.stories()] == ["s-bare"]
    desk.storage.save_story(Story("s-bare", story.assignments), None)
    assert desk.room.show("s-bare").story.article_count == 1
    assert desk.storage.page("s-bare") is not None


def test_removing_an_article_makes_its_page_anew(desk: Desk) -> None:
    """The page is the next revision, without a word of it; the last article takes the story along."""
    page = desk.page("post.html", "herald.txt")
    gone, stays = page.articles
    removed = desk.room.remove(gone.id)
    assert (removed.kind, removed.rebuilt) == ("article", (page.story.id,))
    left = desk.room.show(page.story.id)
    assert [a.id for a in left.articles] == [stays.id]
    assert left.story.revision == page.story.revision + 1
    assert desk.room.remove(stays.id).rebuilt == ()
    assert desk.room.stories() == []


def test_removing_a_story(desk: Desk) -> None:
    """Its articles go with it."""
    page = desk.page(*BRIDGE)
    assert desk.room.remove(page.story.id).kind == "story"
    assert desk.storage.articles() == []
    with pytest.raises(NotFoundError):
        desk.room.remove(page.story.id)


def test_the_start_of_an_id_is_enough_to_look(desk: Desk) -> None:
    """If it fits one only."""
    page = desk.page(*BRIDGE)
    assert desk.room.show(page.story.id[:5]).story.id == page.story.id
    article = page.articles[0]
    kept = desk.room.article(article.id[:9])
    assert (kept.article.id, kept.story) == (article.id, page.story.id)
    with pytest.raises(InputError, match="3 ids begin with a-"):
        desk.room.article("a-")
    for look in (desk.room.show, desk.room.article):
        with pytest.raises(NotFoundError):
            look("nothing")


def test_without_an_archive_there_is_nothing_to_look_into() -> None:
    """And nothing is kept."""
    room = Newsroom(names=FakeNames(), stamp=Stamp("1", "2030-10-07T00:00:00+00:00"))
    assert len(room.brief(FakeSource(*BRIDGE)).pages) == 1
    with pytest.raises(StorageError):
        room.stories()
    room.close()


def test_who_only_looks_does_not_wait_for_the_stages() -> None:
    """Numerical and linguistic libraries are loaded when there is something to make."""
    heavy = "{'numpy', 'spacy', 'trafilatura', 'broadsheet.compare', 'broadsheet.group'}"
    look = f"import sys, broadsheet.bootstrap, broadsheet.cli; sys.exit(bool({heavy} & {{*sys.modules}}))"
    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0


def renamed(page: StoryPage, end: str) -> StoryPage:
    """The page as if all that it says had been named otherwise by an earlier revision."""
    return replace(
        page,
        facts=tuple(replace(fact, id=f"{fact.id}{end}") for fact in page.facts),
        sections=tuple(
            replace(
                section,
                blocks=tuple(
                    replace(
                        block,
                        id=f"{block.id}{end}",
                        claims=tuple(replace(claim, id=f"{claim.id}{end}") for claim in block.claims),
                    )
                    for block in section.blocks
                ),
            )
            for section in page.sections
        ),
    )


def ids(page: StoryPage) -> set[str]:
    blocks = [block for section in page.sections for block in section.blocks]
    claims = {claim.id for block in blocks for claim in block.claims}
    return {fact.id for fact in page.facts} | {block.id for block in blocks} | claims


def test_what_a_merged_story_said_keeps_its_addresses(desk: Desk) -> None:
    """Facts, questions and sentences, also those of a story that was merged into the merged one before."""
    whole = desk.page("post.html", "herald.txt", "courier.txt", one_story=True)
    others = [article.id for article in whole.articles][1:]
    apart = [desk.room.split(whole.story.id, [one]).story for one in others]
    for number, story in enumerate(apart):
        page = renamed(desk.room.show(story), f"-{number}")
        desk.storage.save_page(page, [article.id for article in page.articles])
    alone = desk.room.show(whole.story.id)
    desk.room.merge(list(reversed(apart)))
    both = desk.room.show(apart[1])
    assert {one[-2:] for one in ids(both)} >= {"-0", "-1"}
    desk.room.merge([whole.story.id, apart[1]])
    merged = desk.room.show(apart[0])
    assert merged.story.id == whole.story.id
    assert {one[-2:] for one in ids(merged)} >= {"-0", "-1"}
    assert ids(merged) & ids(alone)
    assert len(ids(merged)) == len(merged.facts) + sum(
        1 + len(block.claims) for section in merged.sections for block in section.blocks
    )
