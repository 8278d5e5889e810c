"""A story page as schema.org JSON-LD: a block of data for programs that read pages; nothing in it runs."""

import msgspec

from broadsheet.render import dates, display
from broadsheet.types import NameType, PageArticle, StoryPage

_TYPES = {NameType.PERSON: "Person", NameType.ORG: "Organization", NameType.PLACE: "Place"}
#: Characters that could end the block or start another one in HTML, and two that are no JSON in JavaScript.
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def render(page: StoryPage, address: str | None = None) -> str:
    """The JSON of a ``<script type="application/ld+json">``, safe to put between its tags as it is."""
    story = page.story
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": display.name(story.id),
        "headline": display.shown(story.headline.text, longest=display.LONGEST_TITLE),
        "url": address,
        "inLanguage": display.language_tag(story.language),
        "datePublished": _written(story.first_published),
        "dateModified": _written(page.provenance.built_at),
        "version": story.revision,
        "creator": {"@type": "SoftwareApplication", "name": "Broadsheet"},
        "isBasedOn": [_article(article) for article in page.articles],
        "about": [
            {"@type": _TYPES.get(entity.type, "Thing"), "name": display.name(entity.name)}
            for entity in page.entities[:20]
        ],
    }
    return msgspec.json.encode(_known(data)).decode().translate(_ESCAPES)


def _article(article: PageArticle) -> dict[str, object]:
    publisher = {"@type": "Organization", "name": display.name(article.outlet)} if article.outlet else None
    return _known(
        {
            "@type": "NewsArticle",
            "headline": display.shown(article.title, longest=display.LONGEST_TITLE)
            if article.title
            else None,
            "url": display.link(article.url),
            "publisher": publisher,
            "datePublished": _written(article.published_at),
            "inLanguage": display.language_tag(article.language),
        }
    )


def _written(moment: str | None) -> str | None:
    return moment if moment and dates.parsed(moment) else None


def _known(data: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in data.items() if value not in (None, [])}
