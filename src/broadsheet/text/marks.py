"""Words in quotation marks: ``quoted(text, start, end) -> list[Marked]`` finds them in one paragraph.

Straight and curly, guillemets both ways round, German and Japanese marks, single marks where they are no
apostrophes. A quotation that its paragraph leaves open ends with the paragraph and is ``open``.
"""

import re
from dataclasses import dataclass
from functools import cache

_PAIRS = {
    "“": '”"“',
    "„": '“”"',
    "«": "»",
    "‹": "›",
    "「": "」",
    "『": "』",
    '"': '"”“',
    "»": "«",
    "‘": "’",
    "'": "'’",
    "”": "”",
}
_LONGEST, _LONGEST_SINGLE = 5000, 300  #: characters in which a closing mark is looked for
_MARK = re.compile(r"[“”\"]")
_OPEN = re.compile(r"[“„«‹「『\"»‘'”]")


@dataclass(frozen=True, slots=True)
class Marked:
    start: int  #: inside the marks
    end: int
    open: bool = False  #: its paragraph does not close it


def quoted(text: str, start: int, end: int) -> list[Marked]:
    """The outermost quotations of a paragraph, in order."""
    out: list[Marked] = []
    i = start
    while match := _OPEN.search(text, i, end):
        i = match.end()
        if not _can_open(text, match.start(), start, end):
            continue
        mark = match.group()
        close = _close(text, i, end, mark)
        if close is None:
            if mark in '“„«「『"' and i < end:
                out.append(Marked(i, end, True))
                break
            continue
        if sum(ch.isalnum() for ch in text[i:close]) > 1:
            out.append(Marked(i, close))
        i = close + 1
    return out


def unopened(text: str, start: int, end: int) -> int | None:
    """Where a paragraph closes a quotation that it did not open; None if it does not."""
    match = _MARK.search(text, start, end)
    if match is None or _can_open(text, match.start(), start, end):
        return None
    at = match.start()
    after = text[at + 1] if at + 1 < end else " "
    return at if at > start and not text[at - 1].isspace() and not after.isalnum() else None


def has_marks(text: str, start: int, end: int) -> bool:
    """Does a paragraph have any double quotation mark?"""
    return bool(_MARK.search(text, start, end))


def _can_open(text: str, i: int, start: int, end: int) -> bool:
    mark, before, after = text[i], text[i - 1] if i > start else " ", text[i + 1] if i + 1 < end else " "
    if mark == "“":
        return not _ends(before, after)
    if mark in "„「『":
        return True
    if mark in "«‹":
        return True
    if mark in "»”":
        return (before.isspace() or before in "([") and not after.isspace() and after.isalnum()
    if mark in "'‘":
        return not (before.isalnum() or before in "'’.") and after.isalpha()
    return (before.isspace() or before in "([—–-/'‘") and not after.isspace()


def _ends(before: str, after: str) -> bool:
    """Do the characters around a mark show that it closes: "as he said.“ Then"?"""
    return not before.isspace() and before not in "([—–-/" and (after.isspace() or after in ".,;:!?)—–")


@cache
def _closers(mark: str) -> re.Pattern[str]:
    return re.compile("[" + re.escape(_PAIRS[mark]) + "]")


def _close(text: str, i: int, end: int, mark: str) -> int | None:
    """Where a quotation that begins at ``i`` is closed."""
    single = mark in "'‘"
    limit = min(end, i + (_LONGEST_SINGLE if single else _LONGEST))
    for match in _closers(mark).finditer(text, i, limit):
        at = match.start()
        after = text[at + 1] if at + 1 < end else " "
        if single and (after.isalnum() or text[at - 1].isspace()):
            continue
        if mark == '"' and match.group() == '"' and after.isalnum() and text[at - 1].isspace():
            continue
        if match.group() == "“" and not _ends(text[at - 1], after):
            continue
        return at
    return None
