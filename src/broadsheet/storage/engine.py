"""Opening an archive file, and turning every failure of SQLite into one sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from broadsheet.errors import BusyError, StorageError
from broadsheet.storage.migrations import MIGRATIONS
from broadsheet.storage.records import address_of

#: In the head of the file (sqlite.org/fileformat2.html, offset 68), so that an archive is known as one.
APPLICATION_ID = 0x42445348  # "BDSH"
WAIT = 5.0  #: seconds to wait for another program that writes

_SENTENCES = {
    "SQLITE_BUSY": "is in use by another program; try again when it is done",
    "SQLITE_LOCKED": "is in use by another program; try again when it is done",
    "SQLITE_READONLY": "cannot be written: it, or its folder, is read-only",
    "SQLITE_FULL": "could not grow: the disk is full; what it had is unharmed",
    "SQLITE_NOTADB": "is not a Broadsheet archive",
    "SQLITE_CORRUPT": "is damaged; put back a copy of it, or start a new one",
    "SQLITE_CANTOPEN": "cannot be opened; look at the permissions of its folder",
    "SQLITE_PERM": "cannot be opened: no permission",
    "SQLITE_IOERR": "could not be read or written: the disk reports an error",
    "SQLITE_TOOBIG": "cannot take anything as large as this",
}


def open_archive(path: Path, *, create: bool, wait: float = WAIT) -> Engine:
    """The archive at ``path``, with its tables brought up to date. Raises `StorageError`."""
    if not create and not path.is_file():
        raise StorageError(
            f"There is no archive at {path}; “broadsheet add” and “broadsheet brief --archive” make one."
        )
    with sentences(path):
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(URL.create("sqlite", database=str(path)), poolclass=NullPool)
        event.listen(engine, "connect", lambda raw, _: _prepare(raw, wait))
        event.listen(engine, "begin", _begin)
        _recognise(engine, path)
        _migrate(engine, path)
    return engine


class Database:
    """An archive that is open: its transactions, for every store that keeps something in it.

    Raises `StorageError` for a file that is no archive, is damaged, or was made by a newer version.
    """

    def __init__(self, path: Path, *, create: bool = True, wait: float = WAIT) -> None:
        """``create`` makes file and folder if there are none; ``wait``: seconds for another writer."""
        self.path = path
        self.engine = open_archive(path, create=create, wait=wait)
        self._writing = writing(self.engine)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the archive."""
        with sentences(self.path), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is kept whole, or not at all if something is raised in it."""
        with sentences(self.path), self._writing.begin() as connection:
            yield connection

    def overwrite_log(self) -> None:
        """Take removed content out of the write-ahead log, where earlier states of the file stand."""
        with sentences(self.path), self.engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            if raw is not None:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of the file; may be called twice."""
        self.engine.dispose()


def writing(engine: Engine) -> Engine:
    """The same archive, with transactions that take the lock for writing at once."""
    return engine.execution_options(immediate=True)


def is_archive(path: Path) -> bool:
    """Whether a file bears the mark of an archive; nothing else of it is looked at."""
    try:
        with path.open("rb") as file:
            head = file.read(72)
    except OSError:
        return False
    return head.startswith(b"SQLite format 3\0") and head[68:72] == APPLICATION_ID.to_bytes(4, "big")


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Failures of SQLite and of the disk leave as `StorageError`."""
    try:
        yield
    except DBAPIError as error:
        raise _failure(path, error.orig) from error
    except sqlite3.Error as error:
        raise _failure(path, error) from error
    except OSError as error:
        raise StorageError(f"The archive {path} cannot be opened: {error.strerror}.") from error


def _failure(path: Path, error: BaseException | None) -> StorageError:
    name = getattr(error, "sqlite_errorname", "")
    kind = BusyError if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) else StorageError
    for prefix, words in _SENTENCES.items():
        if name.startswith(prefix):
            return kind(f"The archive {path} {words}.")
    return StorageError(f"The archive {path} failed: {error}.")


def _prepare(raw: sqlite3.Connection, wait: float) -> None:
    raw.isolation_level = None  # transactions begin in _begin, so that changes of tables are in them too
    raw.execute(f"PRAGMA busy_timeout = {int(wait * 1000)}")
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA secure_delete = ON")  # what was removed is overwritten, not only let go


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _recognise(engine: Engine, path: Path) -> None:
    with engine.connect() as connection:
        mark = connection.execute(text("PRAGMA application_id")).scalar_one()
        tables = connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar_one()
        if mark != APPLICATION_ID and tables:
            raise StorageError(f"The archive {path} is not a Broadsheet archive.")
        if mark == APPLICATION_ID:
            applied = connection.execute(text("SELECT name FROM migration")).scalars().all()
            if set(applied) - set(MIGRATIONS):
                raise StorageError(f"The archive {path} was made by a newer Broadsheet; update to read it.")


def _migrate(engine: Engine, path: Path) -> None:
    if _applied(engine) >= set(MIGRATIONS):
        return
    raw = sqlite3.connect(path, isolation_level=None)
    try:
        raw.execute("PRAGMA journal_mode = WAL")  # kept in the file; not possible inside a transaction
    finally:
        raw.close()
    for name, statements in MIGRATIONS.items():
        with writing(engine).begin() as connection:
            _lend_functions(connection)
            connection.exec_driver_sql(
                "CREATE TABLE IF NOT EXISTS migration (name VARCHAR NOT NULL PRIMARY KEY)"
            )
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            done = connection.execute(text("SELECT 1 FROM migration WHERE name = :name"), {"name": name})
            if done.first() is None:
                for statement in statements:
                    connection.exec_driver_sql(statement)
                connection.execute(text("INSERT INTO migration VALUES (:name)"), {"name": name})


def _lend_functions(connection: Connection) -> None:
    """What the steps ask for beside SQLite's own functions."""
    raw = cast("sqlite3.Connection", connection.connection.dbapi_connection)
    raw.create_function("canonical_address", 1, address_of, deterministic=True)


def _applied(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        known = connection.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'migration'")).first()
        return set(connection.execute(text("SELECT name FROM migration")).scalars()) if known else set()
