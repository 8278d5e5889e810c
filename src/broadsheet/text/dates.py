"""Words that speak of a time, with the period that they mean.

``dates(text, code, published) -> tuple[DateMention, ...]``: days, weekdays, weeks, months, quarters, years and parts of
them. What depends on the day of writing ("Wednesday", "last week") is resolved against ``published``; without it the
period is None. A weekday or month without a hint is the last one that was; "next", "by" or a "will" in the same clause turn
it to the future. A fiscal year has a period only where the text says when it ends.
``calendar_spans(text, code) -> list[(start, end)]``: what numbers must not be read in, times of day included.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from broadsheet.text import calendar
from broadsheet.text.date_grammar import CLOCK, grammar
from broadsheet.text.languages import Language, language
from broadsheet.types import DateMention, Granularity, Period, Published

_CLAUSE = re.compile(r"[.!?;:,“”\"\n]")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s-]{1,3}(?:(?:the|a|an|der|dem|den|el|la)\s)?$", re.IGNORECASE)
_REACH = 80  #: characters before a date in which its clause is looked at

Groups = Mapping[str, str | None]


def dates(text: str, code: str | None, published: Published | None) -> tuple[DateMention, ...]:
    """All dates of a text, in order, without overlaps."""
    data = language(code)
    out = []
    for match in _matches(text, code):
        groups = match.groupdict()
        fixed = _fixed(groups, data)
        relative = fixed is None and not _without_period(groups)
        period = fixed
        if relative and published is not None:
            period = _relative(groups, data, published, _way(text, match, data))
        start = match.start("y8") if groups.get("y8") and not groups.get("part8") else match.start()
        out.append(
            DateMention(
                start,
                match.end(),
                text[start : match.end()],
                _parted(period, groups, data),
                relative,
                _preposition(text, start, data),
            )
        )
    return tuple(out)


def calendar_spans(text: str, code: str | None) -> list[tuple[int, int]]:
    """Where a text speaks of days and of times of day, in order, without overlaps."""
    spans = sorted([m.span() for m in _matches(text, code)] + [m.span() for m in CLOCK.finditer(text)])
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


@lru_cache(maxsize=16)
def _matches(text: str, code: str | None) -> tuple[re.Match[str], ...]:
    pattern, data = grammar(code), language(code)
    if pattern is None:
        return ()
    return tuple(m for m in pattern.finditer(text) if _is_date(text, m, data))


def _is_date(text: str, match: re.Match[str], data: Language) -> bool:
    groups = match.groupdict()
    if groups["y8"]:
        return bool(groups["part8"]) or _is_year(text, match, data)
    month = next((groups[k] for k in ("m1", "m2", "m3", "m4") if groups[k]), None)
    if month is None:
        return groups["w5"] is None or _written_as_name(groups["w5"], data)
    if not _written_as_name(month, data):
        return False
    if groups["m4"] and month.lower() in data.calendar.unsafe_months:
        before = _preposition(text, match.start(), data)
        return bool(groups["shift4"] or groups["part4"] or before)
    return True


def _written_as_name(word: str, data: Language) -> bool:
    """English and German write days and months in capitals; Spanish does not."""
    return word[0].isupper() or not (data.code == "en" or data.nouns_in_capitals)


_COUNTED = re.compile(r"\s+(?:[a-z]+s|people|million|billion|per\s?cent|percent)\b")
_THE = re.compile(r"(?:\b(?:the|that|this|a|his|her|its|their|our)\s+|['’]s\s+|\()$", re.IGNORECASE)


def _is_year(text: str, match: re.Match[str], data: Language) -> bool:
    start, end = match.span("y8")
    lead = text[max(0, start - 20) : start]
    if _THE.search(lead):
        return True
    word = _LAST_WORD.search(lead)
    if not word or word.group(1).lower() not in data.calendar.prepositions - set(data.numerals.before):
        return False
    return not _COUNTED.match(text, end)


def _preposition(text: str, start: int, data: Language) -> str | None:
    word = _LAST_WORD.search(text[max(0, start - 24) : start])
    low = word.group(1).lower() if word else ""
    return low if low in data.calendar.prepositions else None


def _way(text: str, match: re.Match[str], data: Language) -> int:
    """1 when the words around a date turn it to the future, -1 to the past, else 0."""
    shift = next((match[k] for k in ("shift4", "shift5") if match[k]), None)
    if shift:
        return data.calendar.shifts[_plain(shift)] or 1
    before = _preposition(text, match.start(), data)
    if before in data.calendar.future:
        return 1
    if before in data.calendar.past:
        return -1
    clause = _CLAUSE.split(text[max(0, match.start() - _REACH) : match.start()])[-1].lower().split()
    after = text[match.end() : match.end() + 12].lower().split()[:1]
    return 1 if data.calendar.future.intersection(clause + after) else 0


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _month(groups: Groups, data: Language) -> int | None:
    word = next((w for k in ("m1", "m2", "m3", "m4") if (w := groups[k])), None)
    return data.calendar.months[word.lower()] if word else None


def _number(groups: Groups, *keys: str) -> int | None:
    return next((int(value) for key in keys if (value := groups[key])), None)


def _fixed(groups: Groups, data: Language) -> Period | None:
    """The period of what is written with its year."""
    if iso := groups["iso"]:
        year, month, day = (int(x) for x in iso.split("-"))
        return calendar.day_period(calendar.safe_day(year, month, day)) if year else None
    year_ = _number(groups, "y1", "y2", "y3", "y8")
    if year_ is not None:
        return _in_year(groups, data, year_)
    quarter, qy = _quarter(groups, data), groups["qy"] or groups["qy2"]
    return calendar.quarter_period(int(qy), quarter) if quarter and qy and qy.isdigit() else None


def _quarter(groups: Groups, data: Language) -> int | None:
    if groups["quarter"]:
        return data.calendar.quarters[groups["quarter"].lower()]
    return int(groups["q"]) if groups["q"] else None


def _in_year(groups: Groups, data: Language, year: int) -> Period | None:
    month, day = _month(groups, data), _number(groups, "d1", "d2")
    if month and day:
        return _days(groups, year, month, day)
    return calendar.month_period(year, month) if month else calendar.year_period(year)


def _days(groups: Groups, year: int, month: int, day: int) -> Period | None:
    first, last = calendar.safe_day(year, month, day), None
    if groups["e2"]:
        last = calendar.safe_day(year, month, int(groups["e2"]))
    if first and last and first < last:
        return Period(first, last, Granularity.RANGE)
    return calendar.day_period(first)


def _without_period(groups: Groups) -> bool:
    """A fiscal year that the text does not give the end of; a day that the calendar has not."""
    return bool(
        groups["iso"] or (groups["fiscal"] and not groups["fend"]) or _number(groups, "y1", "y2", "y3", "y8")
    )


def _relative(groups: Groups, data: Language, published: Published, way: int) -> Period | None:
    """The period of what is resolved against the day of publication."""
    today, cal = published.day, data.calendar
    if month := _month(groups, data):
        day = _number(groups, "d1", "d2")
        year = calendar.nearest_year(today, month, day, way)
        return _in_year(groups, data, year)
    if groups["w5"]:
        return calendar.day_period(calendar.nearest_weekday(today, cal.weekdays[groups["w5"].lower()], way))
    if groups["word"]:
        return calendar.shifted(today, Granularity.DAY, cal.days[_plain(groups["word"])])
    if groups["fend"]:
        return _fiscal(groups, data, published)
    if quarter := _quarter(groups, data):
        shift = cal.shifts.get((groups["qy"] or "").split(" ")[0].lower(), 0)
        return calendar.quarter_period(today.year + shift, quarter)
    if groups["shift6"] and groups["span6"]:
        return calendar.shifted(
            today, cal.spans[_plain(groups["span6"])], cal.shifts[_plain(groups["shift6"])]
        )
    return _ago(groups, data, published)


def _fiscal(groups: Groups, data: Language, published: Published) -> Period | None:
    month = data.calendar.months[(groups["fend"] or "").lower()]
    shift = data.calendar.shifts.get(_plain(groups["shiftF"] or ""), 0)
    last = calendar.month_period(calendar.nearest_year(published.day, month, None, 1) + shift, month)
    first = calendar.month_period(last.end.year, month - 11) if last else None
    return Period(first.start, last.end, Granularity.FISCAL_YEAR) if first and last else None


def _ago(groups: Groups, data: Language, published: Published) -> Period | None:
    count, span = groups["count7"] or groups["count9"], groups["span7"] or groups["span9"]
    if not count or not span:
        return None
    low, numerals = count.lower(), data.numerals
    value = int(low) if low.isdigit() else numerals.ones.get(low) or numerals.tens.get(low)
    if value is None:
        value = 1 if low in data.articles else None
    return calendar.shifted(published.day, data.calendar.spans[_plain(span)], -value) if value else None


def _parted(period: Period | None, groups: Groups, data: Language) -> Period | None:
    part = next((w for k in ("part3", "part4", "part8", "partF", "partS") if (w := groups[k])), None)
    return calendar.part_of(period, data.calendar.parts[_plain(part)]) if part else period
