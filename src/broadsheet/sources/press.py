"""The way to the sources: feeds, pages and folders, each asked as its host wishes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from broadsheet.errors import InputError
from broadsheet.sources import opml
from broadsheet.sources.discover import feeds_named, usual_places
from broadsheet.sources.feeds import read_feed
from broadsheet.sources.fetch import Fetcher, Limits, failure, web_address
from broadsheet.sources.reserved import reservation
from broadsheet.sources.robots import Robots
from broadsheet.sources.sniff import HEAD, Kind, sniff
from broadsheet.types import (
    Feed,
    FeedAnswer,
    FetchedPage,
    FetchFailure,
    FilesAnswer,
    Found,
    HostNote,
    PageAnswer,
    Response,
    SourceKind,
    Trouble,
    Unchanged,
)

MOST_TRIED = 12  #: addresses at which a site's feed is looked for


class WebPress:
    """Implements `protocols.Press` over HTTP and the file system."""

    def __init__(
        self,
        *,
        version: str,
        allowed: frozenset[str] = frozenset(),
        own: frozenset[str] = frozenset(),
        cookies: Mapping[str, str] | None = None,
        known: Mapping[str, HostNote] | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        limits: Limits | None = None,
    ) -> None:
        """``allowed``: hosts that may lie on private addresses; ``own``: hosts that are the user's own, whose
        robots.txt and reservations do not count; ``cookies``: logins by origin; ``known``: from runs before.
        """
        self._fetcher = Fetcher(version=version, allowed=allowed, limits=limits, cookies=cookies, now=now)
        self._robots = Robots(self._fetcher, ignored_for=own, known=known, now=now)
        self._own = own
        self._now = now

    def feed(
        self, url: str, *, etag: str | None = None, modified: str | None = None
    ) -> FeedAnswer | Unchanged | FetchFailure:
        answer = self._get(url, etag, modified)
        if not isinstance(answer, Response):
            return answer
        try:
            feed = read_feed(answer.body, url=answer.url)
        except Exception as error:  # a feed that finds a bug does not keep the others from being read
            sentence = f"the feed could not be read; Broadsheet has a bug ({type(error).__name__})."
            return FetchFailure(url, Trouble.NO_FEED, sentence)
        if feed is None:
            return failure(url, Trouble.NO_FEED)
        return FeedAnswer(
            feed, answer.url, answer.header("etag"), answer.header("last-modified"), moved=answer.moved
        )

    def page(
        self, url: str, *, etag: str | None = None, modified: str | None = None
    ) -> PageAnswer | Unchanged | FetchFailure:
        answer = self._get(url, etag, modified)
        if not isinstance(answer, Response):
            return answer
        asked = None if _host(answer.url) in self._own else reservation(answer)
        if asked:
            return replace(failure(url, Trouble.RESERVED), sentence=asked)
        kind, _ = sniff(answer.body[:HEAD], "")
        plain = answer.content_type == "text/plain" and kind is Kind.TEXT
        page = FetchedPage(
            answer.body,
            "text/plain" if plain else "text/html",
            answer.url,
            answer.url,
            fetched_at=self._now(),
        )
        return PageAnswer(page, answer.url, answer.header("etag"), answer.header("last-modified"))

    def files(self, folder: str, *, mark: str | None = None) -> FilesAnswer | FetchFailure:
        from broadsheet.sources.watched import changed

        return changed(Path(folder), mark=mark)

    def find(self, url: str) -> list[Found]:
        if not web_address(url):
            return _on_this_machine(Path(url).expanduser())
        answer = self._get(url, None, None)
        if isinstance(answer, FetchFailure):
            raise InputError(f"{url}: {answer.sentence}")
        if not isinstance(answer, Response):
            raise InputError(f"{url}: the server sent nothing.")
        if feed := read_feed(answer.body, url=answer.url):
            return [_found(url, feed)]
        if b"<opml" in answer.body[:HEAD].lower():
            return _listed(answer.body)
        page = answer.body.decode("utf-8", "replace")
        for place in [*feeds_named(page, url=answer.url), *usual_places(answer.url)][:MOST_TRIED]:
            tried = self.feed(place)
            if isinstance(tried, FeedAnswer):
                return [_found(tried.url, tried.feed, site=answer.url)]
        raise InputError(f"No feed was found at {url}; give the address of the feed itself.")

    def delay(self, url: str) -> float | None:
        return None if _host(url) in self._own else self._robots.delay(url)

    def hosts(self) -> list[HostNote]:
        return self._robots.learned()

    def close(self) -> None:
        self._fetcher.close()

    def _get(self, url: str, etag: str | None, modified: str | None) -> Response | Unchanged | FetchFailure:
        if not web_address(url):
            return failure(url, Trouble.BAD_ADDRESS)
        if trouble := self._robots.trouble(url):
            return failure(url, trouble)
        headers = {"If-None-Match": etag, "If-Modified-Since": modified}
        sent = {name: value for name, value in headers.items() if value}
        return self._fetcher.get(url, headers=sent, check=self._robots.trouble)


def _on_this_machine(path: Path) -> list[Found]:
    """A folder, or the list of feeds in a file. Raises `InputError`."""
    if path.is_dir():
        return [Found(str(path.resolve()), SourceKind.FOLDER, path.name)]
    if not path.is_file():
        raise InputError(f"{path} is neither a web address nor a folder nor a list of feeds.")
    try:
        return _listed(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from error


def _listed(body: bytes) -> list[Found]:
    listed = opml.read(body)
    if not listed:
        raise InputError("The list names no feeds.")
    return [Found(one.url, SourceKind.FEED, one.title, one.site, one.folder) for one in listed]


def _found(url: str, feed: Feed, *, site: str | None = None) -> Found:
    is_map = bool(feed.children) or (feed.title is None and feed.site is None and bool(feed.entries))
    kind = SourceKind.SITEMAP if is_map else SourceKind.FEED
    return Found(url, kind, feed.title, feed.site or site)


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
