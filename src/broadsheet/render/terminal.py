"""The story page for a terminal, in the order and with the marks of the HTML page; red means disagreement."""

from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from typing import TypeVar

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from broadsheet.render.build import view
from broadsheet.render.index import Entry, entries, index_standing
from broadsheet.render.view import (
    ALONE,
    LEGEND,
    NOT_FOUND_IN,
    UNANSWERED,
    ArticleView,
    BlockView,
    ClaimView,
    ConflictView,
    PageView,
    QuoteView,
    RowView,
    SourceView,
)
from broadsheet.types import StoryPage

MEASURE = 78  #: widest column of running text, in characters
_AGAINST = "red"
_QUIET = "dim"
_Item = TypeVar("_Item")


def render(page: StoryPage, *, width: int = 80, colour: bool = False, sources: bool = False) -> str:
    """The page as text for a terminal of ``width`` columns; without ``colour`` there is no escape code in it.

    ``sources`` adds the cited words under each block.
    """
    return _printed(_page(view(page), sources=sources), width=width, colour=colour)


def index(listed: Sequence[Entry], *, width: int = 80, colour: bool = False) -> str:
    """A list of several stories, in the order given, with the names of their files."""

    def parts() -> Iterator[RenderableType]:
        yield Text(index_standing(listed), _QUIET)
        for number, entry in enumerate(entries(listed), start=1):
            yield Text()
            yield Text(f"{number}. {entry.headline}", "bold")
            yield _indented(Text(", ".join(filter(None, (entry.standing, entry.conflicts))), _QUIET))
            yield _indented(Text(entry.file, _QUIET))

    return _printed(parts(), width=width, colour=colour)


def _printed(parts: Iterator[RenderableType], *, width: int, colour: bool) -> str:
    out = StringIO()
    console = Console(
        file=out,
        width=max(40, min(width, MEASURE)),
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    for part in parts:
        console.print(part, crop=False)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _page(page: PageView, *, sources: bool) -> Iterator[RenderableType]:
    yield _sentence(page.headline, style="bold")
    yield Text(page.standing, _QUIET)
    yield from (Text(notice, "bold") for notice in page.notices)
    for section in page.sections:
        if section.blocks:
            yield _title(section.title)
            if section.writer:
                yield Text(section.writer, _QUIET)
            for block in section.blocks:
                yield from _block(block, sources=sources)
    yield from _matrix(page)
    yield from _part("Where they differ", page.conflicts, _conflict)
    yield from _part("Who said what", page.quotes, _quote)
    yield from _part("The articles", page.articles, _article)
    yield Text()
    yield from (Text(line, _QUIET) for line in page.provenance)
    yield from (_indented(Text(f"left out: {line}", _QUIET)) for line in page.dropped)


def _part(
    title: str, items: Sequence[_Item], shown: Callable[[_Item], Iterator[RenderableType]]
) -> Iterator[RenderableType]:
    if items:
        yield _title(title)
        for item in items:
            yield from shown(item)


def _title(words: str) -> Text:
    return Text(f"\n{words.upper()}", "bold")


def _indented(text: RenderableType, left: int = 3) -> Padding:
    return Padding(text, (0, 0, 0, left))


def _sentence(claim: ClaimView, style: str = "") -> Text:
    return Text(claim.text.text, style).append_text(_marks(claim))


def _marks(claim: ClaimView) -> Text:
    style = _AGAINST if claim.disputed else _QUIET
    marks = Text()
    if claim.marks:
        marks.append(f" [{','.join(str(outlet.number) for outlet in claim.marks)}]", f"not bold {style}")
    if claim.word:
        marks.append(f" {claim.word}", style)
    return marks


def _block(block: BlockView, *, sources: bool) -> Iterator[RenderableType]:
    if block.date:
        yield Text(block.date, _QUIET)
    if block.heading:
        number = f" [{block.outlet.number}]" if block.outlet else ""
        yield Text(f"{block.heading.text.text}{number}", "bold").append_text(_marks(block.heading))
    gap = Text("\n" if block.lines else " ")
    yield gap.join(map(_sentence, block.claims)) if block.claims else Text(UNANSWERED, _QUIET)
    if block.reference:
        yield Text(block.reference, _QUIET)
    if sources:
        yield from _sources(source for claim in block.claims for source in claim.sources)
    yield Text()


def _sources(sources: Iterator[SourceView]) -> Iterator[RenderableType]:
    for source in dict.fromkeys(sources):
        for excerpt in source.excerpts:
            yield _indented(Text(f"“{excerpt.text}”", _QUIET))
        yield _indented(_origin(source))


def _origin(source: SourceView) -> Text:
    return Text(f"[{source.outlet.number}] {source.outlet.name}, {source.when}", _QUIET)


def _matrix(page: PageView) -> Iterator[RenderableType]:
    if not page.shared and not page.own:
        return
    yield _title("Who reports what")
    yield Text("; ".join(f"{mark.sign or 'empty'} {meaning}" for mark, meaning in LEGEND), _QUIET)
    yield Text("; ".join(f"{outlet.number} {outlet.name}" for outlet in page.outlets), _QUIET)
    if page.shared:
        yield _table(page)
    if page.own:
        yield Text(f"\n{ALONE}", "bold")
    for own in page.own:
        yield Text(f"{own.outlet.name} [{own.outlet.number}]")
        yield from (_indented(Text(f"- {row.claim.text.text}"), 1) for row in own.rows)
    if page.omissions:
        yield Text(f"\n{NOT_FOUND_IN}", "bold")
    for omission in page.omissions:
        yield Text(f"{omission.outlet.name} [{omission.outlet.number}]")
        yield from (_indented(Text("- ").append_text(_sentence(fact)), 1) for fact in omission.facts)


def _table(page: PageView) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 1, 0), expand=False)
    table.add_column("", ratio=1)
    for outlet in page.outlets:
        table.add_column(str(outlet.number), justify="center", no_wrap=True)
    for row in page.shared:
        table.add_row(
            _fact(row), *(Text(mark.sign, _AGAINST if mark.disagrees else "") for mark in row.marks)
        )
    return table


def _fact(row: RowView) -> Text:
    return Text(row.claim.text.text).append(f" ({row.note})", _QUIET)


def _conflict(conflict: ConflictView) -> Iterator[RenderableType]:
    yield Text(conflict.about, "bold").append(f" ({conflict.note})", "not bold dim")
    for side in conflict.sides:
        yield _indented(_sentence(side.claim))
        yield from (_indented(_origin(source), 6) for source in side.claim.sources)
    yield Text()


def _quote(quote: QuoteView) -> Iterator[RenderableType]:
    yield Text(quote.speaker, "bold").append(f" ({quote.note})", "not bold dim")
    for variant in quote.variants:
        words = Text(" ").join(
            Text(run.text, f"underline {_AGAINST}" if run.differs else "") for run in variant.words
        )
        yield _indented(Text("“").append_text(words).append("”").append_text(_marks(variant.claim)))
    yield Text()


def _article(item: ArticleView) -> Iterator[RenderableType]:
    yield Text(f"[{item.outlet.number}] {item.title.text}")
    known = "; ".join((f"{item.outlet.name}, {item.when}", *item.notes))
    yield _indented(Text(known, _QUIET))
    if item.url:
        yield Text(f"   {item.url}", _QUIET, no_wrap=True, overflow="ignore")
    yield _indented(Text(f"Grouped because: {item.because}", _QUIET))
