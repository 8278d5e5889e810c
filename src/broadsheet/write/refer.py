"""Does a sentence hold what its "it", "they" and "that position" mean, inside and outside quotation marks?

What may be meant is any thing that was named before the word in the same sentence. That is lenient: a
sentence is refused only where nothing at all was named that the word could mean.
"""

import re

from broadsheet.text.languages import language
from broadsheet.text.words import tokens
from broadsheet.types import NameType
from broadsheet.write.desk import Desk, Line
from broadsheet.write.introduction import is_role
from broadsheet.write.leaning import of_story
from broadsheet.write.lexicon import lexicon
from broadsheet.write.rewording import QUOTED, Rewording

MUCH = 12  #: words before "that void" among which stands what fills it
SHORT = 3  #: letters of words that name nothing
FEWEST = 3  #: words of a quotation that points anywhere


def points_away(desk: Desk, line: Line, text: str, rules: Rewording) -> bool:
    """Is there a word in ``text``, made of the line, that means what only other sentences name?"""
    quoted = [m.span() for m in QUOTED.finditer(text)]
    return (
        _demonstrates(desk, line, text, quoted, rules)
        or any(_which(line, text, m) for m in rules.body.finditer(text) if not _inside(m.start(), quoted))
        or any(_nothing_before(line, text, m, rules) for m in rules.it.finditer(text))
        or any(
            not rules.several.search(text[: m.start()])
            for m in rules.them.finditer(text)
            if _inside(m.start(), quoted)
        )
    )


def _inside(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= at < b and b - a > FEWEST for a, b in spans)


def _demonstrates(desk: Desk, line: Line, text: str, quoted: list[tuple[int, int]], rules: Rewording) -> bool:
    """ "That position", "this is": with a noun that is not the story's, and little said before."""
    for match in rules.that_thing.finditer(text):
        noun = next(filter(None, match.groups()))
        if len(text[: match.start()].split()) >= MUCH:
            continue
        known = noun in rules.known or of_story(desk, noun, line.code)
        ends = text[match.end() : match.end() + 1] in ".,;"
        if not known and (ends or _inside(match.start(), quoted)):
            return True
    return any(
        _inside(m.start(), quoted) and len(text[: m.start()].split()) < MUCH
        for m in rules.that_alone.finditer(text)
    )


def _which(line: Line, text: str, match: re.Match[str]) -> bool:
    """Is no body or place named before "the state", and no state either?"""
    before = text[: match.start()]
    named = any(n.type is not NameType.PERSON and n.text in before for n in line.names)
    return not named and match[1] not in before.casefold()


def _nothing_before(line: Line, text: str, match: re.Match[str], rules: Rewording) -> bool:
    """Is no thing named before this "it"? "It is clear that" means none."""
    if rules.idle.match(text, match.start()):
        return False
    before = text[: match.start()]
    governed = before.rstrip().rpartition(" ")[0]  # the word right before "it" is its verb
    actor = rules.acts.match(text, match.end()) is not None  # "Ruritania said it would"
    if actor and any(n.type is not NameType.PERSON and n.text in before for n in line.names):
        return False
    places = {w for n in line.names if n.type is NameType.PLACE for w in n.text.split()}
    people = {word for n in line.names if n.type is NameType.PERSON for word in n.text.split()}
    words, verbs = lexicon(line.code).function, language(line.code).reporting
    return not any(
        len(word) > SHORT
        and word not in people
        and word not in places
        and word.casefold() not in words
        and word.casefold() not in verbs
        and not word.endswith("ly")
        and rules.finite.fullmatch(word) is None
        and rules.somebody.fullmatch(word) is None
        and not is_role(word)
        for word in (token.text for token in tokens(governed))
    )
