"""Does a sentence begin with somebody or something that a reader knows, or learns of here?

What is let through is listed, not what is refused: a name, "a suicide bomber", "two of the hostages",
"police", "the Senate", "the bill" where the story is about one; before it a date, a place, or a clause with
its comma.
"""

import re

from broadsheet.text.words import content_stems
from broadsheet.write.desk import Desk, Line
from broadsheet.write.leaning import TOLD, of_story
from broadsheet.write.rewording import QUOTED, Rewording

NOUNS = 2  #: words behind "the" among which a noun that is known is looked for
LONGEST_OPENING = 160  #: characters of a clause before the subject
_WORD = re.compile(r"[^\s,.;:()]+")


def grounded(desk: Desk, line: Line, text: str, rules: Rewording) -> bool:
    """Is the subject of ``text``, made of the line, known or told?"""
    plain = QUOTED.sub(lambda m: " " * len(m.group()), text)
    if rules.unbound.search(plain):
        return False
    if text[:1] in '“"«„' or QUOTED.match(text):
        return True
    opening = rules.adverbial.match(plain)
    if opening is None:
        return _known(desk, line, plain, rules)
    comma = plain.find(", ", opening.end() - 1, LONGEST_OPENING)
    if comma < 0:
        return rules.no_comma.match(plain) is not None and _after_date(desk, line, plain, rules)
    return any(
        _known(desk, line, plain[at + 2 :], rules) for at in _commas(plain, comma) if plain[at + 2 : at + 3]
    )


def _commas(plain: str, first: int) -> list[int]:
    """The first commas behind an opening; what it names may have its own."""
    out = [first]
    while len(out) < 4 and (at := plain.find(", ", out[-1] + 2, LONGEST_OPENING)) > 0:
        out.append(at)
    return out


def _after_date(desk: Desk, line: Line, plain: str, rules: Rewording) -> bool:
    """ "In 2010 Barack Obama signed …"."""
    match = rules.no_comma.match(plain)
    return match is not None and _known(desk, line, plain[match.end() :], rules)


def _known(desk: Desk, line: Line, text: str, rules: Rewording) -> bool:
    """Does the text begin with a name, something indefinite, a group, or a thing that is known?"""
    first = _WORD.match(text)
    if first is None:
        return False
    if any(text.startswith(part) for name in line.names for part in (name.text, name.full)):
        return True
    if rules.indefinite.match(text) or rules.groups.match(text) or rules.impersonal.match(text):
        return True
    definite = rules.definite.match(text)
    if definite:
        return _definite(desk, line, text[definite.end() :], rules)
    capital = re.match(r"(?:[A-Z][\w.’'&-]*[ ,]+){1,6}", text)
    if capital and len(capital.group().split()) > 1:
        return True  # a title and a name that the names' model has not
    ordinary = first.group().casefold()
    return of_story(desk, ordinary, line.code) or (first.group()[:1].isupper() and ordinary.endswith("s"))


def _definite(desk: Desk, line: Line, rest: str, rules: Rewording) -> bool:
    """ "The": with a capital behind it, a noun that is the story's, that is one for all, or that is told."""
    named = next((n.text for n in line.names if rest.startswith(n.text)), "")
    capital = re.match(r"(?:[A-Z0-9][\w.’'&-]*\s?){2,6}", rest)
    name = named or (capital.group().strip() if capital else "")
    for word in rest[len(name) :].split()[:NOUNS]:
        bare = word.strip(",.;:’'").removesuffix("’s").removesuffix("'s")
        if TOLD.match(word) or not bare or word[:1].isupper():
            return True
        if rules.finite.fullmatch(bare):
            return bool(name)
        if bare in rules.known or of_story(desk, bare, line.code):
            return True
        if word.endswith(",") and TOLD.match(rest[rest.find(word) + len(word) - 1 :]):
            return True
    return not content_stems(rest, line.code)
