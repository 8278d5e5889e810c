"""When a known article is looked at again: soon after it came, then ever more rarely, then never."""

from datetime import datetime, timedelta

#: After the arrival; close together at first, for a text is changed most while it is news.
DELAYS = (
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=3),
    timedelta(days=7),
)
GONE = 2  #: looks in a row that find nothing (404, 410), after which the article counts as taken down


def next_look(*, arrived: datetime, looked: datetime, updated: datetime | None = None) -> datetime | None:
    """When to look next at an article that arrived then and was looked at last then; None: never again.

    ``updated``: when its feed says that it changed; later than the last look, it makes it due at once, for
    as long as articles are looked at. Its own date plays no part, so an undated article is like a dated one.
    Looks that were missed while nothing ran are made up for by one.
    """
    if looked >= arrived + DELAYS[-1]:
        return None
    if updated is not None and looked < updated <= arrived + DELAYS[-1]:
        return updated
    return next(arrived + delay for delay in DELAYS if arrived + delay > looked)


def is_due(now: datetime, *, arrived: datetime, looked: datetime, updated: datetime | None = None) -> bool:
    """Whether to look at an article now."""
    when = next_look(arrived=arrived, looked=looked, updated=updated)
    return when is not None and when <= now


def is_taken_down(missing: int) -> bool:
    """Whether an article is gone that was not found ``missing`` times in a row."""
    return missing >= GONE
