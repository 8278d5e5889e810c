"""Articles at addresses that the user gives."""

import time
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlsplit

from broadsheet.sources.fetch import Fetcher, failure
from broadsheet.sources.reserved import reservation
from broadsheet.sources.robots import Robots
from broadsheet.types import FetchedPage, FetchFailure, Given, Rejected, Response

MAX_DELAY = 30.0  #: seconds; who asks for more than that between two pages is asked only once


class WebSource:
    """Implements ``protocols.Source``: each address once, politely, or why it could not be had."""

    def __init__(
        self,
        urls: Sequence[str],
        *,
        version: str,
        given: Given | None = None,
        allowed: frozenset[str] = frozenset(),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._urls = list(dict.fromkeys(urls))
        self._version = version
        self._given = given or Given()
        self._allowed = allowed
        self._sleep = sleep

    def pages(self) -> Iterator[FetchedPage | Rejected]:
        fetcher = Fetcher(version=self._version, allowed=self._allowed)
        robots = Robots(fetcher)
        seen: set[str] = set()
        try:
            for url in self._urls:
                host = urlsplit(url).netloc
                if host in seen:
                    self._sleep(min(robots.delay(url) or 0.0, MAX_DELAY))
                seen.add(host)
                yield self._page(url, fetcher, robots)
        finally:
            fetcher.close()

    def _page(self, url: str, fetcher: Fetcher, robots: Robots) -> FetchedPage | Rejected:
        trouble = robots.trouble(url)
        answer = failure(url, trouble) if trouble else fetcher.get(url)
        if isinstance(answer, FetchFailure):
            return Rejected(url, answer.sentence)
        if not isinstance(answer, Response):
            return Rejected(url, "the server sent nothing new, though nothing was kept.")
        asked = reservation(answer)
        if asked:
            return Rejected(url, asked)
        kind = "text/plain" if answer.content_type == "text/plain" else "text/html"
        return FetchedPage(answer.body, kind, url, answer.url, self._given)
