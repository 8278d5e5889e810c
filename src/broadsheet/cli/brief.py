"""``broadsheet brief``: articles in, story pages out."""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from broadsheet.cli.archive_option import DEFAULT
from broadsheet.cli.console import say, say_rejected
from broadsheet.cli.formats import Format, chosen
from broadsheet.cli.model import ModelChoice, with_model
from broadsheet.cli.progress import progress
from broadsheet.cli.status import FAILED, guarded

if TYPE_CHECKING:
    from broadsheet.config import Settings
    from broadsheet.newsroom import Briefing

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Text, HTML and JSON-lines files, folders of these, web addresses, or - for standard input.",
    ),
]
OneStory = Annotated[bool, typer.Option("--one-story", help="Take all articles as one story.")]
Form = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        help="By default what the name after -o says, HTML for a folder, else the terminal's, or Markdown.",
    ),
]
IncludeText = Annotated[
    bool, typer.Option("--include-text", help="Put the articles' texts into the JSON: for private use.")
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE|FOLDER", help="Where to write; a folder gets an index."),
]
Outlet = Annotated[str | None, typer.Option(help="Who published the inputs, if they do not tell.")]
When = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="When the inputs were published: 2030-10-29 or 2030-10-29T08:00+01:00."
    ),
]
Archive = Annotated[
    str | None,
    typer.Option(
        metavar="[FILE]",
        help="Keep the articles and let known stories grow; without FILE in your data folder, or in "
        "$BROADSHEET_ARCHIVE. Nothing is kept without this option.",
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Let this language model put the sections into better prose; facts stay as they are.",
    ),
]
ModelUrl = Annotated[
    str | None,
    typer.Option(metavar="URL", help="Its OpenAI-compatible endpoint, such as http://127.0.0.1:8080/v1."),
]
ModelSections = Annotated[
    str | None,
    typer.Option(metavar="KINDS", help="Only for these sections: happened,behind,papers,background,deeper."),
]
ModelTokens = Annotated[
    int | None, typer.Option(metavar="N", min=1, help="Cap of a run: about so many tokens at the most.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say every step; details of bugs.")]


@guarded
def brief(
    inputs: Inputs,
    one_story: OneStory = False,
    format: Form = None,
    include_text: IncludeText = False,
    output: Output = None,
    outlet: Outlet = None,
    published: When = None,
    archive: Archive = None,
    model: Model = None,
    model_url: ModelUrl = None,
    model_sections: ModelSections = None,
    model_tokens: ModelTokens = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Make a page for each story among the inputs, strongest story first.

    What an input does not tell of itself can be said of all inputs (--outlet, --published) or, in a file
    beside it, of one: article.html.json beside article.html, with the keys outlet, published, language,
    title, url and authors. Options win over that file, and both over the input.

    \b
    Examples:
      broadsheet brief a.html b.html c.txt
      broadsheet brief news/ -o pages/
      broadsheet brief a.html b.html --one-story -o page.html
      broadsheet brief rows.jsonl -f json --include-text -o pages/
      broadsheet brief today/ --archive
      cat rows.jsonl | broadsheet brief -
      broadsheet brief news/ --model qwen2.5 --model-url http://127.0.0.1:8080/v1
    """
    if published is not None:
        _check_date(published)
    from broadsheet import bootstrap, config
    from broadsheet.types import Given

    chosen_model = ModelChoice(model, model_url, model_sections, model_tokens)
    settings = with_model(config.settings(os.environ), chosen_model)
    source = bootstrap.inputs(inputs, Given(outlet=outlet, published=published))
    kept = archive_path(archive, settings) if archive is not None else None
    with (
        progress(quiet=quiet, verbose=verbose) as tell,
        bootstrap.newsroom(settings, archive=kept, create=True, model=True, tell=tell) as room,
    ):
        briefing = room.brief(source, one_story=one_story)
    report(briefing, quiet=quiet)
    finish(briefing, chosen(format, output), output=output, include_text=include_text, quiet=quiet)


def finish(
    briefing: "Briefing", wanted: Format, *, output: str | None, include_text: bool, quiet: bool
) -> None:
    """Print or write the pages, and say where they are."""
    if not briefing.pages:
        say("No page was made: none of the inputs is an article that could be used.")
        raise typer.Exit(FAILED)
    from broadsheet.cli.output import deliver

    written = deliver(briefing.pages, wanted, output=output, include_text=include_text)
    if written and not quiet:
        count = len(briefing.pages)
        say(f"{count} {'story' if count == 1 else 'stories'}: open {written[0]}")


def report(briefing: "Briefing", *, quiet: bool) -> None:
    """Name the inputs that could not be used, and pages that compare nothing."""
    for rejected in briefing.rejected:
        say_rejected(rejected)
    lonely = [page for page in briefing.pages if page.story.article_count == 1]
    if lonely and not quiet and len(briefing.pages) == 1:
        say(f"The page stands on one article, {lonely[0].articles[0].input}; there is nothing to compare.")


def _check_date(value: str) -> None:
    try:
        datetime.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(
            f"{value!r} is no date; write 2030-10-29 or 2030-10-29T08:00+01:00.", param_hint="--published"
        ) from error


def archive_path(value: str | None, settings: "Settings") -> Path:
    """The archive that an option names, or the user's."""
    return settings.archive if value in (None, "", DEFAULT) else Path(str(value)).expanduser()
