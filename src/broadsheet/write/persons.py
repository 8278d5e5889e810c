"""The people whom a story is about, for questions and cards."""

from broadsheet.types import Entity, NameType
from broadsheet.write import answers
from broadsheet.write.desk import Desk, Line
from broadsheet.write.points import Point

TWICE = 2  #: sentences that name whose point it is
OFTEN = 3  #: mentions that make somebody worth asking about
SHORTEST, LONGEST_NAME = 2, 4  #: words of a full name


def mentions(desk: Desk, entity: Entity) -> int:
    """How often the articles name somebody or something, in whatever form."""
    forms = answers.forms_of(entity)
    return sum(
        name.text in forms or name.full in forms for line in desk.lines.values() for name in line.names
    )


def weight(desk: Desk, entity: Entity) -> tuple[int, int]:
    """(origins that name it, mentions)."""
    return len({desk.origin(article) for article in entity.articles}), mentions(desk, entity)


def main_people(desk: Desk) -> frozenset[str]:
    """Full names of those whom several articles name often."""
    people = [e for e in desk.matrix.entities if e.type is NameType.PERSON and _full(e.name)]
    ranked = sorted(people, key=lambda e: (*(-n for n in weight(desk, e)), e.name))
    return frozenset(e.name for e in ranked[:2] if weight(desk, e)[1] >= OFTEN)


def _full(name: str) -> bool:
    return SHORTEST <= len(name.split()) <= LONGEST_NAME


def named_often(desk: Desk, point: Point) -> bool:
    """Is it a group, a thing of the story, or a name that is met more than once or twice?"""
    bare = point.name.removeprefix("the ")
    if not any(ch.isupper() for ch in bare):
        return True
    last = bare.split()[-1]
    return sum(bare in line.text or last in line.text for line in desk.lines.values()) >= TWICE


def who_is(desk: Desk, line: Line, people: frozenset[str]) -> str | None:
    """The full name of the main person whose life the sentence tells of."""
    for entity in desk.matrix.entities:
        if entity.name in people and answers.about(desk, line, answers.forms_of(entity)):
            return entity.name
    return None


def who_says(desk: Desk, line: Line, people: frozenset[str]) -> str | None:
    """The full name of the main person whose words the sentence has."""
    for entity in desk.matrix.entities:
        if entity.name in people and answers.words_of(desk, line, answers.forms_of(entity)):
            return entity.name
    return None
