import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.errors import InputError
from broadsheet.render import html
from broadsheet.render.cap import for_others, within_cap
from broadsheet.render.json_page import dump, load
from broadsheet.types import StoryPage
from tests.render import example

PAGE = example.page()


def with_title(title: str) -> StoryPage:
    first, *others = PAGE.articles
    return replace(PAGE, articles=(replace(first, title=title), *others))


def test_a_page_comes_back_as_it_was() -> None:
    assert load(dump(PAGE, include_text=True)) == PAGE
    assert load(dump(PAGE, include_text=True).encode()) == PAGE


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_title_comes_back(title: str) -> None:
    assert load(dump(with_title(title), include_text=True)).articles[0].title == title


@given(st.text(alphabet=st.characters(categories=["Cs", "Lu"]), min_size=1))
def test_lone_surrogates_are_replaced_one_for_one(title: str) -> None:
    read = load(dump(with_title(title)).encode("utf-8")).articles[0].title
    assert read is not None
    assert len(read) == len(title)


def test_the_fields_stand_in_the_order_of_the_contract() -> None:
    written = json.loads(dump(PAGE))
    assert " ".join(written) == (
        "schema story articles sections facts conflicts quotes omissions entities provenance "
        "changes earlier news"
    )
    claim = written["sections"][0]["blocks"][0]["claims"][0]
    assert " ".join(claim) == "id text about citations status verbatim"
    assert written["facts"][0]["cells"]["post"]["citations"] == [{"article": "post", "start": 0, "end": 114}]
    assert written["sections"][3]["blocks"][0]["date"]["start"] == "1931-01-01"
    assert written["articles"][4]["outlet"] is None


def test_texts_are_written_only_when_asked_for() -> None:
    assert all("text" not in article for article in json.loads(dump(PAGE))["articles"])
    texts = {
        article["id"]: article["text"] for article in json.loads(dump(PAGE, include_text=True))["articles"]
    }
    assert texts == example.TEXTS


def test_a_page_without_texts_holds_the_cap_of_words() -> None:
    capped = within_cap(PAGE, words=20)
    words = {article.id: " ".join(article.excerpts.values()).split() for article in capped.articles}
    assert all(len(found) <= 20 for found in words.values())
    first = {example.spoken(example.CLOSED[0])}
    assert first <= set(capped.articles[0].excerpts.values()), "what is read first is kept first"
    assert load(dump(PAGE)) == within_cap(PAGE)


def test_excerpts_are_whole_or_absent() -> None:
    for words in range(0, 60, 5):
        for article in within_cap(PAGE, words=words).articles:
            for key, excerpt in article.excerpts.items():
                start, end = map(int, key.split("-"))
                assert excerpt == example.TEXTS[article.id][start:end]


def test_words_in_two_overlapping_excerpts_count_once() -> None:
    part = example.cite("courier", "Inspectors who came on Monday")
    happened, *rest = PAGE.sections
    section = replace(
        happened, blocks=(example.block(1, example.claim(1, part), example.claim(2, example.CLOSED[1])),)
    )
    page = example.cited(replace(PAGE, sections=(section, *rest)), (part, example.CLOSED[1]))
    courier = next(article for article in within_cap(page, words=19).articles if article.id == "courier")
    assert len(courier.excerpts) == 2


def test_a_page_from_elsewhere_may_know_more_and_lack_excerpts() -> None:
    written = json.loads(dump(PAGE))
    written["new"] = {"field": 1}
    del written["articles"][0]["excerpts"]
    assert load(json.dumps(written)).articles[0].excerpts == {}


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[1", b"\xff\xfe\x00", "\ud800", "null", b'{"schema": "story-page/1"}']
)
def test_what_is_no_page_is_refused_in_one_sentence(data: bytes | str) -> None:
    with pytest.raises(InputError, match="no story page"):
        load(data)


def test_another_schema_is_refused() -> None:
    with pytest.raises(InputError, match="story-page/2"):
        load(dump(PAGE).replace('"story-page/1"', '"story-page/2"', 1))


def words_of(page: StoryPage, article: str) -> int:
    """How many different words of an article a copy shows: in spans, rows, quotations and sentences."""
    text = example.TEXTS[article]
    said = [c.text for s in page.sections for b in s.blocks for c in b.claims]
    said += [fact.text for fact in page.facts]
    said += [variant.text for quote in page.quotes for variant in quote.variants]
    said += [excerpt for one in page.articles if one.id == article for excerpt in one.excerpts.values()]
    places: set[int] = set()
    for words in said:
        at = text.find(words)
        if at >= 0 and len(words.split()) > 3:
            places |= {at + match.start() for match in re.finditer(r"\S+", words)}
    return len(places)


@pytest.mark.parametrize("words", [0, 10, 25, 40, 120])
def test_what_is_published_holds_the_cap_in_all_it_says(words: int) -> None:
    """Sentences, rows, quotations and spans together: not through one door what another keeps out."""
    copy = for_others(PAGE, words=words)
    for article in copy.articles:
        assert words_of(copy, article.id) <= words
    said = sum(len(b.claims) for s in PAGE.sections for b in s.blocks)
    kept = sum(len(b.claims) for s in copy.sections for b in s.blocks)
    assert copy.provenance.capped == said - kept
    if not words:
        assert not copy.facts
        assert not copy.quotes
    html.render(copy)


def test_a_copy_keeps_its_prose_and_the_rows_that_the_cap_allows() -> None:
    copy = within_cap(PAGE, words=0)
    assert [b.claims for s in copy.sections for b in s.blocks] == [
        b.claims for s in PAGE.sections for b in s.blocks
    ]
    prose = {c.text for s in PAGE.sections for b in s.blocks for c in b.claims}
    assert {fact.text for fact in copy.facts} <= prose
    assert len(within_cap(PAGE, words=10_000).facts) == len(PAGE.facts)
