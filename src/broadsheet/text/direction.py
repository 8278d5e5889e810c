"""Does a weekday lie ahead or behind: what the words around it say.

The nearest word before it in its clause that tells decides ("would", "expected" point ahead; "was" and a verb
in the past point back); without one the first such word behind it does ("On Friday the court will …").
"""

import re

from broadsheet.text.languages import Language
from broadsheet.text.languages.schema import Calendar

REACH = 80  #: characters before a date in which its clause is looked at
BEHIND = 60  #: the same behind it
_CLAUSE = re.compile(r"[.!?](?=\s+[^\Wa-z]|\s*$)|[;:“”\"\n]")
_WORD = re.compile(r"[^\W\d_]+")


def clause_before(text: str, start: int) -> str:
    """What stands before a place in its clause."""
    return _CLAUSE.split(text[max(0, start - REACH) : start])[-1]


def ahead(text: str, start: int, end: int, data: Language) -> bool | None:
    """True: the day is still to come; False: it has been; None: the words do not tell."""
    before = [word.lower() for word in _WORD.findall(clause_before(text, start))]
    behind = [word.lower() for word in _WORD.findall(_CLAUSE.split(text[end : end + BEHIND])[0])]
    told = (_points(word, data.calendar) for word in (*reversed(before), *behind))
    return next((points for points in told if points is not None), None)


def _points(word: str, calendar: Calendar) -> bool | None:
    if word in calendar.future or word in calendar.foretelling:
        return True
    if word in calendar.past or (len(word) > 4 and word.endswith(calendar.past_endings)):
        return False
    return None
