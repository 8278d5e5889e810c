"""A count that an article says was changed from one side of a difference to another."""

from collections.abc import Sequence
from itertools import pairwise

from broadsheet.text.comparison import comparison
from broadsheet.text.words import tokens
from broadsheet.types import Citation, Quantity, Side
from broadsheet.write.desk import Desk, Line
from broadsheet.write.fragments import cited_text


def changed(desk: Desk, sides: Sequence[Side]) -> tuple[str, Citation] | None:
    """ "From eight to six", with the sentence that has it, where these are the counts of two sides."""
    counts = {q.value for side in sides for c in side.citations for q in _of(desk, c) if q.text == side.value}
    for line in desk.lines.values():
        for old, new in pairwise(_of(desk, line.citation)):
            if old.value != new.value and {old.value, new.value} <= counts:
                words = _from_to(desk, line, old, new)
                if words:
                    return words, line.citation
    return None


def _of(desk: Desk, citation: Citation) -> list[Quantity]:
    """The numbers of a span."""
    found = desk.articles[citation.article].annotation.quantities
    return [q for q in found if citation.start <= q.start and q.end <= citation.end]


def _from_to(desk: Desk, line: Line, old: Quantity, new: Quantity) -> str | None:
    """The words from "from" to the second number, if nothing stands between them but "to"."""
    lists, text = comparison(line.code), cited_text(desk, line.citation)
    first, second = old.start - line.citation.start, new.start - line.citation.start
    before = list(tokens(text[:first]))
    between = [t.text.casefold() for t in tokens(text[old.end - line.citation.start : second])]
    if not before or before[-1].text.casefold() not in lists.leaving or not set(between) <= lists.reaching:
        return None
    return text[before[-1].start : new.end - line.citation.start] if between else None
