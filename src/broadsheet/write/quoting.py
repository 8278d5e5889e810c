"""Whose words a sentence quotes: the speaker is named, or the sentence is not used."""

import re
from difflib import SequenceMatcher

from broadsheet.types import Citation, Name, NameType, Quotation
from broadsheet.write.desk import Desk, Line
from broadsheet.write.rewording import QUOTED, Rewording

SLIP = 0.9  #: share of letters in order by which two forenames are one, misspelt: not Daniel and Danielle
MOSTLY = 0.4  #: share of a sentence in quotation marks from which it needs its speaker
_OFFICE = re.compile(
    r"\b(?:a|an|one)\s(?:[\w-]+\s){1,4}(?:said|told|wrote|added|says)\b|\bsaid (?:a|an|one)\s\w+", re.I
)
BACK = 2  #: sentences before in which nobody else may be named


def needs_speaker(line: Line, text: str) -> bool:
    """Is it mostly quoted, and nobody named outside the marks?"""
    quoted = sum(len(m.group()) for m in QUOTED.finditer(text))
    outside = QUOTED.sub(" ", text)
    named = any(name.type is not NameType.PLACE and name.text in outside for name in line.names)
    return quoted > MOSTLY * len(text) and not named and not _OFFICE.search(outside)


def speaker(desk: Desk, line: Line) -> tuple[str, Citation] | None:
    """(full name, a sentence that has it) of whoever is quoted, if nobody else is near."""
    said = next((q for q in line.quotations if q.direct and q.speaker and q.speaker_span), None)
    if said is None:
        return None
    near = _near(desk, line)
    people = {name.full for other in near for name in other.names if person(name)}
    found = next((n for other in reversed(near) for n in other.names if person(n) and _same(n, said)), None)
    if found is None or people != {found.full}:
        return None
    return introduced(desk, line.article, found.full)


def _near(desk: Desk, line: Line) -> list[Line]:
    """The sentences just before, and one behind in the same paragraph."""
    lines = desk.of(line.article)
    behind = [other for other in lines[line.index + 1 : line.index + 2] if other.paragraph == line.paragraph]
    return [*behind, *lines[max(0, line.index - BACK) : line.index + 1]]


def _same(name: Name, said: Quotation) -> bool:
    return said.speaker in (name.full, name.text)


def person(name: Name) -> bool:
    """A person by full name: a lone word is too often a place or a paper."""
    return name.type is NameType.PERSON and " " in name.full


def introduced(desk: Desk, article: str, full: str) -> tuple[str, Citation] | None:
    """The first sentence of the article with the full name; None if it has others of that surname."""
    if not unambiguous(desk, full, article):
        return None
    first = next((x for x in desk.of(article) if any(n.text == full for n in x.names)), None)
    return (full, first.citation) if first else None


def unambiguous(desk: Desk, full: str, article: str | None = None) -> bool:
    """Is there one person only with this surname, in an article or in all? Families are in the news
    together."""
    text = desk.articles[article].article.text if article else ""
    first, _, last = full.replace("\u00a0", " ").rpartition(" ")
    for name in desk.full_names.get(last.casefold(), ()):
        other = name.rpartition(" ")[0]
        one, two = "".join(other.split()[:1]), "".join(first.split()[:1])
        if article and name not in text:
            continue
        if one != two and SequenceMatcher(None, one, two).ratio() < SLIP:
            return False
    return True


def with_speaker(text: str, name: str, rules: Rewording) -> str:
    """The sentence with the name for "he" or "she", or before the quotation."""
    spots = [m.span() for m in QUOTED.finditer(text)]
    for match in rules.he_said.finditer(text):
        if not any(a <= match.start() < b for a, b in spots):
            return text[: match.start()] + name + text[match.end() :]
    return f"{name}: {text}"
