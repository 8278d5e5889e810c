"""Stories to compare, built from plain sentences."""

from datetime import date

from broadsheet.annotate import annotate
from broadsheet.compare import compare
from broadsheet.types import AnnotatedArticle, Article, Completeness, Fact, FactMatrix, NameType, Published
from tests.fakes.names import FakeNames

NAMES = FakeNames(
    Mara_Lindqvist=NameType.PERSON,
    Tereza_Novotna=NameType.PERSON,
    Novotna=NameType.PERSON,
    Jonas_Weil=NameType.PERSON,
    Ana_Reyes=NameType.PERSON,
    Bill_Hartmann=NameType.PERSON,
    William_Hartmann=NameType.PERSON,
    Walter_Hartmann=NameType.PERSON,
    Pedro_Reyes=NameType.PERSON,
    Reyes=NameType.PERSON,
    Henrik_Svensen=NameType.PERSON,
    Henrik_Svenson=NameType.PERSON,
    Halvorsen_Point=NameType.PLACE,
    Ostrava=NameType.PLACE,
    Lisbon=NameType.PLACE,
    Velm=NameType.PLACE,
    Reuters=NameType.ORG,
    Norvia=NameType.ORG,
    Kestria=NameType.ORG,
    **{"Ana_O'Reyes": NameType.PERSON, "Ana_O’Reyes": NameType.PERSON},
)


def article(
    key: str,
    *paragraphs: str,
    day: int | None = 14,
    outlet: str | None = None,
    agency: str | None = None,
    language: str | None = "en",
    completeness: Completeness = Completeness.FULL,
) -> Article:
    """An article of the given paragraphs; ``day`` is the day of May 2031 on which it appeared."""
    text = "\n\n".join(paragraphs)
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append((start, start + len(paragraph)))
        start += len(paragraph) + 2
    return Article(
        id=key,
        text=text,
        paragraphs=tuple(spans),
        input=f"{key}.txt",
        outlet=outlet or f"The {key.title()} Post",
        published=Published(date(2031, 5, day)) if day else None,
        language=language,
        agency=agency,
        completeness=completeness,
    )


def annotated(*articles: Article) -> list[AnnotatedArticle]:
    notes = annotate(articles, NAMES)
    return [AnnotatedArticle(a, n) for a, n in zip(articles, notes, strict=True)]


def matrix(*articles: Article, previous: tuple[Fact, ...] = ()) -> FactMatrix:
    return compare(annotated(*articles), previous)


def row(found: FactMatrix, words: str) -> Fact:
    """The first fact whose text has the words."""
    return next(f for f in found.facts if words in f.text)


def cited(found: FactMatrix, fact: Fact, key: str) -> str:
    """The words that a fact cites of an article."""
    text = next(a.article.text for a in found.articles if a.article.id == key)
    return " ".join(text[c.start : c.end] for c in fact.cells[key].citations)
