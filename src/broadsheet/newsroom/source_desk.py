"""The desk that keeps the user's sources: what is followed, how it fares, and one pass over all of it."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

from broadsheet.errors import InputError, NotFoundError
from broadsheet.newsroom.outside import Outside
from broadsheet.newsroom.round_parts import Clock, Crew, Hosts
from broadsheet.newsroom.rounds import one_pass, web_origins
from broadsheet.newsroom.schedule import is_time
from broadsheet.pipeline import Tell, quiet
from broadsheet.protocols import History, Press, SourceBook, Storage
from broadsheet.types import (
    Article,
    Findings,
    Followed,
    Found,
    SourceHealth,
    Standing,
    Subscription,
    UpdateReport,
)

PAUSED_BY_USER = "paused by you"
OWN = "What {host} asks of programs (robots.txt, reservations) was not obeyed, for you named it as your own."


def never() -> bool:
    """Nobody wants an end."""
    return False


class SourceDesk:
    """One method for each thing that a user can ask for about sources."""

    def __init__(
        self,
        book: SourceBook,
        storage: Storage,
        history: History,
        outside: Outside,
        *,
        take: Callable[[Sequence[Article]], None],
        write: Callable[[str], object],
        tell: Tell = quiet,
    ) -> None:
        """``take`` keeps articles and lets them find their stories, ``write`` makes the page of a story."""
        self._book = book
        self._storage = storage
        self._history = history
        self._outside = outside
        self._take = take
        self._write = write
        self._tell = tell

    def list(self) -> Sequence[SourceHealth]:
        """All sources with their health, by folder and title."""
        return [health(one) for one in self._book.followed()]

    def add(
        self,
        url: str,
        folder: Sequence[str] = (),
        *,
        cookie: str | None = None,
        private: Iterable[str] = (),
    ) -> Sequence[Subscription]:
        """Follow the feed behind an address, all feeds of a list, or a folder; the sources, known or new.

        ``cookie``: of the user's own login, sent to the host of ``url`` alone. ``private``: hosts that may be
        asked though they are not on the public internet. Raises `InputError` if there is nothing to follow.
        """
        address = as_address(url)
        hosts = frozenset(host.lower() for host in private)
        place = _origin(address)
        if cookie is not None and (place is None or "\n" in cookie or "\r" in cookie):
            raise InputError("A cookie is one line, and goes with the web address of the site that gave it.")
        self._tell(f"Looking for the feed of {address}")
        found = self._found(address, hosts, {place: cookie} if cookie and place else {})
        known = {one.subscription.id: one.subscription for one in self._book.followed()}
        ids_of = {one.url: key for key, one in known.items()}  # a source that moved kept its id
        wanted = [
            Subscription(
                id=ids_of.get(one.url) or source_id(one.url),
                url=one.url,
                kind=one.kind,
                title=one.title,
                site=one.site,
                folder=tuple(folder) + one.folder,
                cookie=cookie,
                cookie_for=place if cookie else None,
                private=tuple(sorted(hosts)),
                added_at=self._outside.now(),
            )
            for one in found
        ]
        self._book.follow(_with_known(one, known.get(one.id)) for one in wanted)
        ids = {one.id for one in wanted}
        return [one.subscription for one in self._book.followed() if one.subscription.id in ids]

    def mute(self, source: str, on: bool = True) -> SourceHealth:
        """Pass over what a source publishes from now on, or listen to it again."""
        one = self._one(source)
        return self._changed(replace(one.subscription, muted=on))

    def pause(self, source: str, on: bool = True) -> SourceHealth:
        """Do not ask a source any more, or ask it again, at once and as if it had never failed."""
        one = self._one(source)
        if not on:
            state = replace(one.state, due_at=None, failures=0, failing_since=None, trouble=None, why=None)
            self._book.keep(Findings(states=((one.subscription.id, state),)))
        return self._changed(replace(one.subscription, paused=PAUSED_BY_USER if on else None))

    def remove(self, source: str) -> SourceHealth:
        """Let go of a source; its articles stay."""
        one = self._one(source)
        self._book.unfollow(one.subscription.id)
        return health(one)

    def export(self) -> bytes:
        """All feeds as OPML, in their folders; watched folders are of this machine and not in it."""
        return self._outside.write_list(
            [
                Found(one.url, one.kind, one.title, one.site, one.folder)
                for one in (followed.subscription for followed in self._book.followed())
                if one.url.startswith(("http://", "https://"))
            ]
        )

    def update(
        self,
        *,
        own: Iterable[str] = (),
        private: Iterable[str] = (),
        all_sources: bool = False,
        stop: Callable[[], bool] = never,
        sleep: Callable[[float], None] | None = None,
    ) -> UpdateReport:
        """One pass: the sources that are due, or all that are not paused, and what they name.

        ``own``: hosts of the user's own, whose robots.txt and reservations do not count. ``stop`` ends the
        pass after the running requests. Raises `BusyError` if another pass is at work on the archive.
        """
        with self._book.pass_alone():
            followed = self._book.followed()
            due = sorted(
                (one for one in followed if is_due(one, self._outside.now(), anyway=all_sources)),
                key=lambda one: one.subscription.id,
            )
            hosts = Hosts(self._book, web_origins(due))
            mine = frozenset(host.lower() for host in own)
            press = self._outside.press(
                allowed=frozenset(host.lower() for host in private) | _private(followed),
                own=mine,
                cookies=_cookies(followed),
                known=hosts.notes,
                now=self._outside.now,
            )
            try:
                done = one_pass(self._crew(press, stop, sleep), hosts, due)
            finally:
                press.close()
        return replace(done, notes=(*done.notes, *(OWN.format(host=host) for host in sorted(mine))))

    def _crew(self, press: Press, stop: Callable[[], bool], sleep: Callable[[float], None] | None) -> Crew:
        outside = self._outside
        clock = Clock(outside.now, sleep or outside.sleep, outside.chance, stop)
        return Crew(
            book=self._book,
            storage=self._storage,
            history=self._history,
            press=press,
            clock=clock,
            tell=self._tell,
            take=self._take,
            write=self._write,
        )

    def _found(self, address: str, private: frozenset[str], cookies: Mapping[str, str]) -> Sequence[Found]:
        """What an address leads to; what its host says of robots is remembered."""
        place = _origin(address)
        hosts = Hosts(self._book, [place] if place else [])
        press = self._outside.press(
            allowed=private, own=frozenset(), cookies=cookies, known=hosts.notes, now=self._outside.now
        )
        try:
            return press.find(address)
        finally:
            hosts.learn(press.hosts())
            press.close()
            self._book.keep(Findings(hosts=hosts.learned()))

    def _one(self, start: str) -> Followed:
        """A source by its id, the start of it, or its address. Raises `InputError`."""
        followed = self._book.followed()
        exact = [one for one in followed if start in (one.subscription.id, one.subscription.url)]
        fitting = exact or [one for one in followed if start and one.subscription.id.startswith(start)]
        if len(fitting) > 1:
            raise InputError(f"{len(fitting)} sources have ids that begin with {start}.")
        if not fitting:
            raise NotFoundError(f"No source has the id {start}; “broadsheet sources” lists them.")
        return fitting[0]

    def _changed(self, subscription: Subscription) -> SourceHealth:
        self._book.follow([subscription])
        return health(self._one(subscription.id))


def is_due(one: Followed, now: datetime, *, anyway: bool = False) -> bool:
    """Whether it is time to ask a source; ``anyway``, or whenever it may be asked at all."""
    if one.subscription.paused is not None:
        return False
    return anyway or is_time(one.state.due_at, now)


def health(one: Followed) -> SourceHealth:
    """A source as it is shown."""
    said, state = one.subscription, one.state
    return SourceHealth(
        id=said.id,
        url=said.url,
        kind=said.kind,
        standing=_standing(one),
        title=said.title,
        site=said.site,
        folder=said.folder,
        last_success=state.succeeded_at,
        last_try=state.tried_at,
        failures=state.failures,
        why=said.paused or state.why,
        per_day=state.per_day,
        articles=one.articles,
        full_share=one.full / one.articles if one.articles else None,
        next_due=None if said.paused else state.due_at,
        has_cookie=said.cookie is not None,
    )


def _standing(one: Followed) -> Standing:
    if one.subscription.paused is not None:
        return Standing.PAUSED
    if one.subscription.muted:
        return Standing.MUTED
    if one.state.failures:
        return Standing.FAILING
    return Standing.WELL if one.state.tried_at else Standing.NEW


def source_id(url: str) -> str:
    """A name for a source that depends on its address only."""
    return "f-" + hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:10]


def as_address(url: str) -> str:
    """What a user typed, with the scheme that is meant: "paper.example" is a site, "./news" is not."""
    url = url.strip()
    looks_like_a_host = "." in url.partition("/")[0].strip(".") and "\\" not in url
    if "://" in url or not looks_like_a_host or url.startswith((".", "/", "~")):
        return url
    if url.lower().endswith((".opml", ".xml")) and "/" not in url:
        return url
    return f"https://{url}"


def _with_known(new: Subscription, known: Subscription | None) -> Subscription:
    """What is said anew, and what was said before where nothing is said now."""
    if known is None:
        return new
    return replace(
        known,
        title=new.title or known.title,
        site=new.site or known.site,
        folder=new.folder or known.folder,
        cookie=new.cookie or known.cookie,
        cookie_for=new.cookie_for or known.cookie_for,
        private=tuple(sorted({*new.private, *known.private})),
    )


def _origin(url: str) -> str | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    return f"{parts.scheme}://{parts.netloc.lower()}"


def _private(followed: Iterable[Followed]) -> frozenset[str]:
    return frozenset(host for one in followed for host in one.subscription.private)


def _cookies(followed: Iterable[Followed]) -> dict[str, str]:
    return {
        one.subscription.cookie_for: one.subscription.cookie
        for one in followed
        if one.subscription.cookie and one.subscription.cookie_for
    }
