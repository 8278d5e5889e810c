"""What an article and a story have in common, as numbers; all similarities lie in 0..1."""

from math import exp, log, sqrt

from broadsheet.group.live import LiveStory
from broadsheet.group.member import Query
from broadsheet.group.vectors import dot

#: an unknown distance in time counts as two days: neither for nor against
UNKNOWN_GAP = 2.0

NAMES = (
    "centre",
    "average",
    "nearest",
    "marks_centre",
    "marks_nearest",
    "heading_nearest",
    "heading_centre",
    "same_days",
    "same_week",
    "log_days",
    "small",
    "cohesion",
)
#: features that may only speak for joining, and those that may only speak against it
FOR = frozenset(NAMES) - {"log_days", "cohesion"}
AGAINST = frozenset({"log_days"})


def features(query: Query, story: LiveStory) -> tuple[float, ...]:
    """In the order of ``NAMES``.

    The words of the whole text, by the root of their cosine, with the story as a whole, its members on
    average, and the nearest one; then names and numbers, the headline, time, and how wide the story is.
    """
    size = max(1, story.voices)
    total = story.terms.dot(query.terms)
    length = sqrt(max(0.0, story.terms.square))
    centre = total / length if length else 0.0
    nearest = max([dot(query.terms, member.terms) for member in story.recent], default=0.0)
    return (
        sqrt(max(0.0, centre)),
        sqrt(max(0.0, total / size)),
        sqrt(max(0.0, nearest)),
        *_marks(query, story, otherwise=(centre, nearest)),
        *_heading(query, story, otherwise=centre),
        *_time(query, story),
        1 / size,
        length / size,
    )


def _marks(query: Query, story: LiveStory, *, otherwise: tuple[float, float]) -> tuple[float, float]:
    """Names and numbers; where there are none, as in scripts without capitals, the whole text speaks."""
    if not query.marks or story.marks.square <= 0:
        return otherwise
    return story.marks.cosine(query.marks), max([dot(query.marks, member.marks) for member in story.recent])


def _heading(query: Query, story: LiveStory, *, otherwise: float) -> tuple[float, float]:
    if not query.heading:
        return otherwise, otherwise
    nearest = max([dot(query.heading, member.heading) for member in story.recent], default=0.0)
    return nearest, story.terms.cosine(query.heading)


def _time(query: Query, story: LiveStory) -> tuple[float, float, float]:
    gap, age = story.gap(query.member.day), story.age(query.member.day)
    if gap is None or age is None:
        gap = age = UNKNOWN_GAP
    return exp(-gap * gap / 2), exp(-age * age / 50), log(1 + gap)
