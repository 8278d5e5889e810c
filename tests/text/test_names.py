"""Names: boundaries, types and full forms."""

import re

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.names import capitalised, link
from broadsheet.types import Name, NameType

PERSON, ORG, PLACE = NameType.PERSON, NameType.ORG, NameType.PLACE


def linked(text: str, *found: tuple[str, NameType]) -> list[Name]:
    spans, at = [], 0
    for words, kind in found:
        at = text.index(words, at)
        spans.append((at, at + len(words), kind))
        at += len(words)
    return list(link(text, spans, "en"))


def test_articles_titles_marks_and_possessives_are_no_part_of_a_name() -> None:
    found = linked(
        "the Acme Group's plan; Prime Minister Ada Roe, “Oz”.",
        ("the Acme Group's", ORG),
        ("Prime Minister Ada Roe,", PERSON),
        ("“Oz”.", PERSON),
    )
    assert [n.text for n in found] == ["Acme Group", "Ada Roe", "Oz"]


def test_a_title_cut_in_two_is_no_name() -> None:
    assert linked("Defense Secretary Ben Oz", ("Defense", ORG)) == []


def test_stops_of_abbreviations_belong_to_the_name_and_others_do_not() -> None:
    found = linked(
        "In the U.S. and at Acme Inc. in Rome.", ("U.S.", PLACE), ("Acme Inc", ORG), ("Rome.", PLACE)
    )
    assert [n.text for n in found] == ["U.S.", "Acme Inc.", "Rome"]


def test_a_surname_gets_type_and_full_form_of_the_person() -> None:
    found = linked("Ada Roe left. Roe smiled.", ("Ada Roe", PERSON), ("Roe", ORG))
    assert [(n.text, n.type, n.full) for n in found] == [
        ("Ada Roe", PERSON, "Ada Roe"),
        ("Roe", PERSON, "Ada Roe"),
    ]


def test_a_surname_that_the_model_missed_is_found_again() -> None:
    found = linked("Ada Roe left. Then Roe smiled at the Roe Bridge.", ("Ada Roe", PERSON))
    assert [(n.text, n.full) for n in found] == [("Ada Roe", "Ada Roe"), ("Roe", "Ada Roe")]


def test_a_surname_that_is_a_common_word_is_not_looked_for() -> None:
    found = linked("Ada Young left. Young people are young.", ("Ada Young", PERSON))
    assert [n.text for n in found] == ["Ada Young"]


def test_a_surname_of_two_people_is_left_alone() -> None:
    found = linked(
        "Ada Roe met Ben Roe. Roe left.", ("Ada Roe", PERSON), ("Ben Roe", PERSON), ("Roe", PERSON)
    )
    assert found[-1].full == "Roe"


def test_numbers_days_and_noise_are_dropped() -> None:
    text = "12 percent, Monday, two, BREAKING NEWS FROM THE CITY HALL"
    found = linked(
        text, ("12 percent", ORG), ("Monday", ORG), ("two", ORG), ("BREAKING NEWS FROM THE CITY HALL", ORG)
    )
    assert found == []


def test_without_a_model_capitals_in_the_middle_of_a_sentence_are_names() -> None:
    found = capitalised("Yesterday the mayor of Rome met Ada Roe. They left.", "en")
    assert [n.text for n in found] == ["Rome", "Ada Roe"]


def test_where_nouns_have_capitals_only_sequences_are_names() -> None:
    found = capitalised("Gestern traf der Mann in der Stadt Ada Roe.", "de")
    assert "Mann" not in [n.text for n in found]


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_gives_names_that_stand_in_it(text: str) -> None:
    for name in (*capitalised(text, "en"), *link(text, [(0, len(text), ORG)], "en")):
        assert text[name.start : name.end] == name.text
        assert name.text.strip()


def test_a_name_has_what_a_hyphen_always_joins_to_it() -> None:
    text = "Moon Jae-in met Ada Roe. Ada Roe-style talks, said Moon Jae-in."
    found = [(m.start(), m.end(), NameType.PERSON) for m in re.finditer("Moon Jae|Ada Roe", text)]
    assert {n.text for n in link(text, found, "en")} == {"Moon Jae-in", "Ada Roe"}


def test_brackets_and_words_before_a_first_name_are_no_part_of_a_name() -> None:
    text = "[Professor Peter] Hansen said so. Sarah Roe spoke. Comedienne Sarah left. Sarah is 47."
    spans = ["Peter] Hansen", "Sarah Roe", "Comedienne Sarah"]
    found = [(text.index(s), text.index(s) + len(s), NameType.PERSON) for s in spans]
    found.append((text.rindex("Sarah"), text.rindex("Sarah") + 5, NameType.PERSON))
    assert [n.full for n in link(text, found, "en")] == [
        "Hansen",
        "Sarah Roe",
        "Comedienne Sarah",
        "Sarah Roe",
    ]


def test_hyphens_join_the_parts_of_a_place() -> None:
    text = "Mazar-e-Sharif is far. He left Mazar-e-Sharif for Ellery-Marlow Airport."
    parts = (("Mazar", PLACE), ("Mazar", PLACE), ("Ellery", PLACE), ("Marlow Airport", PLACE))
    assert [n.text for n in linked(text, *parts)] == [
        "Mazar-e-Sharif",
        "Mazar-e-Sharif",
        "Ellery-Marlow Airport",
    ]
