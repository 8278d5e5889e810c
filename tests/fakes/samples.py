"""Small articles, stories and pages to build tests from."""

from datetime import date

from broadsheet.types import (
    Annotation,
    Article,
    Assignment,
    Completeness,
    Heading,
    PageArticle,
    Provenance,
    Published,
    Sentence,
    Story,
    StoryHead,
    StoryPage,
    StoryStatus,
)


def article(
    key: str,
    text: str = "The bridge was closed.",
    *,
    day: int | None = None,
    outlet: str | None = None,
    title: str | None = None,
    url: str | None = None,
    language: str | None = None,
) -> Article:
    """An article of one paragraph; ``day`` is the day of October 2030 on which it appeared."""
    return Article(
        id=key,
        text=text,
        paragraphs=((0, len(text)),),
        input=f"{key}.txt",
        published=Published(date(2030, 10, day)) if day else None,
        outlet=outlet,
        title=title,
        url=url,
        language=language,
    )


def annotation(article_id: str, version: int = 1, *, end: int = 5) -> Annotation:
    return Annotation(article_id, version, (Sentence(0, end, 0),), (), (), (), ())


def story(key: str, *articles: str, revision: int = 1) -> Story:
    return Story(key, tuple(Assignment(a, key, 0.5, "same names") for a in articles), revision=revision)


def page(of: Story, headline: str = "Bridge closed") -> StoryPage:
    """A page with nothing but its head and its articles."""
    members = tuple(_listed(assignment) for assignment in of.assignments)
    head = StoryHead(
        id=of.id,
        revision=of.revision,
        status=StoryStatus.OPEN,
        merged_into=None,
        split_from=None,
        headline=Heading(headline),
        first_published=None,
        last_published=None,
        languages=("en",),
        article_count=len(members),
        outlet_count=len(members),
        origin_count=len(members),
    )
    provenance = Provenance("extractive", "0", "2030-01-01T00:00:00+00:00", ())
    return StoryPage(head, members, (), (), (), (), (), (), provenance)


def _listed(assignment: Assignment) -> PageArticle:
    return PageArticle(
        id=assignment.article,
        version=1,
        outlet=None,
        title=None,
        url=None,
        input=f"{assignment.article}.txt",
        authors=(),
        language="en",
        published_at=None,
        completeness=Completeness.FULL,
        agency=None,
        origin=assignment.article,
        depends_on=(),
        grouped_because=assignment.reason,
        excerpts={"0-5": "The b"},
    )
