"""What the doors for other programs need from the house."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.requests import Request

from broadsheet.newsroom import Briefing
from broadsheet.types import SourceHealth

if TYPE_CHECKING:
    from broadsheet.newsroom.library import Library

Brief = Callable[[Sequence[str], bool], Briefing]  #: addresses, and whether they are one story


def nobody(request: Request) -> bool:
    """No one is taken for the owner."""
    return False


@dataclass(frozen=True, slots=True)
class Doors:
    """``owner`` says whether who asks may do what costs something; ``brief`` makes pages of addresses."""

    library: "Library"
    health: Callable[[], Sequence[SourceHealth]]
    brief: Brief
    owner: Callable[[Request], bool] = nobody
