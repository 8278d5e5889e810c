"""Who was told what, in the archive."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from broadsheet.storage import schema
from broadsheet.storage.engine import Database
from broadsheet.types import Look

AT_ONCE = 500


class SqliteLookBook:
    """Implements `protocols.LookBook`."""

    def __init__(self, database: Database) -> None:
        self._read, self._write = database.read, database.write

    def last(self, name: str) -> Look:
        kept = schema.look.c
        with self._read() as connection:
            row = connection.execute(select(kept.number, kept.at).where(kept.name == name)).first()
        return Look(row.number, row.at) if row else Look()

    def told(self, name: str, stories: Iterable[str]) -> dict[str, int]:
        kept = schema.told.c
        found: dict[str, int] = {}
        with self._read() as connection:
            wanted_stories = sorted(stories)
            for start in range(0, len(wanted_stories), AT_ONCE):
                some = wanted_stories[start : start + AT_ONCE]
                wanted = select(kept.story, kept.revision).where(kept.look == name, kept.story.in_(some))
                found.update({row.story: row.revision for row in connection.execute(wanted)})
        return found

    def arrived(self, since: datetime) -> list[str]:
        version, home = schema.article_version.c, schema.assignment.c
        first = since.astimezone(UTC).isoformat()
        wanted = (
            select(home.story)
            .distinct()
            .join_from(schema.assignment, schema.article_version, version.article == home.article)
        )
        with self._read() as connection:
            return list(
                connection.execute(wanted.where(version.seen >= first).order_by(home.story)).scalars()
            )

    def keep(self, name: str, look: Look, revisions: Mapping[str, int]) -> None:
        known = schema.story.c
        with self._write() as connection:
            connection.execute(delete(schema.look).where(schema.look.c.name == name))
            connection.execute(insert(schema.look).values(name=name, number=look.number, at=look.at))
            for story, revision in sorted(revisions.items()):
                if connection.execute(select(known.id).where(known.id == story)).first():
                    row = insert(schema.told).values(look=name, story=story, revision=revision)
                    newer = {"revision": row.excluded.revision}
                    connection.execute(row.on_conflict_do_update(["look", "story"], set_=newer))
