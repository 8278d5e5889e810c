"""Which sentences may be told behind another of their article, as they follow each other."""

import pytest

from broadsheet.types import SectionKind
from broadsheet.write.claims import claim
from broadsheet.write.desk import Desk, lay_out
from broadsheet.write.passage import carried, grow, tell_on
from broadsheet.write.select import Told
from tests.write.build import HERALD, POST, article, articles, matrix, page

VOTE = "The council of Marlow voted 61-39 on Wednesday to reject the harbour budget."
MORE = "Mayor Ann Lee called a meeting of the port of Marlow about the crane."


def desk(*sentences: str) -> Desk:
    """A story of an article with these sentences in one paragraph, and one beside it."""
    one = article("a", (" ".join(sentences), *HERALD), outlet="Herald")
    return lay_out(matrix([one, article("b", POST, outlet="Post")]))


@pytest.mark.parametrize(
    ("second", "told"),
    [
        ("She said that the crane of the port would be rebuilt.", True),
        ("The meeting will not be about the crane alone, Lee said.", True),
        ("“The crane was old,” she said.", True),
        ("Finally, the port of Marlow got a new crane.", False),
        ("The inspector of the crane was not there.", True),
        ("I saw the crane of the port fall.", False),
        ("Wednesday will be the fifth day without a crane.", False),
    ],
)
def test_what_leans_on_the_sentence_before_is_told_behind_it(second: str, told: bool) -> None:
    found, page = desk(MORE, second), Told()
    words = grow(found, page, found.lines["a", 0], most=2, words=50)
    assert bool(words) == told
    assert claim(found, found.lines["a", 0]).text.endswith(second) == told


def test_a_thing_brought_up_earlier_is_not_told_behind_another_sentence() -> None:
    """ "The letter": the sentence shown before it has none."""
    found = desk("Ann Lee wrote a letter to the port of Marlow.", MORE, "The letter was about the crane.")
    assert grow(found, Told(), found.lines["a", 1], most=2, words=50) == 0


def test_he_is_told_only_behind_one_person() -> None:
    found = desk(
        "Ann Lee and Omar Reyes met at the port of Marlow.", "She asked about the crane of the port."
    )
    assert grow(found, Told(), found.lines["a", 0], most=2, words=50) == 0


def test_he_is_not_whose_thing_the_sentence_before_names() -> None:
    """ "Reyes’s union" says nothing: somebody else does."""
    found = desk(
        "The port of Marlow and its four hundred dockers spoke of Omar Reyes’s union.",
        "He said that the crane was old.",
    )
    assert grow(found, Told(), found.lines["a", 0], most=2, words=50) == 0


def test_no_passage_ends_before_the_sentence_that_turns_it_round() -> None:
    """The second sentence is told with the third, or not at all."""
    turn = ("The port says that the crane was safe.", "But Ann Lee says that the crane was not safe.")
    before = HERALD[2], HERALD[3], HERALD[4]
    found = desk(*before, MORE, *turn)
    grow(found, Told(), found.lines["a", 3], most=3, words=90)
    assert claim(found, found.lines["a", 3]).text == " ".join((MORE, *turn))
    found = desk(*before, MORE, *turn)
    assert grow(found, Told(), found.lines["a", 3], most=2, words=90) == 0


def test_a_passage_cites_each_of_its_sentences() -> None:
    found = desk(MORE, "She said that the crane of the port would be rebuilt.")
    grow(found, Told(), found.lines["a", 0], most=2, words=50)
    cited = claim(found, found.lines["a", 0]).citations
    assert {found.lines["a", 0].citation, found.lines["a", 1].citation} <= set(cited)


def test_a_sentence_brings_the_one_before() -> None:
    found = desk(MORE, "The meeting about the crane of the port will be held on 20 May, she said.")
    assert (tell_on(found, found.lines["a", 1]) or "").startswith(MORE)


def test_what_was_told_in_other_words_is_told_again_only_for_what_follows() -> None:
    found, told = desk(MORE, "She said that the crane of the port would be rebuilt."), Told()
    assert carried(found, told, found.of("a"), words=90) == []
    told.facts.update(found.lines["a", 0].rows)
    told.claims.append(found.lines["a", 0].stems)
    assert carried(found, told, found.of("a")[:1], words=90) in ([], [found.lines["a", 0]])


def test_no_sentence_of_an_outlet_is_told_twice() -> None:
    story = page(articles())
    shown = [
        c.text for s in story.sections if s.kind is SectionKind.PAPERS for b in s.blocks for c in b.claims
    ]
    assert len(shown) == len(set(shown))
