"""A story that still takes articles."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from broadsheet.group.member import Member, faded
from broadsheet.group.vectors import Centre

RECENT = 6  #: newest members that an article is compared with one by one


@dataclass(slots=True)
class Strand:
    """The articles of a story that can be compared word for word: those of one language, without copies."""

    terms: Centre = field(default_factory=Centre)
    marks: Centre = field(default_factory=Centre)
    dense: NDArray[np.float32] | None = None  #: sum of the encoder's vectors
    recent: list[Member] = field(default_factory=list)
    voices: int = 0
    days: list[int] = field(default_factory=list)  #: sum and count of the members' days, if any is dated

    def add(self, member: Member) -> None:
        """Take one article in."""
        self.terms.add(member.terms)
        self.marks.add(member.marks)
        if member.dense:
            dense = np.frombuffer(member.dense, dtype=np.float32)
            self.dense = dense if self.dense is None else self.dense + dense
        self.recent = [*self.recent, member][-RECENT:]
        self.voices += 1
        if member.day is not None:
            total, count = self.days or (0, 0)
            self.days = [total + member.day, count + 1]

    def gap(self, day: int | None) -> float | None:
        """Days to the nearest recent member; None when either is undated."""
        days = [member.day for member in self.recent if member.day is not None]
        return float(min([abs(day - other) for other in days])) if days and day is not None else None

    def age(self, day: int | None) -> float | None:
        """Days from the mean day of the members; None when either is undated."""
        return abs(day - self.days[0] / self.days[1]) if self.days and day is not None else None


@dataclass(slots=True)
class LiveStory:
    """Its members, and what they come to. Near-copies are members that count for nothing else."""

    id: str
    members: list[Member] = field(default_factory=list)
    copies: dict[str, str] = field(default_factory=dict)  #: near-copy to the article that it repeats
    strands: dict[str, Strand] = field(default_factory=dict)
    pinned: set[str] = field(default_factory=set)  #: articles that the user wants here and nowhere else

    def add(self, member: Member, *, copy_of: str | None = None) -> None:
        """Take one article in."""
        self.members.append(member)
        if copy_of is not None:
            self.copies[member.id] = copy_of
            return
        self.strands.setdefault(member.strand, Strand()).add(member)

    def forget(self, day: int) -> bool:
        """Keep of members from before a day only that they are there; False if there is nothing to forget.

        One of which a later member is a copy stays as it is, for the story goes on with its words.
        """
        copied = {self.copies.get(one.id) for one in self.members if not _is_before(one, day)}
        gone = {one.id for one in self.members if _is_before(one, day)} - copied
        if gone:
            kept = rebuilt(self, [faded(one) if one.id in gone else one for one in self.members])
            self.members, self.strands = kept.members, kept.strands
        return bool(gone)

    @property
    def voices(self) -> int:
        """Members that are no near-copies."""
        return sum(strand.voices for strand in self.strands.values())

    @property
    def recent(self) -> list[Member]:
        """The newest members of each language."""
        return [member for strand in self.strands.values() for member in strand.recent]


def _is_before(member: Member, day: int) -> bool:
    return bool(member.terms.terms) and member.day is not None and member.day < day


def rebuilt(story: LiveStory, members: Iterable[Member], *, story_id: str | None = None) -> LiveStory:
    """A story of some of the members of another, with what was known of them."""
    kept = list(members)
    ids = {member.id for member in kept}
    fresh = LiveStory(story_id or story.id, pinned=story.pinned & ids)
    for member in kept:
        original = story.copies.get(member.id)
        fresh.add(member, copy_of=original if original in ids else None)
    return fresh
