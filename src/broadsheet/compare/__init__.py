"""Annotated articles of one story → the fact matrix: which article says what, where they differ, what each
leaves out.

::

    articles | gather | similarity | align | conflicts | facts | omissions | matrix
"""

from collections.abc import Sequence

from broadsheet.compare.align import align, merge, with_utterances
from broadsheet.compare.conflicts import alone, conflicts, detect, overtaken, told_against
from broadsheet.compare.echoes import with_echoes
from broadsheet.compare.entities import entities
from broadsheet.compare.evidence import evidence
from broadsheet.compare.facts import facts
from broadsheet.compare.material import Material, gather
from broadsheet.compare.omissions import omissions
from broadsheet.compare.pieces import Piece, pieces
from broadsheet.compare.quotes import quotes, utterances
from broadsheet.compare.similarity import similarity
from broadsheet.compare.voices import voices
from broadsheet.types import AnnotatedArticle, Fact, FactMatrix

__all__ = ["compare"]


def compare(articles: Sequence[AnnotatedArticle], previous: Sequence[Fact] = ()) -> FactMatrix:
    """Lay the articles of one story side by side.

    ``previous``: the facts of the last revision; rows that continue them keep their ids. The result does
    not depend on the order of ``articles``, whose ids must differ.
    """
    material = gather(articles)
    scores = similarity(material)
    alike = evidence(material, scores)
    sure = alike.sure
    spoken = _spoken(material)
    rows = with_utterances(align(material, alike.link), map(_tellers, spoken))
    against = detect(material, scores, sure, spoken)
    drafts = against.drafts
    rows = merge(rows, told_against(material, against), overtaken(drafts), alone(material, against.tolls))
    speakers = voices(material.articles)
    found = facts(material, scores, rows, speakers, drafts, previous)
    return FactMatrix(
        articles=material.articles,
        voices=speakers,
        facts=found.rows,
        conflicts=conflicts(material, drafts),
        quotes=quotes(material, spoken),
        omissions=omissions(material, scores, sure, found.rows, found.units, speakers),
        entities=entities(material),
    )


def _tellers(utterance: Sequence[Piece]) -> list[int]:
    """The first unit of each article that has an utterance; none of a term, which is used of many things."""
    first: dict[int, int] = {}
    for piece in utterance:
        if not piece.term:
            first.setdefault(piece.article, piece.unit)
    return list(first.values())


def _spoken(material: Material) -> list[list[Piece]]:
    """Utterances that several articles have, in marks or without."""
    found = pieces(material)
    groups = utterances(found)
    grouped = {(p.unit, p.start) for group in groups for p in group}
    return with_echoes(material, groups, [p for p in found if (p.unit, p.start) not in grouped])
