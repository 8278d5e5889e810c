"""Where articles differ, and where they only seem to."""

import pytest

from broadsheet.compare.conflicts.slots import one_name
from broadsheet.types import Cause, Conflict, ConflictKind, FactMatrix, Stance
from tests.compare.build import article, cited, matrix, row

LEAD = "A coal barge struck the Ostrava bridge on Tuesday, {toll}, the river police said."


def of_kind(found: FactMatrix, kind: ConflictKind) -> list[Conflict]:
    return [c for c in found.conflicts if c.kind is kind]


def values(conflict: Conflict) -> set[str]:
    return {side.value for side in conflict.sides}


def two(first: str, second: str) -> FactMatrix:
    """Two papers that share a paragraph and differ in one sentence."""
    shared = "Engineers closed both lanes of the bridge until the inspection is complete."
    return matrix(article("ledger", first, shared), article("courier", second, shared))


def test_a_count_that_was_corrected_is_the_one_to_tell() -> None:
    """ "Revised from nine to six": the lower count stands, though it is lower."""
    found = matrix(
        article("ledger", LEAD.format(toll="injuring nine people")),
        article(
            "courier",
            LEAD.format(toll="injuring six people"),
            "The number of injured was revised on Wednesday from nine to six.",
        ),
    )
    fact = next(f for f in found.facts if Stance.DIFFERS in {c.stance for c in f.cells.values()})
    assert fact.cells["ledger"].stance is Stance.DIFFERS


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("More than 50,000 beds are empty in the county, the health board said.",
         "About 55,000 beds are empty in the county, the health board said."),
        ("The county spent $43 million on beds last year, the health board said.",
         "The county spent $43,885,310 on beds last year, the health board said."),
        ("The county has 300 beds and 40 doctors, the health board said.",
         "The county has 300 beds and 12 ambulances, the health board said."),
        ("Five of the nurses left the county, the health board said.",
         "Eleven nurses left the county, the health board said."),
    ],
)  # fmt: skip
def test_numbers_that_can_both_be_true_are_no_conflict(first: str, second: str) -> None:
    """Bounds, rounding, other things counted, parts of a set."""
    assert of_kind(two(first, second), ConflictKind.NUMBER) == []


def test_one_quantity_with_two_values_is_a_conflict() -> None:
    """The same fine, in the same words, of another height."""
    found = two(
        "The court fined the shipping company 30,000 euros for the damaged bridge on Friday.",
        "On Friday the court fined the shipping company 45,000 euros for the damaged bridge.",
    )
    (conflict,) = of_kind(found, ConflictKind.NUMBER)
    assert values(conflict) == {"30,000 euros", "45,000 euros"}


def test_who_gives_both_values_knows_them_for_two_things() -> None:
    """An article that has both counts is on no side."""
    text = (
        "The northern quay handled 120 containers on Friday, the port said.",
        "The southern quay handled 340 containers on Friday, the port said.",
    )
    assert of_kind(matrix(article("ledger", *text), article("courier", *text)), ConflictKind.NUMBER) == []


def test_a_denial_stands_against_the_claim() -> None:
    """The minister's "did not promise" against the paper's "promised"."""
    found = matrix(
        article("ledger", "Minister Tereza Novotna promised the dockers a bonus in March, the union said."),
        article("courier", "Tereza Novotna said she did not promise the dockers a bonus in March."),
    )
    (conflict,) = of_kind(found, ConflictKind.DENIAL)
    assert {a for side in conflict.sides for a in side.articles} == {"ledger", "courier"}
    denying = next(f for f in found.facts if len(f.cells) == 2)
    assert denying.cells["courier"].stance is Stance.DENIES


@pytest.mark.parametrize(
    "answer",
    [
        "Tereza Novotna said the state must not promise the dockers a bonus.",
        "If the state does not promise the dockers a bonus, they will strike, Tereza Novotna said.",
        "There is no doubt that dockers deserve a bonus, Tereza Novotna said.",
    ],
)
def test_wishes_conditions_and_set_phrases_deny_nothing(answer: str) -> None:
    """A negation alone is no denial."""
    claim = "Minister Tereza Novotna promised the dockers a bonus in March, the union said."
    assert of_kind(matrix(article("ledger", claim), article("courier", answer)), ConflictKind.DENIAL) == []


def test_a_narrowed_denial_is_a_matter_of_scope() -> None:
    """ "No promise" and "no specific promise" are not the same statement."""
    found = matrix(
        article("ledger", "Tereza Novotna said she did not promise the dockers a bonus."),
        article("courier", "Tereza Novotna said she did not promise the dockers a specific bonus."),
    )
    (conflict,) = of_kind(found, ConflictKind.SCOPE)
    assert any("specific" in value for value in values(conflict))


def test_a_changed_word_of_a_quotation_is_shown() -> None:
    """One paper's "painful" is another's "gradual"."""
    found = two(
        "“We will make painful cuts to the harbour budget this winter,” Mayor Jonas Weil said.",
        "“We will make gradual cuts to the harbour budget this winter,” Mayor Jonas Weil said.",
    )
    assert of_kind(found, ConflictKind.QUOTE)
    assert found.quotes[0].same_words is False


def test_a_day_that_differs_is_found_and_a_synonym_is_not() -> None:
    """Another weekday is a conflict of dates; another word for the same is none."""
    first = "The inspection of the Ostrava bridge begins on Thursday, the river police said."
    assert of_kind(two(first, first.replace("Thursday", "Saturday")), ConflictKind.DATE)
    assert two(first, first.replace("begins", "starts")).conflicts == ()


def test_two_spellings_of_one_person() -> None:
    """The same first name and nearly the same surname, one spelling to each paper."""
    found = two(
        "Captain Henrik Svensen steered the barge, the river police said.",
        "The barge was steered by Captain Henrik Svenson, according to the police.",
    )
    (conflict,) = of_kind(found, ConflictKind.NAME)
    assert values(conflict) == {"Henrik Svensen", "Henrik Svenson"}


def test_another_apostrophe_is_no_other_name() -> None:
    """Typesetters differ; the person does not."""
    text = "{} inspected the Ostrava bridge with two engineers on Tuesday."
    names = ("Ana O'Reyes", "Ana O’Reyes")
    assert of_kind(two(*(text.format(n) for n in names)), ConflictKind.NAME) == []


def test_every_side_quotes_words_of_its_citations() -> None:
    """A value stands in a sentence that its side cites."""
    found = matrix(
        article("ledger", LEAD.format(toll="killing two people")),
        article("courier", LEAD.format(toll="killing four people"), day=15),
    )
    text = {a.article.id: a.article.text for a in found.articles}
    for conflict in found.conflicts:
        for side in conflict.sides:
            assert 1 <= len(side.citations) <= 4
            assert any(side.value in text[c.article][c.start : c.end] for c in side.citations)


def test_reprints_in_another_house_style_do_not_differ() -> None:
    """Spelling and abbreviations are nobody's conflict."""
    first = "The defense ministry of the U.S. said 40 percent of the barges were inspected in the center."
    second = "The defence ministry of the US said 40 per cent of the barges were inspected in the centre."
    assert two(first, second).conflicts == ()


def test_the_row_of_a_shared_fact_cites_both_papers() -> None:
    """Conflicts do not tear rows apart."""
    found = two(
        "The court fined the shipping company 30,000 euros for the damaged bridge on Friday.",
        "On Friday the court fined the shipping company 45,000 euros for the damaged bridge.",
    )
    assert set(row(found, "fined").cells) == {"ledger", "courier"}


@pytest.mark.parametrize(
    ("language", "sentence", "first", "second"),
    [
        ("de", "Bei dem Unglück auf der Ostrava wurden am Dienstag {} Menschen getötet.", "zwei", "vier"),
        ("es", "El accidente del puente de Ostrava dejó el martes {} personas muertas.", "dos", "cuatro"),
    ],
)
def test_tolls_in_languages_that_are_data(language: str, sentence: str, first: str, second: str) -> None:
    """German and Spanish tolls are found by their own word lists."""
    found = matrix(
        article("ledger", sentence.format(first), language=language),
        article("courier", sentence.format(second), language=language, day=15),
    )
    (conflict,) = of_kind(found, ConflictKind.NUMBER)
    assert conflict.cause is Cause.TIME
    assert {value.split()[0] for value in values(conflict)} == {first, second}


def test_a_prefix_is_no_denial_and_a_relative_clause_answers_nobody() -> None:
    """ "Unhurt" is "not hurt", and those who did not leave contradict no order to leave."""
    one = "The captain of the ferry, Jonas Weil, was {} and told the coastguard about the reef on Monday."
    found = matrix(
        article("ledger", one.format("unhurt"), "Weil said that everybody had left the island by noon."),
        article(
            "courier", one.format("not hurt"), "Weil said that people who did not leave the island wept."
        ),
    )
    assert [c for c in found.conflicts if c.kind is ConflictKind.DENIAL] == []


def test_a_count_of_the_same_thing_in_another_sentence_is_a_conflict() -> None:
    """ "People on board" is one thing, whatever else the two sentences tell."""
    found = two(
        "The operator said that 184 people were on board, most of them pupils on their way to school.",
        "There were 191 people on board the barge when it struck the pier, the river police found.",
    )
    (conflict,) = of_kind(found, ConflictKind.NUMBER)
    assert values(conflict) == {"184 people", "191 people"}


def test_days_of_one_happening_are_compared_across_sentences() -> None:
    """Inspected on one day, an inspection on another."""
    found = two(
        "The barge was last inspected on 3 March, according to the papers that the harbour keeps.",
        "The barge had passed its safety inspection on 30 March, Jonas Weil of the shipping company said.",
    )
    (conflict,) = of_kind(found, ConflictKind.DATE)
    assert values(conflict) == {"3 March", "30 March"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The storm claimed the lives of 14 people, officials said.",
         "Officials said 19 people perished in the storm."),
        ("Some 50 people were taken to hospital after the storm.",
         "The storm left 64 people injured, officials said."),
    ],
)  # fmt: skip
def test_tolls_are_known_by_many_words(first: str, second: str) -> None:
    """Lives lost, perished, taken to hospital."""
    conflict = of_kind(
        matrix(article("ledger", first), article("courier", second, day=15)), ConflictKind.NUMBER
    )
    assert [c.cause for c in conflict] == [Cause.TIME]


def test_what_is_measured_at_other_hours_may_differ() -> None:
    """A barge that drifts is at two places at two hours."""
    at = "The barge was drifting {} miles southeast of Halvorsen Point and moving towards the Ostrava bridge."
    found = two(
        at.format("90"), "As of 2:00 p.m. on Friday, " + at.format("145")[0].lower() + at.format("145")[1:]
    )
    assert of_kind(found, ConflictKind.NUMBER) == []
    assert of_kind(two(at.format("90"), at.format("145")), ConflictKind.NUMBER)


def test_a_denial_answers_who_is_said_to_claim_it_in_the_same_article() -> None:
    """ "Was not the result of" against "by claiming that … was the result of"."""
    denial = "Jonas Weil said the lower toll was not the result of protests."
    claim = "The board misled the public by claiming the toll was the result of protests, Jonas Weil said."
    found = matrix(article("ledger", denial, claim), article("courier", LEAD.format(toll="hurting two")))
    (conflict,) = of_kind(found, ConflictKind.DENIAL)
    assert "result of protests" in conflict.sides[0].value + claim
    assert conflict.sides[1].value.startswith("was not the result")


def test_a_row_of_a_toll_cites_every_count_that_others_give_too() -> None:
    """Two papers have the count of noon beside their own; the row of the toll shows it in their cells."""
    noon = "At noon the Ostrava hospital said that {} people were killed when the barge struck the bridge."
    found = matrix(
        article("ledger", LEAD.format(toll="killing four people"), noon.format("three")),
        article("courier", LEAD.format(toll="killing five people"), noon.format("three"), day=15),
        article("herald", LEAD.format(toll="killing six people"), day=16),
    )
    fact = next(f for f in found.facts if "six" in f.text and len(f.cells) == 3)
    assert fact.cells["ledger"].stance is Stance.DIFFERS
    assert "three" in cited(found, fact, "ledger")
    assert not any("three" in f.text and len(f.cells) == 2 for f in found.facts)


def test_a_common_word_changed_in_a_quotation_is_shown() -> None:
    """ "Everyone" and "orchard": one of them tells nothing, and yet the quotation was changed."""
    quote = "“They should look at all these bridges because {} might be doing the same,” Jonas Weil said."
    found = two(quote.format("everyone"), quote.format("orchard"))
    (conflict,) = of_kind(found, ConflictKind.QUOTE)
    assert any("orchard" in value for value in values(conflict))


def test_two_words_for_one_vehicle_do_not_differ() -> None:
    """A lorry is a truck; a truck is no car."""
    text = "A {} loaded with gravel ploughed into the railing of the Ostrava bridge on Tuesday."
    assert of_kind(two(text.format("lorry"), text.format("truck")), ConflictKind.NAME) == []
    assert of_kind(two(text.format("car"), text.format("truck")), ConflictKind.NAME)


def test_one_day_of_a_month_has_one_weekday() -> None:
    """The weekday was changed and the day of the month was not."""
    text = "The bridge was closed again on {}, 13 May 2031, after two cars collided on the ramp."
    (conflict,) = of_kind(two(text.format("Tuesday"), text.format("Thursday")), ConflictKind.DATE)
    assert len(conflict.sides) == 2


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("PRB", "Ports and Rivers Board", True),
        ("Rivers Board", "PRB", True),
        ("L.A.", "Los Angeles", True),
        ("PRB", "Harbour Board", False),
        ("Rivers Board", "Ports and Rivers Board", False),
    ],
)
def test_a_body_in_letters_and_in_words_is_one(one: str, two: str, same: bool) -> None:
    """ "PRB" is the Ports and Rivers Board, also where only the end of its name was found."""
    assert one_name(one, two) is same
