"""Ids that outlive a revision: what means the same as on the last page keeps the id it had there."""

from collections.abc import Iterable
from dataclasses import replace

from broadsheet.text.words import content_stems
from broadsheet.types import Block, Claim, Section, SectionKind, StoryPage

ALIKE = 0.7  #: share of content words by which two claims of one section mean the same


def kept(sections: tuple[Section, ...], previous: StoryPage | None, code: str | None) -> tuple[Section, ...]:
    """The sections with the ids of the last revision where they continue it."""
    if previous is None:
        return sections
    old = {section.kind: section for section in previous.sections}
    return tuple(_section(s, old[s.kind], code) if s.kind in old else s for s in sections)


def _section(new: Section, old: Section, code: str | None) -> Section:
    free_claims = {c.id: c for b in old.blocks for c in b.claims}
    taken = {c.id for b in new.blocks for c in b.claims} & set(free_claims)
    for claim_id in taken:
        free_claims.pop(claim_id)
    known = {b.id for b in old.blocks}
    free_blocks = {b.id: b for b in old.blocks if b.id not in {x.id for x in new.blocks}}
    blocks = []
    for block in new.blocks:
        claims = tuple(_claim(c, free_claims, taken, code) for c in block.claims)
        found = None if block.id in known else _same_block(block, free_blocks.values(), new.kind)
        if found:
            free_blocks.pop(found.id)
        blocks.append(replace(block, claims=claims, id=found.id if found else block.id))
    return replace(new, blocks=tuple(blocks))


def _claim(claim: Claim, free: dict[str, Claim], taken: set[str], code: str | None) -> Claim:
    if claim.id in taken:
        return claim
    mine = content_stems(claim.text, code)
    scored = [(_alike(mine, content_stems(old.text, code)), old.id) for old in free.values()]
    score, best = max(scored, default=(0.0, ""), key=lambda item: (item[0], item[1]))
    if score < ALIKE:
        return claim
    free.pop(best)
    return replace(claim, id=best)


def _alike(one: frozenset[str], two: frozenset[str]) -> float:
    return len(one & two) / len(one | two) if one | two else 0.0


def _same_block(block: Block, old: Iterable[Block], kind: SectionKind) -> Block | None:
    """A block of the last revision on the same article or name, or that shares a citation.

    A question means what it says: in other words it is another question, whatever answers it.
    """
    cited = {c for claim in block.claims for c in claim.citations}
    for other in old:
        if block.article or block.entity:
            same = (block.article, block.entity) == (other.article, other.entity)
        elif block.heading and (kind is SectionKind.DEEPER or not block.heading.citations):
            same = other.heading is not None and other.heading.text == block.heading.text
        else:
            same = bool(cited & {c for claim in other.claims for c in claim.citations})
        if same:
            return other
    return None
