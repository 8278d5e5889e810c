import base64
import hashlib
import re
from dataclasses import replace
from typing import Any

import pytest
from lxml import html as parser

from broadsheet.render import html
from tests.render import example, hostile

PAGE = example.page()


def parsed(written: str) -> Any:
    return parser.document_fromstring(written.encode("utf-8"))


@pytest.mark.parametrize("text", hostile.TEXTS)
@pytest.mark.parametrize("address", hostile.ADDRESSES)
def test_words_of_articles_never_become_markup(text: str, address: str) -> None:
    fair, foul = parsed(html.render(PAGE)), parsed(html.render(hostile.page(text, address)))
    assert {element.tag for element in foul.iter()} <= {element.tag for element in fair.iter()}
    for element in foul.iter():
        assert not [name for name in element.attrib if name.startswith("on") or name in ("style", "src")]
        assert element.get("href", "#").startswith(("#", "data:,"))


def test_only_web_addresses_become_links() -> None:
    links = {link.get("href"): link for link in parsed(html.render(PAGE)).iter("a")}
    outside = {address: link for address, link in links.items() if not address.startswith("#")}
    assert set(outside) == {article.url for article in PAGE.articles if article.url}
    assert all(link.get("rel") == "noopener noreferrer nofollow" for link in outside.values())


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    document = parsed(html.render(PAGE))
    style = document.find(".//style").text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = document.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "url(" not in style
    assert "@import" not in style
    assert not document.findall(".//script")


def test_every_sentence_opens_the_exact_words_behind_it() -> None:
    document = parsed(html.render(PAGE))
    for section in PAGE.sections:
        found = document.get_element_by_id(section.kind)
        for block in section.blocks:
            for claim in block.claims:
                (sentence,) = [
                    span
                    for span in found.find_class("claim")
                    if span.text == claim.text and span.getnext().tag == "details"
                ]
                shown = sentence.getnext().xpath(".//blockquote")
                assert {quoted.text for quoted in shown} == {example.spoken(item) for item in claim.citations}


def test_a_sentence_has_one_mark_for_each_outlet() -> None:
    first = parsed(html.render(PAGE)).find_class("claim")[0]
    assert [mark.text for mark in first.getnext().iter("sup")] == ["1", "2", "3", "5"]


def test_foreign_words_carry_their_language_and_find_their_own_direction() -> None:
    arabic = [
        element for element in parsed(html.render(PAGE)).iter("blockquote") if "البلدية" in element.text
    ]
    assert arabic
    assert all((element.get("lang"), element.get("dir")) == ("ar", "auto") for element in arabic)


def test_only_disagreement_has_a_colour() -> None:
    """The style sheet has one hue: every other colour is near to grey."""
    style = parsed(html.render(PAGE)).find(".//style").text
    for name, value in re.findall(r"--(\w+):#(\w{3,6})", style):
        wide = value if len(value) == 6 else "".join(2 * digit for digit in value)
        channels = [int(wide[at : at + 2], 16) for at in (0, 2, 4)]
        assert name in ("against", "tint") or max(channels) - min(channels) <= 24, (name, value)


def test_what_is_disputed_is_marked_and_nothing_else() -> None:
    document = parsed(html.render(PAGE))
    claims = [claim for section in PAGE.sections for block in section.blocks for claim in block.claims]
    marked = [element.text for element in document.find_class("disputed")]
    assert marked == [claim.text for claim in claims if claim.status == "disputed"]


def test_words_that_differ_in_a_quotation_are_marked() -> None:
    marks = [mark.text for mark in parsed(html.render(PAGE)).iter("mark")]
    assert marks == ["and nobody will be"]


def test_the_table_says_in_words_what_its_signs_mean() -> None:
    rows = parsed(html.render(PAGE)).xpath("//section[@id='facts']//table[1]/tbody/tr")
    words = [[cell.text for cell in row.iter("td")] for row in rows]
    lead = ", in its lead"
    assert words[1] == ["states", f"states{lead}", "not found", f"differs{lead}", f"states{lead}"]
    assert words[4] == ["denies", "not found", "states", "not compared", "not found"]


@pytest.mark.parametrize(
    ("language", "said"), [("en", "in its lead"), ("de", "ganz vorn"), ("es", "al principio")]
)
def test_what_stands_in_a_lead_is_said_and_explained(language: str, said: str) -> None:
    """In words for those who hear the page; the sign is in the legend and drawn by the style."""
    document = parsed(html.render(replace(PAGE, story=replace(PAGE.story, language=language))))
    cells = document.xpath("//section[@id='facts']//td[contains(@class, 'up')]")
    assert len(cells) == 5 + 3 + 2 + 1
    assert all(cell.text.endswith(f", {said}") for cell in cells)
    legend = document.find_class("legend")[0].text_content()
    assert f"↑ {said}: " in legend
    (alone,) = document.xpath("//section[@id='facts']//li/b[@class='up']")
    assert (alone.text_content(), alone.getprevious().text) == (said, example.spoken(example.FERRY))


def test_long_tables_are_folded() -> None:
    many = replace(
        PAGE, facts=tuple(replace(PAGE.facts[0], id=f"f-{n}", text=f"Fact {n}.") for n in range(40))
    )
    document = parsed(html.render(many))
    assert len(document.xpath("//section[@id='facts']/div//tbody/tr")) == html.SHOWN_ROWS
    assert len(document.xpath("//section[@id='facts']/details//tbody/tr")) == 40 - html.SHOWN_ROWS


def test_marks_and_links_within_the_page_lead_somewhere() -> None:
    document = parsed(html.render(PAGE))
    ids = [element.get("id") for element in document.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {link.get("href")[1:] for link in document.xpath("//a[starts-with(@href, '#')]")} <= set(ids)


def test_the_example_page_is_small() -> None:
    assert len(html.render(PAGE).encode()) < 60_000


def test_every_question_has_an_address_of_its_own() -> None:
    document = parsed(html.render(PAGE))
    (deeper,) = [section for section in PAGE.sections if section.kind == "deeper"]
    for question in deeper.blocks:
        assert question.heading is not None
        (link,) = document.xpath(f"//section[@id='deeper']//a[@href='#{question.id}']")
        assert link.text_content() == question.heading.text
        assert document.get_element_by_id(question.id).find_class("address") == [link]
