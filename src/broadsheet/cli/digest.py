"""``broadsheet new`` and ``broadsheet digest``: what is new, each thing once."""

import os
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import typer

from broadsheet.cli.archive import Where, opened
from broadsheet.cli.console import put, say
from broadsheet.cli.options import Quiet, Verbose
from broadsheet.cli.status import guarded

READER = "new"
DIGEST = "digest"


class DigestFormat(StrEnum):
    TEXT = "text"
    HTML = "html"


Since = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Whatever was told before: what came since 2030-10-29 or a time."),
]
To = Annotated[
    str | None, typer.Option("--mail", metavar="ADDRESS", help="Send it, by the [mail] of the settings.")
]
Again = Annotated[bool, typer.Option("--again", help="Remember nothing: the next time shows the same.")]
How = Annotated[DigestFormat, typer.Option("--format", "-f", help="How to print.")]


@guarded
def new(again: Again = False, archive: Where = None, verbose: Verbose = False) -> None:
    """Tell what is new since you asked last: new stories, and what is new in those you know.

    \b
    Example:
      broadsheet new
    """
    from broadsheet.render import digest as render

    with opened(archive, verbose=verbose) as room:
        told = room.teller.new(READER)
        put(render.text(told.digest))
        if not again:
            room.teller.remember(READER, told)


@guarded
def digest(
    since: Since = None,
    mail: To = None,
    format: How = DigestFormat.TEXT,
    archive: Where = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Print or send what is new since the last digest, each story once.

    \b
    Examples:
      broadsheet digest
      broadsheet digest --since 2030-10-29 -f html
      broadsheet digest --mail me@mail.example
    """
    from broadsheet.render import digest as render

    begin = _moment(since)
    with opened(archive, verbose=verbose) as room:
        if mail is None:
            told = room.teller.new(DIGEST, since=begin)
            put(render.html(told.digest) if format is DigestFormat.HTML else render.text(told.digest))
            if begin is None:
                room.teller.remember(DIGEST, told)
            return
        from broadsheet import bootstrap, config

        post = bootstrap.post(config.settings(os.environ))
        told = room.teller.send(mail, post, render.letter, since=begin)
    if not quiet:
        sent = f"Sent to {mail}: {render.counted(told.digest)}." if told.digest.stories else "Nothing is new."
        say(sent if told.digest.stories else f"{sent} Nothing was sent.")


def _moment(value: str | None) -> datetime | None:
    if value is None:
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(
            f"{value!r} is no date; write 2030-10-29 or 2030-10-29T08:00+01:00.", param_hint="--since"
        ) from error
    return found if found.tzinfo else found.replace(tzinfo=UTC)
