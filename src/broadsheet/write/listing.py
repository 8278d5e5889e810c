"""The head of the page and its list of articles, with the spans that the page cites."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from broadsheet.types import Citation, FactMatrix, Heading, PageArticle, Section, Story, StoryHead
from broadsheet.write.desk import Desk
from broadsheet.write.leads import leads


def head(desk: Desk, story: Story, title: Heading) -> StoryHead:
    """What stands above the sections."""
    items = [item.article for item in desk.matrix.articles]
    when = [str(article.published) for article in items if article.published]
    return StoryHead(
        id=story.id,
        revision=story.revision,
        status=story.status,
        merged_into=story.merged_into,
        split_from=story.split_from,
        headline=title,
        first_published=when[0] if when else None,
        last_published=when[-1] if when else None,
        languages=tuple(sorted({article.language for article in items if article.language})),
        article_count=len(items),
        outlet_count=len({article.outlet or article.id for article in items}),
        origin_count=desk.origins,
        language=desk.phrases.code,
    )


def page_articles(
    desk: Desk, story: Story, sections: Iterable[Section], extra: Iterable[Citation] = ()
) -> tuple[PageArticle, ...]:
    """The articles in the order of the matrix; their texts are given, renderers leave them out unless
    asked."""
    reasons = {a.article: a.reason for a in story.assignments}
    excerpts: dict[str, dict[str, str]] = defaultdict(dict)
    for citation in sorted({*shown(sections), *of_matrix(desk.matrix), *extra}):
        text = desk.articles[citation.article].article.text
        excerpts[citation.article][f"{citation.start}-{citation.end}"] = text[citation.start : citation.end]
    out = []
    for item in desk.matrix.articles:
        article, voice = item.article, desk.matrix.voices[item.article.id]
        out.append(
            PageArticle(
                id=article.id,
                version=article.version,
                outlet=article.outlet,
                title=article.title,
                url=article.url,
                input=article.input,
                authors=article.authors,
                language=article.language,
                published_at=str(article.published) if article.published else None,
                completeness=article.completeness,
                agency=voice.agency,
                origin=voice.origin,
                depends_on=voice.depends_on,
                grouped_because=reasons.get(article.id, ""),
                excerpts=excerpts.get(article.id, {}),
                lead=leads(desk, article.id),
                argues=article.id in desk.arguing,
                text=article.text,
            )
        )
    return tuple(out)


def shown(sections: Iterable[Section]) -> Iterator[Citation]:
    """All citations of sections."""
    for section in sections:
        for block in section.blocks:
            yield from block.heading.citations if block.heading else ()
            if block.date and block.date.citation:
                yield block.date.citation
            for claim in block.claims:
                yield from claim.citations


def of_matrix(matrix: FactMatrix) -> Iterator[Citation]:
    """All citations of facts, conflicts and quotes."""
    for fact in matrix.facts:
        yield from (c for cell in fact.cells.values() for c in cell.citations)
        if fact.date and fact.date.citation:
            yield fact.date.citation
    for conflict in matrix.conflicts:
        yield from (c for side in conflict.sides for c in side.citations)
    for quote in matrix.quotes:
        yield from (c for variant in quote.variants for c in variant.citations)
