"""Why an article is in its story, in words that a reader can check."""

from broadsheet.group.live import LiveStory
from broadsheet.group.member import Member
from broadsheet.group.vectors import Packed, dot

WORDS_SHOWN = 3
TITLE_SHOWN = 80
FIRST = "first article of its story"


def _apart(a: Member, b: Member) -> str:
    if a.day is None or b.day is None:
        return ""
    gap = abs(a.day - b.day)
    return {0: ", the same day", 1: ", one day apart"}.get(gap, f", {gap} days apart")


def _named(member: Member) -> str:
    title = " ".join(member.title.split())
    shown = title if len(title) <= TITLE_SHOWN else title[: TITLE_SHOWN - 1].rstrip() + "…"
    return f"“{shown}”" if shown else "an article without a headline"


def _shared(a: Packed, b: Packed) -> list[str]:
    """Shared terms, those that weigh most in both first."""
    there = b.unpack()
    weights = {
        term: weight * there[term] for term, weight in zip(a.terms, a.weights, strict=True) if term in there
    }
    return sorted(weights, key=lambda term: (-weights[term], term))


def _telling(a: Member, b: Member) -> list[str]:
    """Names first, a full name instead of its parts, then other words."""
    marks = _shared(a.marks, b.marks)
    full = [mark for mark in marks if " " in mark]
    single = [mark for mark in marks if not any(mark in name.split() for name in full)]
    shown = [*single, *(term for term in _shared(a.terms, b.terms) if term not in marks)]
    return [word.title() if word in marks else word for word in dict.fromkeys(shown)][:WORDS_SHOWN]


def joined(member: Member, story: LiveStory) -> str:
    """What the article shares with the most similar one of its story."""
    if not story.recent:
        return FIRST
    query = member.terms.unpack()
    nearest = max(story.recent, key=lambda other: (dot(query, other.terms), other.id))
    shown = _telling(member, nearest)
    rest = len(_shared(member.terms, nearest.terms)) - len(shown)
    more = [f"{rest} more words"] if rest > 1 else []
    parts = [*shown, *more] or ["little"]
    listed = " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]
    return f"shares {listed} with {_named(nearest)}{_apart(member, nearest)}"


def copied(member: Member, original: Member) -> str:
    """The article repeats the text of another."""
    return f"near-copy of {_named(original)}{_apart(member, original)}"
