"""A backup in the place of the archive: checked first, and rid of what was purged since."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from broadsheet.errors import InputError, StorageError
from broadsheet.storage.engine import WAIT, Database, is_archive, sentences
from broadsheet.storage.files import flush
from broadsheet.storage.keeper import SqliteKeeper

_BESIDE = ("-wal", "-shm", "-journal")


def restore(backup: Path, archive: Path, *, force: bool = False, wait: float = WAIT) -> None:
    """Put a backup in the place of the archive, brought up to date, without outlets that were purged since.

    The old archive stays where it is until the new one is whole and checked. ``force`` replaces an archive;
    one that is damaged is kept beside it, with ".damaged" behind its name. Raises `InputError` or
    `StorageError`, and leaves everything as it was.
    """
    if not backup.is_file():
        raise InputError(f"There is no file {backup}.")
    if not is_archive(backup):
        raise InputError(f"{backup} is no backup of a Broadsheet archive.")
    if archive.exists() and not force:
        raise InputError(f"There is an archive at {archive}; --force puts the backup in its place.")
    if archive.exists() and archive.samefile(backup):
        raise InputError(f"{backup} is the archive itself.")
    fresh = archive.with_name(f"{archive.name}.restoring")
    with sentences(archive):
        archive.parent.mkdir(parents=True, exist_ok=True)
        _discard(fresh)
        try:
            _copy(backup, fresh)
            _prepare(fresh, _buried(archive), backup)
            _put(fresh, archive, wait)
        finally:
            _discard(fresh)


def _copy(backup: Path, fresh: Path) -> None:
    with (
        sentences(backup),
        closing(sqlite3.connect(f"file:{quote(str(backup))}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(fresh)) as target,
    ):
        source.backup(target)
    fresh.chmod(0o600)


def _prepare(fresh: Path, buried: list[tuple[str, str, str]], backup: Path) -> None:
    """Bring the copy up to date; raises if anything is wrong with it."""
    try:
        database = Database(fresh, create=False)
    except StorageError as error:
        raise StorageError(str(error).replace(str(fresh), str(backup))) from error
    try:
        with database.write() as connection:
            for row in buried:
                connection.exec_driver_sql("INSERT OR IGNORE INTO buried VALUES (?, ?, ?)", row)
        keeper = SqliteKeeper(database)
        if faults := keeper.faults():
            raise StorageError(f"The backup {backup} is not sound. {faults[0]}")
        keeper.purge_buried()
    finally:
        database.close()
    with closing(sqlite3.connect(fresh, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _buried(archive: Path) -> list[tuple[str, str, str]]:
    """What was purged from the archive that is there, as far as it can be read."""
    if not archive.exists():
        return []
    try:
        with closing(sqlite3.connect(f"file:{quote(str(archive))}?mode=ro", uri=True)) as raw:
            return list(raw.execute("SELECT kind, mark, at FROM buried"))
    except sqlite3.Error:
        return []


def _put(fresh: Path, archive: Path, wait: float) -> None:
    if archive.exists():
        fresh.chmod(archive.stat().st_mode & 0o777)
        try:
            _close_down(archive, wait)
        except sqlite3.OperationalError:
            raise  # another program has it
        except sqlite3.DatabaseError:
            shutil.copy2(archive, archive.with_name(f"{archive.name}.damaged"))
    for end in _BESIDE:  # the log of another file would be read into the new one
        archive.with_name(archive.name + end).unlink(missing_ok=True)
    flush(fresh)
    os.replace(fresh, archive)
    flush(archive.parent)


def _close_down(archive: Path, wait: float) -> None:
    """Take the log into the archive; nobody else may use it, for their log would spoil the new one."""
    with closing(sqlite3.connect(archive, timeout=wait, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")


def _discard(fresh: Path) -> None:
    for end in ("", *_BESIDE):
        fresh.with_name(fresh.name + end).unlink(missing_ok=True)
