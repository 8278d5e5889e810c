"""What readers reported, in the archive."""

import msgspec
from sqlalchemy import delete, func, insert, select

from broadsheet.storage import schema
from broadsheet.storage.engine import Database
from broadsheet.types import Flag


class SqliteFlagBook:
    """Implements `protocols.FlagBook`. A flag holds words of articles: it goes when one of them does."""

    def __init__(self, database: Database) -> None:
        self._read, self._write = database.read, database.write

    def add(self, flag: Flag) -> None:
        with self._write() as connection:
            connection.execute(delete(schema.flag).where(schema.flag.c.id == flag.id))
            row = {"id": flag.id, "story": flag.story, "at": flag.reported_at}
            connection.execute(insert(schema.flag).values(**row, data=msgspec.json.encode(flag)))
            for article in sorted({citation.article for citation in flag.citations}):
                connection.execute(insert(schema.flag_article).values(flag=flag.id, article=article))

    def flags(self) -> list[Flag]:
        kept = schema.flag.c
        with self._read() as connection:
            found = connection.execute(select(kept.data).order_by(kept.at, kept.id)).scalars()
            return [msgspec.json.decode(data, type=Flag) for data in found]

    def remove(self, flag_id: str) -> bool:
        with self._write() as connection:
            removed = connection.execute(delete(schema.flag).where(schema.flag.c.id == flag_id))
            return removed.rowcount > 0

    def showing(self, claim: str) -> list[str]:
        kept = schema.page.c
        newest = select(kept.story, func.max(kept.revision).label("revision")).group_by(kept.story).subquery()
        wanted = (
            select(kept.story)
            .join(newest, (kept.story == newest.c.story) & (kept.revision == newest.c.revision))
            .where(func.instr(kept.data, msgspec.json.encode(claim)) > 0)
            .order_by(kept.story)
        )
        with self._read() as connection:
            return list(connection.execute(wanted).scalars())
