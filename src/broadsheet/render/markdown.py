"""The story page as Markdown (CommonMark with tables), in the order and with the marks of the HTML page."""

import re
from collections.abc import Iterator, Sequence

from broadsheet.render.build import view
from broadsheet.render.index import Entry, entries, index_standing, index_words
from broadsheet.render.view import (
    LEADS,
    ArticleView,
    BlockView,
    ClaimView,
    ConflictView,
    OutletView,
    OwnView,
    PageView,
    QuoteView,
    RowView,
    SourceView,
    Words,
)
from broadsheet.text.phrases import Phrases
from broadsheet.types import StoryPage

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])|^([-+=]|\d+[.)])")
_ADDRESS_SPECIAL = re.compile(r"[()\[\]<>\\\s|*_`]")


def render(page: StoryPage) -> str:
    """The page as Markdown; the words of articles are escaped, so that they can form no markup."""
    shown = view(page)
    parts = (
        *(_head(shown), _sections(shown), _earlier(shown), _matrix(shown), _conflicts(shown)),
        *(_quotes(shown), _changes(shown), _end(shown)),
    )
    lines = [line for part in parts for line in part]
    return "\n\n".join(lines) + "\n"


def index(listed: Sequence[Entry]) -> str:
    """A list of links to the pages of several stories, in the order given."""
    lines = [f"# {index_words(listed).say('page.stories')}", index_standing(listed)]
    for entry in entries(listed):
        lines.append(f"## [{escaped(entry.headline)}]({entry.link})")
        if entry.lead:
            lines.append(escaped(entry.lead))
        lines.append(", ".join(filter(None, (entry.standing, entry.conflicts))))
    return "\n\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Text in which no character has a meaning to Markdown or HTML; addresses in it do not become links."""
    shown = _SPECIAL.sub(_literal, text)
    return shown.replace("://", ":&#47;/").replace("www.", "www&#46;").replace("@", "&#64;")


def _literal(match: re.Match[str]) -> str:
    """A backslash before the character that has a meaning; in a list number that is the last one."""
    return f"{match[0][:-1]}\\{match[0][-1]}"


def link(text: str, address: str | None) -> str:
    """A link, or the text alone."""
    if address is None:
        return escaped(text)
    safe = _ADDRESS_SPECIAL.sub(lambda match: f"%{ord(match[0]):02X}", address)
    return f"[{escaped(text)}]({safe})"


def _head(page: PageView) -> Iterator[str]:
    yield f"# {escaped(page.headline.text.text)}{_marks(page.headline)}"
    yield page.standing
    yield from (f"**{escaped(notice)}**" for notice in page.notices)


def _sections(page: PageView) -> Iterator[str]:
    for section in page.sections:
        if section.blocks:
            yield f"## {escaped(section.title)}"
            if section.writer:
                yield f"*{escaped(section.writer)}*"
            for block in section.blocks:
                yield from _block(block, page.words)


def _block(block: BlockView, words: Phrases) -> Iterator[str]:
    if block.date:
        yield f"*{block.date}*"
    if block.heading:
        number = f" \\[{block.outlet.number}\\]" if block.outlet else ""
        on = f", {block.about_it}" if block.about_it else ""
        yield f"### {escaped(block.heading.text.text)}{number}{on}{_marks(block.heading)}"
    sentences = [f"- {_sentence(claim)}" if block.lines else _sentence(claim) for claim in block.claims]
    if sentences or not block.reference:
        yield ("\n" if block.lines else " ").join(sentences) or words.say("page.unanswered")
    if block.reference:
        yield f"*{link(block.reference, block.reference_url)}*"
    quoted = [line for claim in block.claims for line in _sources(claim.sources)]
    if quoted:
        yield "\n".join(dict.fromkeys(quoted))


def _sentence(claim: ClaimView) -> str:
    return escaped(claim.text.text) + _marks(claim)


def _marks(claim: ClaimView) -> str:
    numbers = ",".join(str(outlet.number) for outlet in claim.marks)
    word = f" *({claim.word})*" if claim.word else ""
    return f" \\[{numbers}\\]{word}" if numbers else word


def _sources(sources: Sequence[SourceView]) -> Iterator[str]:
    for source in sources:
        for excerpt in source.excerpts:
            yield f"> - {_origin(source)}: {escaped(excerpt.text)}"


def _origin(source: SourceView) -> str:
    return f"{source.outlet.number} {link(source.outlet.name, source.url)}, {escaped(source.when)}"


def _matrix(page: PageView) -> Iterator[str]:
    if not page.shared and not page.own:
        return
    say = page.words.say
    yield f"## {say('matrix.title')}"
    yield "; ".join(f"{one.sign} {one.meaning}" for one in page.legend)
    if page.shared:
        yield _table(page.outlets, page.shared, say("matrix.fact"))
    if page.own:
        yield f"### {say('matrix.alone')}"
    for own in page.own:
        yield from _own(own)
    if page.omissions:
        yield f"### {say('matrix.not found in')}"
    for omission in page.omissions:
        facts = "\n".join(f"- {_sentence(fact)}" for fact in omission.facts)
        yield f"{escaped(omission.outlet.name)} \\[{omission.outlet.number}\\]:"
        yield facts


def _table(outlets: Sequence[OutletView], rows: Sequence[RowView], fact: str) -> str:
    names = " | ".join(f"{outlet.number} {escaped(outlet.name)}" for outlet in outlets)
    lines = [f"| {fact} | {names} |", f"|---|{':-:|' * len(outlets)}"]
    for row in rows:
        marks = " | ".join(cell.sign for cell in row.cells)
        lines.append(f"| {escaped(row.claim.text.text)} ({escaped(row.note)}) | {marks} |")
    return "\n".join(lines)


def _own(own: OwnView) -> Iterator[str]:
    yield f"{escaped(own.outlet.name)} \\[{own.outlet.number}\\]:"
    yield "\n".join(f"- {escaped(row.claim.text.text)}{f' {LEADS}' if row.leads else ''}" for row in own.rows)


def _conflicts(page: PageView) -> Iterator[str]:
    if page.conflicts:
        yield f"## {page.words.say('conflicts.title')}"
    for conflict in page.conflicts:
        yield from _conflict(conflict, page.words)


def _conflict(conflict: ConflictView, words: Phrases) -> Iterator[str]:
    yield f"### {escaped(conflict.about)}"
    yield escaped(conflict.note)
    for side in conflict.sides:
        names = words.listed([escaped(outlet.name) for outlet in side.claim.marks])
        yield f"**{escaped(side.claim.text.text)}**{_marks(side.claim)} {names}"
        yield "\n".join(_sources(side.claim.sources))


def _quotes(page: PageView) -> Iterator[str]:
    if page.quotes:
        yield f"## {page.words.say('quotes.title')}"
    for quote in page.quotes:
        yield from _quote(quote, page.words)


def _quote(quote: QuoteView, words: Phrases) -> Iterator[str]:
    yield f"### {escaped(quote.speaker)}"
    yield quote.note if quote.same_words else f"{quote.note}; {words.say('quotes.bold')}"
    lines = []
    for variant in quote.variants:
        origins = "; ".join(map(_origin, variant.claim.sources))
        lines.append(f"- {words.quoted(_runs(variant.words))} ({origins})")
    yield "\n".join(lines)


def _earlier(page: PageView) -> Iterator[str]:
    if page.earlier:
        yield f"## {page.words.say('earlier.title')}"
    for story in page.earlier:
        if story.date:
            yield f"*{story.date}*"
        yield escaped(story.text)
        lines = (f"{link(s.outlet, s.url)}, {escaped(s.when)}: {escaped(s.excerpt)}" for s in story.sources)
        yield "\n".join(f"> - {line}" for line in lines)
        yield f"{escaped(story.source)} ({escaped(story.story)})"


def _changes(page: PageView) -> Iterator[str]:
    if page.changes:
        yield f"## {page.words.say('changes.title')}"
    for change in page.changes:
        said = ": ".join(filter(None, (change.what, change.summary)))
        seen = f" ({escaped(change.seen)})" if change.seen else ""
        yield f"{escaped(change.outlet.name)} \\[{change.outlet.number}\\] {escaped(said)}{seen}"
        if change.note:
            yield f"> {escaped(change.note)}"
        if change.before:
            say = page.words.say
            yield "\n".join(
                f"> - {say(key)}: {_runs(runs)}"
                for key, runs in (("changes.was", change.before), ("changes.now", change.after))
            )


def _runs(words: Sequence[Words]) -> str:
    return " ".join(f"**{escaped(run.text)}**" if run.differs else escaped(run.text) for run in words)


def _end(page: PageView) -> Iterator[str]:
    yield f"## {page.words.say('articles.title')}"
    yield "\n".join(map(_article, page.articles))
    yield "---"
    yield "  \n".join(map(escaped, page.provenance))
    if page.dropped:
        yield f"{page.words.say('footer.dropped')}:"
        yield "\n".join(f"- {escaped(line)}" for line in page.dropped)


def _article(item: ArticleView) -> str:
    notes = "; ".join(map(escaped, item.notes))
    return (
        f"- **{item.outlet.number}** {link(item.title.text, item.url)}  \n"
        f"  {escaped(item.outlet.name)}, {escaped(item.when)}; {notes}  \n"
        f"  {escaped(item.because)}"
    )
