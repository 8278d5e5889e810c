"""Short pieces of sentences that say one thing: clauses, statements, the words around a number."""

import re
from collections.abc import Iterator

from broadsheet.types import Citation
from broadsheet.write.desk import Desk

SHORTEST, STRETCH = 4, 18  #: words of a statement

_CUT = re.compile(
    r"[,;:—–―]\s+|\s+[—–―-]\s+|\s+(?=(?:but|and|after|while|when|because|as|before|although|though|that|which|who|saying|"
    r"during|following|amid|with|where)\s)|(?<=\s)(?:that|and|but|which|who|as|when|while)\s+"
)
_OPENS = re.compile(
    r"(?:the|an?|his|her|its|their|no|one|two|three|more|fewer|less|at least|at most|about|around|nearly|"
    r"almost|over|some|up to|[A-Z][\w’'-]*|\d[\d,.]*)\s"
)
_JOINS = re.compile(r"^(?:where|when|while|after|before|because|although|though|and|but|that|as)\s+")
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


def statements(text: str) -> Iterator[str]:
    """The clauses, and stretches of two or three of them, that begin with their subject and are not broken
    off: what can be quoted as a statement."""
    for stretch in _stretches(text):
        plain = _JOINS.sub("", stretch)
        if SHORTEST <= len(plain.split()) <= STRETCH and _OPENS.match(plain):
            yield plain


def _stretches(text: str) -> Iterator[str]:
    """One to three clauses that follow each other."""
    found = list(clauses(text))
    for i in range(len(found)):
        start = text.find(found[i])
        for last in found[i : i + 3]:
            piece = text[start : text.find(last, start) + len(last)]
            if not _MARKS.search(piece):
                yield piece


def cited_text(desk: Desk, citation: Citation) -> str:
    """The words of a span, on one line."""
    return " ".join(desk.articles[citation.article].article.text[citation.start : citation.end].split())
