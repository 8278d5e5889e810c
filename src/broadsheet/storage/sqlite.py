"""The archive in one SQLite file."""

from collections.abc import Iterable
from pathlib import Path

import msgspec
from sqlalchemy import delete, func, or_, select
from sqlalchemy.dialects.sqlite import insert

from broadsheet.render.json_page import load
from broadsheet.storage import oblivion, schema
from broadsheet.storage.changes import keep, remove_articles, save_article, take_turn
from broadsheet.storage.engine import WAIT, Database
from broadsheet.storage.records import article_of, assignment_of, assignment_rows, head_of, moment, story_row
from broadsheet.storage.statements import (
    batches,
    forget_empty,
    homes,
    ids_from,
    merged_into,
    newest_first,
    newest_versions,
    read_stories,
    replace_row,
    save_page,
    unwrite,
)
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

DAY = 86_400.0  #: seconds


class SqliteStorage:
    """Implements `protocols.Storage`: WAL, foreign keys, removed content overwritten.

    ``create`` makes the file, and its folder, if there is none. ``wait``: seconds for another writer.
    Raises `StorageError` for a file that is no archive, is damaged, or was made by a newer version.
    """

    def __init__(self, path: Path, *, create: bool = True, wait: float = WAIT) -> None:
        self.database = Database(path, create=create, wait=wait)  #: for the stores beside this one
        self._read, self._write = self.database.read, self.database.write

    def save_articles(self, articles: Iterable[Article]) -> None:
        with self._write() as connection:
            for article in articles:
                save_article(connection, article)

    def article(self, article_id: str) -> Article | None:
        with self._read() as connection:
            row = connection.execute(newest_versions().where(schema.article.c.id == article_id)).first()
            return article_of(row) if row else None

    def articles(self, article_ids: Iterable[str] | None = None) -> list[Article]:
        with self._read() as connection:
            if article_ids is None:
                rows = list(connection.execute(newest_versions()))
            else:
                rows = [
                    row
                    for some in batches(article_ids)
                    for row in connection.execute(newest_versions().where(schema.article.c.id.in_(some)))
                ]
            found = [article_of(row) for row in rows]
        return sorted(found, key=_by_time)

    def article_ids(self, start: str) -> list[str]:
        with self._read() as connection:
            return list(connection.execute(ids_from(schema.article, start)).scalars())

    def languages(self) -> frozenset[str]:
        language = schema.article_version.c.language
        with self._read() as connection:
            found = connection.execute(select(language).distinct().where(language.is_not(None)))
            return frozenset(found.scalars())

    def remove_article(self, article_id: str) -> bool:
        with self._write() as connection:
            removed = remove_articles(connection, [article_id])
        oblivion.settle(self.database)
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
        wanted = select(schema.story).where(schema.story.c.id == story_id)
        with self._read() as connection:
            return next(iter(read_stories(connection, wanted)), None)

    def stories(self) -> list[Story]:
        with self._read() as connection:
            return read_stories(connection, newest_first())

    def story_ids(self, start: str) -> list[str]:
        with self._read() as connection:
            return list(connection.execute(ids_from(schema.story, start)).scalars())

    def merged(self, story_id: str) -> list[str]:
        found: set[str] = set()
        left = {story_id}
        with self._read() as connection:
            while left:
                left = merged_into(connection, left) - found
                found |= left
        return sorted(found - {story_id})

    def heads(self, *, limit: int | None = None, offset: int = 0) -> list[StoryHead]:
        wanted = newest_first("head", "status", "merged_into", "split_from").limit(limit).offset(offset)
        with self._read() as connection:
            rows = connection.execute(wanted.where(schema.story.c.head.is_not(None)))
            return [head_of(row) for row in rows]

    def unwritten(self) -> list[str]:
        story = schema.story.c
        wanted = select(story.id).where(story.head.is_(None), story.status != StoryStatus.MERGED.value)
        with self._read() as connection:
            return list(connection.execute(wanted.order_by(story.moment.nulls_last(), story.id)).scalars())

    def assignments(self, article_ids: Iterable[str]) -> list[Assignment]:
        with self._read() as connection:
            return [
                assignment_of(row)
                for some in batches(article_ids)
                for row in connection.execute(
                    select(schema.assignment)
                    .where(schema.assignment.c.article.in_(some))
                    .order_by(schema.assignment.c.article)
                )
            ]

    def live(self, days: int) -> list[Assignment]:
        when, kept = schema.article.c.moment, schema.assignment.c
        since = select(func.max(when)).scalar_subquery() - days * DAY
        stories = (
            select(kept.story)
            .join(schema.article, schema.article.c.id == kept.article)
            .where(or_(when >= since, when.is_(None)))
        )
        wanted = (
            select(schema.assignment)
            .join(schema.article, schema.article.c.id == kept.article)
            .where(kept.story.in_(stories))
            .order_by(when.nulls_last(), kept.article)
        )
        with self._read() as connection:
            return [assignment_of(row) for row in connection.execute(wanted)]

    def memory(self) -> Memory:
        with self._read() as connection:
            row = connection.execute(select(schema.memory)).one()
            return Memory(row.turn, row.state)

    def keep(self, decisions: Decisions) -> bool:
        with self._write() as connection:
            return keep(connection, decisions)

    def save_page(self, page: StoryPage, members: Iterable[str]) -> None:
        kept = schema.assignment.c
        with self._write() as connection:
            known = connection.execute(select(schema.story).where(schema.story.c.id == page.story.id)).first()
            if known is None:
                return
            save_page(connection, page)
            now = connection.execute(select(kept.article).where(kept.story == page.story.id)).scalars()
            if set(now) != set(members):
                unwrite(connection, [page.story.id])

    def save_story(self, story: Story, page: StoryPage | None) -> None:
        with self._write() as connection:
            before = homes(connection, [a.article for a in story.assignments])
            replace_row(connection, schema.story, story_row(story))
            connection.execute(delete(schema.assignment).where(schema.assignment.c.story == story.id))
            for row in assignment_rows(story):
                replace_row(connection, schema.assignment, row)
            unwrite(connection, before | {story.id})
            if page is not None:
                save_page(connection, page)
            forget_empty(connection, before | {story.id})
            take_turn(connection, None)

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
        kept = schema.assignment.c
        with self._write() as connection:
            members = connection.execute(select(kept.article).where(kept.story == story_id)).scalars().all()
            if members:
                remove_articles(connection, members)
            gone = connection.execute(delete(schema.story).where(schema.story.c.id == story_id))
            removed = bool(members) or gone.rowcount > 0
        oblivion.settle(self.database)
        return removed

    def close(self) -> None:
        self.database.close()


def _by_time(article: Article) -> tuple[bool, float, str]:
    when = moment(article.published)
    return when is None, when or 0.0, article.id
