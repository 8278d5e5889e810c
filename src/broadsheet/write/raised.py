"""Questions that an article raises itself: "It is not clear why the crane fell" asks "Why did the crane
fall?"."""

import re

from broadsheet.text.words import tokens
from broadsheet.write import answers
from broadsheet.write.desk import Desk, Line
from broadsheet.write.effects import turned

LONGEST = 16  #: words of a question
_ASKS = re.compile(
    r"\b(?:unclear|unknown|uncertain|not (?:yet |immediately )?(?:clear|known)|unsure"
    r"|to be (?:seen|determined)|did not (?:immediately )?(?:say|specify|disclose|explain)"
    r"|too (?:early|soon) to (?:say|tell|know))"
    r",? (?:exactly |precisely |just )?(why|how (?:many|much|long|far)(?: [a-z]+s)?|how|whether|if|what|when"
    r"|where) "
    r"([^,.;:—“”\"]+?)(?=[,.;:—]| (?:but|and|because|as|after)\b|$)"
)
_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|his|her|its|their|him|them|this|that|these|those|there|I|we|you)\b", re.I
)


def raised(desk: Desk, line: Line, text: str) -> str | None:
    """The question, if the story's matter is in it; the general one where it cannot be turned."""
    if not answers.unknown(desk, line):
        return None
    match = _ASKS.search(text)
    asked = _turned(desk, match[1], match[2].strip()) if match else None
    return asked or desk.phrases.say("question.unknown")


def _turned(desk: Desk, word: str, clause: str) -> str | None:
    if _PRONOUN.search(clause) or len(clause.split()) > LONGEST:
        return None
    known = frozenset(t.text for line in desk.lines.values() for t in tokens(line.text) if t.text.islower())
    made = turned(clause, known)
    if made is None:
        return None
    return f"{made[:1].upper()}{made[1:]}?" if word in ("whether", "if") else f"{word.capitalize()} {made}?"
