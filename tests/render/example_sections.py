"""The six sections of the example page."""

from datetime import date

from broadsheet.types import (
    About,
    Dated,
    Granularity,
    Heading,
    Section,
    SectionKind,
    Status,
)
from tests.render.ostrel import (
    CLOSED,
    DANGER_LONG,
    DENIED,
    ELEVEN,
    FERRY,
    LETTER,
    NINE,
    OPENED,
    SHOPS,
    SIX_WEEKS,
    TWO_MONTHS,
    block,
    claim,
)


def happened() -> Section:
    return Section(
        SectionKind.HAPPENED,
        "What's happened",
        (
            block(
                1,
                claim(1, *CLOSED[:4]),
                claim(2, *SIX_WEEKS, TWO_MONTHS, status=Status.DISPUTED),
                claim(3, FERRY, status=Status.ONE_ORIGIN),
            ),
        ),
    )


def behind() -> Section:
    return Section(
        SectionKind.BEHIND,
        "What's behind the headline",
        (
            block(
                2,
                claim(4, LETTER, status=Status.DISPUTED),
                claim(5, DENIED, status=Status.DISPUTED),
                heading=Heading("Who knew"),
            ),
        ),
    )


def papers() -> Section:
    return Section(
        SectionKind.PAPERS,
        "What the papers say",
        (
            block(
                3,
                claim(
                    6,
                    OPENED,
                    text="Only The Ostrel Post tells the bridge's age.",
                    status=Status.ONE_ORIGIN,
                    about=About.COVERAGE,
                ),
                heading=Heading("The Ostrel Post"),
                article="post",
            ),
            block(
                4,
                claim(7, SHOPS, status=Status.ONE_ORIGIN),
                heading=Heading("Harbour Courier"),
                article="courier",
            ),
            block(
                5,
                claim(
                    8,
                    NINE,
                    ELEVEN,
                    text="The Ostrel Post says about 9,000 vehicles; Harbour Courier says some 11,500.",
                    status=Status.DISPUTED,
                    about=About.COVERAGE,
                ),
                heading=Heading("Where they differ"),
            ),
        ),
    )


def background() -> Section:
    return Section(
        SectionKind.BACKGROUND,
        "How we got here",
        (
            block(
                6,
                claim(9, OPENED, status=Status.ONE_ORIGIN),
                dated=Dated(date(1931, 1, 1), date(1931, 12, 31), Granularity.YEAR, OPENED),
            ),
            block(
                7,
                claim(10, LETTER, status=Status.DISPUTED),
                dated=Dated(date(2031, 5, 1), date(2031, 5, 31), Granularity.MONTH, LETTER),
            ),
        ),
    )


def deeper() -> Section:
    return Section(
        SectionKind.DEEPER,
        "Go deeper",
        (
            block(
                8,
                claim(11, *SIX_WEEKS, TWO_MONTHS, status=Status.DISPUTED),
                heading=Heading("How long will it take?"),
            ),
            block(9, heading=Heading("Who pays for the repair?")),
        ),
    )


def topics() -> Section:
    return Section(
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
    )


def sections() -> tuple[Section, ...]:
    return (happened(), behind(), papers(), background(), deeper(), topics())
