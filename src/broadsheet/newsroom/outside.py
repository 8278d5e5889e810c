"""What following sources takes of the outside, for `bootstrap` to give and tests to replace."""

import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from broadsheet.protocols import Press
from broadsheet.types import Found, HostNote


def utc_now() -> datetime:
    return datetime.now(UTC)


class OpenPress(Protocol):
    """Makes the way to the sources for one pass."""

    def __call__(
        self,
        *,
        allowed: frozenset[str],
        own: frozenset[str],
        cookies: Mapping[str, str],
        known: Mapping[str, HostNote],
        now: Callable[[], datetime],
    ) -> Press: ...


@dataclass(frozen=True, slots=True)
class Outside:
    """What following sources takes of the outside. Time and chance can be a test's own."""

    press: OpenPress
    write_list: Callable[[Sequence[Found]], bytes]  #: as OPML
    now: Callable[[], datetime] = utc_now
    sleep: Callable[[float], None] = time.sleep
    chance: Callable[[], float] = random.random
