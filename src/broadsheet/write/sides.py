"""On which side of which disagreement a sentence stands, so that one section does not contradict itself.

Of counts that change as the news goes on, the newest is told, and of those of one day the one that most have.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

from broadsheet.types import Conflict, ConflictKind
from broadsheet.write.counts import moved, newest_side
from broadsheet.write.desk import Desk, Key, Line
from broadsheet.write.rewrite import together
from broadsheet.write.witness import line_of

_COUNTS = frozenset({ConflictKind.NUMBER, ConflictKind.DATE})
Place = tuple[str, int]  #: id of a conflict, number of its side


def sides(desk: Desk) -> Mapping[Key, frozenset[Place]]:
    """Sentence → the sides on which it stands, of counts, days, and words for one thing ("car", "truck")."""
    out: dict[Key, set[Place]] = defaultdict(set)
    for conflict in desk.matrix.conflicts:
        if _one_thing(conflict):
            for one in desk.lines.values():
                words = [number for number, side in enumerate(conflict.sides) if _has(one.text, side.value)]
                out[one.key].update((conflict.id, number) for number in words)
        for number, side in enumerate(conflict.sides if conflict.kind in _COUNTS else ()):
            for citation in side.citations:
                if line := line_of(desk, citation):
                    out[line.key].add((conflict.id, number))
    return {key: frozenset(found) for key, found in out.items()}


def against(one: frozenset[Place], other: frozenset[Place]) -> bool:
    """Do two sentences stand on different sides, and on none together?"""
    shared = {conflict for conflict, _ in one} & {conflict for conflict, _ in other}
    return any(not {p for p in one if p[0] == key} & {p for p in other if p[0] == key} for key in shared)


def outdated(desk: Desk, found: Mapping[Key, frozenset[Place]]) -> frozenset[Key]:
    """The sentences with a count that a later one has overtaken."""
    newest = {c.id: newest_side(desk, c) for c in moved(desk)}
    return frozenset(
        key
        for key, places in found.items()
        if any(conflict in newest and (conflict, newest[conflict]) not in places for conflict, _ in places)
    )


def rests_on(desk: Desk, line: Line, keys: frozenset[Key]) -> bool:
    """Is it one of these sentences, or told with one of them?"""
    told = together(desk, line)
    cited = [found for c in (told.extra if told else ()) if (found := line_of(desk, c))]
    return any(one.key in keys for one in (line, *cited))


def _one_thing(conflict: Conflict) -> bool:
    """Are the sides words for one thing, which a reader would take for two, and no spellings of a name?"""
    return conflict.kind is ConflictKind.NAME and all(side.value.islower() for side in conflict.sides)


def _has(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text, re.I) is not None
