"""Who says it, where the name does not stand right beside the verb."""

import re

import pytest

from broadsheet.text.names import link
from broadsheet.text.quotations import quotations
from broadsheet.text.sentences import split
from broadsheet.types import NameType, Quotation

KINDS = {
    "Ada Roe": NameType.PERSON,
    "Roe": NameType.PERSON,
    "Ben Oz": NameType.PERSON,
    "Oz": NameType.PERSON,
    "Ellery": NameType.PLACE,
    "Marlow Post": NameType.ORG,
    "Harbour Board": NameType.ORG,
    "Ruritanian": NameType.OTHER,
}


def read(text: str) -> tuple[Quotation, ...]:
    found = [
        (m.start(), m.end(), KINDS[m.group()])
        for m in re.finditer("|".join(rf"\b{name}\b" for name in sorted(KINDS, key=len, reverse=True)), text)
    ]
    paragraphs = [m.span() for m in re.finditer(r"[^\n]+", text)]
    return quotations(text, split(text, paragraphs, "en"), link(text, found, "en"), "en")


def speakers(text: str) -> list[str | None]:
    return [q.speaker for q in read(text) if q.direct]


@pytest.mark.parametrize(
    "text",
    [
        "“We will not wait any longer,” said Ellery Gov. Ada Roe on Monday.",
        "“We will not wait any longer,” said Harbour Board law professor Ada Roe.",
        "Down in the polls, Ellery Gov. Ada Roe attacks, claiming that “we will not wait any longer”.",
        'Ada Roe, in an interview with the "Marlow Post," said “we will not wait any longer”.',
        "As soon as Oz's testimony ended, Ada Roe took to the floor, saying “we will not wait any longer”.",
        "Ada Roe was more direct: “We will not wait any longer.”",
        "“We will not wait any longer” – Ada Roe, mayor, in 2004.",
        "“We will not wait any longer.” Ada Roe said.",
        "“We will not wait any longer,” Ada Roe yelled.",
        "Ben Oz nodded to Ada Roe, who said she was tired. “We will not wait any longer,” she said.",
        "Ada Roe ended by saying: “We will not wait any longer.”",
        "Mayor Ada Roe issued a statement saying “we will not wait any longer”.",
        "Ada Roe said little. In a nod to Ben Oz, she said “we will not wait any longer”.",
        "Mayor Ada Roe spoke first. “We will not wait any longer,” the mayor said.",
    ],
)
def test_the_person_speaks(text: str) -> None:
    assert speakers(text)[-1] == "Ada Roe"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Roe left, but critics said that the old gates would never hold.", "critics"),
        ("Ben Oz criticised the gates, which experts say will never hold another winter.", "experts"),
        ("Many officials said that the gates would never hold another winter.", "Many officials"),
        ("Biden’s strategists praised the Ellery plan, saying that it would hold.", "Biden’s strategists"),
    ],
)
def test_a_common_noun_has_only_the_words_that_belong_to_it(text: str, speaker: str) -> None:
    assert [q.speaker for q in read(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Some 61 percent of voters said that they had decided in the last week.",
        "Six states allow such gates, and nine more are planning to build them.",
        "Asked if he believed the gates would hold another winter, Ben Oz left the room.",
        "The people of the United States “should be very proud of the gates”.",
        "They’ve claimed the gates would hold another winter.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert not any(q.speaker for q in read(text) if q.speaker != "Ben Oz")


def test_whom_it_was_told_to_is_no_part_of_it() -> None:
    (told,) = (q for q in read("Ada Roe told Marlow Post she would not wait any longer.") if not q.direct)
    assert told.text == "she would not wait any longer"


def test_a_title_of_another_nation_is_not_the_title_alone() -> None:
    text = (
        "Roe met Ruritanian President Ben Oz. Roe smiled. Roe left. “It was a good day,” the president said."
    )
    assert speakers(text) == ["the president"]


def test_a_title_that_two_people_have_is_nobodys() -> None:
    text = "President Ada Roe met President Ben Oz. “It was a very good day,” the president said."
    assert speakers(text) == ["the president"]


def test_a_signed_quotation_is_not_carried_on() -> None:
    text = "“We will not wait any longer” – Ada Roe, mayor, in 2004.\n“It would be easy and helpful for all.”"
    assert speakers(text) == ["Ada Roe", None]


def test_a_closing_mark_may_look_like_an_opening_one() -> None:
    text = "“We will not wait any longer,“ Ada Roe said. “It is late.“ Then Ben Oz left."
    assert [(q.text, q.speaker) for q in read(text) if q.direct] == [
        ("We will not wait any longer,", "Ada Roe"),
        ("It is late.", "Ada Roe"),
    ]


def test_between_two_quotations_of_one_speaker_nobody_else_speaks() -> None:
    text = (
        "“It is a case,” says Ada Roe. At the same time, it “means different things”. “It is late,” says Roe."
    )
    assert speakers(text) == ["Ada Roe"] * 3


def test_a_pronoun_means_who_spoke_last_though_the_name_is_far() -> None:
    """Nobody else was named since."""
    more = "\n\n".join(f"“It is late. The gate is old. We wait {count} years.”" for count in ("two", "three"))
    text = f"Ada Roe returned.\n\nShe said: “It is a case.”\n\n{more}\n\nShe added: “We are tired.”\n\n"
    text += f"{more}\n\nShe added: “We will go.”"
    assert speakers(text)[-1] == "Ada Roe"
