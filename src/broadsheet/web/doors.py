"""What the doors for other programs need from the house."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.requests import Request

from broadsheet.newsroom import Briefing
from broadsheet.newsroom.library import Library
from broadsheet.types import SourceHealth
from broadsheet.web.desk import Paper

Brief = Callable[[Sequence[str], bool], Briefing]  #: addresses, and whether they are one story


def nobody(request: Request) -> bool:
    """No one is taken for the owner."""
    return False


def owner(request: Request) -> bool:
    """Who has logged in, or asks from this machine where no login is asked for (`web.safety`)."""
    return bool(getattr(request.state, "owner", False))


@dataclass(frozen=True, slots=True)
class Doors:
    """``owner`` says whether who asks may do what costs something; ``brief`` makes pages of addresses."""

    library: Library
    health: Callable[[], Sequence[SourceHealth]]
    brief: Brief
    owner: Callable[[Request], bool] = nobody


def doors_of(paper: Paper) -> Doors:
    """The doors of the paper. What is made of addresses is not kept."""

    def brief(urls: Sequence[str], one_story: bool) -> Briefing:
        return paper.room().brief(paper.inputs(list(urls)), one_story=one_story, keep=False)

    return Doors(paper.room().library, lambda: paper.room().sources.list(), brief, owner)
