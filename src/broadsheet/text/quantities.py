"""Numbers with what they count.

``quantities(text, code) -> tuple[Quantity, ...]``: figures and numbers in words, with bound ("more than"),
range, unit (``"pct"``, a currency code, a measure) and the counted noun. Dates and times of day are left
out; an age ("26-year-old") has the unit "year" and counts nothing; a figure that is part of a label ("No.
1", "Article 9") is an ordinal. A score or a vote ("5-4") gives its figures one by one.
"""

import re
from dataclasses import dataclass, replace

from broadsheet.text.counted import counted_noun
from broadsheet.text.dates import calendar_spans
from broadsheet.text.languages import Language, language
from broadsheet.text.numerals import Numeral, Piece, pieces, read_numeral
from broadsheet.types import Bound, Quantity

_DASH = frozenset("-‐‑–—")
_GAP = re.compile(r"\s{0,3}")
_AGE = re.compile(r"[-‐‑]olds?(?!\w)", re.IGNORECASE)
_LEAD = 40  #: characters before a number in which its modifier is looked for


@dataclass(frozen=True, slots=True)
class _Found:
    """A number on its way to a quantity: indices into the pieces."""

    first: int
    last: int  #: behind the last piece
    numeral: Numeral
    unit: str | None
    bound: Bound = Bound.EXACT
    high: float | None = None


def quantities(text: str, code: str | None) -> tuple[Quantity, ...]:
    """All quantities of a text, in order, without overlaps."""
    data = language(code)
    if not data.numerals.ones:
        return ()
    toks = pieces(text)
    closed = calendar_spans(text, code)
    found = _joined(_all(text, toks, closed, data), text, toks, data)
    return tuple(
        _finished(f, text, toks, data, found[k + 1].first if k + 1 < len(found) else len(toks))
        for k, f in enumerate(found)
    )


def _all(text: str, toks: list[Piece], closed: list[tuple[int, int]], data: Language) -> list[_Found]:
    out: list[_Found] = []
    i = k = 0
    while i < len(toks):
        while k < len(closed) and closed[k][1] <= toks[i].start:
            k += 1
        if k < len(closed) and closed[k][0] <= toks[i].start:
            i += 1
            continue
        got = read_numeral(text, toks, i, data)
        if got is None or (toks[i].low.isalpha() and i and toks[i - 1].low in data.negations):
            i += 1  # "no one" counts nobody
            continue
        first = (
            i - 1
            if i and toks[i - 1].low in data.numerals.currencies and not toks[i - 1].low.isalpha()
            else i
        )
        unit, last = _unit(toks, got, data)
        if first < i and unit is None:
            unit = data.numerals.currencies[toks[first].low]
        out.append(_Found(first, last, got, unit))
        i = last
    return out


def _low(toks: list[Piece], i: int) -> str:
    return toks[i].low if i < len(toks) else ""


def _unit(toks: list[Piece], got: Numeral, data: Language) -> tuple[str | None, int]:
    """The unit behind a number and the index behind it."""
    if got.ordinal or got.vague:
        return None, got.last
    i, numerals = got.last, data.numerals
    hyphen = _low(toks, i) in _DASH and toks[i].start == toks[i - 1].end
    j = i + 1 if hyphen else i
    for phrase in numerals.percent:
        parts = phrase.split()
        if all(_low(toks, j + n) == part for n, part in enumerate(parts)):
            return "pct", j + len(parts)
    k = j + 1 if _low(toks, j) in numerals.nations | numerals.partitive else j
    money = numerals.currencies.get(_low(toks, k))
    if money and (_low(toks, k).isalpha() or not _low(toks, k + 1)[:1].isdigit()):
        return money, k + 1
    if _low(toks, j) in numerals.units:
        return numerals.units[_low(toks, j)], j + 1
    return None, i


def _joined(found: list[_Found], text: str, toks: list[Piece], data: Language) -> list[_Found]:
    """Both ends of "between 2 and 3 percent" or "5-10 million" as one."""
    out: list[_Found] = []
    for item in found:
        if out and (pair := _range(out[-1], item, text, toks, data)):
            out[-1] = pair
        else:
            out.append(item)
    return out


def _range(a: _Found, b: _Found, text: str, toks: list[Piece], data: Language) -> _Found | None:
    link = text[toks[a.last - 1].end : toks[b.first].start].strip().lower()
    before = _words_before(text, toks[a.first].start)
    plain = (
        not (a.numeral.ordinal or b.numeral.ordinal or a.numeral.vague or b.numeral.vague) and a.high is None
    )
    low, high = a.numeral.value, b.numeral.value
    if not plain or not link:
        return None
    if link == data.numerals.between.get(before[-1] if before else ""):
        first = a.first - 1
    elif link in data.numerals.to or link in _DASH:
        if before and before[-1] in data.numerals.leaving:
            return None
        first = a.first
    else:
        return None
    if b.numeral.multiple > 1 == a.numeral.multiple and low < 1000:
        low *= b.numeral.multiple
    same = a.unit is None or b.unit is None or a.unit == b.unit
    if not same or low >= high or (link in _DASH and b.unit is None and not _measured(b, toks)):
        return None
    return replace(
        a,
        first=first,
        last=b.last,
        numeral=replace(a.numeral, value=low),
        unit=a.unit or b.unit,
        bound=Bound.BETWEEN,
        high=high,
    )


def _measured(item: _Found, toks: list[Piece]) -> bool:
    """Is a figure behind a dash followed by a word, so that it is a range and no score?"""
    return item.numeral.multiple > 1 or (item.last < len(toks) and toks[item.last].low.isalpha())


def _words_before(text: str, start: int) -> list[str]:
    return text[max(0, start - _LEAD) : start].lower().split()


def _finished(item: _Found, text: str, toks: list[Piece], data: Language, stop: int) -> Quantity:
    start, end, bound = _with_bound(item, text, toks, data)
    ordinal, counted, age = item.numeral.ordinal, None, _AGE.match(text, end) if item.unit else None
    if age:
        end = age.end()
    elif not ordinal and (counted := _counted(item, toks, end, stop, data)):
        end = counted.end if counted.end > end and not _crosses(toks, item.last, counted, stop) else end
    elif item.unit is None and bound is Bound.EXACT and item.numeral.multiple == 1:
        ordinal = ordinal or _label(text, toks, item, data)
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        value=item.numeral.value,
        high=item.high,
        unit=item.unit,
        bound=bound,
        counted=counted.low if counted else None,
        ordinal=ordinal,
    )


def _counted(item: _Found, toks: list[Piece], end: int, stop: int, data: Language) -> Piece | None:
    """What a number counts, looked for behind its modifiers."""
    i = item.last
    while i < len(toks) and toks[i].start < end:
        i += 1
    return counted_noun(toks, i, max(stop, i), item.numeral.value, data)


def _crosses(toks: list[Piece], i: int, counted: Piece, stop: int) -> bool:
    """Does another figure stand between a number and what it counts ("12 of the 15 members")?"""
    return (stop < len(toks) and toks[stop].start < counted.start) or any(
        t.figure for t in toks[i:stop] if t.start < counted.start
    )


def _with_bound(item: _Found, text: str, toks: list[Piece], data: Language) -> tuple[int, int, Bound]:
    """Where a number with its modifiers begins and ends, and what they make of it."""
    start, end, bound = toks[item.first].start, toks[item.last - 1].end, item.bound
    if item.numeral.ordinal:
        return start, end, bound
    start, before = _bound_before(text, start, data)
    end, after = _bound_after(text, end, data)
    if bound is Bound.EXACT and item.numeral.vague:
        bound = Bound.VAGUE
    return start, end, bound if bound is not Bound.EXACT else after or before or bound


def _bound_before(text: str, start: int, data: Language) -> tuple[int, Bound | None]:
    """Where a modifier in front of a number begins, and what it means."""
    lead = text[max(0, start - _LEAD) : start]
    bare = lead.rstrip().lower()
    best = ""
    for phrase in data.numerals.before:
        if (
            bare.endswith(phrase)
            and len(phrase) > len(best)
            and not bare[-len(phrase) - 1 : -len(phrase)].isalnum()
        ):
            best = phrase
    if not best:
        return start, None
    begin = start - (len(lead) - len(lead.rstrip())) - len(best)
    return begin, data.numerals.before[best]


def _bound_after(text: str, end: int, data: Language) -> tuple[int, Bound | None]:
    gap = _GAP.match(text, end)
    begin = gap.end() if gap else end
    tail = text[begin : begin + 20].lower()
    for phrase, bound in data.numerals.after.items():
        if (
            tail.startswith(phrase)
            and not tail[len(phrase) : len(phrase) + 1].isalnum()
            and (begin == end or phrase[0].isalpha())
        ):
            return begin + len(phrase), bound
    return end, None


def _label(text: str, toks: list[Piece], item: _Found, data: Language) -> bool:
    """Is a number part of a name, as in "No. 1", "Article 9" or "Boeing 737"?"""
    if item.first == 0 or item.numeral.spelled:
        return False
    before = toks[item.first - 1]
    if before.low == "." and item.first > 1 and toks[item.first - 2].low == "no":
        return True
    gap = text[before.end : toks[item.first].start]
    return (
        bool(gap) and before.text[:1].isupper() and before.low not in data.stop_words and before.low.isalpha()
    )
