"""An invented story to write pages of."""

from datetime import date
from functools import cache

from broadsheet.annotate import annotate
from broadsheet.compare import compare
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.types import (
    AnnotatedArticle,
    Article,
    Assignment,
    FactMatrix,
    Published,
    Story,
    StoryPage,
)
from broadsheet.write import write_page

HERALD = (
    "Transport Minister Paula Singh said on Wednesday that the port of Marlow will close for "
    "six weeks after a crane "
    "collapsed and killed four workers.",
    "Singh told a news conference in Marlow that the closure was “a painful but necessary "
    "step”. She said the repairs "
    "would cost about 40 million dollars.",
    "The port handles a third of the country's grain exports and employs 2,300 people.",
    "Union leader Omar Reyes, who has worked on the docks since 2009, accused the operator of "
    "ignoring warnings about "
    "rust on the cranes.",
    "The operator, Delta Harbour, denied that it had ignored any warnings.",
    "In March 2030 inspectors had ordered Delta Harbour to replace two of its seven cranes.",
)
POST = (
    "The port of Marlow will shut for six weeks because a crane collapsed on Tuesday, killing "
    "five workers, Transport "
    "Minister Paula Singh said on Wednesday.",
    "“It is a painful but necessary step,” Singh told reporters in Marlow.",
    "Grain prices may rise as ships are sent to other harbours, analysts said.",
    "It is not clear why the crane fell, and an inquiry will report in June.",
    "Families of the dead workers held a vigil at the harbour gate on Wednesday night.",
)
WIRE = (
    "Marlow port will be closed for six weeks after the fall of a crane that killed four "
    "workers, the transport minister, "
    "Paula Singh, announced on Wednesday.",
    "Omar Reyes of the dockers' union accused the operator Delta Harbour of ignoring warnings about rust.",
    "The repairs will cost about 40 million dollars, Singh said.",
    "The port opened in 1911 and was rebuilt after a fire in 1974.",
)


def article(
    key: str,
    paragraphs: tuple[str, ...],
    *,
    outlet: str | None,
    day: int | None = 15,
    title: str | None = None,
    language: str | None = "en",
) -> Article:
    """An article that appeared on a day of May 2030 (the 15th is a Wednesday)."""
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append((start, start + len(paragraph)))
        start += len(paragraph) + 2
    return Article(
        id=key,
        text="\n\n".join(paragraphs),
        paragraphs=tuple(spans),
        input=f"news/{key}.txt",
        outlet=outlet,
        title=title,
        published=Published(date(2030, 5, day)) if day else None,
        language=language,
    )


def articles() -> list[Article]:
    """Three reports of one event, one of them without an outlet name."""
    return [
        article("a1", HERALD, outlet="Marlow Herald", title="Port of Marlow to close for six weeks"),
        article("a2", POST, outlet="The Daily Post", title="Five dead: what we know"),
        article("a3", WIRE, outlet=None),
    ]


@cache
def model() -> SpacyNames:
    return SpacyNames()


def matrix(found: list[Article]) -> FactMatrix:
    notes = annotate(found, model())
    return compare([AnnotatedArticle(a, n) for a, n in zip(found, notes, strict=True)])


def page(found: list[Article], previous: StoryPage | None = None) -> StoryPage:
    """The page of these articles."""
    assignments = tuple(Assignment(a.id, "s-1", 1.0, "the same port and crane") for a in found)
    story = Story("s-1", assignments)
    return write_page(matrix(found), story, version="1", built_at="2030-05-16T08:00:00Z", previous=previous)
