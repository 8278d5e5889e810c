"""From a sentence that was picked to a claim that the gate will read."""

from broadsheet.text.languages import language
from broadsheet.text.words import tokens
from broadsheet.types import About, Citation, ClaimDraft
from broadsheet.write.arguing import tells
from broadsheet.write.desk import Desk, Line
from broadsheet.write.opinion import labelled
from broadsheet.write.rewording import QUOTED, rewording
from broadsheet.write.rewrite import together
from broadsheet.write.select import citations


def tell(desk: Desk, line: Line) -> str | None:
    """The text of the claim that a sentence would make, or None if it cannot stand alone."""
    told = together(desk, line)
    return told.text if told else None


def claim(desk: Desk, line: Line) -> ClaimDraft:
    """The claim of a sentence; one in which the paper takes sides is what its outlet argues."""
    draft = _claim(desk, line)
    return _by_outlet(desk, line, draft, "argues") if _takes_sides(line) else draft


def _claim(desk: Desk, line: Line) -> ClaimDraft:
    """The claim of a sentence, with the sentences that resolve it and the other origins that report it.

    What is told behind it belongs to the claim.
    """
    told = together(desk, line)
    if told is None:
        return ClaimDraft(line.text, (line.citation,))
    behind = desk.further.get(line.key, ())
    text = " ".join([told.text, *(one.text for _, one in behind)])
    extra = [
        *told.extra,
        *(other.citation for other, _ in behind),
        *(c for _, one in behind for c in one.extra),
    ]
    plain = " ".join([told.plain, *(one.plain for _, one in behind)])
    return ClaimDraft(text, citations(desk, line, extra), fallback=plain)


def about_coverage(text: str, *cited: Citation) -> ClaimDraft:
    """A claim that speaks of the outlets."""
    return ClaimDraft(text, tuple(dict.fromkeys(cited)), About.COVERAGE)


def attributed(desk: Desk, line: Line) -> ClaimDraft:
    """The claim, with its outlet named if one voice tells it and it names no source itself."""
    draft = _claim(desk, line)
    outlet = desk.articles[line.article].article.outlet and desk.labels[line.article]
    alone = {desk.origin(c.article) for c in draft.citations} == {desk.origin(line.article)}
    argues = line.article in desk.arguing
    if not (outlet and (alone or argues) and draft.text.endswith(".")) or (
        not argues and (_sourced(line) or desk.origins < 2)
    ):
        return draft
    key = "has it" if argues else "reports"
    if argues and labelled(desk.articles[line.article]):
        key = "writes"
    elif _takes_sides(line) or (argues and not _sourced(line) and not tells(line.text)):
        key = "argues"
    return _by_outlet(desk, line, draft, key, fallback=None if argues else draft.text)


def _by_outlet(
    desk: Desk, line: Line, draft: ClaimDraft, key: str, *, fallback: str | None = None
) -> ClaimDraft:
    """The claim with its outlet behind its first sentence; as it is, if the outlet has no name."""
    outlet = desk.articles[line.article].article.outlet and desk.labels[line.article]
    behind = " ".join(one.text for _, one in desk.further.get(line.key, ()))
    first = draft.text.removesuffix(f" {behind}") if behind else draft.text
    if not outlet or not first.endswith("."):
        return draft
    text = desk.phrases.say(key, sentence=first[:-1], outlet=outlet)
    text += draft.text[len(first) :]
    return ClaimDraft(text, draft.citations, About.COVERAGE, fallback=fallback)


def _takes_sides(line: Line) -> bool:
    """Has it a word by which a paper takes sides, and nobody named who says it?"""
    rules = rewording(line.code)
    plain = QUOTED.sub(" ", line.text)
    return bool(rules and rules.partisan.search(plain) and not rules.voiced.search(plain))


def _sourced(line: Line) -> bool:
    """Does the sentence say itself who says it?"""
    data = language(line.code)
    low = line.text.casefold()
    return any(token.text.casefold() in data.reporting for token in tokens(line.text)) or any(
        a in low for a in data.according
    )
