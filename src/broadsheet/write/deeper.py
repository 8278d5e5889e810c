"""Go deeper: questions a reader has, answered by sentences that the page has not told yet."""

from collections.abc import Callable

from broadsheet.types import BlockDraft, Entity, Heading, NameType, Quantity, SectionDraft, SectionKind
from broadsheet.write.claims import claim, tell
from broadsheet.write.cues import cue, strength
from broadsheet.write.desk import Desk, Line
from broadsheet.write.quoting import introduced
from broadsheet.write.select import Told, pick, worth

MOST, LEFT = 6, 8  #: questions; sentences of what is left
OFTEN = 5  #: mentions that make a person the subject of a question
CLOSE = 40  #: characters between a number and the word for what befell people
Test = Callable[[Line], bool]


def deeper(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section: as many questions as the articles answer, six at most; what is left comes last."""
    blocks: list[BlockDraft] = []
    for heading, test in _questions(desk):
        if len(blocks) == MOST - 1:
            break
        if lines := _answers(desk, told, test, words=words // 4, most=2):
            blocks.append(BlockDraft(tuple(claim(desk, line) for line in lines), heading))
    left = words - sum(len(c.text.split()) for b in blocks for c in b.claims)
    if rest := _answers(desk, told, lambda line: bool(line.rows), words=left, most=LEFT):
        heading = Heading(desk.phrases.questions["else"])
        blocks.append(BlockDraft(tuple(claim(desk, line) for line in rest), heading))
    return SectionDraft(SectionKind.DEEPER, tuple(blocks))


def _questions(desk: Desk) -> list[tuple[Heading, Test]]:
    """Questions with the test that an answer passes, in the order in which people ask."""
    asked = desk.phrases.questions
    found: list[tuple[Heading, Test]] = [
        (Heading(asked["why"]), _cue("cause")),
        (Heading(asked["toll"]), lambda line: _toll(desk, line)),
    ]
    found += [
        (heading, _about(entity)) for entity in _central(desk) if (heading := _named(desk, entity, "who"))
    ]
    found += [
        (Heading(asked["next"]), lambda line: strength("forecast", line.text, line.code) > 1),
        (Heading(asked["critics"]), _cue("critics")),
        (Heading(asked["unknown"]), _cue("unknown")),
    ]
    found += [
        (heading, _words_of(entity)) for entity in _central(desk) if (heading := _named(desk, entity, "says"))
    ]
    return found


def _cue(kind: str) -> Test:
    return lambda line: strength(kind, line.text, line.code) > 0


def _toll(desk: Desk, line: Line) -> bool:
    """A number of people next to what befell them."""
    text = desk.articles[line.article].article.text
    note = desk.articles[line.article].annotation
    return any(
        _counts_people(q)
        and cue("toll", line.code).search(text[max(line.citation.start, q.start - CLOSE) : q.end + CLOSE])
        for q in note.quantities
        if line.citation.start <= q.start and q.end <= line.citation.end
    )


def _counts_people(quantity: Quantity) -> bool:
    return quantity.unit is None and not quantity.ordinal


def _central(desk: Desk) -> list[Entity]:
    """The person of whom most origins speak most often."""
    people = [e for e in desk.matrix.entities if e.type is NameType.PERSON and " " in e.name]

    def weight(entity: Entity) -> tuple[int, int, str]:
        forms = {entity.name, *entity.variants}
        return (
            -len({desk.origin(a) for a in entity.articles}),
            -sum(n.text in forms for line in desk.lines.values() for n in line.names),
            entity.name,
        )

    return [person for person in sorted(people, key=weight)[:1] if -weight(person)[1] >= OFTEN]


def _named(desk: Desk, entity: Entity, question: str) -> Heading | None:
    """A question with a name in it, and the sentence that has the name."""
    found = (introduced(desk, article, entity.name) for article in desk.articles)
    where = next((place for place in found if place), None)
    return Heading(desk.phrases.questions[question].format(name=entity.name), (where[1],)) if where else None


def _words_of(entity: Entity) -> Test:
    """A sentence that quotes the person."""
    forms = {entity.name, *entity.variants}
    return lambda line: any(q.direct and q.speaker in forms for q in line.quotations)


def _about(entity: Entity) -> Test:
    """A sentence whose subject is the person, and that tells something of a life."""
    forms = {entity.name, *entity.variants}

    def test(line: Line) -> bool:
        subject = next((n for n in line.names if n.type is NameType.PERSON), None)
        if subject is None or subject.text not in forms:
            return False
        before = line.text[: max(0, subject.start - line.citation.start)].split()
        return all(word[:1].isupper() for word in before) and strength("person", line.text, line.code) > 0

    return test


def _answers(desk: Desk, told: Told, test: Test, *, words: int, most: int) -> list[Line]:
    found = pick(
        desk,
        told,
        [line for line in desk.lines.values() if test(line)],
        tell=lambda line: tell(desk, line),
        most=most,
        words=words,
        score=lambda line: worth(desk, line, told),
    )
    return sorted(found, key=lambda line: (line.article, line.index))
