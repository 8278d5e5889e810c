"""What stands around a number, a date or a name: the words by which two of them are known to be about one
thing.
"""

from broadsheet.compare.material import Unit, stems_of, words_of
from broadsheet.text.comparison import comparison
from broadsheet.text.languages import language
from broadsheet.text.words import Token

_MARKS = ",;:—–"
WORDS = 7  #: to each side


def around(unit: Unit, start: int, end: int, *, words: int = WORDS) -> frozenset[str]:
    """Telling stems near a span of the article, within the unit, without the span's own."""
    before, after = neighbours(unit, start, end)
    near = [*before[-words:], *after[:words]]
    return frozenset().union(*(stems_of(t.text, unit.language) for t in near))


def neighbours(unit: Unit, start: int, end: int) -> tuple[list[Token], list[Token]]:
    """The words of a unit before and behind a span of the article."""
    first, last = start - unit.start, end - unit.start
    words = words_of(unit.text)
    return [t for t in words if t.end <= first], [t for t in words if t.start >= last]


def names_near(unit: Unit, start: int, end: int) -> frozenset[str]:
    """The names, in full, of the part of a unit between the nearest marks around a span of the article."""
    first, last = start - unit.start, end - unit.start
    left = max((unit.text.rfind(mark, 0, first) for mark in _MARKS), default=-1) + 1
    right = min((k for mark in _MARKS if (k := unit.text.find(mark, last)) >= 0), default=len(unit.text))
    inside = [n for n in unit.names if left <= n.start - unit.start < right]
    return frozenset(n.full.casefold() for n in inside)


def same_names(a: frozenset[str], b: frozenset[str]) -> bool:
    """Half of the names in common, or nothing that speaks against it."""
    return not a or not b or 2 * len(a & b) >= max(len(a), len(b))


def of_a_whole(unit: Unit, start: int, end: int) -> bool:
    """ "Five of the dead": the number counts a part of a set."""
    words = unit.text[start - unit.start : end - unit.start].casefold().split()
    _, after = neighbours(unit, start, end)
    partitive = language(unit.language).numerals.partitive
    return bool(set(words) & partitive) or bool(after and after[0].text.casefold() in partitive)


def part_of(unit: Unit, start: int, end: int) -> tuple[int, int]:
    """The part of a unit, as a span of the article, from mark or conjunction to the next around a span."""
    words = comparison(unit.language).conjunctions
    before, after = neighbours(unit, start, end)
    cuts = [0, *(t.end for t in before if t.text.casefold() in words)]
    ends = [len(unit.text), *(t.start for t in after if t.text.casefold() in words)]
    cuts += [k + 1 for mark in _MARKS if (k := unit.text.rfind(mark, 0, start - unit.start)) >= 0]
    ends += [k for mark in _MARKS if (k := unit.text.find(mark, end - unit.start)) >= 0]
    part = unit.text[max(cuts) : min(ends)]
    first = unit.start + max(cuts) + len(part) - len(part.lstrip())
    return first, first + len(part.strip())


def initials(name: str) -> str:
    """The letters of an abbreviation, or the words with a capital by their first letters and the rest of one
    word: "U.S." and "United States" are one.
    """
    short = name.replace(".", "").replace(" ", "")
    big = [w for w in name.split() if w[0].isupper()]
    if short.isupper() or len(big) < 2:
        return short.upper()
    return "".join(w[0] for w in big).upper()
