"""A story that still takes articles."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from broadsheet.group.member import Member
from broadsheet.group.vectors import Centre

RECENT = 6  #: newest members that an article is compared with one by one


@dataclass(slots=True)
class LiveStory:
    """Its members, and the sums of their vectors. Near-copies are members that do not count in the sums."""

    id: str
    members: list[Member] = field(default_factory=list)
    copies: dict[str, str] = field(default_factory=dict)  #: near-copy to the article that it repeats
    terms: Centre = field(default_factory=Centre)
    marks: Centre = field(default_factory=Centre)
    recent: list[Member] = field(default_factory=list)
    voices: int = 0  #: members that are no near-copies
    days: list[int] = field(default_factory=list)  #: sum and count of the members' days, if any is dated
    pinned: set[str] = field(default_factory=set)  #: articles that the user wants here and nowhere else

    def add(self, member: Member, *, copy_of: str | None = None) -> None:
        """Take one article in."""
        self.members.append(member)
        if copy_of is not None:
            self.copies[member.id] = copy_of
            return
        self.terms.add(member.terms)
        self.marks.add(member.marks)
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


def rebuilt(story: LiveStory, members: Iterable[Member], *, story_id: str | None = None) -> LiveStory:
    """A story of some of the members of another, with what was known of them."""
    kept = list(members)
    ids = {member.id for member in kept}
    fresh = LiveStory(story_id or story.id, pinned=story.pinned & ids)
    for member in kept:
        original = story.copies.get(member.id)
        fresh.add(member, copy_of=original if original in ids else None)
    return fresh
