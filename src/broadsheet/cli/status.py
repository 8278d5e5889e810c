"""Exit status, and how every failure becomes one sentence and a number."""

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import typer

from broadsheet import __version__
from broadsheet.cli.console import say
from broadsheet.errors import BroadsheetError

OK = 0
FAILED = 1
USAGE = 2
INTERRUPTED = 130
CLOSED = 141  #: as a shell reports a program whose reader went away (128 + SIGPIPE)

HELP = """\b
    Exit status:
      0    done; an input that could not be used is named on standard error
      1    nothing could be made, found or written
      2    wrong usage
      130  interrupted
      141  whoever read the output went away"""

P = ParamSpec("P")
R = TypeVar("R")


def guarded(command: Callable[P, R]) -> Callable[P, R]:
    """A command whose failures end as one sentence on standard error and an exit status, never a trace."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            result = command(*args, **kwargs)
            sys.stdout.flush()
        except typer.Exit:
            raise
        except BaseException as error:
            raise typer.Exit(_ended(error, verbose=bool(kwargs.get("verbose")))) from None
        return result

    return run


def _ended(error: BaseException, *, verbose: bool) -> int:
    """Say what went wrong; the exit status."""
    match error:
        case KeyboardInterrupt():
            say("Interrupted.")
            return INTERRUPTED
        case BrokenPipeError():
            _let_go_of_output()
            return CLOSED
        case BroadsheetError():
            say(str(error))
        case typer.BadParameter():
            raise error
        case OSError():
            _let_go_of_output()
            say(f"This could not be read or written: {error.strerror or error}.")
        case Exception():
            _report_bug(error, verbose=verbose)
        case _:
            raise error
    return FAILED


def _let_go_of_output() -> None:
    """Nothing more is written to standard output, so that Python does not fail again when it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def _report_bug(error: Exception, *, verbose: bool) -> None:
    kind = type(error).__name__
    if verbose:
        import traceback

        say("".join(traceback.format_exception(error)), lines=True)
    how = "" if verbose else "; run again with --verbose for the details"
    say(f"Broadsheet has a bug ({kind}). Please report it{how}.")


@guarded
def version() -> None:
    """Print the version."""
    typer.echo(f"broadsheet {__version__}")
