"""Input not meant to be read: every byte string gives an article or a reason, and nothing is fetched."""

import socket
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.extract import extract
from broadsheet.extract.decode import decode
from broadsheet.types import Article, FetchedPage, Rejected
from tests.extract.pages import PARAGRAPHS, article_body, page, read, refused, row, text

KINDS = ("text/html", "text/plain", "application/json")
PIECES = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</div>",
            "<h1>",
            "<script>",
            '{"text":"',
            "\\ud800",
            "“",
            "\n\n",
            "date 2025-10-29 ",
            "(AP) - ",
            "\0",
            "é",
            "…",
        ]
    )
    | st.text(max_size=40),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400) | PIECES.map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass")))
def test_any_bytes_give_an_article_whose_spans_are_its_paragraphs_or_a_reason(body: bytes) -> None:
    for kind in KINDS:
        result = extract(FetchedPage(body=body, content_type=kind, input="x"))
        if isinstance(result, Rejected):
            assert result.reason.endswith(".")
            continue
        assert "\n\n".join(result.text[start:end] for start, end in result.paragraphs) == result.text
        result.text.encode()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252"]
)
def test_encodings_are_told_apart(encoding: str) -> None:
    written = "Café owners in Liège said on Tuesday that they would close for a day. " * 3
    assert decode(written.encode(encoding)) == written


def test_the_declared_charset_is_used() -> None:
    html = '<html><head><meta charset="windows-1251"></head><body>Правительство решило</body></html>'
    assert "Правительство решило" in decode(html.encode("cp1251"))


def test_a_few_broken_bytes_do_not_spoil_the_rest() -> None:
    raw = PARAGRAPHS[1].encode() + b" \xff\xfe " + "Liège".encode()
    article = extract(FetchedPage(body=raw, content_type="text/plain", input="x"))
    assert isinstance(article, Article)
    assert "“We would rather" in article.text
    assert "Liège" in article.text


@pytest.mark.parametrize(
    "body", [b"\x89PNG\r\n\x1a\n\0\0\0", b"PK\x03\x04\x14\0", b"\x1f\x8b\x08\0", bytes(range(256)) * 8]
)
def test_binaries_are_refused_with_advice(body: bytes) -> None:
    for kind in KINDS:
        reason = refused(FetchedPage(body=body, content_type=kind, input="x"))
        assert reason.startswith("It is a")
        assert "plain text" in reason


def test_deep_nesting_and_endless_lines_take_no_time() -> None:
    start = time.process_time()
    for body in (
        "<div>" * 50_000 + "x",
        "<p>" + "<span>word </span>" * 5_000,
        "<h1>a | b</h1>" * 2_000 + article_body(),
    ):
        extract(page(body))
    for line in ("(" * 300_000, "by " * 100_000, "a - " * 75_000, "\n" * 300_000 + "x"):
        extract(text(line))
    assert time.process_time() - start < 10


def test_text_from_scripts_and_styles_is_no_text() -> None:
    body = (
        "<script>var steal = 'The minister resigned on Monday night.'</script><style>p {}</style>"
        + article_body()
    )
    assert "resigned" not in read(page(body)).text


def test_lone_surrogates_and_controls_in_a_row_are_taken_out() -> None:
    article = read(row(text="The bridge \ud800closed\u0000 on Tuesday.", title="Bridge\u0007 closes"))
    assert (article.text, article.title) == ("The bridge closed on Tuesday.", "Bridge closes")


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("extraction used the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    head = '<link rel="canonical" href="https://a.example/x"><img src="https://a.example/y.png">'
    assert read(page(article_body(), head=head, url="https://a.example/x")).language == "en"


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("404 Not Found", "error page"),
        ("403 Forbidden", "error page"),
        ("Seite nicht gefunden", "error page"),
        ("Just a moment...", "robots"),
        ("Before you continue", "consent"),
    ],
)
def test_pages_that_are_no_articles_say_what_they_are(title: str, word: str) -> None:
    body = f"<h1>{title}</h1><p>We could not show you what you were looking for, sorry about that.</p>"
    assert word in refused(page(body, head=f"<title>{title}</title>"))


def test_an_article_about_an_error_page_is_an_article() -> None:
    title = "Why half of the web says 404 not found"
    assert read(page(article_body(title=title), head=f"<title>{title}</title>")).title == title
