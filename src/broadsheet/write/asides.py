"""What a sentence tells beside its matter of somebody whom it names, as a sentence of its own.

"Ann Lee, who resigned in November amid an inquiry, used the money" holds "Ann Lee resigned in November amid
an inquiry." Nothing is added: the full name comes in front of the verb that stands behind "who".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from broadsheet.types import Citation, Name, NameType
from broadsheet.write.desk import Desk, Line
from broadsheet.write.quoting import introduced
from broadsheet.write.rewording import QUOTED, Rewording, rewording

FEWEST, MOST = 5, 32  #: words of it
_WHO = re.compile(r",\swho\s(?=(?:[a-z]+ly\s)?(?:had|was|has|[a-z]{2,}(?:ed|t|d|n|w|k|e|g))\b)")
_WHOM = re.compile(
    r",\swhom?\s((?:[A-Z][\w.’'-]*\s){1,4})((?:[a-z]+ly\s)?[a-z]{3,}(?:ed|ned))\s(?=(?:in|on|as|to|last)\s)"
)
_ENDS = re.compile(r",|;|:|\s--?\s|\s?[—–]\s?|\.$|\.[”\"]$")


@dataclass(frozen=True, slots=True)
class Aside:
    """The words, where they stand in the article, and what has the name in full."""

    text: str
    start: int
    end: int
    name: str
    extra: tuple[Citation, ...]


def asides(desk: Desk, line: Line) -> Iterator[Aside]:
    """What a sentence tells behind "who" of a person, to the next comma; nothing out of quotations."""
    rules = rewording(line.code)
    if rules is None or QUOTED.search(line.text):
        return
    text = desk.articles[line.article].article.text
    for name in line.names:
        if name.type is not NameType.PERSON or not _stands(text, line, name, rules):
            continue
        where = introduced(desk, line.article, name.full)
        behind = text[name.end : line.citation.end]
        found = _subject(behind, name) or _object(behind, name)
        if where is None or found is None or " " not in name.full:
            continue
        said, (start, end) = found
        plain = " ".join(said.split())
        if FEWEST <= len(plain.split()) <= MOST and not rules.personal.search(plain):
            yield Aside(plain, name.end + start, name.end + end, name.full, (where[1],))


def _stands(text: str, line: Line, name: Name, rules: Rewording) -> bool:
    """Is the name nobody's whom "who" may mean: not "the brother of Ann Lee, who …"?"""
    ahead = re.sub(r"(?:[A-Z][\w.’'-]*\s)+$", "", text[line.citation.start : name.start])
    last = ahead.split()[-4:]
    joined = bool(last) and last[-1] in ("of", "for", "to", "and", "with", "by", "or")
    return not (joined and (last[-1] in ("and", "or") or rules.somebody.search(" ".join(last))))


def _subject(behind: str, name: Name) -> tuple[str, tuple[int, int]] | None:
    """ "…, who resigned in November": he did."""
    match = _WHO.match(behind)
    end = _ENDS.search(behind, match.end()) if match else None
    if match is None or end is None:
        return None
    said = behind[match.end() : end.start()]
    return f"{name.full} {said}.", (match.end(), end.start())


def _object(behind: str, name: Name) -> tuple[str, tuple[int, int]] | None:
    """ "…, whom Lee dismissed in May": it was done to him."""
    match = _WHOM.match(behind)
    end = _ENDS.search(behind, match.end()) if match else None
    if match is None or end is None:
        return None
    said = behind[match.end() : end.start()]
    return f"{match[1].strip()} {match[2]} {name.full} {said}.", (match.start(1), end.start())
