"""What an article and a strand of a story have in common, as numbers; all similarities lie in 0..1."""

from math import exp, log, sqrt

import numpy as np

from broadsheet.group.live import Strand
from broadsheet.group.member import Query
from broadsheet.group.vectors import dot

#: an unknown distance in time counts as a week: what would join only on the same day does not join undated
UNKNOWN_GAP = 7.0

NAMES = (
    "centre",
    "nearest",
    "marks_centre",
    "marks_nearest",
    "heading_nearest",
    "heading_centre",
    "same_days",
    "same_week",
    "log_days",
    "small",
)
#: the same for an article and the strand of another language
NAMES_ACROSS = (
    "centre",
    "marks_centre",
    "marks_nearest",
    "dense_centre",
    "dense_nearest",
    "same_days",
    "same_week",
    "log_days",
)
#: features that may only speak for joining, and those that may only speak against it
FOR = frozenset({*NAMES, *NAMES_ACROSS}) - {"log_days"}
AGAINST = frozenset({"log_days"})


def features(query: Query, strand: Strand) -> tuple[float, ...]:
    """In the order of ``NAMES``.

    The words of the whole text, by the root of their cosine, with the story as a whole and with its nearest
    recent member; names and numbers, and the headline, likewise; time; and whether the story is small. That a
    story is wide may not speak for joining: a topic would swallow all its events.
    """
    centre = strand.terms.cosine(query.terms)
    nearest = max([dot(query.terms, member.terms) for member in strand.recent], default=0.0)
    return (
        sqrt(max(0.0, centre)),
        sqrt(max(0.0, nearest)),
        *_marks(query, strand, otherwise=(centre, nearest)),
        *_heading(query, strand, otherwise=centre),
        *_time(query, strand),
        1 / max(1, strand.voices),
    )


def _marks(query: Query, strand: Strand, *, otherwise: tuple[float, float]) -> tuple[float, float]:
    """Names and numbers; where there are none, as in scripts without capitals, the whole text speaks."""
    if not query.marks or strand.marks.square <= 0:
        return otherwise
    return strand.marks.cosine(query.marks), max([dot(query.marks, member.marks) for member in strand.recent])


def _heading(query: Query, strand: Strand, *, otherwise: float) -> tuple[float, float]:
    if not query.heading:
        return otherwise, otherwise
    nearest = max([dot(query.heading, member.heading) for member in strand.recent], default=0.0)
    return nearest, strand.terms.cosine(query.heading)


def _time(query: Query, strand: Strand) -> tuple[float, float, float]:
    gap, age = strand.gap(query.member.day), strand.age(query.member.day)
    if gap is None or age is None:
        gap = age = UNKNOWN_GAP
    return exp(-gap * gap / 2), exp(-age * age / 50), log(1 + gap)


def features_across(query: Query, strand: Strand) -> tuple[float, ...]:
    """In the order of ``NAMES_ACROSS``: names, numbers, loan words, and what the encoder makes of it."""
    return (
        sqrt(max(0.0, strand.terms.cosine(query.terms))),
        *_marks(query, strand, otherwise=(0.0, 0.0)),
        *_dense(query, strand),
        *_time(query, strand),
    )


def _dense(query: Query, strand: Strand) -> tuple[float, float]:
    """Cosines with the sum of the strand's vectors and with the nearest of them; 0 without an encoder."""
    if strand.dense is None or not query.member.dense:
        return 0.0, 0.0
    own = np.frombuffer(query.member.dense, dtype=np.float32)
    length = float(np.linalg.norm(strand.dense)) or 1.0
    near = [float(own @ np.frombuffer(one.dense, dtype=np.float32)) for one in strand.recent if one.dense]
    return float(own @ strand.dense) / length, max(near)
