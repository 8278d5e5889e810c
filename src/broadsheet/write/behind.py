"""What's behind the headline: reasons, aims, warnings, criticism and what is to come, each said by somebody.

A heading promises no more than the words by which its sentence was chosen, and says whose they are. The
sentence must be of the story's own matter.
"""

from broadsheet.types import BlockDraft, Heading, SectionDraft, SectionKind
from broadsheet.write.claims import attributed
from broadsheet.write.desk import Desk, Key, Line
from broadsheet.write.happened import reported
from broadsheet.write.passage import grow, tell_on
from broadsheet.write.points import Point, general, point
from broadsheet.write.select import Told, pick, worth

MOST, MOST_IN_BLOCK = 6, 2
TOGETHER, BEHIND_IT = 2, 40  #: sentences of a point that follow each other; words of the second
OPINIONS = frozenset({"view", "support", "criticism"})  #: what somebody thinks explains less
MOST_OPINIONS = 2
ROOM = 1.4  #: of the room for the section: what a page has here, it need not say elsewhere
#: the order of the points, and what each kind is worth; others stand between
ORDER = ("why", "cause", "reasons", "goal", "purpose", "effect", "rule")
LAST = ("next", "forecast")
WORTH = {"why": 1.4, "reasons": 1.2, "effect": 1.2, "next": 0.8}


def behind(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section; without explanations in the articles it has no blocks."""
    points = {line.key: found for line in reported(desk) if (found := _point(desk, line))}
    room = int(ROOM * words)
    facts = [desk.lines[key] for key, found in points.items() if found.kind not in OPINIONS]
    lines = _picked(desk, told, facts, points, most=MOST, words=room)
    left = room - sum(line.words for line in lines)
    others = [desk.lines[key] for key, found in points.items() if found.kind in OPINIONS]
    lines += _picked(desk, told, others, points, most=min(MOST_OPINIONS, MOST - len(lines)), words=left)
    lines.sort(key=lambda line: (_place(points[line.key].kind), line.article, line.index))
    blocks = tuple(_block(desk, group, points[group[0].key]) for group in _groups(lines, points))
    return SectionDraft(SectionKind.BEHIND, blocks)


def _picked(
    desk: Desk, told: Told, lines: list[Line], points: dict[Key, Point], *, most: int, words: int
) -> list[Line]:
    found = pick(
        desk,
        told,
        lines,
        tell=lambda line: tell_on(desk, line),
        most=most,
        words=words,
        score=lambda line: worth(desk, line, told) * WORTH.get(points[line.key].kind, 1.0),
    )
    for line in found:
        grow(desk, told, line, most=TOGETHER, words=BEHIND_IT, close=True)
    return found


def _place(kind: str) -> int:
    """Reasons first, what is to come last."""
    return ORDER.index(kind) if kind in ORDER else len(ORDER) + (kind in LAST)


def _point(desk: Desk, line: Line) -> Point | None:
    text = tell_on(desk, line)
    found = point(desk, line, text) or general(desk, line) if text else None
    return None if found and found.kind == "words" else found


def _groups(lines: list[Line], points: dict[Key, Point]) -> list[list[Line]]:
    """Sentences of one heading stand together."""
    groups: dict[Point, list[Line]] = {}
    for line in lines:
        groups.setdefault(points[line.key], []).append(line)
    return list(groups.values())


def _block(desk: Desk, lines: list[Line], point: Point) -> BlockDraft:
    claims = tuple(attributed(desk, line) for line in lines[:MOST_IN_BLOCK])
    cited = claims[0].citations if point.name or point.effect else ()
    return BlockDraft(claims, Heading(point.heading(desk), cited))
