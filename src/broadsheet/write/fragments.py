"""Short pieces of sentences that say one thing: clauses, the words around a number, what one lead has
alone."""

import re
from collections.abc import Iterator, Sequence

from broadsheet.text.languages import language
from broadsheet.text.polarity import negated
from broadsheet.text.words import content_stems
from broadsheet.types import Citation, Quantity
from broadsheet.write.desk import Desk, Line, senses
from broadsheet.write.rewording import rewording

AGAIN = 0.5  #: share of words by which a stretch says what a claim of the page says
SHORTEST, STRETCH = 5, 22  #: words of what is shown of a first sentence

_CUT = re.compile(
    r"[,;:—–―]\s+|\s+[—–―-]\s+|\s+(?=(?:but|and|after|while|when|because|as|before|although|though|that|which|who|saying|"
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


def distinctive(desk: Desk, line: Line, others: frozenset[str], told: Sequence[frozenset[str]]) -> str | None:
    """The stretch of whole clauses that has most of what neither the other sentences have nor the page."""
    best, most = None, 0.0
    rules = rewording(line.code)
    text = rules.dateline.sub("", line.text) if rules else line.text
    for stretch in _stretches(text):
        stems = content_stems(stretch, line.code)
        if (
            not SHORTEST <= len(stretch.split()) <= STRETCH
            or len(stems) < 3
            or not _whole(stretch, line.code)
        ):
            continue
        meant = senses(stretch, line.code)
        if any(len(meant & old) > AGAIN * len(meant | old) for old in told):
            continue
        own = desk.weight(stems - others) + 0.3 * desk.weight(stems & others)
        if own > most:
            best, most = stretch, own
    return best


def _stretches(text: str) -> Iterator[str]:
    """One to three clauses that follow each other."""
    found = list(clauses(text))
    for i in range(len(found)):
        start = text.find(found[i])
        for last in found[i : i + 3]:
            piece = text[start : text.find(last, start) + len(last)]
            if not _MARKS.search(piece):
                yield piece


def _whole(stretch: str, code: str | None) -> bool:
    """Does it begin like a statement and not break off behind "said" or a preposition?"""
    words = [word.casefold().strip(".,") for word in stretch.split()]
    data = language(code)
    cut = any(word in data.reporting for word in words[-3:]) or words[-1] in data.stop_words
    return bool(_OPENS.match(stretch)) and not cut and not negated(stretch, code)


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
