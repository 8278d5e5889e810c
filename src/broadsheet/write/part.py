"""What somebody has to do with the story: a sentence that begins with the name and was not told yet."""

from broadsheet.types import ClaimDraft, Entity
from broadsheet.write.answers import forms_of, of_story
from broadsheet.write.claims import claim, tell
from broadsheet.write.desk import Desk, Line
from broadsheet.write.happened import reported
from broadsheet.write.select import Told, pick, worth
from broadsheet.write.who import begins
from broadsheet.write.witness import quoting

LONGEST = 32  #: words of the sentence


def played(desk: Desk, told: Told, entity: Entity, *, words: int) -> tuple[ClaimDraft, ...]:
    """One sentence, or none; ``words``: room for it."""
    forms = forms_of(entity)
    lines = [line for line in reported(desk) if _of(desk, line, forms)]
    found = pick(
        desk,
        told,
        lines,
        tell=lambda line: tell(desk, line),
        most=1,
        words=words,
        score=lambda line: worth(desk, line, told),
    )
    return tuple(claim(desk, line) for line in found)


def _of(desk: Desk, line: Line, forms: frozenset[str]) -> bool:
    """Does it begin with the name, in few words, and quote nobody?"""
    if line.words > LONGEST or quoting(line) or not of_story(desk, line):
        return False
    text = tell(desk, line)
    names = [n for n in line.names if n.text in forms or n.full in forms]
    return text is not None and any(begins(line, text, 0, name) for name in names)
