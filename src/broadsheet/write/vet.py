"""The matrix as the page shows it: the same gate for rows, conflicts and quotations as for claims."""

from collections.abc import Sequence
from dataclasses import replace

from broadsheet.types import (
    About,
    Asserter,
    Citation,
    Conflict,
    Dropped,
    Fact,
    FactMatrix,
    Quote,
    QuoteVariant,
    Side,
)
from broadsheet.write.assemble import Floor, refusal
from broadsheet.write.checks.source import folded, squash
from broadsheet.write.fragments import cited_text
from broadsheet.write.proof import proved


def vetted(floor: Floor, matrix: FactMatrix) -> FactMatrix:
    """The matrix with every string that the gate refuses replaced by the words it cites, or left out."""
    known = folded(" ".join(item.article.text for item in matrix.articles))
    return replace(
        matrix,
        facts=tuple(_fact(floor, fact, known) for fact in matrix.facts),
        conflicts=tuple(_conflict(floor, conflict) for conflict in matrix.conflicts),
        quotes=tuple(quote for one in matrix.quotes if (quote := _quote(floor, one, known))),
    )


def _passes(floor: Floor, where: str, text: str, cited: Sequence[Citation]) -> bool:
    reason = refusal(floor, text, cited, About.EVENT) if cited else "it cites nothing"
    if reason:
        floor.dropped.append(Dropped(where, text, reason))
    return reason is None


def _fact(floor: Floor, fact: Fact, known: frozenset[str]) -> Fact:
    cited = [c for cell in fact.cells.values() for c in cell.citations]
    text = fact.text
    if cited and not _passes(floor, "facts", text, cited):
        text = cited_text(floor.desk, cited[0])
    by = fact.asserted_by
    name = by.name if _known(by.name, known) else None
    return replace(fact, text=text, date=proved(floor.desk, fact.date), asserted_by=Asserter(by.kind, name))


def _known(label: str | None, known: frozenset[str]) -> bool:
    """Do all words of a label stand in the articles?"""
    return label is not None and folded(label) <= known


def _conflict(floor: Floor, conflict: Conflict) -> Conflict:
    sides = tuple(_side(floor, side) for side in conflict.sides)
    cited = [c for side in sides for c in side.citations]
    about = conflict.about if conflict.about and _passes(floor, "conflicts", conflict.about, cited) else ""
    return replace(conflict, about=about, sides=sides)


def _side(floor: Floor, side: Side) -> Side:
    if not side.citations or _passes(floor, "conflicts", side.value, side.citations):
        return side
    return replace(side, value=cited_text(floor.desk, side.citations[0]))


def _quote(floor: Floor, quote: Quote, known: frozenset[str]) -> Quote | None:
    """A quotation with the variants that stand letter for letter in what they cite."""
    variants = tuple(v for v in quote.variants if _stands(floor, v))
    if not variants:
        return None
    return replace(quote, variants=variants, speaker=quote.speaker if _known(quote.speaker, known) else None)


def _stands(floor: Floor, variant: QuoteVariant) -> bool:
    own = [c for c in variant.citations if c.article == variant.article]
    return any(squash(variant.text) in squash(cited_text(floor.desk, c)) for c in own)
