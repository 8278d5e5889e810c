"""Settings, read once: from the environment, and from a file where the environment says nothing."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

import msgspec

from broadsheet.errors import ConfigError
from broadsheet.types import SectionKind

ARCHIVE = "BROADSHEET_ARCHIVE"
CONFIG = "BROADSHEET_CONFIG"
MODEL = "BROADSHEET_MODEL"
MODEL_URL = "BROADSHEET_MODEL_URL"
MODEL_KEY = "BROADSHEET_MODEL_KEY"
ENCODER = "BROADSHEET_ENCODER"
ENCODER_URL = "BROADSHEET_ENCODER_URL"
ENCODER_KEY = "BROADSHEET_ENCODER_KEY"
EPOCH = "SOURCE_DATE_EPOCH"
LANGUAGE = "BROADSHEET_LANGUAGE"
REFERENCE = "BROADSHEET_REFERENCE"
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


class ModelSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[model]`` of the configuration file. Without a name no model is used."""

    name: str | None = None
    url: str = "http://127.0.0.1:8080/v1"  #: where llama.cpp's server listens unless told otherwise
    key: str | None = None
    sections: tuple[SectionKind, ...] = tuple(SectionKind)
    timeout: float = 120.0  #: seconds for one reply
    max_tokens: int | None = None  #: cap of a run, prompts and replies together


class EncoderSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[encoder]``: whether and with what articles in several languages become one story."""

    languages: bool | None = None  #: None: if there is more than one, and the extra is installed
    name: str | None = None  #: a model behind an /embeddings endpoint; without one the extra's own
    url: str = "http://127.0.0.1:8080/v1"
    key: str | None = None
    timeout: float = 60.0  #: seconds for one article


class KeepSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[keep]``: what ``broadsheet tidy`` lets go of. Without it everything is kept."""

    days: Annotated[int, msgspec.Meta(ge=1)] | None = None  #: after the newest article of a closed story
    megabytes: Annotated[int, msgspec.Meta(ge=1)] | None = None  #: of the archive's file


class MailSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[mail]``: the server that takes letters. Without host and sender none are sent."""

    host: str | None = None
    port: int = 587
    security: Literal["starttls", "tls", "none"] = "starttls"  #: "none" only for a server on this machine
    sender: str | None = None
    user: str | None = None
    password: str | None = None


class File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The configuration file as it may be written."""

    archive: str | None = None
    language: str | None = None
    reference: bool = False
    model: ModelSettings = ModelSettings()
    encoder: EncoderSettings = EncoderSettings()
    mail: MailSettings = MailSettings()
    keep: KeepSettings = KeepSettings()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set outside of a command.

    ``archive`` is where the archive is when a command asks for one without saying where; setting it keeps
    nothing by itself. ``built_at`` fixes the time that pages say they were made (reproducible-builds.org).
    ``folder`` holds the configuration file and the list of allowed endpoints. ``language``: of the pages' own
    words, if not that of most articles of each. ``reference``: ask Wikidata who those are whom no article
    introduces.
    """

    archive: Path
    folder: Path
    model: ModelSettings = field(default_factory=ModelSettings)
    built_at: datetime | None = None
    encoder: EncoderSettings = field(default_factory=EncoderSettings)
    language: str | None = None
    reference: bool = False
    keep: KeepSettings = field(default_factory=KeepSettings)
    mail: MailSettings = field(default_factory=MailSettings)


def settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings. Raises `ConfigError`."""
    path = _config_file(environment)
    file = _read(path)
    named = environment.get(ARCHIVE) or file.archive
    model = msgspec.structs.replace(
        file.model,
        name=environment.get(MODEL) or file.model.name,
        url=environment.get(MODEL_URL) or file.model.url,
        key=environment.get(MODEL_KEY) or file.model.key,
    )
    encoder = msgspec.structs.replace(
        file.encoder,
        name=environment.get(ENCODER) or file.encoder.name,
        url=environment.get(ENCODER_URL) or file.encoder.url,
        key=environment.get(ENCODER_KEY) or file.encoder.key,
    )
    language = environment.get(LANGUAGE) or file.language
    archive = Path(named).expanduser() if named else _default_archive()
    return Settings(
        archive,
        path.parent,
        model,
        _epoch(environment.get(EPOCH)),
        encoder,
        language,
        environment.get(REFERENCE, str(file.reference)).lower() in ("1", "true", "yes"),
        file.keep,
        file.mail,
    )


def _config_file(environment: Mapping[str, str]) -> Path:
    named = environment.get(CONFIG)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path("broadsheet", appauthor=False) / "config.toml"


def _read(path: Path) -> File:
    """What the file says; nothing, if there is none. Raises `ConfigError`."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), File)
    except FileNotFoundError:
        return File()
    except OSError as error:
        raise ConfigError(f"The configuration file {path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise ConfigError(f"The configuration file {path} is wrong: {error}.") from error


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


def on_this_machine(url: str) -> bool:
    """Does an endpoint's address name this machine itself?"""
    host = urlsplit(url).hostname or ""
    return host in LOCAL or host.startswith("127.")


def origin(url: str) -> str:
    """Scheme, host and port of an endpoint, for which a permission is given. Raises `ConfigError`."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ConfigError(f"{url!r} is no address of an endpoint; write https://host/v1.")
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"
