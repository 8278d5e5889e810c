"""What every archive promises (`protocols.Storage`)."""

from dataclasses import replace
from datetime import UTC, date, datetime

from broadsheet.protocols import Storage
from broadsheet.types import Assignment, Decisions, Published, Story, StoryStatus
from tests.fakes.samples import annotation, article, page, story


def test_an_article_comes_back_as_it_was(storage: Storage) -> None:
    """Everything known of it is kept, with the offset of its time and the odd characters of its text."""
    time = datetime.fromisoformat("2030-10-05T23:30:00+09:00")
    kept = article(
        "a",
        "Ein Zug,\x00 ‏zwei 🚂\n\nEnde.",
        url="https://example.org/a",
        outlet="Morning Post",
        title="A title",
        language="de",
    )
    kept = replace(kept, published=Published(date(2030, 10, 5), time), authors=("A. Writer", "B. Writer"))
    storage.save_articles([kept])
    assert storage.article("a") == kept
    assert storage.article("b") is None


def test_the_same_words_stay_as_they_are(storage: Storage) -> None:
    """Saving an article again word for word makes no new version, whatever else is said of it now."""
    storage.save_articles([article("a", outlet="First")])
    storage.save_articles([article("a", outlet="Second")])
    kept = storage.article("a")
    assert kept is not None
    assert (kept.version, kept.outlet) == (1, "First")


def test_another_text_is_the_next_version(storage: Storage) -> None:
    """A text that changed becomes a version of its own, and is the one that is shown."""
    storage.save_articles([article("a", "One."), article("a", "Two.")])
    storage.save_articles([article("a", "One.")])
    kept = storage.article("a")
    assert kept is not None
    assert (kept.version, kept.text) == (3, "One.")


def test_articles_come_by_time_and_id(storage: Storage) -> None:
    """Known times first, earliest first; ids that are not kept are left out; no ids asked for is none."""
    noon = Published(date(2030, 10, 2), datetime(2030, 10, 2, 12, tzinfo=UTC))
    storage.save_articles([article("d"), article("c", day=3), article("b", day=2), article("a")])
    storage.save_articles([replace(article("e"), published=noon)])
    assert [a.id for a in storage.articles()] == ["b", "e", "c", "a", "d"]
    assert [a.id for a in storage.articles(["c", "b", "nobody"])] == ["b", "c"]
    assert storage.articles([]) == []


def test_many_ids_can_be_asked_for(storage: Storage) -> None:
    """No limit of the database shows through."""
    storage.save_articles(article(f"{n:05}") for n in range(1200))
    assert len(storage.articles([f"{n:05}" for n in range(40_000)])) == 1200


def test_an_annotation_belongs_to_a_version_and_a_model(storage: Storage) -> None:
    """Another version, or another model, has no annotation; a new model's replaces the old one's."""
    storage.save_articles([article("a")])
    storage.save_annotation(annotation("a"), "model-1")
    assert storage.annotation("a", 1, "model-1") == annotation("a")
    assert storage.annotation("a", 2, "model-1") is None
    assert storage.annotation("a", 1, "model-2") is None
    storage.save_annotation(annotation("a", end=7), "model-2")
    assert storage.annotation("a", 1, "model-2") == annotation("a", end=7)
    assert storage.annotation("a", 1, "model-1") is None


def test_a_story_and_its_page_come_back(storage: Storage) -> None:
    """A story is kept with the reasons of its assignments, and its newest page is the one that is shown."""
    storage.save_articles([article("a"), article("b")])
    first = story("s", "a")
    storage.save_story(first, page(first))
    grown = story("s", "a", "b", revision=2)
    storage.save_story(grown, page(grown, "Bridge open"))
    assert storage.story("s") == grown
    assert storage.page("s") == page(grown, "Bridge open")
    assert storage.story("t") is None
    assert storage.page("t") is None


def test_a_story_can_be_kept_without_a_page(storage: Storage) -> None:
    """Its page may come later."""
    storage.save_articles([article("a")])
    storage.save_story(story("s", "a"), None)
    assert storage.story("s") == story("s", "a")
    assert storage.page("s") is None


def test_pages_hold_no_texts(storage: Storage) -> None:
    """Texts are kept once, as articles; so a page that comes back has none."""
    storage.save_articles([article("a")])
    made = page(story("s", "a"))
    full = replace(made, articles=tuple(replace(a, text="All of it.") for a in made.articles))
    storage.save_story(story("s", "a"), full)
    assert storage.page("s") == made


def test_an_article_is_in_the_last_story_it_was_put_in(storage: Storage) -> None:
    """A story that is left without articles goes, and its page with it."""
    storage.save_articles([article("a"), article("b")])
    storage.save_story(story("s", "a", "b"), page(story("s", "a", "b")))
    storage.save_story(story("t", "a"), page(story("t", "a")))
    assert storage.story("s") == story("s", "b")
    storage.save_story(story("t", "a", "b"), None)
    assert storage.story("s") is None
    assert storage.page("s") is None
    assert [s.id for s in storage.stories()] == ["t"]


def test_stories_come_newest_first_without_merged_ones(storage: Storage) -> None:
    """By their newest article; one whose articles have no date comes last."""
    storage.save_articles([article("a", day=1), article("b", day=3), article("c", day=2), article("d")])
    for key, members in {"s": ["a"], "t": ["c", "b"], "u": ["d"]}.items():
        storage.save_story(story(key, *sorted(members)), None)
    storage.save_story(replace(story("v"), status=StoryStatus.MERGED, merged_into="s"), None)
    assert [s.id for s in storage.stories()] == ["t", "s", "u"]
    merged = storage.story("v")
    assert merged is not None
    assert merged.merged_into == "s"


def test_a_removed_article_is_nowhere(storage: Storage) -> None:
    """Its versions, annotations and assignment go, and so do the pages that showed words of it."""
    storage.save_articles([article("a"), article("b"), article("a", "Another text.")])
    storage.save_annotation(annotation("a"), "model")
    storage.save_story(story("s", "a", "b"), page(story("s", "a", "b")))
    assert storage.remove_article("a") is True
    assert storage.article("a") is None
    assert storage.annotation("a", 1, "model") is None
    assert storage.story("s") == story("s", "b")
    assert storage.page("s") is None
    assert storage.remove_article("a") is False


def test_the_last_article_takes_its_story_along(storage: Storage) -> None:
    """A story without articles is nothing."""
    storage.save_articles([article("a")])
    storage.save_story(story("s", "a"), page(story("s", "a")))
    storage.remove_article("a")
    assert storage.stories() == []


def test_a_removed_story_takes_its_articles_along(storage: Storage) -> None:
    """Articles of other stories stay."""
    storage.save_articles([article("a"), article("b"), article("c")])
    storage.save_story(story("s", "a", "b"), page(story("s", "a", "b")))
    storage.save_story(story("t", "c"), None)
    assert storage.remove_story("s") is True
    assert [a.id for a in storage.articles()] == ["c"]
    assert storage.page("s") is None
    assert storage.remove_story("s") is False


def decided(turn: int, *stories: Story, pinned: tuple[str, ...] = (), state: bytes = b"state") -> Decisions:
    """Decisions about stories whose articles are new."""
    articles = tuple(article(a.article) for one in stories for a in one.assignments)
    return Decisions(turn, state, articles, stories, pinned)


def test_what_was_decided_is_kept_at_once(storage: Storage) -> None:
    """Articles, assignments and memory come back; more articles leave those that were there alone."""
    assert storage.memory().state is None
    assert storage.keep(decided(storage.memory().turn, story("s", "b", "a")))
    assert storage.memory().state == b"state"
    assert storage.keep(decided(storage.memory().turn, story("s", "c"), story("t", "d"), state=b"next"))
    assert storage.memory().state == b"next"
    assert [a.id for a in storage.articles()] == ["a", "b", "c", "d"]
    kept = storage.story("s")
    assert kept is not None
    assert [a.article for a in kept.assignments] == ["a", "b", "c"]
    assert [(a.article, a.story) for a in storage.assignments(["d", "a", "x"])] == [("a", "s"), ("d", "t")]


def test_a_decision_on_an_old_memory_is_refused(storage: Storage) -> None:
    """Two programs at once: the second decides again, and nothing of its first decision is kept."""
    turn = storage.memory().turn
    assert storage.keep(decided(turn, story("s", "a")))
    assert not storage.keep(decided(turn, story("t", "b")))
    assert [a.id for a in storage.articles()] == ["a"]
    assert storage.story("t") is None


def test_removing_and_saving_stories_empties_the_memory(storage: Storage) -> None:
    """It may hold words of what is gone, and no longer fits what is there."""
    storage.keep(decided(0, story("s", "a", "b")))
    turn = storage.memory().turn
    storage.remove_article("a")
    assert storage.memory().state is None
    assert storage.memory().turn > turn
    assert not storage.keep(decided(turn, story("t", "c")))


def test_articles_move_between_stories(storage: Storage) -> None:
    """The moved article is in one story; both pages are to be made anew; where a story came from stays."""
    storage.keep(decided(0, story("s", "a", "b")))
    storage.save_page(page(story("s", "a", "b")), ["a", "b"])
    assert storage.unwritten() == []
    fresh = replace(story("t", "b"), split_from="s")
    storage.keep(decided(storage.memory().turn, story("s"), fresh))
    assert storage.unwritten() == ["s", "t"]
    assert storage.heads() == []
    storage.keep(decided(storage.memory().turn, story("t", "c")))
    kept = storage.story("t")
    assert kept is not None
    assert ([a.article for a in kept.assignments], kept.split_from) == (["b", "c"], "s")


def test_a_merged_story_leads_on(storage: Storage) -> None:
    """It has no articles, is not listed, and is still there, with the pages that it had."""
    storage.keep(decided(0, story("s", "a"), story("t", "b")))
    storage.save_page(page(story("t", "b")), ["b"])
    merged = Story("t", (), StoryStatus.MERGED, merged_into="s")
    storage.keep(decided(storage.memory().turn, merged, story("s", "b")))
    assert storage.story("t") == merged
    assert [one.id for one in storage.stories()] == ["s"]
    assert storage.unwritten() == ["s"]
    assert storage.page("t") is not None
    assert storage.story_ids("t") == ["t"]


def test_pinned_articles_stay_pinned(storage: Storage) -> None:
    """What the user wants is kept with the assignment, and a later decision on others does not touch it."""
    storage.keep(decided(0, story("s", "a", "b"), pinned=("a",)))
    storage.keep(decided(storage.memory().turn, story("s", "c")))
    assert [a.pinned for a in storage.assignments(["a", "b", "c"])] == [True, False, False]


def test_heads_are_those_of_the_newest_pages(storage: Storage) -> None:
    """With the status that the story has now; a story without a page is not among them."""
    storage.save_articles([article("a", day=1), article("b", day=2), article("c", day=3)])
    storage.save_story(story("s", "a"), page(story("s", "a")))
    storage.save_story(story("t", "b"), page(story("t", "b"), "Ferry found"))
    storage.save_story(story("u", "c"), None)
    storage.keep(Decisions(storage.memory().turn, b"", stories=(Story("s", (), StoryStatus.CLOSED),)))
    listed = storage.heads()
    assert [(head.id, head.headline.text) for head in listed] == [
        ("t", "Ferry found"),
        ("s", "Bridge closed"),
    ]
    assert [head.status for head in listed] == [StoryStatus.OPEN, StoryStatus.CLOSED]
    assert storage.unwritten() == ["u"]
    assert storage.heads(limit=1) == listed[:1]
    assert storage.heads(limit=5, offset=1) == listed[1:]


def test_due_pages_come_oldest_first(storage: Storage) -> None:
    """By the newest article of their story, the undated last."""
    storage.save_articles([article("a", day=3), article("b", day=1), article("c"), article("d", day=2)])
    storage.keep(decided(0, story("s", "a"), story("t", "c"), story("u", "b"), story("v", "d")))
    storage.save_articles([article("a", day=3), article("b", day=1), article("d", day=2)])
    assert storage.unwritten() == ["u", "v", "s", "t"]


def test_a_new_version_makes_the_page_due(storage: Storage) -> None:
    """The story has to show it; the same words again change nothing."""
    storage.keep(decided(0, story("s", "a")))
    storage.save_page(page(story("s", "a")), ["a"])
    storage.save_articles([article("a")])
    assert storage.unwritten() == []
    storage.save_articles([article("a", "Another text.")])
    assert storage.unwritten() == ["s"]


def test_a_page_of_other_articles_does_not_count(storage: Storage) -> None:
    """An article that came while the page was made is not forgotten; a page without a story is nothing."""
    storage.keep(decided(0, story("s", "a", "b")))
    storage.save_page(page(story("s", "a")), ["a"])
    assert storage.unwritten() == ["s"]
    storage.save_page(page(story("x", "a")), ["a"])
    assert storage.page("x") is None


def test_live_assignments_by_time(storage: Storage) -> None:
    """All articles of stories with recent news, earliest first; undated ones are live, at the end."""
    storage.save_articles(
        [article("a", day=1), article("b", day=2), article("c", day=20), article("d", day=3), article("e")]
    )
    for key, members in {"s": ["a"], "t": ["b", "c"], "u": ["d"], "v": ["e"]}.items():
        storage.save_story(story(key, *members), None)
    assert [a.article for a in storage.live(10)] == ["b", "c", "e"]
    assert [a.article for a in storage.live(30)] == ["a", "b", "d", "c", "e"]
    assert storage.live(10)[0] == Assignment("b", "t", 0.5, "same names")


def test_ids_by_their_start(storage: Storage) -> None:
    """In order, those that begin so and no others, whatever the start is."""
    storage.keep(decided(0, story("s-1", "a-1", "a-2", "b-1"), story("t", "c")))
    assert storage.article_ids("a") == ["a-1", "a-2"]
    assert storage.article_ids("") == ["a-1", "a-2", "b-1", "c"]
    assert storage.article_ids("\ud800%_") == []
    assert storage.story_ids("s-") == ["s-1"]


def test_languages(storage: Storage) -> None:
    """Each once; unknown ones do not count."""
    storage.save_articles([article("a", language="en"), article("b", language="de"), article("c")])
    assert storage.languages() == {"en", "de"}


def test_a_removed_article_is_in_no_page_of_any_story(storage: Storage) -> None:
    """Also not in those of stories that it had left, or that were merged since."""
    storage.keep(decided(0, story("s", "a", "b"), story("t", "c")))
    storage.save_page(page(story("s", "a", "b")), ["a", "b"])
    storage.save_page(page(story("t", "c")), ["c"])
    moved = decided(storage.memory().turn, story("t", "b"))
    storage.keep(moved)
    storage.save_page(page(story("t", "b", "c")), ["b", "c"])
    storage.remove_article("b")
    assert storage.page("s") is None
    assert storage.page("t") is None
    assert storage.unwritten() == ["s", "t"]
