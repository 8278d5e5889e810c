"""Which concrete adapters are used. Nothing else names them."""

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from broadsheet import __version__
from broadsheet.config import Settings, on_this_machine, origin
from broadsheet.errors import ConfigError, ModelError
from broadsheet.models.endpoints import Endpoints
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.newsroom import Newsroom
from broadsheet.newsroom.library import Library
from broadsheet.newsroom.outside import Outside
from broadsheet.newsroom.search import Desk
from broadsheet.pipeline import Editor, Spread, Stamp, Tell, as_written, quiet
from broadsheet.protocols import (
    Encoder,
    FlagBook,
    History,
    Keeper,
    LookBook,
    Post,
    Press,
    ReferenceBook,
    Register,
    Source,
    SourceBook,
    WishBook,
)
from broadsheet.sources.files import FileSource
from broadsheet.types import FetchedPage, Found, Given, HostNote, Rejected, StoryPage

if TYPE_CHECKING:
    from broadsheet.sources.reference import Wikidata
    from broadsheet.storage.sqlite import SqliteStorage


@contextmanager
def newsroom(
    settings: Settings,
    *,
    archive: Path | None = None,
    create: bool = False,
    model: bool = False,
    tell: Tell = quiet,
) -> Iterator[Newsroom]:
    """A newsroom over ``archive``, or over nothing; ``create`` makes the archive if there is none.

    ``model``: pages are put into other words by the model of the settings, if one is named.
    """
    with newsrooms(settings, archive=archive, create=create, model=model, tell=tell) as opened:
        yield opened()


@contextmanager
def newsrooms(
    settings: Settings,
    *,
    archive: Path | None,
    create: bool = False,
    model: bool = False,
    tell: Tell = quiet,
) -> Iterator[Callable[[], Newsroom]]:
    """Newsrooms over one archive that stays open; each says of its pages that they are made now."""
    storage = _storage(archive, create) if archive else None
    book = _reference(settings) if settings.reference else None
    shared = partial(
        Newsroom,
        names=SpacyNames(),
        storage=storage,
        history=_history(storage) if storage else None,
        keeper=_keeper(storage) if storage else None,
        source_book=_source_book(storage) if storage else None,
        outside=_outside(),
        library=_library(storage) if storage else None,
        flag_book=_flag_book(storage) if storage else None,
        look_book=_look_book(storage) if storage else None,
        register=_register(storage) if storage else None,
        wish_book=_wish_book(storage) if storage else None,
        editor=_editor(settings) if model and settings.model.name else None,
        encoders=partial(_encoder, settings),
        complete=partial(_complete, book) if book else as_written,
        tell=tell,
    )

    def opened() -> Newsroom:
        built_at = settings.built_at or datetime.now(UTC)
        return shared(stamp=Stamp(__version__, built_at.isoformat(timespec="seconds"), settings.language))

    try:
        yield opened
    finally:
        for one in (book, storage):
            if one:
                one.close()


def inputs(
    names: Sequence[str], given: Given | None = None, *, private: frozenset[str] = frozenset()
) -> Source:
    """Files, folders, standard input and, if any are named, addresses.

    ``private``: hosts that may be asked although they are not on the public internet, in lower case.
    """
    addresses = [name for name in names if name.startswith(("http://", "https://"))]
    paths = [name for name in names if name not in addresses]
    files = FileSource(paths, given, stdin=sys.stdin.buffer)
    return _Several(files, _web(addresses, given, private)) if addresses else files


def hands(jobs: int) -> Spread:
    """So many processes that read inputs; one is this one."""
    if jobs <= 1:
        return map
    from broadsheet.newsroom.hands import in_processes

    return in_processes(jobs)


@contextmanager
def sample() -> Iterator[Source]:
    """The articles of the bundled sample."""
    with resources.as_file(resources.files("broadsheet") / "sample") as folder:
        yield FileSource([str(folder / "articles")])


@contextmanager
def starter_list() -> Iterator[str]:
    """The path of the bundled list of sources to begin with."""
    with resources.as_file(resources.files("broadsheet") / "starter.opml") as path:
        yield str(path)


class _Several:
    """Implements `protocols.Source`: one source after the other."""

    def __init__(self, *sources: Source) -> None:
        self._sources = sources

    def pages(self) -> Iterator[FetchedPage | Rejected]:
        for source in self._sources:
            yield from source.pages()


def _web(addresses: Sequence[str], given: Given | None, private: frozenset[str]) -> Source:
    from broadsheet.sources.web import WebSource

    return WebSource(addresses, version=__version__, given=given, allowed=private)


def endpoints(settings: Settings) -> Endpoints:
    """The endpoints that the user has allowed to be sent articles' words."""
    return Endpoints(settings.folder / "allowed-endpoints")


def _editor(settings: Settings) -> Editor:
    """The model of the settings. Raises `ConfigError` if words would leave the machine unasked."""
    from broadsheet.models.careful_chat import CarefulChat
    from broadsheet.models.chat import OpenAIChat

    model = settings.model
    _may_send(settings, model.url)
    chat = OpenAIChat(str(model.name), url=model.url, key=model.key, timeout=model.timeout)
    folder = user_cache_path("broadsheet", appauthor=False) / "replies"
    return Editor(CarefulChat(chat, folder=folder, max_tokens=model.max_tokens), frozenset(model.sections))


def _encoder(settings: Settings, languages: frozenset[str]) -> Encoder | None:
    """What makes articles in these languages comparable, if anything has to.

    Raises `ConfigError` if words would leave the machine unasked, `ModelError` if what the user asked for is
    not installed.
    """
    wanted = settings.encoder
    if wanted.languages is False or (wanted.languages is None and len(languages) < 2):
        return None
    if wanted.name:
        from broadsheet.models.encoder_endpoint import EndpointEncoder

        _may_send(settings, wanted.url)
        return EndpointEncoder(wanted.name, url=wanted.url, key=wanted.key, timeout=wanted.timeout)
    from broadsheet.models.encoder import SentenceEncoder

    try:
        return SentenceEncoder()
    except ModelError:
        if wanted.languages:
            raise
        return None


def _may_send(settings: Settings, url: str) -> None:
    """Raises `ConfigError` unless the endpoint is on this machine or was allowed."""
    where = origin(url)
    if not on_this_machine(url) and where not in endpoints(settings).allowed():
        raise ConfigError(
            f"{where} is not this machine, and sentences of the articles would be sent there. "
            f"If that is what you want, allow it once: broadsheet endpoint allow {where}"
        )


def _reference(settings: Settings) -> "Wikidata":
    from broadsheet.sources.reference import Wikidata

    today = (settings.built_at or datetime.now(UTC)).date()
    folder = user_cache_path("broadsheet", appauthor=False) / "reference"
    return Wikidata(version=__version__, folder=folder, today=today)


def _complete(book: ReferenceBook, page: StoryPage) -> StoryPage:
    """The page with what is known from outside of names that no article introduces."""
    from broadsheet.newsroom.referring import with_references

    return with_references(page, book)


def _source_book(storage: "SqliteStorage") -> SourceBook:
    from broadsheet.storage.source_book import SqliteSourceBook

    return SqliteSourceBook(storage.database)


def _outside() -> Outside:
    """The way to the sources; nothing is loaded before it is used."""

    def press(
        *,
        allowed: frozenset[str],
        own: frozenset[str],
        cookies: Mapping[str, str],
        known: Mapping[str, HostNote],
        now: Callable[[], datetime],
    ) -> Press:
        from broadsheet.sources.press import WebPress

        return WebPress(version=__version__, allowed=allowed, own=own, cookies=cookies, known=known, now=now)

    def write_list(feeds: Sequence[Found]) -> bytes:
        from broadsheet.sources import opml

        return opml.write(
            (opml.Subscription(one.url, one.title, one.site, one.folder) for one in feeds),
            title="Broadsheet",
        )

    return Outside(press, write_list)


def _history(storage: "SqliteStorage") -> History:
    from broadsheet.storage.history import SqliteHistory

    return SqliteHistory(storage.database)


def _look_book(storage: "SqliteStorage") -> LookBook:
    from broadsheet.storage.look_book import SqliteLookBook

    return SqliteLookBook(storage.database)


def _register(storage: "SqliteStorage") -> Register:
    from broadsheet.storage.register import SqliteRegister

    return SqliteRegister(storage.database)


def post(settings: Settings) -> Post:
    """The mail server of the settings. Raises `ConfigError` if there is none."""
    from broadsheet.sources.mail import SmtpPost

    mail = settings.mail
    if not mail.host or not mail.sender:
        raise ConfigError("To send mail, name host and sender under [mail] in the configuration file.")
    return SmtpPost(
        mail.host,
        mail.port,
        sender=mail.sender,
        security=mail.security,
        user=mail.user,
        password=mail.password,
    )


def _flag_book(storage: "SqliteStorage") -> FlagBook:
    from broadsheet.storage.flag_book import SqliteFlagBook

    return SqliteFlagBook(storage.database)


def _library(storage: "SqliteStorage") -> Library:
    from broadsheet.storage.register import SqliteRegister
    from broadsheet.storage.search import SqliteSearch

    return Library(storage, SqliteRegister(storage.database), Desk(SqliteSearch(storage.database)))


def _wish_book(storage: "SqliteStorage") -> WishBook:
    from broadsheet.storage.wish_book import SqliteWishes

    return SqliteWishes(storage.database)


def _keeper(storage: "SqliteStorage") -> Keeper:
    from broadsheet.storage.keeper import SqliteKeeper

    return SqliteKeeper(storage.database)


def restore(backup: Path, archive: Path, *, force: bool) -> None:
    """Put a backup in the place of the archive. Raises `InputError` or `StorageError`."""
    from broadsheet.storage.restore import restore as put

    put(backup, archive, force=force)


def forget_replies() -> None:
    """Let go of what language models replied: words of an outlet that was purged may be in it."""
    shutil.rmtree(user_cache_path("broadsheet", appauthor=False) / "replies", ignore_errors=True)


def _storage(path: Path, create: bool) -> "SqliteStorage":
    from broadsheet.storage.sqlite import SqliteStorage

    return SqliteStorage(path, create=create)
