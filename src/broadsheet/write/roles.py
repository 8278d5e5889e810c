"""Who somebody is, put beside the name where the page has it first: "Sen. Chris Coons", "Carrie Cordero, the
director of national security studies, says".

The words are those of the sentence that introduces the person, which is cited too. People of whom most
articles speak need none, nor do those whose role stands in the sentence.
"""

import re
from functools import cache

from broadsheet.text.languages import language
from broadsheet.types import Citation, Name, NameType
from broadsheet.write.desk import Desk, Line
from broadsheet.write.lexicon import lexicon
from broadsheet.write.quoting import unambiguous
from broadsheet.write.rewording import QUOTED, rewording

LONGEST = 12  #: words of a role
HEAD = 6  #: words within which a description names the trade
_APPOSITION = re.compile(
    r"^,\s((?!(?:another|also|his|her|their|its|other)\b)[a-z]+\s[^,.;:—–“”\"()]{4,110}),"
)
_CLAUSE = re.compile(r"\s(?:who|whose|that|which)\s.*$")
_ROLE = re.compile(
    r"\b(?:\w{2,}(?:er|or|ist|ian|man|woman|crat|lican|eer)|chief|head|aide|fellow|expert|nominee|friend|ally|chair"
    r"|native|judge|secretary|attorney|general|representative|executive|candidate|member|spokes\w+|analyst"
    r"|president|wife|husband|widow|son|mother|daughter|general|assistant|resident|victim)\b"
)
_MODIFIER = (
    r"[A-Z][\w.’'&-]*|former|then|acting|deputy|assistant|senior|state|press|prime|foreign|defense|finance"
    r"|vice|lead|executive|national|campaign|police|law|political"
)
_LOWERED = re.compile(r"^(?:Former|Acting|Deputy|Senior|Then)\b")
_TELLS = re.compile(
    r"^(?:,\s(?:an?|the|one|who|his|her|its|their|\d|(?:[a-z-]+\s){1,5}(?:of|for|at|to|with|in)\b)|\s\(|-)"
)
_WORD_BEFORE = re.compile(r"([\w.’'-]+)\s+$")
_WORD_BEHIND = re.compile(r"\s([a-z]+)\b")
_BOUND = frozenset("the of for and & a an in at to by from".split())


def with_roles(desk: Desk, line: Line, text: str) -> tuple[str, tuple[Citation, ...]]:
    """(the text of a claim made of the line, what it cites besides) with the roles of people who are new."""
    cited: list[Citation] = []
    for full in dict.fromkeys(n.full for n in line.names if n.type is NameType.PERSON and " " in n.full):
        at = _outside(text, full)
        if at is None or full in desk.met:
            continue
        desk.met.add(full)
        if full.split()[-1].casefold() in desk.known or _described(text, at, full, line.code):
            continue
        found = _introduction(desk, line, full)
        if found and not any(part and part.casefold() in text.casefold() for part in found[:2]):
            text = _put(text, at, full, *found[:2])
            cited.append(found[2])
    return text, tuple(cited)


def stranger(desk: Desk, line: Line, text: str) -> bool:
    """Does somebody act or speak of whom one voice tells, and no word says who it is?"""
    for name in line.names if desk.origins > 1 else ():
        at = _outside(text, name.full) if name.type is NameType.PERSON and " " in name.full else None
        if at is None or (at and not _says(text, at, name.full, line.code)):
            continue
        known = name.full.split()[-1].casefold() in desk.known or _tellers(desk, name.full) > 1
        if not (known or _described(text, at, name.full, line.code) or _introduction(desk, line, name.full)):
            return True
    return False


def _says(text: str, at: int, full: str, code: str | None) -> bool:
    """Does a verb of saying stand beside the name?"""
    before, after = _WORD_BEFORE.search(text[:at]), _WORD_BEHIND.match(text[at + len(full) :])
    beside = (match[1].casefold() for match in (before, after) if match)
    return any(word in language(code).reporting for word in beside)


def _tellers(desk: Desk, full: str) -> int:
    """How many origins speak of somebody of that surname."""
    same = set(desk.bearers.get(full.split()[-1], ()))
    tellers = (x for x in desk.lines.values() if any(n.full in same for n in x.names))
    return len({desk.origin(line.article) for line in tellers})


def _outside(text: str, full: str) -> int | None:
    """Where the name stands first, if that is outside quotation marks and no part of a longer name."""
    spans = [m.span() for m in QUOTED.finditer(text)]
    match = re.search(rf"(?<![\w-]){re.escape(full)}(?![\w-])", text)
    return None if match is None or any(a <= match.start() < b for a, b in spans) else match.start()


def _described(text: str, at: int, full: str, code: str | None) -> bool:
    """Does the sentence say beside the name who it is?"""
    word = _WORD_BEFORE.search(text[:at])
    before = word[1] if word else ""
    titled = bool(before) and (
        (before[0].isupper() and before.casefold() not in lexicon(code).function)
        or before.casefold() in language(code).titles
        or _ROLE.fullmatch(before) is not None
    )
    after = text[at + len(full) :]
    between = text[:at].endswith(", ") and after.startswith(",")  # "the minister, Paula Singh, said"
    return titled or between or _TELLS.match(after) is not None


def _introduction(desk: Desk, line: Line, full: str) -> tuple[str, str, Citation] | None:
    """(words before the name, words behind it, the sentence that has them); None if the article has none."""
    if rewording(line.code) is None or not unambiguous(desk, full):
        return None
    text = desk.articles[line.article].article.text
    for other in desk.of(line.article):
        for name in other.names:
            if name.type is NameType.PERSON and name.text == full:
                title = _title(text[other.citation.start : name.start], line.code)
                behind = _apposition(text[name.end : other.citation.end], line.code)
                if _quoted(other, name):
                    continue
                if title or behind:
                    return title, "" if title else behind, other.citation
    return None


def _quoted(line: Line, name: Name) -> bool:
    return any(q.direct and q.start <= name.start < q.end for q in line.quotations)


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
    while words and words[0].casefold() in lexicon(code).function:
        words.pop(0)
    joined = ahead is not None and ahead[1].casefold() in _BOUND and len(words) == len(match[1].split())
    if joined or not words or len(words) > LONGEST or before[: match.start()].endswith(("-", "’s ", "'s ")):
        return ""
    title = " ".join(words)
    if title.casefold().strip(".") in ("mr", "mrs", "ms", "miss"):
        return ""
    return _LOWERED.sub(lambda m: m.group().lower(), title)


def _apposition(after: str, code: str | None) -> str:
    """ "the director of national security studies", or nothing."""
    match = _APPOSITION.match(after)
    rules = rewording(code)
    if match is None or rules is None:
        return ""
    words = _CLAUSE.sub("", match[1])
    head = " ".join(words.split()[:HEAD])
    fits = len(words.split()) <= LONGEST and _ROLE.search(head) and not rules.finite.search(head)
    return words if fits else ""


def _put(text: str, at: int, full: str, title: str, behind: str) -> str:
    """The text with the role at the name's first place."""
    if title:
        first = title[:1].upper() + title[1:] if at == 0 else title
        return f"{text[:at]}{first} {text[at:]}"
    end = at + len(full)
    comma = "" if text[end : end + 1] in ",.;:" else ","
    return f"{text[:end]}, {behind}{comma}{text[end:]}"
