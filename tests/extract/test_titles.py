"""The exact headline, however a page spells it."""

import pytest

from tests.extract.pages import article_body, linked, page, read

TITLE = "Swing bridge to close for eleven months"


def og(title: str, site: str = "") -> str:
    return f'<meta property="og:title" content="{title}">' + (
        f'<meta property="og:site_name" content="{site}">' if site else ""
    )


def title_of(head: str = "", *, heading: str | None = TITLE, url: str | None = None) -> str | None:
    body = article_body(title=heading or "")
    body = body if heading else body.replace("<h1></h1>", "")
    return read(page(body, head=head, url=url or "https://www.ellerypost.example/news/bridge")).title


@pytest.mark.parametrize(
    "ending",
    [
        " | Ellery Post",
        " – Ellery Post",
        " - News - Ellery Post",
        " | Port news | The Ellery Post",
        " — ElleryPost.example",
        " :: Ellery Post",
        " • Ellery Post",
        " │ Ellery Post",
        "｜Ellery Post",
        " - Ellery Post, 4 March 2025",
    ],
)
@pytest.mark.parametrize("heading", [TITLE, None])
def test_the_site_and_section_behind_a_headline_are_cut(ending: str, heading: str | None) -> None:
    assert title_of(og(TITLE + ending, "Ellery Post"), heading=heading) == TITLE
    assert title_of(f"<title>{TITLE}{ending}</title>", heading=heading) == TITLE


@pytest.mark.parametrize("site", ["ERB News", "ERB Sport", "ERB"])
def test_a_short_name_of_a_site_is_known_by_its_host(site: str) -> None:
    head = og(f"{TITLE} | {site}")
    assert title_of(head, heading=None, url="https://www.erb.example/news/bridge") == TITLE


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("旋回橋が十一か月間閉鎖へ｜港日報", "旋回橋が十一か月間閉鎖へ"),
        ("旋回橋が十一か月間閉鎖へ：港日報デジタル", "旋回橋が十一か月間閉鎖へ"),
        ("旋转桥将关闭十一个月_港日报", "旋转桥将关闭十一个月"),
        ("旋转桥将关闭十一个月-港日报", "旋转桥将关闭十一个月"),
        ("إغلاق الجسر المتحرك أحد عشر شهرا | صحيفة المرفأ", "إغلاق الجسر المتحرك أحد عشر شهرا"),
        ("Разводной мост закроют на одиннадцать месяцев — Портовая газета",
         "Разводной мост закроют на одиннадцать месяцев"),
    ],
)  # fmt: skip
def test_sites_in_other_scripts_are_cut(title: str, headline: str) -> None:
    site = {"旋回橋": "港日報", "旋转桥": "港日报", "إغلاق": "صحيفة المرفأ", "Разво": "Портовая газета"}
    name = next(name for start, name in site.items() if title.startswith(start))
    assert title_of(og(title, name), heading=None) == headline


@pytest.mark.parametrize(
    "headline",
    [
        "Bridge - and tunnel - to close: a guide",
        "Live: bridge closes",
        "Who pays? | The quay asks",
        "Port Ellery: bridge closes for eleven months",
        "Post-war bridge closes",
    ],
)
def test_what_looks_like_a_site_and_is_none_stays(headline: str) -> None:
    assert title_of(og(headline, "Ellery Post"), heading=None) == headline
    assert title_of(og(headline, "Ellery Post"), heading=headline) == headline


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Council &amp; port: &quot;never again&quot;", 'Council & port: "never again"'),
        ("Council &amp;amp; port: &amp;quot;never again&amp;quot;", 'Council & port: "never again"'),
        ("Council &#38; port &#8211; never again", "Council & port – never again"),
        ("Coun\u00adcil and port\u200b: never\u00a0again", "Council and port: never again"),
    ],
)
def test_entities_and_invisible_characters_are_resolved(written: str, shown: str) -> None:
    assert title_of(linked(headline=written), heading=None) == shown
    assert title_of(og(written.replace('"', "&quot;")), heading=None) == shown


@pytest.mark.parametrize(
    "heading",
    [
        "Swing <em>bridge</em> to close for eleven months",
        "<span>Swing bridge</span><span>to close for eleven months</span>",
        "Swing bridge<br>to close for eleven months",
        "Swing bridge to close for eleven month<b>s</b><script>var h = 1</script>",
    ],
)
def test_a_heading_is_read_as_it_is_seen(heading: str) -> None:
    assert title_of(heading=heading) == TITLE


def test_a_comma_behind_an_inline_element_has_no_space_before_it() -> None:
    assert title_of(heading="The <i>Korsa Star</i>, a year on") == "The Korsa Star, a year on"
    assert title_of(heading="The bridge,<br>a year on") == "The bridge, a year on"


def test_a_label_within_the_heading_is_no_part_of_the_headline() -> None:
    heading = f"<span class='kicker'>Exclusive</span> <span>{TITLE}</span>"
    assert title_of(linked(headline=TITLE), heading=heading) == TITLE
    heading = f"<span>{TITLE}</span><small>Council votes after midnight</small>"
    assert title_of(linked(headline=TITLE) + og(TITLE), heading=heading) == TITLE


def test_the_heading_of_the_page_is_the_headline_where_search_engines_are_told_another() -> None:
    assert title_of(linked(headline="Port Ellery swing bridge closes for months"), heading=TITLE) == TITLE
    assert title_of(linked(headline=TITLE), heading="Politics") == TITLE
    assert title_of(linked(headline=TITLE), heading="Ellery Post") == TITLE


def test_a_site_before_the_headline_is_cut_and_names_the_outlet() -> None:
    head = f"<title>Ellery Post: Bridge closed: {TITLE}</title>"
    article = read(page(article_body(title=f"Bridge closed: {TITLE}"), head=head))
    assert (article.title, article.outlet) == (f"Bridge closed: {TITLE}", "Ellery Post")


def test_the_node_of_the_article_is_found_among_others() -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "Ferries add twelve crossings",
        "datePublished": "2020-01-01",
    }
    nodes: list[dict[str, object]] = [
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "News"}]},
        {"@type": "WebPage", "name": f"{TITLE} | Ellery Post", "datePublished": "2025-03-04"},
        {"@type": "VideoObject", "name": "Watch: the bridge", "uploadDate": "2021-01-01"},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": other}]},
        {"@type": ["NewsArticle", "Article"], "headline": TITLE, "datePublished": "2025-03-04"},
    ]
    for order in (nodes, nodes[::-1]):
        head = "".join(linked(**node) for node in order) + '<meta property="og:title" content="Bridge">'
        article = read(page(article_body(), head=head))
        assert (article.title, str(article.published)) == (TITLE, "2025-03-04")
