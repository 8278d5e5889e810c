"""Every number stands in a cited span, with its unit, its modifier and what it counts."""

import re
from collections import Counter
from functools import lru_cache

from broadsheet.text.languages import language
from broadsheet.text.quantities import quantities
from broadsheet.types import Bound, Quantity
from broadsheet.write.checks.source import Coverage, Source, root, stems, words

_HARD = frozenset({"pct", "usd", "eur", "gbp", "jpy", "cny", "inr", "rub", "krw", "chf"})
_COUNTED = re.compile(
    r"\s*(?:[\w-]+\s+){0,2}(?:articles?|outlets?|papers?|reports?|accounts?|sources?|origins?|voices?|versions?)\b"
    r"|\s+(?:of (?:the |these |all )?\w+|others?\b"
    r"|(?:say|says|report|reports|give|gives|name|names|carry|quote)\b)",
    re.I,
)
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}(?:[:.]\d\d)?)\s?([ap]\.?m)\b", re.I)
_OF = re.compile(r"\b(?:of|all)(?: the| these)?\s+$", re.I)


@lru_cache(maxsize=4096)
def read(text: str, code: str | None) -> tuple[Quantity, ...]:
    """The quantities of a text, kept because claims share their sources."""
    return quantities(text, code)


def fault(
    text: str,
    sources: tuple[Source, ...],
    code: str | None,
    *,
    coverage: Coverage | None,
    dated: tuple[tuple[int, int], ...],
) -> str | None:
    """The first number that no span carries as it stands; ``dated`` are the stretches that dates take."""
    cited = [(source, q) for source in sources for q in read(source.text, code)]
    mine = read(text, code)
    for quantity in mine:
        if coverage and _counts(text, quantity, coverage):
            continue
        if reason := _against(quantity, cited, code):
            return reason
    if (
        reason := _too_often(mine, [q for _, q in cited])
        or _clocks(text, sources)
        or _modifiers(text, sources, code)
    ):
        return reason
    return _loose_figures(text, sources, [(q.start, q.end) for q in mine] + list(dated))


def _too_often(mine: tuple[Quantity, ...], cited: list[Quantity]) -> str | None:
    """The same number more often than all spans together have it: it took another's place."""
    have = Counter((q.value, q.unit) for q in cited)
    for key, count in Counter((q.value, q.unit) for q in mine).items():
        if count > max(1, have[key]):
            return f"number {key[0]:g} stands more often than in the cited sentences"
    return None


def _clocks(text: str, sources: tuple[Source, ...]) -> str | None:
    """Times of day are in a span."""
    known = {_time(m) for source in sources for m in _CLOCK.finditer(source.text)}
    lost = next((m.group() for m in _CLOCK.finditer(text) if _time(m) not in known), None)
    return f"time {lost} is in no cited sentence" if lost else None


def _time(match: re.Match[str]) -> tuple[str, str]:
    return match[1].replace(".", ":").removesuffix(":00"), match[2][0].casefold()


def _modifiers(text: str, sources: tuple[Source, ...], code: str | None) -> str | None:
    """ "At most" and the like, also where no number was read behind them."""
    here = _bounds(text, code)
    there = {bound for source in sources for bound in _bounds(source.text, code)}
    lost = next((bound for bound in sorted(here) if bound not in there), None)
    return f"modifier {lost} is in no cited sentence" if lost else None


def _bounds(text: str, code: str | None) -> set[str]:
    low = " ".join(text.casefold().split())
    return {
        bound.value
        for phrase, bound in language(code).numerals.before.items()
        if " " in phrase and re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", low)
    }


def _against(mine: Quantity, cited: list[tuple[Source, Quantity]], code: str | None) -> str | None:
    same = [
        (s, q) for s, q in cited if _value(mine, q) and _unit(mine.unit, q.unit) and mine.ordinal == q.ordinal
    ]
    if not same:
        return f"number {mine.text} is in no cited sentence"
    same = [(s, q) for s, q in same if q.bound is mine.bound]
    if not same:
        return f"number {mine.text} stands with another modifier in the cited sentences"
    if mine.counted and not any(_counted(mine.counted, s, q, code) for s, q in same):
        return f"number {mine.text} counts something else in the cited sentences"
    return None


def _value(mine: Quantity, theirs: Quantity) -> bool:
    return mine.value == theirs.value and (mine.high == theirs.high or mine.high is None)


def _unit(mine: str | None, theirs: str | None) -> bool:
    return mine == theirs or (None in (mine, theirs) and not {mine, theirs} & _HARD)


def _counted(noun: str, source: Source, theirs: Quantity, code: str | None) -> bool:
    return (
        theirs.counted is None
        or root(noun, code) == root(theirs.counted, code)
        or root(noun, code) in stems(source.text, code)
    )


def _counts(text: str, mine: Quantity, coverage: Coverage) -> bool:
    """Is it a true count of the page's articles, outlets or origins?"""
    if mine.unit or mine.high is not None or mine.bound is Bound.VAGUE or mine.ordinal:
        return False
    if not mine.value.is_integer() or not 0 < mine.value <= coverage.most:
        return False
    at = _figure_start(text, mine)
    if _OF.search(text[:at]):
        return int(mine.value) in coverage.totals
    behind = text[at:].split(maxsplit=1)
    return bool(_COUNTED.match(" " + behind[1] if len(behind) > 1 else ""))


def _figure_start(text: str, mine: Quantity) -> int:
    """Where the number itself begins, behind "about" or "all"."""
    lead = (
        len(mine.text) - len(re.sub(r"^(?:\D*\s)?(?=\d)", "", mine.text))
        if any(ch.isdigit() for ch in mine.text)
        else 0
    )
    return mine.start + lead


def _loose_figures(text: str, sources: tuple[Source, ...], seen: list[tuple[int, int]]) -> str | None:
    """Figures that the grammar did not read ("F-35", "7.30"): they must stand in a span as they are."""
    known = {token.text.casefold() for source in sources for token in words(source.text)}
    for token in words(text):
        inside = any(start < token.end and token.start < end for start, end in seen)
        if not inside and any(ch.isdigit() for ch in token.text) and token.text.casefold() not in known:
            return f"number {token.text} is in no cited sentence"
    return None
