"""Passages: a sentence that stands alone and those that follow it in its article, as they follow each other.

What leans on the sentence before ("he", "the letter", "but") keeps its meaning where that sentence is shown.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from broadsheet.types import NameType
from broadsheet.write.dating import dated, untold
from broadsheet.write.desk import Desk, Line, Told
from broadsheet.write.leaning import leans_still, no_sentence, turned, unclosed, within
from broadsheet.write.naming import introduce
from broadsheet.write.overtaken import overtaken
from broadsheet.write.quoting import needs_speaker
from broadsheet.write.rewording import QUOTED, Rewording, rewording
from broadsheet.write.rewrite import (
    MOST_TOGETHER,
    SUBJECT,
    alone,
    joined,
    one_actor,
    together,
    trimmed,
    usable,
)
from broadsheet.write.select import MOST_CITATIONS, worth
from broadsheet.write.select import Told as Page
from broadsheet.write.standing import balanced

LONGEST = 100  #: words of a passage
FEWEST, BRIEF = 3, 8  #: words of a short sentence behind another
AGAIN = 0.45  #: cosine from which a sentence says what another said
MOST_CARRIED = 3  #: sentences of a passage whose first was told in other words
APART = 1  #: paragraphs between two sentences that belong together
FAR = 0.1  #: share of its content that others use too, below which a sentence leads away from the story
_OWNER = ("’s", "'s")  #: of "Assad’s regime"
_HE = re.compile(r"(?:He|She|His|Her)\b")
_SAID = re.compile(r"\b(?:[Hh]e|[Ss]he) (?:said|says|added|wrote|told|tweeted)\b")
_QUOTE = re.compile(r"[“\"]")
#: what leans on more than the sentence before
_WIDER = re.compile(
    r"(?:Finally|Secondly?|Third(?:ly)?|Next|Last(?:ly)?|Also|Others?|Another|Still others|"
    r"Among (?:them|those)|Both|Neither|Separately|Elsewhere|Meanwhile|Similarly|Likewise|Those|These|"
    r"All (?:of )?th\w+|The (?:two|three|others?|former|latter|same|second|third|next|final|last)|"
    r"(?:In|On) (?:another|other|the other|a second|a separate))\b"
)
_READER = re.compile(r"\b(?:I|we|We|my|My|our|Our|us|you|You|your|Your|here)\b")


def grow(desk: Desk, page: Page, line: Line, *, most: int, words: int, close: bool = False) -> int:
    """Tell along with a sentence that was told those that may stand behind it; how many words that makes.

    ``most``: sentences; ``words``: room for those behind it. ``close``: they must stand in its paragraph.
    """
    found = _longest(desk, page, line, most=most, words=words, close=close)
    desk.further[line.key] = tuple(found)
    for other, told in found:
        page.add(other, told.text)
    return sum(len(told.text.split()) for _, told in found)


def tell_on(desk: Desk, line: Line) -> str | None:
    """The text of the claim that a sentence would make, with the one before it where it follows from that."""
    told, rules = together(desk, line), rewording(line.code)
    before = desk.lines.get((line.article, line.index - 1))
    if told or rules is None or before is None or line.paragraph - before.paragraph > APART:
        return told.text if told else None
    first = alone(desk, before)
    second = _behind(desk, [before], first.text, line, rules) if first else None
    if first is None or second is None or turned(desk, line, rules):
        return None
    text, extra = f"{first.text} {second.text}", (before.citation, *first.extra, *second.extra)
    if len(text.split()) > MOST_TOGETHER or len({line.citation, *extra}) > MOST_CITATIONS:
        return None
    desk.pairs[line.key] = Told(text, extra, f"{first.plain} {second.plain}", before.key)
    return text


def carried(desk: Desk, page: Page, lines: Sequence[Line], *, words: int) -> list[Line]:
    """The first sentence that says what the page has told in other words, if those behind it say more.

    It is told again so that these keep their meaning; never the same sentence, nor nearly the same words.
    """
    for line in lines:
        first = together(desk, line)
        if line.key in page.keys or first is None or first.led or not page.has(desk, line):
            continue
        if any(desk.likeness(line.senses, old) > AGAIN for old in page.claims):
            continue
        if not page.room(desk, line, first.text) or worth(desk, line, page) <= 0 or line.words > words:
            continue
        if grow(desk, page, line, most=MOST_CARRIED, words=words - line.words):
            page.add(line, first.text)
            return [line]
    return []


def _longest(
    desk: Desk, page: Page, line: Line, *, most: int, words: int, close: bool
) -> list[tuple[Line, Told]]:
    """The sentences behind, up to the last one that the next does not turn round."""
    rules, first = rewording(line.code), together(desk, line)
    if rules is None or first is None:
        return []
    lines, text, found, end = [line], first.text, list[tuple[Line, Told]](), 0
    cited = {line.citation, *first.extra}
    while len(lines) < most:
        before = lines[-1]
        after = desk.lines.get((line.article, before.index + 1))
        apart = 0 if close else APART
        if after is None or after.paragraph - before.paragraph > apart or page.has(desk, after):
            break
        told = _behind(desk, lines, text, after, rules)
        if told is None:
            break
        text, cited = f"{text} {told.text}", cited | {after.citation, *told.extra}
        used = sum(len(one.text.split()) for _, one in found) + len(told.text.split())
        room = page.room(desk, after, " ".join([*(one.text for _, one in found), told.text]))
        if not room or used > words or len(text.split()) > LONGEST or len(cited) > MOST_CITATIONS:
            break
        lines.append(after)
        found.append((after, told))
        end = end if turned(desk, after, rules) else len(found)
    return found[:end]


def _behind(desk: Desk, lines: Sequence[Line], text: str, line: Line, rules: Rewording) -> Told | None:
    """The sentence as it is told behind those before it, or None if it needs more than these."""
    if not (usable(line) or _brief(line, rules)) or line.key in desk.foreign or _no_part(desk, line, rules):
        return None
    if _WIDER.match(line.text) or (_HE.match(line.text) and not _one_person(lines, rules)):
        return None
    if _READER.search(QUOTED.sub(" ", line.text)) or desk.shared(line) < FAR:
        return None
    if needs_speaker(line, line.text) and not _same_speaker(lines, line, rules):
        return None
    whole = lines[0]
    for other in (*lines[1:], line):
        whole = joined(whole, other)
    if leans_still(desk, whole, f"{text} {line.text}", rules):
        return None
    return _dated(desk, line, text, rules)


def _brief(line: Line, rules: Rewording) -> bool:
    """Is it a short whole sentence: "All three motions failed."?"""
    text = line.text
    whole = text[:1].isupper() and text.endswith(".") and balanced(text) and "(" not in text
    return FEWEST <= line.words <= BRIEF and whole and rules.finite.search(text) is not None


def _no_part(desk: Desk, line: Line, rules: Rewording) -> bool:
    """Is it no sentence of a report, or overtaken?"""
    return (
        no_sentence(line, rules) or unclosed(line.text) or within(desk, line) or overtaken(desk, line, rules)
    )


def _one_person(lines: Sequence[Line], rules: Rewording) -> bool:
    """Is there one person only whom "he" can mean?"""
    people = {name for line in lines for name in _people(line)}
    return len(people) == 1 or bool(_people(lines[-1]) and one_actor(lines[-1], rules))


def _people(line: Line) -> set[str]:
    """The surnames of those whom a sentence names, but for whose things it names far on: "Assad’s regime"."""
    out: set[str] = set()
    for name in line.names:
        at, end = (place - line.citation.start for place in (name.start, name.end))
        owns = at > SUBJECT and line.text[end:].startswith(_OWNER)
        if name.type is NameType.PERSON and not owns:
            out.add(name.full.split()[-1])
    return out


def _same_speaker(lines: Sequence[Line], line: Line, rules: Rewording) -> bool:
    """Is it said by "he", where one person can be meant, or does one who is alone before go on speaking?"""
    before = lines[-1]
    if _SAID.search(QUOTED.sub(" ", line.text)):
        return _one_person(lines, rules)
    outside = QUOTED.sub(" ", before.text)
    people = {n.full.split()[-1] for n in before.names if n.type is NameType.PERSON and n.text in outside}
    goes_on = before.paragraph == line.paragraph and _QUOTE.search(before.text)
    return len(people) == 1 and bool(goes_on) and not QUOTED.sub("", line.text).strip(" .,")


def _dated(desk: Desk, line: Line, before: str, rules: Rewording) -> Told | None:
    """With names in full that are not before it, and its times written out."""
    short = trimmed(line.text, rules) if rules.dateline.match(line.text) else line.text
    new = replace(line, names=tuple(n for n in line.names if n.text not in before))
    named = introduce(desk, new, short)
    if named is None:
        return None
    published = desk.articles[line.article].article.published
    text = dated(named[0], line, published, desk.phrases, rules)
    if untold(text, published, rules):
        return None
    return Told(text, named[1], named[0])
