"""``broadsheet mcp``: the archive for agents."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from broadsheet.cli.archive import Where
from broadsheet.cli.brief import archive_path
from broadsheet.cli.console import say
from broadsheet.cli.options import AllowPrivate, Verbose
from broadsheet.cli.status import guarded
from broadsheet.errors import ConfigError

if TYPE_CHECKING:
    from broadsheet.newsroom import Briefing

Http = Annotated[bool, typer.Option("--http", help="Serve HTTP on this machine instead of standard streams.")]
Port = Annotated[int, typer.Option(min=1, max=65535, help="The port of --http.")]


@guarded
def mcp(
    http: Http = False,
    port: Port = 8765,
    archive: Where = None,
    allow_private: AllowPrivate = None,
    verbose: Verbose = False,
) -> None:
    """Serve the archive to agents by the Model Context Protocol. Needs the extra "mcp".

    \b
    Examples:
      broadsheet mcp
      broadsheet mcp --http --port 8765
    """
    from broadsheet import bootstrap, config

    try:
        from broadsheet import mcp as door
    except ModuleNotFoundError as error:
        raise ConfigError("This needs an extra: pip install 'broadsheet[mcp]'.") from error
    settings = config.settings(os.environ)
    private = frozenset(host.lower() for host in allow_private or ())
    with bootstrap.newsroom(settings, archive=archive_path(archive, settings)) as room:

        def brief(urls: Sequence[str], one_story: bool) -> "Briefing":
            return room.brief(bootstrap.inputs(urls, private=private), one_story=one_story, keep=False)

        if http:
            say(f"Agents find the archive at http://{door.LOOPBACK}:{port}/mcp; Ctrl-C ends it.")
        door.run(room.library, brief, port=port if http else None)
