"""``broadsheet endpoint``: where the words of articles may be sent."""

import os
from typing import Annotated

import typer

from broadsheet.cli.status import guarded

Url = Annotated[str, typer.Argument(help="The address of a model's endpoint, such as https://host/v1.")]

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Allow a model's endpoint that is not on this machine to be sent sentences of articles.",
)


@app.command()
@guarded
def allow(url: Url) -> None:
    """Sentences of articles may be sent to this host from now on."""
    from broadsheet import bootstrap, config

    bootstrap.endpoints(config.settings(os.environ)).allow(config.origin(url))
    typer.echo(f"{config.origin(url)} may be sent sentences of articles.")


@app.command()
@guarded
def forget(url: Url) -> None:
    """Nothing may be sent to this host any more."""
    from broadsheet import bootstrap, config

    known = bootstrap.endpoints(config.settings(os.environ)).forget(config.origin(url))
    typer.echo(f"{config.origin(url)} {'is no longer' if known else 'was not'} allowed.")


@app.command("list")
@guarded
def list_() -> None:
    """The hosts that are allowed, one a line."""
    from broadsheet import bootstrap, config

    for origin in sorted(bootstrap.endpoints(config.settings(os.environ)).allowed()):
        typer.echo(origin)
