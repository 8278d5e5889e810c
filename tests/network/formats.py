"""Feeds in five formats."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from html import escape


@dataclass(frozen=True)
class Item:
    """One entry of a feed."""

    url: str
    title: str
    words: str
    at: datetime
    id: str = ""


def rss(title: str, site: str, items: Sequence[Item], *, doctype: str = "", extra: str = "") -> str:
    body = "".join(
        f"<item><title>{escape(i.title)}</title><link>{escape(i.url)}</link>"
        f"<guid isPermaLink='false'>{escape(i.id or i.url)}</guid><pubDate>{format_datetime(i.at)}</pubDate>"
        f"<description>{escape(i.words)}</description></item>"
        for i in items
    )
    head = f"<title>{escape(title)}</title><link>{site}</link>{extra}"
    return f"<?xml version='1.0'?>{doctype}<rss version='2.0'><channel>{head}{body}</channel></rss>"


def atom(title: str, site: str, items: Sequence[Item]) -> str:
    body = "".join(
        f"<entry><title>{escape(i.title)}</title><link href='{escape(i.url)}'/>"
        f"<id>{escape(i.id or i.url)}</id>"
        f"<published>{i.at.isoformat()}</published><summary>{escape(i.words)}</summary></entry>"
        for i in items
    )
    head = f"<title>{escape(title)}</title><link href='{site}'/><id>{site}</id>"
    return f"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>{head}{body}</feed>"


def rdf(title: str, site: str, items: Sequence[Item]) -> str:
    body = "".join(
        f"<item rdf:about='{escape(i.url)}'><title>{escape(i.title)}</title><link>{escape(i.url)}</link>"
        f"<dc:date>{i.at.isoformat()}</dc:date><description>{escape(i.words)}</description></item>"
        for i in items
    )
    spaces = (
        "xmlns='http://purl.org/rss/1.0/' xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/'"
    )
    head = f"<channel rdf:about='{site}'><title>{escape(title)}</title><link>{site}</link></channel>"
    return f"<?xml version='1.0'?><rdf:RDF {spaces}>{head}{body}</rdf:RDF>"


def json_feed(title: str, site: str, items: Sequence[Item]) -> str:
    listed = [
        {
            "id": i.id or i.url,
            "url": i.url,
            "title": i.title,
            "content_text": i.words,
            "date_published": i.at.isoformat(),
        }
        for i in items
    ]
    head = {"version": "https://jsonfeed.org/version/1.1", "title": title, "home_page_url": site}
    return json.dumps({**head, "items": listed})


def sitemap(title: str, site: str, items: Sequence[Item]) -> str:
    body = "".join(
        f"<url><loc>{escape(i.url)}</loc><news:news><news:publication><news:name>{escape(title)}</news:name>"
        f"<news:language>en</news:language></news:publication><news:title>{escape(i.title)}</news:title>"
        f"<news:publication_date>{i.at.isoformat()}</news:publication_date></news:news></url>"
        for i in items
    )
    spaces = (
        "xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
        "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'"
    )
    return f"<?xml version='1.0'?><urlset {spaces}>{body}</urlset>"


def sitemap_index(children: Sequence[str]) -> str:
    body = "".join(f"<sitemap><loc>{escape(child)}</loc></sitemap>" for child in children)
    return (
        "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        f"{body}</sitemapindex>"
    )


FORMATS = (rss, atom, rdf, json_feed, sitemap)
