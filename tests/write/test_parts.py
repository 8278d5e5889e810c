"""Ids across revisions, the gate over the matrix, differences between outlets, and what a reader finds
where."""

from dataclasses import replace
from functools import cache

from broadsheet.types import (
    About,
    Block,
    Cause,
    Citation,
    Claim,
    Conflict,
    ConflictKind,
    Heading,
    Section,
    SectionKind,
    Severity,
    Side,
    Status,
    StoryPage,
)
from broadsheet.write.assemble import open_floor
from broadsheet.write.desk import lay_out
from broadsheet.write.differences import difference
from broadsheet.write.keep import kept
from broadsheet.write.vet import vetted
from tests.render import example
from tests.write.build import HERALD, article, articles, matrix, page


@cache
def made() -> StoryPage:
    return page(articles())


def claims(found: StoryPage) -> dict[str, Claim]:
    return {c.id: c for s in found.sections for b in s.blocks for c in b.claims}


def test_ids_are_given_once() -> None:
    """No two claims and no two blocks share an id."""
    ids = [c.id for s in made().sections for b in s.blocks for c in b.claims]
    ids += [b.id for s in made().sections for b in s.blocks]
    assert len(ids) == len(set(ids))


def test_a_claim_that_means_the_same_keeps_its_id() -> None:
    """Changed words of the last revision do not change the id of what goes on meaning the same."""
    old_sections = tuple(
        replace(
            section,
            blocks=tuple(
                replace(
                    b, claims=tuple(replace(c, id=f"old-{c.id}", text=c.text + " Now.") for c in b.claims)
                )
                for b in section.blocks
            ),
        )
        for section in made().sections
    )
    new = page(articles(), previous=replace(made(), sections=old_sections))
    assert claims(new).keys() == {f"old-{key}" for key in claims(made())}


def test_a_new_article_leaves_the_ids_of_what_stays() -> None:
    """A fact that both revisions tell in the same section has one id."""
    before = page(articles()[:2])
    after = page(articles(), previous=before)
    same = {c.text: c.id for c in claims(before).values()}
    kept = [c for c in claims(after).values() if c.text in same]
    assert kept
    assert any(c.id == same[c.text] for c in kept)


def question(key: str, words: str, *cited: Citation) -> Block:
    claim = Claim(f"k-{key}", f"Answer {key}.", About.EVENT, cited, Status.ONE_ORIGIN, False)
    return Block(key, Heading(words, cited[:1]), None, None, None, (claim,))


def test_a_question_keeps_its_address_and_gives_it_to_no_other() -> None:
    """The same question has the same id whatever answers it now; another question never takes it over."""
    one, two = Citation("a1", 0, 9), Citation("a2", 0, 9)
    old = Section(SectionKind.DEEPER, "Go deeper", (question("b-old", "Who is Ann?", one),))
    new = replace(old, blocks=(question("b-1", "Who is Bob?", one), question("b-2", "Who is Ann?", two)))
    (found,) = kept((new,), replace(example.page(), sections=(old,)), "en")
    assert [block.id for block in found.blocks] == ["b-1", "b-old"]


def test_the_matrix_passes_the_gate_too() -> None:
    """A row's text that its cells do not carry is replaced by their words, and an unknown speaker goes."""
    found = matrix(articles())
    bad = replace(found.facts[0], text="A dragon burned the port of Marlow in 1850.")
    floor = open_floor(lay_out(found))
    shown = vetted(floor, replace(found, facts=(bad, *found.facts[1:])))
    assert "dragon" not in shown.facts[0].text
    assert floor.dropped[0].section == "facts"


def sides(*values: tuple[str, str]) -> Conflict:
    """A conflict over words of the invented articles."""
    texts = {a.id: a.text for a in articles()}
    found = []
    for key, value in values:
        start = texts[key].index(value)
        found.append(Side(value, (key,), (Citation(key, start, start + len(value)),)))
    return Conflict("c-1", ConflictKind.QUOTE, "", Severity.MATERIAL, Cause.DISPUTE, tuple(found))


def test_both_sides_are_told_in_their_own_words() -> None:
    """Each side is quoted, with the outlets that have these words, and an unnamed outlet is called so."""
    desk = lay_out(matrix(articles()))
    told = difference(
        desk, sides(("a3", "the fall of a crane that killed four workers"), ("a2", "killing five workers"))
    )
    assert told is not None
    assert told.text == (
        "An unnamed outlet says “the fall of a crane that killed four workers”; "
        "The Daily Post says “killing five workers”."
    )
    assert len(told.citations) == 2


def test_a_side_too_long_for_a_sentence_is_left_to_the_table() -> None:
    """Nobody reads two paragraphs in one sentence."""
    desk = lay_out(matrix(articles()))
    long = HERALD[0].rstrip(".")
    told = difference(desk, sides(("a1", long), ("a2", "killing five workers")))
    assert told is None or len(told.text.split()) < 45


def test_a_question_is_answered_and_cards_introduce() -> None:
    """Questions end in a question mark and have answers; a card says in an article's words who it is."""
    by_kind = {s.kind: s for s in made().sections}
    for block in by_kind[SectionKind.DEEPER].blocks:
        assert block.heading is not None
        assert block.heading.text.endswith("?")
        assert block.claims
    cards = {b.heading.text: b.claims[0].text for b in by_kind[SectionKind.TOPICS].blocks if b.heading}
    assert "minister" in cards["Paula Singh"].casefold()


def test_a_sentence_that_nobody_else_comes_near_is_not_told_as_shared() -> None:
    """The second citation of a claim shares its content, or it is not there."""
    found = made()
    texts = {a.id: a.text or "" for a in found.articles}
    for claim in claims(found).values():
        first = claim.citations[0]
        for other in claim.citations[1:]:
            one = set(texts[first.article][first.start : first.end].casefold().split())
            two = set(texts[other.article][other.start : other.end].casefold().split())
            assert len(one & two) > 1


def test_a_large_story_makes_no_long_page() -> None:
    """Forty articles: the page stays within its limit."""
    many = [
        article(f"m{i:02}", tuple(p.replace("four", f"{i + 2}") for p in HERALD), outlet=f"Paper {i}")
        for i in range(40)
    ]
    found = page(many)
    words = sum(len(c.text.split()) for c in claims(found).values())
    assert words < 1400
