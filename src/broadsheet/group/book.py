"""The live stories and what can happen to them; decides nothing."""

from collections import OrderedDict
from collections.abc import Collection
from dataclasses import replace
from hashlib import sha256

from broadsheet.errors import NotFoundError
from broadsheet.group.changes import Change, Closed, Merged, Moved, Reopened, Split
from broadsheet.group.index import Index
from broadsheet.group.live import LiveStory, rebuilt
from broadsheet.group.meanings import Meanings
from broadsheet.group.member import Member, Query
from broadsheet.protocols import NewId

OPEN_DAYS = 14  #: a story without news for so long has ended; an article that fits reopens it
LIVE_DAYS = 60  #: after so long it is history and out of memory
LIVE_STORIES = 50_000  #: the bound on memory when a fortnight's news is more than that


def new_story_id(origin: str) -> str:
    """An id made from what a story begins with: equal input gives equal ids."""
    return "s-" + sha256(origin.encode("utf-8", "surrogatepass")).hexdigest()[:12]


class Book:
    """Live stories by id, least recently touched first, with the index that finds them."""

    def __init__(self, new_id: NewId | None = None) -> None:
        """``new_id`` gives new stories their ids; without it they derive from what a story begins with."""
        self._new_id = new_id
        self.now = 0  #: the newest day seen
        self.stories: OrderedDict[str, LiveStory] = OrderedDict()
        self.touched: dict[str, int] = {}  #: the day on which a story last changed
        self.open: OrderedDict[str, None] = OrderedDict()
        self.merged: dict[str, str] = {}
        self.index = Index()
        self.meanings = Meanings()
        self._changes: list[Change] = []

    def changes(self) -> tuple[Change, ...]:
        """What happened since the last call, in order."""
        done, self._changes = tuple(self._changes), []
        return done

    def new_id(self, origin: str) -> str:
        """The id of a story that begins with ``origin``."""
        return self._new_id() if self._new_id else new_story_id(origin)

    def story(self, story_id: str) -> LiveStory:
        """A live story, also by the id of one that was merged into it."""
        while story_id in self.merged:
            story_id = self.merged[story_id]
        if story_id not in self.stories:
            raise NotFoundError(f"No live story has the id {story_id}.")
        return self.stories[story_id]

    def find(self, query: Query, *, count: int) -> list[LiveStory]:
        """The live stories that share most with an article."""
        found = self.index.find(query, count=count) + self.meanings.find(query, count=count)
        return [self.stories[story_id] for story_id in dict.fromkeys(found)]

    def tick(self, day: int | None) -> None:
        """Move the clock on: end stories without news, let go of the oldest."""
        self.now = max(self.now, day or 0)
        while self.open and self.now - self.touched[next(iter(self.open))] > OPEN_DAYS:
            self._changes.append(Closed(self.open.popitem(last=False)[0]))
        while self.stories and self._is_history(next(iter(self.stories))):
            self._forget(next(iter(self.stories)))

    def _is_history(self, story_id: str) -> bool:
        return self.now - self.touched[story_id] > LIVE_DAYS or len(self.stories) > LIVE_STORIES

    def put(self, member: Member, story: LiveStory, *, copy_of: str | None = None) -> None:
        """Let a story, old or new, take an article in."""
        if self.touched.get(story.id, self.now) != self.now:
            self._thin(story)
        story.add(member, copy_of=copy_of)
        if copy_of is None:
            self.index.add(story.id, member)
        if story.id in self.stories and story.id not in self.open:
            self._changes.append(Reopened(story.id))
        self.meanings.update(story)
        self._enter(story)

    def merge(self, gone: LiveStory, into: LiveStory, reason: str) -> None:
        """Two stories are one; the first id leads to the second ever after."""
        moved = tuple(member.id for member in gone.members)
        self._forget(gone.id)
        for member in gone.members:
            self.put(member, into, copy_of=gone.copies.get(member.id))
        into.pinned |= gone.pinned
        self.merged[gone.id] = into.id
        self._changes.append(Merged(gone.id, into.id, moved, reason))

    def split(self, story: LiveStory, leaving: Collection[str], reason: str) -> LiveStory:
        """Some articles leave a story for a new one, which is returned; some must stay."""
        out = [member for member in story.members if member.id in leaving]
        stay = [member for member in story.members if member.id not in leaving]
        fresh = rebuilt(story, out, story_id=self.new_id(f"{story.id}\n{out[0].id}"))
        self._replace(story, rebuilt(story, stay))
        self._replace(None, fresh)
        self._changes.append(Split(story.id, fresh.id, tuple(member.id for member in out), reason))
        return fresh

    def move(self, article: str, story: LiveStory, into: LiveStory) -> None:
        """One article changes its story; a story left empty is merged into the other."""
        (member,) = (one for one in story.members if one.id == article)
        if len(story.members) == 1:
            self.merge(story, into, "its only article was moved")
            return
        self._replace(story, rebuilt(story, [one for one in story.members if one.id != article]))
        self.put(member, into)
        self._changes.append(Moved(article, story.id, into.id))

    def _replace(self, old: LiveStory | None, new: LiveStory) -> None:
        if old is not None:
            self._unindex(old)
        for member in new.members:
            if member.id not in new.copies:
                self.index.add(new.id, member)
        self.meanings.update(new)
        self._enter(new)

    def _thin(self, story: LiveStory) -> None:
        """A story that goes on for ever has no more in memory than its last `LIVE_DAYS`."""
        before = replace(story)
        if story.forget(self.now - LIVE_DAYS):
            self._unindex(before)
            for member in story.members:
                if member.id not in story.copies:
                    self.index.add(story.id, member)

    def _unindex(self, story: LiveStory) -> None:
        self.index.remove(story.id, story.members)
        self.meanings.remove(story)

    def _enter(self, story: LiveStory) -> None:
        self.stories[story.id] = story
        self.stories.move_to_end(story.id)
        self.open[story.id] = None
        self.open.move_to_end(story.id)
        self.touched[story.id] = self.now

    def _forget(self, story_id: str) -> None:
        self._unindex(self.stories.pop(story_id))
        self.touched.pop(story_id)
        self.open.pop(story_id, None)
