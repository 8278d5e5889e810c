"""What is being done, shown on a terminal when it takes longer than a second."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from broadsheet.cli.console import say
from broadsheet.text.printable import one_line

if TYPE_CHECKING:
    from rich.status import Status

PATIENCE = 1.0  #: seconds before anything is shown


class Progress:
    """A line on standard error that says what is being done; on a terminal only, and not at once."""

    def __init__(self, *, patience: float) -> None:
        self._doing = ""
        self._status: Status | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(patience, self._show)
        self._timer.daemon = True
        self._timer.start()

    def tell(self, doing: str) -> None:
        with self._lock:
            self._doing = one_line(doing, longest=70)
            if self._status is not None:
                self._status.update(_plain(self._doing))

    def close(self) -> None:
        with self._lock:
            self._timer.cancel()
            if self._status is not None:
                self._status.stop()

    def _show(self) -> None:
        from rich.console import Console

        with self._lock:
            if not self._timer.finished.is_set():
                self._status = Console(stderr=True).status(_plain(self._doing))
                self._status.start()


def _plain(doing: str) -> str:
    """Names of files may look like Rich's markup."""
    return doing.replace("[", r"\[")


@contextmanager
def progress(*, quiet: bool, verbose: bool) -> Iterator["Tell"]:
    """A function to tell what is being done: every step with ``verbose``, nothing with ``quiet``."""
    if verbose:
        yield say
    elif quiet or not sys.stderr.isatty():
        yield _nobody
    else:
        shown = Progress(patience=PATIENCE)
        try:
            yield shown.tell
        finally:
            shown.close()


def _nobody(doing: str) -> None:
    """Nobody watches."""


if TYPE_CHECKING:
    from broadsheet.pipeline import Tell
