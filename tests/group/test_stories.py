"""What happens to stories as a stream goes on: near-copies, ends, splits, merges, and the user's orders."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from broadsheet.errors import InputError, NotFoundError
from broadsheet.group import Closed, Grouper, Merged, Moved, Reopened, Split, group, state
from broadsheet.group.batch import moves
from broadsheet.group.copies import shared_runs
from broadsheet.group.decision import Decision
from broadsheet.group.features import NAMES
from broadsheet.group.live import LiveStory
from broadsheet.group.member import make_member
from broadsheet.group.rarity import Rarity
from broadsheet.group.reshape import second_event
from broadsheet.types import Article, Published
from tests.group.test_group import FERRY, OTHERS

START = date(2024, 3, 1)
#: joins whatever shares a little: to see what happens to stories that should never have been
CREDULOUS = Decision(tuple(40.0 if name == "centre" else 0.0 for name in NAMES), -10.0, 0.0)


def article(id_: str, title: str, text: str, *, day: int = 0) -> Article:
    published = Published(START + timedelta(days=day))
    return Article(
        id_, text, ((0, len(text)),), f"{id_}.txt", title=title, published=published, language="en"
    )


def ferry(number: int, *, day: int = 0) -> Article:
    return article(f"ferry{number}", *FERRY[number], day=day)


def bank(number: int, *, day: int = 0) -> Article:
    said = (
        "economists had expected no change",
        "shares in Marenia rose after the decision",
        "the krone of Marenia fell against the euro",
        "unions in Marenia called the decision cold",
    )[number]
    text = (
        f"The central bank of Marenia kept its main rate at 4.5 percent. Governor Tomas Belic spoke; {said}."
    )
    return article(f"bank{number}", f"Central bank of Marenia holds rate: {said}", text, day=day)


def fed(grouper: Grouper, articles: Sequence[Article]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in articles:
        found[one.id] = grouper.add(one).story
        for change in grouper.changes():
            found.update(moves(change))
    return found


def test_a_reprint_is_recognised_and_does_not_pull_the_centre() -> None:
    """Ten copies of one text are in the story and weigh as one."""
    grouper = Grouper()
    copies = [article(f"copy{i}", FERRY[0][0], FERRY[0][1] + f" Printed by paper {i}.") for i in range(10)]
    found = fed(grouper, [*copies, ferry(1)])
    assert len(set(found.values())) == 1
    story = grouper.book.story(found["copy0"])
    assert (len(story.members), story.voices) == (11, 2)
    assert "near-copy of “Ferry runs aground" in group(copies)[1].reason


def test_two_reports_of_one_event_are_no_copies() -> None:
    """Only shared runs of words make a copy, not shared facts."""
    rarity = Rarity()
    a, b = (make_member(ferry(i), rarity) for i in (0, 1))
    assert shared_runs(a, b) < 0.2
    assert shared_runs(a, a) == 1.0


def test_a_story_ends_and_reopens() -> None:
    """After a fortnight without news a story is closed; an article that fits opens it again."""
    grouper = Grouper()
    first = grouper.add(ferry(0)).story
    grouper.add(article("x", *OTHERS[1], day=15))
    assert Closed(first) in grouper.changes()
    again = grouper.add(article("copy", *FERRY[0], day=16))
    assert again.story == first
    assert Reopened(first) in grouper.changes()


def test_memory_holds_only_what_is_live() -> None:
    """After two months a story is history: out of memory and out of the index."""
    grouper = Grouper()
    first = grouper.add(ferry(0)).story
    grouper.add(article("x", *OTHERS[1], day=61))
    with pytest.raises(NotFoundError, match=first):
        grouper.book.story(first)
    assert grouper.add(article("copy", *FERRY[0], day=62)).story != first


@pytest.mark.parametrize("reprinted", [False, True])
def test_a_story_that_never_ends_is_remembered_in_part(*, reprinted: bool) -> None:
    """Of what is older than live stories only that it is there: enough to merge it, and to split it off."""

    def news(number: int) -> Article:
        title, text = FERRY[number % 4 if reprinted else 0]
        own = "" if reprinted else " ".join(f"{word}{number}" for word in text.split())
        return article(f"ferry{number}", title, f"{text} {own}", day=10 * number)

    grouper = Grouper()
    for number in range(40):
        grouper.place(news(number), "s")
    (story,) = grouper.book.stories.values()
    assert [member.id for member in story.members] == [f"ferry{number}" for number in range(40)]
    assert sum(bool(member.terms.terms) for member in story.members) <= 11
    assert state.save(state.load(state.save(grouper))) == state.save(grouper)
    assert not reprinted or grouper.add(news(40)).story == "s"
    fresh = grouper.split("s", ["ferry0", "ferry1"])
    grouper.merge("s", fresh)
    assert {f"ferry{number}" for number in range(40)} <= {m.id for m in grouper.book.story("s").members}


def test_a_story_of_two_events_is_split() -> None:
    """Two groups of articles that would not join each other do not stay one story."""
    rarity, story = Rarity(), LiveStory("s")
    for one in (ferry(0), ferry(1), ferry(2), bank(0), bank(1), bank(2)):
        story.add(make_member(one, rarity))
    leaving = {member.id for member in second_event(story, Grouper().decision)}
    assert leaving in ({"bank0", "bank1", "bank2"}, {"ferry0", "ferry1", "ferry2"})


def test_a_story_of_one_event_stays_whole() -> None:
    """Nothing leaves a story whose articles fit."""
    rarity, story = Rarity(), LiveStory("s")
    for i in range(4):
        story.add(make_member(ferry(i), rarity))
    assert second_event(story, Grouper().decision) == []


def test_a_split_keeps_the_old_id_and_says_where_the_new_story_comes_from() -> None:
    """The stream reports the split; every article ends in exactly one of the two stories."""
    grouper = Grouper()
    for one in (ferry(0), ferry(1), bank(0)):
        grouper.place(one, "old")
    grouper.add(bank(1))
    (split,) = [change for change in grouper.changes() if isinstance(change, Split)]
    assert split.story == "old"
    stories = [grouper.book.story(split.story), grouper.book.story(split.into)]
    members = [member.id for story in stories for member in story.members]
    assert sorted(members) == ["bank0", "bank1", "ferry0", "ferry1"]


def test_stories_that_turn_out_to_be_one_are_merged() -> None:
    """Two stories on one event become one as soon as an article shows it; the old id leads to the new."""
    grouper = Grouper()
    grouper.place(ferry(0), "a")
    grouper.place(ferry(2), "b")
    grouper.add(ferry(1))
    (merged,) = [change for change in grouper.changes() if isinstance(change, Merged)]
    assert {merged.story, merged.into} == {"a", "b"}
    assert grouper.book.story("a") is grouper.book.story("b")
    assert len(grouper.book.story("a").members) == 3


def test_what_the_user_merged_is_never_split_again() -> None:
    """The user's merge holds, whatever the words say."""
    grouper = Grouper()
    found = fed(grouper, [ferry(0), ferry(1), bank(0), bank(1)])
    grouper.merge(found["bank0"], found["ferry0"])
    assert [change.story for change in grouper.changes() if isinstance(change, Merged)] == [found["bank0"]]
    later = fed(grouper, [ferry(2), bank(2), ferry(3), bank(3)])
    assert set(later.values()) == {found["ferry0"]}


def test_what_the_user_split_is_never_merged_again() -> None:
    """The user's split holds, even for near-copies."""
    grouper = Grouper()
    found = fed(grouper, [ferry(0), ferry(1), ferry(2)])
    fresh = grouper.split(found["ferry0"], ["ferry1"])
    assert fresh != found["ferry0"]
    grouper.changes()
    fed(grouper, [ferry(3), article("again", *FERRY[1], day=1)])
    assert grouper.book.story(fresh) is not grouper.book.story(found["ferry0"])


def test_what_the_user_moved_stays_there() -> None:
    """One article changes its story, and both stories know it."""
    grouper = Grouper()
    found = fed(grouper, [ferry(0), ferry(1), bank(0)])
    grouper.move("ferry1", found["ferry0"], found["bank0"])
    assert grouper.changes() == (Moved("ferry1", found["ferry0"], found["bank0"]),)
    assert [member.id for member in grouper.book.story(found["bank0"]).members] == ["bank0", "ferry1"]
    assert [member.id for member in grouper.book.story(found["ferry0"]).members] == ["ferry0"]


def test_orders_that_cannot_be_carried_out_are_refused_in_plain_words() -> None:
    """Unknown stories, all of a story, a story with itself: an error that the user can read."""
    grouper = Grouper()
    story = fed(grouper, [ferry(0), ferry(1)])["ferry0"]
    with pytest.raises(NotFoundError, match="nowhere"):
        grouper.merge("nowhere", story)
    with pytest.raises(InputError, match="one already"):
        grouper.merge(story, story)
    with pytest.raises(InputError, match="Some but not all"):
        grouper.split(story, ["ferry0", "ferry1"])
    with pytest.raises(InputError, match="cannot be moved"):
        grouper.move("nothing", story, story)


@pytest.mark.parametrize(
    ("title", "language", "kind"),
    [
        ("In pictures: the storm at Vik", "en", "gallery"),
        ("News quiz: how closely did you read?", "en", "quiz"),
        ("Horóscopo de hoy para todos los signos", "es", "horoscope"),
        ("Wettervorhersage für Vik", "de", "weather report"),
        ("Revue de presse : le naufrage", None, "digest"),
    ],
)
def test_articles_that_make_no_story_stand_alone(title: str, language: str | None, kind: str) -> None:
    """A gallery or a quiz joins nothing, and nothing joins it."""
    odd = Article(
        "odd", FERRY[0][1], (), "odd.txt", title=title, published=Published(START), language=language
    )
    first, second, third = group([ferry(0), odd, ferry(1)])
    assert first.story == second.story
    assert third.reason == f"stands alone: {kind}"
    assert third.story != first.story


@pytest.mark.parametrize("title", ["Police photos of the day the mayor fell", "A quizzical look at rates"])
def test_a_phrase_in_the_midst_of_a_headline_is_no_kind(title: str) -> None:
    """Only a phrase that begins or ends the headline tells the kind."""
    (assignment,) = group([article("a", title, FERRY[0][1])])
    assert "stands alone" not in assignment.reason


def test_a_digest_does_not_glue_its_events() -> None:
    """An article on three events stands alone, and the events stay apart after it."""
    grouper = Grouper(decision=CREDULOUS)
    events = [ferry(0), article("lions", *OTHERS[1]), article("museum", *OTHERS[2])]
    before = fed(grouper, events)
    text = " ".join(one.text.split(".")[0] for one in events)
    digest = grouper.add(article("digest", "What happened on Monday", text))
    assert digest.reason == "stands alone: digest of 3 stories"
    assert len({*before.values(), digest.story}) == 4
