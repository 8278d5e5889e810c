"""One utterance in other words: a content word changed, or a condition cut."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.material import Material, stems_of
from broadsheet.compare.quotes import Piece, changed_words
from broadsheet.types import Cause, ConflictKind, Severity

ALIKE = 0.61  #: share of the shorter piece's words that stand in the other in the same order
RUN = 4  #: words in a row that agree


def wording(material: Material, groups: Sequence[Sequence[Piece]]) -> list[Draft]:
    """Quotations of one utterance in which a word that carries meaning was replaced."""
    return [d for group in groups if (d := next(_drafts(material, group), None))]


def _drafts(material: Material, group: Sequence[Piece]) -> Iterator[Draft]:
    for a, b in combinations(group, 2):
        if "[" in a.text + b.text or not _clearly_one(a, b):
            continue
        left, right = changed_words(a, b)
        code = material.units[a.unit].language
        first, second = stems_of(" ".join(sorted(left)), code), stems_of(" ".join(sorted(right)), code)
        if first - second and second - first:
            sides = ((Saying(a.unit, a.text),), (Saying(b.unit, b.text),))
            about = subject(material, [a.unit, b.unit])
            yield Draft(ConflictKind.QUOTE, about, Severity.MINOR, Cause.TRANSCRIPT, sides, soft=True)


def _clearly_one(a: Piece, b: Piece) -> bool:
    """More than what aligns two pieces: an editor must find one utterance, and one that is told
    otherwise.
    """
    short = min(len(a.words), len(b.words))
    blocks = SequenceMatcher(None, a.words, b.words, autojunk=False).get_matching_blocks()
    matched, longest = sum(m.size for m in blocks), max(m.size for m in blocks)
    return matched >= ALIKE * short and longest >= RUN
