"""More on these topics: who is who, in the words in which an article introduces them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from broadsheet.text.languages import language
from broadsheet.types import (
    BlockDraft,
    Citation,
    ClaimDraft,
    Entity,
    Heading,
    Name,
    NameType,
    SectionDraft,
    SectionKind,
)
from broadsheet.write.desk import Desk, Line
from broadsheet.write.quoting import unambiguous
from broadsheet.write.rewording import rewording
from broadsheet.write.rewrite import usable

MOST = 8
LONGEST = 16  #: words of an introduction
ORDER = {NameType.PERSON: 0, NameType.ORG: 1, NameType.PLACE: 2, NameType.OTHER: 3}

_APPOSITION = re.compile(r"^,\s((?:an?|the|his|her|its|their)\s[^,.;:—“”\"()]{6,110})(?=[,;—]|\.$)")
_WHO = re.compile(
    r"^,\swho\s((?!means|meant|would|could)(?:is|was|has|had|are|were|have|became|took|led|ran|won|held|made|\w+ed|\w+s)\s[^,.;:—“”\"()]{8,110})(?=[,;—]|\.$)"
)
_BEFORE = re.compile(
    r"(?:^|[,;:(“\"]\s?|\s)((?:(?:[Tt]he|[Nn]ew|[Ff]ormer|[Aa]cting|[Dd]eputy|[Ss]enior|[Vv]ice|[Ff]ellow|[A-Z][\w’'&-]+)\s+){0,5})$"
)
_KIND = re.compile(
    r"\b((?:the|an?)\s(?:[\w’'-]+\s){0,3}(?:island|city|town|village|province|state|district|region|capital|port|river|"
    r"county|suburb|group|party|agency|company|newspaper|militia|base|valley|peninsula)\s(?:of\s)?)$"
)
_IS = re.compile(r"^\s(?:is|was)\s(?:an?|the)\s")


@dataclass(frozen=True, slots=True)
class Introduction:
    """Words that say who or what something is; ``rank`` 0 is best."""

    rank: int
    text: str
    citations: tuple[Citation, ...]


def topics(desk: Desk, *, most: int = MOST) -> SectionDraft:
    """The section: a card for each name of weight that an article introduces."""
    blocks: list[BlockDraft] = []
    told: set[str] = set()
    for entity in _by_weight(desk):
        if len(blocks) == most:
            break
        found = min(
            _introductions(desk, entity),
            key=lambda i: (i.rank, -len(i.text.split()), i.citations, i.text),
            default=None,
        )
        if found and found.text not in told:
            told.add(found.text)
            claim = ClaimDraft(found.text, found.citations)
            blocks.append(BlockDraft((claim,), Heading(entity.name), entity=entity.id))
    return SectionDraft(SectionKind.TOPICS, tuple(blocks))


def _by_weight(desk: Desk) -> list[Entity]:
    """Whom most origins name, people first, then by mentions."""

    def weight(entity: Entity) -> tuple[int, int, int, str]:
        origins = len({desk.origin(a) for a in entity.articles})
        return -origins, ORDER[entity.type], -_mentions(desk, entity), entity.name

    return sorted(
        (
            e
            for e in desk.matrix.entities
            if _is_name(e) and (e.type is not NameType.PERSON or _mentions(desk, e) > 1)
        ),
        key=weight,
    )


def _is_name(entity: Entity) -> bool:
    """A person by one word only is not told apart from a place or a thing."""
    return len(entity.articles) > 1 or entity.type is not NameType.PERSON or " " in entity.name


def _mentions(desk: Desk, entity: Entity) -> int:
    forms = {entity.name, *entity.variants}
    return sum(name.text in forms for line in desk.lines.values() for name in line.names)


def _introductions(desk: Desk, entity: Entity) -> Iterator[Introduction]:
    forms = {entity.name, *entity.variants}
    for line in desk.lines.values():
        for name in line.names:
            known = name.text == entity.name or unambiguous(desk, entity.name)
            if name.text in forms and known and name.type in (entity.type, NameType.OTHER):
                yield from (i for i in _of_name(desk, line, name, entity) if len(i.text.split()) <= LONGEST)


def _of_name(desk: Desk, line: Line, name: Name, entity: Entity) -> Iterator[Introduction]:
    text = desk.articles[line.article].article.text
    after, before = text[name.end : line.citation.end], text[line.citation.start : name.start]
    quoted = any(q.direct and q.start <= name.start < q.end for q in line.quotations)
    if (match := _APPOSITION.match(after)) and not quoted and _says_what(match[1], entity, line.code):
        start = name.end + match.start(1)
        yield Introduction(0, match[1], (Citation(line.article, start, name.end + match.end(1)),))
    if entity.type in (NameType.PLACE, NameType.ORG) and (match := _KIND.search(before)):
        start = name.start - len(before) + match.start(1)
        yield Introduction(1, text[start : name.end], (Citation(line.article, start, name.end),))
    if entity.type is NameType.PERSON and (found := _title(before, line.code)):
        start = name.start - len(before) + found[0]
        plain = before[found[0] : found[1]]
        rank = 1 if " " in plain or plain[:1].isupper() else 4
        yield Introduction(rank, before[found[0] : found[1]], (Citation(line.article, start, name.end),))
    if (match := _WHO.match(after)) and name.text == entity.name and entity.type is not NameType.OTHER:
        yield Introduction(2, f"{entity.name} {match[1]}.", (line.citation,))
    if _IS.match(after) and not before.strip() and name.text == entity.name and usable(line):
        yield Introduction(3, line.text, (line.citation,))


def _says_what(words: str, entity: Entity, code: str | None) -> bool:
    """Is it a description, and not the next name of a list or another thing?"""
    capitals = sum(word[0].isupper() for word in words.split())
    if capitals * 2 > len(words.split()):
        return False
    return _is_somebody(words, code) if entity.type is NameType.PERSON else _is_something(words, code)


_HEAD = re.compile(
    r"^(?:an?|the|his|her|its|their)\s((?:[\w’'-]+\s)*?[\w’'-]+)(?=\s(?:of|in|at|for|from|with|who|and|to|on|by)\b|$)"
)
_ROLE = re.compile(
    r"(?:er|or|ist|ian|man|woman|ant|ive|eer|crat|lican|chief|head|aide|friend|ally|native)s?$"
)


def _is_something(words: str, code: str | None) -> bool:
    """Does a description name a kind of place or body?"""
    match, data = _HEAD.match(words), language(code)
    last = match[1].casefold().split()[-1] if match else ""
    return last in data.org_words or last in data.place_words or bool(_KIND.search(f"the {last} "))


def _is_somebody(words: str, code: str | None) -> bool:
    """Does a description name an office, a trade or a relation?"""
    match = _HEAD.match(words)
    head = match[1].casefold() if match else ""
    rules = rewording(code)
    office = any(head.endswith(title) for title in language(code).titles)
    return office or bool(
        head and (_ROLE.search(head) or (rules and rules.somebody.search(head.split()[-1])))
    )


def _title(before: str, code: str | None) -> tuple[int, int] | None:
    """Where the title right before a name stands: "Japanese Defense Minister "."""
    plain = before.rstrip()
    low = plain.casefold()
    title = next(
        (t for t in language(code).titles if low.endswith(t) and not low[: -len(t)][-1:].isalnum()), None
    )
    if title is None or len(title) < 5:
        return None
    start = len(plain) - len(title)
    match = _BEFORE.search(plain[:start])
    return (match.start(1) if match else start), len(plain)
