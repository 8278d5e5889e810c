"""Who says what: outlets with their numbers, and the words that stand behind each sentence of a page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from broadsheet.render import dates, display
from broadsheet.render.citations import excerpt_key
from broadsheet.render.view import ClaimView, OutletView, SourceView, Text
from broadsheet.text.phrases import Phrases, phrases, short
from broadsheet.types import Citation, Fact, Heading, PageArticle, StoryPage


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles of a page, by id and by position, with the outlet of each."""

    articles: Mapping[str, PageArticle]
    positions: Mapping[str, int]
    outlets: Mapping[str, OutletView]  #: by article
    columns: Mapping[OutletView, tuple[str, ...]]  #: the outlets by number, with their articles
    words: Phrases  #: the page's own

    def sources(self, citations: Iterable[Citation]) -> tuple[SourceView, ...]:
        """One source for each article that is cited, by the number of its outlet."""
        cited: dict[str, list[Citation]] = {}
        for citation in dict.fromkeys(citations):
            if citation.article in self.articles:
                cited.setdefault(citation.article, []).append(citation)
        found = (self._source(article, spans) for article, spans in cited.items())
        return tuple(sorted(found, key=lambda source: (source.outlet.number, source.article)))

    def _source(self, article_id: str, citations: list[Citation]) -> SourceView:
        article = self.articles[article_id]
        language = foreign(article.language, self.words)
        words = (article.excerpts.get(excerpt_key(citation)) for citation in citations)
        return SourceView(
            outlet=self.outlets[article_id],
            article=self.positions[article_id],
            when=when(article, self.words),
            url=display.link(article.url),
            excerpts=tuple(Text(display.shown(excerpt), language) for excerpt in words if excerpt),
        )

    def language(self, text: str, citations: Iterable[Citation]) -> str | None:
        """The foreign language of a text that is one of its cited spans, word for word."""
        for citation in citations:
            article = self.articles.get(citation.article)
            if article and article.excerpts.get(excerpt_key(citation)) == text:
                return foreign(article.language, self.words)
        return None

    def leads(self, citation: Citation) -> bool:
        """Does a span stand in what its article leads with?"""
        article = self.articles.get(citation.article)
        spans = article.lead if article else ()
        return any(span.start < citation.end and citation.start < span.end for span in spans)

    def sentence(
        self, text: str, citations: Iterable[Citation], *, word: str | None = None, disputed: bool = False
    ) -> ClaimView:
        """A sentence with its sources."""
        spans = tuple(citations)
        words = Text(display.shown(text), self.language(text, spans))
        return ClaimView(words, self.sources(spans), word, disputed)

    def heading(self, heading: Heading) -> ClaimView:
        return self.sentence(display.shown(heading.text, longest=display.LONGEST_TITLE), heading.citations)

    def fact(self, fact: Fact) -> ClaimView:
        """The sentence of a fact, with the words of every article that reports or contradicts it."""
        spans = [citation for cell in fact.cells.values() for citation in cell.citations]
        return self.sentence(fact.text, spans)


def shelve(page: StoryPage) -> Shelf:
    """Number the outlets in the order in which their first article appeared."""
    numbers: dict[str, OutletView] = {}
    outlets: dict[str, OutletView] = {}
    columns: dict[OutletView, list[str]] = {}
    words = phrases(page.story.language)
    nameless = words.say("head.no outlet")
    for article in page.articles:
        shown = display.name(article.outlet or "")
        known = shown or f"\0{article.id}"
        outlet = numbers.setdefault(known, OutletView(len(numbers) + 1, shown or nameless))
        outlets[article.id] = outlet
        columns.setdefault(outlet, []).append(article.id)
    return Shelf(
        articles={article.id: article for article in page.articles},
        positions={article.id: position for position, article in enumerate(page.articles, start=1)},
        outlets=outlets,
        columns={outlet: tuple(articles) for outlet, articles in columns.items()},
        words=words,
    )


def when(article: PageArticle, words: Phrases) -> str:
    return dates.moment(article.published_at, words) if article.published_at else words.say("article.no time")


def foreign(code: str | None, words: Phrases) -> str | None:
    """The language tag, if it is known and not that of the page."""
    tag = display.language_tag(code)
    return None if tag is None or short(tag) == words.code else tag
