"""Who says what a sentence tells: the person whose name stands beside a verb of saying, or anybody at all."""

import re
from functools import cache

from broadsheet.text.languages import language
from broadsheet.text.words import tokens
from broadsheet.write.answers import outside
from broadsheet.write.asking import asks
from broadsheet.write.desk import Desk, Line
from broadsheet.write.rewording import QUOTED, rewording

LONGEST = 4  #: words of a name
MATTER, SHARED = (
    2,
    0.15,
)  #: words of the story's matter, and share of what others use, of what is worth hearing
#: before the name of who says only the half: "Ships were late and the captain Ann Lee said"
_JOINED = re.compile(r"\band (?:[\w.’'-]+ ){0,4}$")
_WITHIN = r"(?:,[^,“”\"]{2,90},|\s\([^()]{2,30}\))?\s(?:(?:has|have|had|also|later|repeatedly|recently)\s)*"


def sayer(desk: Desk, line: Line, text: str) -> str | None:
    """The full name of the person who says it, as it stands in the text; None if nobody with a name does."""
    plain = QUOTED.sub(lambda m: m.group()[0] + "x" * (len(m.group()) - 2) + m.group()[-1], text)
    pair = desk.pairs.get(line.key)
    if pair and pair.led:  # the sentence before may be about somebody else
        plain = plain[: len(plain) - len(line.text)] if len(plain) > len(line.text) else plain
    known = {full for found in desk.bearers.values() for full in found if len(full.split()) <= LONGEST}
    said = asks("said", line.code).pattern
    for full in sorted(known, key=lambda name: (-len(name), name)):
        found = _pattern(full, said).search(plain) if full in plain else None
        if found and not _JOINED.search(plain[: found.start()]):
            return full
    return None


def sourced(desk: Desk, line: Line) -> bool:
    """Does somebody say it, to the story's matter?"""
    data, plain = language(line.code), outside(line)
    words = asks("says", line.code).search(plain) if rewording(line.code) else None
    said = words or any(
        token.text.casefold() in data.reporting for token in tokens(plain) if rewording(line.code) is None
    )
    of_it = desk.origins < 2 or (len(line.stems & desk.matter) >= MATTER and desk.shared(line) >= SHARED)
    return bool(said) and of_it and not line.text.endswith("?")


@cache
def _pattern(full: str, said: str) -> re.Pattern[str]:
    """The name right before the verb, or behind one that follows a quotation or a comma."""
    name = re.escape(full)
    behind = rf"[,”\"“]\s{said}\s(?:(?!that\b)[\w.’'-]+,?\s){{0,7}}?{name}\b"
    return re.compile(rf"(?<![\w’'])(?<!of\s)(?<!for\s)(?<!by\s){name}{_WITHIN}{said}\b|{behind}|^{name}: ")
