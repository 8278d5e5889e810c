"""From a sentence that was picked to a claim that the gate will read."""

from broadsheet.types import About, Citation, ClaimDraft
from broadsheet.write.desk import Desk, Line
from broadsheet.write.rewrite import alone
from broadsheet.write.select import citations


def tell(desk: Desk, line: Line) -> str | None:
    """The text of the claim that a sentence would make, or None if it cannot stand alone."""
    told = alone(desk, line)
    return told.text if told else None


def claim(desk: Desk, line: Line) -> ClaimDraft:
    """The claim of a sentence, with the sentences that resolve it and the other origins that report it."""
    told = alone(desk, line)
    if told is None:
        return ClaimDraft(line.text, (line.citation,))
    cited = citations(desk, line, told.extra)
    return ClaimDraft(told.text, cited, fallback=None if told.extra else line.text)


def about_coverage(text: str, *cited: Citation) -> ClaimDraft:
    """A claim that speaks of the outlets."""
    return ClaimDraft(text, tuple(dict.fromkeys(cited)), About.COVERAGE)
