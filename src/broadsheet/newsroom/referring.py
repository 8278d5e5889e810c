"""Names that no article introduces get a card with knowledge from outside, if the user turned that on."""

from collections.abc import Iterable
from dataclasses import replace

from broadsheet.protocols import ReferenceBook
from broadsheet.types import Block, Entity, Heading, NameType, Section, SectionKind, StoryPage

MOST = 4  #: cards from outside on a page
CARDS = 10  #: in all
ORDER = {NameType.PERSON: 0, NameType.ORG: 1, NameType.PLACE: 2}


def with_references(page: StoryPage, book: ReferenceBook) -> StoryPage:
    """The page with what the book says of its names that have no card, apart from all claims."""
    topics = next((s for s in page.sections if s.kind is SectionKind.TOPICS), None)
    if topics is None:
        return page
    found: dict[str, Entity] = {}
    room = min(MOST, CARDS - len(topics.blocks))
    for entity in _unknown(page.entities, {block.entity for block in topics.blocks}):
        if len(found) >= room:
            break
        if reference := book.find(entity.name, language=page.story.language):
            found[entity.id] = replace(entity, reference=reference)
    cards = tuple(Block(f"b-{e.id}", Heading(e.name), None, None, e.id, ()) for e in found.values())
    return replace(
        page,
        entities=tuple(found.get(entity.id, entity) for entity in page.entities),
        sections=tuple(_with(section, cards) for section in page.sections),
    )


def _unknown(entities: Iterable[Entity], introduced: set[str | None]) -> list[Entity]:
    """Whole names without a card: those that most articles have first, people first."""
    known = [e for e in entities if e.id not in introduced and e.type in ORDER]
    whole = [e for e in known if e.type is not NameType.PERSON or " " in e.name]
    return sorted(whole, key=lambda e: (-len(set(e.articles)), ORDER[e.type], e.name))


def _with(section: Section, cards: tuple[Block, ...]) -> Section:
    if section.kind is not SectionKind.TOPICS:
        return section
    return replace(section, blocks=(*section.blocks, *cards))
