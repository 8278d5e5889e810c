"""The commands, in the order in which help shows them."""

import logging
import sys
import warnings

import typer

from broadsheet.cli import (
    agents,
    archive,
    brief,
    demo,
    digest,
    endpoint,
    export,
    flags,
    options,
    rearrange,
    search,
    serve,
    sources,
    status,
    update,
    upkeep,
)
from broadsheet.cli.archive_option import BriefCommand

app = typer.Typer(
    name="broadsheet",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help costs a third of the time
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=f"""Make one cited page from what several outlets publish about one event.

    \b
    Examples:
      broadsheet demo
      broadsheet brief news/*.html
      broadsheet brief news/ -o pages/
      broadsheet brief rows.jsonl --archive
      broadsheet add paper.example
      broadsheet update
      broadsheet serve
      broadsheet stories

    {status.HELP}
    """,
)
app.command(cls=BriefCommand, help=options.BRIEF)(brief.brief)
app.command()(demo.demo)
app.command()(sources.add)
app.add_typer(sources.app, name="sources")
app.command()(update.update)
app.command()(update.run)
app.command()(serve.serve)
app.command()(serve.password)
app.command()(archive.stories)
app.command()(digest.new)
app.command()(digest.digest)
app.command()(search.search)
app.command()(archive.show)
app.command()(archive.articles)
app.command()(archive.article)
app.command()(rearrange.merge)
app.command()(rearrange.split)
app.command()(rearrange.move)
app.command()(archive.remove)
app.command()(upkeep.purge)
app.command()(upkeep.tidy)
app.command()(upkeep.check)
app.command()(upkeep.backup)
app.command()(upkeep.restore)
app.command()(flags.flag)
app.command()(flags.flags)
app.add_typer(endpoint.app, name="endpoint")
app.command()(export.export)
app.command()(agents.mcp)
app.command()(status.version)


def main() -> None:
    """The console script. A key press that interrupts is no error to be shown with its traces.

    What libraries log or warn of is for programmers, unless Python was started with ``-W``.
    """
    logging.getLogger().addHandler(logging.NullHandler())
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    try:
        app(prog_name="broadsheet")
    except KeyboardInterrupt:
        raise SystemExit(status.INTERRUPTED) from None
