"""What a sentence explains: whose reason, wish, fear, rule or next step it tells, for headings and questions.

A heading carries nothing that its sentence does not: what the sentence begins with and what its verb says
of it, or the clause that stands before "because". In a language whose verbs are not known the heading is a
general one, by the words for reasons and aims in the sentence.
"""

import re
from dataclasses import dataclass

from broadsheet.text.languages import language
from broadsheet.text.words import content_stems, tokens
from broadsheet.types import Name, NameType
from broadsheet.write import answers
from broadsheet.write.cues import strength
from broadsheet.write.desk import Desk, Line
from broadsheet.write.doing import SAYING, THINGS, doing, judges, reasons
from broadsheet.write.effects import effect, turned
from broadsheet.write.leaning import of_story
from broadsheet.write.rewording import QUOTED, rewording
from broadsheet.write.who import Subject, called, in_heading, named_behind, speaker, subject, thing

#: general kinds, the ones that readers look for first
GENERAL = ("cause", "purpose", "stakes", "forecast", "critics", "analysis")
#: the same that fit whatever the sentence
SAFE = ("cause", "analysis")
#: what is done to somebody, whom the heading names if the name stands right behind the verb
WHOM = frozenset({"criticism", "accusation", "support", "defence", "objection"})
SPEECH = frozenset({"view", "words"})
_NOTHING = frozenset(
    "same right way time people fact question first last other rest case cases ones number numbers "
    "women men state country crowd".split()
)
SHOUTED = 4  #: letters of a word in capitals that is no abbreviation
ENOUGH = 4  #: words of a quotation that says what it is about
_ASIDE = re.compile(r"\s(?:--|[—–])\s")
_ATTACHED = re.compile(r"[-’']|\s[A-Z]|\s[a-z]+(?:er|or|ion|ist|cy|ry|gation)s?\b")  #: "the Russia inquiry"
OF_IT = frozenset({"timing", "support", "defence"})  #: says nothing without saying of what
#: what is said of something, which the heading names if the story is about it
OF_TOPIC = frozenset({"view", "words", "argument", "reasons"})
_TOPIC = re.compile(
    r"(?<!\bof )(?<!\bin )(?<!\bat )(?<!\bduring )(?<!\bafter )(?<!\bbefore )(?<!\bsince )"
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Tt]his) ((?:[A-Z][\w’-]+ ){0,2})([a-z-]{4,})"
    r"(?=[,.;”\"]| (?:of|in|on|to|is|was|will|would|could|should|has|had|"
    r"for|from|with|by|and|that|who|which|after|before|as|at|can|may|are|were)\b)"
)
_TOLD = re.compile(r"\b(?:told|asked|assured)\b")
_TO_WHOM = re.compile(r"^[^“”\"]{0,110}?that (?=[a-z])")
EARLY = 70  #: characters of what is said within which stands what it is about
OFTEN = 4  #: sentences that name what the story is about
OF_THE_MATTER = 2  #: words of a sentence that the beginnings of several articles have
ANYWHERE = frozenset({"stakes"})  #: kinds whose words may stand in a quotation


@dataclass(frozen=True, slots=True)
class Point:
    """What a sentence explains: its kind, of whom or what, and the clause whose cause it gives."""

    kind: str
    name: str = ""
    plural: bool = False
    effect: str = ""
    whom: str = ""
    topic: str = ""

    def heading(self, desk: Desk) -> str:
        """The heading in the page's words."""
        if not self.name and not self.effect:
            return desk.phrases.say(f"behind.{self.kind}")
        owner = desk.phrases.say("owner.s" if self.name.endswith("s") else "owner", name=self.name)
        further = ".whom" if self.whom else ".topic" if self.topic else ""
        key = f"point.{self.kind}{further}"
        slots = {"whom": self.whom, "topic": self.topic, "clause": self.effect}
        text = desk.phrases.say(key, name=self.name, owner=owner, **slots)
        return text[:1].upper() + text[1:]

    def question(self, desk: Desk) -> str | None:
        """The question that it answers; None where the heading is a general one."""
        if not self.name and not self.effect:
            return None
        say = desk.phrases.say
        if self.kind in OF_IT and not (self.topic or self.whom):
            return None
        clause = turned(self.effect, _plain_words(desk)) if self.effect else ""
        if clause is None:
            return None
        number = "many" if self.plural else "one"
        further = ".whom" if self.whom else ".topic" if self.topic else ""
        slots = {"whom": self.whom, "topic": self.topic, "clause": clause, "name": self.name}
        return say(
            f"asked.{self.kind}{further}", does=say(f"does.{number}"), **slots, **{"is": say(f"is.{number}")}
        )


def _plain_words(desk: Desk) -> frozenset[str]:
    """The words that the articles write small."""
    return frozenset(t.text for line in desk.lines.values() for t in tokens(line.text) if t.text.islower())


def point(desk: Desk, line: Line, text: str) -> Point | None:
    """The point that a sentence makes, as the page tells it; None if it explains nothing, or nobody's."""
    if len(line.stems & desk.matter) < OF_THE_MATTER or not answers.of_story(desk, line):
        return None
    if rewording(line.code) is None:
        kind = _purpose(desk, line)
        return Point(kind) if kind else None
    if (said := effect(line, text)) and len(content_stems(said, line.code) & desk.matter) >= OF_THE_MATTER:
        return Point("why", effect=said)
    if who := subject(line, text) or thing(desk, line, text):
        clear = in_heading(desk, line, text, who)
        return _pointed(desk, line, text, clear) if clear else None
    who = speaker(line, text)
    clear = in_heading(desk, line, text, who) if who else None
    if clear is None:
        return None
    kind = "reasons" if reasons(answers.outside(line)) else "view" if judges(text) else "words"
    return Point(kind, clear.name, topic=topic(desk, line, text, clear.name))


def about(desk: Desk, line: Line, text: str) -> str | None:
    """How the person, body, place or thing is called that a sentence is about and the story too."""
    who = subject(line, text) or thing(desk, line, text)
    clear = in_heading(desk, line, text, who) if who and not who.plural else None
    if clear is None:
        return None
    rules, behind = rewording(line.code), text[clear.end :].split()
    acts = rules is None or (bool(behind) and rules.finite.fullmatch(behind[0].strip(",.")) is not None)
    if not acts:  # "U.S. officials" are not the U.S.
        return None
    last = clear.name.split()[-1]
    often = clear.type is None or sum(last in other.text for other in desk.lines.values()) >= OFTEN
    return clear.name if often else None


def general(desk: Desk, line: Line) -> Point | None:
    """The point of a sentence under a heading that names nobody and fits without fail, or None."""
    if len(line.stems & desk.matter) < OF_THE_MATTER or not answers.of_story(desk, line):
        return None
    text = answers.outside(line)
    kind = next((kind for kind in SAFE if strength(kind, text, line.code)), None)
    return Point(kind) if kind else None


def _pointed(desk: Desk, line: Line, text: str, who: Subject) -> Point | None:
    found = doing(text, who.end, thing=who.type is None)
    if found is None or (who.type is None and found[0] not in THINGS | {"next", "seen", "criticized"}):
        return None
    kind, end = found
    if kind in SAYING and reasons(answers.outside(line)):
        kind = "reasons"
    if kind == "said":
        kind = "view" if judges(text[end:]) else "words"
    if kind == "next" and not answers.next_(desk, line):
        return None
    whom = named_behind(line, text, end + 1) if kind in WHOM else None
    if kind in OF_IT - {"timing"} and not whom:
        return None
    matter = topic(desk, line, text[end:], who.name) if kind in OF_TOPIC else ""
    return Point(kind, who.name, plural=who.plural, whom=whom or "", topic=matter)


def topic(desk: Desk, line: Line, text: str, but: str) -> str:
    """ "The deal", "Wray": the thing, person or body of the story that is spoken of, beside ``but``.

    What most origins speak of, and earliest, comes first.
    """
    said = " ".join(m.group() for m in QUOTED.finditer(text))
    text = said if len(said.split()) >= ENOUGH else text
    said_of = _TO_WHOM.sub("", text) if _TOLD.search(line.text) else text
    rules, text = rewording(line.code), _ASIDE.split(said_of)[0][:EARLY]
    things = [m for m in _TOPIC.finditer(text) if rules and not rules.finite.fullmatch(m[2])]
    found = {
        f"the {m[1] or ''}{m[2]}": _early(desk, m[2], line.code)
        for m in reversed(things)
        if of_story(desk, m[2], line.code)
        and not _one_of_many(desk, m[2])
        and m[2] not in _NOTHING
        and m[2] not in language(line.code).reporting
    }
    for name in line.names:
        short = _spoken_of(desk, name, text)
        if short and but not in short and short not in but:
            found[short] = _early(desk, short, line.code)
    return max(found, key=lambda one: (found[one], one), default="")


def _one_of_many(desk: Desk, noun: str) -> bool:
    """ "The package", where the story is about packages: which?"""
    low = noun.casefold()
    return f"{low}s" in desk.known and low not in desk.known


def _spoken_of(desk: Desk, name: Name, text: str) -> str | None:
    """How a person or body is called of whom a text speaks, if other origins do so too."""
    at = -1 if name.text.isupper() and len(name.text) > SHOUTED else text.find(name.text)
    if (
        at < 0
        or name.type not in (NameType.PERSON, NameType.ORG)
        or _ATTACHED.match(text[at + len(name.text) :])
    ):
        return None
    tellers = {
        desk.origin(x.article) for x in desk.lines.values() if any(n.text == name.text for n in x.names)
    }
    short = called(name, name.text, text[:at])
    with_article = any(f"the {name.text}" in line.text for line in desk.lines.values())
    plain = short and (short.startswith("the ") == (with_article and name.type is NameType.ORG))
    return short if plain and len(tellers) > 1 else None


def _early(desk: Desk, words: str, code: str | None) -> float:
    return max((desk.early.get(stem, 0.0) for stem in content_stems(words, code)), default=0.0)


def _purpose(desk: Desk, line: Line) -> str | None:
    """What the sentence explains by its words: the kind with the most, or None."""
    scores = {kind: _strength(desk, line, kind) for kind in GENERAL}
    best = max(GENERAL, key=lambda kind: (scores[kind], -GENERAL.index(kind)))
    return best if scores[best] else None


def _strength(desk: Desk, line: Line, kind: str) -> int:
    if kind == "forecast":
        return int(answers.next_(desk, line))
    return strength(kind, line.text if kind in ANYWHERE else answers.outside(line), line.code)
