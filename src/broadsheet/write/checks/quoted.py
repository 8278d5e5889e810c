"""Words in quotation marks stand in one cited span, letter for letter."""

import re
from collections.abc import Iterator

from broadsheet.write.checks.source import Source, squash

_PAIRS = {"“": '”"', "„": '“”"', "«": "»", "‹": "›", "「": "」", "『": "』"}
_CUT = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3}|\. \. \.)\s*")


def quotations(text: str) -> Iterator[str]:
    """The insides of all quotation marks; one that is never closed reaches to the end."""
    i = 0
    while i < len(text):
        closing = _closing(text, i)
        if closing is None:
            i += 1
            continue
        end = next((k for k in range(i + 1, len(text)) if text[k] in closing and _closes(text, k)), None)
        if end is None and text[i] in "'‘":  # an apostrophe: "'tis"
            i += 1
            continue
        inner = text[i + 1 : end if end is not None else len(text)].strip()
        if sum(ch.isalnum() for ch in inner) >= 2:
            yield inner
        i = (end if end is not None else len(text)) + 1


def _closing(text: str, i: int) -> str | None:
    """The marks that would end a quotation beginning here, or None."""
    ch, before, after = text[i], text[i - 1 : i], text[i + 1 : i + 2]
    if ch in _PAIRS:
        return _PAIRS[ch]
    if ch == '"' and not before.isalnum() and after.strip():
        return '"”'
    if (
        ch in "'‘"
        and not before.isalnum()
        and before not in ("'", "’")
        and after.strip()
        and not after.isdigit()
    ):
        return "'’"
    return None


def _closes(text: str, k: int) -> bool:
    """An apostrophe inside a word does not end a quotation."""
    return text[k] not in "'’" or not text[k + 1 : k + 2].isalnum()


def fault(text: str, sources: tuple[Source, ...]) -> str | None:
    """The first quotation that no cited span has."""
    cited = [squash(source.text) for source in sources]
    for quote in quotations(text):
        if not any(_stands(squash(quote), span) for span in cited):
            return f"quotation “{quote[:80]}” is in no cited sentence"
    return None


def _stands(quote: str, span: str) -> bool:
    at = 0
    for piece in _CUT.split(quote):
        plain = piece.strip(" ,.;:\"'")
        at = _find(span, plain, at) if plain else at
        if at < 0:
            return False
    return True


def _find(span: str, piece: str, start: int) -> int:
    """Where the piece ends, if it stands in the span as whole words after ``start``, else -1."""
    at = span.find(piece, start)
    while at >= 0:
        end = at + len(piece)
        if not span[at - 1 : at].isalnum() and not span[end : end + 1].isalnum():
            return end
        at = span.find(piece, at + 1)
    return -1
