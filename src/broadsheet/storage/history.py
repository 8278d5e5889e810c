"""What was before, in the archive: versions of articles, revisions of pages, addresses, earlier stories."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, insert, select, update

from broadsheet.render.json_page import load
from broadsheet.storage import burial, schema
from broadsheet.storage.engine import Database
from broadsheet.storage.records import address_of, article_of
from broadsheet.storage.statements import batches, homes, unwrite
from broadsheet.types import Article, StoryPage, StoryStatus


class SqliteHistory:
    """Implements `protocols.History`."""

    def __init__(self, database: Database) -> None:
        self._read, self._write = database.read, database.write

    def known(self, urls: Iterable[str]) -> dict[str, str]:
        asked = {url: address_of(url) for url in urls}
        kept = schema.address.c
        with self._read() as connection:
            found = {
                row.address: row.article
                for some in batches(asked.values())
                for row in connection.execute(select(schema.address).where(kept.address.in_(some)))
            }
        return {url: found[address] for url, address in asked.items() if address in found}

    def buried(self, names: Iterable[str]) -> frozenset[str]:
        with self._read() as connection:
            return burial.buried(connection, names)

    def versions(self, article_id: str) -> list[Article]:
        kept = schema.article_version.c
        wanted = select(schema.article_version).where(kept.article == article_id).order_by(kept.version)
        with self._read() as connection:
            return [article_of(row) for row in connection.execute(wanted)]

    def texts(self, wanted: Iterable[tuple[str, int]]) -> list[Article]:
        kept, pairs = schema.article_version.c, set(wanted)
        with self._read() as connection:
            return [
                article_of(row)
                for some in batches(article for article, _ in pairs)  # pairs in IN (…) would use no index
                for row in connection.execute(
                    select(schema.article_version)
                    .where(kept.article.in_(some))
                    .order_by(kept.article, kept.version)
                )
                if (row.article, row.version) in pairs
            ]

    def gone(self, article_ids: Iterable[str]) -> dict[str, datetime]:
        kept = schema.article.c
        with self._read() as connection:
            return {
                row.id: datetime.fromisoformat(row.gone)
                for some in batches(article_ids)
                for row in connection.execute(
                    select(kept.id, kept.gone).where(kept.id.in_(some), kept.gone.is_not(None))
                )
            }

    def mark_gone(self, article_id: str, when: datetime | None) -> None:
        kept = schema.article.c
        chosen = update(schema.article).where(kept.id == article_id)
        chosen = chosen.where(kept.gone.is_(None) if when else kept.gone.is_not(None))
        with self._write() as connection:
            changed = connection.execute(chosen.values(gone=when.isoformat() if when else None))
            if changed.rowcount:
                unwrite(connection, homes(connection, [article_id]))

    def revisions(self, story_id: str) -> list[int]:
        kept = schema.page.c
        with self._read() as connection:
            found = connection.execute(
                select(kept.revision).where(kept.story == story_id).order_by(kept.revision)
            )
            return list(found.scalars())

    def page(self, story_id: str, revision: int) -> StoryPage | None:
        kept = schema.page.c
        with self._read() as connection:
            data = connection.execute(
                select(kept.data).where(kept.story == story_id, kept.revision == revision)
            ).scalar()
        return load(data) if data is not None else None

    def set_topics(self, story_id: str, terms: Iterable[str]) -> None:
        kept = schema.topic.c
        wanted = {term.encode("utf-8", "replace").decode() for term in terms}
        with self._write() as connection:
            if connection.execute(select(schema.story.c.id).where(schema.story.c.id == story_id)).first():
                connection.execute(schema.topic.delete().where(kept.story == story_id))
                rows = [{"term": term, "story": story_id} for term in sorted(wanted)]
                if rows:
                    connection.execute(insert(schema.topic), rows)

    def common(self, terms: Iterable[str]) -> dict[str, int]:
        kept = schema.topic.c
        with self._read() as connection:
            return {
                row.term: row.stories
                for some in batches(terms)
                for row in connection.execute(
                    select(kept.term, func.count().label("stories"))
                    .where(kept.term.in_(some))
                    .group_by(kept.term)
                )
            }

    def about(self, terms: Iterable[str]) -> dict[str, frozenset[str]]:
        kept, story = schema.topic.c, schema.story.c
        found: dict[str, set[str]] = {}
        with self._read() as connection:
            for some in batches(terms):
                wanted = (
                    select(kept.story, kept.term)
                    .join(schema.story, story.id == kept.story)
                    .where(kept.term.in_(some), story.status != StoryStatus.MERGED.value)
                )
                for row in connection.execute(wanted):
                    found.setdefault(row.story, set()).add(row.term)
        return {key: frozenset(found[key]) for key in sorted(found)}

    def size(self) -> int:
        with self._read() as connection:
            return int(connection.execute(select(func.count()).select_from(schema.story)).scalar_one())
