"""Tests by which a sentence answers a question: it must have what is asked for, and be of the story."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from broadsheet.text.languages import language
from broadsheet.text.polarity import negated
from broadsheet.text.words import content_stems
from broadsheet.types import Bound, Entity, NameType, Quantity
from broadsheet.write.asking import asks
from broadsheet.write.cues import strength
from broadsheet.write.dated import event_day
from broadsheet.write.desk import Desk, Line
from broadsheet.write.lexicon import lexicon
from broadsheet.write.rewording import QUOTED, rewording
from broadsheet.write.rewrite import alone
from broadsheet.write.witness import quoting, spoken

LONG_AGO = timedelta(days=120)  #: before the event: what its news does not tell of
EVENT = timedelta(days=2)  #: before its day another event was
CLOSE = 30  #: characters between a number and the word for what befell people
MANY = 100  #: things that make a figure
OF_THE_STORY = 0.3  #: share of an answer's content that other origins use
CORE, HELD = 2, 3  #: sentences that tell what the story is about; words of it that an effect needs
ITS_OWN = 0.5  #: share of an effect's content that is what the story is about
OPENING = 5  #: characters within which a cause opens its sentence
ENOUGH, HEARD = 8, 0.2  #: words of a quotation worth hearing; share of it that others use
OPENING_OF_SUBJECT = 12  #: characters within which those begin who are said to speak
SUBJECT = 70  #: characters before a verb in which its subject stands
SAYS = 60  #: characters of a name's titles and ages between it and "said"


def outside(line: Line) -> str:
    """The sentence with blanks for what is quoted."""
    return QUOTED.sub(lambda m: " " * len(m.group()), line.text)


def of_story(desk: Desk, line: Line) -> bool:
    """Does it speak of what the other origins speak of, and of something that has a name?

    Where names are not found for want of a model, having none is nothing against a sentence.
    """
    named = bool(line.names) or rewording(line.code) is None
    return desk.shared(line) >= OF_THE_STORY and named and not line.text.endswith("?")


def last_day(desk: Desk) -> date | None:
    """The day of the last article."""
    found = [a.article.published.day for a in desk.articles.values() if a.article.published]
    return max(found, default=None)


def of_last_day(desk: Desk, line: Line) -> bool:
    """Has no later article had the time to overtake it?"""
    published, last = desk.articles[line.article].article.published, last_day(desk)
    if last is None or any(d.period.end < last for d in line.dates if d.period):
        return last is None
    return published is None or published.day == last


def core(desk: Desk) -> frozenset[str]:
    """What the story is about, in stems."""
    return desk.matter


def why(desk: Desk, line: Line) -> bool:
    """A cause, with an effect before it that is the story's."""
    text = outside(line)
    found = asks("why", line.code).search(text)
    if found is None or not of_story(desk, line):
        return False
    effect = text.partition(",")[2] if found.start() < OPENING else text[: found.start()].rpartition(";")[2]
    meant = content_stems(effect, line.code)
    about = meant & core(desk)
    return len(about) >= HELD and desk.weight(about) >= ITS_OWN * desk.weight(meant)


def toll(desk: Desk, line: Line) -> bool:
    """A number of people next to what befell them, near the top or told by others too."""
    item = desk.articles[line.article]
    start, end = line.citation.start, line.citation.end
    if negated(line.text, line.code) or not of_story(desk, line) or not _sure(desk, line) or quoting(line):
        return False
    day = event_day(desk)
    if day and any(m.period and m.period.end < day - EVENT for m in line.dates):
        return False
    return any(
        asks("toll", line.code).search(
            item.article.text[max(start, q.start - CLOSE) : min(end, q.end + CLOSE)]
        )
        for q in item.annotation.quantities
        if start <= q.start and q.end <= end and _of_people(q)
    )


def _sure(desk: Desk, line: Line) -> bool:
    rows = [desk.facts[fact] for fact in line.rows]
    return line.index < CORE or any(fact.reported_by_origins > 1 for fact in rows)


def _of_people(quantity: Quantity) -> bool:
    return quantity.unit is None and not quantity.ordinal


def next_(desk: Desk, line: Line) -> bool:
    """What is to come, said without an if, and not yet past when the last article appeared."""
    text = outside(line)
    found = asks("next", line.code).search(text)
    if found is None or asks("doubtful", line.code).search(text) or not of_story(desk, line):
        return False
    if negated(text, line.code) or asks("relative", line.code).search(text[: found.start()]):
        return False
    if asks("critics", line.code).search(text):
        return False
    if spoken(line):
        return False
    last = last_day(desk)
    behind = line.citation.start + found.start()
    days = [m.period for m in line.dates if m.period and m.start >= behind]
    if last and any(p.end <= last for p in days):
        return False
    return bool(last and any(p.start > last for p in days)) or of_last_day(desk, line)


def critics(desk: Desk, line: Line, main: frozenset[str] = frozenset()) -> bool:
    """Somebody with a name, not the story's ``main`` person, who finds fault with its matter, and why."""
    text = outside(line)
    group = asks("critics say", line.code).search(text)
    if of_story(desk, line) and group and group.start() < OPENING_OF_SUBJECT:
        return True
    found = asks("critics", line.code).search(text)
    if found is None or not of_story(desk, line):
        return False
    before = text[max(0, found.start() - SUBJECT) : found.start()]
    people = [n for n in line.names if n.type in (NameType.PERSON, NameType.ORG) and n.text in before]
    if asks("by the way", line.code).search(before):
        return False
    passive = re.search(r"\b(?:was|were|been|be|being|is|are)\s(?:\w+\s)?$", before)
    target = content_stems(text[found.end() : found.end() + SUBJECT], line.code) & core(desk)
    said = asks("reason", line.code).search(line.text, found.end())
    somebody = bool(people) or bool(asks("critic", line.code).search(before))
    last = {full.split()[-1] for full in main}
    protagonist = any(n.full.split()[-1] in last for n in people)
    return passive is None and bool(said and target) and somebody and not protagonist


def unknown(desk: Desk, line: Line) -> bool:
    """What is not known, said of the story's own matter and of the last day."""
    text = outside(line)
    found = asks("unknown", line.code).search(text)
    if found is None or asks("relative", line.code).search(text[: found.start()]):
        return False
    return of_story(desk, line) and of_last_day(desk, line)


def no_cause(desk: Desk, line: Line) -> bool:
    """Does it say that the cause is not known?"""
    return unknown(desk, line) and bool(asks("no cause", line.code).search(outside(line)))


def cost(desk: Desk, line: Line) -> bool:
    """A sum of money next to what it is for."""
    note = desk.articles[line.article].annotation
    start, end = line.citation.start, line.citation.end
    money = frozenset(language(line.code).numerals.currencies.values())
    sums = any(start <= q.start and q.end <= end and q.unit in money for q in note.quantities)
    central = len(line.stems & core(desk)) >= HELD
    about = bool(asks("cost", line.code).search(outside(line))) and of_story(desk, line)
    return sums and central and about and _sure(desk, line)


def held(desk: Desk, line: Line) -> bool:
    """Who was arrested, charged or sentenced: a person's name or a number before it."""
    text = outside(line)
    found = asks("held", line.code).search(text)
    if found is None or quoting(line) or not of_story(desk, line) or not _sure(desk, line):
        return False
    if asks("doubtful", line.code).search(text):
        return False
    before = text[: found.start()]
    if asks("beside", line.code).search(before):
        return False
    return any(n.type is NameType.PERSON and n.text in before for n in line.names) or any(
        ch.isdigit() for ch in before
    )


def vote(desk: Desk, line: Line) -> bool:
    """The votes on each side."""
    return bool(asks("vote", line.code).search(outside(line))) and of_story(desk, line) and _sure(desk, line)


def polls(desk: Desk, line: Line) -> bool:
    """What people who were asked answered, in numbers, not long before the event."""
    found = asks("polls", line.code).search(outside(line))
    return bool(found) and of_story(desk, line) and not quoting(line) and not _old(desk, line)


def _old(desk: Desk, line: Line) -> bool:
    """Does it speak of a time long before the event?"""
    day = event_day(desk)
    return any(m.period and day and m.period.end < day - LONG_AGO for m in line.dates)


def before(desk: Desk, line: Line) -> bool:
    """What is new in it, or how it was before."""
    return bool(asks("before", line.code).search(outside(line))) and of_story(desk, line) and not spoken(line)


def plain(kind: str) -> Callable[[Desk, Line], bool]:
    """The test for words of a kind in a sentence of the story that quotes nobody."""

    def test(desk: Desk, line: Line) -> bool:
        return bool(asks(kind, line.code).search(line.text)) and of_story(desk, line) and not quoting(line)

    return test


def figures(desk: Desk, line: Line) -> bool:
    """Shares, or how many of something there are, that no other question asks for."""
    note = desk.articles[line.article].annotation
    start, end = line.citation.start, line.citation.end
    found = [q for q in note.quantities if start <= q.start and q.end <= end and not q.ordinal]
    text = desk.articles[line.article].article.text
    telling = any(
        q.unit == "pct" or (q.counted and q.bound is not Bound.VAGUE and q.value >= MANY)
        for q in found
        if any(ch.isdigit() for ch in text[q.start : q.end])
    )
    return telling and of_story(desk, line) and not (quoting(line) or polls(desk, line) or _old(desk, line))


def experts(desk: Desk, line: Line) -> bool:
    """What those say who are asked as experts."""
    return of_story(desk, line) and strength("analysis", outside(line), line.code) > 0


def background(desk: Desk, line: Line) -> bool:
    """What was, or has been, since long before the event."""
    text, day = outside(line), event_day(desk)
    if day is None or quoting(line) or asks("planned", line.code).search(text) or not of_story(desk, line):
        return False
    past = [m.period for m in line.dates if m.period and not _aside(line, m.start)]
    return bool(past and asks("past", line.code).search(text) and all(p.end < day - LONG_AGO for p in past))


def _aside(line: Line, start: int) -> bool:
    """Does a date only tell which campaign, or when something by the way was?"""
    ahead = line.text[: max(0, start - line.citation.start)]
    return bool(asks("by the way", line.code).search(ahead))


def words_of(desk: Desk, line: Line, forms: frozenset[str]) -> bool:
    """Direct speech, with the person's name right beside "said" in what the page would show."""
    quoted = any(q.direct and q.speaker in forms for q in line.quotations)
    if not quoted or line.words < ENOUGH or desk.shared(line) < HEARD:
        return False
    told = alone(desk, line)
    if told is None:
        return False
    said = asks("said", line.code).pattern
    plain = QUOTED.sub(lambda m: " " * len(m.group()), told.text)
    for form in sorted(forms):
        name = re.escape(form)
        beside = rf"\b{name}(?:,[^,]{{2,{SAYS}}},)? (?:has |also )?{said}\b"
        behind = rf"\b{said} {name}\b(?! [a-z]+ [a-z]*(?: [A-Z]|$))|^{name}: "
        if re.search(f"{beside}|{behind}", plain):
            return True
    return False


def about(desk: Desk, line: Line, forms: frozenset[str]) -> bool:
    """What somebody is or was, said right behind the name, which begins the sentence."""
    subject = next((n for n in line.names if n.type is NameType.PERSON), None)
    if subject is None or subject.text not in forms:
        return False
    at = line.text.find(subject.text)
    before = line.text[:at].split()
    after = line.text[at + len(subject.text) :]
    titles = all(word[:1].isupper() and word.casefold() not in lexicon(line.code).function for word in before)
    return titles and bool(asks("life", line.code).search(after))


def forms_of(entity: Entity) -> frozenset[str]:
    """The ways in which the articles write a name."""
    return frozenset({entity.name, *entity.variants})
