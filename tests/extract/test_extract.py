"""Extraction as a whole: each content type to an article, and what is no article to a reason."""

from broadsheet.types import Given
from tests.extract.pages import PARAGRAPHS, article_body, linked, page, read, refused, row, text


def test_a_page_gives_its_paragraphs_without_the_headline_each_apart_by_one_empty_line() -> None:
    article = read(page(article_body()))
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert article.title == "Swing bridge to close for eleven months"
    assert [article.text[start:end] for start, end in article.paragraphs] == list(PARAGRAPHS)


def test_metadata_come_from_linked_data() -> None:
    head = linked(
        headline="Swing bridge to close for eleven months",
        datePublished="2025-03-04T07:30:00+01:00",
        author=[{"@type": "Person", "name": "Ida Brandvold"}],
        publisher={"@type": "Organization", "name": "The Ellery Post"},
    )
    article = read(page(article_body(), head=head))
    assert str(article.published) == "2025-03-04T07:30:00+01:00"
    assert (article.outlet, article.authors) == ("The Ellery Post", ("Ida Brandvold",))
    assert article.language == "en"


def test_what_the_user_gave_wins() -> None:
    given = Given(
        outlet="Harbour Weekly", published="2025-03-05", title="Closed", language="nl", authors=("N. N.",)
    )
    head = linked(headline="Swing bridge to close for eleven months", datePublished="2025-03-04")
    article = read(page(article_body(), head=head, given=given))
    assert (article.outlet, article.title) == ("Harbour Weekly", "Closed")
    assert str(article.published) == "2025-03-05"
    assert (article.language, article.authors) == ("nl", ("N. N.",))


def test_what_is_unknown_is_none() -> None:
    article = read(text("\n\n".join(PARAGRAPHS)))
    assert (article.outlet, article.title, article.published, article.url, article.agency) == (None,) * 5
    assert article.authors == ()


def test_a_row_keeps_its_id_and_loses_a_title_repeated_in_its_text() -> None:
    body = "Swing bridge to close\n\n" + "\n\n".join(PARAGRAPHS)
    article = read(
        row(id="r-7", title="Swing bridge to close", text=body, outlet="Post", published_at="2025-03-04")
    )
    assert (article.id, article.outlet, str(article.published)) == ("r-7", "Post", "2025-03-04")
    assert article.text == "\n\n".join(PARAGRAPHS)


def test_ids_come_from_the_address_or_the_content_and_not_from_the_name_of_the_input() -> None:
    one = read(page(article_body(), url="https://a.example/x?utm_source=feed#top"))
    same = read(page(article_body(), url="https://a.example/x"))
    other = read(page(article_body(), url="https://b.example/x"))
    assert one.id == same.id != other.id
    assert read(text("\n\n".join(PARAGRAPHS))).id == read(text("\n\n".join(PARAGRAPHS) + "\n")).id


def test_what_is_no_article_is_refused_with_one_sentence() -> None:
    assert refused(text("")).startswith("It is empty")
    assert "PDF" in refused(text("%PDF-1.7\n%\x00\x00\x00"))
    missing = page("<h1>404</h1><p>Page not found.</p>", head="<title>404 Not Found</title>")
    assert "error page" in refused(missing)
    assert "robots" in refused(page("<p>Checking.</p>", head="<title>Just a moment...</title>"))
    assert "MB" in refused(text("x" * 17_000_000))
