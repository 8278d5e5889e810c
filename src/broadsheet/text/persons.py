"""People's names without a model: two or three capitalised words that a title, an office or "said" stands
beside.

It finds few of them and hardly ever anything else. A word of office may be the end of a longer one
("Verkehrsministerin") where the language makes such words.
"""

import re
from functools import cache

from broadsheet.text.alternation import any_of
from broadsheet.text.languages import Language, language
from broadsheet.types import NameType

_WORD = r"[^\W\d_a-zß-ÿ][^\W\d_]{1,30}"
_NAME = rf"(?<!\w)({_WORD}(?:[- ]{_WORD}){{1,2}})"
_FEWEST = 4  #: letters of a title: "frau" stands before surnames only


def people(text: str, code: str | None) -> list[tuple[int, int, NameType]]:
    """The full names that are introduced in a text, wherever they stand; none where a language has no
    words."""
    data = language(code)
    if not data.titles:
        return []
    names = {match[1] for pattern in _patterns(data.code) for match in pattern.finditer(text)}
    names = {name for name in names if not _plain(name, data)}
    if not names:
        return []
    every = re.compile(rf"(?<!\w)(?:{any_of(names)})(?!\w)")
    return [(m.start(), m.end(), NameType.PERSON) for m in every.finditer(text)]


def _plain(name: str, data: Language) -> bool:
    """Is one of its words no part of a name?"""
    words = name.casefold().replace("-", " ").split()
    days = {*data.calendar.weekdays, *data.calendar.months}
    titled = data.nouns_in_capitals and words[0].endswith(tuple(t for t in data.titles if len(t) > _FEWEST))
    return titled or any(w in data.stop_words | data.org_words | days or w in data.titles for w in words)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    data = language(code)
    titles = [title for title in data.titles if len(title) > _FEWEST]
    lead = r"\w{0,30}" if data.nouns_in_capitals else ""
    offices = any_of(titles)
    said = any_of(word for word in data.reporting if len(word) > 2)
    articles = any_of(data.articles)
    return (
        re.compile(rf"(?<!\w){lead}(?i:{offices})\s{_NAME}(?!\w)"),
        re.compile(rf"(?<!\w)(?i:{offices})\b[^.,;:\n]{{0,60}},\s{_NAME}(?=[,.])"),
        re.compile(rf"{_NAME},\s(?:(?:{articles})\s)?(?:\w+\s)?{lead}(?i:{offices})(?!\w)"),
        re.compile(rf",\s(?:{said})\s{_NAME}(?!\w)"),
    )
