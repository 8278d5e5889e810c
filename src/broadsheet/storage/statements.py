"""Small statements that several methods of the archive share."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from sqlalchemy import Connection, Select, Table, and_, delete, func, select, update
from sqlalchemy.dialects.sqlite import Insert, insert

from broadsheet.storage import schema
from broadsheet.storage.records import Values, head_in, page_row, story_of
from broadsheet.types import Story, StoryPage, StoryStatus

_MANY = 500  #: values in one IN (…); SQLite takes at least 999
_LAST = "\U0010ffff"


@cache
def newest_versions() -> Select[tuple[object, ...]]:
    version = schema.article_version
    return select(version, schema.article.c.newest).join(
        schema.article,
        and_(schema.article.c.id == version.c.article, schema.article.c.newest == version.c.version),
    )


def newest_first(*columns: str) -> Select[tuple[object, ...]]:
    """Stories that are not merged into others, by their newest article; the undated last."""
    wanted = [schema.story.c[name] for name in columns] if columns else [schema.story]
    return (
        select(*wanted)
        .where(schema.story.c.status != StoryStatus.MERGED.value)
        .order_by(schema.story.c.moment.desc(), schema.story.c.id)  # NULL is last: to SQLite it is the least
    )


def read_stories(connection: Connection, wanted: Select[tuple[object, ...]]) -> list[Story]:
    rows = list(connection.execute(wanted))
    members = [
        row
        for some in batches(row.id for row in rows)
        for row in connection.execute(
            select(schema.assignment)
            .where(schema.assignment.c.story.in_(some))
            .order_by(schema.assignment.c.story, schema.assignment.c.article)
        )
    ]
    by_story = {key: list(group) for key, group in groupby(members, key=lambda row: row.story)}
    return [story_of(row, by_story.get(row.id, [])) for row in rows]


def ids_from(table: Table, start: str) -> Select[str]:
    """The ids of a table that begin so; found in its index."""
    start = start.encode("utf-8", "replace").decode()  # a byte of a file's name is no part of an id
    return select(table.c.id).where(table.c.id >= start, table.c.id < start + _LAST).order_by(table.c.id)


def save_page(connection: Connection, page: StoryPage) -> None:
    """Keep a page with its head."""
    row = page_row(page)
    replace_row(connection, schema.page, row)
    connection.execute(
        update(schema.story)
        .where(schema.story.c.id == page.story.id)
        .values(head=head_in(bytes(row["data"])), revision=page.story.revision)  # type: ignore[arg-type]
    )


def unwrite(connection: Connection, stories: Iterable[str]) -> None:
    """The articles of these stories changed: their pages are to be made anew."""
    newest = (
        select(func.max(schema.article.c.moment))
        .join(schema.assignment, schema.assignment.c.article == schema.article.c.id)
        .where(schema.assignment.c.story == schema.story.c.id)
        .scalar_subquery()
    )
    for some in batches(stories):
        chosen = update(schema.story).where(schema.story.c.id.in_(some))
        connection.execute(chosen.values(head=None, moment=newest))


def forget_empty(connection: Connection, stories: Iterable[str]) -> None:
    """Those of these stories that have no articles go, unless they were merged into others."""
    inhabited = select(schema.assignment.c.story).where(schema.assignment.c.story == schema.story.c.id)
    for some in batches(stories):
        connection.execute(
            delete(schema.story).where(
                schema.story.c.id.in_(some),
                ~inhabited.exists(),
                schema.story.c.status != StoryStatus.MERGED.value,
            )
        )


def merged_into(connection: Connection, stories: Iterable[str]) -> set[str]:
    """The stories that some stories took in."""
    story = schema.story.c
    return {
        key
        for some in batches(stories)
        for key in connection.execute(select(story.id).where(story.merged_into.in_(some))).scalars()
    }


def homes(connection: Connection, articles: Iterable[str]) -> set[str]:
    """The stories that some articles are in."""
    kept = schema.assignment.c
    return {
        story
        for some in batches(articles)
        for story in connection.execute(select(kept.story).where(kept.article.in_(some))).scalars()
    }


def replace_row(connection: Connection, table: Table, row: Values) -> None:
    """Insert a row or change the one with its primary key (REPLACE would delete what refers to it)."""
    connection.execute(_replacing(table, tuple(row)), row)


@cache
def _replacing(table: Table, names: tuple[str, ...]) -> Insert:
    """Built once for each table and its columns, for building it takes longer than running it."""
    statement = insert(table)
    keys = [column.name for column in table.primary_key.columns]
    changed = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


def batches(values: Iterable[str]) -> Iterator[list[str]]:
    """Few enough values at a time, each once, in order."""
    ordered = sorted(set(values))
    for start in range(0, len(ordered), _MANY):
        yield ordered[start : start + _MANY]
