"""What changed from one version of a text to the next, sentence by sentence.

``changes(old, new, code, published) -> tuple[Edit, ...]``: a sentence that only moved did not change; one
that has another in its place makes a pair, and the words replaced in it say what kind of change it is. What
is inside quotation marks is a quotation before it is a number, and a number before it is a name. What was
only added or cut is wording, except within a quotation, or if it turns what is said into its denial. An
unknown language has figures and quotations.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from broadsheet.text.dates import dates
from broadsheet.text.marks import quoted
from broadsheet.text.names import capitalised
from broadsheet.text.polarity import affirmed, half_negated, negated
from broadsheet.text.quantities import quantities
from broadsheet.text.sentences import split
from broadsheet.text.words import Token, content_stems, tokens
from broadsheet.types import ChangeKind, Edit, Published

ALIKE = 0.4  #: share of content words by which two sentences are versions of one
GIVEN_WAY = 2  #: content words that a negation may take the place of ("several" that became "no")
LONGEST = 200  #: words of a sentence that is compared word for word
MOST_PAIRS = 20_000  #: comparisons of sentences; beyond them a text was written anew
Span = tuple[int, int]
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its paragraphs."""

    text: str
    paragraphs: Sequence[Span]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, or what is found in one: where it is, its words and what they come to."""

    start: int
    end: int
    text: str
    value: object = None


def changes(old: Text, new: Text, code: str | None, published: Published | None = None) -> tuple[Edit, ...]:
    """The edits in order of the newer text, what was cut at the end."""
    before, after = _sentences(old, code), _sentences(new, code)
    cut, fresh = _beyond(before, after), _beyond(after, before)
    partner = _pairs(cut, fresh, code)
    edits = [
        _edit(partner[piece], piece, code, published)
        if piece in partner
        else Edit(ChangeKind.WORDING, None, (piece.start, piece.end))
        for piece in fresh
    ]
    left = set(partner.values())
    edits += [Edit(ChangeKind.WORDING, (p.start, p.end), None) for p in cut if p not in left]
    return tuple(edits)


def _sentences(text: Text, code: str | None) -> list[_Piece]:
    found = split(text.text, text.paragraphs, code)
    return [_Piece(s.start, s.end, " ".join(text.text[s.start : s.end].split())) for s in found]


def _beyond(pieces: Sequence[_Piece], others: Sequence[_Piece]) -> list[_Piece]:
    """The sentences that the others have not, or not so often."""
    known = Counter(piece.text for piece in others)
    out = []
    for piece in pieces:
        known[piece.text] -= 1
        if known[piece.text] < 0:
            out.append(piece)
    return out


def _pairs(cut: Sequence[_Piece], fresh: Sequence[_Piece], code: str | None) -> dict[_Piece, _Piece]:
    """By new sentence the old one that it replaces: those most alike first, each once."""
    stems = {piece: content_stems(piece.text, code) for piece in (*cut, *fresh)}
    holding: dict[str, list[_Piece]] = defaultdict(list)
    for piece in cut:
        for stem in stems[piece]:
            holding[stem].append(piece)
    scored, asked = [], 0
    for place, piece in enumerate(fresh):
        near = {other for stem in stems[piece] for other in holding[stem]}
        asked += len(near)
        if asked > MOST_PAIRS:
            break
        for other in near:
            score = len(stems[piece] & stems[other]) / len(stems[piece] | stems[other])
            if score >= ALIKE or _folded(piece) == _folded(other):
                scored.append((-score, place, other.start, piece, other))
    partner: dict[_Piece, _Piece] = {}
    taken: set[_Piece] = set()
    for *_, piece, other in sorted(scored, key=lambda one: one[:3]):
        if piece not in partner and other not in taken:
            partner[piece] = other
            taken.add(other)
    return partner


def _folded(piece: _Piece) -> tuple[str, ...]:
    return tuple(token.text.casefold() for token in tokens(piece.text))


def _edit(before: _Piece, after: _Piece, code: str | None, published: Published | None) -> Edit:
    spans = (before.start, before.end), (after.start, after.end)
    if _folded(before) == _folded(after):
        return Edit(ChangeKind.COSMETIC, *spans)
    replaced = _replaced(before.text, after.text)
    for kind, find in _FINDERS.items():
        old = find(before.text, code, published)
        new = find(after.text, code, published)
        for left, right in replaced:
            was, now = _touched(old, left), _touched(new, right)
            gone = [p for p in was if not any(_same(kind, p, q) for q in now)]
            come = [q for q in now if not any(_same(kind, p, q) for p in was)]
            if gone and come:
                return Edit(kind, *spans, gone[0].text, come[0].text)
    for left, right in replaced:
        if _denied(before.text[slice(*left)], after.text[slice(*right)], code):
            words = _with_a_word(before.text, left), _with_a_word(after.text, right)
            return Edit(ChangeKind.NEGATION, *spans, *words)
    return Edit(ChangeKind.WORDING, *spans)


def _denied(was: str, now: str, code: str | None) -> bool:
    """Whether one of two wordings denies, and says nothing else that the other does not say."""
    if negated(was, code) == negated(now, code):
        return False
    denial, plain = (was, now) if negated(was, code) else (now, was)
    if half_negated(plain, code):
        return False
    denies, says = content_stems(affirmed(denial, code), code), content_stems(plain, code)
    return len(says) <= GIVEN_WAY and all(any(_akin(one, other) for other in says) for one in denies)


def _akin(one: str, other: str) -> bool:
    """Two forms of a word, as "knew" and "know" are; for words in one place of one sentence."""
    return one == other or (one[:2] == other[:2] and len(one) > 2 and len(other) > 2)


def _with_a_word(text: str, span: Span) -> str:
    """The words in a span and the one before, or behind if it is the first: "not" says little alone."""
    known = tokens(text)
    before = [token.start for token in known if token.end <= span[0]]
    behind = [token.end for token in known if token.start >= span[1]]
    start = before[-1] if before else span[0]
    end = behind[0] if behind and not before else span[1]
    return text[start:end].strip()


def _same(kind: ChangeKind, one: _Piece, other: _Piece) -> bool:
    """Whether two pieces mean the same; a part of a name is the name."""
    if kind is ChangeKind.NAME:
        first, second = set(one.text.casefold().split()), set(other.text.casefold().split())
        return first <= second or second <= first
    return one.value == other.value


def _replaced(before: str, after: str) -> list[tuple[Span, Span]]:
    """Where other words stand, or more, or fewer, as spans of both sentences; a span may be empty."""
    old, new = tokens(before), tokens(after)
    if max(len(old), len(new)) > LONGEST:
        return [((0, len(before)), (0, len(after)))]
    words = [t.text.casefold() for t in old], [t.text.casefold() for t in new]
    return [
        (_span(old, a, b, len(before)), _span(new, c, d, len(after)))
        for how, a, b, c, d in SequenceMatcher(None, *words, autojunk=False).get_opcodes()
        if how != "equal"
    ]


def _span(words: Sequence[Token], first: int, last: int, end: int) -> Span:
    start = words[first].start if first < len(words) else end
    return (start, words[last - 1].end) if last > first else (start, start)


def _touched(found: Sequence[_Piece], span: Span) -> list[_Piece]:
    if span[0] == span[1]:
        return [piece for piece in found if piece.start <= span[0] <= piece.end]
    return [piece for piece in found if piece.start < span[1] and span[0] < piece.end]


def _said(text: str, code: str | None, published: Published | None) -> list[_Piece]:
    return [
        _Piece(m.start, m.end, said := text[m.start : m.end], tuple(t.text.casefold() for t in tokens(said)))
        for m in quoted(text, 0, len(text))
    ]


def _numbers(text: str, code: str | None, published: Published | None) -> list[_Piece]:
    found = [
        _Piece(q.start, q.end, q.text, (q.value, q.high, q.unit, q.bound)) for q in quantities(text, code)
    ]
    taken = [(p.start, p.end) for p in found] + [(d.start, d.end) for d in dates(text, code, published)]
    bare = [t for t in tokens(text) if _FIGURE.search(t.text) and not _overlaps(taken, t.start, t.end)]
    return [*found, *(_Piece(t.start, t.end, t.text, t.text.casefold()) for t in bare)]


def _overlaps(spans: Sequence[Span], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)


def _named(text: str, code: str | None, published: Published | None) -> list[_Piece]:
    return [_Piece(n.start, n.end, n.text) for n in capitalised(text, code)]


def _dated(text: str, code: str | None, published: Published | None) -> list[_Piece]:
    return [
        _Piece(d.start, d.end, d.text, d.period or d.text.casefold()) for d in dates(text, code, published)
    ]


_FINDERS = {
    ChangeKind.QUOTATION: _said,
    ChangeKind.NUMBER: _numbers,
    ChangeKind.NAME: _named,
    ChangeKind.DATE: _dated,
}
