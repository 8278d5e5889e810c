"""Does a sentence stand alone, in a language whose sentences are shown as they are or not at all?"""

import re
from functools import cache

from broadsheet.text.languages import language
from broadsheet.text.phrases import short
from broadsheet.text.words import tokens
from broadsheet.write import words_de, words_es

_DATA = {"de": words_de, "es": words_es}
_QUOTED = re.compile(r"„[^„“”]*[“”]|«[^«»]*»|“[^“”]*”|\"[^\"]*\"")


def stands(text: str, code: str | None) -> bool:
    """Can it be told without the sentence before? Without data on the language, what is not known cannot
    count against it."""
    if short(code) not in _DATA:
        return True
    leaning, pointing, reported = _patterns(short(code))
    plain = _QUOTED.sub(" ", text)
    if leaning.match(plain) or pointing.search(plain):
        return False
    return not reported.search(plain) or _attributed(plain, code)


def _attributed(text: str, code: str | None) -> bool:
    """Is there a word of who says it?"""
    data, low = language(code), text.casefold()
    return any(token.text.casefold() in data.reporting for token in tokens(text)) or any(
        re.search(rf"\b{re.escape(words)}\b", low) for words in data.according
    )


def years(code: str | None) -> frozenset[str]:
    """Words behind which four figures are a year; none known: the English ones are as good as any."""
    found = _DATA.get(short(code))
    return found.YEARS if found else frozenset()


def within_clause(before: str, code: str | None) -> bool:
    """Does a stretch of a sentence, up to a date in it, open a clause that is not the main one?"""
    found = _DATA.get(short(code))
    last = before.rpartition(",")[2]
    return bool(found and re.search(found.SUBORDINATE, last))


@cache
def apposition(code: str | None) -> re.Pattern[str] | None:
    """What stands between commas behind a name and says who that is; None without data on the language."""
    found = _DATA.get(short(code))
    return re.compile(found.APPOSITION) if found else None


@cache
def office_before(code: str | None) -> re.Pattern[str] | None:
    """What stands with a comma before a name and says who that is; None without data on the language."""
    found = _DATA.get(short(code))
    return re.compile(found.BEFORE) if found else None


def names_role(words: str, code: str | None) -> bool | None:
    """Does a description begin with an office, a trade or a relation? None without data on the language."""
    found = _DATA.get(short(code))
    return bool(re.match(found.ROLE, words)) if found else None


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = _DATA[code]
    found = (data.LEANING, data.POINTING, data.REPORTED)
    leaning, pointing, reported = (re.compile(pattern, re.VERBOSE) for pattern in found)
    return leaning, pointing, reported


def balanced(text: str) -> bool:
    """Is every quotation mark closed? German closes with the mark that opens in English."""
    low, high, closing = text.count("„"), text.count("“"), text.count("”")
    curly = low == high + closing if low else high == closing
    return curly and text.count("«") == text.count("»") and text.count('"') % 2 == 0
