"""From a story page to what is shown of it (`view`): order, marks and fixed words are chosen here, once."""

from dataclasses import replace
from itertools import pairwise

from broadsheet.render import dates, display, grouped, head, matrix, past
from broadsheet.render.reported import reported
from broadsheet.render.sources import Shelf, shelve, when
from broadsheet.render.view import (
    ArticleView,
    BlockView,
    ClaimView,
    ConflictView,
    PageView,
    QuoteView,
    SectionView,
    SideView,
    Text,
    VariantView,
    Words,
)
from broadsheet.render.wording import compared
from broadsheet.text.phrases import Phrases
from broadsheet.types import (
    About,
    Block,
    Claim,
    Conflict,
    Dropped,
    Entity,
    PageArticle,
    Quote,
    Reference,
    SectionKind,
    Severity,
    Status,
    StoryPage,
)


def view(page: StoryPage) -> PageView:
    """Everything that a format shows, in the order in which it shows it."""
    shelf = shelve(page)
    entities = {entity.id: entity for entity in page.entities}
    return PageView(
        id=display.name(page.story.id),
        headline=shelf.heading(page.story.headline),
        standing=head.standing(page),
        notices=head.notices(page.story),
        outlets=tuple(shelf.columns),
        sections=tuple(
            SectionView(
                section.kind,
                display.name(section.title),
                tuple(_block(block, section.kind, shelf, entities) for block in section.blocks),
                head.writer(section, shelf.words),
            )
            for section in page.sections
        ),
        shared=matrix.rows(page, shelf),
        own=matrix.own(page, shelf),
        conflicts=tuple(_conflict(conflict, shelf) for conflict in page.conflicts),
        quotes=tuple(_quote(quote, shelf) for quote in _told_twice(page)),
        omissions=matrix.omissions(page, shelf),
        articles=tuple(_article(article, shelf) for article in page.articles),
        provenance=head.provenance(page),
        dropped=tuple(_dropped(item, page, shelf.words) for item in page.provenance.dropped),
        words=shelf.words,
        earlier=tuple(past.earlier(story, shelf.words) for story in page.earlier),
        changes=past.changes(page.changes, shelf),
    )


def _dropped(item: Dropped, page: StoryPage, words: Phrases) -> str:
    """What was left out and why; the reasons are for whoever looks after the program, and in English."""
    if words.code == "en":
        return display.shown(f"{item.text} ({item.section}: {item.reason})")
    titles = {section.kind.value: section.title for section in page.sections}
    where = titles.get(item.section) or words.say("matrix.title")
    return display.shown(f"{item.text} ({where})" if item.text else where)


def _block(block: Block, kind: SectionKind, shelf: Shelf, entities: dict[str, Entity]) -> BlockView:
    entity = entities.get(block.entity or "")
    reference = entity.reference if entity else None
    return BlockView(
        id=display.name(block.id),
        heading=shelf.heading(block.heading) if block.heading else None,
        date=dates.period(block.date, shelf.words) if block.date else None,
        claims=_claims(block, kind, shelf),
        outlet=shelf.outlets.get(block.article or ""),
        about_it=_about(block, shelf),
        lines=kind is SectionKind.PAPERS and block.article is None and len(block.claims) > 1,
        reference=_reference(reference, shelf.words) if reference else None,
        reference_url=display.link(reference.url) if reference else None,
    )


def _about(block: Block, shelf: Shelf) -> str | None:
    """The day from which an article's words are to be read, where not all are of one day, and that it is an
    opinion piece.
    """
    article = shelf.articles.get(block.article or "")
    known = {key: dates.parsed(one.published_at) for key, one in shelf.articles.items()}
    several = len({day for day in known.values() if day}) > 1
    on = known[article.id] if article and several else None
    noted = [dates.day(on, shelf.words)] if on else []
    if article and article.argues:
        noted.append(shelf.words.say("page.opinion"))
    return " · ".join(noted) or None


def _reference(reference: Reference, words: Phrases) -> str:
    source = f"{reference.source}, {reference.licence}, {dates.day(reference.date, words)}"
    return display.shown(words.say("page.reference", text=reference.text, source=source))


def _claims(block: Block, kind: SectionKind, shelf: Shelf) -> tuple[ClaimView, ...]:
    """The sentences; of several that were reported on one day the last one says so."""
    days = [*(reported(claim, block, kind, shelf) for claim in block.claims), None]
    last = [day if day != after else None for day, after in pairwise(days)]
    return tuple(_claim(claim, block, on, shelf) for claim, on in zip(block.claims, last, strict=True))


def _claim(claim: Claim, block: Block, on: str | None, shelf: Shelf) -> ClaimView:
    """A block about one article, or a sentence about the coverage, says already whose voice it is."""
    disputed = claim.status is Status.DISPUTED
    alone = claim.status is Status.ONE_ORIGIN and claim.about is About.EVENT and block.article is None
    key = "page.disputed" if disputed else "page.one voice" if alone else None
    word = ", ".join(one for one in (shelf.words.say(key) if key else None, on) if one)
    shown = shelf.sentence(claim.text, claim.citations, word=word or None, disputed=disputed)
    return replace(shown, id=display.name(claim.id))


def _conflict(conflict: Conflict, shelf: Shelf) -> ConflictView:
    minor, say = conflict.severity is Severity.MINOR, shelf.words.say
    note = (say(f"conflict.{conflict.kind}"), say(f"cause.{conflict.cause}"))
    return ConflictView(
        about=display.shown(conflict.about, longest=display.LONGEST_TITLE) or say("conflicts.about"),
        note=" · ".join((*note, say("conflicts.minor")) if minor else note),
        minor=minor,
        sides=tuple(
            SideView(shelf.sentence(side.value, side.citations, disputed=True)) for side in conflict.sides
        ),
    )


def _told_twice(page: StoryPage) -> list[Quote]:
    """Quotations that can be compared: first those whose words differ."""
    return sorted(
        (quote for quote in page.quotes if len(quote.variants) > 1), key=lambda quote: quote.same_words
    )


def _quote(quote: Quote, shelf: Shelf) -> QuoteView:
    claims = [shelf.sentence(variant.text, variant.citations) for variant in quote.variants]
    texts = tuple(claim.text.text for claim in claims)
    words = tuple((Words(text, False),) for text in texts) if quote.same_words else compared(texts)
    return QuoteView(
        speaker=display.name(quote.speaker or "") or shelf.words.say("quotes.no speaker"),
        same_words=quote.same_words,
        variants=tuple(VariantView(runs, claim) for runs, claim in zip(words, claims, strict=True)),
        note=shelf.words.say("quotes.same" if quote.same_words else "quotes.other"),
    )


def _article(article: PageArticle, shelf: Shelf) -> ArticleView:
    address = display.link(article.url)
    title = display.shown(article.title or "", longest=display.LONGEST_TITLE)
    return ArticleView(
        position=shelf.positions[article.id],
        outlet=shelf.outlets[article.id],
        title=Text(
            title or shelf.words.say("article.no title"),
            display.language_tag(article.language) if article.title else None,
        ),
        url=address,
        host=display.host(address) if address else None,
        when=when(article, shelf.words),
        notes=head.article_notes(article, shelf.words),
        because=grouped.because(article.grouped_because, shelf.words),
    )
