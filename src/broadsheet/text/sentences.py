"""Sentences with exact offsets.

``split(text, paragraphs, code) -> tuple[Sentence, ...]``: in order, never across a paragraph, without white
space at the ends. sentencex finds the ends; then ends that it misses are added, ends inside an abbreviation
or before a lower-case word are dropped, and a quotation stays whole unless its sentence would be longer
than 300 characters.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from broadsheet.text.headings import headings
from broadsheet.text.languages import Language, language
from broadsheet.types import Sentence

LONGEST_WHOLE_QUOTATION = 300
_STOPS = ".!?…。！？؟۔।"
_OPEN, _CLOSE = "“„«‹「『", "”»›」』"
_MARKS = re.compile(rf'[{_STOPS}{_OPEN}{_CLOSE}"]')
_NEXT = re.compile(r"[)\]’”»›\"]*(?=\s)\s*[“„«‹「『‘\"'(\[]*")
_LAST_WORD = re.compile(r"(?<!\w)(?:[^\W\d_]+\.)*[^\W\d_]+$")
_LONGEST = 600  #: a longer stretch without an end is a list or a ruin: it is cut at a lesser mark
_ORDINAL = re.compile(r"(?<![\w.,])\d{1,2}$")
_LONGEST_PARAGRAPH, _MOST_MARKS = 10_000, 100
_QUOTE_MARKS = re.compile(rf"[{_OPEN}{_CLOSE}\"'‘’(\[]")
_CLOCK = re.compile(r"\b[ap]\.m$")
_BEHIND_CLOCK = re.compile(r"\s+(?:[A-Z]{2,4}\b|Eastern|Central|Mountain|Pacific|Greenwich|Local)")
_SURROGATE = re.compile("[\ud800-\udfff]")


def split(text: str, paragraphs: Sequence[tuple[int, int]], code: str | None) -> tuple[Sentence, ...]:
    """The sentences of an article; a heading within it is none."""
    data, passed = language(code), headings(text, paragraphs)
    return tuple(
        Sentence(start + a, start + b, index)
        for index, (start, end) in enumerate(paragraphs)
        if index not in passed
        for a, b in _spans(text[start:end], data)
    )


def _spans(text: str, data: Language) -> list[tuple[int, int]]:
    outside, inside = _ends(text, data)
    cuts = sorted(
        set(outside)
        | {c for c in _engine_cuts(text, data.code) if _is_end(text, c, data) and c not in inside}
    )
    spans = _trimmed(text, [0, *cuts, len(text)])
    out: list[tuple[int, int]] = []
    for a, b in spans:
        if b - a <= LONGEST_WHOLE_QUOTATION:
            out.append((a, b))
        else:
            out += _trimmed(text, [a, *(c for c in inside if a < c < b), b])
    return [piece for a, b in out for piece in _bounded(text, a, b)]


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cuts what is too long at a semicolon or a colon, else at a comma, else at a space."""
    cuts = [start]
    while end - cuts[-1] > _LONGEST:
        low, high = cuts[-1] + _LONGEST // 4, cuts[-1] + _LONGEST
        found = (max(text.rfind(mark, low, high) for mark in marks) for marks in (";:\n", ",—–", " "))
        cuts.append(next((at + 1 for at in found if at > 0), high))
    return _trimmed(text, [*cuts, end])


def _trimmed(text: str, cuts: list[int]) -> list[tuple[int, int]]:
    out = []
    for a, b in pairwise(cuts):
        piece = text[a:b]
        start, end = a + len(piece) - len(piece.lstrip()), a + len(piece.rstrip())
        if start < end:
            out.append((start, end))
    return out


@cache
def _engine_code(code: str) -> str:
    return code if re.fullmatch(r"[a-z]{2,3}", code) else "en"


def _engine_cuts(text: str, code: str) -> list[int]:
    """Where sentencex ends a sentence; it reads UTF-8, which has no lone surrogates.

    Its time grows with the square of the quotation marks, so paragraphs that no one writes are kept from it.
    """
    if len(text) > _LONGEST_PARAGRAPH or len(_QUOTE_MARKS.findall(text)) > _MOST_MARKS:
        return []
    from sentencex import get_sentence_boundaries

    found = get_sentence_boundaries(_engine_code(code), _SURROGATE.sub("\ufffd", text))
    return [b["end_index"] for b in found]


def _ends(text: str, data: Language) -> tuple[list[int], list[int]]:
    """Sentence ends outside quotation marks, and those inside."""
    outside: list[int] = []
    inside: list[int] = []
    quoted = ""
    for match in _MARKS.finditer(text):
        i, ch = match.start(), match.group()
        if ch in _STOPS:
            if _is_stop(text, i, data):
                (inside if quoted else outside).append(i + 1)
        elif not quoted:
            quoted = ch if _opens(text, i, ch) else ""
        elif ch in _CLOSE or ch == '"' or (quoted == "„" and ch == "“"):
            quoted = ""
            if inside and inside[-1] == i:
                inside.pop()
            if text[i - 1 : i] in _STOPS and text[i + 1 : i + 2].isspace() and _begins(text, i + 1):
                outside.append(i + 1)
    return outside, inside


def _opens(text: str, i: int, ch: str) -> bool:
    if ch != '"':
        return ch in _OPEN
    before, after = text[i - 1 : i] if i else "", text[i + 1 : i + 2]
    return (not before or before.isspace() or before in "([—–-") and bool(after.strip())


def _is_stop(text: str, i: int, data: Language) -> bool:
    if text[i] in "。！？":
        return text[i + 1 : i + 2] not in _CLOSE and bool(text[i + 1 : i + 2])
    if not _begins(text, i + 1):
        return False
    before = text[max(0, i - 15) : i]
    return text[i] != "." or _clock_end(text, i, before, data) or not _abbreviation(before, data)


def _clock_end(text: str, i: int, before: str, data: Language) -> bool:
    """Does "a.m." end a sentence: is what follows neither a day nor a time zone?"""
    if not _CLOCK.search(before) or _BEHIND_CLOCK.match(text, i + 1):
        return False
    word = re.match(r"[^\W\d_]+", text[i + 1 : i + 24].lstrip())
    return word is not None and word.group().casefold() not in {
        *data.calendar.weekdays,
        *data.calendar.months,
    }


def _abbreviation(before: str, data: Language) -> bool:
    if data.ordinal_dot and _ORDINAL.search(before):
        return True
    match = _LAST_WORD.search(before)
    if not match:
        return False
    word = match.group()
    return len(word.rpartition(".")[2]) == 1 or word in data.abbreviations


def _begins(text: str, i: int) -> bool:
    """Does a sentence begin behind this place: space, then a letter that is not a small one?"""
    match = _NEXT.match(text, i, i + 16)
    if not match:
        return False
    ch = text[match.end() : match.end() + 1]
    return ch.isalpha() and not ch.islower()


def _is_end(text: str, cut: int, data: Language) -> bool:
    """Is an end that the engine found a real one?"""
    before = text[:cut].rstrip()
    after = text[cut : cut + 16].lstrip().lstrip("“„«‹「『‘\"'([")
    if not after or after[0].islower():
        return False
    if not before.endswith("."):
        return True
    stop = len(before) - 1
    return _clock_end(text, stop, before[-16:-1], data) or not _abbreviation(before[-16:-1], data)
