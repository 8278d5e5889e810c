"""Go deeper: questions a reader has, with the story's own people and things in them, and what the articles
say to them that the page has not told yet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from broadsheet.types import BlockDraft, Heading, SectionDraft, SectionKind
from broadsheet.write import answers
from broadsheet.write.asking import asks
from broadsheet.write.claims import claim
from broadsheet.write.desk import Desk, Key, Line
from broadsheet.write.doing import judges
from broadsheet.write.happened import reported
from broadsheet.write.passage import grow, tell_on
from broadsheet.write.persons import main_people, named_often, who_is, who_says
from broadsheet.write.points import SPEECH, about, point
from broadsheet.write.raised import raised
from broadsheet.write.rewording import rewording
from broadsheet.write.sayer import sayer, sourced
from broadsheet.write.select import MOST_CITATIONS, Told, pick, worth
from broadsheet.write.witness import quoting

MOST_OPEN = 2  #: questions that nobody answers
MOST, EACH = 6, 2  #: questions, and sentences that answer one
ROOM = 3.5  #: questions that share the room
BEHIND_IT = 50  #: words of what stands behind an answer
OF_KIND = 3  #: questions of one kind that a page asks
FEW = 16  #: sentences that answer something, from which on none is kept for it
TELLING = 0.2  #: worth of questions that come before the outlets' own parts
FIRST = 3  #: questions that are asked before the outlets' own parts are filled
LIMITS: Mapping[str, int] = {"words": 2, "known": 2, "voices": 1}  #: the same of kinds that say little
ENOUGH = 4  #: questions beside which one asks for no further voices
FILLS = frozenset({"known", "words", "voices"})  #: they stand behind the others
Test = Callable[[Desk, Line], bool]
_PLAIN: tuple[tuple[str, Test], ...] = (
    ("why", answers.why),
    ("toll", answers.toll),
    ("vote", answers.vote),
    ("held", answers.held),
    ("cost", answers.cost),
    ("polls", answers.polls),
    ("supporters", answers.plain("supporters")),
    ("experts", answers.experts),
    ("next", answers.next_),
    ("before", answers.before),
    ("law", answers.plain("law")),
    ("chances", answers.plain("chances")),
    ("figures", answers.figures),
    ("background", answers.background),
)
GENERAL = frozenset({"general", "critics", "voices", *(kind for kind, _ in _PLAIN)})
#: what readers ask most
WORTH: Mapping[str, float] = {
    "why": 1.5, "timing": 1.3, "reasons": 1.2, "effect": 1.4, "rule": 1.3, "next": 1.1, "unknown": 1.3,
    "general": 1.2, "words": 0.4, "topic": 0.9, "view": 0.7, "critics": 1.1, "voices": 0.1, "known": 0.35,
    "background": 0.3, "figures": 0.6, "held": 1.2, "toll": 1.2, "before": 1.1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the kind it is of, and whose words it asks for."""

    text: str
    kind: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with the sentences that answer it."""

    asked: Asked
    lines: tuple[Line, ...]


def reserved(desk: Desk, told: Told, *, words: int) -> tuple[Answered, ...]:
    """The first questions, before the outlets' own parts take what little is left to tell."""
    keys = {
        key for found in _questions(desk).values() for key in found if not told.has(desk, desk.lines[key])
    }
    if len(keys) > FEW:
        return ()
    return _answered(desk, told, (), most=FIRST, words=words, least=TELLING)


def deeper(desk: Desk, told: Told, first: Sequence[Answered] = (), *, words: int) -> SectionDraft:
    """The section: the ``first`` questions, more where the articles answer them, six at most, and those that
    they raise and leave open."""
    found = (*first, *_answered(desk, told, first, most=MOST - len(first), words=words))
    ordered = sorted(found, key=lambda one: one.asked.kind in FILLS)
    return SectionDraft(SectionKind.DEEPER, (*(_block(desk, one) for one in ordered), *_open(desk, told)))


def _answered(
    desk: Desk, told: Told, before: Sequence[Answered], *, most: int, words: int, least: float = 0.0
) -> tuple[Answered, ...]:
    """The questions whose answers add most, beside those that were asked before.

    ``least``: how much people must ask for them, as in ``WORTH``.
    """
    questions = {one: keys for one, keys in _questions(desk).items() if WORTH.get(one.kind, 1.0) >= least}
    found = list[Answered]()
    while len(found) < most and questions:
        asked = max(questions, key=lambda one: (_value(desk, told, one, questions[one]), one.text))
        lines = [desk.lines[key] for key in questions.pop(asked)]
        if _again(asked, [one.asked for one in (*before, *found)]):
            continue
        if asked.kind == "voices" and len(before) + len(found) >= ENOUGH:
            continue
        if chosen := _answers(desk, told, lines, words=int(words / ROOM)):
            found.append(Answered(asked, tuple(chosen)))
    return tuple(found)


def _again(asked: Asked, before: Sequence[Asked]) -> bool:
    """Was it asked already, of whom it asks, or often enough of its kind?"""
    heard = {one.who for one in before if one.who}
    kinds = [one.kind for one in before]
    same = any(one.text == asked.text for one in before)
    return same or asked.who in heard or kinds.count(asked.kind) >= LIMITS.get(asked.kind, OF_KIND)


def _value(desk: Desk, told: Told, asked: Asked, keys: list[Key]) -> float:
    """What the best answer adds to the page, and how much people ask for it."""
    lines = [desk.lines[key] for key in keys]
    best = max((worth(desk, line, told) for line in lines if not told.has(desk, line)), default=0.0)
    return best * WORTH.get(asked.kind, 1.0)


def _questions(desk: Desk) -> dict[Asked, list[Key]]:
    """Each question with the sentences that answer it."""
    found: dict[Asked, list[Key]] = {}
    people = main_people(desk)
    for line in reported(desk):
        text = tell_on(desk, line)
        if text is None:
            continue
        for asked in (*_pointed(desk, line, text), *_plain(desk, line, text, people)):
            found.setdefault(asked, []).append(line.key)
    return found


def _pointed(desk: Desk, line: Line, text: str) -> list[Asked]:
    """What the sentence's own point answers."""
    made = point(desk, line, text)
    if made is None or (made.name and not named_often(desk, made)):
        return _known(desk, line, text)
    asked, speaks = made.question(desk), made.kind in SPEECH
    who = made.name.split()[-1] if speaks and made.name else ""
    kind = "topic" if made.topic and speaks else made.kind
    return [Asked(asked, kind, who)] if asked else _known(desk, line, text)


def _known(desk: Desk, line: Line, text: str) -> list[Asked]:
    """The question of the person, body, place or thing that the sentence is about, if the story is too."""
    who = None if quoting(line) or not answers.of_story(desk, line) else about(desk, line, text)
    return [Asked(desk.phrases.say("question.known", name=who), "known")] if who else []


def _plain(desk: Desk, line: Line, text: str, people: frozenset[str]) -> list[Asked]:
    """The questions that one asks of many events."""
    found = [
        Asked(desk.phrases.say(f"question.{variant(kind, line)}"), kind)
        for kind, test in _PLAIN
        if test(desk, line)
    ]
    if answers.critics(desk, line, people):
        found.append(Asked(desk.phrases.say("question.critics"), "critics"))
    if open_ := raised(desk, line, text):
        general = open_ == desk.phrases.say("question.unknown")
        found.append(Asked(open_, "general" if general else "unknown"))
    if name := who_is(desk, line, people):
        found.append(Asked(desk.phrases.say("question.who", name=name), "who"))
    if sourced(desk, line):
        found.append(Asked(desk.phrases.say("question.voices"), "voices"))
    speaks = who_says(desk, line, people) if rewording(line.code) is None else sayer(desk, line, text)
    if speaks and sourced(desk, line):
        found.append(heard(desk, line, text, speaks))
    return found


def heard(desk: Desk, line: Line, text: str, name: str) -> Asked:
    """What somebody with a name says, or how they see it, where they judge."""
    if rewording(line.code) is None:
        return Asked(desk.phrases.say("question.says", name=name), "words", name.split()[-1])
    kind = "view" if judges(text) else "words"
    one = desk.phrases.say("does.one")
    return Asked(desk.phrases.say(f"asked.{kind}", name=name, does=one), kind, name.split()[-1])


def variant(kind: str, line: Line) -> str:
    """Of those who died alone one does not ask how many were hurt."""
    return "died" if kind == "toll" and not asks("hurt", line.code).search(line.text) else kind


def _answers(desk: Desk, told: Told, lines: list[Line], *, words: int) -> list[Line]:
    """The best answers in the order of their articles, each with the sentence behind it, if that is short
    and of the same paragraph."""
    found = pick(
        desk,
        told,
        lines,
        tell=lambda line: tell_on(desk, line),
        most=EACH,
        words=words,
        score=lambda line: worth(desk, line, told),
    )
    if len(found) == 1:
        grow(desk, told, found[0], most=EACH + 1, words=BEHIND_IT, close=True)
    return sorted(found, key=lambda line: (line.article, line.index))


def _block(desk: Desk, one: Answered) -> BlockDraft:
    asked, claims = one.asked, tuple(claim(desk, line) for line in one.lines)
    own = asked.kind in GENERAL  #: a question of the page's own words needs no source
    cited = tuple(dict.fromkeys(c for one in claims for c in one.citations))[:MOST_CITATIONS]
    return BlockDraft(claims, Heading(asked.text, () if own else cited))


def _open(desk: Desk, told: Told) -> tuple[BlockDraft, ...]:
    """What articles say is not known, in sentences that the page cannot show."""
    found: dict[str, BlockDraft] = {}
    for line in reported(desk):
        if line.key in told.keys or tell_on(desk, line) is not None:
            continue
        asked = raised(desk, line, line.text)
        if asked and asked != desk.phrases.say("question.unknown"):
            found.setdefault(asked, BlockDraft((), Heading(asked, (line.citation,))))
    return tuple(found.values())[:MOST_OPEN]
