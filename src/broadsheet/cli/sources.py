"""``broadsheet add`` and ``broadsheet sources``: what is followed, and how it fares."""

import os
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from broadsheet.cli.archive import Where, opened
from broadsheet.cli.brief import archive_path
from broadsheet.cli.console import put, say
from broadsheet.cli.formats import ListFormat
from broadsheet.cli.options import AllowPrivate, Quiet, Verbose
from broadsheet.cli.status import FAILED, guarded
from broadsheet.errors import InputError, OutputError

if TYPE_CHECKING:
    from broadsheet.newsroom import Newsroom
    from broadsheet.types import SourceHealth, Subscription

NO_SOURCES = (
    "No sources are followed yet: “broadsheet add URL” follows a site, “broadsheet add --starter” a few to "
    "begin with."
)

Addresses = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="URL",
        help="A site, its feed or news sitemap, an OPML list (address or file), or a folder to be watched.",
    ),
]
Folder = Annotated[
    str | None, typer.Option("--folder", metavar="NAME[/NAME]", help="File the sources under this.")
]
Cookie = Annotated[
    str | None,
    typer.Option(
        "--cookie",
        metavar="TEXT|@FILE",
        help="The cookie of your own login, as your browser sends it; it goes to the host of URL alone.",
    ),
]
Starter = Annotated[bool, typer.Option("--starter", help="Follow a small list of sources to begin with.")]
SourceId = Annotated[
    str, typer.Argument(metavar="SOURCE", help="Its id, enough of the beginning, or its address.")
]
ListFile = Annotated[str, typer.Argument(metavar="FILE.opml|-", help="Where to write.")]
Listing = Annotated[ListFormat, typer.Option("--format", "-f", help="How to print.")]


@guarded
def add(
    urls: Addresses = None,
    folder: Folder = None,
    cookie: Cookie = None,
    starter: Starter = False,
    allow_private: AllowPrivate = None,
    archive: Where = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Follow sources: the feed behind a site's address, a list of feeds, or a folder.

    \b
    Examples:
      broadsheet add paper.example
      broadsheet add https://paper.example/feed.xml --folder Politics
      broadsheet add feeds.opml
      broadsheet add ~/clippings
      broadsheet add --starter
    """
    from broadsheet import bootstrap

    with ExitStack() as stack:
        wanted = [os.path.abspath(url) if os.path.exists(url) else url for url in urls or ()]
        if starter:
            wanted.append(stack.enter_context(bootstrap.starter_list()))
        if not wanted:
            raise typer.BadParameter("give the address of a site or a feed, or --starter.", param_hint="URL")
        room = stack.enter_context(opened(archive, verbose=verbose, create=True))
        names = tuple(name for name in (folder or "").split("/") if name)
        added = _added(room, wanted, names, _cookie(cookie), allow_private or ())
    if not added:
        raise typer.Exit(FAILED)
    if not quiet:
        _tell(added)


def _added(
    room: "Newsroom", urls: Sequence[str], folder: tuple[str, ...], cookie: str | None, private: Sequence[str]
) -> "list[Subscription]":
    """What could be followed; of the others the reason is said."""
    added: list[Subscription] = []
    for url in urls:
        try:
            added += room.sources.add(url, folder, cookie=cookie, private=private)
        except InputError as error:
            say(str(error))
    return added


def _cookie(value: str | None) -> str | None:
    if value is None or not value.startswith("@"):
        return value
    try:
        return Path(value[1:]).expanduser().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"The file {value[1:]} with the cookie cannot be read.") from error


def _tell(added: "Sequence[Subscription]") -> None:
    if len(added) > 3:
        say(f"{len(added)} sources are followed; “broadsheet update” asks them.")
        return
    for one in added:
        cookie = f" Your cookie goes to {one.cookie_for} only." if one.cookie_for else ""
        say(f"Following {one.title or one.url} as {one.id}; “broadsheet update” asks it.{cookie}")


app = typer.Typer(
    invoke_without_command=True,
    rich_markup_mode=None,
    help="List what is followed with its health, and change it.",
)


@app.callback()
@guarded
def sources(
    context: typer.Context,
    archive: Where = None,
    format: Listing = ListFormat.TERMINAL,
    verbose: Verbose = False,
) -> None:
    """List the sources with their health: how they fare, articles a day, share with full text.

    \b
    Examples:
      broadsheet sources
      broadsheet sources --format json
      broadsheet sources mute f-1a2b
    """
    if context.invoked_subcommand is not None:
        context.obj = archive
        return
    need_sources(archive)
    with opened(archive, verbose=verbose) as room:
        found = room.sources.list()
    if format is ListFormat.JSON:
        import msgspec

        put(msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n")
    elif found:
        put("".join(_lines(one) for one in found))
    else:
        say(NO_SOURCES)


def need_sources(archive: str | None) -> None:
    """Say how to begin where there is no archive yet."""
    from broadsheet import config

    if not archive_path(archive, config.settings(os.environ)).exists():
        say(NO_SOURCES)
        raise typer.Exit(FAILED)


def _lines(one: "SourceHealth") -> str:
    """A line that says how a source fares, and one that says why it does not."""
    from broadsheet.text.printable import one_line

    rate = "     ?" if one.per_day is None else f"{one.per_day:6.1f}"
    share = "   ?" if one.full_share is None else f"{one.full_share:4.0%}"
    last = one.last_success.strftime("%Y-%m-%d %H:%M") if one.last_success else "never           "
    name = " / ".join((*one.folder, one.title or one.url))
    head = f"{one.id}  {one.standing.value:7}  {rate} a day  {share} full  {last}  {one_line(name)}\n"
    times = f" ({one.failures} times in a row)" if one.failures > 1 else ""
    return head + (f"    {one_line(one.why)}{times}\n" if one.why else "")


@app.command()
@guarded
def mute(context: typer.Context, source: SourceId) -> None:
    """Pass over what a source publishes from now on."""
    with opened(context.obj, verbose=False) as room:
        one = room.sources.mute(source, True)
    say(f"{one.title or one.url} is muted: what it publishes from now on is passed over.")


@app.command()
@guarded
def unmute(context: typer.Context, source: SourceId) -> None:
    """Take up what a source publishes from now on."""
    with opened(context.obj, verbose=False) as room:
        one = room.sources.mute(source, False)
    say(f"{one.title or one.url} is heard again.")


@app.command()
@guarded
def pause(context: typer.Context, source: SourceId) -> None:
    """Ask a source no more until it is resumed."""
    with opened(context.obj, verbose=False) as room:
        one = room.sources.pause(source, True)
    say(f"{one.title or one.url} is paused: it is not asked until you resume it.")


@app.command()
@guarded
def resume(context: typer.Context, source: SourceId) -> None:
    """Ask a source again that was paused."""
    with opened(context.obj, verbose=False) as room:
        one = room.sources.pause(source, False)
    say(f"{one.title or one.url} is asked again at the next update.")


@app.command()
@guarded
def remove(context: typer.Context, source: SourceId) -> None:
    """Follow a source no more; its articles stay."""
    with opened(context.obj, verbose=False) as room:
        one = room.sources.remove(source)
    say(f"{one.title or one.url} is not followed any more; its articles stay.")


@app.command()
@guarded
def export(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE.opml|-", help="Where to write.")],
) -> None:
    """Write the list of sources as OPML, for another reader."""
    with opened(context.obj, verbose=False) as room:
        listed = room.sources.export()
    if file == "-":
        put(listed.decode())
        return
    try:
        Path(file).expanduser().write_bytes(listed)
    except OSError as error:
        raise OutputError(f"{file} cannot be written: {error.strerror}.") from error
    say(f"The list of sources is in {file}.")
