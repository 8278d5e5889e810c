"""The noun that a number counts: ``counted_noun(pieces, i, stop, value, language) -> Piece | None``.

Without a tagger: in the words behind the number, up to a function word or a mark, the first that looks like
a plural. "55,000 US soldiers deployed" counts soldiers; "one soldier" has no plural and counts the word
that follows.
"""

from broadsheet.text.languages import Language
from broadsheet.text.numerals import Piece

_REACH = 5  #: words behind the number that are looked at


def counted_noun(toks: list[Piece], i: int, stop: int, value: float, data: Language) -> Piece | None:
    """The head noun behind a number; pieces from ``stop`` on belong to the next number."""
    if not data.numerals.plural_endings and not data.nouns_in_capitals:
        return None
    if i < len(toks) and toks[i].low in "-‐‑":
        return None
    behind = _behind_partitive(toks, i, data)
    run = _run(toks, behind, stop if behind == i else len(toks), data)
    for tok in run:
        if is_plural(tok.text, data):
            return tok
    if value == 1 and run and run[0].text.islower():
        return run[0]
    return None


def is_plural(word: str, data: Language) -> bool:
    """Does a word look like a noun in the plural?"""
    low, numerals = word.lower(), data.numerals
    if low in numerals.plurals:
        return True
    if low in numerals.no_nouns or len(low) < 4 or "'" in low or "’" in low:
        return False
    if data.nouns_in_capitals:
        return word[0].isupper()
    return low.endswith(numerals.plural_endings) and not low.endswith(("ss", "us", "is", "ous"))


def _behind_partitive(toks: list[Piece], i: int, data: Language) -> int:
    """Steps over "of the 15" in "12 of the 15 members"."""
    if i >= len(toks) or toks[i].low not in data.numerals.partitive:
        return i
    j = i + 1
    while j < len(toks) and j < i + 4 and (toks[j].low in data.stop_words or toks[j].figure):
        j += 1
    return j


def _run(toks: list[Piece], i: int, stop: int, data: Language) -> list[Piece]:
    out: list[Piece] = []
    for tok in toks[i : min(len(toks), stop, i + _REACH + 2)]:
        if tok.low in "-‐‑":
            continue
        closed = tok.low in data.stop_words and tok.low not in data.numerals.open_words
        if not tok.text[0].isalpha() or (closed and not (tok.text.isupper() and len(tok.text) > 1)):
            break
        out.append(tok)
    return out[:_REACH]
