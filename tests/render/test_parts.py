"""The small parts that the formats share."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.render import dates, display
from broadsheet.render.build import view
from broadsheet.render.head import language_name
from broadsheet.render.index import Entry, entries
from broadsheet.render.markdown import escaped, link
from broadsheet.render.view import Mark
from broadsheet.render.wording import compared
from broadsheet.text.phrases import ENGLISH
from broadsheet.types import (
    About,
    Absence,
    Cell,
    Citation,
    Dated,
    Fact,
    Granularity,
    Stance,
    Status,
    StoryPage,
)
from tests.render import example

PAGE = example.page()


@pytest.mark.parametrize(
    ("start", "end", "granularity", "said"),
    [
        ("2025-10-28", "2025-10-28", "day", "28 October 2025"),
        ("2025-10-28", "2025-10-29", "range", "28 to 29 October 2025"),
        ("2025-09-28", "2025-10-29", "range", "28 September to 29 October 2025"),
        ("2024-12-31", "2025-01-01", "range", "31 December 2024 to 1 January 2025"),
        ("2025-10-01", "2025-10-31", "month", "October 2025"),
        ("2025-01-01", "2025-12-31", "year", "2025"),
        ("2020-01-01", "2029-12-31", "year", "2020 to 2029"),
        ("2025-10-27", "2025-11-02", "week", "week of 27 October 2025"),
        ("2025-07-01", "2025-09-30", "quarter", "July 2025 to September 2025"),
        ("2025-04-01", "2026-03-31", "fiscal-year", "fiscal year 1 April 2025 to 31 March 2026"),
        ("2025-10-28", "2025-10-28", "time", "28 October 2025"),
    ],
)
def test_a_period_is_said_no_more_precisely_than_it_is_known(
    start: str, end: str, granularity: str, said: str
) -> None:
    period = Dated(date.fromisoformat(start), date.fromisoformat(end), Granularity(granularity))
    assert dates.period(period) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2025-10-28", "28 October 2025"),
        ("2025-10-28T09:05:00+00:00", "28 October 2025, 09:05 UTC"),
        ("2025-10-28T23:05:00+09:00", "28 October 2025, 23:05 UTC+9"),
        ("2025-10-28T09:05:00+05:30", "28 October 2025, 09:05 UTC+5:30"),
        ("2025-10-28T09:05:00-03:00", "28 October 2025, 09:05 UTC-3"),
        ("2025-10-28T09:05", "28 October 2025, 09:05"),
        ("some day", "some day"),
    ],
)
def test_a_moment_keeps_the_offset_of_its_source(written: str, said: str) -> None:
    assert dates.moment(written) == said


def test_days_between_unknown_or_reversed_moments_are_not_said() -> None:
    assert dates.between(None, "2025-10-28") is None
    assert dates.between("2025-10-29", "2025-10-28") is None
    assert dates.between("2025-10-28T23:00:00+09:00", "2025-10-29") == "28 to 29 October 2025"


@given(st.text(alphabet=st.characters()), st.integers(min_value=1, max_value=50))
def test_shown_text_is_short_and_stays_as_it_is(text: str, longest: int) -> None:
    once = display.shown(text, longest=longest)
    assert len(once) <= longest
    assert display.shown(once, longest=longest) == once
    once.encode("utf-8")


@given(st.text(alphabet=st.characters()))
def test_a_link_is_a_web_address_or_nothing(text: str) -> None:
    for address in (text, f"http:{text}", f"https://{text}", f"javascript:{text}"):
        assert (display.link(address) or "https://").lower().startswith(("http://", "https://"))


def test_good_addresses_are_kept_as_they_are() -> None:
    for address in (
        "https://www.a.example/b?c=1&d=%20#e",
        "http://пример.example/новость(1)",
        "HTTPS://A.EXAMPLE/;x=1,2!@",
    ):
        assert display.link(address) == address
    assert display.host("https://www.a.example:8080/b") == "a.example"


@given(st.lists(st.lists(st.sampled_from(["we", "did", "not", "fear", "it,", "It"]), max_size=9), max_size=4))
def test_marking_differences_keeps_every_word(variants: list[list[str]]) -> None:
    joined = tuple(" ".join(words) for words in variants)
    assert tuple(" ".join(run.text for run in runs) for runs in compared(joined)) == joined


@given(
    st.lists(st.sampled_from(["we", "did", "not", "fear"]), min_size=1), st.integers(min_value=2, max_value=4)
)
def test_the_same_words_are_not_marked(words: list[str], copies: int) -> None:
    loud = " ".join(words).upper() + "!"
    assert not any(run.differs for runs in compared((" ".join(words),) * copies + (loud,)) for run in runs)


def test_words_that_one_has_and_another_lacks_are_marked_where_they_stand() -> None:
    trimmed, whole, reworded = compared(("it will hold", "it will surely hold", "it must surely hold"))
    assert [run.text for run in trimmed if run.differs] == []
    assert [run.text for run in whole if run.differs] == ["will surely"]
    assert [run.text for run in reworded if run.differs] == ["must"]


def test_a_language_without_a_name_is_called_by_its_code() -> None:
    assert (language_name("pt", ENGLISH), language_name("qqq", ENGLISH)) == ("Portuguese", "qqq")


@given(st.text(alphabet="*_`[]<>#|~&$\\-+=1.)( ab:/w@", max_size=30))
def test_escaped_text_keeps_its_letters(text: str) -> None:
    plain = escaped(text).replace("&#47;", "/").replace("&#46;", ".").replace("&#64;", "@")
    assert plain.replace("\\", "") == text.replace("\\", "")


def test_escaped_text_begins_no_list_rule_or_heading() -> None:
    assert [escaped(start) for start in ("- a", "+ a", "1. a", "12) a", "# a", "===", "> a")] == [
        "\\- a", "\\+ a", "1\\. a", "12\\) a", "\\# a", "\\===", "\\> a",
    ]  # fmt: skip


def test_a_link_in_markdown_cannot_be_left() -> None:
    assert link("a](b", "https://a.example/(b)|c") == "[a\\](b](https://a.example/%28b%29%7Cc)"
    assert link("a", None) == "a"


def with_fact(cells: dict[str, Cell], absent: dict[str, Absence], outlet: str | None = None) -> StoryPage:
    post, ferry, *others = PAGE.articles
    fact: Fact = replace(PAGE.facts[0], cells=cells, absent=absent)
    return replace(
        PAGE, articles=(post, replace(ferry, outlet=outlet or ferry.outlet), *others), facts=(fact,)
    )


def test_an_outlet_with_two_articles_has_one_number_and_its_strongest_mark() -> None:
    said = Cell(Stance.STATES, (example.CLOSED[2],))
    denied = Cell(Stance.DENIES, (example.DENIED,))
    shown = view(with_fact({"post": denied, "ferry": said, "courier": said}, {}, outlet="The Ostrel Post"))
    assert [outlet.number for outlet in shown.outlets] == [1, 2, 3, 4]
    assert [cell.mark for cell in shown.shared[0].cells[:2]] == [Mark.DENIES, Mark.STATES]


def lead_of(cell: Cell, **others: Cell) -> bool:
    """Is the first outlet's cell of a row marked as standing in its lead?"""
    shown = view(with_fact({"post": cell, **others}, {}, outlet="The Ostrel Post"))
    return shown.shared[0].cells[0].leads


def test_a_cell_is_in_the_lead_if_any_sentence_that_it_cites_is() -> None:
    courier = Cell(Stance.STATES, (example.LETTER,))
    above, below = example.NINE, example.OPENED
    assert lead_of(Cell(Stance.STATES, (below, above)), courier=courier)
    assert not lead_of(Cell(Stance.STATES, (below,)), courier=courier)
    part = replace(above, start=above.start + 6, end=above.end - 1)
    assert lead_of(Cell(Stance.STATES, (part,)), courier=courier), "a part of a sentence stands where it does"


def test_the_article_that_speaks_for_an_outlet_is_the_one_that_leads() -> None:
    """One article leads with a fact and another denies it far down: its outlet leads with no denial."""
    courier = Cell(Stance.STATES, (example.LETTER,))
    top = Cell(Stance.STATES, (example.CLOSED[2],))
    assert not lead_of(Cell(Stance.DENIES, (example.DENIED,)), ferry=top, courier=courier)
    assert lead_of(Cell(Stance.STATES, (example.OPENED,)), ferry=top, courier=courier)


def test_rows_in_the_same_words_are_in_the_lead_if_one_of_them_is() -> None:
    low = replace(
        PAGE.facts[0], cells={**PAGE.facts[0].cells, "post": Cell(Stance.STATES, (example.OPENED,))}
    )
    both = replace(PAGE, facts=(low, replace(PAGE.facts[0], id="f-twin")))
    (row,) = view(both).shared
    assert [cell.leads for cell in row.cells] == [True] * 5
    assert [cell.leads for cell in view(replace(PAGE, facts=(low,))).shared[0].cells] == [False, *[True] * 4]


def test_a_page_that_does_not_know_the_leads_says_nothing_of_them() -> None:
    old = view(replace(PAGE, articles=tuple(replace(article, lead=()) for article in PAGE.articles)))
    assert not any(row.leads for row in old.shared)
    assert len(old.legend) == len(view(PAGE).legend) - 1


def test_articles_without_an_outlet_are_not_one_outlet() -> None:
    nameless = replace(PAGE, articles=tuple(replace(article, outlet=None) for article in PAGE.articles))
    assert len(view(nameless).outlets) == len(PAGE.articles)


@pytest.mark.parametrize(
    ("absent", "mark"),
    [
        (Absence.NOT_FOUND, Mark.NOT_FOUND),
        (Absence.EARLIER, Mark.OTHER),
        (Absence.INCOMPLETE, Mark.OTHER),
        (Absence.OTHER_LANGUAGE, Mark.OTHER),
    ],
)
def test_only_what_was_searched_in_vain_is_not_found(absent: Absence, mark: Mark) -> None:
    said = Cell(Stance.STATES, (example.CLOSED[0],))
    shown = view(with_fact({"post": said, "ferry": said}, {"courier": absent}))
    assert shown.shared[0].cells[2].mark is mark
    assert shown.shared[0].cells[4].mark is Mark.OTHER, (
        "nothing is known of this article: nothing is said against it"
    )


def test_a_sentence_about_one_article_needs_no_word_for_its_one_voice() -> None:
    shown = {
        (section.kind, claim.word)
        for section in view(PAGE).sections
        for block in section.blocks
        for claim in block.claims
    }
    assert ("papers", "one voice") not in shown
    assert ("happened", "one voice") in shown


def test_an_outlet_omits_only_what_none_of_its_articles_tells() -> None:
    """Two articles of one outlet: what the second tells is not missing from the outlet."""
    told = view(PAGE).omissions
    assert [(omission.outlet.name, len(omission.facts)) for omission in told] == [("Harbour Courier", 1)]
    post = replace(PAGE.articles[0], outlet="Harbour Courier")
    assert view(replace(PAGE, articles=(post, *PAGE.articles[1:]))).omissions == ()


def test_an_index_does_not_say_the_headline_twice() -> None:
    (entry,) = entries([Entry(PAGE, "a.html")])
    assert entry.lead == example.spoken(example.CLOSED[0])
    same = replace(
        PAGE, story=replace(PAGE.story, headline=replace(PAGE.story.headline, text=entry.lead[:-1]))
    )
    assert entries([Entry(same, "a.html")])[0].lead == ""


def test_facts_in_the_same_words_are_one_row() -> None:
    """Two sentences of one outlet and two others that have a part each: one row, with all their marks."""
    first, second, *_ = (fact for fact in PAGE.facts if len(fact.cells) > 1)
    twin = replace(second, text=first.text)
    both = replace(PAGE, facts=(first, twin))
    (row,) = view(both).shared
    outlets = {a.id: a.outlet for a in PAGE.articles}
    reporting = {outlets[a] for a in (*first.cells, *twin.cells)}
    assert sum(cell.mark in (Mark.STATES, Mark.DIFFERS, Mark.DENIES) for cell in row.cells) == len(reporting)


def shown(*, day: str, latest: str, text: str) -> str | None:
    """The word behind a sentence of one day, beside an article of another."""
    first, second = (
        replace(PAGE.articles[0], published_at=day),
        replace(PAGE.articles[1], published_at=latest),
    )
    section = PAGE.sections[0]
    claim = replace(
        section.blocks[0].claims[0],
        text=text,
        citations=(Citation(first.id, 0, 10),),
        status=Status.SEVERAL_ORIGINS,
        about=About.EVENT,
    )
    block = replace(section.blocks[0], claims=(claim,))
    page = replace(PAGE, articles=(first, second), sections=(replace(section, blocks=(block,)),))
    return view(page).sections[0].blocks[0].claims[0].word


@pytest.mark.parametrize(
    ("day", "latest", "text", "word"),
    [
        ("2031-05-13", "2031-05-14", "The town expects repairs.", "reported 13 May"),
        ("2031-05-13", "2031-05-14", "The town expects repairs on 20 May.", None),
        ("2031-05-13", "2031-05-13", "The town expects repairs.", None),
        ("2031-05-14", "2031-05-13", "The town expects repairs.", None),
        ("2031-05-14", "2031-05-10", "The town expects repairs.", "reported 14 May"),
    ],
)
def test_a_sentence_without_a_day_says_when_it_was_reported(
    day: str, latest: str, text: str, word: str | None
) -> None:
    """Where the articles are of one day, or the newest of few, the page's own day is enough."""
    assert shown(day=day, latest=latest, text=text) == word
