"""The archive's door: what comes in is what is known already, or new, or must not come in again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from broadsheet.pipeline import Reading
from broadsheet.protocols import History
from broadsheet.types import Article, Published, Rejected

PURGED = "is of an outlet that was purged; “broadsheet purge --allow” lets it in again"
AHEAD = timedelta(days=2)  #: clocks and time zones differ by no more
TWICE = "has the address of another input, {other}, and counts once"


def admitted(reading: Reading, history: History, *, at: datetime) -> Reading:
    """The articles under the ids that the archive knows their addresses by, first seen ``at``.

    Those of purged outlets, and further ones of one address, are turned away with the reason.
    """
    known = history.known(article.url for article in reading.articles if article.url)
    buried = history.buried({name for article in reading.articles for name in names(article)})
    kept: dict[str, Article] = {}
    rejected: list[Rejected] = []
    for article in reading.articles:
        key = known.get(article.url or "", article.id)
        if not buried.isdisjoint(names(article)):
            rejected.append(Rejected(article.input, PURGED))
        elif key in kept:
            rejected.append(Rejected(article.input, TWICE.format(other=kept[key].input)))
        else:
            kept[key] = replace(article, id=key, seen=article.seen or _arrival(article, at))
    return Reading(tuple(kept[key] for key in sorted(kept)), (*reading.rejected, *rejected))


def turned_away(articles: Sequence[Article], history: History) -> frozenset[str]:
    """The ids of those articles whose outlets were purged."""
    buried = history.buried({name for article in articles for name in names(article)})
    return frozenset(article.id for article in articles if not buried.isdisjoint(names(article)))


def names(article: Article) -> frozenset[str]:
    """What an outlet may be purged by: its name and its host, without "www."."""
    try:
        host = (urlsplit(article.url or "").hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    return frozenset(name for name in (article.outlet, host) if name)


def believable(published: Published | None, now: datetime) -> Published | None:
    """When a fetched article says that it appeared; None if that is yet to come, for then it is not known."""
    return published if published is None or published.day <= now.date() + AHEAD else None


def _arrival(article: Article, at: datetime) -> datetime | None:
    """When an article came that the user gave; of one dated later than that, nothing is known of it."""
    return at if believable(article.published, at) == article.published else None
