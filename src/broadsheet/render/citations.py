"""Citations in the order in which a reader meets them on a page."""

from collections.abc import Iterator

from broadsheet.types import Citation, StoryPage


def excerpt_key(citation: Citation) -> str:
    """The key of a cited span in ``PageArticle.excerpts``."""
    return f"{citation.start}-{citation.end}"


def in_order_of_use(page: StoryPage) -> Iterator[Citation]:
    """Every citation, as often as it is used: those of the sections first, of the facts last."""
    yield from page.story.headline.citations
    for section in page.sections:
        for block in section.blocks:
            if block.heading:
                yield from block.heading.citations
            if block.date and block.date.citation:
                yield block.date.citation
            for claim in block.claims:
                yield from claim.citations
    yield from _of_the_comparison(page)


def _of_the_comparison(page: StoryPage) -> Iterator[Citation]:
    for conflict in page.conflicts:
        for side in conflict.sides:
            yield from side.citations
    for quote in page.quotes:
        for variant in quote.variants:
            yield from variant.citations
    for fact in page.facts:
        if fact.date and fact.date.citation:
            yield fact.date.citation
        for cell in fact.cells.values():
            yield from cell.citations
