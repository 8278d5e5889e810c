"""What every route is given: newsrooms over one open archive, and what may be done one at a time only."""

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from broadsheet.errors import BroadsheetError
from broadsheet.newsroom import Newsroom
from broadsheet.protocols import Source

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Paper:
    """``room`` gives a newsroom with the time of now; whoever changes something holds ``making``."""

    room: Callable[[], Newsroom]
    sample: Callable[[], AbstractContextManager[Source]]  #: the bundled articles
    inputs: Callable[[list[str]], Source]  #: articles at addresses
    language: str | None = None  #: of the interface; None: what the browser asks for
    starter: Callable[[], AbstractContextManager[str]] | None = None  #: a list of sources to begin with
    making: threading.Lock = field(default_factory=threading.Lock)

    def later(self, work: Callable[[], object]) -> None:
        """Do something while the reader reads on; what goes wrong is in the log."""
        threading.Thread(target=_logged, args=(work,), daemon=True).start()


def _logged(work: Callable[[], object]) -> None:
    try:
        work()
    except BroadsheetError as error:
        _LOG.error("%s", error)
