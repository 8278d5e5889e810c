"""The order of the stages: what counts once, what comes first, and that the order of inputs is nothing."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.annotate import annotate
from broadsheet.pipeline import (
    Reading,
    Stamp,
    assign,
    make_pages,
    moment,
    once_each,
    page_of,
    read,
    stories_of,
    strongest_first,
)
from broadsheet.render.json_page import dump
from broadsheet.types import AnnotatedArticle, Article, FetchedPage, Given, NameType, Rejected
from tests.fakes.names import FakeNames
from tests.fakes.news import BRIDGE, OTHER
from tests.fakes.samples import article, page, story

STAMP = Stamp("1", "2030-10-07T00:00:00+00:00")
NAMES = FakeNames(Ilse_Dorn=NameType.PERSON, Varn=NameType.PLACE, Tarn=NameType.PLACE)


def annotated(articles: list[Article]) -> list[AnnotatedArticle]:
    return [AnnotatedArticle(a, n) for a, n in zip(articles, annotate(articles, NAMES), strict=True)]


def fetched(name: str, text: str, **given: str) -> FetchedPage:
    kind = "text/html" if name.endswith(".html") else "text/plain"
    return FetchedPage(text.encode(), kind, name, given=Given(**given))  # type: ignore[arg-type]


def inputs() -> list[FetchedPage | Rejected]:
    pages = [fetched(name, text, outlet=name, published="2030-10-06") for name, text in BRIDGE.items()]
    return [*pages, fetched("museum.txt", OTHER), Rejected("gone.txt", "does not exist")]


@pytest.mark.parametrize("together", [False, True])
def test_pages_are_the_same_in_any_order(together: bool) -> None:
    """Byte for byte, whatever order the inputs come in; the stronger story is first."""
    results = set()
    for order in list(permutations(inputs()))[::17]:
        reading = read(order)
        pages = make_pages(reading.articles[::-1], lambda a: annotated(list(a)), STAMP, together=together)
        assert [r.input for r in reading.rejected] == ["gone.txt"]
        assert [p.story.article_count for p in pages] == ([4] if together else [3, 1])
        results.add("".join(dump(p, include_text=True) for p in pages))
    assert len(results) == 1


def test_the_same_article_twice_counts_once() -> None:
    """One of them stays, the same in any order, and the other is named with it."""
    twins = [fetched(name, BRIDGE["herald.txt"], outlet="Herald") for name in ("b.txt", "a.txt")]
    for pages in (twins, twins[::-1]):
        reading = read(pages)
        assert [a.input for a in reading.articles] == ["a.txt"]
        assert reading.rejected == (Rejected("b.txt", "is the same article as a.txt and counts once"),)


def test_a_reprint_is_another_article() -> None:
    """The same words in another outlet are kept: how many voices there are is decided later."""
    pages = [fetched(f"{o}.txt", BRIDGE["herald.txt"], outlet=o) for o in ("Herald", "Post")]
    ids = {a.id for a in read(pages).articles}
    assert len(read(pages).articles) + len(read(pages).rejected) == 2
    assert len(ids) == len(read(pages).articles)


def test_two_texts_under_one_id() -> None:
    """The newer one stays; the sentence tells a corrected article from an id used twice."""
    old, new = article("x", "Old text.", day=1), article("x", "New text.", day=2)
    kept, rejected = once_each([old, new])
    assert kept == [new]
    assert "has the same id as x.txt but another text" in rejected[0].reason
    moved = [replace(a, url="https://example.org/x") for a in (old, new)]
    assert "another version" in once_each(moved)[1][0].reason


@settings(max_examples=100, deadline=None)
@given(
    articles=st.lists(
        st.builds(
            article,
            st.sampled_from("abc"),
            st.sampled_from(["One.", "Two."]),
            day=st.sampled_from([None, 1, 2]),
            outlet=st.sampled_from([None, "Post"]),
        ),
        max_size=6,
    ),
    random=st.randoms(use_true_random=False),
)
def test_each_input_is_kept_or_named(articles: list[Article], random: object) -> None:
    """Nothing is lost, no id is there twice, and the order changes nothing."""
    kept, rejected = once_each(articles)
    assert len(kept) + len(rejected) == len(articles)
    assert [a.id for a in kept] == sorted({a.id for a in kept})
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert once_each(shuffled) == (kept, rejected)


def test_strongest_first() -> None:
    """By independent voices, then articles, then the newest article, then id."""
    articles = {
        a.id: a for a in (article("a", day=1), article("b", day=2), article("c"), article("d", day=1))
    }
    one, two = page(story("one", "a")), page(story("two", "b", "c"))
    three, four = page(story("three", "b")), page(story("four", "d"))
    several = replace(one, story=replace(one.story, id="five", origin_count=3))
    ordered = strongest_first([one, two, three, four, several], articles)
    assert [p.story.id for p in ordered] == ["five", "two", "three", "four", "one"]


def test_a_page_that_says_the_same_is_the_same_page() -> None:
    """Building a page again, later, gives the old one back; with more articles it is the next revision."""
    reading: Reading = read(inputs())
    members = [a for a in reading.articles if a.input != "museum.txt"]
    (of,) = stories_of(assign(members, together=True))
    first = page_of(of, annotated(members), STAMP)
    later = replace(STAMP, built_at="2031-01-01T00:00:00+00:00")
    assert page_of(of, annotated(members), later, previous=first) is first
    (grown,) = stories_of(assign(reading.articles, together=True))
    second = page_of(replace(grown, id=of.id), annotated(list(reading.articles)), later, previous=first)
    assert (first.story.revision, second.story.revision) == (1, 2)
    assert second.provenance.built_at == later.built_at


def test_a_day_is_as_early_as_its_first_second() -> None:
    """Days and times can be put in one order; what is not known comes before all."""
    day = article("a", day=5).published
    assert day is not None
    assert moment(day) == 1917388800.0
    assert moment(None) == 0.0


def test_an_article_longer_than_any_is_named() -> None:
    """Later stages are not drowned in a file that is something else."""
    reading = read([fetched("log.txt", "A line of a log that never ends. " * 10_000)])
    assert reading.articles == ()
    assert "too many for one article" in reading.rejected[0].reason


def test_no_articles_make_no_pages() -> None:
    """Nothing in, nothing out."""
    assert make_pages([], lambda a: annotated(list(a)), STAMP) == []
