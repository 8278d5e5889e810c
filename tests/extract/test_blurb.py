"""Articles in the words of a feed, when there is nothing better."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.extract.blurb import blurb, plain
from broadsheet.types import Completeness, FeedEntry

URL = "https://www.varn-post.example/2030/bridge"
WORDS = "The Varn bridge was closed on Saturday after a crack was found in its northern pillar."


def entry(text: str, *, title: str = "Bridge closed", content: str | None = None) -> FeedEntry:
    return FeedEntry(
        "1", URL, title, text, content, datetime(2030, 10, 7, 8, tzinfo=UTC), authors=("A. Reed",)
    )


def test_a_blurb_is_marked_and_says_what_the_feed_knows() -> None:
    """Time, headline, authors, the site as outlet, and whichever text is longer."""
    found = blurb(entry("Short.", content=f"<p>{WORDS}</p>"), url=URL)
    assert found is not None
    assert (found.completeness, found.text, found.title) == (Completeness.BLURB, WORDS, "Bridge closed")
    assert (found.outlet, found.authors, str(found.published)) == (
        "varn-post.example",
        ("A. Reed",),
        "2030-10-07T08:00:00+00:00",
    )


def test_the_outlet_is_called_as_its_feed_where_that_is_its_name() -> None:
    """Without the section; a feed that is called otherwise than its host says nothing of the outlet."""
    names = {
        "Varn Post": "Varn Post",
        "Varn Post - North": "Varn Post",
        "North and West": "varn-post.example",
    }
    for source, outlet in names.items():
        found = blurb(entry(WORDS), url=URL, source=source)
        assert found is not None
        assert found.outlet == outlet


def test_only_text_is_taken_of_what_strangers_wrote() -> None:
    """Scripts, styles, comments and markup are gone; blocks become paragraphs."""
    text = "<p>One&nbsp;<b>two</b><script>bad()</script> three</p><!-- no --><ul><li>four</li></ul>five"
    assert plain(text + "<style>p{}</style>") == "One two three\n\nfour\n\nfive"
    assert plain("5 < 6 and 7 > 2") != ""
    assert plain("no markup at all") == "no markup at all"


def test_too_few_words_are_no_article() -> None:
    """Nor is a feed without any."""
    assert blurb(entry(""), url=URL) is None
    assert blurb(entry("<img src='x'>"), url=URL) is None


def test_nesting_without_end() -> None:
    """Hostile depth costs neither the stack nor much time."""
    plain("<div>" * 100_000 + "x")
    plain("<" * 500_000)
    plain("&#" * 250_000)


@given(st.text())
def test_any_text_is_survived(text: str) -> None:
    """Whatever a feed says."""
    found = blurb(entry(f"<p>{text}</p>{WORDS}", title=text), url=URL)
    assert found is None or found.text
