"""What is kept about the sources, in the same file as the articles."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    Update,
    bindparam,
    delete,
    func,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from broadsheet.errors import BusyError
from broadsheet.storage import schema
from broadsheet.storage.engine import Database, sentences
from broadsheet.storage.records import Values
from broadsheet.storage.source_rows import (
    FETCHED,
    entry_of,
    entry_row,
    fetched_of,
    followed_of,
    host_of,
    host_row,
    replace_rows,
    state_row,
    subscription_row,
    when,
)
from broadsheet.storage.statements import batches
from broadsheet.types import (
    DueEntry,
    Entry,
    FetchedEntry,
    Findings,
    Followed,
    HostNote,
    Step,
    Subscription,
)

_source, _entry, _host = schema.source.c, schema.entry.c, schema.host.c
#: Written out, so that SQLite takes the indexes of these steps.
_FETCHED: ColumnElement[str] = literal_column(f"'{Step.FETCHED}'")
_WAITING: ColumnElement[str] = literal_column(f"'{Step.WAITING}'")
_DECIDED = ("url", "kind", "title", "site", "folder", "cookie", "cookie_for", "private", "muted", "paused")


class SqliteSourceBook:
    """Implements `protocols.SourceBook` over an open archive."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read, self._write = database.read, database.write

    def followed(self) -> list[Followed]:
        wanted = select(schema.source).order_by(
            _source.folder, func.lower(func.coalesce(_source.title, _source.url)), _source.url
        )
        return self._sources(wanted)

    def follow(self, subscriptions: Iterable[Subscription]) -> None:
        rows = [subscription_row(one) for one in subscriptions]
        bare: Values = {"failures": 0, "articles": 0, "full": 0}
        statement = insert(schema.source)
        changed = {name: statement.excluded[name] for name in _DECIDED}
        with self._write() as connection:
            if rows:
                replacing = statement.on_conflict_do_update(index_elements=["id"], set_=changed)
                connection.execute(replacing, [{**row, **bare} for row in rows])

    def unfollow(self, source: str) -> bool:
        with self._write() as connection:
            connection.execute(
                delete(schema.entry).where(_entry.source == source, _entry.step != Step.SETTLED.value)
            )
            left = update(schema.entry).where(_entry.source == source)
            connection.execute(left.values(source=None, due_at=None))
            gone = connection.execute(delete(schema.source).where(_source.id == source))
            return gone.rowcount > 0

    def next_due(self) -> datetime | None:
        sources = select(func.min(func.coalesce(_source.due_at, 0.0))).where(_source.paused.is_(None))
        entries = _asked(select(_entry.due_at)).order_by(_entry.due_at).limit(1)
        with self._read() as connection:
            found = [connection.execute(sources).scalar(), connection.execute(entries).scalar()]
        return when(min((value for value in found if value is not None), default=None))

    def hosts(self, origins: Iterable[str]) -> dict[str, HostNote]:
        with self._read() as connection:
            return {
                row.origin: host_of(row)
                for some in batches(origins)
                for row in connection.execute(select(schema.host).where(_host.origin.in_(some)))
            }

    def known(self, addresses: Iterable[str]) -> list[Entry]:
        with self._read() as connection:
            return [
                entry_of(row)
                for some in batches(addresses)
                for row in connection.execute(
                    select(schema.entry).where(_entry.address.in_(some)).order_by(_entry.address)
                )
            ]

    def due_entries(self, now: datetime, *, farthest: datetime) -> list[DueEntry]:
        columns = (_entry.address, _entry.url, _entry.source, _entry.step, _entry.etag, _entry.modified)
        wanted = (
            _asked(select(*columns))
            .where(or_(_entry.due_at <= now.timestamp(), _entry.due_at > farthest.timestamp()))
            .order_by(_entry.step == Step.SETTLED.value, _entry.address)
        )
        with self._read() as connection:
            return [
                DueEntry(
                    row.address, row.url, row.source, row.step == Step.SETTLED.value, row.etag, row.modified
                )
                for row in connection.execute(wanted)
            ]

    def fetched(self) -> list[FetchedEntry]:
        columns = [schema.entry.c[name] for name in FETCHED]
        wanted = select(*columns).where(_entry.step == _FETCHED).order_by(_entry.address)
        with self._read() as connection:
            return [fetched_of(row) for row in connection.execute(wanted)]

    def owners(self, articles: Iterable[str]) -> dict[str, str]:
        with self._read() as connection:
            return {
                row.article: row.address
                for some in batches(articles)
                for row in connection.execute(
                    select(_entry.article, _entry.address).where(_entry.article.in_(some), _entry.own)
                )
            }

    def same(self, contents: Iterable[str]) -> dict[str, str]:
        with self._read() as connection:
            return {
                row.content: row.article
                for some in batches(contents)
                for row in connection.execute(
                    select(_entry.content, _entry.article)
                    .where(_entry.content.in_(some), _entry.step == Step.SETTLED.value, _entry.own)
                    .order_by(_entry.address.desc())
                )
            }

    def waiting(self) -> int:
        wanted = select(func.count()).select_from(schema.entry).where(_entry.step == _WAITING)
        with self._read() as connection:
            return connection.execute(wanted).scalar_one()

    def keep(self, findings: Findings) -> None:
        if findings == Findings():
            return
        with self._write() as connection:
            for wanted in (True, False):
                rows = [
                    {"key": source, **state_row(state)}
                    for source, state in findings.states
                    if (state.paused is None) is wanted
                ]
                if rows:
                    connection.execute(_changing_states(rows[0]), rows)
            replace_rows(connection, schema.entry, [entry_row(one) for one in findings.entries])
            replace_rows(connection, schema.host, [host_row(note) for note in findings.hosts])
            for source, title, site in findings.names:
                named = {
                    "title": func.coalesce(_source.title, title),
                    "site": func.coalesce(_source.site, site),
                }
                connection.execute(update(schema.source).where(_source.id == source).values(**named))
            for source, url in findings.moves:
                connection.execute(update(schema.source).where(_source.id == source).values(url=url))
            for source, articles, full in findings.counts:
                counted = update(schema.source).where(_source.id == source)
                added = {"articles": _source.articles + articles, "full": _source.full + full}
                connection.execute(counted.values(**added))

    @contextmanager
    def pass_alone(self) -> Iterator[None]:
        import fcntl

        path = self._database.path
        with sentences(path):
            file = path.with_name(f"{path.name}.updating").open("w")
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BusyError(f"Another update of the archive {path} is at work already.") from None
            yield

    def _sources(self, wanted: Select[*tuple[Any, ...]]) -> list[Followed]:
        with self._read() as connection:
            return [followed_of(row) for row in connection.execute(wanted)]


def _asked(wanted: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """Only addresses of sources that are asked."""
    return wanted.join(schema.source, _source.id == _entry.source).where(
        _entry.due_at.is_not(None),
        _entry.step != Step.FETCHED.value,
        _source.paused.is_(None),
        _source.muted.is_(False),
    )


def _changing_states(names: Iterable[str]) -> Update:
    values: dict[str, object] = {name: bindparam(name) for name in names if name != "key"}
    return update(schema.source).where(_source.id == bindparam("key")).values(values)
