"""The fact matrix of small stories."""

import random

import pytest

from broadsheet.compare.material import stems_of
from broadsheet.types import Absence, Completeness, FactMatrix, Stance
from tests.compare.build import article, cited, matrix, row

LEDGER = article(
    "ledger",
    "A ferry with 212 passengers ran aground off Halvorsen Point on Monday, the coast guard said.",
    "Captain Mara Lindqvist steered the vessel onto a sandbank after the engine room flooded.",
    "Divers found a crack of two metres in the hull, the harbour office reported.",
)
COURIER = article(
    "courier",
    "The coast guard said a ferry carrying 212 passengers ran aground on Monday off Halvorsen Point.",
    "The engine room had flooded and Captain Mara Lindqvist steered the vessel onto a sandbank.",
    "The harbour office reported that divers had found a crack of two metres in the hull.",
)
HERALD = article(
    "herald",
    "Off Halvorsen Point a ferry with 212 passengers ran aground on Monday.",
    "Schoolchildren sang until the lifeboats came, a teacher remembered.",
)


@pytest.fixture(scope="module")
def ferry() -> FactMatrix:
    return matrix(LEDGER, COURIER, HERALD)


def test_sentences_that_report_one_fact_are_one_row(ferry: FactMatrix) -> None:
    """The grounding stands in three articles, in other words and another order: one row with three
    cells.
    """
    fact = row(ferry, "ran aground")
    assert set(fact.cells) == {"ledger", "courier", "herald"}
    assert fact.reported_by_origins == 3
    assert cited(ferry, fact, "herald").startswith("Off Halvorsen Point")


def test_every_article_is_in_a_cell_or_has_a_reason(ferry: FactMatrix) -> None:
    """No article is forgotten in any row."""
    keys = {a.article.id for a in ferry.articles}
    for fact in ferry.facts:
        assert set(fact.cells) | set(fact.absent) == keys
        assert not set(fact.cells) & set(fact.absent)


def test_what_one_outlet_has_alone_is_a_row_too(ferry: FactMatrix) -> None:
    """The teacher's memory is a row with one cell."""
    fact = row(ferry, "sang until")
    assert set(fact.cells) == {"herald"}
    assert fact.absent == {"ledger": Absence.NOT_FOUND, "courier": Absence.NOT_FOUND}


def test_the_text_of_a_row_is_a_cited_sentence(ferry: FactMatrix) -> None:
    """A row shows the words of one of its own citations."""
    for fact in ferry.facts:
        assert fact.text in {cited(ferry, fact, key) for key in fact.cells}


def test_facts_told_by_most_voices_come_first(ferry: FactMatrix) -> None:
    """Rows are in order of the voices that report them."""
    counts = [f.reported_by_origins for f in ferry.facts]
    assert counts == sorted(counts, reverse=True)


def test_an_article_leaves_out_what_two_others_tell(ferry: FactMatrix) -> None:
    """The crack in the hull was not found in the Herald."""
    fact = row(ferry, "crack of two metres")
    assert {o.article: fact.id in o.facts for o in ferry.omissions} == {"herald": True}


def test_another_count_of_the_same_is_not_left_out() -> None:
    """The Herald has a toll of its own, so it leaves out no toll; a text without one does."""
    ledger = article(
        "ledger", "A blast in the engine room wounded 12 sailors before midnight, the guard said."
    )
    courier = article(
        "courier", "The guard said that 12 sailors were wounded before midnight by an engine room blast."
    )
    herald = article("herald", "In all 9 casualties went to hospital.", "A choir led them.")
    silent = article("silent", "People sang on board.", "A choir led them.")
    found = matrix(ledger, courier, herald, silent)
    assert [o.article for o in found.omissions] == ["silent"]


def test_a_clipped_article_leaves_nothing_out() -> None:
    """A text that was cut off is never said to omit what may stand in the rest."""
    clipped = article("herald", HERALD.text, completeness=Completeness.CLIPPED)
    found = matrix(LEDGER, COURIER, clipped)
    assert found.omissions == ()
    assert row(found, "crack of two metres").absent["herald"] is Absence.INCOMPLETE


def test_an_earlier_article_leaves_nothing_out() -> None:
    """A paper of the day before could not know."""
    found = matrix(LEDGER, COURIER, article("herald", HERALD.text, day=13))
    assert found.omissions == ()
    assert row(found, "crack of two metres").absent["herald"] is Absence.EARLIER


def test_reprints_are_one_voice() -> None:
    """Three papers print one agency text: three cells, one origin."""
    copies = [article(k, LEDGER.text, agency="NWA" if k == "first" else None) for k in ("first", "second")]
    found = matrix(*copies, HERALD)
    assert {found.voices["first"].origin, found.voices["second"].origin} == {"NWA"}
    assert row(found, "crack of two metres").reported_by_origins == 1


def test_the_order_of_the_articles_does_not_matter() -> None:
    """The same articles in any order give the same matrix."""
    articles = [LEDGER, COURIER, HERALD]
    expected = matrix(*articles)
    for seed in range(3):
        random.Random(seed).shuffle(articles)
        assert matrix(*articles) == expected


def test_a_fact_keeps_its_id_when_an_article_joins(ferry: FactMatrix) -> None:
    """Rows that continue a fact of the last revision keep its id, though their text may change."""
    before = matrix(LEDGER, HERALD)
    after = matrix(LEDGER, COURIER, HERALD, previous=before.facts)
    assert row(after, "ran aground").id == row(before, "ran aground").id
    assert len({f.id for f in after.facts}) == len(after.facts)


def test_one_article_alone_has_rows_and_no_conflicts() -> None:
    """Nothing to compare with is no error."""
    found = matrix(LEDGER)
    assert len(found.facts) == 3
    assert (found.conflicts, found.quotes, found.omissions) == ((), (), ())
    assert all(c.stance is Stance.STATES for f in found.facts for c in f.cells.values())


def test_no_article_at_all_is_an_empty_matrix() -> None:
    """An empty story compares to nothing."""
    found = matrix()
    assert (found.facts, found.entities, found.articles) == ((), (), ())


@pytest.mark.parametrize(
    "text", ["", "\x00", "\ud800", "שלום עולם. שלום שוב.", "a" * 5000, "“" * 3000, "1" * 4000]
)
def test_any_text_is_compared_without_a_crash(text: str) -> None:
    """Hostile texts give a matrix, beside a plain one and beside themselves."""
    found = matrix(article("odd", text), article("odder", text), LEDGER)
    assert {a.article.id for a in found.articles} == {"odd", "odder", "ledger"}


def test_what_an_article_tells_twice_it_does_not_tell_alone() -> None:
    """The Ledger tells the grounding in two sentences, and the Courier in one."""
    again = "The ferry that ran aground off Halvorsen Point on Monday carried 212 passengers, it said."
    twice = article("ledger", LEDGER.text.split("\n\n")[0], again)
    found = matrix(twice, COURIER)
    assert all(set(fact.cells) == {"ledger", "courier"} for fact in found.facts if "aground" in fact.text)


def test_words_of_one_stem_keep_their_meanings() -> None:
    """Planes are no plans, and a department departs nowhere."""
    assert not stems_of("planes", "en") & stems_of("plans", "en")
    assert not stems_of("department", "en") & stems_of("depart", "en")
    assert stems_of("shooters", "en") == stems_of("gunman", "en")
