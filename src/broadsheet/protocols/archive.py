"""The archive: articles, stories and pages, and what grouping remembers."""

from collections.abc import Iterable
from typing import Protocol

from broadsheet.types import (
    Annotation,
    Article,
    Assignment,
    Decisions,
    Memory,
    Story,
    StoryHead,
    StoryPage,
)


class Storage(Protocol):
    """The archive. Every method is one transaction; all raise ``StorageError`` when the archive fails."""

    def save_articles(self, articles: Iterable[Article]) -> None:
        """Keep articles; one that is kept already, word for word, stays as it is.

        Another text under a known id becomes its next version.
        """
        ...

    def article(self, article_id: str) -> Article | None:
        """The newest version of an article."""
        ...

    def articles(self, article_ids: Iterable[str] | None = None) -> list[Article]:
        """Newest versions, all or those asked for, by time and id; unknown ids are left out."""
        ...

    def article_ids(self, start: str) -> list[str]:
        """The ids of articles that begin so, in order."""
        ...

    def languages(self) -> frozenset[str]:
        """The languages of the articles that it has."""
        ...

    def remove_article(self, article_id: str) -> bool:
        """Forget an article for good: versions, annotations, assignment, and all pages that ever showed it.

        All pages that its story had go too, and so does what grouping remembers. A story that is left
        without articles is forgotten as well. False if there was no such article.
        """
        ...

    def annotation(self, article_id: str, version: int, model: str) -> Annotation | None:
        """A kept annotation, if the names model ``model`` made it."""
        ...

    def save_annotation(self, annotation: Annotation, model: str) -> None:
        """Keep an annotation, replacing one by another model."""
        ...

    def story(self, story_id: str) -> Story | None:
        """A story with its assignments."""
        ...

    def stories(self) -> list[Story]:
        """All stories that are not merged into others, newest article first."""
        ...

    def story_ids(self, start: str) -> list[str]:
        """The ids of stories that begin so, in order; those of merged stories too."""
        ...

    def merged(self, story_id: str) -> list[str]:
        """The stories that were merged into a story, also by way of others, by id."""
        ...

    def heads(self, *, limit: int | None = None, offset: int = 0) -> list[StoryHead]:
        """The heads of the newest pages, newest article first; without stories whose page is to be made.

        ``limit``: so many at the most, after the first ``offset``.
        """
        ...

    def unwritten(self) -> list[str]:
        """The stories whose articles changed since their page was made, or without one; no merged ones.

        By their newest article, the undated last, so that earlier stories are told when later ones need them.
        """
        ...

    def assignments(self, article_ids: Iterable[str]) -> list[Assignment]:
        """Where the articles are, by article; those in no story are left out."""
        ...

    def live(self, days: int) -> list[Assignment]:
        """The assignments of all stories with an article of the last ``days`` before the newest of all.

        By time of the article and id, the undated last; stories with an undated article count as live.
        """
        ...

    def memory(self) -> Memory:
        """What grouping remembers."""
        ...

    def keep(self, decisions: Decisions) -> bool:
        """Keep what was decided: articles, stories, assignments and memory, all or nothing.

        False, and nothing is kept, if the memory has had another turn since. A story that gains or loses an
        article, or whose article has a new version, is unwritten until its page is saved. ``split_from``
        stays what it was when it is not given. Stories left without articles go, merged ones stay.
        """
        ...

    def save_page(self, page: StoryPage, members: Iterable[str]) -> None:
        """Keep the newest page of a story; it stays unwritten if its articles are no longer ``members``.

        A page of a known revision replaces it; earlier revisions stay. Nothing happens without its story.
        """
        ...

    def save_story(self, story: Story, page: StoryPage | None) -> None:
        """Keep a story with all its assignments and its newest page, in one transaction.

        An article is in one story only: the last that was saved with it. Stories left without articles go.
        A page of a known revision replaces it; earlier revisions stay. Without a page it is unwritten.
        """
        ...

    def page(self, story_id: str) -> StoryPage | None:
        """The newest page of a story."""
        ...

    def remove_story(self, story_id: str) -> bool:
        """Forget a story with its pages and articles. False if there was none."""
        ...

    def close(self) -> None:
        """Let go of the archive; may be called twice."""
        ...
