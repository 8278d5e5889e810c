"""Whose sentence is it: the person, body or group that it begins with, as a heading may call them."""

import re
from dataclasses import dataclass, replace

from broadsheet.types import Name, NameType
from broadsheet.write.desk import Desk, Line
from broadsheet.write.leaning import of_story
from broadsheet.write.rewording import rewording

LONGEST = 4  #: words of a name in a heading
SHORT = 3  #: letters of a last name that is not used alone
FAR = 70  #: characters of titles before a name
_LEAD = re.compile(
    r"^(?:(?:On|In|At|During|After|Before|For|With) [^,]{2,70}, |According to )?"
    r"((?:[Tt]he|[Mm]any|[Ss]ome|[Ss]everal) )?"
)
_BEFORE = frozenset("for to by with on that from against as who which near in at".split())
_OPENS = frozenset(
    "While As If When Although Though Because Since Despite Unlike Like Once Until Given".split()
)
_SPOKE = re.compile(r"[,.?!…][”\"’] (?:said|says|wrote|added|tweeted|asked) |[,.?!…][”\"’] |, said |, says ")
_SMALL = frozenset("The A An Most Many Some Current Existing Federal State".split())
_LEGAL = """law laws bill act rule rules policy policies order amendment constitution agreement treaty deal
    plan proposal measure legislation ban program budget resolution guideline guidelines
    regulation regulations"""
_RULES = """bans? allows? requires? prohibits? bars? gives? makes? forbids? permits? limits? lets? provides?
    imposes? sets? extends? expands? replaces? protects? covers? would will could may""".split()
_LAW = re.compile(rf"((?:[\w’'.-]+ ){{0,5}}?(?:{'|'.join(_LEGAL.split())}))(?= (?:{'|'.join(_RULES)})\b)")
_THING = re.compile(
    r"[Tt]he ((?:[A-Z]?[\w-]+ ){0,2}?)([a-z][a-z-]+)(?= (?:has |have |had |also )?"
    rf"(?:might|is|are|was|were|{'|'.join(_RULES)})\b)"
)
_ROLE = re.compile(
    r"^[a-z-]+(?:er|or|ist|ian|man|woman|ant|eer|head|chief|aide|ally|general|minority|majority|house"
    r"|attorney)$"
)
_PEOPLE = """Democrats Republicans critics opponents supporters advocates analysts experts economists
    lawmakers officials prosecutors investigators police authorities activists conservatives liberals
    lawyers scientists researchers environmentalists senators residents doctors scholars
    strategists pollsters historians aides
    allies unions workers students parents"""
_GROUP = re.compile(rf"((?:(?:[A-Z]|[a-z]+-)[\w-]* )?(?:{'|'.join(_PEOPLE.split())}))\b", re.I)


@dataclass(frozen=True, slots=True)
class Subject:
    """How it is called in a heading, and where its name ends in the text."""

    name: str
    end: int
    type: NameType | None  #: None: a thing
    plural: bool = False


def subject(line: Line, text: str) -> Subject | None:
    """Who or what the text begins with, if it has a name, or is a group that every reader knows."""
    if text[:1] in '“"«„':
        return None
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    group = _GROUP.match(text, start)
    if group:
        return Subject(_small(group[1]), group.end(), NameType.OTHER, plural=True)
    found = [n for n in line.names if begins(line, text, start, n)]
    best = max(found, key=lambda n: (n.type is NameType.PERSON, len(n.full)), default=None)
    return _named(line, text, best, start) if best else None


def speaker(line: Line, text: str) -> Subject | None:
    """Who said what the text quotes, if the name stands right behind the marks."""
    said = next((q.speaker for q in line.quotations if q.direct and q.speaker), None)
    marks = list(_SPOKE.finditer(text))
    if said is None or not marks:
        return None
    start = marks[-1].end()
    found = [n for n in line.names if said in (n.text, n.full) and begins(line, text, start, n)]
    return _named(line, text, found[0], start) if found else None


def named_behind(line: Line, text: str, start: int) -> str | None:
    """The person or body whose name, with its titles, stands at a place of the text."""
    found = [n for n in line.names if begins(line, text, start, n) and n.text not in text[:start]]
    best = max(found, key=lambda n: len(n.full), default=None)
    whom = _named(line, text, best, start) if best else None
    return whom.name if whom and whom.type in (NameType.PERSON, NameType.ORG) else None


def _named(line: Line, text: str, name: Name, start: int) -> Subject | None:
    if name.type not in (NameType.PERSON, NameType.ORG, NameType.PLACE):
        return None
    shown = name.full if text.find(name.full, start) >= 0 else name.text
    at = text.find(shown, start)
    short = called(name, shown, text[:at])
    return Subject(short, at + len(shown), name.type) if short else None


def thing(desk: Desk, line: Line, text: str) -> Subject | None:
    """ "The bill", "the new rule": what the text begins with, if the story is about it."""
    lead = _LEAD.match(text)
    match = _THING.match(text, lead.end() - len(lead[1] or "") if lead else 0)
    if match is None or not of_story(desk, match[2], line.code):
        return _law(text)
    plural = match[2].endswith("s") and not match[2].endswith("ss")
    return Subject(f"the {match[1]}{match[2]}", match.end(), None, plural=plural)


def in_heading(desk: Desk, line: Line, text: str, who: Subject) -> Subject | None:
    """The subject as a heading may call it; None if the text has not what it needs.

    A person of whom not all articles begin to speak, or whose surname others of the story have, has the full
    name there.
    """
    if who.type is not NameType.PERSON or " " in who.name:
        return who
    bearers = {full.split()[0] for full in desk.bearers.get(who.name, ())}
    if who.name.casefold() in desk.known and len(bearers) < 2:
        return who
    full = next((n.full for n in line.names if n.full.endswith(f" {who.name}") and n.full in text), None)
    return replace(who, name=full) if full and len(full.split()) <= LONGEST else None


def _law(text: str) -> Subject | None:
    """ "Most state laws", "Transportation Security Administration rules": what orders or allows something."""
    match = _LAW.match(text)
    if match is None:
        return None
    first = match[1]
    name = first[:1].lower() + first[1:] if first.split()[0] in _SMALL else first
    return Subject(name, match.end(), None, plural=first.endswith("s"))


def _small(group: str) -> str:
    """ "Critics" opens a sentence, "Democrats" is a name."""
    names = ("Democrat", "Republican")
    first = group.split()[0]
    proper = first.startswith(names) or (len(group.split()) > 1 and first.casefold() != "business")
    return group if proper else group[:1].lower() + group[1:]


def begins(line: Line, text: str, start: int, name: Name) -> bool:
    """Does the text begin there with the name, but for titles: not "an aide of Ann Lee"?"""
    for shown in dict.fromkeys((name.full, name.text)):
        at = text.find(shown, start)
        if at < 0 or at - start > FAR or text[at + len(shown) : at + len(shown) + 1] in ("-", "’", "'"):
            continue
        if re.match(r" [A-Z]", text[at + len(shown) :]):
            continue
        ahead = text[start:at].replace(",", " ").split()
        if all(_title(ahead, i, line.code) for i in range(len(ahead))):
            return True
    return False


def _title(words: list[str], i: int, code: str | None) -> bool:
    """Is the word part of the titles before a name?"""
    word, rules = words[i], rewording(code)
    if word in _BEFORE or (i == 0 and word in _OPENS):
        return False
    if word[:1].isupper() or word in ("the", "and", "former", "senior", "acting", "a", "an"):
        return True
    if word == "of":
        return i > 0 and words[i - 1][:1].isupper()
    return rules is not None and (
        rules.somebody.fullmatch(word) is not None or _ROLE.search(word) is not None
    )


def called(name: Name, shown: str, before: str) -> str | None:
    """A person by the surname, a body with its article; None if it is no name for a heading."""
    words = shown.split()
    if len(words) > LONGEST or not shown[:1].isupper():
        return None
    if name.type is NameType.PERSON:
        if " " not in name.full:
            return None
        last = [w for w in words if not w.endswith(".") and w not in ("Jr", "Sr", "II", "III")]
        if not last or not last[-1][:1].isupper():
            return None
        return last[-1] if len(last[-1]) > SHORT else shown  # "Kim Jong Un" is not called "Un"
    the = before.casefold().endswith("the ")
    return f"the {shown}" if the else shown
