"""A small story page made by hand: an invented event in an invented town, told by five articles."""

# ruff: noqa: E501 (sentences of the articles are written on one line each)

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from broadsheet.types import (
    About,
    Absence,
    Asserter,
    AsserterKind,
    Block,
    Cause,
    Cell,
    Citation,
    Claim,
    Completeness,
    Conflict,
    ConflictKind,
    Dated,
    Dropped,
    Entity,
    Fact,
    FactKind,
    Granularity,
    Heading,
    NameType,
    Omission,
    PageArticle,
    Provenance,
    Quote,
    QuoteVariant,
    Section,
    SectionKind,
    Severity,
    Side,
    Stance,
    Status,
    StoryHead,
    StoryPage,
    StoryStatus,
)

TEXTS = {
    "post": (
        "The Ostrel swing bridge was closed to all traffic on Tuesday after inspectors found cracks in two of its"
        " bearings. About 9,000 vehicles cross it on a working day.\n\n"
        "“Nobody was in danger, and nobody will be,” said Mayor Ilse Tarran. The bridge opened in 1931 and was last"
        " overhauled in 2009.\n\n"
        "The town expects repairs to take six weeks. Tarran denied that warnings had been ignored."
    ),
    "courier": (
        "Ostrel's only road bridge is shut. Inspectors who came on Monday saw cracks in two bearings, and the town"
        " closed the crossing the next morning. Some 11,500 vehicles use it each day, the harbour board says.\n\n"
        "An engineer wrote to the town in May that the bearings were worn. “Nobody was in danger,” Mayor Ilse Tarran"
        " said.\n\n"
        "Shopkeepers on the north bank fear for the summer."
    ),
    "ferry": (
        "OSTREL (Northwire) — The swing bridge in Ostrel was closed on Tuesday because of cracks in two bearings."
        " Repairs are to last about six weeks."
    ),
    "noname": (
        "The swing bridge in Ostrel was closed on Tuesday because of cracks in two bearings. Repairs are to last"
        " about six weeks. A replacement ferry starts on Thursday."
    ),
    "mina": "أُغلق جسر أوستريل أمام حركة المرور يوم الثلاثاء بعد اكتشاف شقوق. تقول البلدية إن الإصلاح قد يستغرق شهرين.",
}


def cite(article: str, words: str) -> Citation:
    start = TEXTS[article].index(words)
    return Citation(article, start, start + len(words))


CLOSED = (
    cite(
        "post",
        "The Ostrel swing bridge was closed to all traffic on Tuesday after inspectors found cracks in two of its bearings.",
    ),
    cite(
        "courier",
        "Inspectors who came on Monday saw cracks in two bearings, and the town closed the crossing the next morning.",
    ),
    cite("ferry", "The swing bridge in Ostrel was closed on Tuesday because of cracks in two bearings."),
    cite("noname", "The swing bridge in Ostrel was closed on Tuesday because of cracks in two bearings."),
    cite("mina", "أُغلق جسر أوستريل أمام حركة المرور يوم الثلاثاء بعد اكتشاف شقوق."),
)
SIX_WEEKS = (
    cite("post", "The town expects repairs to take six weeks."),
    cite("ferry", "Repairs are to last about six weeks."),
    cite("noname", "Repairs are to last about six weeks."),
)
TWO_MONTHS = cite("mina", "تقول البلدية إن الإصلاح قد يستغرق شهرين.")
NINE = cite("post", "About 9,000 vehicles cross it on a working day.")
ELEVEN = cite("courier", "Some 11,500 vehicles use it each day, the harbour board says.")
OPENED = cite("post", "The bridge opened in 1931 and was last overhauled in 2009.")
LETTER = cite("courier", "An engineer wrote to the town in May that the bearings were worn.")
DENIED = cite("post", "Tarran denied that warnings had been ignored.")
SHOPS = cite("courier", "Shopkeepers on the north bank fear for the summer.")
FERRY = cite("noname", "A replacement ferry starts on Thursday.")
DANGER_LONG = cite("post", "“Nobody was in danger, and nobody will be,” said Mayor Ilse Tarran.")
DANGER_SHORT = cite("courier", "“Nobody was in danger,” Mayor Ilse Tarran said.")


def spoken(citation: Citation) -> str:
    return TEXTS[citation.article][citation.start : citation.end]


def claim(
    number: int,
    *citations: Citation,
    text: str | None = None,
    status: Status = Status.SEVERAL_ORIGINS,
    about: About = About.EVENT,
) -> Claim:
    return Claim(
        id=f"claim-{number}",
        text=text or spoken(citations[0]),
        about=about,
        citations=citations,
        status=status,
        verbatim=text is None,
    )


def block(
    number: int,
    *claims: Claim,
    heading: Heading | None = None,
    article: str | None = None,
    dated: Dated | None = None,
    entity: str | None = None,
) -> Block:
    return Block(id=f"b-{number}", heading=heading, article=article, date=dated, entity=entity, claims=claims)


def sections() -> tuple[Section, ...]:
    one, disputed, coverage = Status.ONE_ORIGIN, Status.DISPUTED, About.COVERAGE
    return (
        Section(
            SectionKind.HAPPENED,
            "What's happened",
            (
                block(
                    1,
                    claim(1, *CLOSED[:4]),
                    claim(2, *SIX_WEEKS, TWO_MONTHS, status=disputed),
                    claim(3, FERRY, status=one),
                ),
            ),
        ),
        Section(
            SectionKind.BEHIND,
            "What's behind the headline",
            (
                block(
                    2,
                    claim(4, LETTER, status=disputed),
                    claim(5, DENIED, status=disputed),
                    heading=Heading("Who knew"),
                ),
            ),
        ),
        Section(
            SectionKind.PAPERS,
            "What the papers say",
            (
                block(
                    3,
                    claim(
                        6,
                        OPENED,
                        text="Only The Ostrel Post tells the bridge's age.",
                        status=one,
                        about=coverage,
                    ),
                    heading=Heading("The Ostrel Post"),
                    article="post",
                ),
                block(4, claim(7, SHOPS, status=one), heading=Heading("Harbour Courier"), article="courier"),
                block(
                    5,
                    claim(
                        8,
                        NINE,
                        ELEVEN,
                        text="On the traffic, The Ostrel Post says about 9,000; Harbour Courier says some 11,500.",
                        status=disputed,
                        about=coverage,
                    ),
                    heading=Heading("Where they differ"),
                ),
            ),
        ),
        Section(
            SectionKind.BACKGROUND,
            "How we got here",
            (
                block(
                    6,
                    claim(9, OPENED, status=one),
                    dated=Dated(date(1931, 1, 1), date(1931, 12, 31), Granularity.YEAR, OPENED),
                ),
                block(
                    7,
                    claim(10, LETTER, status=disputed),
                    dated=Dated(date(2031, 5, 1), date(2031, 5, 31), Granularity.MONTH, LETTER),
                ),
            ),
        ),
        Section(
            SectionKind.DEEPER,
            "Go deeper",
            (
                block(
                    8,
                    claim(11, *SIX_WEEKS, TWO_MONTHS, status=disputed),
                    heading=Heading("How long will it take?"),
                ),
                block(9, heading=Heading("Who pays for the repair?")),
            ),
        ),
        Section(
            SectionKind.TOPICS,
            "More on these topics",
            (
                block(
                    10,
                    claim(12, DANGER_LONG),
                    heading=Heading("Ilse Tarran", (DANGER_LONG,)),
                    entity="e-tarran",
                ),
            ),
        ),
    )


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
