"""Whose wire text an article carries, and whose it does not."""

import pytest

from broadsheet.extract.credit import agency, credits
from broadsheet.extract.datelines import Dateline, dateline
from tests.extract.pages import PARAGRAPHS, article_body, linked, page, read, row, text


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("ELLERY (Reuters) - ", "Reuters"),
        ("ELLERY, Oct 29 (AFP) — ", "AFP"),
        ("PORT ELLERY, N.C. (AP) — ", "AP"),
        ("BEIJING, Oct. 29 (Xinhua) -- ", "Xinhua"),
        ("Berlin (dpa/bb) - ", "dpa"),
        ("(ANSA) - ROMA, 29 OTT - ", "ANSA"),
        ("Madrid, 29 oct (EFE).- ", "EFE"),
    ],
)
def test_a_dateline_tells_the_agency_and_is_cut(opening: str, name: str) -> None:
    article = read(text("\n\n".join((opening + PARAGRAPHS[0], *PARAGRAPHS[1:]))))
    assert article.agency == name
    assert article.text.startswith("The harbour council")


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("LINDHAVN, Sept 15 (Norden Press Agency) – ", "Norden Press Agency"),
        ("ELLERY (Agencia Litoral) - ", "Agencia Litoral"),
        ("ELLERY, 4. März (Küsten-Presseagentur) – ", "Küsten-Presseagentur"),
        ("ROMA (NotizieOggi) - ", None),
        ("ELLERY, 4 March (Ellery Post) — ", None),
        ("(Ellery Post) ", None),
        ("ELLERY — ", None),
        ("PORT ELLERY, N.C. -- ", None),
        ("PORT ELLERY, Oct. 29 – ", None),
    ],
)
def test_any_dateline_is_cut_and_names_an_agency_only_if_it_reads_like_one(
    opening: str, name: str | None
) -> None:
    body = "\n\n".join((opening + PARAGRAPHS[0], *PARAGRAPHS[1:]))
    article = read(row(id="1", outlet="Ellery Post", text=body))
    assert (article.agency, article.text.startswith("The harbour council")) == (name, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "COVID-19 — a new wave of it — fills the wards.",
        "NATO said on Tuesday — after a vote — that it would go.",
        "EU (and not only EU) members - some of them - agreed.",
        "The Ellery Press (a daily) - once a weekly - is sold.",
        "UN-backed talks began.",
    ],
)
def test_capitals_and_dashes_within_a_sentence_are_no_dateline(sentence: str) -> None:
    assert dateline(sentence) == Dateline()


def test_an_agency_that_is_in_no_table_may_be_the_only_author() -> None:
    head = linked(author={"name": "Norden Press Agency"}, publisher={"name": "Ellery Post"})
    assert read(page(article_body(), head=head)).agency == "Norden Press Agency"
    own = linked(author={"name": "Ellery Free Press"}, publisher={"name": "Ellery Free Press"})
    assert read(page(article_body(), head=own)).agency is None
    two = linked(author=[{"name": "Jo Marsh"}, {"name": "Norden Press Agency"}])
    assert read(page(article_body(), head=two)).agency is None


@pytest.mark.parametrize(
    "sentence",
    [
        "(Reuters photo: Jo Marsh) It rained.",
        "(Photo: Jo Marsh/Pool/via Reuters) It rained.",
        "The agency (AP) said so.",
        "A spokesman (TT) left the room.",
        "It (the AP) knew.",
    ],
)
def test_an_agency_in_brackets_within_a_sentence_is_no_dateline(sentence: str) -> None:
    assert dateline(sentence) == Dateline()


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ida Brandvold; Editing by Tom Acker)",
        "Reporting by Ida Brandvold in Ellery and Jo Marsh; Writing by A. B.; Editing by Tom Acker",
        "(Reporte de Ana Gil; Editado en español por Luis Mora)",
    ],
)
def test_reuters_signs_off_with_reporting_and_editing(line: str) -> None:
    article = read(text("\n\n".join((*PARAGRAPHS, line))))
    assert article.agency == "Reuters"
    assert article.text == "\n\n".join(PARAGRAPHS)


def test_a_sign_off_behind_the_last_sentence_is_cut() -> None:
    article = read(text("\n\n".join(PARAGRAPHS) + " (Writing by Jo Marsh; Editing by Tom Acker)"))
    assert article.agency == "Reuters"
    assert article.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "The bridge at dusk, 29 October 2025. (EPA Photo)",
        "Ferries wait on the eastern quay. (AP Photo/Jo Marsh)",
        "“We were told late,” the mayor told Reuters on Monday.",
        "Reuters reported that the talks had failed.",
        "Photo: AFP",
        "The bridge on Tuesday. Still from video by (c) 2025 Thomson Reuters",
    ],
)
def test_photo_credits_and_citations_name_no_agency(line: str) -> None:
    assert agency([line, *PARAGRAPHS]) is None
    assert agency([*PARAGRAPHS, line]) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("The Associated Press contributed to this report.", ("AP",)),
        ("With AFP", ("AFP",)),
        ("Additional reporting by Reuters", ("Reuters",)),
        ("Par la rédaction avec AFP", ("AFP",)),
    ],
)
def test_partial_credit_is_no_agency_copy_but_is_kept_and_cut(line: str, names: tuple[str, ...]) -> None:
    article = read(text("\n\n".join((*PARAGRAPHS, line))))
    assert article.agency is None
    assert article.credits == names
    assert article.text == "\n\n".join(PARAGRAPHS)


def test_a_sentence_that_begins_with_with_is_no_credit() -> None:
    assert credits(["With Reuters watching, the minister signed the paper that nobody had read."]) == ()


def test_bylines_authors_and_addresses_tell() -> None:
    assert read(text("By Ida Brandvold, Associated Press\n\n" + "\n\n".join(PARAGRAPHS))).agency == "AP"
    assert read(page(article_body(), head=linked(author={"name": "Reuters"}))).agency == "Reuters"
    assert read(page(article_body(), url="https://post.example/wires/afp/story-1.html")).agency == "AFP"
    assert read(row(id="1", outlet="Associated Press", text="\n\n".join(PARAGRAPHS))).agency == "AP"


def test_own_staff_beside_an_agency_is_no_agency_copy() -> None:
    assert agency(PARAGRAPHS, authors=["Ida Brandvold and Reuters"]) is None


@pytest.mark.parametrize(
    "credit", ["Updated: 2031-05-14 13:14 By Agencies (The Courier)", "Additional reporting by agencies"]
)
def test_agencies_without_a_name_are_the_only_one_that_the_text_cites(credit: str) -> None:
    """Not if the text cites two, and not without such a line."""
    cites = "“The bridge held,” the harbour master told AFP on Tuesday."
    both = "Divers told Reuters that the pier was safe."
    long = PARAGRAPHS[0]
    assert agency([long, cites, credit]) == "AFP"
    assert agency([long, cites, both, credit]) is None
    assert agency([long, cites]) is None


@pytest.mark.parametrize("credit", ["Getty Images", "AP:Associated Press", "Splash News"])
def test_a_caption_that_begins_with_its_credit_is_no_paragraph(credit: str) -> None:
    line = f"{credit} Ferries wait on the eastern quay of the harbour in the evening"
    assert read(text("\n\n".join((PARAGRAPHS[0], line, *PARAGRAPHS[1:])))).text == "\n\n".join(PARAGRAPHS)
