"""The pages of the archive: made when they are due, taken as they are when not."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from broadsheet.errors import NotFoundError
from broadsheet.newsroom.changed import page_changes
from broadsheet.newsroom.earlier import earlier_stories, topics
from broadsheet.newsroom.reported import flags_of
from broadsheet.pipeline import Complete, Editor, Stamp, Tell, as_written, page_of
from broadsheet.protocols import FlagBook, History, NameModel, Storage, WishBook
from broadsheet.types import AnnotatedArticle, Annotation, Article, Story, StoryPage, WishKind


class Annotator:
    """Each article with what is read off it: kept annotations first, the rest made now and kept."""

    def __init__(self, names: NameModel, *, version: str, storage: Storage | None) -> None:
        self._names = names
        self._version = version
        self._storage = storage

    def __call__(self, articles: Sequence[Article]) -> list[AnnotatedArticle]:
        key = f"{self._names.key} broadsheet-{self._version}"
        found = {article.id: self._kept(article, key) for article in articles}
        missing = [article for article in articles if found[article.id] is None]
        for annotation in self._made(missing) if missing else []:
            found[annotation.article] = annotation
            if self._storage is not None:
                self._storage.save_annotation(annotation, key)
        return [AnnotatedArticle(a, kept) for a in articles if (kept := found[a.id]) is not None]

    def _made(self, articles: Sequence[Article]) -> list[Annotation]:
        from broadsheet.annotate import annotate

        return annotate(articles, self._names)

    def _kept(self, article: Article, key: str) -> Annotation | None:
        return self._storage.annotation(article.id, article.version, key) if self._storage else None


class Pages:
    """Pages of stories in the archive."""

    def __init__(
        self,
        storage: Storage,
        annotator: Annotator,
        stamp: Stamp,
        *,
        editor: Editor | None,
        tell: Tell,
        history: History | None = None,
        flags: FlagBook | None = None,
        complete: Complete = as_written,
        wishes: WishBook | None = None,
    ) -> None:
        self._storage = storage
        self._flags = flags
        self._beyond = complete
        self._wishes = wishes
        self._history = history
        self._annotator = annotator
        self._stamp = stamp
        self._editor = editor
        self._tell = tell

    def current(self, stories: Iterable[str]) -> list[StoryPage]:
        """The pages of stories as they are now, made anew where something changed, the older story first."""
        due, wanted = self._storage.unwritten(), list(stories)
        if self._editor:
            self._editor.announce(len(wanted), self._tell)
        first = [key for key in due if key in set(wanted)]
        made = {key: self._current(key, written=False) for key in first}
        return [made[key] if key in made else self._current(key, written=True) for key in wanted]

    def write_due(self) -> None:
        """Make all pages that are due."""
        for key in self._storage.unwritten():
            self.build(key, self._storage.page(key))

    def kept(self, story_id: str) -> StoryPage:
        """The page as it was made last; made now, if something changed since."""
        page = self._storage.page(story_id)
        if page is None or story_id in self._storage.unwritten():
            page = self.build(story_id, page)
        return as_now(page, self._story(story_id))

    def build(self, story_id: str, previous: StoryPage | None) -> StoryPage:
        """Make a page and keep it."""
        story = self._story(story_id)
        self._tell(f"Comparing story {story.id}")
        members = [assignment.article for assignment in story.assignments]
        articles = self._heard(self._storage.articles(members))
        page = page_of(
            story,
            self._annotator(articles),
            self._stamp,
            previous=previous,
            joined=self._joined(story, previous),
            editor=self._editor,
            complete=partial(self._complete, articles),
            flags=flags_of(self._flags.flags(), story) if self._flags else (),
        )
        if self._history:
            self._history.set_topics(story.id, topics(page))
        self._storage.save_page(page, members)
        return page

    def _joined(self, story: Story, previous: StoryPage | None) -> list[StoryPage]:
        """The pages of stories whose articles came into this one since its page was made last."""
        known = {article.id for article in previous.articles} if previous else set()
        apart = [story.split_from] if previous is None and story.split_from else []
        pages = (self._storage.page(key) for key in (*self._storage.merged(story.id), *apart))
        return [page for page in pages if page and not known.issuperset(one.id for one in page.articles)]

    def _heard(self, articles: Sequence[Article]) -> Sequence[Article]:
        """Without those of muted outlets, unless nothing else is there."""
        wishes = self._wishes.wishes() if self._wishes else []
        muted = {wish.value for wish in wishes if wish.kind is WishKind.MUTED}
        return [article for article in articles if article.outlet not in muted] or articles

    def _complete(self, articles: Sequence[Article], page: StoryPage) -> StoryPage:
        """The page with what the archive knows beyond the articles as they are now."""
        page = self._beyond(page)
        if self._history is None:
            return page
        changes = page_changes(self._history, articles)
        return replace(page, changes=changes, earlier=earlier_stories(self._storage, self._history, page))

    def _current(self, key: str, *, written: bool) -> StoryPage:
        page = self._storage.page(key)
        if page is None or not (written and self._up_to_date(page)):
            page = self.build(key, page)
        return as_now(page, self._story(key))

    def _up_to_date(self, page: StoryPage) -> bool:
        """Made by this version; a language model's part is asked for anew, or taken out."""
        made = page.provenance
        same = self._stamp.language in (None, page.story.language)
        return same and made.version == self._stamp.version and made.model is None and self._editor is None

    def _story(self, story_id: str) -> Story:
        story = self._storage.story(story_id)
        if story is None:
            raise NotFoundError(f"No story has the id {story_id}.")
        return story


def as_now(page: StoryPage, story: Story) -> StoryPage:
    """The page with what has happened to its story since: that it ended is no new revision."""
    head = replace(
        page.story, status=story.status, merged_into=story.merged_into, split_from=story.split_from
    )
    return replace(page, story=head)


def with_texts(page: StoryPage, kept: Iterable[Article]) -> StoryPage:
    """The page with the texts of its articles, which are kept once, beside it."""
    texts = {(article.id, article.version): article.text for article in kept}
    articles = (replace(a, text=texts.get((a.id, a.version), a.text)) for a in page.articles)
    return replace(page, articles=tuple(articles))
