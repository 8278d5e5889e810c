"""Who somebody is, from Wikidata: only if the user turned it on, kept in a cache, dated, with its licence.

Wikidata's descriptions are in the public domain (CC0). A name is looked up only as it stands in the articles;
what bears the name twice is told of nobody, since a wrong person is worse than none.
"""

import hashlib
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import msgspec

from broadsheet.sources.fetch import Fetcher
from broadsheet.text.phrases import short
from broadsheet.types import Reference, Response

WIKIDATA = "https://www.wikidata.org"
SOURCE, LICENCE = "Wikidata", "CC0"
KEPT = timedelta(days=90)
PATIENCE = 2  #: failures in a row after which a run goes on without
LONGEST_NAME, LONGEST = 100, 200  #: characters
_EMPTY = ("disambiguation", "family name", "given name", "surname", "Wikimedia")  #: descriptions of no one


class _Note(msgspec.Struct, frozen=True):
    """What the cache keeps of a name: what was found, or that nothing was, and when."""

    asked: date
    found: Reference | None


class Wikidata:
    """Implements ``protocols.ReferenceBook``."""

    def __init__(
        self,
        *,
        version: str,
        folder: Path | None,
        today: date,
        site: str = WIKIDATA,
        fetcher: Callable[[], Fetcher] | None = None,
    ) -> None:
        """``folder`` keeps answers, one small file each; None keeps nothing. ``site`` has the interface."""
        self._folder = folder
        self._today = today
        self._site = site.rstrip("/")
        self._open = fetcher or (lambda: Fetcher(version=version))
        self._fetcher: Fetcher | None = None
        self._failures = 0

    def find(self, name: str, *, language: str) -> Reference | None:
        """What the source says of a name; None if nothing, of several things, or if it cannot be asked."""
        code = short(language) or "en"
        if not name.strip() or len(name) > LONGEST_NAME:
            return None
        kept = self._kept(name, code)
        if kept is not None:
            return kept.found
        if self._failures >= PATIENCE:
            return None
        listed = self._ask(name, code)
        if listed is None:
            self._failures += 1
            return None
        self._failures = 0
        found = _the_one(listed, name, site=self._site, today=self._today)
        self._keep(name, code, found)
        return found

    def close(self) -> None:
        """Let go of the connection; may be called twice."""
        if self._fetcher is not None:
            self._fetcher.close()
            self._fetcher = None

    def _ask(self, name: str, code: str) -> list[Any] | None:
        """The items that a search for the name lists, or None if there was no proper answer."""
        asked = {
            "action": "wbsearchentities",
            "search": name,
            "language": code,
            "uselang": code,
            "type": "item",
            "limit": "7",
            "format": "json",
        }
        if self._fetcher is None:
            self._fetcher = self._open()
        answer = self._fetcher.get(f"{self._site}/w/api.php?{urlencode(asked)}")
        if not isinstance(answer, Response):
            return None
        try:
            listed = msgspec.json.decode(answer.body).get("search")
        except (msgspec.DecodeError, AttributeError, UnicodeError):
            return None
        return listed if isinstance(listed, list) else None

    def _file(self, name: str, code: str) -> Path | None:
        if self._folder is None:
            return None
        key = "\0".join((self._site, code, name)).encode("utf-8", "surrogatepass")
        return self._folder / f"{hashlib.sha256(key).hexdigest()}.json"

    def _kept(self, name: str, code: str) -> _Note | None:
        file = self._file(name, code)
        try:
            note = msgspec.json.decode(file.read_bytes(), type=_Note) if file else None
        except (OSError, msgspec.MsgspecError):
            return None  # not kept, or unreadable: asking again is the repair
        return note if note and self._today - note.asked <= KEPT else None

    def _keep(self, name: str, code: str, found: Reference | None) -> None:
        """A full or read-only disk only means that it will be asked for again."""
        file = self._file(name, code)
        try:
            if file:
                file.parent.mkdir(parents=True, exist_ok=True)
                part = file.with_suffix(".part")
                part.write_bytes(msgspec.json.encode(_Note(self._today, found)))
                part.replace(file)
        except OSError:
            return


def _the_one(listed: list[Any], name: str, *, site: str, today: date) -> Reference | None:
    """The description of the only item of this name, if it says something."""
    wanted = " ".join(name.split()).casefold()
    bearers = []
    for item in listed:
        if isinstance(item, dict) and str(item.get("label", "")).casefold() == wanted:
            text = " ".join(str(item.get("description") or "").split())
            if text and not any(word in text for word in _EMPTY):
                bearers.append((str(item.get("id", "")), text))
    if len(bearers) != 1:
        return None
    key, text = bearers[0]
    if not (key.startswith("Q") and key[1:].isascii() and key[1:].isdigit()):
        return None
    return Reference(text[:LONGEST], SOURCE, f"{site}/wiki/{key}", LICENCE, today)
