"""The commands with which an error is reported, and reports are looked through."""

from typing import TYPE_CHECKING, Annotated

import typer

from broadsheet.cli.archive import Listing, Where, opened
from broadsheet.cli.console import put, say
from broadsheet.cli.formats import ListFormat
from broadsheet.cli.options import Verbose
from broadsheet.cli.status import guarded

if TYPE_CHECKING:
    from broadsheet.types import Flag

ClaimId = Annotated[
    str,
    typer.Argument(
        metavar="SENTENCE",
        help="Its id, k-…, as the JSON and HTML pages have it; with --story also the words it begins with.",
    ),
]
Story = Annotated[
    str | None, typer.Option("--story", metavar="STORY", help="Whose page it is, if several have it.")
]
Note = Annotated[str, typer.Option("--note", metavar="TEXT", help="What is wrong with it.")]
Resolve = Annotated[
    str | None,
    typer.Option("--resolve", metavar="ID", help="Take this one off the list: it may be shown again."),
]


@guarded
def flag(
    sentence: ClaimId, note: Note = "", story: Story = None, archive: Where = None, verbose: Verbose = False
) -> None:
    """Report an error: take a sentence out of its page, now and in all later revisions.

    \b
    Examples:
      broadsheet flag k-1a2b3c4d5e
      broadsheet flag k-1a2b3c4d5e --note "It was the deputy who said so."
      broadsheet flag "Four dock workers" --story s-1a2b
    """
    with opened(archive, verbose=verbose) as room:
        done = room.flags.flag(story or room.flags.story_of(sentence), sentence, note)
    say(f"Taken out of {done.story} and listed as {done.id}: {done.text}")


@guarded
def flags(
    resolve: Resolve = None,
    archive: Where = None,
    format: Listing = ListFormat.TERMINAL,
    verbose: Verbose = False,
) -> None:
    """List the errors that were reported, oldest first.

    \b
    Examples:
      broadsheet flags
      broadsheet flags --resolve r-1a2b3c4d5e
    """
    with opened(archive, verbose=verbose) as room:
        if resolve is not None:
            done = room.flags.resolve(resolve)
            say(f"Resolved; the page of {done.story} may show it again: {done.text}")
            return
        found = room.flags.list()
    if format is ListFormat.JSON:
        put(_json(found))
    elif found:
        put("".join(map(_line, found)))
    else:
        say("No error is reported.")


def _json(found: "tuple[Flag, ...]") -> str:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"


def _line(flag: "Flag") -> str:
    from broadsheet.render.display import shown

    note = f"\n    {shown(flag.note)}" if flag.note else ""
    return f"{flag.id}  {flag.reported_at}  {flag.story}\n    {shown(flag.text)}{note}\n"
