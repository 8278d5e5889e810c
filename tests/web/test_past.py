"""What the paper says of earlier revisions and versions."""

from dataclasses import replace
from itertools import pairwise

from broadsheet.newsroom import KeptVersion
from broadsheet.newsroom.changed import edits
from broadsheet.text.phrases import ENGLISH
from broadsheet.types import Article, StoryPage
from broadsheet.web.past import steps, versions
from tests.fakes.samples import article
from tests.render import example

PAGE = example.page()


def revised(page: StoryPage, number: int, *, without: int = 0) -> StoryPage:
    """A later revision, without the first sentences of the first section."""
    (block, *others), sections = page.sections[0].blocks, page.sections[1:]
    first = replace(page.sections[0], blocks=(replace(block, claims=block.claims[without:]), *others))
    return replace(page, story=replace(page.story, revision=number), sections=(first, *sections))


def test_each_revision_tells_what_came_and_what_went() -> None:
    full, short = revised(PAGE, 1), revised(PAGE, 2, without=1)
    lost = PAGE.sections[0].blocks[0].claims[0].text
    first, second, third = steps([full, short, revised(PAGE, 3)], ENGLISH)
    assert (first.first, first.new, first.gone) == (True, (), ())
    assert (second.new, second.gone) == ((), (lost,))
    assert (third.new, third.gone, third.number) == ((lost,), (), 3)


def test_a_revision_names_the_articles_that_came_in() -> None:
    fewer = replace(PAGE, articles=PAGE.articles[1:])
    (came,) = steps([fewer, PAGE], ENGLISH)[1].articles
    assert str(PAGE.articles[0].title) in came


def kept(*texts: str) -> list[KeptVersion]:
    made: list[Article] = []
    for number, text in enumerate(texts, 1):
        made.append(replace(article("a-1", text, language="en"), version=number))
    first = KeptVersion(made[0], ())
    return [first, *(KeptVersion(b, edits(a, b)) for a, b in pairwise(made))]


def test_a_version_shows_the_sentence_before_and_after_with_what_differs() -> None:
    (version,) = versions(kept("The fire killed 12 people.", "The fire killed 14 people."), ENGLISH)
    (edit,) = version.edits
    assert [run.text for run in edit.before if run.differs] == ["12"]
    assert [run.text for run in edit.after if run.differs] == ["14"]
    assert edit.label == "changed a number"
    assert version.number == 2


def test_an_article_with_one_version_has_nothing_to_tell() -> None:
    assert versions(kept("The fire killed 12 people."), ENGLISH) == []
