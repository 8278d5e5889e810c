"""What stands for an outlet, what is said to be missing in it, and what all say."""

from dataclasses import replace

import pytest

from broadsheet.text.phrases import ENGLISH
from broadsheet.types import (
    Cause,
    Citation,
    Conflict,
    ConflictKind,
    Omission,
    SectionKind,
    Severity,
    Side,
)
from broadsheet.write.agreement import agreement
from broadsheet.write.assemble import open_floor, refusal
from broadsheet.write.desk import Desk, Line, lay_out
from broadsheet.write.differences import difference, differences
from broadsheet.write.disputes import disputes
from broadsheet.write.fragments import statements
from broadsheet.write.labels import labels
from broadsheet.write.missing import missing
from broadsheet.write.papers import own_parts, papers, score
from broadsheet.write.select import Told
from broadsheet.write.witness import says
from tests.write.build import HERALD, POST, WIRE, article, matrix, page

VOTE = "The parliament of Marlow voted 61-39 on Wednesday to reject the harbour budget."
VOTE_AGAIN = "The harbour budget was rejected by the parliament of Marlow, which voted 61-39 on Wednesday."


def desk(*told: tuple[str, tuple[str, ...]]) -> Desk:
    """A story of outlets and what each of them has."""
    found = [article(f"a{i}", paragraphs, outlet=outlet) for i, (outlet, paragraphs) in enumerate(told)]
    return lay_out(matrix(found))


def line(found: Desk, article: str, index: int = 0) -> Line:
    return found.lines[article, index]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (VOTE_AGAIN, True),
        ("The parliament of Marlow voted 60-40 on Wednesday to reject the harbour budget.", False),
        ("The parliament of Marlow did not vote 61-39 on Wednesday to reject the harbour budget.", False),
        ("The parliament of Eastport voted 61-39 on Wednesday to reject the harbour budget.", False),
        ("Marlow has a parliament, and it will meet on Wednesday at the harbour.", False),
    ],
)
def test_a_witness_has_the_numbers_the_names_and_the_sense(other: str, same: bool) -> None:
    """Another number, place or a "not" is another statement, however alike the words."""
    found = desk(("Herald", (VOTE, *HERALD)), ("Post", (other, *POST)))
    assert says(found, line(found, "a0"), line(found, "a1")) == same


def test_what_two_others_decided_is_named_as_missing() -> None:
    """The outlets named are those that are cited, and the sentence stands behind "that"."""
    found = desk(("Herald", (VOTE, *HERALD)), ("Post", (VOTE_AGAIN, *POST)), ("Wire", WIRE))
    rows = line(found, "a0").rows
    without = Omission("a2", rows)
    known = replace(found, matrix=replace(found.matrix, omissions=(without,)))
    draft = missing(known, ["a2"], Told())
    assert len(draft) == 1
    assert draft[0].text.startswith("Not found here: that the ")
    assert "61-39 on 15 May" in draft[0].text
    assert draft[0].text.endswith(" (told by Herald and Post).")
    assert {c.article for c in draft[0].citations} == {"a0", "a1"}


def test_an_article_that_tells_it_in_other_words_lacks_nothing() -> None:
    """The second search looks at the title and at neighbouring sentences."""
    said = "A vote of the parliament went against the harbour budget on Wednesday. It was 61-39 in Marlow."
    found = desk(("Herald", (VOTE, *HERALD)), ("Post", (VOTE_AGAIN, *POST)), ("Wire", (said, *WIRE)))
    known = replace(found, matrix=replace(found.matrix, omissions=(Omission("a2", line(found, "a0").rows),)))
    assert missing(known, ["a2"], Told()) == []


def test_an_outlet_with_two_articles_has_one_block() -> None:
    """Its articles stand together under its name."""
    found = [
        article("a1", HERALD, outlet="Marlow Herald"),
        article("a2", POST, outlet="The Daily Post"),
        article("a3", (VOTE, *WIRE[1:]), outlet="Marlow Herald", day=16),
    ]
    section = next(s for s in page(found).sections if s.kind is SectionKind.PAPERS)
    headings = [b.heading.text for b in section.blocks if b.heading and b.article]
    assert headings == ["Marlow Herald", "The Daily Post"]


def test_what_stands_together_in_an_article_is_told_together() -> None:
    """A sentence beside a chosen one is worth more."""
    text = "The port of Marlow closed after a crane of the harbour fell on Wednesday."
    found = [article(key, (text, "Grain ships waited."), outlet=key) for key in ("Herald", "Post")]
    desk = lay_out(matrix(found))
    line = desk.lines["Post", 0]
    assert score(desk, Told(), frozenset({line.key}), line) > score(desk, Told(), frozenset(), line)


def test_a_short_sentence_may_stand_for_an_outlet() -> None:
    """Seven words are enough where they tell what no other has."""
    news = "The port of Marlow closed after a crane of the harbour fell on Wednesday."
    short = "Omar Reyes of Marlow demanded new cranes."
    both = [article("Herald", (news,), outlet="Herald"), article("Post", (news, short), outlet="Post")]
    parts = own_parts(lay_out(matrix(both)), Told(), words=60)
    assert short in [line.text for lines in parts.values() for line in lines]


def test_no_claim_tells_how_an_article_opens() -> None:
    """Pieces of a first sentence say nothing of it."""
    found = desk(("Herald", HERALD), ("Post", POST))
    told = Told()
    section = papers(found, told, own_parts(found, told, words=200), (), words=400)
    texts = [c.text for b in section.blocks for c in b.claims]
    assert texts
    assert not any("opens with" in text for text in texts)


@pytest.mark.parametrize(
    ("outlets", "called"),
    [
        (("Marlow (Web News)", "Post"), ["Marlow", "Post"]),
        (("Marlow - News", "Post"), ["Marlow", "Post"]),
        (("Marlow Online News", "Post"), ["Marlow News", "Post"]),
        (("Marlow (Web News)", "Marlow"), ["Marlow (Web News)", "Marlow"]),
        (("News", "Post (Weekend)"), ["News", "Post (Weekend)"]),
        (("Harbour News", None, None), ["Harbour News", "an unnamed outlet", "another unnamed outlet"]),
    ],
)
def test_outlets_are_called_by_their_names(outlets: tuple[str | None, ...], called: list[str]) -> None:
    """The part of a site goes, unless two would be called the same or nothing was left."""
    found = [article(f"a{i}", HERALD, outlet=outlet) for i, outlet in enumerate(outlets)]
    assert list(labels(matrix(found), ENGLISH).values()) == called


def conflict(kind: ConflictKind, *sides: tuple[str, str, str], minor: bool = False) -> Conflict:
    """Sides as (article, its text, value); each cites its whole text."""
    severity = Severity.MINOR if minor else Severity.MATERIAL
    found = tuple(Side(value, (key,), (Citation(key, 0, len(text)),)) for key, text, value in sides)
    return Conflict("c-1", kind, "", severity, Cause.DISPUTE, found)


DEAD = "On the islands, where more than 20 people were killed, the storm broke harbour walls in Marlow."
DEAD_AGAIN = "The storm has already killed at least 25 people since it came to the islands near Marlow."


def test_numbers_are_cut_to_what_differs_and_their_subject_is_named() -> None:
    """The first side is a statement, the other its value."""
    found = desk(("Herald", (DEAD,)), ("Post", (DEAD_AGAIN,)))
    sides = ("a0", DEAD, "more than 20 people"), ("a1", DEAD_AGAIN, "at least 25 people")
    told = difference(found, conflict(ConflictKind.NUMBER, *sides))
    assert told is not None
    assert told.text == "Herald says “more than 20 people were killed”; Post says “at least 25 people”."


def test_a_count_of_the_day_after_is_told_as_such() -> None:
    """The dead of a night are more the next morning; the gate lets it stand."""
    found = lay_out(
        matrix(
            [
                article("a0", (DEAD,), outlet="Herald", day=14),
                article("a1", (DEAD_AGAIN,), outlet="Post", day=15),
            ]
        )
    )
    sides = ("a0", DEAD, "more than 20 people"), ("a1", DEAD_AGAIN, "at least 25 people")
    told = difference(found, conflict(ConflictKind.NUMBER, *sides))
    assert told is not None
    assert told.text == (
        "Herald says “more than 20 people were killed”; a day later, Post says “at least 25 people”."
    )
    assert refusal(open_floor(found), told.text, told.citations, told.about) is None


def test_a_count_that_was_changed_is_told_with_both() -> None:
    """Who says eight wrote before it was six, and one article says so."""
    six = "Five dockers were killed and six injured in the port of Marlow."
    revised = "The number of injured was revised on Saturday from eight to six."
    eight = "A fire in the port of Marlow killed five dockers and injured eight others."
    found = desk(("Herald", (six, revised)), ("Post", (eight,)))
    told = difference(found, conflict(ConflictKind.NUMBER, ("a0", six, "six"), ("a1", eight, "eight others")))
    assert told is not None
    assert told.text.endswith("Post says “eight others”; Herald says the count went “from eight to six”.")
    assert len(told.citations) == 3


def test_a_clause_of_what_was_done_stands_in_for_a_statement() -> None:
    """Where the sentence is too long to be quoted."""
    one = (
        "A crane fell on the old harbour gate in the northern part of the port of Marlow on Tuesday night, "
        "killing at least two people and wounding nine, officials in Marlow said."
    )
    two = "Four people, all of them dockers, lost their lives in the fall of the crane at the port of Marlow."
    found = desk(("Herald", (one,)), ("Post", (two,)))
    sides = ("a0", one, "at least two people"), ("a1", two, "Four people")
    told = difference(found, conflict(ConflictKind.NUMBER, *sides))
    assert told is not None
    assert told.text == "Herald says “killing at least two people”; Post says “Four people”."


WIDE = "The minister said the ministry had not demanded a higher toll at the port of Marlow."
NARROW = "Paula Singh did not request any specific toll at the port, she said."


def test_two_widths_of_a_statement_are_told_with_the_subject_of_one() -> None:
    found = desk(("Herald", (WIDE,)), ("Post", (NARROW,)))
    sides = (
        ("a0", WIDE, "had not demanded a higher toll at the port of Marlow"),
        ("a1", NARROW, "did not request any specific toll at the port"),
    )
    (told,) = differences(found, [conflict(ConflictKind.SCOPE, *sides)], most=3)
    assert "ministry had not demanded a higher toll" in told.text
    assert told.text.endswith("Post says “did not request any specific toll at the port”.")


def test_words_of_a_speaker_are_no_width_of_an_outlet() -> None:
    quoted = "“The ministry did not request any specific toll at the port,” Paula Singh said."
    found = desk(("Herald", (WIDE,)), ("Post", (quoted,)))
    sides = (
        ("a0", WIDE, "had not demanded a higher toll at the port of Marlow"),
        ("a1", quoted, "did not request any specific toll at the port"),
    )
    assert differences(found, [conflict(ConflictKind.SCOPE, *sides)], most=3) == []


def test_an_outlet_does_not_differ_from_itself() -> None:
    """Two articles of one outlet are one voice."""
    found = desk(("Herald", (DEAD,)), ("Herald", (DEAD_AGAIN,)), ("Post", POST))
    sides = ("a0", DEAD, "more than 20 people"), ("a1", DEAD_AGAIN, "at least 25 people")
    assert difference(found, conflict(ConflictKind.NUMBER, *sides)) is None


def test_another_word_for_a_day_is_no_difference() -> None:
    """Minor dates and names are wordings or slips."""
    one, two = "The polls in Marlow closed on Tuesday evening.", "The polls closed tonight in Marlow."
    found = desk(("Herald", (one,)), ("Post", (two,)))
    sides = ("a0", one, "Tuesday"), ("a1", two, "tonight")
    assert differences(found, [conflict(ConflictKind.DATE, *sides, minor=True)], most=3) == []


def test_two_names_for_one_thing_are_told_and_two_spellings_are_not() -> None:
    """ "New Jersey" and "Puerto Rico" are two places, "Faiz" and "Fayez" one man."""
    one, two = "Paula Singh was born in Marlow in 1991.", "Paula Singh was born in Eastport in 1991."
    found = desk(("Herald", (one,)), ("Post", (two,)))
    sides = ("a0", one, "Marlow"), ("a1", two, "Eastport")
    assert len(differences(found, [conflict(ConflictKind.NAME, *sides, minor=True)], most=3)) == 1
    one, two = "Doctor Omar Faiz counted the dead.", "Doctor Omar Fayez counted the dead."
    found = desk(("Herald", (one,)), ("Post", (two,)))
    sides = ("a0", one, "Omar Faiz"), ("a1", two, "Omar Fayez")
    assert differences(found, [conflict(ConflictKind.NAME, *sides, minor=True)], most=3) == []


def test_places_of_a_storm_at_two_hours_are_no_difference() -> None:
    """What moves is elsewhere later."""
    one = "At 2 p.m. the storm was 145 miles from Marlow."
    two = "The storm was 90 miles from Marlow at 11 p.m. on Tuesday."
    found = desk(("Herald", (one,)), ("Post", (two,)))
    sides = ("a0", one, "145 miles"), ("a1", two, "90 miles")
    assert differences(found, [conflict(ConflictKind.NUMBER, *sides)], most=3) == []


def test_a_statement_begins_with_its_subject() -> None:
    """What joins it to the sentence goes."""
    assert "more than 20 people were killed" in list(statements(DEAD))


ACCUSED = "Prosecutors in Marlow said on Tuesday that the mayor Anna Berg took money from a harbour company."
DENIED = "In Marlow the mayor Anna Berg denied on Tuesday taking any money from a harbour company."


def test_a_dispute_is_told_in_two_sentences_and_never_in_one() -> None:
    """Claim before denial; nothing, where one of them was told already."""
    found = desk(("Herald", (ACCUSED, *HERALD)), ("Post", (DENIED, *POST)))
    one = conflict(ConflictKind.DENIAL, ("a0", ACCUSED, "took money"), ("a1", DENIED, "denied"))
    found = replace(found, matrix=replace(found.matrix, conflicts=(one,)))
    told = Told()
    assert [line.text for line in disputes(found, told)] == [ACCUSED, DENIED]
    assert disputes(found, told) == []


def test_a_side_that_would_repeat_what_was_told_is_not_the_one_to_tell() -> None:
    """ "He denied …" needs the sentence before it; where that was told, the dispute is left out."""
    before = "In Marlow the mayor Anna Berg welcomed Paula Singh and Omar Reyes at the harbour on Tuesday."
    denied = "She denied taking any money from a harbour company."
    found = desk(("Herald", (ACCUSED, *HERALD)), ("Post", (f"{before} {denied}", *POST)))
    one = conflict(ConflictKind.DENIAL, ("a0", ACCUSED, "took money"), ("a1", denied, "denied"))
    found = replace(found, matrix=replace(found.matrix, conflicts=(one,)))
    assert all(line.text != denied for line in disputes(found, Told()))


def test_an_age_is_no_figure_that_all_give() -> None:
    """It says who somebody is."""
    one = "The closing of the port of Marlow came after a docker, 28-year-old Omar Reyes, fell from a crane."
    two = "A docker, 28-year-old Omar Reyez, fell from a crane and the port of Marlow was closed."
    assert agreement(desk(("Herald", (one,)), ("Post", (two,))), Told()).claims == ()


def test_of_two_articles_it_is_said_that_both_say_it() -> None:
    one = "The port of Marlow lost 40 million dollars when the storm broke its northern harbour wall."
    two = "A storm broke the northern harbour wall, and the port of Marlow lost 40 million dollars."
    (claim,) = agreement(desk(("Herald", (one,)), ("Post", (two,))), Told()).claims
    assert claim.text.startswith("Both articles ")
