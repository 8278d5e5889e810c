"""Removed words leave the index of words for good, in steps between which other programs may write.

A word of what was removed stays in FTS5's segments, marked as gone, until they are merged
(sqlite.org/fts5.html#the_merge_command); merging all of them at once would keep a large archive busy for
many seconds. The option "secure-delete" would do it row by row, but SQLite has it from 3.42 on, and older
ones could not read the file any more.
"""

import sqlite3
from contextlib import suppress
from typing import cast

from sqlalchemy import Connection, text

from broadsheet.errors import BusyError
from broadsheet.storage.engine import Database

TABLES = ("article_words", "story_words", "name_words")
STEP = 1_000  #: pages of the index that are merged in one transaction; a fraction of a second
NOTHING = 2  #: rows that a step changes at least if there was something to merge


def owe(connection: Connection) -> None:
    """Remember, in the transaction that removes words, that the index has to let go of them.

    That is SQLite's ``user_version``: how often something was removed since the index had none of it.
    """
    connection.exec_driver_sql(f"PRAGMA user_version = {_owed(connection) + 1}")


def settle(database: Database) -> None:
    """Take removed words out of the index and of the log; what a kill leaves undone the next call does.

    While another program writes for long, it is left to the next call too.
    """
    with suppress(BusyError):
        with database.read() as connection:
            owed = _owed(connection)
        if owed:
            for table in TABLES:
                _merge(database, table)
            with database.write() as connection:
                if _owed(connection) == owed:  # nothing else was removed meanwhile
                    connection.exec_driver_sql("PRAGMA user_version = 0")
    database.overwrite_log()


def is_owed(database: Database) -> bool:
    """Whether words of what was removed may still be in the index."""
    with database.read() as connection:
        return _owed(connection) > 0


def _owed(connection: Connection) -> int:
    return int(connection.execute(text("PRAGMA user_version")).scalar_one())


def _merge(database: Database, table: str) -> None:
    """Merge all segments; the first step, with a negative number, says that none is left out."""
    pages, changed = -STEP, NOTHING
    while changed >= NOTHING:
        with database.write() as connection:
            raw = cast("sqlite3.Connection", connection.connection.dbapi_connection)
            before = raw.total_changes
            connection.exec_driver_sql(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', {pages})")
            pages, changed = STEP, raw.total_changes - before
