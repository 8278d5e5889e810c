"""Go deeper: questions a reader has, answered by sentences that the page has not told yet."""

from broadsheet.types import BlockDraft, Heading, SectionDraft, SectionKind
from broadsheet.write.claims import claim, tell
from broadsheet.write.cues import strength
from broadsheet.write.desk import Desk, Line
from broadsheet.write.select import Told, pick, worth

ASKED = ("why", "next", "critics", "unknown", "killed", "hurt", "how")
CUES = {
    "why": "cause",
    "next": "forecast",
    "critics": "critics",
    "unknown": "unknown",
    "killed": "killed",
    "hurt": "hurt",
    "how": "how",
}
MOST, MOST_ANSWERS = 6, 2


def deeper(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section: as many questions as the articles answer, six at most."""
    blocks: list[BlockDraft] = []
    for question in ASKED:
        if len(blocks) == MOST:
            break
        lines = _answers(desk, told, question, words=words // 4)
        if lines:
            heading = Heading(desk.phrases.questions[question])
            blocks.append(BlockDraft(tuple(claim(desk, line) for line in lines), heading))
    return SectionDraft(SectionKind.DEEPER, tuple(blocks))


def _answers(desk: Desk, told: Told, question: str, *, words: int) -> list[Line]:
    kind = CUES[question]
    found = pick(
        desk,
        told,
        [line for line in desk.lines.values() if strength(kind, line.text, line.code)],
        tell=lambda line: tell(desk, line),
        most=MOST_ANSWERS,
        words=words,
        score=lambda line: (
            worth(desk, line, told) * (0.5 + 0.5 * min(3, strength(kind, line.text, line.code)))
        ),
    )
    return sorted(found, key=lambda line: (line.article, line.index))
