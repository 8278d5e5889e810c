"""What was purged must not come back; a mark of each name is kept for that, and not the name."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from hashlib import blake2b

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from broadsheet.storage import schema
from broadsheet.storage.statements import batches

OUTLET = "outlet"


def mark(name: str) -> str:
    """A name that can be recognised and not read; case, spaces and "https://www." make no difference."""
    plain = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    plain = plain.partition("://")[2].partition("/")[0] or plain
    plain = plain.removeprefix("www.")
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def bury(connection: Connection, name: str, at: datetime) -> None:
    """Remember a name as one that must not come back."""
    values = {"kind": OUTLET, "mark": mark(name), "at": at.isoformat()}
    connection.execute(insert(schema.buried).values(values).on_conflict_do_nothing())


def allow(connection: Connection, name: str) -> bool:
    """Let a name come back; False if it was not kept out."""
    kept = schema.buried.c
    gone = connection.execute(schema.buried.delete().where(kept.kind == OUTLET, kept.mark == mark(name)))
    return gone.rowcount > 0


def buried(connection: Connection, names: Iterable[str]) -> frozenset[str]:
    """Those of the names that must not come back."""
    marks = {name: mark(name) for name in names}
    kept = schema.buried.c
    found = {
        row.mark
        for some in batches(marks.values())
        for row in connection.execute(select(kept.mark).where(kept.kind == OUTLET, kept.mark.in_(some)))
    }
    return frozenset(name for name, one in marks.items() if one in found)
