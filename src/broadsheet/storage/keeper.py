"""The archive as a thing to be looked after: whole or not, copied, thinned out, and rid of an outlet."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from sqlalchemy import Connection, bindparam, delete, func, select, text

from broadsheet.errors import InputError
from broadsheet.render.json_page import load
from broadsheet.storage import burial, oblivion, schema
from broadsheet.storage.changes import remove_articles
from broadsheet.storage.engine import Database, is_archive, sentences
from broadsheet.storage.files import replaced
from broadsheet.storage.statements import batches
from broadsheet.types import Step, StoryPage, StoryStatus, WishKind

#: What must not be found in a sound archive: a sentence and the SQL that finds its ids.
_ORPHANS = (
    (
        "The article {} has no text.",
        """SELECT id FROM article WHERE NOT EXISTS (
            SELECT 1 FROM article_version WHERE article = article.id AND version = article.newest)""",
    ),
    (
        "The story {} has no articles.",
        """SELECT id FROM story WHERE status != 'merged'
            AND NOT EXISTS (SELECT 1 FROM assignment WHERE story = story.id)""",
    ),
    (
        "The story {} was merged into one that is not there.",
        """SELECT id FROM story WHERE status = 'merged' AND (merged_into IS NULL
            OR NOT EXISTS (SELECT 1 FROM story AS other WHERE other.id = story.merged_into))""",
    ),
    (
        "The story {} was merged, and has articles all the same.",
        """SELECT id FROM story WHERE status = 'merged'
            AND EXISTS (SELECT 1 FROM assignment WHERE story = story.id)""",
    ),
    (
        "The story {} counts as written and has no page.",
        """SELECT id FROM story WHERE head IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM page WHERE story = story.id)""",
    ),
)
_SHOWN = 5  #: ids in one sentence
_READ = 100  #: pages read in one transaction


class SqliteKeeper:
    """Implements `protocols.Keeper`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read, self._write = database.read, database.write

    def faults(self) -> list[str]:
        with self._read() as connection:
            broken = list(connection.execute(text("PRAGMA integrity_check(5)")).scalars())
            if broken != ["ok"]:
                return [f"The file is damaged: {' '.join(str(one).split())}." for one in broken]
            refers = {(row[0], row[2]) for row in connection.execute(text("PRAGMA foreign_key_check"))}
            found = [f"The table {one} refers to what is not in {other}." for one, other in sorted(refers)]
            if connection.execute(select(func.count()).select_from(schema.memory)).scalar_one() != 1:
                found.append("What grouping remembers is missing.")
            for sentence, wanted in _ORPHANS:
                ids = list(connection.execute(text(wanted + " ORDER BY id")).scalars())
                found += [sentence.format(one) for one in ids[:_SHOWN]]
                if len(ids) > _SHOWN:
                    found.append(f"There are {len(ids) - _SHOWN} more of these.")
        return found

    def pages(self) -> Iterator[tuple[str, int, StoryPage | None]]:
        page = schema.page.c
        one = select(page.data).where(page.story == bindparam("s"), page.revision == bindparam("r"))
        with self._read() as connection:
            keys = list(
                connection.execute(select(page.story, page.revision).order_by(page.story, page.revision))
            )
        for start in range(0, len(keys), _READ):
            with self._read() as connection:
                found = [
                    (story, revision, connection.execute(one, {"s": story, "r": revision}).scalar())
                    for story, revision in keys[start : start + _READ]
                ]
            yield from ((s, r, _page(data)) for s, r, data in found if data is not None)

    def backup(self, target: Path) -> None:
        if target.exists() and not is_archive(target):
            raise InputError(f"{target} is no archive, and is left as it is; name another file.")
        if target.exists() and target.samefile(self._database.path):
            raise InputError(f"{target} is the archive itself; name another file.")

        if oblivion.is_owed(self._database):  # a copy has nothing of what was removed
            oblivion.settle(self._database)

        def copy(fresh: Path) -> None:
            with self._raw(target) as raw:
                raw.execute("VACUUM INTO ?", (str(fresh),))

        with sentences(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            replaced(target, copy, like=self._database.path)

    def published_by(self, name: str) -> list[str]:
        with self._read() as connection:
            return _published_by(connection, burial.mark(name).__eq__)

    def purge(self, name: str, at: datetime) -> int:
        with self._write() as connection:
            burial.bury(connection, name, at)
            gone = _purged(connection, burial.mark(name).__eq__)
        oblivion.settle(self._database)
        return gone

    def purge_buried(self) -> int:
        """Take out all that must not be there any more: for an archive that comes from a backup."""
        with self._write() as connection:
            marks = set(connection.execute(select(schema.buried.c.mark)).scalars())
            gone = _purged(connection, marks.__contains__) if marks else 0
        oblivion.settle(self._database)
        return gone

    def allow(self, name: str) -> bool:
        with self._write() as connection:
            return burial.allow(connection, name)

    def ended(self) -> list[tuple[str, float]]:
        story = schema.story.c
        wanted = (
            select(story.id, story.moment)
            .where(story.status == StoryStatus.CLOSED.value, story.moment.is_not(None))
            .order_by(story.moment, story.id)
        )
        with self._read() as connection:
            marked = _marked(connection)
            return [(row.id, row.moment) for row in connection.execute(wanted) if row.id not in marked]

    def forget_annotations(self) -> None:
        closed = select(schema.assignment.c.article).join(
            schema.story, schema.story.c.id == schema.assignment.c.story
        )
        closed = closed.where(schema.story.c.status == StoryStatus.CLOSED.value)
        with self._write() as connection:
            connection.execute(delete(schema.annotation).where(schema.annotation.c.article.in_(closed)))

    def forget_stories(self, stories: Iterable[str]) -> None:
        kept = schema.assignment.c
        with self._write() as connection:
            members = [
                article
                for some in batches(stories)
                for article in connection.execute(select(kept.article).where(kept.story.in_(some))).scalars()
            ]
            _let_entries_be(connection, members)
            remove_articles(connection, members)
        oblivion.settle(self._database)

    def used(self) -> int:
        with self._read() as connection:
            size, pages, free = (
                connection.execute(text(f"PRAGMA {name}")).scalar_one()
                for name in ("page_size", "page_count", "freelist_count")
            )
        return int(size) * (int(pages) - int(free))

    def shrink(self) -> None:
        with self._raw() as raw:
            raw.execute("VACUUM")
        self._database.overwrite_log()

    def _raw(self, written: Path | None = None) -> "_Raw":
        return _Raw(self._database, written or self._database.path)


def _page(data: bytes) -> StoryPage | None:
    try:
        return load(data)
    except InputError:
        return None


def _marked(connection: Connection) -> set[str]:
    """The stories in which something is pinned or flagged, and those that are followed, also by an old id."""
    kept = schema.assignment.c
    found = set(connection.execute(select(kept.story).where(kept.pinned.is_(True))).scalars())
    found |= set(connection.execute(select(schema.flag.c.story)).scalars())
    followed = select(schema.wish.c.value).where(schema.wish.c.kind == WishKind.STORY.value)
    left = set(connection.execute(followed).scalars())
    story = schema.story.c
    while left:
        found |= left
        moved = select(story.merged_into).where(story.id.in_(sorted(left)), story.merged_into.is_not(None))
        left = set(connection.execute(moved).scalars()) - found
    return found


class _Raw:
    """The connection of SQLite itself, outside of any transaction; what fails is told of ``written``."""

    def __init__(self, database: Database, written: Path) -> None:
        self._sentences = sentences(written)
        self._connection = database.engine.connect()

    def __enter__(self) -> sqlite3.Connection:
        self._sentences.__enter__()
        return cast("sqlite3.Connection", self._connection.connection.dbapi_connection)

    def __exit__(self, *error: object) -> None:
        self._connection.close()
        self._sentences.__exit__(*error)  # type: ignore[arg-type]


def _published_by(connection: Connection, wanted: Callable[[str], bool]) -> list[str]:
    """The articles one of whose versions bears a name, or comes from a host, with such a mark."""
    version = schema.article_version.c
    outlets = connection.execute(select(version.outlet).distinct().where(version.outlet.is_not(None)))
    named = [outlet for outlet in outlets.scalars() if wanted(burial.mark(outlet))]
    found = {
        article
        for some in batches(named)
        for article in connection.execute(select(version.article).where(version.outlet.in_(some))).scalars()
    }
    hosts: dict[str, bool] = {}
    for article, url in connection.execute(
        select(version.article, version.url).where(version.url.is_not(None))
    ):
        host = _host(url)
        if host not in hosts:
            hosts[host] = bool(host) and wanted(burial.mark(host))
        if hosts[host]:
            found.add(article)
    return sorted(found)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _purged(connection: Connection, wanted: Callable[[str], bool]) -> int:
    articles = _published_by(connection, wanted)
    _forget_sources(connection, articles, wanted)
    wish = schema.wish.c
    for muted in list(
        connection.execute(select(wish.value).where(wish.kind == WishKind.MUTED.value)).scalars()
    ):
        if wanted(burial.mark(muted)):
            connection.execute(
                delete(schema.wish).where(wish.kind == WishKind.MUTED.value, wish.value == muted)
            )
    for some in batches(articles):
        connection.execute(delete(schema.entry).where(schema.entry.c.article.in_(some)))
    remove_articles(connection, articles)
    return len(articles)


def _forget_sources(connection: Connection, articles: list[str], wanted: Callable[[str], bool]) -> None:
    """Those that name nothing but these articles, or whose site it is, with all that they named."""
    source, entry = schema.source.c, schema.entry.c
    gone = set(articles)
    named: dict[str, set[bool]] = {}
    for one, article in connection.execute(
        select(entry.source, entry.article).where(entry.source.is_not(None), entry.article.is_not(None))
    ):
        named.setdefault(one, set()).add(article in gone)
    alone = [one for one, kinds in named.items() if kinds == {True}]
    sites = [
        row.id
        for row in connection.execute(select(source.id, source.url, source.site))
        if any(host and wanted(burial.mark(host)) for host in (_host(row.url), _host(row.site or "")))
    ]
    for some in batches([*alone, *sites]):
        connection.execute(delete(schema.entry).where(entry.source.in_(some)))
        connection.execute(delete(schema.source).where(source.id.in_(some)))


def _let_entries_be(connection: Connection, articles: list[str]) -> None:
    """The addresses of articles that are gone stay known, so that they are not fetched again."""
    entry = schema.entry.c
    values = {"data": None, "step": Step.SETTLED.value, "due_at": None, "article": None, "content": None}
    for some in batches(articles):
        chosen = schema.entry.update().where(entry.article.in_(some))
        connection.execute(chosen.values(**values, own=False))
