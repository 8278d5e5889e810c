"""Counts that move while an event goes on, and which of them is the newest."""

from datetime import date

from broadsheet.text.languages import language
from broadsheet.types import Cause, Conflict, ConflictKind, Side
from broadsheet.write.desk import Desk, Line


def moved(desk: Desk) -> list[Conflict]:
    """The conflicts in which a later article counted anew, be it less."""
    return [c for c in desk.matrix.conflicts if c.sides and _in_time(desk, c)]


def newest_side(desk: Desk, conflict: Conflict) -> int:
    """The side of the latest article; of equals the one that most origins have, and of these the last, sides
    being in order of their counts."""

    def key(number: int) -> tuple[date, int, int]:
        side = conflict.sides[number]
        return _latest(desk, side), len({desk.origin(c.article) for c in side.citations}), number

    return max(range(len(conflict.sides)), key=key)


def newest_count(desk: Desk, line: Line) -> bool:
    """Has the sentence the newest of counts that moved?"""
    return any(line.citation in c.sides[newest_side(desk, c)].citations for c in moved(desk))


def overtaken_numbers(desk: Desk) -> frozenset[str]:
    """The numbers of earlier counts that the newest has not, small: "three" beside "four people"."""
    numerals = language(desk.code).numerals
    names = {*numerals.ones, *numerals.tens, *numerals.multiples}
    out: set[str] = set()
    for conflict in moved(desk):
        newest = newest_side(desk, conflict)
        values = [set(side.value.casefold().split()) for side in conflict.sides]
        out.update(*(words - values[newest] for number, words in enumerate(values) if number != newest))
    return frozenset(word for word in out if word in names or word[0].isdigit())


def _in_time(desk: Desk, conflict: Conflict) -> bool:
    days = {_latest(desk, side) for side in conflict.sides}
    return conflict.cause is Cause.TIME or (conflict.kind is ConflictKind.NUMBER and len(days) > 1)


def _latest(desk: Desk, side: Side) -> date:
    published = [desk.articles[c.article].article.published for c in side.citations]
    return max((when.day for when in published if when), default=date.min)
