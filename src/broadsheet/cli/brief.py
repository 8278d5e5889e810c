"""``broadsheet brief``: articles in, story pages out."""

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from broadsheet.cli.archive_option import DEFAULT
from broadsheet.cli.console import say, say_rejected
from broadsheet.cli.formats import Format, chosen
from broadsheet.cli.model import ModelChoice, with_languages, with_model
from broadsheet.cli.options import (
    AllowPrivate,
    Archive,
    Form,
    IncludeText,
    Inputs,
    Jobs,
    Language,
    Languages,
    Model,
    ModelSections,
    ModelTokens,
    ModelUrl,
    OneStory,
    Outlet,
    Output,
    Quiet,
    Reference,
    Verbose,
    When,
)
from broadsheet.cli.progress import progress
from broadsheet.cli.status import FAILED, guarded

if TYPE_CHECKING:
    from broadsheet.config import Settings
    from broadsheet.newsroom import Briefing


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
    languages: Languages = None,
    language: Language = None,
    reference: Reference = False,
    allow_private: AllowPrivate = None,
    jobs: Jobs = 1,
    model: Model = None,
    model_url: ModelUrl = None,
    model_sections: ModelSections = None,
    model_tokens: ModelTokens = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Make a page for each story among the inputs."""
    if published is not None:
        _check_date(published)
    _check_language(language)
    from broadsheet import bootstrap
    from broadsheet.types import Given

    chosen_model = ModelChoice(model, model_url, model_sections, model_tokens)
    settings = _settings(chosen_model, languages, language, reference)
    private = frozenset(host.lower() for host in allow_private or ())
    source = bootstrap.inputs(inputs, Given(outlet=outlet, published=published), private=private)
    kept = archive_path(archive, settings) if archive is not None else None
    with (
        progress(quiet=quiet, verbose=verbose) as tell,
        bootstrap.newsroom(settings, archive=kept, create=True, model=True, tell=tell) as room,
    ):
        briefing = room.brief(source, one_story=one_story, spread=bootstrap.hands(jobs))
    report(briefing, quiet=quiet)
    finish(briefing, chosen(format, output), output=output, include_text=include_text, quiet=quiet)


def _settings(
    model: ModelChoice, languages: bool | None, language: str | None, reference: bool
) -> "Settings":
    """The user's settings with what the command says."""
    from broadsheet import config

    found = with_languages(with_model(config.settings(os.environ), model), languages)
    return replace(found, language=language or found.language, reference=reference or found.reference)


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
        browser = " in a browser" if written[0].suffix == ".html" else ""
        say(f"{count} {'story' if count == 1 else 'stories'}: open {written[0]}{browser}")


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


def _check_language(code: str | None) -> None:
    from broadsheet.text.phrases import LANGUAGES, short

    if code is not None and short(code) not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise typer.BadParameter(f"no words for {code!r}; there are {known}.", param_hint="--language")


def archive_path(value: str | None, settings: "Settings") -> Path:
    """The archive that an option names, or the user's."""
    return settings.archive if value in (None, "", DEFAULT) else Path(str(value)).expanduser()
