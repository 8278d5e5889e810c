"""Sentences made to stand alone, names in full, quotations with their speakers, dates that are proved."""

import pytest

from broadsheet.types import BlockDraft, SectionDraft, SectionKind
from broadsheet.write.claims import claim
from broadsheet.write.desk import Desk, Line, lay_out
from broadsheet.write.naming import cluttered, in_full
from broadsheet.write.rewording import rewording
from broadsheet.write.rewrite import alone
from broadsheet.write.roles import with_roles
from tests.write.build import article, matrix


def desk(*paragraphs: str, language: str = "en", day: int | None = 15) -> Desk:
    """A story of one article (the 15th of May 2030 is a Wednesday)."""
    return lay_out(matrix([article("a1", paragraphs, outlet="Marlow Herald", day=day, language=language)]))


def line(found: Desk, words: str) -> Line:
    return next(x for x in found.lines.values() if words in x.text)


def told(found: Desk, words: str) -> str | None:
    got = alone(found, line(found, words))
    return got.text if got else None


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("But Paula Singh rejected the second offer.", "Paula Singh rejected the second offer."),
        ("However, Paula Singh rejected the second offer.", "Paula Singh rejected the second offer."),
        ("Paula Singh also rejected the second offer.", "Paula Singh rejected the second offer."),
        ("Paula Singh, however, rejected the second offer.", "Paula Singh rejected the second offer."),
        ("MARLOW (Reuters) - Paula Singh rejected the offer.", "Paula Singh rejected the offer."),
        ("Paula Singh rejected the offer on Tuesday.", "Paula Singh rejected the offer on 14 May."),
        ("Paula Singh rejected the offer on Thursday.", None),
        ("Paula Singh rejected the Tuesday offer of dockers.", None),
        ("Paula Singh rejected the offer yesterday.", "Paula Singh rejected the offer on 14 May."),
        (
            "Paula Singh rejected the offer on Tuesday evening.",
            "Paula Singh rejected the offer on the evening of 14 May.",
        ),
        (
            "Paula Singh said: “We also closed the port on Tuesday.”",
            "Paula Singh said: “We also closed the port on Tuesday.”",
        ),
    ],
)
def test_what_points_to_other_sentences_goes(sentence: str, shown: str | None) -> None:
    """Datelines, conjunctions, "also" and relative days go; in doubt the sentence does. Quotations stay."""
    assert told(desk(sentence), sentence[-12:]) == shown


def test_a_day_without_a_date_of_publication_stays() -> None:
    """Nobody knows which Tuesday."""
    assert told(desk("Paula Singh rejected the offer on Tuesday.", day=None), "Singh") == (
        "Paula Singh rejected the offer on Tuesday."
    )


def test_a_pronoun_is_resolved_when_one_person_only_is_near() -> None:
    """The name replaces the pronoun, and the sentence that has it is cited too."""
    found = desk("Paula Singh visited the port of Marlow. She promised new cranes for the docks.")
    draft = claim(found, line(found, "promised"))
    assert draft.text == "Paula Singh promised new cranes for the docks."
    assert len(draft.citations) == 2


def test_a_pronoun_between_two_people_is_not_guessed() -> None:
    """A wrong name is worse than a sentence less."""
    found = desk("Paula Singh met Omar Reyes in Marlow. She promised new cranes for the docks.")
    assert told(found, "promised") is None


def test_the_owner_of_the_subject_is_not_the_subject() -> None:
    """ "Singh's lawyers had argued. She …": the lawyers may have been the last to be meant."""
    found = desk("Paula Singh’s lawyers argued for new cranes. She promised them for the docks.")
    assert told(found, "promised") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "It closed the port for six weeks this spring.",
        "They closed the port for six weeks this spring.",
        "The minister closed the port for six weeks.",
        "We closed the port for six weeks this spring.",
        "Is the port of Marlow closed for six weeks?",
        "The docks, which he opened, are closed this year.",
        "and the port of Marlow is closed for weeks.",
    ],
)
def test_what_cannot_stand_alone_is_not_used(sentence: str) -> None:
    """Nobody is named to whom the words could go back."""
    assert told(desk(sentence), sentence[-8:]) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Instead, Paula Singh rejected the second offer.",
        "As a result, Paula Singh rejected the second offer.",
        "Paula Singh cast doubt on that promise of the dockers.",
        "Even those ties failed to help Paula Singh in Marlow.",
        "Paula Singh said this condition cannot be met in Marlow.",
        "The officials insisted on silence in the port of Marlow.",
        "Paula Singh, according to the report, ordered two new cranes.",
        "Paula Singh Says Port Of Marlow Will Stay Closed.",
        "Paula Singh speaks during a visit to the port of Marlow.",
        "'The port will not open for them this year, Paula Singh said.",
        "The port will open,' Paula Singh said of the strike.",
        "Said they wanted to talk to Paula Singh in Marlow.",
        "Paula Singh knew at the time that the cranes were rusty.",
        "The cranes of Marlow are old and must go now!",
    ],
)
def test_what_leans_on_sentences_not_shown_is_not_used(sentence: str) -> None:
    """Which promise, which officials, as a result of what? Heads and captions are no sentences either."""
    found = desk("The port of Marlow is closed for weeks.", "Grain is dear.", "Ships wait.", sentence)
    assert told(found, sentence[-12:]) is None


def test_besides_is_cut_only_where_it_joins_sentences() -> None:
    """ "Besides ending the strike" is not "ending the strike"."""
    kept = "Besides ending the strike, Paula Singh opened the port."
    assert told(desk(kept), "opened") == kept
    assert told(desk("Besides, Paula Singh opened the port again."), "opened") == (
        "Paula Singh opened the port again."
    )


def test_a_sentence_that_the_next_one_turns_round_is_not_used_alone() -> None:
    """ "… was bad news. Instead, …"."""
    found = desk("Paula Singh faced the prospect of a long strike. Instead, the dockers gave in.")
    assert told(found, "prospect") is None


def test_an_office_is_given_only_to_whom_the_article_calls_by_it() -> None:
    """The minister of the sentence before is not the president."""
    found = desk(
        "Minister Paula Singh visited the port of Marlow. The minister promised new cranes for the docks."
    )
    assert told(found, "promised") == "Paula Singh promised new cranes for the docks."
    other = desk(
        "Minister Paula Singh visited the port of Marlow. The president promised new cranes for the docks."
    )
    assert told(other, "promised") is None
    nobody = desk(
        "Minister Paula Singh visited the port of Marlow. The official promised new cranes for the docks."
    )
    assert told(nobody, "promised") is None


def test_a_pronoun_is_nobody_whom_its_sentence_names() -> None:
    """ "She named a successor to Singh": she is somebody else."""
    found = desk("Paula Singh visited the port of Marlow. She named a successor to Singh for the docks.")
    assert told(found, "successor") is None


def test_a_surname_of_whom_the_beginnings_do_not_tell_is_made_full() -> None:
    """Far down an article, "Reyes said" tells nobody who spoke."""
    begin = ("The port of Marlow is closed.", "Grain is dear this spring.", "Ships wait for the tide.")
    found = desk(*begin, "Omar Reyes leads the dockers.", "Reyes said cranes were rusty for years.")
    draft = claim(found, line(found, "rusty"))
    assert draft.text == "Omar Reyes said cranes were rusty for years."
    assert len(draft.citations) == 2


def test_a_sentence_within_a_quotation_begun_before_is_not_used() -> None:
    """Without its marks, what Singh said would be the article's own words."""
    found = desk("“The cranes are old. The dockers deserve a safe port of Marlow.", "“Ships can wait.”")
    assert told(found, "deserve") is None


def test_a_bare_name_close_behind_another_bearer_is_not_used() -> None:
    """In "Kim" behind Kim Su-mi, nobody can tell whether the better known Kim is meant."""
    begin = ("Paula Singh runs the port.", "Paula Singh closed it.", "Paula Singh spoke.", "Grain is dear.")
    found = desk(*begin, "Ravi Singh, a docker, watched.", "Singh promised new cranes for Marlow.")
    assert told(found, "promised") is None
    other = desk(*begin, "Grain was cheap in Marlow.", "Singh promised new cranes for Marlow.")
    assert told(other, "promised") is not None


def test_a_quotation_gets_its_speaker_or_is_left_out() -> None:
    """Words in marks are nobody's unless the page says whose."""
    found = desk("Paula Singh spoke at the port of Marlow.", "“The cranes are old and rusty,” she said.")
    assert told(found, "rusty") == "“The cranes are old and rusty,” Paula Singh said."
    two = desk("Paula Singh spoke to Omar Reyes at the port.", "“The cranes are old and rusty,” she said.")
    assert told(two, "rusty") is None


def test_a_surname_is_made_full_where_it_is_first_met() -> None:
    """The first sentence of the section has the forename, with its citation; the second need not."""
    found = desk("Paula Singh visited the port of Marlow.", "Singh promised new cranes for Marlow.")
    second, named = line(found, "promised"), set[str]()
    draft = in_full(found, second, claim(found, second), named)
    assert draft.text == "Paula Singh promised new cranes for Marlow."
    assert len(draft.citations) == 2
    assert in_full(found, second, claim(found, second), named).text.startswith("Singh")


def test_a_surname_that_two_people_share_stays_bare() -> None:
    """Families are in the news together."""
    found = desk(
        "Paula Singh visited the port of Marlow.",
        "Ravi Singh, a docker, watched the visit.",
        "Singh promised new cranes for the docks.",
    )
    third = line(found, "promised")
    assert in_full(found, third, claim(found, third), set()).text.startswith("Singh")


def test_who_shares_a_surname_in_another_article_only_does_not_leave_it_bare() -> None:
    """It may be the same person under a short name; the article itself knows whom it means."""
    own = "Richard Reyes visited the port of Marlow.", "Reyes promised new cranes for Marlow."
    other = "Dick Reyes visited the port of Marlow.", "Grain is dear."
    found = lay_out(matrix([article("a1", own, outlet="Herald"), article("a2", other, outlet="Post")]))
    second = line(found, "promised")
    assert in_full(found, second, claim(found, second), set()).text.startswith("Richard Reyes")


@pytest.mark.parametrize(
    "sentence",
    [
        "Paula Singh said she first learned about it in May 2029.",
        "“I agree with that position and will vote for the cranes,” Paula Singh said.",
        "“I think this is the end of the old cranes,” Paula Singh said.",
        "Paula Singh and Omar Reyes are aiming to fill that void.",
        "The 29-year-old worked for the port of Marlow for years.",
        "The Marlow Democrat faces a vote on the port in June.",
        "Many dockers across the state were caught by surprise.",
        "The following year, Paula Singh ordered two new cranes.",
        "Paula Singh carried the state in 2028 with half of the vote.",
        "Paula Singh was referring to a report on the old cranes.",
        "When Paula Singh stopped there in May, cranes were built.",
        "“Paula Singh is calling for them to be rebuilt,” Omar Reyes said.",
        "“Thank you for telling me so at last,” Paula Singh shot back.",
        "Despite that, Paula Singh opened the port of Marlow again.",
        "Omar Reyes said the port of Marlow would challenge such a closure.",
        "Paula Singh will open the port of Marlow within that 30-day window.",
    ],
)
def test_what_only_other_sentences_name_is_not_used(sentence: str) -> None:
    """Which position, whose void, what state?"""
    found = desk("The port of Marlow is closed for weeks.", "Grain is dear.", "Ships wait.", sentence)
    assert told(found, sentence[-12:]) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not clear when Paula Singh will open the port.",
        "Paula Singh said the port will open when it has new cranes.",
        "The government of Marlow said it would send grain to the port.",
        "“The port of Marlow needs cranes, and it will get them,” Paula Singh said.",
        "In Marlow, the city hall was closed for the rest of May 2030.",
    ],
)
def test_what_the_sentence_names_itself_is_used(sentence: str) -> None:
    """The thing stands before the word."""
    assert told(desk("The port of Marlow is closed.", sentence), sentence[-9:]) is not None


def test_an_allegation_is_not_told_without_its_denial() -> None:
    """The next sentence has it."""
    found = desk("Many dockers said Paula Singh sold the cranes. Singh denied that she did.")
    assert told(found, "sold") is None


def test_two_people_and_one_pronoun_do_not_make_a_pair() -> None:
    """Which of the two is friendly?"""
    found = desk(
        "Paula Singh and Omar Reyes met in the port of Marlow. She is friendly with the dockers too."
    )
    assert told(found, "friendly") is None
    assert claim(found, line(found, "friendly")).text.startswith("She")


def test_a_sentence_may_bring_the_one_before_it_along() -> None:
    """ "They", "it": the sentence before says who and what, is shown with it and cited."""
    found = desk(
        "Paula Singh ordered two cranes from Ruritania. They were built in the docks in 2020.",
        "Ships wait at the port.",
    )
    assert told(found, "They") is None
    draft = claim(found, line(found, "They"))
    assert (
        draft.text == "Paula Singh ordered two cranes from Ruritania. They were built in the docks in 2020."
    )
    assert [c.start for c in draft.citations] == [line(found, "They").citation.start, 0]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("It was closed for six weeks.", "They were built in the docks in 2020."),
        ("Paula Singh ordered two cranes.", "We were told that they are old."),
        ("Paula Singh ordered two cranes.", "The pilots insisted on silence about them."),
        ("Paula Singh ordered two cranes.", "Instead, they were never built at all."),
    ],
)
def test_two_sentences_that_still_lean_are_not_used(first: str, then: str) -> None:
    """The first must stand alone, the second name nothing that neither brings up."""
    found = desk("The port is closed. Pilots wait for ships. Grain is dear there.", f"{first} {then}")
    if "Instead" not in then:
        assert claim(found, line(found, then)).text == then


def test_a_person_who_is_new_is_introduced_once() -> None:
    """By title or by what stands behind the name in the article, with that sentence cited."""
    found = desk(
        "The port of Marlow is closed.",
        "Pilots are tired.",
        "Rain falls.",
        "Harbour Minister Paula Singh met Omar Reyes, a lawyer for the dockers, in Marlow.",
        "Grain is dear.",
        "Ships wait.",
        "Omar Reyes said the port of Marlow needs cranes.",
        "Paula Singh said the port of Marlow has no money.",
        "Omar Reyes said the dockers of Marlow would wait.",
    )
    drafts = tuple(claim(found, line(found, words)) for words in ("needs", "no money", "would wait"))
    (section,) = with_roles(found, [SectionDraft(SectionKind.PAPERS, (BlockDraft(drafts),))])
    first, second, third = section.blocks[0].claims
    assert first.text == "Omar Reyes, a lawyer for the dockers, said the port of Marlow needs cranes."
    assert line(found, "met Omar").citation in first.citations
    assert second.text.endswith("Minister Paula Singh said the port of Marlow has no money.")
    assert third.text == "Omar Reyes said the dockers of Marlow would wait."


@pytest.mark.parametrize(
    ("introduced", "told_as"),
    [
        ("Sens. Ann Lee (Marl.) and Joe Roe (Ost.) met.", "Sen. Joe Roe (Ost.) said"),
        ("They met the bar owner Joe Roe in town.", "bar owner Joe Roe said"),
        ("Joe Roe, a former head of the U.S. Coast Guard, met them.", "head of the U.S. Coast Guard, said"),
        ("Joe Roe, Lee's deputy campaign manager, met them.", "Joe Roe, Lee's deputy campaign manager, said"),
        ("Joe Roe, who leads the union of pilots, met them.", "Joe Roe, who leads the union of pilots, said"),
        ("Ann Lee's lawyer, Joe Roe, met them.", "Joe Roe, Ann Lee's lawyer, said"),
    ],
)
def test_the_ways_of_introducing_somebody(introduced: str, told_as: str) -> None:
    """Titles of several, trades before the name, and what stands behind it."""
    begin = ("The port is closed.", "Pilots are tired.", "Rain falls.", "Grain is dear.")
    found = desk(*begin, introduced, "Ships wait.", "Joe Roe said the port of Marlow needs cranes.")
    draft = claim(found, line(found, "needs cranes"))
    (section,) = with_roles(found, [SectionDraft(SectionKind.PAPERS, (BlockDraft((draft,)),))])
    assert told_as.casefold() in section.blocks[0].claims[0].text.casefold()


def test_adjectives_that_can_go_do_and_added_is_said() -> None:
    """What is left is the news."""
    assert told(desk("Paula Singh ended a stunning attack on the port."), "ended") == (
        "Paula Singh ended an attack on the port."
    )
    assert told(desk("Paula Singh added that the port of Marlow was safe."), "safe") == (
        "Paula Singh said that the port of Marlow was safe."
    )


def test_the_patterns_of_a_language_are_made_once() -> None:
    assert rewording("en-GB") is rewording("en-GB")


def test_a_name_that_ran_into_a_label_is_cluttered() -> None:
    """As where a link stood in the middle of a line."""
    assert cluttered("Lena Ann Marlow", ("Sen. Lena Ann MarlowGOP leaders met.",))
    assert not cluttered("Lena Ann Marlow", ("Sen. Lena Ann Marlow met leaders.",))
