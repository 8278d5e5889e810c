"""From a sentence that was picked to a claim that the gate will read."""

from broadsheet.text.languages import language
from broadsheet.text.words import tokens
from broadsheet.types import About, Citation, ClaimDraft
from broadsheet.write.desk import Desk, Line
from broadsheet.write.opinion import labelled
from broadsheet.write.rewrite import together
from broadsheet.write.select import citations


def tell(desk: Desk, line: Line) -> str | None:
    """The text of the claim that a sentence would make, or None if it cannot stand alone."""
    told = together(desk, line)
    return told.text if told else None


def claim(desk: Desk, line: Line) -> ClaimDraft:
    """The claim of a sentence, with the sentences that resolve it and the other origins that report it."""
    told = together(desk, line)
    if told is None:
        return ClaimDraft(line.text, (line.citation,))
    return ClaimDraft(told.text, citations(desk, line, told.extra), fallback=told.plain)


def about_coverage(text: str, *cited: Citation) -> ClaimDraft:
    """A claim that speaks of the outlets."""
    return ClaimDraft(text, tuple(dict.fromkeys(cited)), About.COVERAGE)


def attributed(desk: Desk, line: Line) -> ClaimDraft:
    """The claim, with its outlet named if one voice tells it and it names no source itself."""
    draft = claim(desk, line)
    outlet = desk.articles[line.article].article.outlet and desk.labels[line.article]
    alone = {desk.origin(c.article) for c in draft.citations} == {desk.origin(line.article)}
    argues = line.article in desk.arguing
    if not (outlet and alone and draft.text.endswith(".")) or (
        not argues and (_sourced(line) or desk.origins < 2)
    ):
        return draft
    key = "reports"
    if argues and labelled(desk.articles[line.article]):
        key = "writes"
    elif argues and not _sourced(line):
        key = "argues"
    text = desk.phrases.say(key, sentence=draft.text[:-1], outlet=outlet)
    return ClaimDraft(text, draft.citations, About.COVERAGE, fallback=None if argues else draft.text)


def _sourced(line: Line) -> bool:
    """Does the sentence say itself who says it?"""
    data = language(line.code)
    low = line.text.casefold()
    return any(token.text.casefold() in data.reporting for token in tokens(line.text)) or any(
        a in low for a in data.according
    )
