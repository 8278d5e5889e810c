"""Pages for the tests of extraction, written for them: invented outlets, people and events."""

import json

from broadsheet.extract import extract
from broadsheet.types import Article, FetchedPage, Given, Rejected

PARAGRAPHS = (
    "The harbour council of Port Ellery voted on Tuesday to close the old swing bridge for eleven months "
    "while its bearings are replaced, the first full closure since 1962.",
    "“We would rather lose a season than lose the bridge,” said Marta Oduya, who chairs the council, after "
    "a meeting that lasted past midnight and drew more than 300 residents.",
    "Ferry operators said that they would run twelve extra crossings a day from March, at a cost of 2.4 "
    "million crowns, which the council has agreed to share with the region.",
    "Shopkeepers on the eastern quay asked for a hardship fund, because two thirds of their customers cross "
    "the bridge on foot, according to a count made by the port authority last summer.",
)


def page(
    body: str,
    *,
    head: str = "",
    lang: str = "en",
    url: str | None = "https://www.ellerypost.example/news/bridge-closure",
    given: Given | None = None,
) -> FetchedPage:
    """An HTML page as fetched."""
    html = f"<!doctype html><html lang='{lang}'><head>{head}</head><body>{body}</body></html>"
    return FetchedPage(
        body=html.encode(), content_type="text/html", input="bridge.html", url=url, given=given or Given()
    )


def article_body(*extra: str, title: str = "Swing bridge to close for eleven months") -> str:
    """The article as markup, with more paragraphs behind it."""
    lines = "".join(f"<p>{p}</p>" for p in (*PARAGRAPHS, *extra))
    return f"<main><article><h1>{title}</h1>{lines}</article></main>"


def linked(**fields: object) -> str:
    """A script with JSON-LD of a news article."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def read(fetched: FetchedPage) -> Article:
    """The article of a page that has one."""
    result = extract(fetched)
    assert isinstance(result, Article), result
    return result


def refused(fetched: FetchedPage) -> str:
    """The reason why a page was rejected."""
    result = extract(fetched)
    assert isinstance(result, Rejected), result
    return result.reason


def text(body: str, *, given: Given | None = None) -> FetchedPage:
    """A plain text as read from a file."""
    raw = body.encode()
    return FetchedPage(body=raw, content_type="text/plain", input="a.txt", given=given or Given())


def row(**fields: object) -> FetchedPage:
    """An article row."""
    body = json.dumps(fields).encode()
    return FetchedPage(body=body, content_type="application/json", input="rows.jsonl:1")
