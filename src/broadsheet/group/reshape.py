"""When a story holds two events, when two stories are one: the question an article is asked, asked again.

Two stories become one only on more evidence than an article needs to join, and stay one only on more: a
group of articles that tells another event is seldom a mistake of the words.
"""

from collections.abc import Sequence
from math import exp

from broadsheet.group.decision import Decision
from broadsheet.group.live import LiveStory, rebuilt
from broadsheet.group.member import Member, ask
from broadsheet.group.vectors import dot

LEAST_PART = 2  #: one odd article is no event
MOST_CLUSTERED = 60  #: the newest members, when a story has more
CHECKED = frozenset(
    (4, 6, 9, 13, 19, 28, 42, 63, 94, 141, 211, 316)
)  #: sizes at which a story is looked at: each half as large again


def is_checkpoint(voices: int) -> bool:
    """Whether a story that has grown to so many articles is due for a look."""
    return voices in CHECKED


def same_event(a: LiveStory, b: LiveStory, decision: Decision) -> bool:
    """Whether every recent article of the smaller story would join the larger one.

    What the user arranged in two stories stays in two.
    """
    if a.pinned and b.pinned:
        return False
    small, large = sorted((a, b), key=lambda story: story.voices)
    return all(decision.weigh(ask(member), large) >= decision.merge_at for member in small.recent)


def _alike(a: Member, b: Member) -> float:
    gap = abs(a.day - b.day) if a.day is not None and b.day is not None else 0
    if a.strand == b.strand or not a.dense or not b.dense:
        cosine = dot(a.terms.unpack(), b.terms)
    else:
        cosine = sum(x * y for x, y in zip(a.dense, b.dense, strict=True))
    return cosine * exp(-gap * gap / 18)


def _halves(members: Sequence[Member]) -> tuple[list[Member], list[Member]]:
    """Average-linkage clustering down to two; ties go to the earlier articles."""
    clusters = [[member] for member in members]
    links = [[_alike(a, b) for b in members] for a in members]
    while len(clusters) > 2:
        pairs = ((i, j) for i in range(len(clusters)) for j in range(i))
        i, j = max(
            pairs,
            key=lambda p: (links[p[0]][p[1]] / (len(clusters[p[0]]) * len(clusters[p[1]])), -p[0], -p[1]),
        )
        for k in range(len(clusters)):
            links[j][k] += links[i][k]
            links[k][j] = links[j][k]
        clusters[j] += clusters.pop(i)
        links.pop(i)
        for row in links:
            row.pop(i)
    first, second = clusters
    return (first, second) if len(first) >= len(second) else (second, first)


def _stranger(part: Sequence[Member], rest: LiveStory, decision: Decision) -> bool:
    weights = [decision.weigh(ask(member), rest) for member in part]
    return sum(weights) / len(weights) < decision.split_below


def second_event(story: LiveStory, decision: Decision) -> list[Member]:
    """The articles that should leave a story because they report another event; mostly none."""
    voices = [member for member in story.members if member.id not in story.copies][-MOST_CLUSTERED:]
    if len(voices) < 2 * LEAST_PART:
        return []
    larger, smaller = _halves(voices)
    ids = {member.id for member in smaller}
    if len(smaller) < LEAST_PART or (story.pinned & ids and story.pinned - ids):
        return []
    stay = rebuilt(story, [member for member in story.members if member.id not in ids])
    leave = rebuilt(story, smaller)
    if _stranger(smaller, stay, decision) and _stranger(larger[-len(smaller) :], leave, decision):
        followers = {copy for copy, source in story.copies.items() if source in ids}
        return [member for member in story.members if member.id in ids | followers]
    return []
