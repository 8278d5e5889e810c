"""What the engine decided, gathered until it is kept."""

from collections.abc import Iterable
from dataclasses import replace

from broadsheet.group import Change, Closed, Grouper, Merged, Moved, Reopened, Split
from broadsheet.protocols import Storage
from broadsheet.types import Article, Assignment, Decisions, Story, StoryStatus


class Draft:
    """Decisions in the making; the last word about each article counts."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._assigned: dict[str, Assignment] = {}
        self._touched: set[str] = set()
        self._merged: dict[str, str] = {}
        self._split: dict[str, str] = {}
        self._pinned: set[str] = set()

    def put(self, assignment: Assignment) -> None:
        """An article goes into a story."""
        self._assigned[assignment.article] = assignment
        self._touched.add(assignment.story)

    def pin(self, articles: Iterable[str]) -> None:
        """Articles stay where they are from now on."""
        self._pinned |= set(articles)

    def touch(self, story: str) -> None:
        """Whether a story is open may have changed."""
        self._touched.add(story)

    def follow(self, changes: Iterable[Change]) -> None:
        """Write down what else happened to stories."""
        for change in changes:
            match change:
                case Merged(story, into, articles, reason):
                    self._merged[story] = into
                    self._move(articles, into, f"came with story {story}: {reason}")
                case Split(story, into, articles, reason):
                    self._split[into] = story
                    self._move(articles, into, f"came out of story {story}: {reason}")
                case Moved(article, story, into):
                    self._move([article], into, f"moved from story {story} by the user")
                case Closed(story) | Reopened(story):
                    pass
            self._touched.add(change.story)

    def _move(self, articles: Iterable[str], into: str, reason: str) -> None:
        kept = {a.article: a for a in self._storage.assignments(articles)} | self._assigned
        for article in articles:
            if article in kept:
                self.put(replace(kept[article], story=into, reason=reason))

    def decisions(self, turn: int, grouper: Grouper, articles: Iterable[Article], state: bytes) -> Decisions:
        """All of it, with the stories as they are now."""
        stories = tuple(self._story(key, grouper) for key in sorted(self._touched))
        return Decisions(turn, state, tuple(articles), stories, tuple(sorted(self._pinned)))

    @property
    def touched(self) -> set[str]:
        """The stories that something happened to and that were not merged into others."""
        return self._touched - self._merged.keys()

    def _story(self, key: str, grouper: Grouper) -> Story:
        members = tuple(a for _, a in sorted(self._assigned.items()) if a.story == key)
        into = self._merged.get(key)
        live = StoryStatus.OPEN if key in grouper.book.open else StoryStatus.CLOSED
        status = StoryStatus.MERGED if into else live
        return Story(key, members, status, merged_into=into, split_from=self._split.get(key))
