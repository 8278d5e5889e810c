"""The commands that open the paper in a browser."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from broadsheet.cli.archive import Where
from broadsheet.cli.brief import archive_path
from broadsheet.cli.console import say
from broadsheet.cli.options import Verbose
from broadsheet.cli.status import guarded
from broadsheet.errors import ConfigError

if TYPE_CHECKING:
    from broadsheet.web.safety import Guard

LOOPBACK = ("127.0.0.1", "::1", "localhost")
Host = Annotated[str, typer.Option(help="Where to listen; other machines need the password to come in.")]
Port = Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")]


@guarded
def serve(
    host: Host = "127.0.0.1", port: Port = 8642, archive: Where = None, verbose: Verbose = False
) -> None:
    """Open the paper in a browser: front page, stories, search, sources.

    \b
    Examples:
      broadsheet serve
      broadsheet serve --host 0.0.0.0 --port 80
    """
    import uvicorn

    from broadsheet.bootstrap import inputs, newsrooms, sample, starter_list
    from broadsheet.config import settings
    from broadsheet.web.app import create_app
    from broadsheet.web.desk import Paper

    wanted = settings(os.environ)
    guard = _guard(host, wanted.folder)
    with newsrooms(wanted, archive=archive_path(archive, wanted), create=True) as room:
        app = create_app(Paper(room, sample, inputs, wanted.language, starter_list), guard)
        say(f"The paper is at http://{f'[{host}]' if ':' in host else host}:{port}/ (end with Ctrl-C).")
        uvicorn.run(app, host=host, port=port, log_level="debug" if verbose else "error", server_header=False)


@guarded
def password() -> None:
    """Set the password that other machines need to read the paper.

    \b
    Examples:
      broadsheet password
    """
    from broadsheet.config import settings
    from broadsheet.web.password import keep

    chosen = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    keep(settings(os.environ).folder, chosen)
    say("The password is set; whoever was logged in has to log in anew.")


def _guard(host: str, folder: Path) -> "Guard":
    """On this machine alone no login is asked for; anywhere else there has to be a password."""
    from broadsheet.web.password import kept
    from broadsheet.web.safety import Guard

    if host in LOOPBACK:
        return Guard(hosts=LOOPBACK)
    known = kept(folder)
    if known is None:
        raise ConfigError(
            f"At {host} others can reach the paper; set a password for it first: broadsheet password"
        )
    return Guard(check=known.fits, secret=known.secret)
