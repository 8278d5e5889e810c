"""Settings, read once from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from broadsheet.errors import ConfigError

ARCHIVE = "BROADSHEET_ARCHIVE"
EPOCH = "SOURCE_DATE_EPOCH"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set outside of a command.

    ``archive`` is where the archive is when a command asks for one without saying where; setting it keeps
    nothing by itself. ``built_at`` fixes the time that pages say they were made (reproducible-builds.org).
    """

    archive: Path
    built_at: datetime | None = None


def settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings. Raises `ConfigError`."""
    named = environment.get(ARCHIVE)
    return Settings(Path(named).expanduser() if named else _default_archive(), _epoch(environment.get(EPOCH)))


def _default_archive() -> Path:
    from platformdirs import user_data_path

    return user_data_path("broadsheet", appauthor=False) / "archive.db"


def _epoch(value: str | None) -> datetime | None:
    if not value:
        return None
    try:
        return datetime.fromtimestamp(int(value), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise ConfigError(f"{EPOCH} is {value!r}; it must be a number of seconds.") from error
