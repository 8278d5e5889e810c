"""One utterance in other words: a content word changed, or a condition cut."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.identity import same_speaker
from broadsheet.compare.material import Material, stems_of
from broadsheet.compare.pieces import Piece, contains
from broadsheet.compare.quotes import changed_words
from broadsheet.text.languages import language
from broadsheet.types import Cause, ConflictKind, Severity

ALIKE = 0.61  #: share of the shorter piece's words that stand in the other in the same order
MOST = 0.75  #: share of the longer piece's, if it is not known that one person speaks
RUN = 4  #: words in a row that agree
HALF, TELLING = (
    0.45,
    4,
)  #: share of the longer piece from which, or telling words with which, a part of it is one


def wording(material: Material, groups: Sequence[Sequence[Piece]]) -> list[Draft]:
    """Quotations of one utterance in which a word that carries meaning was replaced."""
    return [d for group in groups if (d := next(_drafts(material, group), None))]


def _drafts(material: Material, group: Sequence[Piece]) -> Iterator[Draft]:
    for a, b in combinations(group, 2):
        code = material.units[a.unit].language
        quoted = a.marked and b.marked and "[" not in a.text + b.text
        if not quoted or not _clearly_one(a, b, code):
            continue
        left, right = changed_words(a, b)
        first, second = stems_of(" ".join(sorted(left)), code), stems_of(" ".join(sorted(right)), code)
        if first - second and second - first:
            sides = ((Saying(a.unit, a.text),), (Saying(b.unit, b.text),))
            about = subject(material, [a.unit, b.unit])
            yield Draft(ConflictKind.QUOTE, about, Severity.MINOR, Cause.TRANSCRIPT, sides, soft=True)


def _clearly_one(a: Piece, b: Piece, code: str | None) -> bool:
    """More than what aligns two pieces: an editor must find one utterance, and one that is told
    otherwise.

    Without one known speaker most words of the longer piece must agree: else one may echo the other. A piece
    that stands whole in the other is only cut. Less than half of a longer piece must have telling words in
    common with the other, not only "between a … and a …".
    """
    short, long = sorted((a, b), key=lambda p: (len(p.words), p.words))
    if contains(long.words, short.words):
        return False
    least = ALIKE * len(short.words)
    if not same_speaker(a.speaker, b.speaker) and not (_person(a, code) and _person(b, code)):
        least = max(least, MOST * len(long.words))
    blocks = SequenceMatcher(None, a.words, b.words, autojunk=False).get_matching_blocks()
    matched, longest = sum(m.size for m in blocks), max(m.size for m in blocks)
    same = " ".join(word for m in blocks for word in a.words[m.a : m.a + m.size])
    telling = matched >= HALF * len(long.words) or len(stems_of(same, code)) >= TELLING
    return matched >= least and longest >= RUN and telling


def _person(piece: Piece, code: str | None) -> bool:
    """Is the speaker a name, or a bare office that may be that name's: "the minister"?"""
    words = (piece.speaker or "").split()
    return bool(words) and (words[-1][:1].isupper() or words[-1].casefold() in language(code).persons)
