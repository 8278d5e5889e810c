"""A story in a list: what is said of it, and where it stands among the others."""

import math
from dataclasses import dataclass
from functools import lru_cache

from broadsheet.newsroom.library import Library
from broadsheet.render import display, head
from broadsheet.render.index import lead
from broadsheet.render.subjects import Subject, opening, subject_of_page
from broadsheet.text.phrases import Phrases
from broadsheet.types import Listed

HALF_LIFE = 24.0  #: hours in which a story loses as much as one doubling of its voices gives


@dataclass(frozen=True, slots=True)
class Card:
    """A story fit to be shown in a list."""

    id: str
    headline: str
    lead: str
    language: str  #: of headline and lead
    standing: str
    conflicts: int
    subject: Subject | None
    more: tuple[str, ...]  #: sentences that follow the lead
    new: bool = False  #: changed since the last visit

    def differ(self, ui: Phrases) -> str:
        return ui.count("disagreement", self.conflicts)


def cards(library: Library, listed: list[Listed], *, seen: int | None = None) -> list[Card]:
    """The stories in the order given; ``seen`` is the number of the newest change at the last visit."""
    found = (_card(library, one.head.id, one.number) for one in listed)
    return [
        Card(*fields, new=seen is not None and one.number > seen)
        for fields, one in zip(found, listed, strict=True)
    ]


Fields = tuple[str, str, str, str, str, int, Subject | None, tuple[str, ...]]


@lru_cache(maxsize=2000)
def _card(library: Library, story: str, number: int) -> Fields:
    """Kept as long as the story has not changed (``number``)."""
    page = library.page(story)
    headline = display.shown(page.story.headline.text, longest=display.LONGEST_TITLE)
    told, first = opening(page), lead(page, headline)
    if headline and first.startswith(headline.rstrip("… .")):  # the headline is the beginning of it
        first = ""
    return (
        page.story.id,
        headline,
        first,
        page.story.language,
        head.standing(page),
        sum(conflict.severity.value != "minor" for conflict in page.conflicts),
        subject_of_page(page),
        tuple(text for text in (display.shown(one, longest=400) for one in told) if text != first),
    )


def ranked(listed: list[Listed]) -> list[Listed]:
    """By voices that report independently, size and freshness: each day costs a doubling of voices."""
    newest = max((one.place[0] for one in listed), default=0.0)

    def weight(one: Listed) -> tuple[float, str]:
        age = (newest - one.place[0]) / 3600.0
        size = math.log2(1 + one.head.origin_count) + 0.25 * math.log2(1 + one.head.article_count)
        return -(size - age / HALF_LIFE), one.head.id

    return sorted(listed, key=weight)
