"""An archive with real pages of invented events, and the doors over it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from fastapi import FastAPI

from broadsheet.newsroom import Briefing
from broadsheet.newsroom.library import Library
from broadsheet.newsroom.search import Desk
from broadsheet.storage.register import SqliteRegister
from broadsheet.storage.search import SqliteSearch
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import Article, PageArticle, Rejected, SourceHealth, SourceKind, Standing, StoryPage
from broadsheet.web.api import mounted
from broadsheet.web.doors import Doors
from tests.fakes.samples import article, story
from tests.render import example

NOW = datetime(2030, 10, 6, 6, 0, tzinfo=UTC)
SOURCE = SourceHealth("f-1", "https://post.example/feed", SourceKind.FEED, Standing.WELL, last_success=NOW)


def library(storage: SqliteStorage) -> Library:
    return Library(storage, SqliteRegister(storage.database), Desk(SqliteSearch(storage.database)))


def put(storage: SqliteStorage, page: StoryPage) -> None:
    """Keep a page with articles that have the ids of its own."""
    storage.save_articles([_article(one) for one in page.articles])
    storage.save_story(story(page.story.id, *(one.id for one in page.articles)), page)


def _article(listed: PageArticle) -> Article:
    title, outlet = (_kept(listed.title or "Untitled"), _kept(listed.outlet or ""))
    return article(listed.id, f"{title}. A bridge.", day=5, outlet=outlet or None, title=title)


def _kept(words: str) -> str:
    """As extraction leaves words to the archive: without lone surrogates."""
    return words.encode("utf-8", "replace").decode()


def filled(path: Path) -> SqliteStorage:
    """An archive with the example page."""
    storage = SqliteStorage(path)
    put(storage, example.page())
    return storage


def briefed(urls: Sequence[str], one_story: bool) -> Briefing:
    return Briefing((example.page(),), (Rejected(urls[0], "It is a front page."),))


def doors(storage: SqliteStorage, *, owner: bool = True) -> Doors:
    return Doors(library(storage), lambda: [SOURCE], briefed, lambda request: owner)


def application(storage: SqliteStorage, *, owner: bool = True) -> FastAPI:
    """The API where it is mounted in the paper."""
    app = FastAPI(openapi_url=None)
    app.router.routes.append(mounted(doors(storage, owner=owner)))
    return app
