"""What's behind the headline: reasons, aims, warnings, criticism and what is to come, each said by somebody.

A heading promises no more than the words by which a sentence was chosen: "Reasons given" stands over a
"because", whoever gives it. The sentence must be of the story's own matter.
"""

from collections.abc import Sequence

from broadsheet.types import BlockDraft, ClaimDraft, Heading, SectionDraft, SectionKind
from broadsheet.write import answers
from broadsheet.write.claims import attributed, tell
from broadsheet.write.cues import strength
from broadsheet.write.desk import Desk, Line
from broadsheet.write.happened import reported
from broadsheet.write.select import Told, pick, worth

KINDS = ("cause", "purpose", "stakes", "forecast", "critics", "analysis")
MOST, MOST_IN_BLOCK = 8, 3
OF_THE_MATTER = 2  #: words of a sentence that the beginnings of several articles have
ANYWHERE = frozenset({"stakes"})  #: kinds whose words may stand in a quotation


def behind(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section; without explanations in the articles it has no blocks."""
    matter = answers.core(desk)
    kinds = {line.key: kind for line in reported(desk) if (kind := purpose(desk, line, matter))}
    lines = pick(
        desk,
        told,
        [desk.lines[key] for key in kinds],
        tell=lambda line: tell(desk, line),
        most=MOST,
        words=words,
        score=lambda line: worth(desk, line, told),
    )
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(kinds[line.key], []).append(line)
    blocks = [_block(desk, kind, group) for kind in KINDS if (group := groups.get(kind))]
    return SectionDraft(SectionKind.BEHIND, tuple(blocks))


def purpose(desk: Desk, line: Line, matter: frozenset[str]) -> str | None:
    """What the sentence explains: the kind with the most cues, or None."""
    if len(line.stems & matter) < OF_THE_MATTER or not answers.of_story(desk, line):
        return None
    scores = {kind: _strength(desk, line, kind) for kind in KINDS}
    best = max(KINDS, key=lambda kind: (scores[kind], -KINDS.index(kind)))
    return best if scores[best] else None


def _strength(desk: Desk, line: Line, kind: str) -> int:
    if kind == "forecast":
        return int(answers.next_(desk, line))
    return strength(kind, line.text if kind in ANYWHERE else answers.outside(line), line.code)


def _block(desk: Desk, kind: str, lines: Sequence[Line]) -> BlockDraft:
    claims: tuple[ClaimDraft, ...] = tuple(attributed(desk, line) for line in lines[:MOST_IN_BLOCK])
    return BlockDraft(claims, Heading(desk.phrases.say(f"behind.{kind}")))
