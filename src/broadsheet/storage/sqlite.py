"""The archive in one SQLite file."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Select, Table, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from broadsheet.render.json_page import load
from broadsheet.storage import schema
from broadsheet.storage.engine import WAIT, open_archive, sentences, writing
from broadsheet.storage.records import (
    Values,
    article_of,
    assignment_rows,
    moment,
    page_row,
    story_of,
    story_row,
    version_row,
)
from broadsheet.types import Annotation, Article, Story, StoryPage, StoryStatus

_MANY = 500  #: values in one IN (…); SQLite takes at least 999


class SqliteStorage:
    """Implements `protocols.Storage`: WAL, foreign keys, removed content overwritten.

    ``create`` makes the file, and its folder, if there is none. ``wait``: seconds for another writer.
    Raises `StorageError` for a file that is no archive, is damaged, or was made by a newer version.
    """

    def __init__(self, path: Path, *, create: bool = True, wait: float = WAIT) -> None:
        self._path = path
        self._engine = open_archive(path, create=create, wait=wait)
        self._writing = writing(self._engine)

    def save_articles(self, articles: Iterable[Article]) -> None:
        with self._write() as connection:
            for article in articles:
                _save_article(connection, article)

    def article(self, article_id: str) -> Article | None:
        with self._read() as connection:
            row = connection.execute(_newest().where(schema.article.c.id == article_id)).first()
            return article_of(row) if row else None

    def articles(self, article_ids: Iterable[str] | None = None) -> list[Article]:
        with self._read() as connection:
            if article_ids is None:
                rows = list(connection.execute(_newest()))
            else:
                rows = [
                    row
                    for some in _batches(article_ids)
                    for row in connection.execute(_newest().where(schema.article.c.id.in_(some)))
                ]
            found = [article_of(row) for row in rows]
        return sorted(found, key=_by_time)

    def remove_article(self, article_id: str) -> bool:
        with self._write() as connection:
            home = select(schema.assignment.c.story).where(schema.assignment.c.article == article_id)
            # Pages show words of the article, in old revisions too.
            connection.execute(delete(schema.page).where(schema.page.c.story.in_(home)))
            gone = connection.execute(delete(schema.article).where(schema.article.c.id == article_id))
            _forget_empty_stories(connection)
            removed = gone.rowcount > 0
        self._overwrite_log()
        return removed

    def annotation(self, article_id: str, version: int, model: str) -> Annotation | None:
        kept = schema.annotation.c
        with self._read() as connection:
            data = connection.execute(
                select(kept.data).where(
                    kept.article == article_id, kept.version == version, kept.model == model
                )
            ).scalar()
        if data is None:
            return None
        try:
            return msgspec.json.decode(data, type=Annotation)
        except msgspec.MsgspecError:
            return None  # written by another version of the program: made anew

    def save_annotation(self, annotation: Annotation, model: str) -> None:
        row = {"article": annotation.article, "version": annotation.version, "model": model}
        with self._write() as connection:
            statement = insert(schema.annotation).values(**row, data=msgspec.json.encode(annotation))
            connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["article", "version"],
                    set_={"model": statement.excluded.model, "data": statement.excluded.data},
                )
            )

    def story(self, story_id: str) -> Story | None:
        with self._read() as connection:
            return next(
                iter(_stories(connection, select(schema.story).where(schema.story.c.id == story_id))), None
            )

    def stories(self) -> list[Story]:
        newest = (
            select(schema.assignment.c.story, func.max(schema.article.c.moment).label("moment"))
            .join(schema.article, schema.article.c.id == schema.assignment.c.article)
            .group_by(schema.assignment.c.story)
            .subquery()
        )
        wanted = (
            select(schema.story)
            .outerjoin(newest, newest.c.story == schema.story.c.id)
            .where(schema.story.c.status != StoryStatus.MERGED.value)
            .order_by(newest.c.moment.desc().nulls_last(), schema.story.c.id)
        )
        with self._read() as connection:
            return _stories(connection, wanted)

    def save_story(self, story: Story, page: StoryPage | None) -> None:
        with self._write() as connection:
            _replace(connection, schema.story, story_row(story))
            connection.execute(delete(schema.assignment).where(schema.assignment.c.story == story.id))
            for row in assignment_rows(story):
                _replace(connection, schema.assignment, row)
            if page is not None:
                _replace(connection, schema.page, page_row(page))
            _forget_empty_stories(connection)

    def page(self, story_id: str) -> StoryPage | None:
        newest = (
            select(schema.page.c.data)
            .where(schema.page.c.story == story_id)
            .order_by(schema.page.c.revision.desc())
            .limit(1)
        )
        with self._read() as connection:
            data = connection.execute(newest).scalar()
        return load(data) if data is not None else None

    def remove_story(self, story_id: str) -> bool:
        with self._write() as connection:
            members = select(schema.assignment.c.article).where(schema.assignment.c.story == story_id)
            connection.execute(delete(schema.article).where(schema.article.c.id.in_(members)))
            gone = connection.execute(delete(schema.story).where(schema.story.c.id == story_id))
            removed = gone.rowcount > 0
        self._overwrite_log()
        return removed

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with sentences(self._path), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with sentences(self._path), self._writing.begin() as connection:
            yield connection

    def _overwrite_log(self) -> None:
        """Take removed content out of the write-ahead log, where earlier states of the file stand."""
        with sentences(self._path), self._engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            if raw is not None:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _by_time(article: Article) -> tuple[bool, float, str]:
    when = moment(article.published)
    return when is None, when or 0.0, article.id


def _save_article(connection: Connection, article: Article) -> None:
    """A text that differs from the newest version becomes the next one."""
    kept = connection.execute(_newest().where(schema.article.c.id == article.id)).first()
    if kept is not None and (kept.text, kept.title) == (article.text, article.title):
        return
    version = kept.newest + 1 if kept else 1
    row = {"id": article.id, "newest": version, "moment": moment(article.published)}
    _replace(connection, schema.article, row)
    values = version_row(replace(article, version=version))
    connection.execute(insert(schema.article_version).values(**values))


def _newest() -> Select[tuple[object, ...]]:
    version = schema.article_version
    return select(version, schema.article.c.newest).join(
        schema.article,
        (schema.article.c.id == version.c.article) & (schema.article.c.newest == version.c.version),
    )


def _stories(connection: Connection, wanted: Select[tuple[object, ...]]) -> list[Story]:
    rows = list(connection.execute(wanted))
    members = [
        row
        for some in _batches(row.id for row in rows)
        for row in connection.execute(
            select(schema.assignment)
            .where(schema.assignment.c.story.in_(some))
            .order_by(schema.assignment.c.story, schema.assignment.c.article)
        )
    ]
    by_story = {key: list(group) for key, group in groupby(members, key=lambda row: row.story)}
    return [story_of(row, by_story.get(row.id, [])) for row in rows]


def _forget_empty_stories(connection: Connection) -> None:
    inhabited = select(schema.assignment.c.story)
    connection.execute(
        delete(schema.story).where(
            schema.story.c.id.not_in(inhabited), schema.story.c.status != StoryStatus.MERGED.value
        )
    )


def _replace(connection: Connection, table: Table, row: Values) -> None:
    """Insert a row or change the one with its primary key (REPLACE would delete what refers to it)."""
    statement = insert(table).values(**row)
    keys = [column.name for column in table.primary_key.columns]
    changed = {name: statement.excluded[name] for name in row if name not in keys}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))


def _batches(values: Iterable[str]) -> Iterator[list[str]]:
    ordered = sorted(set(values))
    for start in range(0, len(ordered), _MANY):
        yield ordered[start : start + _MANY]
