"""Sources, addresses and hosts as rows of the archive, and back."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Row, Table
from sqlalchemy.dialects.sqlite import Insert, insert

from broadsheet.storage.records import Values
from broadsheet.types import (
    Article,
    Entry,
    FeedEntry,
    FetchedEntry,
    Followed,
    HostNote,
    Published,
    SourceKind,
    SourceState,
    Step,
    Subscription,
)

T = TypeVar("T")

_names = msgspec.json.Decoder(tuple[str, ...])


def seconds(when: datetime | None) -> float | None:
    """Seconds of the epoch."""
    return when.timestamp() if when else None


def when(value: float | None) -> datetime | None:
    """The time in UTC."""
    return datetime.fromtimestamp(value, UTC) if value is not None else None


def subscription_row(one: Subscription) -> Values:
    """The columns that the user decides on."""
    return {
        "id": one.id,
        "url": one.url,
        "kind": one.kind.value,
        "title": one.title,
        "site": one.site,
        "folder": msgspec.json.encode(one.folder).decode(),
        "cookie": one.cookie,
        "cookie_for": one.cookie_for,
        "private": msgspec.json.encode(one.private).decode(),
        "added_at": seconds(one.added_at),
        "muted": one.muted,
        "paused": one.paused,
    }


def state_row(state: SourceState) -> Values:
    """The columns that tell how a source fares."""
    row: Values = {
        "due_at": seconds(state.due_at),
        "tried_at": seconds(state.tried_at),
        "succeeded_at": seconds(state.succeeded_at),
        "failures": state.failures,
        "failing_since": seconds(state.failing_since),
        "trouble": state.trouble,
        "why": state.why,
        "per_day": state.per_day,
        "etag": state.etag,
        "modified": state.modified,
        "mark": state.mark,
    }
    return row if state.paused is None else {**row, "paused": state.paused}


def followed_of(row: Row[Any]) -> Followed:
    subscription = Subscription(
        id=row.id,
        url=row.url,
        kind=SourceKind(row.kind),
        title=row.title,
        site=row.site,
        folder=_names.decode(row.folder),
        cookie=row.cookie,
        cookie_for=row.cookie_for,
        private=_names.decode(row.private),
        added_at=when(row.added_at),
        muted=bool(row.muted),
        paused=row.paused,
    )
    state = SourceState(
        due_at=when(row.due_at),
        tried_at=when(row.tried_at),
        succeeded_at=when(row.succeeded_at),
        failures=row.failures,
        failing_since=when(row.failing_since),
        trouble=row.trouble,
        why=row.why,
        per_day=row.per_day,
        etag=row.etag,
        modified=row.modified,
        mark=row.mark,
    )
    return Followed(subscription, state, row.articles, row.full)


def entry_row(one: Entry) -> Values:
    kept = one.taken if one.step is Step.FETCHED else one.told
    return {
        "address": one.address,
        "url": one.url,
        "source": one.source,
        "step": one.step.value,
        "first_seen": one.first_seen.timestamp(),
        "due_at": seconds(one.due_at),
        "tries": one.tries,
        "data": msgspec.json.encode(kept) if kept is not None else None,
        "article": one.article,
        "own": one.own,
        "content": one.content,
        "seen_at": seconds(one.seen_at),
        "unchanged": one.unchanged,
        "etag": one.etag,
        "modified": one.modified,
    }


def entry_of(row: Row[Any]) -> Entry:
    step = Step(row.step)
    return Entry(
        address=row.address,
        url=row.url,
        source=row.source,
        step=step,
        first_seen=datetime.fromtimestamp(row.first_seen, UTC),
        due_at=when(row.due_at),
        tries=row.tries,
        told=_read(row.data, FeedEntry) if step is not Step.FETCHED else None,
        taken=_read(row.data, Article) if step is Step.FETCHED else None,
        article=row.article,
        own=bool(row.own),
        content=row.content,
        seen_at=when(row.seen_at),
        unchanged=row.unchanged,
        etag=row.etag,
        modified=row.modified,
    )


def _read(data: bytes | None, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(data, type=kind) if data is not None else None
    except msgspec.MsgspecError:
        return None  # written by another version of the program: it is fetched again


FETCHED = ("address", "article", "data", "first_seen", "content", "own")  #: columns for `fetched_of`


class _Dated(msgspec.Struct):
    """The only field of an article that matters for its order, besides its id."""

    published: Published | None = None


def fetched_of(row: Row[Any]) -> FetchedEntry:
    dated = _read(row.data, _Dated)
    return FetchedEntry(
        address=row.address,
        article=row.article,
        published=dated.published if dated else None,
        first_seen=datetime.fromtimestamp(row.first_seen, UTC),
        content=row.content,
        own=bool(row.own),
    )


def host_row(note: HostNote) -> Values:
    return {
        "origin": note.origin,
        "robots": note.robots,
        "closed": note.closed,
        "robots_until": seconds(note.robots_until),
        "not_before": seconds(note.not_before),
    }


def host_of(row: Row[Any]) -> HostNote:
    return HostNote(row.origin, row.robots, row.closed, when(row.robots_until), when(row.not_before))


def replace_rows(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Insert rows with the same columns, or change those with their primary keys, in one statement."""
    if rows:
        connection.execute(_replacing(table, tuple(rows[0])), list(rows))


@cache
def _replacing(table: Table, names: tuple[str, ...]) -> Insert:
    statement = insert(table)
    keys = [column.name for column in table.primary_key.columns]
    changed = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)
