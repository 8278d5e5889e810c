"""The fact matrix: a row for each fact and a column for each outlet; each outlet's own facts are apart."""

from collections.abc import Iterable
from dataclasses import replace

from broadsheet.render import display
from broadsheet.render.sources import Shelf
from broadsheet.render.view import CellView, Mark, OmissionView, OutletView, OwnView, RowView
from broadsheet.text.phrases import Phrases
from broadsheet.types import Absence, AsserterKind, Cell, Fact, Stance, StoryPage

_STANCES = {Stance.STATES: Mark.STATES, Stance.DIFFERS: Mark.DIFFERS, Stance.DENIES: Mark.DENIES}
# An outlet has several articles: the one that disagrees most speaks for it, and one that was searched in vain
# says more than one that could not be compared.
_STRENGTH = (Mark.OTHER, Mark.NOT_FOUND, Mark.STATES, Mark.DIFFERS, Mark.DENIES)


def rows(page: StoryPage, shelf: Shelf) -> tuple[RowView, ...]:
    """The facts that more than one outlet reports or contradicts."""
    return tuple(_row(fact, shelf) for fact in _told_once(page) if len(_outlets(fact, shelf)) > 1)


def _told_once(page: StoryPage) -> list[Fact]:
    """The facts; those in the same words, which other sentences tell in part each, are one row."""
    origins = {article.id: article.origin for article in page.articles}
    found: dict[str, Fact] = {}
    for fact in page.facts:
        first = found.setdefault(fact.text, fact)
        if first is fact:
            continue
        cells = dict(first.cells)
        for article, cell in fact.cells.items():
            cited = cells[article].citations if article in cells else ()
            stance = cells[article].stance if article in cells else cell.stance
            cells[article] = Cell(stance, tuple(dict.fromkeys((*cited, *cell.citations))))
        found[fact.text] = replace(
            first, cells=cells, reported_by_origins=len({origins.get(article, article) for article in cells})
        )
    return list(found.values())


def own(page: StoryPage, shelf: Shelf) -> tuple[OwnView, ...]:
    """The facts that one outlet alone reports, by outlet."""
    found: dict[OutletView, list[RowView]] = {outlet: [] for outlet in shelf.columns}
    for fact in _told_once(page):
        reporting = _outlets(fact, shelf)
        if len(reporting) == 1:
            found[reporting.pop()].append(_row(fact, shelf))
    return tuple(OwnView(outlet, tuple(mine)) for outlet, mine in found.items() if mine)


def omissions(page: StoryPage, shelf: Shelf) -> tuple[OmissionView, ...]:
    """What several other voices tell and an outlet does not, in any of its articles."""
    facts = {fact.id: fact for fact in page.facts}
    found: dict[OutletView, dict[str, Fact]] = {outlet: {} for outlet in shelf.columns}
    for omission in page.omissions:
        outlet = shelf.outlets.get(omission.article)
        if outlet:
            missing = (facts[known] for known in omission.facts if known in facts)
            found[outlet] |= {fact.id: fact for fact in missing if outlet not in _outlets(fact, shelf)}
    return tuple(
        OmissionView(outlet, tuple(map(shelf.fact, missing.values())))
        for outlet, missing in found.items()
        if missing
    )


def _outlets(fact: Fact, shelf: Shelf) -> set[OutletView]:
    return {shelf.outlets[article] for article in fact.cells if article in shelf.outlets}


def _row(fact: Fact, shelf: Shelf) -> RowView:
    cells = tuple(_cell(fact, articles, shelf) for articles in shelf.columns.values())
    return RowView(shelf.fact(fact), cells, _note(fact, shelf.words))


def _cell(fact: Fact, articles: Iterable[str], shelf: Shelf) -> CellView:
    """What an outlet does with a fact, and whether an article that does so leads with it."""
    marks = {article: _mark(fact, article) for article in articles}
    strongest = max(marks.values(), key=_STRENGTH.index, default=Mark.OTHER)
    speaking = (fact.cells[one] for one, mark in marks.items() if mark is strongest and one in fact.cells)
    return CellView(strongest, any(shelf.leads(c) for cell in speaking for c in cell.citations))


def _mark(fact: Fact, article: str) -> Mark:
    if article in fact.cells:
        return _STANCES[fact.cells[article].stance]
    return Mark.NOT_FOUND if fact.absent.get(article) is Absence.NOT_FOUND else Mark.OTHER


def _note(fact: Fact, words: Phrases) -> str:
    """How many voices report a fact, and who vouches for it when that is somebody else."""
    asserter, origins = fact.asserted_by, fact.reported_by_origins
    voices = words.say("page.one voice") if origins == 1 else words.count("voice", origins)
    if asserter.name and asserter.kind is not AsserterKind.OUTLET:
        return f"{voices} · {words.say('matrix.according', name=display.name(asserter.name))}"
    return f"{voices} · {words.say('matrix.unnamed')}" if asserter.kind is AsserterKind.UNNAMED else voices
