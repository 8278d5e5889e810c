"""The same thing put at another time."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from broadsheet.compare.conflicts.context import around, names_near, neighbours, part_of, same_names
from broadsheet.compare.conflicts.draft import Draft, Saying, one_side_each, subject
from broadsheet.compare.evidence import matter_of, reports
from broadsheet.compare.material import Material, Unit, stems_of
from broadsheet.compare.similarity import Matrix
from broadsheet.text.comparison import comparison
from broadsheet.text.languages import language
from broadsheet.text.words import tokens
from broadsheet.types import Cause, ConflictKind, DateMention, Granularity, Severity

MATTER = 0.4  #: least likeness of two sentences whose dates are compared
LOOSE = 0.25  #: the same for weeks and months
ROOT = 6  #: letters by which two forms of one word are known
WRITTEN = 0.1  #: the same for two days written out in full
FEW, SELDOM = 4, 0.03  #: sentences, share of them, in which a word is rare
MATTER_WORDS = 3  #: words of matter that both sentences must have
NEAR_WORDS = 2  #: telling words that must stand around both dates
SAID = 3  #: words between a date and the verb of the saying that it dates
CLOSE = 3  #: words to each side of which one must be shared
WINDOW = 10  #: words to each side
YEARS = 6
_SCALE = {
    Granularity.TIME: 0,
    Granularity.DAY: 0,
    Granularity.WEEK: 1,
    Granularity.MONTH: 2,
    Granularity.QUARTER: 4,
    Granularity.RANGE: 4,
    Granularity.YEAR: 6,
    Granularity.FISCAL_YEAR: 6,
}


@dataclass(frozen=True, slots=True)
class When:
    unit: int
    mention: DateMention
    said: bool  #: the time of a saying
    near: frozenset[str]  #: telling words around it
    close: frozenset[str]  #: those right beside it
    names: frozenset[str]  #: names in its clause


def dates(material: Material, scores: Matrix) -> list[Draft]:
    """Alike sentences that put the same words at times that do not touch."""
    found = [
        _when(i, unit, d)
        for i, unit in enumerate(material.units)
        for d in unit.dates
        if d.period is not None and not _pointing(unit, d) and reports(unit, matter_of(unit))
    ]
    at: dict[int, list[int]] = defaultdict(list)
    for k, when in enumerate(found):
        at[when.unit].append(k)
    group: dict[int, list[int]] = {}
    for a, b in _alike(found, scores):
        x, y = found[a], found[b]
        loose = _same_happening(material, x, y)
        alike = scores[x.unit, y.unit] >= _matter(x.mention, y.mention) and _conflict(x, y)
        if (alike or loose) and not _agree(found, at[x.unit], at[y.unit]):
            _join(group, a, b)
    groups = {id(g): sorted(g) for g in group.values()}
    drafts = (_draft(material, [found[k] for k in g]) for g in sorted(groups.values()))
    return [draft for draft in drafts if draft]


def _alike(found: Sequence[When], scores: Matrix) -> list[tuple[int, int]]:
    """Pairs of dates in alike sentences."""
    units = np.array([w.unit for w in found], dtype=int)
    first, second = np.nonzero(np.triu(scores[np.ix_(units, units)], 1) >= WRITTEN)
    return [(int(a), int(b)) for a, b in zip(first, second, strict=True)]


def _matter(a: DateMention, b: DateMention) -> float:
    """Weeks and months are seldom named without need: their sentences may be less alike."""
    loose = all(d.period and _SCALE[d.period.granularity] in (1, 2) for d in (a, b))
    return LOOSE if loose else MATTER


def _when(index: int, unit: Unit, mention: DateMention) -> When:
    near, close = (around(unit, mention.start, mention.end, words=n) for n in (WINDOW, CLOSE))
    part = part_of(unit, mention.start, mention.end)
    close &= stems_of(unit.text[part[0] - unit.start : part[1] - unit.start], unit.language)
    return When(
        index, mention, _of_saying(unit, mention), near, close, names_near(unit, mention.start, mention.end)
    )


def _join(group: dict[int, list[int]], a: int, b: int) -> None:
    first, second = group.setdefault(a, [a]), group.setdefault(b, [b])
    if first is not second:
        first.extend(second)
        for member in second:
            group[member] = first


def _agree(found: Sequence[When], a: Sequence[int], b: Sequence[int]) -> bool:
    """Do two sentences also have a time in common? Then the others are of other things."""
    return any(not _apart(found[i].mention, found[j].mention) for i in a for j in b)


def _has(material: Material, found: Sequence[When], a: When, b: When) -> bool:
    """Does the article of the second tell the first as well? Then it knows two times for two things."""
    article = material.units[b.unit].article
    mine = [w for w in found if material.units[w.unit].article == article]
    return any(w.mention.period == a.mention.period and len(w.near & a.near) >= NEAR_WORDS for w in mine)


def _same_happening(material: Material, a: When, b: When) -> bool:
    """Two days written out, each beside a word, or a form of it, that is rare in the story: "inspected on 3
    June".
    """
    if not (_is_written(a) and _is_written(b) and same_names(a.names, b.names)):
        return False
    most = max(FEW, SELDOM * len(material.units))
    rare = [
        {s[:ROOT] for s in w.close if material.counts.get(s, 0) <= most and len(s) >= ROOT} for w in (a, b)
    ]
    return bool(rare[0] & rare[1]) and _apart(a.mention, b.mention)


def _is_written(when: When) -> bool:
    """ "On 3 June": a day of a month, with a preposition."""
    mention = when.mention
    if mention.period is None or not mention.preposition or _SCALE[mention.period.granularity] != 0:
        return False
    return any(c.isdigit() for c in mention.text) and any(c.isalpha() for c in mention.text)


def _conflict(a: When, b: When) -> bool:
    alike = not a.said and not b.said and len(a.near & b.near) >= NEAR_WORDS and bool(a.close & b.close)
    fits = alike and same_names(a.names, b.names) and _one_scale(a.mention, b.mention)
    return fits and _apart(a.mention, b.mention)


def _one_scale(a: DateMention, b: DateMention) -> bool:
    """A day is not set against a month or more, and years, which mostly are of two things, not at all."""
    if a.period is None or b.period is None:
        return False
    if _SCALE[a.period.granularity] >= YEARS:
        return False
    return abs(_SCALE[a.period.granularity] - _SCALE[b.period.granularity]) <= 1


def _of_saying(unit: Unit, mention: DateMention) -> bool:
    """ "On Sunday, she said": the time of the saying, not of the thing."""
    verbs = language(unit.language).reporting
    before, after = neighbours(unit, mention.start, mention.end)
    return any(t.text.casefold() in verbs for t in [*before[-SAID:], *after[:SAID]])


def _pointing(unit: Unit, mention: DateMention) -> bool:
    """ "The previous month": a time told from another one."""
    words = {t.text.casefold() for t in tokens(mention.text)}
    return bool(words & comparison(unit.language).counted_from)


def _apart(a: DateMention, b: DateMention) -> bool:
    """Neither period touches the other, and both are of one kind."""
    if a.period is None or b.period is None:
        return True
    first, second = ({t.text.casefold() for t in tokens(d.text)} for d in (a, b))
    if first <= second or second <= first:
        return False
    if (a.relative or b.relative) and a.period.start.replace(year=2000) == b.period.start.replace(year=2000):
        return False
    return a.period.end < b.period.start or b.period.end < a.period.start


def _draft(material: Material, group: Sequence[When]) -> Draft | None:
    by_time: dict[tuple[object, object], list[When]] = defaultdict(list)
    for when in group:
        assert when.mention.period is not None
        by_time[when.mention.period.start, when.mention.period.end].append(when)
    if len(by_time) < 2:
        return None
    said = [[Saying(w.unit, w.mention.text) for w in side] for side in by_time.values()]
    sides = one_side_each(material, said)
    if len(sides) < 2:
        return None
    first, second = (sides[k][0].unit for k in (0, 1))
    written = all(_is_written(when) for when in group)
    if (
        not written
        and len(matter_of(material.units[first]) & matter_of(material.units[second])) < MATTER_WORDS
    ):
        return None
    about = subject(material, [first, second])
    return Draft(ConflictKind.DATE, about, Severity.MINOR, Cause.DISPUTE, sides)
