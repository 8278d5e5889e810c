"""What's behind the headline: causes, purposes, stakes and what is meant to come, each said by somebody."""

from collections.abc import Sequence

from broadsheet.types import BlockDraft, ClaimDraft, FactKind, Heading, SectionDraft, SectionKind
from broadsheet.write.claims import attributed, tell
from broadsheet.write.cues import strength
from broadsheet.write.desk import Desk, Line
from broadsheet.write.happened import reported
from broadsheet.write.select import Told, pick, worth

KINDS = ("cause", "purpose", "stakes", "forecast", "critics", "analysis")
MOST, MOST_IN_BLOCK = 8, 3
NEEDED = {"forecast": 2, "analysis": 1}  #: a lone "will" explains nothing
OF_KIND = {"forecast": FactKind.FORECAST, "analysis": FactKind.ANALYSIS, "critics": FactKind.REACTION}


def behind(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section; without explanations in the articles it has no blocks."""
    lines = pick(
        desk,
        told,
        [line for line in reported(desk) if purpose(desk, line)],
        tell=lambda line: tell(desk, line),
        most=MOST,
        words=words,
        score=lambda line: worth(desk, line, told) * _explains(desk, line),
    )
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(purpose(desk, line) or "", []).append(line)
    blocks = [_block(desk, kind, group) for kind in KINDS if (group := groups.get(kind))]
    return SectionDraft(SectionKind.BEHIND, tuple(blocks))


def purpose(desk: Desk, line: Line) -> str | None:
    """What the sentence explains: the kind with the strongest cues, or None."""
    scores = {kind: _strength(desk, line, kind) for kind in KINDS}
    best = max(KINDS, key=lambda kind: (scores[kind], -KINDS.index(kind)))
    return best if scores[best] >= NEEDED.get(best, 1) else None


def _strength(desk: Desk, line: Line, kind: str) -> float:
    of_kind = OF_KIND.get(kind)
    rows = any(desk.facts[fact].kind is of_kind for fact in line.rows) if of_kind else False
    found = strength(kind, line.text, line.code)
    return found + (0.5 if found and rows else 0.0)


def _explains(desk: Desk, line: Line) -> float:
    return 0.5 + 0.25 * sum(
        min(2, strength(kind, line.text, line.code)) for kind in ("cause", "purpose", "stakes", "analysis")
    )


def _block(desk: Desk, kind: str, lines: Sequence[Line]) -> BlockDraft:
    claims: tuple[ClaimDraft, ...] = tuple(attributed(desk, line) for line in lines[:MOST_IN_BLOCK])
    return BlockDraft(claims, Heading(desk.phrases.say(f"behind.{kind}")))
