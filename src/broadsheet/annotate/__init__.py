"""What is read off each article: ``annotate(articles, model) -> list[Annotation]``.

Sentences, names, quantities, dates and quotations with offsets into the article's text. An annotation is
made once for a version of an article; it does not depend on other articles.
"""

from collections.abc import Iterable, Sequence

from broadsheet.protocols import NameModel
from broadsheet.text import dates, names, persons, quantities, quotations, sentences
from broadsheet.types import Annotation, Article, NameType

__all__ = ["annotate"]

Found = list[tuple[int, int, NameType]]


def annotate(articles: Sequence[Article], model: NameModel) -> list[Annotation]:
    """One annotation for each article, in the same order. Raises nothing on any text."""
    by_language: dict[str | None, list[int]] = {}
    for index, article in enumerate(articles):
        by_language.setdefault(article.language, []).append(index)
    found: dict[int, Found] = {}
    for code, indices in by_language.items():
        found.update(
            zip(indices, model.find([articles[i].text for i in indices], language=code), strict=True)
        )
    return [_annotation(article, found[index]) for index, article in enumerate(articles)]


def _annotation(article: Article, found: Iterable[tuple[int, int, NameType]]) -> Annotation:
    text, code = article.text, article.language
    parts = sentences.split(text, article.paragraphs, code)
    named = names.link(text, found or persons.people(text, code), code)
    return Annotation(
        article=article.id,
        version=article.version,
        sentences=parts,
        names=named,
        quantities=quantities.quantities(text, code),
        dates=dates.dates(text, code, article.published),
        quotations=quotations.quotations(text, parts, named, code),
    )
