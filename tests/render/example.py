"""A small story page made by hand."""

from collections.abc import Iterable
from dataclasses import replace

from broadsheet.types import (
    Absence,
    Asserter,
    AsserterKind,
    Cause,
    Cell,
    Citation,
    Completeness,
    Conflict,
    ConflictKind,
    Dated,
    Dropped,
    Entity,
    Fact,
    FactKind,
    Heading,
    NameType,
    Omission,
    PageArticle,
    Provenance,
    Quote,
    QuoteVariant,
    Severity,
    Side,
    Stance,
    StoryHead,
    StoryPage,
    StoryStatus,
)
from tests.render.example_sections import sections
from tests.render.ostrel import (
    CLOSED,
    DANGER_LONG,
    DANGER_SHORT,
    DENIED,
    ELEVEN,
    FERRY,
    LEADS,
    LETTER,
    NINE,
    OPENED,
    SHOPS,
    SIX_WEEKS,
    TEXTS,
    TWO_MONTHS,
    block,
    cite,
    claim,
    spoken,
)

__all__ = [
    "CLOSED",
    "DANGER_LONG",
    "DANGER_SHORT",
    "DENIED",
    "ELEVEN",
    "FERRY",
    "LETTER",
    "NINE",
    "OPENED",
    "SHOPS",
    "SIX_WEEKS",
    "TEXTS",
    "TWO_MONTHS",
    "articles",
    "block",
    "cite",
    "cited",
    "claim",
    "page",
    "spoken",
]


def states(*citations: Citation) -> dict[str, Cell]:
    return {citation.article: Cell(Stance.STATES, (citation,)) for citation in citations}


def fact(
    number: int,
    cells: dict[str, Cell],
    origins: int,
    *,
    kind: FactKind = FactKind.EVENT,
    asserted_by: Asserter | None = None,
    absent: dict[str, Absence] | None = None,
    dated: Dated | None = None,
) -> Fact:
    missing = {"mina": Absence.OTHER_LANGUAGE} | {name: Absence.NOT_FOUND for name in TEXTS if name != "mina"}
    missing |= absent or {}
    first = next(iter(cells.values())).citations[0]
    return Fact(
        id=f"f-{number}",
        text=spoken(first),
        kind=kind,
        date=dated,
        asserted_by=asserted_by or Asserter(AsserterKind.OUTLET),
        reported_by_origins=origins,
        cells=cells,
        absent={name: why for name, why in missing.items() if name not in cells},
    )


def facts() -> tuple[Fact, ...]:
    mayor = Asserter(AsserterKind.OFFICIAL, "Ilse Tarran")
    return (
        fact(1, states(*CLOSED), 4),
        fact(
            2, states(*SIX_WEEKS) | {"mina": Cell(Stance.DIFFERS, (TWO_MONTHS,))}, 2, kind=FactKind.FORECAST
        ),
        fact(3, states(NINE) | {"courier": Cell(Stance.DIFFERS, (ELEVEN,))}, 1, kind=FactKind.BACKGROUND),
        fact(4, states(DANGER_LONG, DANGER_SHORT), 2, kind=FactKind.REACTION, asserted_by=mayor),
        fact(5, states(LETTER) | {"post": Cell(Stance.DENIES, (DENIED,))}, 1, kind=FactKind.BACKGROUND),
        fact(6, states(OPENED), 1, kind=FactKind.BACKGROUND),
        fact(7, states(SHOPS), 1, kind=FactKind.REACTION),
        fact(8, states(FERRY), 1, absent={"post": Absence.EARLIER, "courier": Absence.EARLIER}),
    )


def conflicts() -> tuple[Conflict, ...]:
    return (
        Conflict(
            "c-1",
            ConflictKind.NUMBER,
            "vehicles a day",
            Severity.MATERIAL,
            Cause.DIFFERENT_SET,
            (Side("About 9,000", ("post",), (NINE,)), Side("Some 11,500", ("courier",), (ELEVEN,))),
        ),
        Conflict(
            "c-2",
            ConflictKind.DENIAL,
            "earlier warnings",
            Severity.MATERIAL,
            Cause.DISPUTE,
            (Side("An engineer wrote", ("courier",), (LETTER,)), Side("denied", ("post",), (DENIED,))),
        ),
    )


def quotes() -> tuple[Quote, ...]:
    long = QuoteVariant("Nobody was in danger, and nobody will be", "post", (DANGER_LONG,))
    short = QuoteVariant("Nobody was in danger", "courier", (DANGER_SHORT,))
    return (Quote("q-1", "Ilse Tarran", False, (long, short)),)


def article(name: str, outlet: str | None, title: str | None, **more: object) -> PageArticle:
    known = PageArticle(
        id=name,
        version=1,
        outlet=outlet,
        title=title,
        url=f"https://{name}.example/ostrel-bridge",
        input=f"news/{name}.html",
        authors=(),
        language="en",
        published_at="2031-05-13",
        completeness=Completeness.FULL,
        agency=None,
        origin=outlet or name,
        depends_on=(),
        grouped_because="shares the bridge, the bearings and Ostrel with the other articles",
        lead=LEADS[name],
        text=TEXTS[name],
    )
    return replace(known, **more)  # type: ignore[arg-type]


def articles() -> tuple[PageArticle, ...]:
    return (
        article(
            "post",
            "The Ostrel Post",
            "Swing bridge closed",
            published_at="2031-05-13T11:20:00+02:00",
            authors=("Runa Feld", "Tomas Ayre"),
        ),
        article(
            "ferry",
            "Daily Ferry",
            "Ostrel bridge shut for weeks",
            agency="Northwire",
            origin="Northwire",
            completeness=Completeness.CLIPPED,
        ),
        article(
            "courier",
            "Harbour Courier",
            "Bridge trouble was foretold",
            published_at="2031-05-14",
            depends_on=("Harbour Radio",),
            argues=True,
        ),
        article("mina", "صحيفة الميناء", "إغلاق جسر أوستريل", language="ar", published_at="2031-05-14"),
        article("noname", None, None, url=None, published_at=None, agency="Northwire", origin="Northwire"),
    )


def cited(page: StoryPage, citations: Iterable[Citation]) -> StoryPage:
    """The page with the excerpts that these citations need, read off the articles' texts."""
    spans: dict[str, dict[str, str]] = {item.id: {} for item in page.articles}
    for citation in citations:
        spans[citation.article][f"{citation.start}-{citation.end}"] = spoken(citation)
    return replace(page, articles=tuple(replace(item, excerpts=spans[item.id]) for item in page.articles))


def page() -> StoryPage:
    head = StoryHead(
        id="s-bridge",
        revision=2,
        status=StoryStatus.OPEN,
        merged_into=None,
        split_from=None,
        headline=Heading("The Ostrel swing bridge was closed to all traffic on Tuesday", (CLOSED[0],)),
        first_published="2031-05-13",
        last_published="2031-05-14",
        languages=("en", "ar"),
        article_count=5,
        outlet_count=4,
        origin_count=4,
    )
    dropped = Dropped("happened", "Twelve people were on the bridge.", "number 12 is in no cited sentence")
    whole = StoryPage(
        story=head,
        articles=articles(),
        sections=sections(),
        facts=facts(),
        conflicts=conflicts(),
        quotes=quotes(),
        omissions=(Omission("courier", ("f-2",)),),
        entities=(Entity("e-tarran", "Ilse Tarran", NameType.PERSON, ("Tarran",), ("post", "courier")),),
        provenance=Provenance("extractive", "0.1.0", "2031-05-15T06:00:00+00:00", (dropped,)),
    )
    everything = (*CLOSED, *SIX_WEEKS, TWO_MONTHS, NINE, ELEVEN, OPENED, LETTER, DENIED, SHOPS, FERRY)
    return cited(whole, (*everything, DANGER_LONG, DANGER_SHORT))
