"""Rows of units become facts: a text, a kind, a date, who vouches, the cells, and why other cells are
empty.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from broadsheet.compare.align import Row, centre
from broadsheet.compare.attribution import asserter, office_holders
from broadsheet.compare.conflicts import Draft
from broadsheet.compare.ids import once, short_id
from broadsheet.compare.material import Material
from broadsheet.compare.nature import kind_of, row_date
from broadsheet.compare.omissions import absence
from broadsheet.compare.similarity import Matrix
from broadsheet.types import Cell, Citation, Fact, Stance, Voice

LEAST_WORDS = 3  #: telling words of a sentence that is worth a row of its own
SAME = 0.5  #: share of citations by which a row is the fact of the last revision


@dataclass(frozen=True, slots=True)
class Facts:
    rows: tuple[Fact, ...]
    units: Mapping[str, tuple[int, ...]]  #: the units behind each fact


def facts(
    material: Material,
    scores: Matrix,
    rows: Sequence[Row],
    voices: Mapping[str, Voice],
    drafts: Sequence[Draft],
    previous: Sequence[Fact],
) -> Facts:
    """All facts, those that most voices report first, then in order of first appearance."""
    worth = [r for r in rows if len(r.units) > 1 or len(material.units[r.units[0]].stems) >= LEAST_WORDS]
    maker = _Maker(material, scores, voices, office_holders(material), drafts, _sides(drafts))
    made = [(maker.fact(row), row) for row in worth]
    made.sort(key=lambda pair: (-pair[0].reported_by_origins, _appears(material, pair[1]), pair[1].units))
    ids = _ids(material, made, previous)
    rows_out = tuple(_with_id(fact, i) for (fact, _), i in zip(made, ids, strict=True))
    return Facts(rows_out, {i: row.units for (_, row), i in zip(made, ids, strict=True)})


def _appears(material: Material, row: Row) -> tuple[float, int]:
    """How early in its articles a row stands (least share of the text before it), then the first
    article.
    """
    unit = [material.units[i] for i in row.units]
    depth = min(u.sentence / max(1, len(material.of_article[u.article])) for u in unit)
    return round(depth, 4), unit[0].article


def _sides(drafts: Sequence[Draft]) -> dict[int, dict[int, int]]:
    """For each unit the drafts that it stands in, and on which side."""
    out: dict[int, dict[int, int]] = defaultdict(dict)
    for number, draft in enumerate(drafts):
        for side, sayings in enumerate(draft.sides):
            for saying in sayings:
                out[saying.unit].setdefault(number, side)
    return out


@dataclass(frozen=True, slots=True)
class _Maker:
    material: Material
    scores: Matrix
    voices: Mapping[str, Voice]
    titles: Mapping[str, bool]
    drafts: Sequence[Draft]
    sides: Mapping[int, Mapping[int, int]]  #: unit → draft → side

    def fact(self, row: Row) -> Fact:
        main = self._main(row)
        units = [self.material.units[i] for i in row.units]
        others = [u for u in units if u is not self.material.units[main]]
        when = row_date(self.material, [self.material.units[main], *others])
        by = asserter(self.material.units[main], self.titles)
        cells = {self.material.units[i].id: self._cell(row, i, main) for i in row.units}
        tellers = sorted({u.article for u in units})
        absent = {
            item.article.id: absence(self.material, tellers, when, index)
            for index, item in enumerate(self.material.articles)
            if item.article.id not in cells
        }
        return Fact(
            id="",
            text=self.material.units[main].text,
            kind=kind_of(self.material.units[main], when, by, self.material),
            date=when,
            asserted_by=by,
            reported_by_origins=len({self.voices[a].origin for a in cells}),
            cells=cells,
            absent=absent,
        )

    def _main(self, row: Row) -> int:
        """The unit most like the others; of what is told in versions, only among those with the one to
        tell.
        """
        first = [i for i in row.units if not self._lesser(i, row)]
        return centre(self.scores, Row(tuple(first or row.units)), self.material)

    def _lesser(self, unit: int, row: Row) -> bool:
        """Does another unit of the row stand on the side that is to be told, and this one not?"""
        for number, side in self._standing(row, unit).items():
            told = self.drafts[number].canonical
            others = {self.sides.get(i, {}).get(number) for i in row.units}
            if told is not None and side != told and told in others:
                return True
        return False

    def _cell(self, row: Row, unit: int, main: int) -> Cell:
        """The main unit is cited whole, because the row shows it."""
        span = row.spans[row.units.index(unit)] if row.spans and unit != main else None
        one = self.material.units[unit]
        citation = Citation(one.id, *span) if span else one.citation
        further = (self.material.units[i] for i in row.also)
        also = (u.citation for u in further if u.article == one.article and unit != main)
        return Cell(self._stance(row, unit, main), (citation, *also))

    def _standing(self, row: Row, unit: int) -> Mapping[int, int]:
        """Draft → side of a unit, as far as the row is about it."""
        sides = self.sides.get(unit, {})
        return sides if row.topic is None else {d: s for d, s in sides.items() if d == row.topic}

    def _stance(self, row: Row, unit: int, main: int) -> Stance:
        """Where a unit stands to what the row says."""
        ours, theirs = self._standing(row, unit), self._standing(row, main)
        against = [
            d
            for d in ours
            if d in theirs
            and ours[d] != theirs[d]
            and not self.drafts[d].soft
            and not {unit, main} <= self.drafts[d].agreeing
        ]
        if any(self.drafts[d].denied for d in against):
            return Stance.DENIES
        return Stance.DIFFERS if against else Stance.STATES


def _with_id(fact: Fact, new: str) -> Fact:
    return Fact(
        new,
        fact.text,
        fact.kind,
        fact.date,
        fact.asserted_by,
        fact.reported_by_origins,
        fact.cells,
        fact.absent,
    )


def _ids(material: Material, made: Sequence[tuple[Fact, Row]], previous: Sequence[Fact]) -> list[str]:
    """The id of the old fact that a row continues, else a hash of its text.

    The pairs that share most are settled first, so that equal rows keep their ids whatever stands around
    them.
    """
    now = [_citations(fact) for fact, _ in made]
    old = [(fact.id, cited) for fact in previous if (cited := _citations(fact))]
    pairs = sorted(
        (-len(mine & theirs) / len(theirs), -len(mine & theirs) / len(mine | theirs), row, key)
        for row, mine in enumerate(now)
        for key, theirs in old
        if len(mine & theirs) >= SAME * len(theirs)
    )
    kept: dict[int, str] = {}
    taken: set[str] = set()
    for _, _, row, key in pairs:
        if row not in kept and key not in taken:
            kept[row] = key
            taken.add(key)
    return once(kept.get(row) or short_id("f", fact.text) for row, (fact, _) in enumerate(made))


def _citations(fact: Fact) -> frozenset[Citation]:
    return frozenset(c for cell in fact.cells.values() for c in cell.citations)
