"""``broadsheet update`` and ``broadsheet run``: one pass over the sources, or one after the other."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from broadsheet.cli.archive import Where
from broadsheet.cli.brief import archive_path
from broadsheet.cli.console import say
from broadsheet.cli.options import AllowPrivate, Quiet, Verbose
from broadsheet.cli.progress import progress
from broadsheet.cli.sources import NO_SOURCES, need_sources
from broadsheet.cli.status import FAILED, INTERRUPTED, guarded
from broadsheet.errors import StorageError

if TYPE_CHECKING:
    from broadsheet.types import UpdateReport

SHORTEST_REST = 60.0  #: seconds between two passes
PATIENCE = 10  #: passes in a row that the archive may refuse
LONGEST_REST = 900.0  #: seconds; a source that was added meanwhile waits no longer

All = Annotated[bool, typer.Option("--all", help="Ask all sources that are not paused, due or not.")]
OwnHost = Annotated[
    list[str] | None,
    typer.Option(
        "--own-host",
        metavar="HOST",
        help="A host of your own: its robots.txt and reservations do not count, which is said each time; "
        "can be repeated.",
    ),
]


@guarded
def update(
    all_sources: All = False,
    own_host: OwnHost = None,
    allow_private: AllowPrivate = None,
    archive: Where = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Ask the sources that are due, fetch what is new, and write the pages of the stories that it touches.

    \b
    Examples:
      broadsheet update
      broadsheet update --all
    """
    need_sources(archive)
    with stopped_by_signals() as stop:
        done = _pass(archive, stop, own_host, allow_private, all_sources, quiet=quiet, verbose=verbose)
    report(done, quiet=quiet, verbose=verbose)
    if done.stopped:
        raise typer.Exit(INTERRUPTED)
    if done.next_due is None or (done.asked and len(done.failed) == done.asked):
        raise typer.Exit(FAILED)


@guarded
def run(
    own_host: OwnHost = None,
    allow_private: AllowPrivate = None,
    archive: Where = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Keep updating until a signal ends it (Ctrl-C, or SIGTERM from a service manager).

    It ends after the running requests at most; killed at any instant it loses nothing.

    \b
    Example:
      broadsheet run
    """
    need_sources(archive)
    troubles = 0
    with stopped_by_signals() as stop:
        while not stop.is_set():
            rest = SHORTEST_REST
            try:
                done = _pass(archive, stop, own_host, allow_private, False, quiet=quiet, verbose=verbose)
            except StorageError as error:  # a copy that is being made, a disk that is full for a while
                troubles += 1
                if troubles > PATIENCE:
                    raise
                say(str(error))
            else:
                troubles, rest = 0, _rest(done)
                if done.asked or done.pages or done.stories or done.next_due is None:
                    report(done, quiet=quiet, verbose=verbose)
            stop.wait(rest)
    if not quiet:
        say("Stopped; everything is kept.")


def _pass(
    archive: str | None,
    stop: threading.Event,
    own: list[str] | None,
    private: list[str] | None,
    all_sources: bool,
    *,
    quiet: bool,
    verbose: bool,
) -> "UpdateReport":
    """One pass in a newsroom of its own, which tells the time of this pass on its pages."""
    from broadsheet import bootstrap, config

    settings = config.settings(os.environ)
    path = archive_path(archive, settings)
    with (
        progress(quiet=quiet, verbose=verbose) as tell,
        bootstrap.newsroom(settings, archive=path, model=True, tell=tell) as room,
    ):
        return room.sources.update(
            own=own or (),
            private=private or (),
            all_sources=all_sources,
            stop=stop.is_set,
            sleep=lambda seconds: void(stop.wait(seconds)),
        )


def void(_: object) -> None:
    """Nothing comes of it."""


def _rest(done: "UpdateReport") -> float:
    if done.next_due is None:
        return LONGEST_REST
    until = (done.next_due - datetime.now(UTC)).total_seconds()
    return min(max(until, SHORTEST_REST), LONGEST_REST)


@contextmanager
def stopped_by_signals() -> Iterator[threading.Event]:
    """An event that the first SIGINT or SIGTERM sets; the second ends the program as ever."""
    stop = threading.Event()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def heard(number: int, frame: FrameType | None) -> None:
        stop.set()
        for one, handler in before.items():
            signal.signal(one, handler)

    for number in before:
        signal.signal(number, heard)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def report(done: "UpdateReport", *, quiet: bool, verbose: bool) -> None:
    """Say what failed, and in a sentence what was done."""
    for name, why in done.failed:
        say(f"{name}: {why}")
    for note in done.notes:
        say(note)
    if verbose:
        for address, why in done.left_out:
            say(f"{address}: {why}")
    if not quiet:
        say(summary(done, datetime.now(UTC)))


def summary(done: "UpdateReport", now: datetime) -> str:
    """What a pass did, in one or two sentences."""
    if done.next_due is None:
        return NO_SOURCES
    if not (done.asked or done.pages or done.stories):
        return f"Nothing is due{_when(done.next_due, now)}; --all asks all sources anyway."
    parts = [_count(done.articles, "new article")]
    if done.blurbs:
        parts[0] += (
            f" ({done.blurbs} as short as {'its feed has it' if done.blurbs == 1 else 'feeds have them'})"
        )
    if done.changed:
        parts.append(_count(done.changed, "changed article"))
    if done.left_out:
        parts.append(f"{_count(len(done.left_out), 'page')} without a usable article")
    if done.waiting:
        parts.append(f"{done.waiting} to be tried again")
    pages = f"{_count(len(done.stories), 'story', 'stories')} written"
    end = " Stopped before the end; everything that came is kept." if done.stopped else ""
    return f"{_count(done.asked, 'source')} asked: {', '.join(parts)}; {pages}.{end}"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _when(due: datetime, now: datetime) -> str:
    minutes = max(1, round((due - now).total_seconds() / 60))
    return f" before {due.astimezone():%H:%M} (in {_count(minutes, 'minute')})" if minutes < 24 * 60 else ""
