"""What readers reported as wrong stays out: the sentence itself, and what says the same in other words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from broadsheet.text.words import content_stems
from broadsheet.types import About, Citation, Conflict, Fact, FactMatrix, Flag
from broadsheet.write.checks.source import squash
from broadsheet.write.desk import Desk, Key
from broadsheet.write.fragments import cited_text

SAME = 0.7  #: share of content words by which two sentences say the same


@dataclass(frozen=True, slots=True)
class Flagged:
    """The reported sentences of a story, ready to be known again."""

    words: tuple[frozenset[str], ...] = ()
    first: frozenset[str] = frozenset()  #: what a reported sentence about the event rests on first
    all: frozenset[frozenset[str]] = frozenset()  #: all that one about the outlets rests on

    def bars(self, desk: Desk, text: str, citations: Sequence[Citation], about: About) -> bool:
        """May this sentence not be shown?"""
        if self.says(text, desk.code):
            return True
        spans = [_plain(cited_text(desk, citation)) for citation in citations]
        if about is About.COVERAGE:
            return frozenset(spans) in self.all
        return bool(spans) and spans[0] in self.first

    def says(self, text: str, code: str | None) -> bool:
        """Does a text say what was reported, in nearly the same words?"""
        mine = content_stems(text, code) if self.words else frozenset()
        return any(len(mine & old) >= SAME * len(mine | old) for old in self.words if old)

    def keys(self, desk: Desk) -> set[Key]:
        """The sentences of the articles that reported ones rest on: nothing is to be made of them."""
        return {line.key for line in desk.lines.values() if _plain(line.text) in self.first}

    def without(self, desk: Desk, matrix: FactMatrix) -> FactMatrix:
        """The matrix without rows and differences that say what was reported."""
        return replace(
            matrix,
            facts=tuple(fact for fact in matrix.facts if not self._row(desk, fact)),
            conflicts=tuple(one for one in matrix.conflicts if not self._difference(desk, one)),
        )

    def _row(self, desk: Desk, fact: Fact) -> bool:
        return self.says(fact.text, desk.code) or _plain(fact.text) in self.first

    def _difference(self, desk: Desk, conflict: Conflict) -> bool:
        spans = (_plain(cited_text(desk, side.citations[0])) for side in conflict.sides if side.citations)
        return frozenset(spans) in self.all


def flagged(flags: Iterable[Flag], code: str | None) -> Flagged:
    """What the flags of a story keep out of its page."""
    found = tuple(flags)
    return Flagged(
        words=tuple(content_stems(flag.text, code) for flag in found),
        first=frozenset(_plain(f.spans[0]) for f in found if f.spans and f.about is About.EVENT),
        all=frozenset(
            frozenset(map(_plain, f.spans)) for f in found if f.spans and f.about is About.COVERAGE
        ),
    )


def _all(flag: Flag) -> frozenset[str]:
    return frozenset(map(_plain, flag.spans))


def _plain(text: str) -> str:
    return squash(text).casefold()
