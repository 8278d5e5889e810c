"""How we got here: what was before the event, oldest first, one sentence each."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from broadsheet.types import About, BlockDraft, ClaimDraft, Dated, NameType, SectionDraft, SectionKind
from broadsheet.write.asides import Aside, asides
from broadsheet.write.asking import asks
from broadsheet.write.claims import claim
from broadsheet.write.dated import before, dated_in, event_day
from broadsheet.write.desk import Desk, Line, senses
from broadsheet.write.desk import Told as Words
from broadsheet.write.happened import reported
from broadsheet.write.recalled import recalled
from broadsheet.write.rewrite import alone
from broadsheet.write.risk import risk
from broadsheet.write.select import Told, citations, pick, worth
from broadsheet.write.witness import line_of

MOST, FEWEST = 6, 2
ROOM = 1.5  #: of the room for the section, which seldom fills it
RELATED = 0.2  #: share of a sentence's content that other origins use too
#: worth of a sentence that is short of words of the matter, or in doubt, and what speaks for it nevertheless:
#: more that is shared, or words of the matter, and not too much doubt
FAINT, SHARED, MATTER, MOST_RISK = 0.01, (0.3, 0.4), 2, 0.7
KNOWN = 2  #: origins that speak of a person whose past is told
ALIKE = 0.36  #: cosine from which a sentence tells of the event itself
AGAIN = 0.25  #: the same of two entries
BESIDE = 0.5  #: what a clause is worth, of what a whole sentence is
LEFT = 3  #: sentences that stay in what happened
LONG_BEFORE = timedelta(days=30)  #: before the event is what led to it, not part of it
LAST = date.max, date.max


@dataclass(frozen=True, slots=True)
class Past:
    """When it was, and what is told of it; ``aside`` if that is not the whole sentence."""

    when: Dated
    told: Words
    aside: bool = False


def background(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section. Rows without a date, or of the event itself, have no place in it."""
    section = SectionDraft(SectionKind.BACKGROUND, ())
    found = _filled(desk, told, section, words=words, faint=False)
    return found if found.blocks else _filled(desk, told, section, words=words, faint=True, most=FEWEST)


def filled_up(desk: Desk, told: Told, section: SectionDraft, *, words: int) -> SectionDraft:
    """The section with what no other has told: what stands beside the matter, what is barely of the story."""
    used = sum(len(claim.text.split()) for block in section.blocks for claim in block.claims)
    return _filled(desk, told, section, words=words - used, faint=True)


def _filled(
    desk: Desk, told: Told, section: SectionDraft, *, words: int, faint: bool, most: int = MOST
) -> SectionDraft:
    past = {line.key: found for line in reported(desk) if (found := _past(desk, line))}
    own = [senses(claim.text, desk.code) for block in section.blocks for claim in block.claims]

    def score(line: Line) -> float:
        mine = senses(past[line.key].told.text, line.code)
        news = any(desk.likeness(mine, old) >= ALIKE for old in told.claims)
        if news or any(desk.likeness(mine, old) >= AGAIN for old in own):
            return 0.0
        whole = 1.0 if not past[line.key].aside else BESIDE
        return whole * _worth(desk, line, told, faint=faint)

    def tell(line: Line) -> str:
        own.append(senses(past[line.key].told.text, line.code))
        return past[line.key].told.text

    lines = pick(
        desk,
        told,
        (desk.lines[key] for key, found in past.items() if faint or not found.aside),
        tell=tell,
        most=most - len(section.blocks),
        words=int(ROOM * words),
        score=score,
    )
    return _in_order(section, [_block(desk, line, past[line.key]) for line in lines])


def _in_order(section: SectionDraft, more: Iterable[BlockDraft]) -> SectionDraft:
    """With more blocks, oldest first."""
    blocks = sorted(
        (*section.blocks, *more),
        key=lambda b: (b.date.start, b.date.end, b.claims[0].citations) if b.date else (*LAST, ()),
    )
    return replace(section, blocks=tuple(blocks))


def parted(desk: Desk, first: SectionDraft, past: SectionDraft) -> tuple[SectionDraft, SectionDraft]:
    """What happened and how it came to it, with what the first tells of long before in the second.

    The first sentence stays, and two beside it.
    """
    kept, moved = list[ClaimDraft](), list[BlockDraft]()
    claims = [claim for block in first.blocks for claim in block.claims]
    room = min(len(claims) - LEFT, MOST - len(past.blocks))
    for number, draft in enumerate(claims):
        when = _long_before(desk, draft) if number and len(moved) < room else None
        if when:
            moved.append(BlockDraft((draft,), date=when))
        else:
            kept.append(draft)
    if not moved:
        return first, past
    return replace(first, blocks=(BlockDraft(tuple(kept)),)), _in_order(past, moved)


def _long_before(desk: Desk, draft: ClaimDraft) -> Dated | None:
    """When it was, if the claim is a sentence of a report that tells of weeks before the event."""
    line = line_of(desk, draft.citations[0]) if draft.citations else None
    day = event_day(desk)
    if line is None or day is None or draft.about is not About.EVENT or alone(desk, line) is None:
        return None
    when = before(desk, line, day)
    return when if when and when.end <= day - LONG_BEFORE else None


def _worth(desk: Desk, line: Line, told: Told, *, faint: bool) -> float:
    """What it adds; a little for what is of the story though it has few of its words."""
    if desk.shared(line) < RELATED:
        return 0.0
    found = worth(desk, line, told)
    shared, matter = desk.shared(line), len(line.stems & desk.matter)
    of_it = shared >= (SHARED[0] if matter >= MATTER else SHARED[1]) and matter
    return found or (FAINT * shared if faint and of_it and risk(desk, line) <= MOST_RISK else 0.0)


def _past(desk: Desk, line: Line) -> Past | None:
    """What the sentence tells of the time before the event: itself, or what it says beside its matter."""
    day = event_day(desk)
    if not line.dates or day is None:
        return None
    when = before(desk, line, day)
    if when and (told := recalled(desk, line)):
        return None if _of_a_stranger(desk, line, told.text) else Past(when, told)
    for aside in asides(desk, line):
        if aside.name and not (_known(desk, aside.name) or _of_known(desk, line, aside)):
            continue
        when = dated_in(desk, line, aside.start, aside.end, day)
        if when and not asks("planned", line.code).search(aside.told.text):
            return Past(when, aside.told, aside=True)
    return None


def _known(desk: Desk, name: str) -> bool:
    """Is it a person of whom several origins speak?"""
    return any(
        e.type is NameType.PERSON
        and name in (e.name, *e.variants)
        and len({desk.origin(a) for a in e.articles}) >= min(KNOWN, desk.origins)
        for e in desk.matrix.entities
    )


def _of_a_stranger(desk: Desk, line: Line, text: str) -> bool:
    """Does it begin with a person of whom one origin only speaks: a witness's career, a victim's youth?"""
    people = {n.full for other in desk.of(line.article) for n in other.names if n.type is NameType.PERSON}
    first = [full for full in people if re.match(rf"(?:[^,]{{2,40}}, )?{re.escape(full)}\b", text)]
    return bool(first) and not any(
        _known(desk, full) or full.split()[-1].casefold() in desk.known for full in first
    )


def _of_known(desk: Desk, line: Line, aside: Aside) -> bool:
    """Is somebody named beside the person of whom most of the story speaks?"""
    return any(
        n.type is NameType.PERSON
        and n.full != aside.name
        and aside.start <= n.start < aside.end
        and n.full.split()[-1].casefold() in desk.known
        for n in line.names
    )


def _block(desk: Desk, line: Line, past: Past) -> BlockDraft:
    if not past.aside and alone(desk, line):
        return BlockDraft((claim(desk, line),), date=past.when)
    extra = past.told.extra
    cited = tuple(dict.fromkeys((line.citation, *extra)))[:4] if past.aside else citations(desk, line, extra)
    return BlockDraft((ClaimDraft(past.told.text, cited, fallback=past.told.plain),), date=past.when)
