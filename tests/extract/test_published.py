"""When a page says that it was published, and what else on it is a date."""

import pytest

from tests.extract.pages import PARAGRAPHS, linked, page, read

LINES = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
TITLE = "<h1>Swing bridge to close for eleven months</h1>"
OTHERS = (
    "<aside>"
    + "".join(
        f"<div><h3>Ferry {n}</h3><time datetime='2021-01-0{n}T08:00:00Z'>{n} January 2021</time></div>"
        for n in range(1, 5)
    )
    + "</aside>"
)


def day(body: str, head: str = "") -> str | None:
    article = read(page(body, head=head, url="https://www.ellerypost.example/news/bridge"))
    return str(article.published.day) if article.published else None


@pytest.mark.parametrize(
    "name",
    [
        "article:published_time",
        "datePublished",
        "parsely-pub-date",
        "pubdate",
        "DC.date.issued",
        "publish-date",
    ],
)
@pytest.mark.parametrize("value", ["2025-03-04 07:30:00", "2025-03-04T07:30:00.000Z", "March 4, 2025"])
def test_metadata_tell_the_day(name: str, value: str) -> None:
    for attribute in ("name", "property", "itemprop"):
        assert day(TITLE + LINES, f'<meta {attribute}="{name}" content="{value}">') == "2025-03-04"


def test_times_of_other_articles_are_not_taken() -> None:
    main = f"<main><article>{TITLE}<time datetime='2025-03-04'>4 March</time>{LINES}</article></main>"
    assert day(OTHERS + main) == "2025-03-04"
    assert day(main + OTHERS) == "2025-03-04"


def test_other_articles_in_linked_data_are_not_taken() -> None:
    other = {"@type": "NewsArticle", "headline": "Ferries", "datePublished": "2021-01-01", "url": "/f"}
    entries = [{"@type": "ListItem", "position": n, "item": other} for n in range(3)]
    listed = linked(**{"@type": "ItemList", "itemListElement": entries})
    mine = linked(headline="Months without a bridge", datePublished="2025-03-04")
    for head in (listed + mine, mine + listed):
        assert day(TITLE + LINES, head) == "2025-03-04"


@pytest.mark.parametrize(
    "times",
    [
        "<span class='updated'>Updated <time datetime='2025-04-09'>9 April</time></span>"
        "<time datetime='2025-03-04'>4 March</time>",
        "Aktualisiert: <time datetime='2025-04-09'>9.4.</time> <time datetime='2025-03-04'>4.3.</time>",
        "<time itemprop='dateModified' datetime='2025-04-09'>x</time><time datetime='2025-03-04'>y</time>",
        "<p class='date'>Updated 9 April 2025, published 4 March 2025</p>",
        "<p class='date'>Published 4 March 2025, updated 9 April 2025</p>",
        "<p class='date'>Mis à jour le 9 avril 2025</p><p class='date'>4 mars 2025</p>",
    ],
)
def test_the_day_of_a_change_is_not_the_day_of_publication(times: str) -> None:
    assert day(f"<main><article>{TITLE}<div>{times}</div>{LINES}</article></main>") == "2025-03-04"


def test_a_page_of_which_only_the_change_is_known_has_no_day() -> None:
    assert day(TITLE + LINES, linked(headline="Bridge", dateModified="2025-04-09")) is None
    assert day(TITLE + LINES, '<meta property="article:modified_time" content="2025-04-09">') is None


def test_linked_data_without_a_date_are_completed_by_the_page_they_describe() -> None:
    head = linked(headline="Bridge") + linked(**{"@type": "WebPage", "datePublished": "2025-03-04"})
    assert day(TITLE + LINES, head) == "2025-03-04"
