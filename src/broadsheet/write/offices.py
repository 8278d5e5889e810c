"""Do the words on a card say who somebody is, to a reader who knows nothing of the person?

An office without its body ("the acting director"), a candidacy without its office ("Republican candidate")
and a body that only the article names ("the leader of the chamber") do not. Nor does an office from a passage
on another year: who was a candidate in 2000 is none in 2016.
"""

import re
from datetime import timedelta

from broadsheet.write.desk import Desk, Line

OLD = timedelta(days=366)  #: before publication, from which a sentence tells of another time
_HEADS = (
    r"chair(?:man|woman|person)?|director|(?:vice )?president|head|leader|chief|chief executive|commissioner"
    r"|secretary|spokes(?:man|woman|person)|executive|CEO|deputy|superintendent|manager"
)
_MARKS = re.compile(r"[\[\]{}<>|*]")
_BODILESS = re.compile(rf"^(?:(?:the|an?) )?(?:[a-z-]+ )*(?:{_HEADS})$")
_FIELD = re.compile(
    r"^(?:(?:the|an?) )?(?:[a-z-]+ )*(?:director|(?:vice )?president|head|manager|chief)"
    r" (?:of|for) (?!the\b|an?\b)[a-z ]+$"
)  #: "vice president of public policy"
_OFFICELESS = re.compile(
    r"^(?:(?:the|an?|former|then|Republican|Democratic|Democrat|GOP|independent"
    r"|[A-Z]\w+ Party|Libertarian|Conservative|Labour|Socialist|Green) )*"
    r"(?:candidate|nominee|hopeful|challenger|incumbent)$",
    re.I,
)
_STATELESS = re.compile(r"^(?:Republican|Democratic) (?:Attorney General|Secretary of State)$")
_SOME_BODY = re.compile(
    r"\b(?:of|for|at|in) (?:the|an?|its|their|his|her|this|that) (?:[\w-]+-(?:controlled|led|run|held) )?"
    r"(?:chamber|body|agency|committee|panel|company|organi[sz]ation|department|institution|group|association"
    r"|firm|office|board|council|commission)$"
)
_SHORT = {
    "Sen.": "senator",
    "Rep.": "representative",
    "Gov.": "governor",
    "Prof.": "professor",
    "Lt.": "lieutenant",
    "Sgt.": "sergeant",
    "Capt.": "captain",
    "Col.": "colonel",
    "Gen.": "general",
    "Adm.": "admiral",
    "Maj.": "major",
}
HEAD = 12  #: characters before a date that opens a sentence: "Back in 2000, …"
_NEXT = re.compile(r"\s(?:(?:back\s)?(?:in|during)\s(?:the\s)?)?")
_LASTING = frozenset(("since", "from"))


def written_out(office: str) -> str:
    """ "Texas senator" of "Texas Sen.", "major general" of "Maj. Gen.": the last words only."""
    words = office.split()
    for at in reversed(range(len(words))):
        if words[at] not in _SHORT:
            break
        words[at] = _SHORT[words[at]]
    return " ".join(words)


def tells(words: str) -> bool:
    """Do the words, an office or a trade, stand alone?"""
    whole = (_BODILESS, _FIELD, _OFFICELESS, _STATELESS)
    return not any(rule.search(words) for rule in (*whole, _MARKS, _SOME_BODY))


def of_old(desk: Desk, line: Line, end: int) -> bool:
    """Is the name that ends at a place of the article told of as of more than a year before: "in 2000" right
    behind it, or at the head of its sentence?"""
    item = desk.articles[line.article].article
    if item.published is None:
        return False
    day, text, start = item.published.day, item.text, line.citation.start
    old = [m for m in line.dates if m.period and day - m.period.end > OLD and m.preposition not in _LASTING]
    return any(
        _NEXT.fullmatch(text[end : m.start]) if m.start >= end else m.start - start <= HEAD for m in old
    )
