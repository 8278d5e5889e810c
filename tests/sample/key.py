"""The key of the sample, as values: what is planted where."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec

SAMPLE = Path(str(files("broadsheet"))) / "sample"
ARTICLES = SAMPLE / "articles"


@dataclass(frozen=True, slots=True)
class Expected:
    """What a reader sees of an article's origin on its page."""

    outlet: str
    published: str
    language: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Event:
    id: str
    what: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlantSide:
    value: str
    phrases: dict[str, tuple[str, ...]]  #: file → words that show it, as they stand there


@dataclass(frozen=True, slots=True)
class Plant:
    id: str
    kind: str
    event: str
    sides: tuple[PlantSide, ...]
    about: str | None = None
    speaker: str | None = None
    agency: str | None = None
    language: str | None = None
    cause: str | None = None
    optional: bool = False  #: may be shown, and need not be


@dataclass(frozen=True, slots=True)
class Key:
    about: str
    articles: dict[str, Expected]
    events: tuple[Event, ...]
    no_article: dict[str, str]
    plants: tuple[Plant, ...]

    def of_kind(self, kind: str) -> tuple[Plant, ...]:
        """What has to be found of a kind."""
        return tuple(plant for plant in self.plants if plant.kind == kind and not plant.optional)


@cache
def key() -> Key:
    return msgspec.json.decode((SAMPLE / "key.json").read_bytes(), type=Key)
