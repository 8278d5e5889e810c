"""The first sentence of a report: nothing stands before it that it could lean on.

Writers make it so that it stands alone. "The senators", "her husband" and "the most restrictive bill" need no
sentence before them there, because readers had none either; what the rules for sentences in the middle of an
article refuse for that may be told.
"""

import re

from broadsheet.text.languages import language
from broadsheet.text.words import tokens
from broadsheet.write.dating import dated, untold
from broadsheet.write.desk import Desk, Line, Told
from broadsheet.write.leaning import no_sentence, unclosed, within
from broadsheet.write.naming import introduce
from broadsheet.write.overtaken import overtaken
from broadsheet.write.quoting import needs_speaker
from broadsheet.write.rewording import QUOTED, Rewording, rewording
from broadsheet.write.rewrite import alone, trimmed, usable

BAR = 3  #: characters in which the bar follows
_FUSED = re.compile(r"\b([A-Z][a-z]{2,})(?=[A-Z][a-z])")
TOP = 3  #: sentences among which the first may stand, behind captions and the like


def open_leads(desk: Desk) -> None:
    """Let the first sentences of reports be told that lean on nothing but what comes behind them."""
    for article in desk.articles:
        line = None if article in desk.arguing else lead(desk, article)
        if line and alone(desk, line) is None and (told := _opening(desk, line)):
            desk.told[line.key] = told


def lead(desk: Desk, article: str) -> Line | None:
    """The first whole sentence of an article."""
    for line in desk.of(article)[:TOP]:
        rules = rewording(line.code)
        plain = not (rules and no_sentence(line, rules)) and line.key not in desk.foreign
        if plain and usable(line) and not captioned(desk, line) and not run_in(desk, line):
            return line
    return None


def captioned(desk: Desk, line: Line) -> bool:
    """Is it the caption of a picture, with a bar and the photographer behind it?"""
    text = desk.articles[line.article].article.text
    return text[line.citation.end : line.citation.end + BAR].lstrip()[:1] == "|"


def run_in(desk: Desk, line: Line) -> bool:
    """Does the clutter of a page run into a name: "Ann LeeFive things to know"?"""
    return any(match[1] in desk.bearers for match in _FUSED.finditer(line.text))


def _opening(desk: Desk, line: Line) -> Told | None:
    rules = rewording(line.code)
    if rules is None or unclosed(line.text) or within(desk, line):
        return None
    text = trimmed(line.text, rules)
    if _speaks_of_others(line, text, rules) or _stale(desk, line, rules):
        return None
    found = introduce(desk, line, text)
    if found is None:
        return None
    published = desk.articles[line.article].article.published
    day = dated(found[0], line, published, desk.phrases, rules)
    if untold(day, published, rules):
        return None
    return Told(day, found[1], found[0])


def _speaks_of_others(line: Line, text: str, rules: Rewording) -> bool:
    """Is somebody meant by a pronoun alone, or the writer or reader, or is it an answer?"""
    plain = QUOTED.sub(lambda m: " " * len(m.group()), text)
    return bool(
        rules.pronoun.match(text)
        or rules.self.search(plain)
        or rules.quote_opening.match(text)
        or rules.connective.match(text)
        or needs_speaker(line, text)
        or not line.names
    )


def _stale(desk: Desk, line: Line, rules: Rewording) -> bool:
    """Is it told as to come, or as of its day, and older than the newest article?

    What somebody announced stays announced: "He will name a judge, he said on 7 June".
    """
    if not overtaken(desk, line, rules):
        return False
    plain = QUOTED.sub(" ", line.text)
    said = any(token.text.casefold() in language(line.code).reporting for token in tokens(plain))
    return not said or rules.present.search(plain) is not None
