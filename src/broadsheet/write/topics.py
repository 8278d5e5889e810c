"""More on these topics: who is who, in the words in which an article introduces them."""

import re
from collections.abc import Iterator

from broadsheet.types import (
    BlockDraft,
    Citation,
    ClaimDraft,
    Entity,
    Heading,
    NameType,
    SectionDraft,
    SectionKind,
)
from broadsheet.write.desk import Desk, Line
from broadsheet.write.select import Told

MOST = 8
ORDER = {NameType.PERSON: 0, NameType.ORG: 1, NameType.PLACE: 2, NameType.OTHER: 3}
_APPOSITION = re.compile(r"^,\s((?:an?|the|who)\s[^,.;:—“”\"()]{8,120})(?=[,.;])")
_TITLE = re.compile(r"(?:(?:[A-Z][\w’'.-]+|[a-z]+(?:-[a-z]+)?)\s+){1,6}$")


def topics(desk: Desk, told: Told, *, most: int = MOST) -> SectionDraft:
    """The section: a card for each name of weight that an article introduces."""
    blocks: list[BlockDraft] = []
    for entity in _by_weight(desk):
        if len(blocks) == most:
            break
        introduction = _introduction(desk, entity)
        if introduction:
            blocks.append(BlockDraft((introduction,), Heading(entity.name), entity=entity.id))
    return SectionDraft(SectionKind.TOPICS, tuple(blocks))


def _by_weight(desk: Desk) -> list[Entity]:
    def weight(entity: Entity) -> tuple[int, int, int, str]:
        return (
            -len({desk.origin(a) for a in entity.articles}),
            ORDER[entity.type],
            -_mentions(desk, entity),
            entity.name,
        )

    return sorted(desk.matrix.entities, key=weight)


def _mentions(desk: Desk, entity: Entity) -> int:
    forms = {entity.name, *entity.variants}
    return sum(name.text in forms for line in desk.lines.values() for name in line.names)


def _introduction(desk: Desk, entity: Entity) -> ClaimDraft | None:
    """The best of the phrases that say who or what it is."""
    found = [c for line in desk.lines.values() for c in _phrases(desk, line, entity)]
    return min(
        found,
        key=lambda c: (-len(c.text.split()) if len(c.text.split()) <= 12 else 0, c.citations),
        default=None,
    )


def _phrases(desk: Desk, line: Line, entity: Entity) -> Iterator[ClaimDraft]:
    text = desk.articles[line.article].article.text
    for name in line.names:
        if name.text not in (entity.name, *entity.variants):
            continue
        match = _APPOSITION.match(text[name.end : line.citation.end])
        if match:
            start = name.end + match.start(1)
            yield ClaimDraft(match[1], (Citation(line.article, start, name.end + match.end(1)),))
