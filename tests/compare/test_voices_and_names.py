"""Quotations, origins, sources and names across articles."""

import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadsheet.compare.ids import once, short_id
from broadsheet.types import AsserterKind, FactMatrix
from tests.compare.build import article, matrix, row


def names_of(found: FactMatrix) -> dict[str, tuple[str, ...]]:
    return {e.name: e.variants for e in found.entities}


def test_one_utterance_is_aligned_though_one_paper_cuts_it() -> None:
    """The shorter quotation stands in the longer one."""
    found = matrix(
        article(
            "ledger", "“The locks will open again before the autumn floods arrive,” Mayor Jonas Weil said."
        ),
        article(
            "courier", "The locks will open “before the autumn floods arrive,” Mayor Jonas Weil promised."
        ),
    )
    (quote,) = found.quotes
    assert {v.article for v in quote.variants} == {"ledger", "courier"}
    assert quote.same_words is True
    assert quote.speaker == "Jonas Weil"


def test_two_remarks_of_one_speaker_stay_apart() -> None:
    """The same man on the same matter in other words is another utterance."""
    found = matrix(
        article(
            "ledger", "“The locks will open again before the autumn floods arrive,” Mayor Jonas Weil said."
        ),
        article("courier", "“Nobody has paid for the new gates of this canal,” Mayor Jonas Weil said."),
    )
    assert found.quotes == ()


def test_quoted_words_are_found_without_marks() -> None:
    """A paper that prints the words as its own has a part in the utterance."""
    found = matrix(
        article(
            "ledger", "Three sailors are “fighting the cold with wet blankets”, Governor Ana Reyes said."
        ),
        article(
            "courier", "Governor Ana Reyes told us that sailors were fighting the cold with wet blankets."
        ),
    )
    (quote,) = found.quotes
    assert len(quote.variants) == 2


def test_a_copy_without_a_credit_is_the_voice_of_the_first() -> None:
    """Long word-for-word runs make two outlets one origin, but no agency is named."""
    text = (
        "The harbour of Velm was closed on Monday after a crane fell across two tracks near the quay.",
        "Nobody was on the tracks at that hour, and trains were sent by the northern line all day.",
    )
    found = matrix(article("ledger", *text), article("courier", *text, "The mayor spoke to reporters later."))
    assert found.voices["ledger"].origin == found.voices["courier"].origin
    assert found.voices["courier"].agency is None


def test_shared_quotations_do_not_make_one_voice() -> None:
    """Two papers that quote one speech are two voices."""
    speech = "“We have waited eleven years for this lock and we shall not wait for another winter now.”"
    found = matrix(
        article("ledger", speech, "Jonas Weil drew applause in the crowded hall of the fishermen's guild."),
        article("courier", speech, "Few listened when the mayor spoke, and the guild's members left early."),
    )
    assert found.voices["ledger"].origin != found.voices["courier"].origin


def test_the_source_of_a_report_is_named() -> None:
    """An article that reports what Reuters reported depends on it."""
    found = matrix(article("ledger", "The crane was rusty, according to Reuters.", "The quay is closed."))
    assert found.voices["ledger"].depends_on == ("Reuters",)


def test_who_vouches_is_kept_apart_from_who_reports() -> None:
    """What a minister said is the minister's, in however many papers."""
    said = "“The canal will be free of ice by the end of the month,” Interior Minister Ana Reyes said."
    found = matrix(article("ledger", said), article("courier", said))
    fact = row(found, "free of ice")
    assert (fact.asserted_by.kind, fact.asserted_by.name) == (AsserterKind.OFFICIAL, "Ana Reyes")
    assert set(fact.cells) == {"ledger", "courier"}


def test_a_surname_joins_its_full_name_and_two_people_stay_two() -> None:
    """ "Reyes" after "Ana Reyes" is one entity; a second Reyes makes the bare surname nobody's."""
    one = names_of(
        matrix(article("ledger", "Ana Reyes arrived in Lisbon. Reyes spoke to fishermen on Monday."))
    )
    assert "Reyes" in one["Ana Reyes"]
    both = names_of(
        matrix(article("ledger", "Ana Reyes arrived in Lisbon."), article("b", "Pedro Reyes left Lisbon."))
    )
    assert {"Ana Reyes", "Pedro Reyes"} <= set(both)


def test_a_short_first_name_is_the_full_one() -> None:
    """Bill is William, and not Walter."""
    found = names_of(
        matrix(
            article("ledger", "William Hartmann resigned on Monday."),
            article("courier", "Bill Hartmann left his office on Monday."),
            article("herald", "Walter Hartmann spoke in Lisbon."),
        )
    )
    assert "William Hartmann" in found["Bill Hartmann"]
    assert "Walter Hartmann" in found


def test_ids_fold_case_and_are_never_given_twice() -> None:
    """An id says what a thing means; what means the same gets a number."""
    assert short_id("f", "The Quay.") == short_id("f", "the quay")
    assert once(["a", "a", "b"]) == ["a", "a-2", "b"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=120), min_size=1, max_size=4))
def test_any_texts_make_a_complete_matrix(texts: list[str]) -> None:
    """Whatever the articles say, each is in a cell or in ``absent`` of each row, and citations lie
    inside.
    """
    found = matrix(*(article(f"a{n}", text) for n, text in enumerate(texts)))
    size = {a.article.id: len(a.article.text) for a in found.articles}
    for fact in found.facts:
        assert set(fact.cells) | set(fact.absent) == set(size)
        assert all(
            0 <= c.start < c.end <= size[c.article] for cell in fact.cells.values() for c in cell.citations
        )


def test_a_language_without_data_gives_rows_and_nothing_wrong() -> None:
    """No English rules on other tongues: facts, but neither conflicts nor attributions."""
    found = matrix(
        article("a", "A hajó hétfőn zátonyra futott. Nem volt sérült.", language="hu"),
        article("b", "A hajó kedden zátonyra futott. Három sérült volt.", language="hu"),
    )
    assert found.facts
    assert found.conflicts == ()


def test_hostile_text_takes_no_longer_than_its_length() -> None:
    """A megabyte of marks and negations is compared within seconds."""
    start = time.perf_counter()
    matrix(article("a", "not no never “ ” from 1 to 2 " * 3000), article("b", "did not " * 8000))
    assert time.perf_counter() - start < 30


def test_no_outlet_depends_on_itself_under_a_shorter_name() -> None:
    """ "Reuters reported", printed by "Reuters (Web News)"."""
    text = "The harbour master told Reuters and the divers, Reuters reported, that the bridge held."
    found = matrix(
        article("ledger", text, outlet="Reuters (Web News)"), article("courier", text, outlet="Courier")
    )
    assert found.voices["ledger"].depends_on == ()
    assert found.voices["courier"].depends_on == ("Reuters",)
