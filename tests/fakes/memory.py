"""An archive that lives as long as the test; held to the same suite as the real one."""

from collections.abc import Iterable
from dataclasses import replace

from broadsheet.types import Annotation, Article, Story, StoryPage, StoryStatus


class MemoryStorage:
    """Implements `protocols.Storage` with dictionaries."""

    def __init__(self) -> None:
        self.versions: dict[str, list[Article]] = {}
        self.annotations: dict[tuple[str, int], tuple[str, Annotation]] = {}
        self.kept_stories: dict[str, Story] = {}
        self.pages: dict[str, dict[int, StoryPage]] = {}

    def save_articles(self, articles: Iterable[Article]) -> None:
        for article in articles:
            known = self.versions.setdefault(article.id, [])
            if not known or (known[-1].text, known[-1].title) != (article.text, article.title):
                known.append(replace(article, version=len(known) + 1))

    def article(self, article_id: str) -> Article | None:
        return self.versions[article_id][-1] if article_id in self.versions else None

    def articles(self, article_ids: Iterable[str] | None = None) -> list[Article]:
        wanted = self.versions if article_ids is None else set(article_ids) & set(self.versions)
        return sorted((self.versions[key][-1] for key in wanted), key=_by_time)

    def remove_article(self, article_id: str) -> bool:
        home = next((s.id for s in self.kept_stories.values() if _has(s, article_id)), None)
        if home:
            story = self.kept_stories[home]
            left = tuple(a for a in story.assignments if a.article != article_id)
            self.kept_stories[home] = replace(story, assignments=left)
            self.pages.pop(home, None)
        self._forget_empty()
        self.annotations = {k: v for k, v in self.annotations.items() if k[0] != article_id}
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

    def save_story(self, story: Story, page: StoryPage | None) -> None:
        moved = {a.article for a in story.assignments}
        for other in list(self.kept_stories.values()):
            left = tuple(a for a in other.assignments if a.article not in moved)
            self.kept_stories[other.id] = replace(other, assignments=left)
        ordered = tuple(sorted(story.assignments, key=lambda a: a.article))
        self.kept_stories[story.id] = replace(story, assignments=ordered)
        if page is not None:
            bare = replace(page, articles=tuple(replace(a, text=None) for a in page.articles))
            self.pages.setdefault(story.id, {})[page.story.revision] = bare
        self._forget_empty()

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


def _by_time(article: Article) -> tuple[bool, float, str]:
    published = article.published
    if published is None:
        return True, 0.0, article.id
    if published.time:
        return False, published.time.timestamp(), article.id
    return False, (published.day.toordinal() - 719163) * 86400.0, article.id
