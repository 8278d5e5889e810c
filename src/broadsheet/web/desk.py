"""What every route is given: newsrooms over one open archive, and what may be done one at a time only."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from broadsheet.newsroom import Newsroom
from broadsheet.protocols import Source


@dataclass(frozen=True, slots=True)
class Paper:
    """``room`` gives a newsroom with the time of now; whoever changes something holds ``making``."""

    room: Callable[[], Newsroom]
    sample: Callable[[], AbstractContextManager[Source]]  #: the bundled articles
    inputs: Callable[[list[str]], Source]  #: articles at addresses
    language: str | None = None  #: of the interface; None: what the browser asks for
    making: threading.Lock = field(default_factory=threading.Lock)
