"""Short pieces of sentences that say one thing: clauses, the words around a number, what one lead has
alone."""

import re
from collections.abc import Iterator

from broadsheet.text.languages import language
from broadsheet.text.words import content_stems
from broadsheet.types import Citation, Quantity
from broadsheet.write.desk import Desk, Line

SHORTEST, LONGEST = 5, 14  #: words of a clause that is shown

_CUT = re.compile(
    r"[,;:—–]\s+|\s+[—–-]\s+|\s+(?=(?:but|and|after|while|when|because|as|before|although|though|that|which|who|saying|"
    r"during|following|amid|with|where)\s)|(?<=\s)(?:that|and|but|which|who|as|when|while)\s+"
)
_OPENS = re.compile(r"(?:the|an?|his|her|its|their|no|one|two|three|[A-Z][\w’']+|\d[\d,.]*)\s")
_MARKS = re.compile(r"[“”\"„«»]")


def clauses(text: str) -> Iterator[str]:
    """The clauses of a sentence, without what joins them."""
    start = 0
    for match in [*_CUT.finditer(text), None]:
        end = match.start() if match else len(text)
        piece = text[start:end].strip(" ,.;:—–-…")
        if piece and not _MARKS.search(piece):
            yield piece
        start = match.end() if match else end


def distinctive(desk: Desk, line: Line, others: frozenset[str]) -> str | None:
    """The clause of a sentence that has most of what the other sentences have not, or None if all is
    shared."""
    best, most = None, 0.0
    for clause in clauses(line.text):
        stems = content_stems(clause, line.code)
        if not SHORTEST <= len(clause.split()) <= LONGEST or len(stems) < 3 or not _OPENS.match(clause):
            continue
        own = desk.weight(stems - others) + 0.3 * desk.weight(stems & others)
        if own > most:
            best, most = clause, own
    return best


def around(text: str, quantity: Quantity, offset: int, code: str | None) -> str | None:
    """The clause in which a number stands, or the words close to it."""
    at = quantity.start - offset
    start = 0
    for match in [*_CUT.finditer(text), None]:
        end = match.start() if match else len(text)
        if start <= at < end:
            return _near(text[start:end], at - start, code)
        start = match.end() if match else end
    return None


def _near(clause: str, at: int, code: str | None) -> str | None:
    """At most so many words of a clause, some of them before the number."""
    before, after = clause[:at].split(), clause[at:].split()
    kept = [*before[-4:], *after[:6]]
    while len(kept) > 2 and kept[-1].casefold() in language(code).stop_words:
        kept.pop()
    piece = " ".join(kept).strip(" ,.;:—–-…")
    return piece if piece and not _MARKS.search(piece) and len(kept) >= 2 else None


def cited_text(desk: Desk, citation: Citation) -> str:
    """The words of a span, on one line."""
    return " ".join(desk.articles[citation.article].article.text[citation.start : citation.end].split())
