"""The pages of the sample hold what was planted in its articles."""

from pathlib import PurePath

import pytest

from broadsheet.newsroom import Briefing
from broadsheet.types import Absence, ConflictKind, SectionKind, Severity, Status
from tests.sample.key import Event, Plant, key
from tests.sample.reading import Reader

pytestmark = pytest.mark.slow
Readers = dict[str, Reader]
EVENTS = pytest.mark.parametrize("event", key().events, ids=lambda event: str(event.id))
MISSED = {  # plants that are not found yet, with the reason
    "crab-fisherman": "sentences about different boats are taken for one fact",
    "german": "an article joins no story in another language",
}


def plants(*kinds: str) -> pytest.MarkDecorator:
    """One test for each plant of these kinds; those that are missed are expected to fail."""
    found = [plant for kind in kinds for plant in key().of_kind(kind)]
    marked = [
        pytest.param(
            p, id=p.id, marks=[pytest.mark.xfail(strict=True, reason=MISSED[p.id])] if p.id in MISSED else []
        )
        for p in found
    ]
    return pytest.mark.parametrize("plant", marked)


@EVENTS
def test_each_event_is_one_story(readers: Readers, event: Event) -> None:
    """The English articles of an event, and none of another event, are on one page."""
    found = set(readers[event.id].files.values())
    assert found <= set(event.files)
    assert {name for name in event.files if key().articles[name].language == "en"} <= found


@pytest.mark.xfail(
    strict=True,
    reason="the outlet is not read off a donation banner, nor off a footer and the prefix of a title",
)
def test_the_articles_say_where_they_come_from(briefing: Briefing) -> None:
    """Outlet, time, language and headline are worked out as a reader of the page would."""
    found = {PurePath(article.input).name: article for page in briefing.pages for article in page.articles}
    assert sorted(found) == sorted(key().articles)
    for name, expected in key().articles.items():
        article = found[name]
        shown = (article.outlet, article.published_at, article.language, article.title)
        assert shown == (expected.outlet, expected.published, expected.language, expected.title), name


def test_pages_that_are_no_articles_are_turned_away(rejected: dict[str, str]) -> None:
    """An error page and a list of headlines are named with a reason, and are in no story."""
    assert set(rejected) == set(key().no_article)


@plants("number", "date")
def test_values_that_differ_are_set_side_by_side(readers: Readers, plant: Plant) -> None:
    """Each value has its side, with the words that give it."""
    assert readers[plant.event].conflict(plant.kind, plant.sides)


@plants("denial")
def test_denials_stand_against_what_they_deny(readers: Readers, plant: Plant) -> None:
    """What is said and its denial are two sides of one conflict."""
    assert readers[plant.event].conflict(ConflictKind.DENIAL, plant.sides)


@EVENTS
def test_no_difference_is_made_up(readers: Readers, event: Event) -> None:
    """A material conflict is one that is planted: articles are never set against each other wrongly."""
    reader = readers[event.id]
    planted = [plant.sides for plant in key().plants if plant.event == event.id]
    material = [c for c in reader.page.conflicts if c.severity is Severity.MATERIAL]
    made_up = [c for c in material if not any(reader.sets_apart(c, sides) for sides in planted)]
    assert [(c.kind.value, c.about, [side.value for side in c.sides]) for c in made_up] == []


@plants("quotation-trimmed", "quotation-reworded")
def test_quotations_are_set_beside_each_other(readers: Readers, plant: Plant) -> None:
    """The variants of an utterance are one quotation by one speaker; a cut is no other wording."""
    quote = readers[plant.event].quote(plant.sides)
    assert quote
    assert quote.speaker == plant.speaker
    if plant.kind == "quotation-reworded":
        assert not quote.same_words


@plants("reprint")
def test_reprints_are_one_voice(readers: Readers, plant: Plant) -> None:
    """The outlets that print one agency text share an origin, and no other article has it."""
    reader = readers[plant.event]
    origins = {reader.files[article.id]: article.origin for article in reader.page.articles}
    reprints = {name for side in plant.sides for name in side.phrases}
    shared = {origins[name] for name in reprints}
    assert len(shared) == 1
    assert {name for name, origin in origins.items() if origin in shared} == reprints


@plants("single-outlet")
def test_what_one_outlet_has_alone_is_one_voice(readers: Readers, plant: Plant) -> None:
    """The row of the fact counts one origin."""
    facts = readers[plant.event].facts(plant.sides[0])
    assert facts
    assert {fact.reported_by_origins for fact in facts} == {1}


@plants("other-language")
def test_an_article_in_another_language_joins_its_event(readers: Readers, plant: Plant) -> None:
    """Names and numbers are enough to see that it is about the same event."""
    assert set(plant.sides[0].phrases) <= set(readers[plant.event].files.values())


def test_an_article_in_another_language_is_not_blamed(ferry_with_german: Reader) -> None:
    """It lacks nothing, denies nothing that it does not, and its empty cells say why."""
    foreign = next(article for article in ferry_with_german.page.articles if article.language == "de").id
    assert foreign not in {omission.article for omission in ferry_with_german.page.omissions}
    reasons = {fact.absent[foreign] for fact in ferry_with_german.page.facts if foreign in fact.absent}
    assert reasons
    assert reasons <= {Absence.OTHER_LANGUAGE, Absence.EARLIER}


def test_of_a_toll_that_rose_the_last_count_is_told(readers: Readers) -> None:
    """Not the one that most articles have, nor a title with it."""
    page = readers["ferry"].page
    happened = next(s for s in page.sections if s.kind is SectionKind.HAPPENED)
    told = " ".join(claim.text for block in happened.blocks for claim in block.claims)
    assert "Four people" in told
    assert "Three people" not in told
    assert "Three" not in page.story.headline.text


@EVENTS
def test_what_happened_and_who_says_it_are_on_every_page(readers: Readers, event: Event) -> None:
    """The other sections have something to say only where a sentence of the articles surely stands alone."""
    sections = readers[event.id].page.sections
    assert [section.kind for section in sections] == list(SectionKind)
    full = {section.kind for section in sections if any(block.claims for block in section.blocks)}
    assert {SectionKind.HAPPENED, SectionKind.PAPERS} <= full


@EVENTS
def test_every_claim_cites_words_that_exist(readers: Readers, event: Event) -> None:
    """Citations lie inside the texts; several voices are claimed only where several are cited or counted."""
    reader = readers[event.id]
    origins = {article.id: article.origin for article in reader.page.articles}
    for claim in (c for section in reader.page.sections for block in section.blocks for c in block.claims):
        assert claim.citations
        assert all(reader.words(citation).strip() for citation in claim.citations)
        if claim.status is Status.SEVERAL_ORIGINS:
            assert len({origins[citation.article] for citation in claim.citations}) > 1
        if claim.verbatim:
            assert claim.text == reader.words(claim.citations[0])
