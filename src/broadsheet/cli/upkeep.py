"""The commands that look after the archive as a whole."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from broadsheet.cli.archive import Where, made_anew, opened
from broadsheet.cli.brief import archive_path
from broadsheet.cli.console import put, say
from broadsheet.cli.options import Verbose
from broadsheet.cli.status import FAILED, guarded

if TYPE_CHECKING:
    from broadsheet.newsroom.upkeep import Tidied

Copy = Annotated[Path, typer.Argument(metavar="FILE", help="The copy.")]
Force = Annotated[bool, typer.Option("--force", help="Also if there is an archive, which it replaces.")]
Outlet = Annotated[str, typer.Argument(metavar="OUTLET", help="Its whole name, or its host: paper.example.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
Allow = Annotated[bool, typer.Option("--allow", help="Let it in again, if it was purged before.")]
Days = Annotated[int | None, typer.Option("--days", metavar="N", min=1, help="Instead of the setting.")]
Megabytes = Annotated[
    int | None, typer.Option("--megabytes", metavar="N", min=1, help="Instead of the setting.")
]


@guarded
def check(archive: Where = None, verbose: Verbose = False) -> None:
    """Look whether the archive is sound: the file, what refers to what, citations, pages, memory.

    Ends with 1 if anything is wrong, and says what.

    \b
    Example:
      broadsheet check
    """
    with opened(archive, verbose=verbose) as room:
        faults = room.upkeep.check()
    put("".join(f"{fault}\n" for fault in faults))
    if faults:
        raise typer.Exit(FAILED)
    say("The archive is sound.")


@guarded
def backup(file: Copy, archive: Where = None, verbose: Verbose = False) -> None:
    """Copy the archive to a file, also while it is used. An older copy stays until the new one is whole.

    \b
    Example:
      broadsheet backup /mnt/disk/broadsheet.db
    """
    with opened(archive, verbose=verbose) as room:
        room.upkeep.backup(file.expanduser())
    say(f"Copied to {file}.")


@guarded
def restore(file: Copy, force: Force = False, archive: Where = None, verbose: Verbose = False) -> None:
    """Put a copy in the place of the archive, when it was looked through; purged outlets stay away.

    \b
    Examples:
      broadsheet restore /mnt/disk/broadsheet.db
      broadsheet restore /mnt/disk/broadsheet.db --force
    """
    from broadsheet import bootstrap, config

    settings = config.settings(os.environ)
    where = archive_path(archive, settings)
    bootstrap.restore(file.expanduser(), where, force=force)
    say(f"The archive {where} is the copy {file} now.")


@guarded
def tidy(
    days: Days = None, megabytes: Megabytes = None, archive: Where = None, verbose: Verbose = False
) -> None:
    """Let go of old stories, as the settings [keep] say: closed ones in which you changed or marked nothing.

    --days: those whose newest article is older. --megabytes: the oldest, until the archive is that small.

    \b
    Examples:
      broadsheet tidy
      broadsheet tidy --days 365
    """
    from broadsheet import config
    from broadsheet.newsroom.upkeep import Keep

    kept = config.settings(os.environ).keep
    keep = Keep(days or kept.days, megabytes or kept.megabytes)
    if keep == Keep():
        say("Everything is kept: neither [keep] in the settings nor --days or --megabytes says otherwise.")
        return
    with opened(archive, verbose=verbose) as room:
        done = room.upkeep.tidy(keep)
    say(_tidied(done))


@guarded
def purge(
    outlet: Outlet, allow: Allow = False, yes: Yes = False, archive: Where = None, verbose: Verbose = False
) -> None:
    """Take an outlet out of articles, versions, pages and search for good, and never let it in again.

    Copies of the archive that were made before still have it; restored, they lose it.

    \b
    Examples:
      broadsheet purge "The Daily Example"
      broadsheet purge paper.example
      broadsheet purge paper.example --allow
    """
    from broadsheet import bootstrap

    with opened(archive, verbose=verbose) as room:
        if allow:
            room.upkeep.allow(outlet)
            say(f"{outlet} may come in again; what is gone stays gone.")
            return
        count = room.upkeep.found(outlet)
        if not yes:
            typer.confirm(f"Take {count} articles of {outlet} out for good?", abort=True, err=True)
        done = room.upkeep.purge(outlet)
    bootstrap.forget_replies()
    say(f"{done.articles} articles of {outlet} are gone for good{made_anew(done.rebuilt)}.")


def _tidied(done: "Tidied") -> str:
    stories = "1 story" if len(done.stories) == 1 else f"{len(done.stories)} stories"
    freed = (done.before - done.after) / 1_000_000
    return (
        f"Let go of {stories}; the archive is {freed:.1f} MB smaller and has {done.after / 1e6:.1f} MB now."
    )
