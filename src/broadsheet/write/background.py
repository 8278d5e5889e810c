"""How we got here: what was before the event, oldest first, one sentence each."""

from dataclasses import dataclass

from broadsheet.types import BlockDraft, ClaimDraft, Dated, NameType, SectionDraft, SectionKind
from broadsheet.write.asides import Aside, asides
from broadsheet.write.asking import asks
from broadsheet.write.claims import claim, tell
from broadsheet.write.dated import before, dated_in, event_day
from broadsheet.write.desk import Desk, Key, Line
from broadsheet.write.happened import reported
from broadsheet.write.rewrite import together
from broadsheet.write.select import Told, pick, worth

MOST = 6
ROOM = 1.5  #: of the room for the section, which seldom fills it
RELATED = 0.15  #: share of a sentence's content that other origins use too
KNOWN = 2  #: origins that speak of a person whose past is told


@dataclass(frozen=True, slots=True)
class Past:
    """When it was, and what is told of it, if that is not the whole sentence."""

    when: Dated
    aside: Aside | None = None


def background(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section. Rows without a date, or of the event itself, have no place in it."""
    past = {line.key: found for line in reported(desk) if (found := _past(desk, line))}

    def text(line: Line) -> str | None:
        aside = past[line.key].aside
        return aside.text if aside else tell(desk, line)

    lines = pick(
        desk,
        told,
        (desk.lines[key] for key in past),
        tell=text,
        most=MOST,
        words=int(ROOM * words),
        score=lambda line: worth(desk, line, told) if desk.shared(line) >= RELATED else 0.0,
    )
    lines.sort(
        key=lambda line: (past[line.key].when.start, past[line.key].when.end, line.article, line.index)
    )
    blocks = tuple(_block(desk, line, past) for line in lines)
    return SectionDraft(SectionKind.BACKGROUND, blocks)


def _past(desk: Desk, line: Line) -> Past | None:
    """What the sentence tells of the time before the event: itself, or what it says beside its matter."""
    day = event_day(desk)
    pair = together(desk, line)
    if (pair is None or pair.led is None) and (when := before(desk, line, day)):
        return Past(when)
    for aside in asides(desk, line):
        if _known(desk, aside.name) and (when := dated_in(desk, line, aside.start, aside.end, day)):
            planned = asks("planned", line.code).search(aside.text)
            return None if planned else Past(when, aside)
    return None


def _known(desk: Desk, name: str) -> bool:
    """Is it a person of whom several origins speak?"""
    return any(
        e.type is NameType.PERSON
        and name in (e.name, *e.variants)
        and len({desk.origin(a) for a in e.articles}) >= min(KNOWN, desk.origins)
        for e in desk.matrix.entities
    )


def _block(desk: Desk, line: Line, past: dict[Key, Past]) -> BlockDraft:
    found = past[line.key]
    if found.aside is None:
        return BlockDraft((claim(desk, line),), date=found.when)
    cited = tuple(dict.fromkeys((line.citation, *found.aside.extra)))
    return BlockDraft((ClaimDraft(found.aside.text, cited),), date=found.when)
