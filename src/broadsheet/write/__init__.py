"""The matrix of a story → its page, extractively: sentences of the articles, chosen, ordered, resolved
and checked.

::

    matrix | desk | happened, background, behind, papers, deeper, topics | gate | page
"""

from broadsheet.types import FactMatrix, Provenance, SectionKind, Story, StoryPage
from broadsheet.write.assemble import open_floor, section
from broadsheet.write.background import background
from broadsheet.write.behind import behind
from broadsheet.write.deeper import deeper
from broadsheet.write.desk import lay_out
from broadsheet.write.happened import happened
from broadsheet.write.headline import headline
from broadsheet.write.listing import head, page_articles
from broadsheet.write.papers import papers
from broadsheet.write.select import Told
from broadsheet.write.sizes import room
from broadsheet.write.topics import topics

__all__ = ["write_page"]


def write_page(
    matrix: FactMatrix, story: Story, *, version: str, built_at: str, previous: StoryPage | None = None
) -> StoryPage:
    """The page of a story. ``previous``: its last revision, whose ids are kept for what means the same."""
    desk = lay_out(matrix)
    told, size = Told(), room(desk)
    first = happened(desk, told, words=size[SectionKind.HAPPENED])
    before = background(desk, told, words=size[SectionKind.BACKGROUND])
    why = behind(desk, told, words=size[SectionKind.BEHIND])
    outlets = papers(desk, told, words=size[SectionKind.PAPERS])
    more = deeper(desk, told, words=size[SectionKind.DEEPER])
    cards = topics(desk, told)
    floor = open_floor(desk)
    sections = tuple(section(floor, draft) for draft in (first, why, outlets, before, more, cards))
    lead = next(((c.text, c.citations) for s in sections for b in s.blocks for c in b.claims), None)
    title = headline(desk, lead, ordinary=floor.ordinary)
    return StoryPage(
        story=head(desk, story, title),
        articles=page_articles(desk, story, sections),
        sections=sections,
        facts=matrix.facts,
        conflicts=matrix.conflicts,
        quotes=matrix.quotes,
        omissions=matrix.omissions,
        entities=matrix.entities,
        provenance=Provenance("extractive", version, built_at, tuple(floor.dropped)),
    )
