"""What the reader follows and mutes, and what was done by hand, in the archive."""

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select, update

from broadsheet.storage import schema
from broadsheet.storage.engine import Database
from broadsheet.storage.records import Values
from broadsheet.storage.statements import homes, replace_row, unwrite
from broadsheet.types import Deed, DeedKind, Wish, WishKind

MOST_DEEDS = 50


class SqliteWishes:
    """Implements ``protocols.WishBook``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def wishes(self) -> list[Wish]:
        with self._database.read() as connection:
            rows = connection.execute(select(schema.wish).order_by(schema.wish.c.kind, schema.wish.c.label))
            return [Wish(WishKind(row.kind), row.value, row.label, row.since) for row in rows]

    def wish(self, wish: Wish) -> None:
        row: Values = {"kind": wish.kind.value, "value": wish.value, "label": wish.label, "since": wish.since}
        with self._database.write() as connection:
            replace_row(connection, schema.wish, row)
            if wish.kind is WishKind.MUTED:
                unwrite(connection, homes(connection, _of_outlet(connection, wish.value)))

    def forget(self, kind: WishKind, value: str) -> bool:
        kept = schema.wish.c
        with self._database.write() as connection:
            gone = connection.execute(
                delete(schema.wish).where(kept.kind == kind.value, kept.value == value)
            ).rowcount
            if gone and kind is WishKind.MUTED:
                unwrite(connection, homes(connection, _of_outlet(connection, value)))
            return bool(gone)

    def note(self, deed: Deed) -> int:
        row = {
            "kind": deed.kind.value,
            "at": deed.at,
            "before": msgspec.json.encode(deed.before),
            "undone": False,
        }
        kept = schema.deed.c
        with self._database.write() as connection:
            key = connection.execute(insert(schema.deed), row).inserted_primary_key
            number = int(key[0]) if key else 0
            connection.execute(delete(schema.deed).where(kept.id <= number - MOST_DEEDS))
            return number

    def deeds(self) -> list[Deed]:
        with self._database.read() as connection:
            rows = connection.execute(select(schema.deed).order_by(schema.deed.c.id.desc()))
            return [_deed(row) for row in rows]

    def undone(self, deed: int) -> None:
        with self._database.write() as connection:
            connection.execute(update(schema.deed).where(schema.deed.c.id == deed).values(undone=True))


def _of_outlet(connection: Connection, outlet: str) -> list[str]:
    version = schema.article_version.c
    return list(connection.execute(select(version.article).where(version.outlet == outlet)).scalars())


def _deed(row: Row[tuple[object, ...]]) -> Deed:
    before = msgspec.json.decode(row.before, type=tuple[tuple[str, tuple[str, ...]], ...])
    return Deed(row.id, DeedKind(row.kind), row.at, before, row.undone)
