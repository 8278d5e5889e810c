"""The facade: one method for each thing that a user can ask for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from broadsheet.annotate import annotate
from broadsheet.errors import InputError, NotFoundError, StorageError
from broadsheet.pipeline import (
    Editor,
    Reading,
    Stamp,
    Tell,
    assign,
    make_pages,
    page_of,
    quiet,
    read,
    stories_of,
    strongest_first,
)
from broadsheet.protocols import NameModel, Source, Storage
from broadsheet.types import (
    AnnotatedArticle,
    Annotation,
    Article,
    Assignment,
    Rejected,
    Story,
    StoryHead,
    StoryPage,
)


@dataclass(frozen=True, slots=True)
class Briefing:
    """What one run made: pages, strongest story first, and the inputs that went into none."""

    pages: tuple[StoryPage, ...]
    rejected: tuple[Rejected, ...]


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article of the archive and the story it is in."""

    article: Article
    story: str | None


@dataclass(frozen=True, slots=True)
class Removed:
    """What was forgotten for good, and the stories whose pages were made anew without it."""

    kind: str  #: "article" or "story"
    id: str
    rebuilt: tuple[str, ...] = ()


class Newsroom:
    """All that Broadsheet does, over an archive or, without ``storage``, over nothing but the inputs.

    The names model is only asked when a page is made. ``tell`` gets a phrase for each step.
    """

    def __init__(
        self,
        *,
        names: NameModel,
        stamp: Stamp,
        storage: Storage | None = None,
        editor: Editor | None = None,
        tell: Tell = quiet,
    ) -> None:
        self._names = names
        self._stamp = stamp
        self._storage = storage
        self._editor = editor
        self._tell = tell

    def brief(self, source: Source, *, one_story: bool = False) -> Briefing:
        """Make the pages of the stories that the articles of ``source`` belong to."""
        reading = read(source.pages(), tell=self._tell)
        if self._storage is None:
            pages = make_pages(
                reading.articles,
                self._annotated,
                self._stamp,
                together=one_story,
                editor=self._editor,
                tell=self._tell,
            )
        else:
            pages = self._grow(self._storage, reading, one_story)
        return Briefing(tuple(pages), reading.rejected)

    def stories(self) -> list[StoryHead]:
        """The heads of all stories of the archive, newest article first."""
        return [self._kept_page(self._archive, story).story for story in self._archive.stories()]

    def show(self, story_id: str) -> StoryPage:
        """The newest page of a story, with the texts of its articles; the start of an id is enough."""
        storage = self._archive
        story = storage.story(self._story_id(story_id))
        if story is None:
            raise NotFoundError(f"No story has the id {story_id}.")
        return _with_texts(self._kept_page(storage, story), storage)

    def article(self, article_id: str) -> KeptArticle:
        """The newest version of an article; the start of an id is enough."""
        storage = self._archive
        found = storage.article(article_id) or storage.article(self._article_id(article_id))
        if found is None:
            raise NotFoundError(f"No article has the id {article_id}.")
        return KeptArticle(found, _story_of(found.id, storage.stories()))

    def remove(self, some_id: str) -> Removed:
        """Forget an article or a story for good; pages that showed the article are made anew without it."""
        storage = self._archive
        if storage.remove_story(some_id):
            return Removed("story", some_id)
        if storage.article(some_id) is None:
            raise NotFoundError(f"No article or story has the id {some_id}; to remove, give the whole id.")
        home = _story_of(some_id, storage.stories())
        previous = storage.page(home) if home else None
        storage.remove_article(some_id)
        left = storage.story(home) if home else None
        if left is None:
            return Removed("article", some_id)
        self._build(storage, left, previous)
        return Removed("article", some_id, (left.id,))

    def close(self) -> None:
        """Let go of the archive; may be called twice."""
        if self._storage is not None:
            self._storage.close()

    @property
    def _archive(self) -> Storage:
        if self._storage is None:
            raise StorageError("This needs an archive, and none is open.")
        return self._storage

    def _grow(self, storage: Storage, reading: Reading, together: bool) -> list[StoryPage]:
        """Keep the articles, find their stories, and make the pages of the stories that they touch.

        What an interrupted run kept without a story or a page is completed when it is given again; a run
        does nothing about articles that are not its own.
        """
        self._tell("Keeping the articles")
        storage.save_articles(reading.articles)
        given = {article.id for article in reading.articles}
        articles = {article.id: article for article in storage.articles()}
        before = storage.stories()
        unchanged = set(before)
        pages = []
        for story in (_together if together else _placed)(given, articles, before):
            if story not in unchanged or given & {a.article for a in story.assignments}:
                self._tell(f"Comparing story {story.id}")
                page = self._build(storage, story, storage.page(story.id))
                pages.append(_with_texts(page, storage))
        touched = [page for page in pages if given & {article.id for article in page.articles}]
        return strongest_first(touched, articles)

    def _build(self, storage: Storage, story: Story, previous: StoryPage | None) -> StoryPage:
        articles = storage.articles([assignment.article for assignment in story.assignments])
        page = page_of(story, self._annotated(articles), self._stamp, previous=previous, editor=self._editor)
        storage.save_story(replace(story, revision=page.story.revision), page)
        return page

    def _kept_page(self, storage: Storage, story: Story) -> StoryPage:
        """The page of a story; it is made now if a run was interrupted before it was kept."""
        return storage.page(story.id) or self._build(storage, story, None)

    def _annotated(self, articles: Sequence[Article]) -> list[AnnotatedArticle]:
        """Each article with what is read off it: kept annotations first, the rest made now and kept."""
        key = f"{self._names.key} broadsheet-{self._stamp.version}"
        found = {article.id: self._annotation(article, key) for article in articles}
        missing = [article for article in articles if found[article.id] is None]
        for annotation in annotate(missing, self._names) if missing else []:
            found[annotation.article] = annotation
            if self._storage is not None:
                self._storage.save_annotation(annotation, key)
        return [AnnotatedArticle(a, kept) for a in articles if (kept := found[a.id]) is not None]

    def _annotation(self, article: Article, key: str) -> Annotation | None:
        return self._storage.annotation(article.id, article.version, key) if self._storage else None

    def _story_id(self, start: str) -> str:
        return _the_one(start, (story.id for story in self._archive.stories()))

    def _article_id(self, start: str) -> str:
        return _the_one(start, (article.id for article in self._archive.articles()))


def _placed(given: set[str], articles: dict[str, Article], stories: Sequence[Story]) -> list[Story]:
    """The stories after each given article without one has found its own."""
    known = [(s, [articles[a.article] for a in s.assignments if a.article in articles]) for s in stories]
    homes = {a.article for story in stories for a in story.assignments}
    homeless = [articles[key] for key in sorted(given) if key not in homes]
    return _grown(stories, assign(homeless, known))


def _grown(stories: Sequence[Story], assignments: Sequence[Assignment]) -> list[Story]:
    new = {story.id: story for story in stories_of(assignments)}
    grown = [_joined(story, new.pop(story.id)) if story.id in new else story for story in stories]
    return [*grown, *new.values()]


def _joined(story: Story, new: Story) -> Story:
    added = sorted((*story.assignments, *new.assignments), key=lambda a: a.article)
    return replace(story, assignments=tuple(added))


def _together(given: set[str], articles: dict[str, Article], stories: Sequence[Story]) -> list[Story]:
    """The stories after all given articles went into one: the one that has most of them, or a new one."""
    made = assign([articles[key] for key in sorted(given)], together=True)
    left = [
        replace(s, assignments=tuple(a for a in s.assignments if a.article not in given)) for s in stories
    ]
    shares = {s.id: len(given & {a.article for a in s.assignments}) for s in stories}
    home = max(sorted(shares), key=lambda key: shares[key], default=None)
    if home is not None and shares[home]:
        made = [replace(a, story=home) for a in made]
    return [story for story in _grown(left, made) if story.assignments]


def _with_texts(page: StoryPage, storage: Storage) -> StoryPage:
    """The page with the texts of its articles, which are kept once, beside it."""
    kept = {(a.id, a.version): a.text for a in storage.articles([article.id for article in page.articles])}
    articles = (replace(a, text=kept.get((a.id, a.version), a.text)) for a in page.articles)
    return replace(page, articles=tuple(articles))


def _story_of(article_id: str, stories: Iterable[Story]) -> str | None:
    return next((s.id for s in stories if any(a.article == article_id for a in s.assignments)), None)


def _the_one(start: str, ids: Iterable[str]) -> str:
    """The only id that begins with ``start``; ``start`` itself, if there is none."""
    fitting = sorted(key for key in ids if key.startswith(start))
    if start in fitting or not fitting:
        return start
    if len(fitting) > 1:
        raise InputError(f"{len(fitting)} ids begin with {start}: {', '.join(fitting[:3])} …")
    return fitting[0]
