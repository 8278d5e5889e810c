"""The page that the extractive writer makes of a story."""

import json
from datetime import date
from functools import cache

import pytest

from broadsheet.render.json_page import dump
from broadsheet.types import About, Claim, Granularity, Period, Section, SectionKind, Status, StoryPage
from broadsheet.write.checks.source import Source
from broadsheet.write.gate import check
from tests.write.build import article, articles, page


@cache
def made() -> StoryPage:
    return page(articles())


def claims(found: StoryPage) -> list[Claim]:
    return [c for s in found.sections for b in s.blocks for c in b.claims]


def part(found: StoryPage, kind: SectionKind) -> Section:
    return next(s for s in found.sections if s.kind is kind)


def words(section: Section) -> str:
    return " ".join(c.text for b in section.blocks for c in b.claims)


def span(found: StoryPage, claim: Claim, index: int = 0) -> str:
    citation = claim.citations[index]
    text = next(a.text for a in found.articles if a.id == citation.article)
    return (text or "")[citation.start : citation.end]


def test_a_page_has_the_six_sections_in_their_order() -> None:
    """Every page has all six, empty or not."""
    assert [s.kind for s in made().sections] == list(SectionKind)


def test_every_claim_cites_one_to_four_sentences_inside_their_articles() -> None:
    """Rule 1, and the limit of four."""
    for claim in claims(made()):
        assert 1 <= len(claim.citations) <= 4
        for index, citation in enumerate(claim.citations):
            assert citation.start < citation.end
            assert span(made(), claim, index).strip()


def test_every_claim_of_the_page_passes_the_gate() -> None:
    """What is shown was checked."""
    published = {a.id: a.published for a in articles()}
    for claim in claims(made()):
        if claim.about is About.EVENT:
            spans = [span(made(), claim, i) for i in range(len(claim.citations))]
            days = [published[c.article] for c in claim.citations]
            cited = [Source(text, day) for text, day in zip(spans, days, strict=True)]
            periods = [Period(date(2030, 3, 1), date(2030, 3, 31), Granularity.MONTH)]
            assert check(claim.text, cited, checked=periods) is None


def test_verbatim_means_exactly_the_one_cited_span() -> None:
    """The flag is true for exact words of one span and for nothing else."""
    for claim in claims(made()):
        exact = len(claim.citations) == 1 and " ".join(span(made(), claim).split()) == claim.text
        assert claim.verbatim == exact


def test_several_origins_needs_two_of_them_cited() -> None:
    """Rule 4."""
    origin = {a.id: a.origin for a in made().articles}
    found = [c for c in claims(made()) if c.status is Status.SEVERAL_ORIGINS]
    assert found
    for claim in found:
        assert len({origin[c.article] for c in claim.citations}) > 1


def test_what_happened_stands_alone() -> None:
    """Up to five sentences, the event among them, none that opens with a pronoun."""
    section = part(made(), SectionKind.HAPPENED)
    texts = [c.text for b in section.blocks for c in b.claims]
    assert 3 <= len(texts) <= 5
    assert "six weeks" in texts[0]
    assert not any(text.startswith(("He ", "She ", "It ", "They ")) for text in texts)


def test_a_past_weekday_is_shown_as_its_date() -> None:
    """ "On Wednesday" means nothing to a reader of next week."""
    assert "15 May" in words(part(made(), SectionKind.HAPPENED))
    assert "Wednesday" not in words(part(made(), SectionKind.HAPPENED))


def test_the_background_is_dated_and_in_order() -> None:
    """Oldest first, before the event, and each date proved by a citation."""
    dates = [b.date for b in part(made(), SectionKind.BACKGROUND).blocks]
    assert dates
    assert all(d and d.citation for d in dates)
    starts = [d.start for d in dates if d]
    assert starts == sorted(starts)
    assert all(start.isoformat() < "2030-05-14" for start in starts)


def test_each_outlet_has_its_block_and_an_unknown_one_is_not_called_by_its_file() -> None:
    """Rule: the heading is the outlet, or a fixed phrase."""
    headings = [b.heading.text for b in part(made(), SectionKind.PAPERS).blocks if b.heading and b.article]
    assert set(headings) <= {"Marlow Herald", "The Daily Post", "An unnamed outlet"}
    assert "news/" not in dump(made()).split('"sections"')[1].split('"facts"')[0]


def test_no_sentence_is_told_twice() -> None:
    """Neither the same words nor the same sentence of an article."""
    texts = [c.text for c in claims(made())]
    assert len(texts) == len(set(texts))


def test_the_page_does_not_depend_on_the_order_of_the_articles() -> None:
    """Rule 8: byte for byte."""
    assert dump(page(list(reversed(articles())))) == dump(made())


@pytest.mark.parametrize("count", [1, 2])
def test_few_articles_still_give_a_true_page(count: int) -> None:
    """One or two articles: fewer blocks, the same rules."""
    found = page(articles()[:count])
    assert claims(found)
    assert found.story.article_count == count
    assert count > 1 or all(c.status is Status.ONE_ORIGIN for c in claims(found))


def test_articles_without_a_date_give_a_page_without_resolved_days() -> None:
    """A weekday stays a weekday when nobody knows of which week."""
    undated = [article(a.id, tuple(a.text.split("\n\n")), outlet=a.outlet, day=None) for a in articles()]
    text = " ".join(c.text for c in claims(page(undated)))
    assert "15 May" not in text


def test_a_language_without_data_is_quoted_as_it_stands() -> None:
    """Without word lists only whole sentences are shown."""
    paragraphs = (
        "Satama suljetaan kuudeksi viikoksi, koska nosturi kaatui tiistaina ja neljä työntekijää kuoli.",
        "Ministeri Paula Singh sanoi, että korjaus maksaa noin 40 miljoonaa dollaria ja kestää viikkoja.",
    )
    found = page([article("f1", paragraphs, outlet="Satama", language="fi")])
    assert claims(found)
    assert all(c.verbatim for c in claims(found))


def test_hostile_articles_give_a_page() -> None:
    """Nothing usable is no error."""
    found = page([article("x1", ("<script>alert(1)</script>\u202e", "?!?"), outlet=None)])
    assert [s.kind for s in found.sections] == list(SectionKind)
    assert "<script>" not in "".join(c.text for c in claims(found)) + found.story.headline.text


def test_the_page_can_be_written_and_read_as_json() -> None:
    """The contract's fields are there."""
    raw = json.loads(dump(made(), include_text=True))
    assert raw["schema"] == "story-page/1"
    assert {"id", "text", "about", "citations", "status", "verbatim"} <= set(
        raw["sections"][0]["blocks"][0]["claims"][0]
    )


def test_a_page_without_a_sentence_that_surely_stands_alone_begins_with_a_lead() -> None:
    """The first sentence of an article leans on none before it; what speaks to the reader is no news."""
    found = [
        article(
            "a1",
            ("In their second debate, Paula Singh of Marlow and challenger Omar Reyes showed no warmth.",),
            outlet="Herald",
        ),
        article("a2", ("Will you watch the debate of Singh and Reyes in Marlow?",), outlet="Post"),
        article("a3", ("They had met for the first time near Marlow.",), outlet="Bugle"),
    ]
    happened = page(found).sections[0]
    texts = [claim.text for block in happened.blocks for claim in block.claims]
    assert [text[:22] for text in texts] == ["In their second debate"]
