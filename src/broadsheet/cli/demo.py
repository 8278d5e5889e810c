"""``broadsheet demo``: the bundled sample."""

import os
from typing import Annotated

import typer

from broadsheet.cli.brief import finish, report
from broadsheet.cli.formats import Format
from broadsheet.cli.options import Quiet, Verbose
from broadsheet.cli.progress import progress
from broadsheet.cli.status import guarded

Folder = Annotated[str, typer.Argument(help="Where to write the pages.")]


@guarded
def demo(folder: Folder = "demo-pages", quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Make the pages of the bundled sample: invented events, told by invented outlets.

    Two of its files are no articles; that they are named and left out is part of the demonstration.

    \b
    Examples:
      broadsheet demo
      broadsheet demo /tmp/pages
    """
    from broadsheet import bootstrap, config

    with (
        progress(quiet=quiet, verbose=verbose) as tell,
        bootstrap.newsroom(config.settings(os.environ), tell=tell) as room,
        bootstrap.sample() as source,
    ):
        briefing = room.brief(source)
    report(briefing, quiet=quiet)
    finish(briefing, Format.HTML, output=os.path.join(folder, ""), include_text=False, quiet=quiet)
