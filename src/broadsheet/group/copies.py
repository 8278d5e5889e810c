"""Near-copies: reprints of one text, recognised by the runs of words that they share."""

from collections.abc import Sequence

from broadsheet.group.member import Member

MOST_COMPARED = 40  #: newest articles of a story
SAME_TEXT = 0.6  #: estimated share of runs in common (Jaccard); rewritten agency copy has less


def shared_runs(a: Member, b: Member) -> float:
    """Estimate of the share of runs of words that two texts have in common (MinHash)."""
    if not a.signature or not b.signature:
        return 0.0
    equal = sum([x == y for x, y in zip(a.signature, b.signature, strict=True)])
    return equal / len(a.signature)


def original(member: Member, others: Sequence[Member]) -> Member | None:
    """The article whose text this one repeats, if any; the first of the most alike."""
    best, found = SAME_TEXT, None
    for other in others[-MOST_COMPARED:]:
        share = shared_runs(member, other)
        if share > best or (share == best and found is None):
            best, found = share, other
    return found
