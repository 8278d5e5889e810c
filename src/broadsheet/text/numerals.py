"""Numbers in figures and in words, before it is known what they count.

``pieces(text)`` cuts a text into what the number grammar reads; ``read_numeral(text, pieces, i, language)``
reads the number that begins at piece ``i``, or None.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from broadsheet.text.languages import Language, language

_SPACE = "[ \u00a0\u202f\u2009]"
_FIGURE = (
    rf"\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)|\d{{1,3}}(?:\.\d{{3}})+(?!\d)(?:,\d+)?"
    r"|\d{1,300}(?:[.,]\d{1,300})?"
)
_PIECE = re.compile(rf"(?P<num>{_FIGURE})|(?:[^\W\d_]\.){{2,}}|US\$|[^\W\d_]+(?:['’][^\W\d_]+)*|km/h|\S")
_GLUE = re.compile(r"[^\W\d_][-‐‑]?$|[\d.:/][.,:/]?$|#$")


class Piece(NamedTuple):
    start: int
    end: int
    text: str
    low: str
    figure: bool


@dataclass(frozen=True, slots=True)
class Numeral:
    value: float
    last: int  #: index behind its last piece
    ordinal: bool = False
    spelled: bool = False
    vague: bool = False
    multiple: int = 1


def pieces(text: str) -> list[Piece]:
    """Figures, words, abbreviations and single marks of a text."""
    return [
        Piece(m.start(), m.end(), m.group(), m.group().lower(), m.lastgroup == "num")
        for m in _PIECE.finditer(text)
    ]


@cache
def number_words(code: str) -> frozenset[str]:
    """All words with which a number may begin."""
    n = language(code).numerals
    return frozenset([*n.ones, *n.tens, *n.multiples, *n.vague, *n.ordinals])


def read_numeral(text: str, toks: list[Piece], i: int, data: Language) -> Numeral | None:
    """The number that begins at a piece."""
    if toks[i].figure:
        return _figure(text, toks, i, data)
    if toks[i].low not in number_words(data.code):
        return None
    if toks[i].low in data.numerals.vague:
        return Numeral(float(data.numerals.vague[toks[i].low]), i + 1, spelled=True, vague=True)
    return _spelled(toks, i, data)


def figure_value(written: str, *, decimal_comma: bool) -> float:
    """What a figure with separators is worth."""
    plain = re.sub(_SPACE, "", written)
    point, comma = (",", ".") if decimal_comma else (".", ",")
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(comma)}\d{{3}})+(?:{re.escape(point)}\d+)?", plain):
        return float(plain.replace(comma, "").replace(point, "."))
    if len(re.findall(r"[.,]", plain)) == 1 and not decimal_comma and re.fullmatch(r"\d+,\d{1,2}", plain):
        return float(plain.replace(",", "."))
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(point)}\d{{3}}){{2,}}(?:{re.escape(comma)}\d+)?", plain):
        return float(plain.replace(point, "").replace(comma, "."))
    return float(plain.replace(",", "."))


def _figure(text: str, toks: list[Piece], i: int, data: Language) -> Numeral | None:
    tok, numerals = toks[i], data.numerals
    lead = text[max(0, tok.start - 4) : tok.start]
    if _GLUE.search(lead) and lead != "-to-":
        return None
    value = figure_value(tok.text, decimal_comma=numerals.decimal_comma)
    following = toks[i + 1] if i + 1 < len(toks) else None
    if following is None:
        return Numeral(value, i + 1)
    touching = following.start == tok.end
    if touching and following.low in numerals.ordinal_endings:
        return Numeral(value, i + 2, ordinal=True)
    if touching and following.low[0].isalpha() and not _may_touch(following.low, data):
        return None
    j = i + 2 if following.low in "-‐‑" and touching else i + 1
    word = toks[j].low if j < len(toks) else ""
    if word in numerals.multiples:
        return Numeral(value * numerals.multiples[word], j + 1, multiple=numerals.multiples[word])
    short = numerals.short_multiples.get(word)
    money = i > 0 and toks[i - 1].low in numerals.currencies
    if short and (len(word) > 1 or (money and toks[j].start == tok.end)):
        return Numeral(value * short, j + 1, multiple=short)
    return Numeral(value, i + 1)


def _may_touch(word: str, data: Language) -> bool:
    """May a word stand right behind a figure ("5km", "5bn", "5m")? Else it is part of a name ("49ers")."""
    n = data.numerals
    known = (n.multiples, n.short_multiples, n.units, n.currencies, n.percent)
    return any(word in words for words in known) or not word.isascii()


def _spelled(toks: list[Piece], i: int, data: Language) -> Numeral | None:
    """A number in words; "a dozen" and "half a million" begin at the multiple."""
    numerals = data.numerals
    total = current = 0.0
    last, multiple = "", 1
    while i < len(toks):
        word = toks[i].low
        if word in numerals.ones and last in ("", "tens", "multiple"):
            current, last = current + numerals.ones[word], "ones"
        elif word in numerals.tens and last in ("", "multiple"):
            current, last = current + numerals.tens[word], "tens"
        elif word in numerals.multiples and (last or numerals.multiples[word] <= 10**3 or not last):
            total, current, multiple = _multiplied(total, current, numerals.multiples[word])
            last = "multiple"
        elif word in numerals.ordinals and _ordinal_fits(last, numerals.ordinals[word]):
            return Numeral(total + current + numerals.ordinals[word], i + 1, ordinal=True, spelled=True)
        elif not _links(toks, i, last, data):
            break
        i += 1
    return Numeral(total + current, i, spelled=True, multiple=multiple) if last else None


def _multiplied(total: float, current: float, by: int) -> tuple[float, float, int]:
    if by <= 100:
        return total, (current or 1) * by, by
    return total + (current or 1) * by, 0.0, by


def _ordinal_fits(last: str, value: int) -> bool:
    return not last or last == "multiple" or (last == "tens" and value < 10)


def _links(toks: list[Piece], i: int, last: str, data: Language) -> bool:
    """Does a hyphen or an "and" go on with the number?"""
    if not last or i + 1 >= len(toks):
        return False
    numerals, word, after = data.numerals, toks[i].low, toks[i + 1].low
    more = after in numerals.ones or after in numerals.tens or after in numerals.ordinals
    if word == numerals.joiner and word:
        return last == "multiple" and more
    if word in "-‐‑" and toks[i].start == toks[i - 1].end:
        return after in numerals.multiples or (last == "tens" and more)
    return False
