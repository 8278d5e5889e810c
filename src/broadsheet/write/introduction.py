"""The words in which articles introduce a person: a title before the name, a trade or an office behind it.

"Republican Gov. Ann Lee", "salon owner Tim Moss", "Ann Lee, director of the port authority,", "Ann Lee, who
heads the union,", "Sens. Ann Lee (Maine) and Joe Roe (Ohio)".
"""

import re
from functools import cache

from broadsheet.text.languages import language
from broadsheet.types import NameType
from broadsheet.write.desk import Desk, Introduction, Line
from broadsheet.write.lexicon import lexicon
from broadsheet.write.offices import of_old
from broadsheet.write.quoting import unambiguous
from broadsheet.write.rewording import rewording

LONGEST = 12  #: words of a role
HEAD = 6  #: words within which a description names the trade
LABEL = 5  #: letters of a label in capitals that has run into a sentence: "CLOSE President Lee"
TRADE = 5  #: words of a trade before a name
ROLE = re.compile(
    r"\b(?:\w{2,}(?:er|or|ist|ian|man|woman|crat|lican|eer)|chief|head|aide|fellow|expert|nominee|friend|ally|chair"
    r"|native|judge|secretary|attorney|general|representative|executive|candidate|member|spokes\w+|analyst"
    r"|president|wife|husband|widow|son|mother|daughter|general|assistant|resident|victim|counsel|dean|diplomat"
    r"|academic|veteran|cleric|priest|pastor|rabbi|critic|scholar|plaintiff|student|host|star|pilot|nurse|official|CEO)\b"
)
_NO_ROLE = frozenset(
    "other former later earlier however never order under after over number either whether".split()
)
_OF_SOMEBODY = frozenset(
    "partner friend ally wife husband widow son daughter mother father sister brother colleague member aide "
    "adviser lawyer spokesman spokeswoman assistant deputy successor predecessor".split()
)
_INNER = r"(?:[^,.;:—–“”\"()]|(?<=[A-Z])\.)"
_END = r"(?:,|(?<![A-Z])\.)"  #: not the point of "U.S."
_APPOSITION = re.compile(
    r"^,\s(?:who\sis\s)?((?!(?:another|also|his|her|their|its|other)\b)(?:[a-z]+|[A-Z][\w.]*['’]s)\s"
    rf"{_INNER}{{4,110}}){_END}"
)
_OF_A_BODY = re.compile(r"^,\s((?:[A-Z][\w.’'&-]*\s){1,5}[a-z]+(?:\s[a-z]+){0,2}),")
_DOES = re.compile(
    r"^,\s(who\s(?:heads|leads|chairs|runs|represents|directs|founded|teaches|studies|owns|oversees|advises|"
    rf"covers|edits|sits)\s{_INNER}{{4,90}}){_END}"
)
_OWNED = re.compile(r"\b((?:[A-Z][\w.]*\s){0,2}[A-Z][\w.]*['’]s\s(?:[a-z]+\s){0,3}[a-z]+),\s$")
_TOLD = re.compile(
    r"^\s((?:heads|leads|chairs|runs|represents|directs|founded|teaches|studies|owns|oversees|advises)"
    rf"\s{_INNER}{{4,90}}){_END}"
)
_PARTY = re.compile(r"^\s\((?:[RDI](?:-[A-Z][\w.]*(?:\s[A-Z][\w.]*)?)?|(?:[A-Z][\w.]*\s?){1,2})\)")
_PARTY_PLAIN = re.compile(r"^,\s([RDI]-[A-Z][\w.]*(?:\s[A-Z][a-z]+\.?)?)[,.]")
_CLAUSE = re.compile(r"\s(?:who|whose|that|which)\s.*$")
_MODIFIER = (
    r"[A-Z][\w.’'&-]*|former|then|acting|deputy|assistant|senior|state|press|prime|foreign|defense|finance"
    r"|vice|lead|executive|national|campaign|police|law|political"
)
_SEVERAL = re.compile(
    r"\b((?:Republican\s|Democratic\s|U\.?S\.?\s)?(?:Sen|Rep|Gov))s\.\s"
    r"(?:[A-Z][\w.’'-]*[,\s]+|\([^()]{1,12}\)[,\s]+|and\s)+$"
)
_BEFORE_TITLES = frozenset(
    "republican democratic former u.s. us senate house deputy acting vice then".split()
)
_PART_OF_NAME = frozenset("of for and & at".split())
_ADDED = re.compile(r"\s(?:and|who|whose|that|which)\s.*$")
_LOWERED = re.compile(r"^(?:Former|Acting|Deputy|Senior|Then)\b")
_WORD_BEFORE = re.compile(r"([\w.’'-]+)\s+$")
_BOUND = frozenset("the of for and & a an in at to by from".split())
_MODALS = frozenset("will would can could may might should must".split())
_WITH_TO = frozenset("according next thanks due close".split())  #: "according to salon owner Tim Moss"
_ADJECTIVES = frozenset(
    "former acting leading outgoing incoming sitting ruling managing founding presiding governing rising "
    "longtime then".split()
)
COURTESY = frozenset("mr mrs ms miss dr sir".split())


def introduction(desk: Desk, article: str, full: str) -> Introduction | None:
    """How a person is introduced, by the article itself rather than by others; None if nobody does."""
    key = article, full
    if key not in desk.introductions:
        desk.introductions[key] = _sought(desk, article, full)
    return desk.introductions[key]


def _sought(desk: Desk, article: str, full: str) -> Introduction | None:
    if not unambiguous(desk, full, article):
        return None
    others = [key for key in desk.articles if key != article]
    for one in (article, *others):
        for line in desk.of(one):
            if found := _in(desk, line, full):
                return found
    return None


def _in(desk: Desk, line: Line, full: str) -> Introduction | None:
    """The introduction that a sentence has, outside quotations, unless it is of an earlier time."""
    if rewording(line.code) is None:
        return None
    text = desk.articles[line.article].article.text
    for name in line.names:
        quoted = any(q.direct and q.start <= name.start < q.end for q in line.quotations)
        if name.type is not NameType.PERSON or name.text != full or quoted or of_old(desk, line, name.end):
            continue
        ahead, after = text[line.citation.start : name.start], text[name.end : line.citation.end]
        before = _title(ahead, line.code) or _one_of_several(ahead) or _trade(ahead, line)
        behind = "" if before else _apposition(after, line.code) or _owned(ahead, after)
        if before or behind:
            return Introduction(before, behind, _mark(after) if before else "", line.citation)
    return None


def courtesy(title: str) -> bool:
    """Is it a title that says nothing of an office?"""
    return title.casefold().strip(".") in COURTESY


def _mark(after: str) -> str:
    """ " (D-Conn.)", or nothing."""
    match = _PARTY.match(after)
    if match:
        return match.group()
    plain = _PARTY_PLAIN.match(after)
    return f" ({plain[1]})" if plain else ""


def without_party(after: str) -> str:
    """What stands behind a name and its party: ", the chairman of …" of " (D-Conn.), the chairman of …"."""
    match = _PARTY.match(after)
    return after[match.end() :] if match else after


@cache
def _titles(code: str | None) -> re.Pattern[str]:
    """Titles right before a name, with what belongs to them."""
    known = "|".join(
        re.escape(title).replace("\\ ", r"\s")
        for title in sorted(language(code).titles, key=lambda t: (-len(t), t))
    )
    return re.compile(rf"((?:(?:{_MODIFIER})\s+){{0,6}}(?i:{known}))\s+$")


def _title(before: str, code: str | None) -> str:
    """ "Republican Gov.", or nothing."""
    match = _titles(code).search(before)
    if match is None:
        return ""
    words, ahead = match[1].split(), _WORD_BEFORE.search(before[: match.start()])
    labelled = not before[: match.start()].strip() and words[0].isupper() and len(words[0]) >= LABEL
    while words and (words[0].casefold() in lexicon(code).function or labelled):
        words.pop(0)
        labelled = False
    whole = len(words) == len(match[1].split())
    joined = whole and ahead is not None and ahead[1].casefold() in _BOUND and not _opens(words[0], code)
    if joined or not words or len(words) > LONGEST or before[: match.start()].endswith(("-", "’s ", "'s ")):
        return ""
    title = " ".join(words)
    if courtesy(title):
        return ""
    return lowered(title)


def lowered(title: str) -> str:
    """Without the capital of a sentence's first word, if no part of the office: "former President"."""
    return _LOWERED.sub(lambda m: m.group().lower(), title)


def _opens(word: str, code: str | None) -> bool:
    """Does a title begin so, rather than a name that ends before it: "Organization for Women President"?"""
    plain = word.casefold()
    return plain in language(code).titles or plain in _BEFORE_TITLES


def _one_of_several(before: str) -> str:
    """ "Sen." of "Sens. Ann Lee (Maine) and"."""
    match = _SEVERAL.search(before)
    return f"{match[1]}." if match else ""


def _trade(before: str, line: Line) -> str:
    """ "salon owner", of two words or more, behind what opens a clause; or nothing."""
    words, code = before.split(), line.code
    taken: list[str] = []
    function, reporting, rules = lexicon(code).function, language(code).reporting, rewording(code)
    while words and len(taken) <= TRADE:
        word = words[-1]
        stops = word.casefold() in function or word.casefold() in reporting or not word[-1:].isalnum()
        if stops or (rules and rules.finite.fullmatch(word)):
            break
        taken.insert(0, words.pop())
    last = words[-1].casefold() if words else ""
    taken = _from_adjective(taken)
    if taken and _is_verb(taken[0], words):
        taken.pop(0)
    opens = not words or last.endswith(",") or last in reporting or last in function - _PART_OF_NAME
    if not opens or not 2 <= len(taken) <= TRADE or not is_role(taken[-1]):
        return ""
    if any(word.endswith(("’s", "'s")) for word in taken[1:]):
        return ""
    own = any(name.text.split()[0] == taken[0] for name in line.names)
    if not words and not own:  # the capital of a sentence's first word says nothing
        taken[0] = taken[0].lower()
    if taken[-1].casefold() in _OF_SOMEBODY and not any(word[0].isupper() for word in taken):
        return ""
    return " ".join(taken)


def _from_adjective(taken: list[str]) -> list[str]:
    """ "Former counsel" of "court upheld former counsel"."""
    for at in range(len(taken) - 1, 0, -1):
        before = taken[at - 1]
        if taken[at] in _ADJECTIVES and before.islower() and before not in _ADJECTIVES:
            return taken[at:]
    return taken


def _is_verb(first: str, ahead: list[str]) -> bool:
    """Is the first word what is done, not the trade: "to assail nominee", "by attacking nominee"?"""
    if not first.islower() or first in _ADJECTIVES:
        return False
    *_, before, last = ("", "", *(word.casefold() for word in ahead))
    infinitive = last in _MODALS or (last == "to" and before not in _WITH_TO)
    return infinitive or (first.endswith("ing") and not is_role(first))


def is_role(word: str) -> bool:
    """Is it a word for an office, a trade or a relation?"""
    return ROLE.fullmatch(word) is not None and word.casefold() not in _NO_ROLE


def _apposition(after: str, code: str | None) -> str:
    """ "the director of national security studies", or nothing."""
    rules = rewording(code)
    if rules is None:
        return ""
    told = _TOLD.match(after)
    does = f"who {told[1]}" if told else found[1] if (found := _DOES.match(after)) else ""
    if does:
        return does if len(does.split()) <= LONGEST else ""
    match = _APPOSITION.match(after) or _OF_A_BODY.match(after)
    if match is None:
        return ""
    words = _CLAUSE.sub("", match[1])
    words = words if len(words.split()) <= LONGEST else _ADDED.sub("", words)
    head = re.sub(r"['’]s\b", "", " ".join(words.split()[:HEAD]))
    fits = len(words.split()) <= LONGEST and _names_trade(head) and not rules.finite.search(head)
    return words if fits else ""


def _owned(before: str, after: str) -> str:
    """ "Mr. Lee's lawyer" where it stands before the name: "Mr. Lee's lawyer, Joe Roe, said"."""
    match = _OWNED.search(before) if after.startswith(",") else None
    return match[1] if match and is_role(match[1].split()[-1]) else ""


def _names_trade(words: str) -> bool:
    return any(is_role(m.group()) for m in ROLE.finditer(words))
