"""Go deeper: questions a reader has, answered by sentences that the page has not told yet."""

import re
from collections.abc import Callable
from dataclasses import replace

from broadsheet.types import BlockDraft, Entity, Heading, NameType, SectionDraft, SectionKind
from broadsheet.write import answers
from broadsheet.write.asking import asks
from broadsheet.write.claims import claim, tell
from broadsheet.write.desk import Desk, Line
from broadsheet.write.happened import reported
from broadsheet.write.quoting import introduced
from broadsheet.write.select import Told, pick, worth
from broadsheet.write.witness import quoting

MOST, FEWEST, EACH = 6, 3, 2  #: questions, and sentences that answer one
OFTEN, SPEAKERS = 4, 3  #: mentions that make a person the subject of a question; people who are heard
LONGEST_NAME = 4  #: words
Test = Callable[[Line], bool]
_BEGINS = re.compile(r"(?:(?:On|In|By) [^,]{3,20}, )?(?:The )?")  #: what may stand before the subject
_PLAIN: tuple[tuple[str, Callable[[Desk, Line], bool]], ...] = (
    ("why", answers.why),
    ("toll", answers.toll),
    ("vote", answers.vote),
    ("held", answers.held),
    ("cost", answers.cost),
    ("next", answers.next_),
    ("unknown", answers.unknown),
)


def deeper(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section: as many questions as the articles answer, six at most, and the one that they raise
    and leave open."""
    blocks: list[BlockDraft] = []
    for heading, test in _questions(desk):
        if len(blocks) == MOST:
            break
        if lines := _answers(desk, told, test, words=words // 4):
            blocks.append(BlockDraft(tuple(claim(desk, line) for line in lines), heading))
    blocks += _more(desk, told, FEWEST - len(blocks), words=words // 4)
    return SectionDraft(SectionKind.DEEPER, (*blocks, *_open(desk, told, blocks)))


def _more(desk: Desk, told: Told, most: int, *, words: int) -> list[BlockDraft]:
    """Where the articles answer few questions: what those do whom the story is about.

    Other sentences on a fact that was told may stand here, if they say more of it.
    """
    blocks: list[BlockDraft] = []
    told = replace(told, facts=set())
    for entity in _subjects(desk):
        if len(blocks) >= most:
            break
        named = [line for line in reported(desk) if _subject(desk, line, entity)]
        lines = _answers(desk, told, _among(named), words=words)
        if lines:
            where = min(named, key=lambda line: (line.index, line.article))
            question = desk.phrases.say("question.more", name=_called(entity, where))
            claims = tuple(claim(desk, line) for line in lines)
            blocks.append(BlockDraft(claims, Heading(question, (where.citation,))))
    return blocks


def _subject(desk: Desk, line: Line, entity: Entity) -> bool:
    """Does the sentence begin with the name, and say what its bearer does?"""
    text = tell(desk, line) or ""
    match = _BEGINS.match(text)
    rest = text[match.end() :] if match else text
    if entity.type is NameType.PERSON and " " not in entity.name:
        return False
    behind = rest[len(entity.name) + 1 :][:1]
    return (
        rest.startswith(f"{entity.name} ")
        and not behind.isupper()
        and not quoting(line)
        and answers.of_story(desk, line)
    )


def _called(entity: Entity, line: Line) -> str:
    """ "the Senate", where the sentence says so."""
    return (
        f"the {entity.name}" if re.search(rf"\b[Tt]he {re.escape(entity.name)}\b", line.text) else entity.name
    )


def _subjects(desk: Desk) -> list[Entity]:
    """The names that most origins have, most often, as they stand in the articles."""
    counts = {e.id: sum(e.name in line.text for line in desk.lines.values()) for e in desk.matrix.entities}
    known = [e for e in desk.matrix.entities if e.type is not NameType.OTHER and counts[e.id]]
    found = [e for e in known if len(e.name.split()) <= LONGEST_NAME]
    return sorted(found, key=lambda e: (-len({desk.origin(a) for a in e.articles}), -counts[e.id], e.name))


def _questions(desk: Desk) -> list[tuple[Heading, Test]]:
    """Questions with the test that an answer passes, in the order in which people ask."""
    people = _people(desk)
    main = frozenset().union(*(answers.forms_of(entity) for entity in people[:SPEAKERS]))
    found = [(Heading(desk.phrases.say(f"question.{kind}")), _bound(desk, test)) for kind, test in _PLAIN]
    critical = Heading(desk.phrases.say("question.critics"))
    found.insert(len(found) - 1, (critical, lambda line: answers.critics(desk, line, main)))
    for entity in people[:1]:
        if heading := _named(desk, entity, "who"):
            found.insert(2, (heading, _of(desk, answers.about, answers.forms_of(entity))))
    found.extend(
        (heading, _of(desk, answers.words_of, answers.forms_of(entity)))
        for entity in people[:SPEAKERS]
        if (heading := _named(desk, entity, "says"))
    )
    return found


def _bound(desk: Desk, test: Callable[[Desk, Line], bool]) -> Test:
    return lambda line: test(desk, line)


def _of(desk: Desk, test: Callable[[Desk, Line, frozenset[str]], bool], forms: frozenset[str]) -> Test:
    return lambda line: test(desk, line, forms)


def _open(desk: Desk, told: Told, blocks: list[BlockDraft]) -> tuple[BlockDraft, ...]:
    """Why it happened, if an article says that this is not known, and the page could not show where."""
    why = desk.phrases.say("question.why")
    if any(block.heading and block.heading.text == why for block in blocks):
        return ()
    lines = [line for line in desk.lines.values() if answers.no_cause(desk, line)]
    if not lines or any(line.key in told.keys for line in lines):
        return ()
    first = min(lines, key=lambda line: (line.index, line.article))
    return (BlockDraft((), Heading(why, (first.citation,))),)


def _people(desk: Desk) -> list[Entity]:
    """The persons of whom most origins speak, most often."""
    people = [e for e in desk.matrix.entities if e.type is NameType.PERSON and _plain(desk, e.name)]

    def weight(entity: Entity) -> tuple[int, int, str]:
        forms = answers.forms_of(entity)
        return (
            -len({desk.origin(a) for a in entity.articles}),
            -sum(n.text in forms for line in desk.lines.values() for n in line.names),
            entity.name,
        )

    return [person for person in sorted(people, key=weight) if -weight(person)[1] >= OFTEN]


def _plain(desk: Desk, name: str) -> bool:
    """Two to four words, and no word for a group among them."""
    return 2 <= len(name.split()) <= LONGEST_NAME and not asks("critic", desk.code).search(f"{name} {name}s")


def _named(desk: Desk, entity: Entity, question: str) -> Heading | None:
    """A question with a name in it, and the sentence that has the name."""
    found = (introduced(desk, article, entity.name) for article in desk.articles)
    where = next((place for place in found if place), None)
    asked = desk.phrases.say(f"question.{question}", name=entity.name)
    return Heading(asked, (where[1],)) if where else None


def _answers(desk: Desk, told: Told, test: Test, *, words: int) -> list[Line]:
    found = pick(
        desk,
        told,
        [line for line in reported(desk) if test(line)],
        tell=lambda line: tell(desk, line),
        most=EACH,
        words=words,
        score=lambda line: worth(desk, line, told),
    )
    return sorted(found, key=lambda line: (line.article, line.index))


def _among(lines: list[Line]) -> Test:
    keys = {line.key for line in lines}
    return lambda line: line.key in keys
