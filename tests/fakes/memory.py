"""An archive that lives as long as the test; held to the same suite as the real one."""

from collections.abc import Iterable
from dataclasses import replace

from broadsheet.storage.changes import arrived, is_another_text
from broadsheet.types import (
    Annotation,
    Article,
    Assignment,
    Decisions,
    Memory,
    Story,
    StoryHead,
    StoryPage,
    StoryStatus,
)


class MemoryStorage:
    """Implements `protocols.Storage` with dictionaries."""

    def __init__(self) -> None:
        self.versions: dict[str, list[Article]] = {}
        self.annotations: dict[tuple[str, int], tuple[str, Annotation]] = {}
        self.kept_stories: dict[str, Story] = {}
        self.pages: dict[str, dict[int, StoryPage]] = {}
        self.due: set[str] = set()  #: stories whose page is to be made
        self.remembered = Memory(0, None)

    def save_articles(self, articles: Iterable[Article]) -> None:
        for article in articles:
            known = self.versions.setdefault(article.id, [])
            if not known or is_another_text(known[-1], article):
                known.append(replace(article, version=len(known) + 1))
                self.due |= {a.story for a in self.assignments([article.id])}

    def article(self, article_id: str) -> Article | None:
        return self.versions[article_id][-1] if article_id in self.versions else None

    def articles(self, article_ids: Iterable[str] | None = None) -> list[Article]:
        wanted = self.versions if article_ids is None else set(article_ids) & set(self.versions)
        return sorted((self.versions[key][-1] for key in wanted), key=_by_time)

    def article_ids(self, start: str) -> list[str]:
        return sorted(key for key in self.versions if key.startswith(start))

    def languages(self) -> frozenset[str]:
        return frozenset(a.language for known in self.versions.values() for a in known if a.language)

    def remove_article(self, article_id: str) -> bool:
        for story in list(self.kept_stories.values()):
            shown = any(_lists(page, article_id) for page in self.pages.get(story.id, {}).values())
            if _has(story, article_id) or shown:
                left = tuple(a for a in story.assignments if a.article != article_id)
                self.kept_stories[story.id] = replace(story, assignments=left)
                self.due.add(story.id)
                self._forget_pages(story.id, article_id, all_of_them=_has(story, article_id))
        self._forget_empty()
        self.annotations = {k: v for k, v in self.annotations.items() if k[0] != article_id}
        self._take_turn(None)
        return self.versions.pop(article_id, None) is not None

    def annotation(self, article_id: str, version: int, model: str) -> Annotation | None:
        key, kept = self.annotations.get((article_id, version), ("", None))
        return kept if key == model else None

    def save_annotation(self, annotation: Annotation, model: str) -> None:
        self.annotations[annotation.article, annotation.version] = (model, annotation)

    def story(self, story_id: str) -> Story | None:
        return self.kept_stories.get(story_id)

    def stories(self) -> list[Story]:
        shown = [s for s in self.kept_stories.values() if s.status is not StoryStatus.MERGED]
        return sorted(shown, key=self._newest_first)

    def story_ids(self, start: str) -> list[str]:
        return sorted(key for key in self.kept_stories if key.startswith(start))

    def merged(self, story_id: str) -> list[str]:
        def leads_here(one: Story) -> bool:
            seen: set[str] = set()
            while one.merged_into and one.id not in seen and one.merged_into != story_id:
                seen.add(one.id)
                one = self.kept_stories[one.merged_into]
            return one.merged_into == story_id

        return sorted(one.id for one in self.kept_stories.values() if leads_here(one))

    def heads(self, *, limit: int | None = None, offset: int = 0) -> list[StoryHead]:
        found = [
            replace(page.story, status=s.status, merged_into=s.merged_into, split_from=s.split_from)
            for s in self.stories()
            if s.id not in self.due and (page := self.page(s.id))
        ]
        return found[offset : offset + limit] if limit is not None else found[offset:]

    def unwritten(self) -> list[str]:
        due = [s for s in self.stories() if s.id in self.due]
        return [s.id for s in sorted(due, key=self._oldest_first)]

    def assignments(self, article_ids: Iterable[str]) -> list[Assignment]:
        wanted = set(article_ids)
        found = [a for s in self.kept_stories.values() for a in s.assignments if a.article in wanted]
        return sorted(found, key=lambda a: a.article)

    def live(self, days: int) -> list[Assignment]:
        times = {key: _by_time(known[-1], latest=True) for key, known in self.versions.items()}
        since = max((time for undated, time, _ in times.values() if not undated), default=0.0) - days * 86400
        found = [
            a
            for s in self.kept_stories.values()
            if any(times[a.article][0] or times[a.article][1] >= since for a in s.assignments)
            for a in s.assignments
        ]
        return sorted(found, key=lambda a: times[a.article])

    def memory(self) -> Memory:
        return self.remembered

    def keep(self, decisions: Decisions) -> bool:
        if decisions.turn != self.remembered.turn:
            return False
        self.save_articles(decisions.articles)
        for story in decisions.stories:
            self._leave(story)
        for story in decisions.stories:
            known = self.kept_stories.get(story.id, replace(story, assignments=()))
            kept = replace(story, assignments=(), split_from=story.split_from or known.split_from)
            self._put(replace(kept, revision=known.revision), (*known.assignments, *story.assignments))
        self._pin(set(decisions.pinned))
        self._forget_empty()
        self._take_turn(decisions.state)
        return True

    def save_page(self, page: StoryPage, members: Iterable[str]) -> None:
        story = self.kept_stories.get(page.story.id)
        if story is None:
            return
        bare = replace(page, articles=tuple(replace(a, text=None) for a in page.articles))
        self.pages.setdefault(story.id, {})[page.story.revision] = bare
        self.kept_stories[story.id] = replace(story, revision=page.story.revision)
        if set(members) == {a.article for a in story.assignments}:
            self.due.discard(story.id)

    def save_story(self, story: Story, page: StoryPage | None) -> None:
        self._leave(story)
        self.due.add(story.id)
        self._put(story, story.assignments)
        if page is not None:
            self.save_page(page, [a.article for a in story.assignments])
        self._forget_empty()
        self._take_turn(None)

    def _leave(self, story: Story) -> None:
        """The articles of a story leave the stories that they were in."""
        moved = {a.article for a in story.assignments}
        for other in list(self.kept_stories.values()):
            left = tuple(a for a in other.assignments if a.article not in moved)
            if left != other.assignments:
                self.kept_stories[other.id] = replace(other, assignments=left)
                self.due.add(other.id)
        if moved:
            self.due.add(story.id)

    def _put(self, story: Story, assignments: Iterable[Assignment]) -> None:
        ordered = tuple(sorted(assignments, key=lambda a: a.article))
        self.kept_stories[story.id] = replace(story, assignments=ordered)

    def _pin(self, pinned: set[str]) -> None:
        for story in list(self.kept_stories.values()):
            self._put(story, (replace(a, pinned=a.pinned or a.article in pinned) for a in story.assignments))

    def _take_turn(self, state: bytes | None) -> None:
        self.remembered = Memory(self.remembered.turn + 1, state)

    def _forget_pages(self, story: str, article: str, *, all_of_them: bool) -> None:
        pages = {} if all_of_them else self.pages.get(story, {})
        self.pages[story] = {number: page for number, page in pages.items() if not _lists(page, article)}

    def page(self, story_id: str) -> StoryPage | None:
        revisions = self.pages.get(story_id, {})
        return revisions[max(revisions)] if revisions else None

    def remove_story(self, story_id: str) -> bool:
        story = self.kept_stories.pop(story_id, None)
        for assignment in story.assignments if story else ():
            self.remove_article(assignment.article)
        self.pages.pop(story_id, None)
        return story is not None

    def close(self) -> None:
        """Nothing to let go of."""

    def _oldest_first(self, story: Story) -> tuple[bool, float, str]:
        newest, key = self._newest_first(story)
        return newest == float("inf"), -newest, key

    def _newest_first(self, story: Story) -> tuple[float, str]:
        members = [self.article(a.article) for a in story.assignments]
        newest = max((_by_time(a)[1] for a in members if a and a.published), default=float("-inf"))
        return -newest, story.id

    def _forget_empty(self) -> None:
        for story in list(self.kept_stories.values()):
            if not story.assignments and story.status is not StoryStatus.MERGED:
                del self.kept_stories[story.id]
                self.pages.pop(story.id, None)


def _has(story: Story, article_id: str) -> bool:
    return any(assignment.article == article_id for assignment in story.assignments)


def _lists(page: StoryPage, article_id: str) -> bool:
    return any(article.id == article_id for article in page.articles)


def _by_time(article: Article, *, latest: bool = False) -> tuple[bool, float, str]:
    """``latest``: no later than it can have come."""
    when = arrived(article if latest else replace(article, seen=None))
    return when is None, when or 0.0, article.id
