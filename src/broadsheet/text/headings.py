"""Which paragraphs of a text are headings within it: they say nothing and are no sentences.

A heading is a short paragraph without a mark at its end, or a short question, among paragraphs that end in
one. Where many have none (hard-wrapped lines, scripts without such marks) nothing is told apart.
"""

import re
from collections.abc import Sequence

_END = re.compile(r"[.!?…。！？｡।؟۔][\s\"'”’»›」』)\]“*]{0,4}$")
_QUOTE = re.compile(r"[\"“”„«»「」『』]")
_PROSE = 50  #: characters from which a paragraph that ends a sentence counts as text
_MOST_CHARS, _MOST_WORDS = 110, 16
_QUESTION_WORDS, _COLON_WORDS = 10, 6
_MOST_OPEN = 0.3  #: of the characters, in paragraphs without a mark at their end


def ends_sentence(text: str) -> bool:
    """Does the paragraph end where a sentence ends?"""
    return _END.search(text[-6:]) is not None


def headings(text: str, paragraphs: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The indexes of the paragraphs that are headings."""
    parts = [text[start:end].strip() for start, end in paragraphs]
    ended = [ends_sentence(part) for part in parts]
    prose = [end and len(part) >= _PROSE for part, end in zip(parts, ended, strict=True)]
    loose = sum(len(part) for part, end in zip(parts, ended, strict=True) if not end)
    if sum(prose) < 2 or loose > _MOST_OPEN * len(text):
        return frozenset()
    return frozenset(n for n, part in enumerate(parts) if not prose[n] and _is_heading(part, ended[n]))


def _is_heading(part: str, ended: bool) -> bool:
    words = len(part.split())
    if not part or len(part) > _MOST_CHARS or _QUOTE.search(part):
        return False
    if ended:
        return part.endswith("?") and words <= _QUESTION_WORDS
    if part.endswith((":", "：")):
        return words <= _COLON_WORDS
    return words <= _MOST_WORDS and not part.endswith((",", ";", "-", "–", "—"))
