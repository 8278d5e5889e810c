"""HTML pages: the headline, the time, the people, the outlet and the text."""

import pytest

from broadsheet.types import Completeness
from tests.extract.pages import PARAGRAPHS, article_body, linked, page, read, refused

HEADLINE = "Swing bridge to close for eleven months"


def og(**properties: str) -> str:
    """OpenGraph meta elements."""
    return "".join(f'<meta property="og:{k}" content="{v}">' for k, v in properties.items())


@pytest.mark.parametrize(
    "tail",
    [
        " | The Ellery Post",
        " - The Ellery Post",
        " – Ellery Post",
        " | News | The Ellery Post",
        " :: ellerypost",
    ],
)
def test_names_of_the_site_are_cut_off_the_headline(tail: str) -> None:
    head = f"<title>{HEADLINE}{tail}</title>" + og(title=HEADLINE + tail, site_name="The Ellery Post")
    assert read(page(article_body(title=HEADLINE), head=head)).title == HEADLINE
    assert read(page(article_body(title="Ellery Post"), head=head)).title == HEADLINE


def test_a_dash_within_the_headline_stays() -> None:
    title = "Bridge closes – ferries sail on"
    head = og(title=f"{title} | The Ellery Post", site_name="The Ellery Post")
    assert read(page(article_body(title="Local news"), head=head)).title == title


def test_the_heading_decides_when_metadata_disagree() -> None:
    head = linked(headline="Bridge: what you need to know") + og(title=HEADLINE)
    assert read(page(article_body(title=HEADLINE), head=head)).title == HEADLINE


def test_a_cut_headline_is_made_whole_by_the_heading() -> None:
    head = og(title="Swing bridge to close for…")
    assert read(page(article_body(title=HEADLINE), head=head)).title == HEADLINE


def test_entities_and_marks_in_linked_data_are_resolved() -> None:
    head = linked(headline="Council&amp;#8217;s <b>bridge</b> vote")
    assert read(page(article_body(title="News"), head=head)).title == "Council’s bridge vote"


@pytest.mark.parametrize(
    "script",
    [
        '{"@graph": [{"@type": "WebPage"}, {"@type": ["X", "NewsArticle"], "datePublished": "2025-03-04"}]}',
        '[{"@type": "Organization"}, {"@type": "ReportageNewsArticle", "datePublished": "2025-03-04"}]',
        '{"@type": "WebPage", "mainEntity": {"@type": "Article", "datePublished": "2025-03-04"}}',
        '{"@type": "NewsArticle", "datePublished": "2025-03-04", "keywords": ["a", ],}',
        '{"@type": "NewsArticle", "headline": "x "broken" x", "datePublished": "2025-03-04"}',
        '<!-- {"@type": "NewsArticle", "description": "line\nbreak", "datePublished": "2025-03-04"} -->',
        '{"@type": "WebPage", "datePublished": "2025-03-04"}',
    ],
)
def test_the_date_is_read_from_linked_data_of_any_shape(script: str) -> None:
    head = f'<script type="application/ld+json">{script}</script>'
    assert str(read(page(article_body(), head=head, url=None)).published) == "2025-03-04"


def test_of_several_articles_in_linked_data_the_one_with_this_headline_counts() -> None:
    other = linked(headline="Ferries sail on", datePublished="2024-01-01")
    head = other + linked(headline=HEADLINE, datePublished="2025-03-04")
    assert str(read(page(article_body(title=HEADLINE), head=head)).published) == "2025-03-04"


@pytest.mark.parametrize(
    "markup",
    [
        '<meta property="article:published_time" content="2025-03-04">',
        '<meta name="parsely-pub-date" content="2025-03-04">',
        '<meta name="DC.date.issued" content="2025-03-04">',
        '<meta itemprop="datePublished" content="2025-03-04">',
        '<time class="updated" datetime="2025-03-09"></time><time datetime="2025-03-04"></time>',
        '<span class="post-date">Tuesday, March 4, 2025</span>',
        "<p>Ida Brandvold, 4. März 2025</p>",
    ],
)
def test_the_date_is_read_from_meta_times_and_date_lines(markup: str) -> None:
    assert str(read(page(markup + article_body(), url=None)).published) == "2025-03-04"


def test_the_day_in_the_address_is_the_last_resort() -> None:
    assert (
        str(read(page(article_body(), url="https://a.example/2025/03/04/bridge")).published) == "2025-03-04"
    )


def test_an_instant_in_utc_gets_the_day_at_the_outlet() -> None:
    head = (
        linked(datePublished="2025-03-04T02:59:46Z")
        + '<meta name="sailthru.date" content="2025-03-03 20:59:46">'
    )
    published = read(page(article_body(), head=head)).published
    assert published is not None
    assert (str(published.day), str(published)) == ("2025-03-03", "2025-03-04T02:59:46+00:00")


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ({"@type": "Person", "name": "Ida Brandvold"}, ("Ida Brandvold",)),
        (["Ida Brandvold", {"name": "Jo Marsh"}], ("Ida Brandvold", "Jo Marsh")),
        ("By Ida Brandvold and Jo Marsh", ("Ida Brandvold", "Jo Marsh")),
        ({"name": "IDA BRANDVOLD, Chief Reporter"}, ("Ida Brandvold",)),
        ({"name": "The Ellery Post"}, ()),
        ("https://www.ellerypost.example/authors/ida", ()),
    ],
)
def test_authors_are_names_alone(author: object, names: tuple[str, ...]) -> None:
    head = linked(author=author, publisher={"name": "The Ellery Post"})
    assert read(page(article_body(), head=head)).authors == names


def test_the_outlet_is_publisher_then_site_then_host() -> None:
    agency = linked(publisher={"name": "Associated Press"})
    assert read(page(article_body(), head=agency + og(site_name="Harbour Daily"))).outlet == "Harbour Daily"
    assert read(page(article_body(), head=og(site_name="Harbour Daily | News"))).outlet == "Harbour Daily"
    assert read(page(article_body())).outlet == "ellerypost.example"
    assert read(page(article_body(), url=None)).outlet is None


def test_the_canonical_address_counts_unless_it_is_the_front_page() -> None:
    head = '<link rel="canonical" href="/news/bridge?utm_source=x&id=3">'
    assert read(page(article_body(), head=head)).url == "https://www.ellerypost.example/news/bridge?id=3"
    front = '<link rel="canonical" href="https://www.ellerypost.example/">'
    assert read(page(article_body(), head=front)).url == "https://www.ellerypost.example/news/bridge-closure"


def test_lists_and_quotations_are_paragraphs_and_furniture_is_not() -> None:
    body = article_body().replace(
        "</article>",
        "<ul><li>The bridge closes on the first of April this year.</li>"
        "<li>Ferries sail every ten minutes.</li></ul>"
        "<blockquote><p>Nobody asked the shopkeepers what they would lose.</p></blockquote>"
        "<p>Read more: <a href='/x'>The history of the bridge</a></p>"
        "<figure><img src='a.jpg'><figcaption>The bridge at dusk. Photo: Jo Marsh</figcaption></figure>"
        "</article>"
        "<aside><p>Sign up for our newsletter</p></aside>",
    )
    assert read(page(body)).text.split("\n\n") == [
        *PARAGRAPHS,
        "The bridge closes on the first of April this year.",
        "Ferries sail every ten minutes.",
        "Nobody asked the shopkeepers what they would lose.",
    ]


def test_the_language_is_that_of_the_text_and_of_the_page_when_it_is_short() -> None:
    assert read(page(article_body(), lang="de")).language == "en"
    short = "<article><h1>Kort</h1><p>Broen er lukket i dag, sier rådet i byen.</p></article>"
    assert read(page(short, lang="nb-NO")).language == "no"


def test_a_paywalled_stump_is_clipped() -> None:
    stump = f"<article><h1>{HEADLINE}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article>"
    assert read(page(stump, head=linked(isAccessibleForFree="False"))).completeness is Completeness.CLIPPED
    assert read(page(article_body(), head=linked(isAccessibleForFree=True))).completeness is Completeness.FULL


def test_the_body_in_linked_data_stands_in_for_a_page_drawn_by_script() -> None:
    head = linked(headline=HEADLINE, articleBody="\n\n".join(PARAGRAPHS))
    assert read(page("<div id='root'></div>", head=head)).text == "\n\n".join(PARAGRAPHS)


def test_a_front_page_is_refused() -> None:
    assert "front page" in refused(page(article_body(), url="https://www.ellerypost.example/"))
