"""One article, one address; two articles, two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.extract.addresses import LONGEST, canonical

PLAIN = "https://example.org/2030/bridge"


@pytest.mark.parametrize(
    "twin",
    [
        "HTTPS://Example.ORG/2030/bridge",
        "http://example.org:80/2030/bridge",
        "https://example.org:443/2030/bridge",
        "https://example.org./2030/bridge",
        "https://reader:secret@example.org/2030/bridge",
        "https://www.example.org/2030/bridge/",
        "https://m.example.org/2030/bridge",
        "https://amp.example.org/2030/bridge",
        "https://example.org/amp/2030/bridge",
        "https://example.org/2030/bridge/amp/",
        "https://example.org/2030/bridge.amp",
        "https://example.org/2030/bridge?amp=1",
        "https://example.org/2030/bridge?outputType=amp",
        "https://example-org.cdn.ampproject.org/c/s/www.example.org/2030/bridge",
        "https://www.google.com/amp/s/www.example.org/2030/bridge",
        "https://example.org/2030/bridge/index.html",
        "https://example.org//2030/./x/../bridge",
        "https://example.org/2030/%62ridge",
        "https://example.org/2030/bridge#comments",
        "https://example.org/2030/bridge?",
        "https://example.org/2030/bridge?utm_source=a&utm_medium=b",
        "https://example.org/2030/bridge?fbclid=Iw0&gclid=x&amp;mc_cid=3",
        "https://example.org/2030/bridge?source=rss",
        "https://example.org/2030/bridge;jsessionid=0A1B",
        "  https://example.org/2030/bri\ndge ",
    ],
)
def test_all_addresses_of_an_article_are_one(twin: str) -> None:
    """However a reader came there, and on whatever screen."""
    assert canonical(twin) == PLAIN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/?p=1", "https://example.org/?p=2"),
        ("https://example.org/a?cid=1", "https://example.org/a?cid=2"),
        ("https://example.org/a?id=1", "https://example.org/a"),
        ("https://example.org/a?source=police", "https://example.org/a?source=court"),
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/a", "https://example.com/a"),
        ("https://sport.example.org/a", "https://example.org/a"),
        ("https://example.org:8080/a", "https://example.org/a"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
        ("https://example.org/#/story/1", "https://example.org/#/story/2"),
        ("https://example.org/#!/story/1", "https://example.org/#!/story/2"),
        ("https://example.org/a.html", "https://example.org/a.amp.htm"),
        ("https://m.co/a", "https://n.co/a"),
        ("urn:uuid:1", "urn:uuid:2"),
    ],
)
def test_two_articles_stay_two(one: str, other: str) -> None:
    """What may name the article is never taken out."""
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("url", "form"),
    [
        ("https://example.org/a?b=2&a=1&a=1&b=1", "https://example.org/a?a=1&b=1&b=2"),
        ("https://example.org/%c3%a4%7e", "https://example.org/%C3%A4~"),
        ("https://example.org/ä b?q=ü+x", "https://example.org/%C3%A4%20b?q=%C3%BC%20x"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org", "https://example.org/"),
        ("http://[2001:DB8::1]:8080/a", "https://[2001:db8::1]:8080/a"),
        ("https://de.m.example.org/a", "https://de.example.org/a"),
        ("story.amp.html", "story.amp.html"),
        ("https://example.org/story.amp.html", "https://example.org/story.html"),
        ("", ""),
    ],
)
def test_the_form(url: str, form: str) -> None:
    """Parameters in order, percent signs as RFC 3986 wants them; what is no web address stays as it is."""
    assert canonical(url) == form


addresses = st.builds(
    "{}://{}{}/{}{}{}".format,
    st.sampled_from(["http", "https", "HTTP"]),
    st.sampled_from(["www.", "m.", "", "u:p@", "ÄÖ.", "x.cdn.ampproject.org/c/s/", "www.google.com/amp/"]),
    st.sampled_from(["example.org", "example.org:443", "b.example:81", "m.co", "[::1]", "ﬀ.example."]),
    st.text("ab/.%2eEaAmMpP;=\x00 é\ud800\\", max_size=30)
    | st.sampled_from(["amp/x.amp/index.php", "%61mp"]),
    st.sampled_from(["", "?"]).flatmap(
        lambda q: st.text("&amp;utm_=a1%+é?", max_size=20).map(lambda t: q + t)
    ),
    st.sampled_from(["", "#", "#!a%c3", "#/b c", "#//"]),
)


@given(addresses | st.text())
def test_the_form_of_the_form_is_itself(url: str) -> None:
    """So that it does not matter how often an address is brought into it; whatever string it is."""
    assert canonical(canonical(url)) == canonical(url)


@given(st.text("/.%amp", max_size=12), st.permutations(["a=1", "b=2", "c"]), st.booleans())
def test_tracking_and_order_change_nothing(path: str, parameters: list[str], tracked: bool) -> None:
    """In no address."""
    query = "&".join([*parameters, *(["utm_source=x"] if tracked else [])])
    assert canonical(f"https://example.org/{path}?{query}") == canonical(
        f"http://example.org/{path}?a=1&b=2&c"
    )


def test_a_string_that_is_no_address_costs_nothing() -> None:
    """A megabyte of slashes, or of caches in caches, is left alone."""
    for hostile in ("https://" + "/" * 1_000_000, "https://www.google.com/amp/s/" * 40_000):
        assert canonical(hostile) == hostile
    nested = "https://www.google.com/amp/s/" + "www.google.com/amp/s/" * 300 + "example.org/a"
    assert len(nested) < LONGEST
    assert canonical(nested) == "https://example.org/a"
