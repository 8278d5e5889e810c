"""Who "he" or "she" is in a sentence of the past: a name for the pronoun at its beginning or behind its date.

"In 2010, she ran for the Senate" stands alone as "In 2010, Ann Lee ran for the Senate" where the sentences
before, back to the last one with a name, speak of her only. The sentence that has the name is cited too.
"""

import re
from dataclasses import replace

from broadsheet.text.languages import language
from broadsheet.types import Citation, Name, NameType
from broadsheet.write.desk import Desk, Line, Told
from broadsheet.write.naming import said_again
from broadsheet.write.quoting import introduced, person
from broadsheet.write.rewording import QUOTED, rewording
from broadsheet.write.rewrite import SUBJECT, alone, one_actor, worked_out

BACK = 3  #: sentences before, of which the nearest with a name tells who it is
_PRONOUN = re.compile(r"(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)(?=\s)")
_OPENING = re.compile(
    r"^(?:(?:And|But|Then)\s)?(?:(?:In|On|During|By|Since|After|Before|From|At|Last|Earlier|Until)\s[^,;:“”\"]{2,60}?"
    r"(?:,\s|\s(?=(?:he|she)\s)))?(?=(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\s)"
)
_THING = re.compile(
    r"^(?:And |But )?(?:In|On|By|Since|Last|Earlier|During)\s[^,;:“”\"]{2,40}?,?\s"
    r"(?:it|they|its|their|that|this|these|those)\b"
)
_SHE, _HE = re.compile(r"\b(?:[Ss]he|[Hh]er)\b"), re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im)\b")
_OWNED = ("'", "’")


def recalled(desk: Desk, line: Line) -> Told | None:
    """The sentence so that it stands alone, its first pronoun resolved if need be; or None."""
    told = None if _THING.match(line.text) else alone(desk, line)
    if told is not None or line.index == 0 or rewording(line.code) is None:
        return told
    opening = _OPENING.match(line.text)
    pronoun = _PRONOUN.match(line.text, opening.end()) if opening else None
    if (
        opening is None
        or pronoun is None
        or any(n.text in line.text[: opening.end()] for n in line.names if person(n))
    ):
        return None
    found = _who(desk, line, _SHE.match(pronoun.group()) is not None)
    if found is None:
        return None
    name, where = found
    ending = "" if pronoun.group().casefold() in ("he", "she") else "’s"
    text = line.text[: opening.end()] + name.full + ending + line.text[pronoun.end() :]
    if said_again(name.full, line.text):
        return None
    made = worked_out(desk, replace(line, text=text, names=(replace(name, text=name.full), *line.names)))
    return replace(made, extra=(where, *made.extra)) if made else None


def _who(desk: Desk, line: Line, she: bool) -> tuple[Name, Citation] | None:
    """The one person whom the nearest sentence with a name speaks of, and where the full name is."""
    lines = desk.of(line.article)
    for before in lines[max(0, line.index - BACK) : line.index][::-1]:
        people = [n for n in before.names if n.type is NameType.PERSON]
        if not people:
            if (_SHE if she else _HE).search(QUOTED.sub(" ", before.text)):
                continue
            return None
        first = people[0]
        text = desk.articles[line.article].article.text
        subject = (
            first.start - before.citation.start <= SUBJECT and text[first.end : first.end + 1] not in _OWNED
        )
        rules = rewording(line.code)
        alone_there = len({n.full.split()[-1] for n in people}) == 1 or (rules and one_actor(before, rules))
        if not (person(first) and subject and alone_there and _fits(first, she, line.code)):
            return None
        found = introduced(desk, line.article, first.full)
        return (first, found[1]) if found else None
    return None


def _fits(name: Name, she: bool, code: str | None) -> bool:
    """Is the first name not one of the other sex?"""
    data, first = language(code), name.full.split()[0].casefold()
    men, women = data.he_names - data.she_names, data.she_names - data.he_names
    return first not in (men if she else women)
