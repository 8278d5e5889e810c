"""A sentence of an article made to stand alone: datelines off, pronouns and relative dates resolved.

Every change is small and cites what it rests on; the gate checks the result, and the sentence as it
stands is the fallback. A sentence that cannot be made to stand alone is not used.
"""

import re
from dataclasses import dataclass, replace

from broadsheet.types import Citation, DateMention, Granularity, Name, NameType, Period, Published
from broadsheet.write.checks import form
from broadsheet.write.desk import Desk, Line
from broadsheet.write.phrases import Phrases

FEWEST, MOST = 6, 60  #: words of a sentence that is shown
LONGEST = 600  #: characters
BACK = 2  #: sentences before a pronoun that may name nobody else
SUBJECT = 40  #: characters before the subject of a sentence, for its titles

_DATELINE = re.compile(
    r"^[A-Z][A-Z .,'’/-]{2,40}(?:,\s[A-Z][\w. ]{1,20})?\s*(?:\([^)]{2,40}\)\s*)?[—–-]{1,2}\s+(?=[A-Z“\"])"
)
_OPENING = re.compile(
    r"^(?:But|And|So|Yet|Still|However|Meanwhile|Moreover|Furthermore|Nevertheless|Nonetheless|Also|Then|Instead|"
    r"In addition|For (?:his|her|its|their) part|On the other hand|In turn|Indeed|In fact|Similarly|Likewise|"
    r"Besides|"
    r"Additionally|Separately|Elsewhere|Earlier|Later|Afterwards|Plus|Thus|Therefore|Now)(?:,\s+|\s+(?=[a-zA-Z]))",
)
_ALSO = re.compile(r"(?<=[a-zA-Z])(?:, too(?=[,.])| also(?= [a-z]))")
_PRONOUN = re.compile(
    r"^(He|She|His|Her|They|Their|It|Its|This|That|These|Those|Such|Both|Neither|One|Some|Others|Another|Here|"
    r"There(?! (?:is|are|was|were|has|have|will))|I|We|My|Our|You|Your|"
    r"The (?:two|three|pair|duo|latter|former|same))\b"
)
_SELF = re.compile(r"\b(?:I|we|We|my|My|our|Our|me|us|you|your|You|Your)\b")
_QUOTED = re.compile(r"[“\"„«][^”\"“»]*(?:[”\"»]|$)")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as the page tells it, and what else it must cite."""

    text: str
    extra: tuple[Citation, ...] = ()


def usable(line: Line) -> bool:
    """Is this a whole, plain sentence of bearable length?"""
    text = line.text
    return (
        FEWEST <= line.words <= MOST
        and line.citation.end - line.citation.start <= LONGEST
        and text.rstrip("”\"’'»)").endswith((".", "!", "。", "।", "؟", "…"))
        and not text.endswith("...")
        and text.count("“") == text.count("”")
        and text.count('"') % 2 == 0
        and form.fault(text, ()) is None
    )


def alone(desk: Desk, line: Line) -> Told | None:
    """The sentence so that it stands alone, or None."""
    if not usable(line):
        return None
    told = _named(desk, line, Told(_trimmed(line.text)))
    if told is None or _SELF.search(_QUOTED.sub(" ", told.text)):
        return None
    published = desk.articles[line.article].article.published
    return replace(told, text=_dated(told.text, line, published, desk.phrases))


def _trimmed(text: str) -> str:
    """Without dateline, opening conjunction and "also"."""
    plain = _DATELINE.sub("", text)
    short = _OPENING.sub("", plain)
    if short != plain and len(short.split()) >= FEWEST:
        plain = short[:1].upper() + short[1:]
    spans = [m.span() for m in _QUOTED.finditer(plain)]
    match = _ALSO.search(plain)
    if match and not any(a <= match.start() < b for a, b in spans):
        plain = plain[: match.start()] + plain[match.end() :]
    return plain


def _named(desk: Desk, line: Line, told: Told) -> Told | None:
    """The name for a pronoun at the beginning; None if it cannot be told."""
    opening = _PRONOUN.match(told.text)
    if opening is None:
        return told
    if opening[1] not in ("He", "She", "His", "Her"):
        return None
    found = _referent(desk, line)
    if found is None:
        return None
    name, where = found
    genitive = opening[1] == "His" or (opening[1] == "Her" and not told.text.startswith("Her "))
    subject = opening[1] in ("He", "She")
    if not subject and not genitive and opening[1] == "Her":
        genitive = True
    new = name + ("’s" if genitive else "") + told.text[opening.end() :]
    return Told(new, (*told.extra, where))


def _referent(desk: Desk, line: Line) -> tuple[str, Citation] | None:
    """(full name, the sentence that has it) for a pronoun: the subject of the sentence before, if it is the
    only person in the last two sentences. A wrong name is worse than a sentence less."""
    lines = desk.of(line.article)
    if line.index == 0:
        return None
    before = lines[line.index - 1]
    people = {
        n.full for other in lines[max(0, line.index - BACK) : line.index] for n in other.names if _person(n)
    }
    subject = next((n for n in before.names if _person(n)), None)
    if len(people) != 1 or subject is None or subject.start - before.citation.start > SUBJECT:
        return None
    if subject.text == subject.full:
        return subject.full, before.citation
    return _introduced(desk, line, subject.full)


def _person(name: Name) -> bool:
    """A person by full name: a lone word is too often a place or a paper."""
    return name.type is NameType.PERSON and " " in name.full


def _introduced(desk: Desk, line: Line, full: str) -> tuple[str, Citation] | None:
    """The first sentence of the article with the full name."""
    first = next((x for x in desk.of(line.article) if any(n.text == full for n in x.names)), None)
    return (full, first.citation) if first else None


def _dated(text: str, line: Line, published: Published | None, words: Phrases) -> str:
    """Past relative days as dates: "on Wednesday" becomes "on 29 October". A day to come is left as it is."""
    quoted = [m.span() for m in _QUOTED.finditer(text)]
    for mention in reversed(line.dates):
        at = text.find(mention.text)
        if at < 0 or text.count(mention.text) > 1 or any(a <= at < b for a, b in quoted):
            continue
        new = _absolute(mention, words)
        if new and published and mention.period and mention.period.end <= published.day:
            text = _put(text, at, mention.text, new)
    return text


def _put(text: str, at: int, old: str, new: str) -> str:
    before, after = text[:at], text[at + len(old) :]
    if re.search(
        r"\b(?:[Ee]arly|[Ll]ate|[Oo]nly|[Ee]very|[Ee]ach|a|the|that|[Ss]ame|[Ee]arlier|[Ll]ater|[Jj]ust)\s+$",
        before,
    ):
        return before + old + after
    if re.match(r"\s+(?:morning|afternoon|evening|night|\d|[A-Z][a-z]+ \d)|['’]s|-", after):
        return before + old + after
    needs = (
        ""
        if re.search(
            r"\b(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]rom|of|for|to|and|or|in)\s+$", before
        )
        else "on "
    )
    if not before:
        needs = "On "
    return before + needs + new + after


def _absolute(mention: DateMention, words: Phrases) -> str | None:
    """The day of a weekday or of "yesterday", in the page's words."""
    period = mention.period
    if not mention.relative or period is None or period.granularity is not Granularity.DAY:
        return None
    if any(ch.isdigit() for ch in mention.text):
        return None
    return day(period, words)


def day(period: Period, words: Phrases, *, year: bool = False) -> str:
    """ "29 October", or with its year."""
    pattern = words.day_year if year else words.day
    return pattern.format(
        day=period.start.day, month=words.months[period.start.month - 1], year=period.start.year
    )
