"""The story page for a terminal, in the order and with the marks of the HTML page; red means disagreement."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import StringIO
from typing import TypeVar

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from broadsheet.render.build import view
from broadsheet.render.index import Entry, entries, index_standing
from broadsheet.render.view import (
    LEADS,
    ArticleView,
    BlockView,
    ChangeView,
    ClaimView,
    ConflictView,
    EarlierView,
    PageView,
    QuoteView,
    RowView,
    SourceView,
)
from broadsheet.text.phrases import Phrases
from broadsheet.types import StoryPage

MEASURE = 78  #: widest column of running text, in characters
_FEW = 8  #: outlets whose columns may be wide
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
                yield from _block(block, page.words, sources=sources)
    say = page.words.say
    yield from _part(say("earlier.title"), page.earlier, _earlier)
    yield from _matrix(page)
    yield from _part(say("conflicts.title"), page.conflicts, _conflict)
    yield from _part(say("quotes.title"), page.quotes, partial(_quote, page.words))
    yield from _part(say("changes.title"), page.changes, partial(_change, page.words))
    yield from _part(say("articles.title"), page.articles, _article)
    yield Text()
    yield from (Text(line, _QUIET) for line in page.provenance)
    yield from (_indented(Text(say("footer.dropped line", line=line), _QUIET)) for line in page.dropped)


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


def _block(block: BlockView, words: Phrases, *, sources: bool) -> Iterator[RenderableType]:
    if block.date:
        yield Text(block.date, _QUIET)
    if block.heading:
        number = f" [{block.outlet.number}]" if block.outlet else ""
        heading = Text(f"{block.heading.text.text}{number}", "bold").append_text(_marks(block.heading))
        yield heading.append(f" {block.about_it}", f"not bold {_QUIET}") if block.about_it else heading
    gap = Text("\n" if block.lines else " ")
    if block.claims:
        yield gap.join(map(_sentence, block.claims))
    elif not block.reference:
        yield Text(words.say("page.unanswered"), _QUIET)
    if block.reference:
        yield Text(block.reference, _QUIET)
    if sources:
        yield from _sources((source for claim in block.claims for source in claim.sources), words)
    yield Text()


def _sources(sources: Iterator[SourceView], words: Phrases) -> Iterator[RenderableType]:
    for source in dict.fromkeys(sources):
        for excerpt in source.excerpts:
            yield _indented(Text(words.quoted(excerpt.text), _QUIET))
        yield _indented(_origin(source))


def _origin(source: SourceView) -> Text:
    return Text(f"[{source.outlet.number}] {source.outlet.name}, {source.when}", _QUIET)


def _matrix(page: PageView) -> Iterator[RenderableType]:
    if not page.shared and not page.own:
        return
    say = page.words.say
    yield _title(say("matrix.title"))
    yield Text("; ".join(f"{one.sign} {one.meaning}" for one in page.legend), _QUIET)
    yield Text("; ".join(f"{outlet.number} {outlet.name}" for outlet in page.outlets), _QUIET)
    if page.shared:
        yield _table(page)
    if page.own:
        yield Text(f"\n{say('matrix.alone')}", "bold")
    for own in page.own:
        yield Text(f"{own.outlet.name} [{own.outlet.number}]")
        yield from (
            _indented(Text(f"- {row.claim.text.text}{f' {LEADS}' if row.leads else ''}"), 1)
            for row in own.rows
        )
    if page.omissions:
        yield Text(f"\n{say('matrix.not found in')}", "bold")
    for omission in page.omissions:
        yield Text(f"{omission.outlet.name} [{omission.outlet.number}]")
        yield from (_indented(Text("- ").append_text(_sentence(fact)), 1) for fact in omission.facts)


def _table(page: PageView) -> Table:
    """Columns have room for a sign with that of the lead, and where there are few, for a space."""
    space = "  " if len(page.outlets) <= _FEW else " "
    table = Table(box=None, pad_edge=False, padding=(0, 0, 1, 0), expand=False)
    table.add_column("", ratio=1)
    for outlet in page.outlets:
        table.add_column(str(outlet.number), width=len(f"{outlet.number}{space}"), no_wrap=True)
    for row in page.shared:
        marks = (Text(cell.sign, _AGAINST if cell.mark.disagrees else "") for cell in row.cells)
        table.add_row(Padding(_fact(row), (0, 1, 0, 0)), *marks)
    return table


def _fact(row: RowView) -> Text:
    return Text(row.claim.text.text).append(f" ({row.note})", _QUIET)


def _conflict(conflict: ConflictView) -> Iterator[RenderableType]:
    yield Text(conflict.about, "bold").append(f" ({conflict.note})", "not bold dim")
    for side in conflict.sides:
        yield _indented(_sentence(side.claim))
        yield from (_indented(_origin(source), 6) for source in side.claim.sources)
    yield Text()


def _quote(own: Phrases, quote: QuoteView) -> Iterator[RenderableType]:
    yield Text(quote.speaker, "bold").append(f" ({quote.note})", "not bold dim")
    for variant in quote.variants:
        words = Text(" ").join(
            Text(run.text, f"underline {_AGAINST}" if run.differs else "") for run in variant.words
        )
        first, last = own.grammar.quotes
        yield _indented(Text(first).append_text(words).append(last).append_text(_marks(variant.claim)))
    yield Text()


def _article(item: ArticleView) -> Iterator[RenderableType]:
    yield Text(f"[{item.outlet.number}] {item.title.text}")
    known = "; ".join((f"{item.outlet.name}, {item.when}", *item.notes))
    yield _indented(Text(known, _QUIET))
    if item.url:
        yield Text(f"   {item.url}", _QUIET, no_wrap=True, overflow="ignore")
    yield _indented(Text(item.because, _QUIET))


def _earlier(story: EarlierView) -> Iterator[RenderableType]:
    if story.date:
        yield Text(story.date, _QUIET)
    yield Text(story.text)
    names = "; ".join(f"{source.outlet}, {source.when}" for source in story.sources)
    yield _indented(Text(f"{story.source} ({story.story}): {names}", _QUIET))
    yield Text()


def _change(words: Phrases, change: ChangeView) -> Iterator[RenderableType]:
    yield Text(f"{change.outlet.name} [{change.outlet.number}] {change.what}").append(
        f" ({change.seen})" if change.seen else "", _QUIET
    )
    if change.summary:
        yield _indented(Text(change.summary))
    if change.note:
        yield _indented(Text(words.quoted(change.note)))
    for key, runs in (("changes.was", change.before), ("changes.now", change.after)):
        if runs:
            said = Text(" ").join(Text(r.text, f"underline {_AGAINST}" if r.differs else "") for r in runs)
            yield _indented(Text(f"{words.say(key)}: ", _QUIET).append_text(said))
    yield Text()
