"""The matrix of a story → its page, extractively: sentences of the articles, chosen, ordered, resolved
and checked.

::

    matrix | desk | happened, background, behind, papers, deeper, topics | gate | page
"""

from collections.abc import Sequence

from broadsheet.types import (
    FactMatrix,
    Flag,
    Provenance,
    Section,
    SectionDraft,
    SectionKind,
    Story,
    StoryPage,
)
from broadsheet.write.assemble import edited, open_floor
from broadsheet.write.background import background, filled_up, parted
from broadsheet.write.behind import behind
from broadsheet.write.deeper import deeper, reserved
from broadsheet.write.desk import Desk, lay_out
from broadsheet.write.disputes import disputes
from broadsheet.write.flagged import flagged
from broadsheet.write.happened import happened
from broadsheet.write.headline import headline
from broadsheet.write.keep import kept
from broadsheet.write.listing import head, page_articles
from broadsheet.write.measured import measured
from broadsheet.write.papers import own_parts, papers
from broadsheet.write.persons import main_people
from broadsheet.write.rephrase import Rephrase, as_it_is
from broadsheet.write.roles import with_roles
from broadsheet.write.select import Told
from broadsheet.write.sizes import room
from broadsheet.write.topics import topics
from broadsheet.write.vet import vetted

__all__ = ["write_page"]


def write_page(
    matrix: FactMatrix,
    story: Story,
    *,
    version: str,
    built_at: str,
    previous: StoryPage | None = None,
    rephrase: Rephrase = as_it_is,
    language: str | None = None,
    flags: Sequence[Flag] = (),
) -> StoryPage:
    """The page of a story. ``previous``: its last revision, whose ids are kept for what means the same.

    ``rephrase`` may put a section's claims into other words; what it returns passes the same gate.
    ``language``: of the page's own words, if not that of most articles.
    ``flags``: sentences that readers reported as wrong, which stay out.
    """
    desk = lay_out(matrix, language)
    barred = flagged(flags, desk.code)
    floor = open_floor(desk, barred)
    drafts = _drafts(desk, Told(keys=barred.keys(desk)))
    sections = kept(tuple(edited(floor, draft, rephrase) for draft in drafts), previous, desk.code)
    lead = next(((c.text, c.citations) for s in sections for b in s.blocks for c in b.claims), None)
    title = headline(desk, lead, ordinary=floor.ordinary)
    shown = vetted(floor, barred.without(desk, matrix))
    dropped = tuple(floor.dropped)
    made = Provenance(_writers(sections), version, built_at, dropped, measured=measured(), flagged=len(flags))
    return StoryPage(
        story=head(desk, story, title),
        articles=page_articles(desk, story, sections),
        sections=sections,
        facts=shown.facts,
        conflicts=shown.conflicts,
        quotes=shown.quotes,
        omissions=shown.omissions,
        entities=shown.entities,
        provenance=made,
    )


def _drafts(desk: Desk, told: Told) -> tuple[SectionDraft, ...]:
    """The sections in their order on the page; which is written first decides who may say a thing."""
    size = room(desk)
    first = happened(desk, told, words=size[SectionKind.HAPPENED])
    disputed = disputes(desk, told)
    used = told.words
    before = background(desk, told, words=size[SectionKind.BACKGROUND])
    used = told.words - used
    why = behind(desk, told, words=size[SectionKind.BEHIND])
    asked = reserved(desk, told, words=size[SectionKind.DEEPER])
    parts = own_parts(desk, told, words=size[SectionKind.PAPERS] // 2)
    more = deeper(desk, told, asked, words=size[SectionKind.DEEPER])
    left = sum(size.values()) - told.words + used
    outlets = papers(desk, told, parts, disputed, words=max(size[SectionKind.PAPERS], left))
    before = filled_up(desk, told, before, words=size[SectionKind.BACKGROUND])
    first, before = parted(desk, first, before)
    return with_roles(desk, (first, why, outlets, before, more, topics(desk, told)), main_people(desk))


def _writers(sections: tuple[Section, ...]) -> str:
    """Who wrote the page: "extractive", with the model's name behind it if one wrote some of it."""
    return " + ".join(dict.fromkeys(["extractive", *(section.writer for section in sections)]))
