"""Reads a page as the tests of the sample need it: by file name and by quoted words."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import PurePath

from broadsheet.types import Citation, Conflict, Fact, Quote, StoryPage
from tests.sample.key import PlantSide


class Reader:
    """A page with the names of its files and the words of its citations."""

    def __init__(self, page: StoryPage) -> None:
        self.page = page

    @cached_property
    def files(self) -> dict[str, str]:
        """Article id → file name."""
        return {article.id: PurePath(article.input).name for article in self.page.articles}

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {article.id: article.text or "" for article in self.page.articles}

    def words(self, citation: Citation) -> str:
        """The cited words."""
        return self._texts[citation.article][citation.start : citation.end]

    def shows(self, citations: Iterable[Citation], side: PlantSide) -> bool:
        """Whether a citation overlaps with words that show this side in one of its files."""
        return any(
            self._overlaps(citation, phrase)
            for citation in citations
            for phrase in side.phrases.get(self.files[citation.article], ())
        )

    def _overlaps(self, citation: Citation, phrase: str) -> bool:
        start = self._texts[citation.article].find(phrase)
        return start >= 0 and citation.start < start + len(phrase) and start < citation.end

    def conflict(self, kind: str, sides: Sequence[PlantSide]) -> Conflict | None:
        """The conflict of this kind that has all of the sides, apart from each other."""
        return next((c for c in self.page.conflicts if c.kind == kind and self._has_all(c, sides)), None)

    def _has_all(self, conflict: Conflict, sides: Sequence[PlantSide]) -> bool:
        found = [
            {i for i, own in enumerate(conflict.sides) if self.shows(own.citations, side)} for side in sides
        ]
        return all(found) and len(set.union(*found)) >= len(sides)

    def sets_apart(self, conflict: Conflict, sides: Sequence[PlantSide]) -> bool:
        """Whether each side of the conflict is one of these sides, and not all the same."""
        own = [
            {i for i, side in enumerate(sides) if self.shows(given.citations, side)}
            for given in conflict.sides
        ]
        return all(own) and len(set.union(*own)) > 1

    def quote(self, sides: Sequence[PlantSide]) -> Quote | None:
        """The utterance that has each of the sides among its variants."""
        return next((q for q in self.page.quotes if all(self._variant(q, side) for side in sides)), None)

    def _variant(self, quote: Quote, side: PlantSide) -> bool:
        return any(self.shows(variant.citations, side) for variant in quote.variants)

    def facts(self, side: PlantSide) -> list[Fact]:
        """The rows whose cells cite the words of this side."""
        cited = [
            (fact, [c for cell in fact.cells.values() for c in cell.citations]) for fact in self.page.facts
        ]
        return [fact for fact, citations in cited if self.shows(citations, side)]
