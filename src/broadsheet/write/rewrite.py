"""A sentence of an article made to stand alone: datelines off, pronouns and relative dates resolved.

Every change is small and cites what it rests on; the gate checks the result, and the sentence as it stands
is the fallback. A sentence that cannot be made to stand alone is not used.
"""

import re
from dataclasses import replace

from broadsheet.text.languages import language
from broadsheet.types import Citation, NameType
from broadsheet.write.checks import form
from broadsheet.write.dating import dated, untold
from broadsheet.write.desk import Desk, Line, Told
from broadsheet.write.leaning import leans, leans_still, no_sentence, turned, unclosed, within
from broadsheet.write.naming import introduce, office_of, said_again
from broadsheet.write.overtaken import overtaken
from broadsheet.write.quoting import MOSTLY, introduced, needs_speaker, person, speaker, with_speaker
from broadsheet.write.refer import points_away
from broadsheet.write.rewording import QUOTED, Rewording, rewording
from broadsheet.write.roles import stranger
from broadsheet.write.standing import balanced, stands
from broadsheet.write.subject import grounded

FEWEST, MOST = 6, 60  #: words of a sentence that is shown
MOST_TOGETHER = 60  #: of two sentences
SAYS = 7  #: words of a quotation that says something
SAID, HEARD = 2, 0.3  #: words of a quotation that the story is about; share of it that others use
PERSONS = re.compile(r"\b(?:he|she|his|her|him|hers)\b", re.I)
SHORTEST = 10  #: words of a quotation that stands without a word of its speaker's
LONGEST = 600  #: characters
OPENERS = "“\"'‘«„¿¡$€£"  #: what a sentence may begin with, beside letters and digits
BACK = 2  #: sentences before a pronoun that may name nobody else
THESIS = 16  #: sentences of an argument that say what it is; those behind lean on them
VOWELS = "aeio"
SUBJECT = 40  #: characters before the subject of a sentence, for its titles


def usable(line: Line) -> bool:
    """Is this a whole, plain sentence of bearable length?"""
    text = line.text
    return (
        FEWEST <= line.words <= MOST
        and line.citation.end - line.citation.start <= LONGEST
        and text.rstrip("”\"’'»)").endswith((".", "!", "。", "।", "؟", "…"))
        and not text.endswith("...")
        and balanced(text)
        and not text[:1].islower()
        and (text[:1].isalnum() or text[:1] in OPENERS)
        and text.count("(") == text.count(")")
        and not text.endswith("!")
        and form.fault(text, ()) is None
    )


def alone(desk: Desk, line: Line) -> Told | None:
    """The sentence so that it stands alone, or None. Every section asks; it is worked out once."""
    if line.key not in desk.told:
        desk.told[line.key] = worked_out(desk, line)
    return desk.told[line.key]


def together(desk: Desk, line: Line) -> Told | None:
    """The sentence so that it stands alone, with the one before it if it needs that; or None."""
    told = alone(desk, line)
    if told is None and line.key not in desk.pairs:
        desk.pairs[line.key] = _with_before(desk, line)
    return told or desk.pairs.get(line.key)


def worked_out(desk: Desk, line: Line) -> Told | None:
    """The same for a line that may stand in no article so, worked out each time."""
    rules = rewording(line.code)
    if not usable(line):
        return None
    if rules is None:
        return Told(line.text, plain=line.text) if stands(line.text, line.code) else None
    if _unfit(desk, line, rules):
        return None
    told = _spoken(desk, line, Told(trimmed(line.text, rules)), rules)
    told = told and _named(desk, line, told, rules)
    if told is None or _dangles(desk, told.text, line, rules) or leans(desk, line, told.text, rules):
        return None
    if (line.index and points_away(desk, line, told.text, rules)) or not grounded(
        desk, line, told.text, rules
    ):
        return None
    told = _introduced(desk, line, told)
    if told is None or (line.index and stranger(desk, line, told.text)):
        return None
    return _with_dates(desk, line, told, rules)


def _unfit(desk: Desk, line: Line, rules: Rewording) -> bool:
    """Is it no sentence of a report, somebody else's, overtaken, or deep in an argument?"""
    return (
        no_sentence(line, rules)
        or unclosed(line.text)
        or within(desk, line)
        or (line.article in desk.arguing and line.index >= THESIS)
        or line.key in desk.foreign
        or overtaken(desk, line, rules)
    )


def _with_dates(desk: Desk, line: Line, told: Told, rules: Rewording) -> Told | None:
    """With its times written out; None if a day is left that no reader can tell."""
    published = desk.articles[line.article].article.published
    text = dated(told.text, line, published, desk.phrases, rules)
    if untold(text, published, rules):
        return None
    return replace(told, text=text, plain=told.text)


def _with_before(desk: Desk, line: Line) -> Told | None:
    """Two sentences that follow each other, the first of which stands alone; neither is changed but for
    names and dates."""
    rules, before = rewording(line.code), desk.lines.get((line.article, line.index - 1))
    if rules is None or before is None or line.article in desk.arguing or not usable(line):
        return None
    first = alone(desk, before)
    if first is None or before.words + line.words > MOST_TOGETHER or _unfit(desk, line, rules):
        return None
    if turned(desk, line, rules) or rules.quote_opening.match(line.text) or needs_speaker(line, line.text):
        return None
    both = joined(before, line)
    if PERSONS.match(line.text) and not one_actor(before, rules):
        return None
    told = Told(line.text)
    if _dangles(desk, f"{first.text} {line.text}", both, rules) or leans_still(
        desk, both, f"{first.text} {line.text}", rules
    ):
        return None
    named = _introduced(desk, line, told)
    if named and stranger(desk, line, named.text):
        return None
    second = named and _with_dates(desk, line, named, rules)
    if second is None:
        return None
    extra = (before.citation, *first.extra, *second.extra)
    return Told(f"{first.text} {second.text}", extra, f"{first.plain} {second.plain}", before.key)


def one_actor(line: Line, rules: Rewording) -> bool:
    """Is it one person only, or one who does something before another is named?"""
    people = [n for n in line.names if n.type is NameType.PERSON]
    if len({n.full.split()[-1] for n in people}) < 2:
        return True
    first, second = people[0], next(n for n in people if n.full.split()[-1] != people[0].full.split()[-1])
    at = line.text.find(first.text)
    between = line.text[at + len(first.text) : line.text.find(second.text)]
    return at <= SUBJECT and rules.finite.search(between) is not None


def joined(before: Line, line: Line) -> Line:
    """Two lines as one."""
    return replace(
        before,
        citation=Citation(before.article, before.citation.start, line.citation.end),
        text=f"{before.text} {line.text}",
        names=(*before.names, *line.names),
        dates=(*before.dates, *line.dates),
        quotations=(*before.quotations, *line.quotations),
    )


def trimmed(text: str, rules: Rewording) -> str:
    """Without dateline, opening conjunction and "also"."""
    plain = rules.dateline.sub("", text)
    short = rules.opening.sub("", plain)
    if short != plain and len(short.split()) >= FEWEST and not rules.finite.match(short):
        plain = short[:1].upper() + short[1:]
    spans = [m.span() for m in QUOTED.finditer(plain)]
    match = rules.also.search(plain)
    inner = match and rules.clause.search(plain[: match.start()])
    if match and not inner and not any(a <= match.start() < b for a, b in spans):
        plain = plain[: match.start()] + plain[match.end() :]
    return rules.added.sub(rules.said, rules.swollen.sub(_article, plain))


def _article(match: re.Match[str]) -> str:
    """The article before the word that is left: "an" or "a"."""
    word, letter = match[1], match[2]
    return f"{('an' if letter in VOWELS else 'a') if word in ('a', 'an') else word} "


def _of_story(desk: Desk, line: Line) -> bool:
    """Does a quotation speak of what others speak of? "I don't believe we would do that" is of anything."""
    if desk.origins < 2:
        return True
    quoted = " ".join(m.group() for m in QUOTED.finditer(line.text))
    if len(quoted.split()) < SAYS:  # "Oh, he would like that"
        return False
    people = [n for n in line.names if n.type is NameType.PERSON]
    if PERSONS.search(quoted) and len(people) < 2:  # "under her leadership": whose?
        return False
    return len(line.stems & desk.matter) >= SAID and desk.shared(line) >= HEARD


def _spoken(desk: Desk, line: Line, told: Told, rules: Rewording) -> Told | None:
    """With the name of whoever is quoted; None if it cannot be told."""
    quoted = sum(len(m.group()) for m in QUOTED.finditer(told.text)) > MOSTLY * len(told.text)
    if (quoted and not _of_story(desk, line)) or _cut_off(told.text) or _goes_on(desk, line):
        return None
    if _unnamed_inside(desk, line, told.text):
        return None
    if not needs_speaker(line, told.text):
        return told
    found = speaker(desk, line)
    if not QUOTED.sub("", told.text).strip(" .,") and (
        line.words < SHORTEST or rules.pointing.search(told.text)
    ):
        return None
    return Told(with_speaker(told.text, found[0], rules), (*told.extra, found[1])) if found else None


def _unnamed_inside(desk: Desk, line: Line, text: str) -> bool:
    """Does a quotation speak by the bare surname of somebody whom the reader does not know?"""
    spoken = " ".join(m.group() for m in QUOTED.finditer(text))
    return any(
        n.type is NameType.PERSON
        and " " not in n.text
        and not n.text.isupper()
        and n.text.casefold() not in desk.known
        and re.search(rf"\bM(?:r|rs|s)\.? {re.escape(n.text)}\b", spoken)
        and n.text not in QUOTED.sub(" ", text)
        for n in line.names
    )


def _cut_off(text: str) -> bool:
    """ "“Let’s do it right,” Reyes said": does it begin with a quotation too short to say what?"""
    spoken = [m.group() for m in QUOTED.finditer(text)]
    return text[:1] in '“"' and sum(len(words.split()) for words in spoken) < FEWEST


def _goes_on(desk: Desk, line: Line) -> bool:
    """ "“You realize something,” Reyes said.": do the words that are announced stand in the next sentence?"""
    after = desk.lines.get((line.article, line.index + 1))
    spoken = sum(len(m.group().split()) for m in QUOTED.finditer(line.text))
    begun = line.text[:1] in '“"' and spoken < SHORTEST
    return begun and after is not None and after.paragraph == line.paragraph and after.text[:1] in '“"'


def _named(desk: Desk, line: Line, told: Told, rules: Rewording) -> Told | None:
    """The name for a pronoun at the beginning; None if it cannot be told."""
    opening = rules.pronoun.match(told.text)
    if opening is None:
        return told
    if opening[1] not in rules.subjects + rules.genitives:
        return None
    if told.text[opening.end() :][:2] in ("'s", "’s") and opening[1] in rules.subjects:  # "she's"
        return None
    found = _referent(desk, line)
    office = opening[1].removeprefix("The ") if opening[1].startswith("The ") else ""
    if found is None or said_again(found[0], told.text):
        return None
    if office and not office_of(desk, line.article, found[0], office):
        return None
    name, where = found
    ending = rules.genitive if opening[1] in rules.genitives else ""
    return Told(name + ending + told.text[opening.end() :], (*told.extra, where))


def _introduced(desk: Desk, line: Line, told: Told) -> Told | None:
    """With the full names of people whom a reader of this sentence alone would not know."""
    found = introduce(desk, line, told.text)
    return Told(found[0], (*told.extra, *found[1])) if found else None


def _referent(desk: Desk, line: Line) -> tuple[str, Citation] | None:
    """(full name, the sentence that has it) for a pronoun: the subject of the sentence before, if it is the
    only person in the last two sentences. A wrong name is worse than a sentence less."""
    lines = desk.of(line.article)
    if line.index == 0:
        return None
    before = lines[line.index - 1]
    people = {n.full for x in lines[max(0, line.index - BACK) : line.index] for n in x.names if person(n)}
    subject = next((n for n in before.names if person(n)), None)
    if len(people) != 1 or subject is None or subject.start - before.citation.start > SUBJECT:
        return None
    text = desk.articles[line.article].article.text
    if text[subject.end : subject.end + 2] in ("'s", "’s"):  # "Singh's lawyers had argued": who is "he"?
        return None
    return introduced(desk, line.article, subject.full)


def _dangles(desk: Desk, text: str, line: Line, rules: Rewording) -> bool:
    """Does it speak of somebody or something that only the sentences before would tell?"""
    plain = QUOTED.sub(lambda m: " " * len(m.group()), text)
    if rules.self.search(plain) or rules.this.search(plain) or rules.quote_opening.match(text):
        return True
    if text[:1] not in '“"' and rules.tail.search(plain):
        return True
    pronoun = rules.personal.search(plain)
    if pronoun is None:
        return False
    before = plain[: pronoun.start()]
    opening, _, rest = plain.partition(", ")  # "In her first speech, Paula Singh …"
    if pronoun.end() < len(opening) and any(
        n.type is NameType.PERSON and rest.startswith(n.text) for n in line.names
    ):
        return False
    bodies = language(line.code).org_words
    named = any(
        (n.type is NameType.PERSON or n.text in desk.bearers)
        and n.text in before
        and not bodies & set(n.text.casefold().split())
        for n in line.names
    )
    return not named and not rules.somebody.search(before)
