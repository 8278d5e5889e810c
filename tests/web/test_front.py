"""How the front page chooses: rank, subject, and what is new."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.render.subjects import Subject, subject_of
from broadsheet.types import Listed
from broadsheet.web.cards import ranked
from broadsheet.web.visits import VISIT, visit
from tests.fakes.samples import page, story

DAY = 86_400.0


def listed(key: str, *, voices: int = 1, articles: int = 1, moment: float = 100 * DAY) -> Listed:
    head = replace(page(story(key)).story, origin_count=voices, article_count=articles)
    return Listed(head, (moment, key))


def order(*stories: Listed) -> list[str]:
    return [one.head.id for one in ranked(list(stories))]


def test_more_voices_come_before_more_articles() -> None:
    assert order(listed("reprints", articles=6), listed("voices", voices=3, articles=3)) == [
        "voices",
        "reprints",
    ]


def test_a_newer_story_comes_first_among_equals() -> None:
    assert order(listed("old", moment=99 * DAY), listed("new")) == ["new", "old"]


def test_yesterdays_great_story_comes_before_todays_small_one() -> None:
    assert order(listed("small"), listed("great", voices=7, articles=9, moment=99 * DAY)) == [
        "great",
        "small",
    ]


def test_a_great_story_of_last_week_does_not() -> None:
    assert order(listed("great", voices=7, articles=9, moment=93 * DAY), listed("small"))[0] == "small"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Parliament votes on the coalition's budget", Subject.POLITICS),
        ("Court sentences former banker; prosecutors appeal the verdict", Subject.JUSTICE),
        ("Ferry runs onto a reef, coastguard rescues survivors", Subject.DISASTER),
        ("Coach praises goalkeeper after the match in a full stadium", Subject.SPORT),
        ("Der Bundestag stimmt ab; die Koalition ist uneins", Subject.POLITICS),
        ("El terremoto dejó muchos evacuados", Subject.DISASTER),
        ("A walk in the park", None),
        ("The judge was late", None),
        ("The coach spoke of the match; the judge of the verdict", None),
        ("", None),
    ],
)
def test_a_story_has_the_subject_that_two_of_its_words_name(text: str, subject: Subject | None) -> None:
    assert subject_of([text]) is subject


def test_one_word_said_often_is_one_word() -> None:
    assert subject_of(["Court, courts, court!", "The court"]) is None


@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_text_has_a_subject_or_none(texts: list[str]) -> None:
    assert subject_of(texts) in (None, *Subject)


def test_a_visit_lasts_as_long_as_one_keeps_looking() -> None:
    before, current, when = visit("", 10, 1000)
    assert before is None
    cookie = f".{current}.{when}"
    assert visit(cookie, 12, 1000 + VISIT + 1) == (10, 12, 1000 + VISIT + 1)


@given(st.text(max_size=60), st.integers(0, 2**40), st.floats(0, 2e9))
def test_a_cookie_that_somebody_made_up_does_no_harm(cookie: str, number: int, now: float) -> None:
    before, current, _ = visit(cookie, number, now)
    assert current == number
    assert before is None or before >= 0
