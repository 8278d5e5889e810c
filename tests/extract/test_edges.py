"""What stands before and behind the text of an article and is no part of it."""

import pytest

from broadsheet.extract.edges import trim
from tests.extract.pages import PARAGRAPHS, article_body, linked, page, read, refused, text

BODY = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "label", ["Ausland", "Ellery Post", "Harbour office handout", "Council TV", "PORT ELLERY", "国际"]
)
def test_labels_before_the_text_are_cut(label: str) -> None:
    assert trim((label, *PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize("opening", ["It rained.", "Why now?", "The latest on the bridge:"])
def test_short_sentences_before_the_text_stay(opening: str) -> None:
    assert trim((opening, *PARAGRAPHS)) == (opening, *PARAGRAPHS)


def test_the_headline_in_another_form_is_no_paragraph() -> None:
    body = article_body(title="Bridge closed: what now?")
    head = linked(headline="Swing bridge to close for eleven months")
    lead = body.replace("</h1>", "</h1><p>Bridge closed: what now?</p><p>The Ellery Post</p>")
    assert (
        read(page(lead, head=head + '<meta property="og:site_name" content="The Ellery Post">')).text == BODY
    )


def test_titles_of_other_pages_behind_the_text_are_cut() -> None:
    titles = ("Bridges of the region: a map", "Who owns the ferries?", "In 1962 the bridge was new")
    assert trim((*PARAGRAPHS, *titles)) == PARAGRAPHS


@pytest.mark.parametrize(
    "tail",
    [
        ("“Why not?” she asked.",),
        ("The boats leave at:", "Seven", "Eight"),
        tuple(f"{n}. Ferry number {n}" for n in range(9)),
    ],
)
def test_lists_and_sentences_behind_the_text_stay(tail: tuple[str, ...]) -> None:
    assert trim((*PARAGRAPHS, *tail)) == (*PARAGRAPHS, *tail)


def test_nothing_is_cut_where_sentences_end_without_marks() -> None:
    lines = ("สภาเมือง", "สภาเมืองลงมติให้ปิดสะพานเก่าเป็นเวลาสิบเอ็ดเดือน" * 2, "เรือข้ามฟาก")
    assert trim(lines) == lines
    assert trim(()) == ()


@pytest.mark.parametrize(
    "prompt",
    [
        "Alerts on your phone, live radio and the tide tables. Download it free.",
        "Get the Ellery app",
        "Email us at desk@ellerypost.example",
        "View all Ellery Post newsletters.",
        "Hide Caption 6 of 25",
        "Photos: The bridge through the years",
        "Photos: The bridge through the years – Workers paint the bridge in 1971. Hide Caption 3 of 12",
    ],
)
def test_prompts_are_cut_wherever_they_stand(prompt: str) -> None:
    assert read(text("\n\n".join((*PARAGRAPHS[:2], prompt, *PARAGRAPHS[2:])))).text == BODY


TEASERS = "".join(
    f"<div><h3><a href='/{n}'>Story number {n} of the day</a></h3><p>{{}}</p></div>" for n in range(8)
)


@pytest.mark.parametrize(
    "teaser",
    ["The boats leave at seven from the eastern quay", "The boats leave at seven, the port says today."],
)
def test_a_list_of_teasers_is_no_article(teaser: str) -> None:
    body = "<main><h1>News</h1>" + TEASERS.replace("{}", teaser) + "</main>"
    assert "list" in refused(page(body, head="<meta property='og:type' content='website'>"))


def test_a_ticker_with_text_and_an_article_among_links_are_articles() -> None:
    entries = "".join(f"<h2>{n}.15 a.m.</h2><p>{PARAGRAPHS[n % 4]}</p>" for n in range(8))
    ticker = linked(**{"@type": "LiveBlogPosting", "headline": "Bridge: live"})
    assert len(read(page(f"<main><h1>Bridge: live</h1>{entries}</main>", head=ticker)).paragraphs) > 4
    assert read(page(article_body() + TEASERS.replace("{}", "Why it matters"))).text.startswith(BODY)


def test_short_paragraphs_under_a_headline_are_an_article_among_any_links() -> None:
    lines = "".join(f"<p>{p.split(',')[0]}, the harbour office says on Tuesday.</p>" for p in PARAGRAPHS)
    body = f"<main><h1>Swing bridge to close for eleven months</h1>{lines}</main>"
    assert len(read(page(body + "<h3><a href='/x'>Ferries</a></h3>" * 9)).paragraphs) == len(PARAGRAPHS)
