"""What becomes of an address that a source named: decided from what is known of it and what came back."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from broadsheet.extract.addresses import canonical
from broadsheet.newsroom.intake import believable
from broadsheet.newsroom.revisit import next_look
from broadsheet.newsroom.schedule import PASSING, RETRIES, wish
from broadsheet.types import (
    Article,
    Entry,
    Feed,
    FeedEntry,
    FetchFailure,
    Followed,
    PageAnswer,
    Published,
    SourceKind,
    Step,
    Trouble,
)

MOST_NAMED = 200  #: entries of one answer that are taken, newest first
OLDEST_MAPPED = timedelta(days=14)  #: sitemaps list what is old too; older entries of theirs are passed over
LONGEST_URL = 4_096
LONGEST_TOLD = 200_000  #: characters of a feed's text that are kept until the page is there
STEADY = 3  #: visits in a row without a change, after which a feed that says "updated" is not believed
_FRONT = re.compile(r"/[A-Za-z]{0,20}/?$")
FIRST_DAY = date(1971, 1, 1)
CLOSED = frozenset({Trouble.RESERVED, Trouble.GONE})  #: then not even the feed's words are kept
MISSING = frozenset({Trouble.NOT_FOUND, Trouble.GONE})


@dataclass(frozen=True, slots=True)
class Named:
    """What an answer of a source means for the addresses that it names."""

    entries: tuple[Entry, ...]  #: to be kept
    new: int  #: of these that were not known


def named(followed: Followed, feed: Feed, known: Mapping[str, Entry], now: datetime) -> Named:
    """The entries of a feed that are new, or that the known ones have to follow."""
    kept: dict[str, Entry] = {}
    new = 0
    for told in wanted(followed, feed, now):
        address = canonical(told.url)
        if address in kept:
            continue
        if (old := known.get(address)) is None:
            kept[address] = _first(followed, _in(feed.language, told), address, now)
            new += 1
        elif followed.subscription.muted:
            continue
        elif (changed := _again(old, followed, _in(feed.language, told), now)) != old:
            kept[address] = changed
    return Named(tuple(kept.values()), new)


def wanted(followed: Followed, feed: Feed, now: datetime) -> list[FeedEntry]:
    """The entries that may be articles of today, newest first, in the order of the feed where undated."""
    usable = [entry for entry in feed.entries if _usable(entry.url)]
    if followed.subscription.kind is SourceKind.SITEMAP:
        usable = [e for e in usable if (date := e.published or e.updated) and now - date <= OLDEST_MAPPED]
    if len(usable) > MOST_NAMED:
        usable.sort(key=lambda e: (e.published or e.updated or now).timestamp(), reverse=True)
    return usable[:MOST_NAMED]


def addresses(followed: Followed, feed: Feed, now: datetime) -> list[str]:
    """What these entries are known by."""
    return [canonical(entry.url) for entry in wanted(followed, feed, now)]


def _usable(url: str) -> bool:
    if not url.startswith(("http://", "https://")) or len(url) > LONGEST_URL:
        return False
    try:
        url.encode()
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False


def _in(language: str | None, told: FeedEntry) -> FeedEntry:
    """An entry is in the language of its feed unless it says otherwise."""
    return told if told.language or not language else replace(told, language=language)


def _first(followed: Followed, told: FeedEntry, address: str, now: datetime) -> Entry:
    entry = Entry(address, told.url, followed.subscription.id, Step.WAITING, now, due_at=now, told=bare(told))
    if followed.subscription.muted:
        return replace(entry, step=Step.SETTLED, told=None, due_at=None)
    return entry


def _again(old: Entry, followed: Followed, told: FeedEntry, now: datetime) -> Entry:
    """A known address is named again: by another source, or because its article changed.

    Of two sources that name a new address the one with the first id counts, whichever was asked first, and
    what both say of it is put together: a news sitemap has no words, and a feed beside it may have them.
    """
    source = followed.subscription.id
    if old.step is Step.WAITING and old.source not in (None, source):
        both = replace(old, told=together(old.told, bare(told)))
        return replace(both, source=source, url=told.url) if source < (old.source or "") else both
    if old.step is Step.SETTLED and old.told is not None and (said := bare(told)).summary:
        return replace(old, step=Step.WAITING, source=source, told=together(old.told, said), due_at=now)
    if old.step is Step.SETTLED and old.own and old.seen_at and told.updated and old.unchanged < STEADY:
        earlier = next_look(arrived=old.first_seen, looked=old.seen_at, updated=told.updated)
        if earlier is not None and (old.due_at is None or earlier < old.due_at):
            return replace(old, due_at=earlier)
    return old


def bare(told: FeedEntry) -> FeedEntry:
    """What may be needed of a feed's words, in characters that can be kept."""
    content = max(told.content or "", told.summary or "", key=len)
    return replace(
        told,
        id="",
        url=told.url,
        title=storable(told.title, 1_000),
        summary=storable(content, LONGEST_TOLD),
        content=None,
        authors=tuple(name for raw in told.authors[:20] if (name := storable(raw, 200))),
        language=storable(told.language, 40),
    )


def together(one: FeedEntry | None, other: FeedEntry) -> FeedEntry:
    """What two sources say of an article, the same in whatever order and however often they say it."""
    if one is None:
        return other
    return FeedEntry(
        id="",
        url=min(one.url, other.url),
        title=_longest(one.title, other.title),
        summary=_longest(one.summary, other.summary),
        published=min((when for when in (one.published, other.published) if when), default=None),
        updated=max((when for when in (one.updated, other.updated) if when), default=None),
        authors=max(one.authors, other.authors, key=lambda names: (len(names), names)),
        language=min((code for code in (one.language, other.language) if code), default=None),
    )


def _longest(one: str | None, other: str | None) -> str | None:
    return max(one, other, key=lambda text: (len(text or ""), text or ""))


def storable(text: str | None, longest: int) -> str | None:
    return text[:longest].encode("utf-8", "replace").decode() if text else None


def failed(entry: Entry, failure: FetchFailure, now: datetime) -> Entry | None:
    """A new address whose page could not be had and may be tried again; None: it will not be."""
    if failure.trouble not in PASSING or entry.tries >= len(RETRIES):
        return None
    wait = max(RETRIES[entry.tries], wish(failure) or RETRIES[entry.tries])
    return replace(entry, tries=entry.tries + 1, due_at=now + wait)


def nothing(entry: Entry, now: datetime) -> Entry:
    """An address of which there is no article and will be none."""
    return replace(entry, step=Step.SETTLED, told=None, due_at=None, seen_at=now)


def wordless(entry: Entry, now: datetime) -> Entry:
    """An address whose page has no article, and of which no source has said a word yet: one still may."""
    return replace(entry, step=Step.SETTLED, due_at=None, seen_at=now, tries=len(RETRIES))


def taken(entry: Entry, article: Article, now: datetime, answer: PageAnswer | None = None) -> Entry:
    """An address whose article is here and waits for the end of the pass."""
    return replace(
        entry,
        step=Step.FETCHED,
        told=None,
        taken=article,
        article=article.id,
        content=content_of(article),
        due_at=None,
        tries=0,
        unchanged=0,
        seen_at=now,
        etag=answer.etag if answer else None,
        modified=answer.modified if answer else None,
    )


def unchanged(entry: Entry, now: datetime, answer: PageAnswer | None = None) -> Entry:
    """A known article that was looked at again and is as it was."""
    again = replace(entry, seen_at=now, tries=0, unchanged=entry.unchanged + 1)
    if answer is not None:
        again = replace(again, etag=answer.etag, modified=answer.modified)
    return replace(again, due_at=next_look(arrived=entry.first_seen, looked=now))


def missed(entry: Entry, failure: FetchFailure, now: datetime) -> Entry:
    """A known article that could not be looked at; ``tries`` counts the looks that found nothing there."""
    tries = entry.tries + 1 if failure.trouble in MISSING else entry.tries
    later = next_look(arrived=entry.first_seen, looked=now)
    if later is not None and (pause := wish(failure)):
        later = max(later, now + pause)
    return replace(entry, tries=tries, due_at=later)


def settled(entry: Entry, article: str | None, *, own: bool) -> Entry:
    """An address whose article is kept; only one that speaks for its article is looked at again."""
    seen = entry.seen_at or entry.first_seen
    due = next_look(arrived=entry.first_seen, looked=seen) if own else None
    return replace(entry, step=Step.SETTLED, taken=None, article=article, own=own, due_at=due)


def content_of(article: Article) -> str:
    """The same for two pages of a site that show the same headline and text."""
    words = " ".join(f"{article.title or ''} {article.text}".split())
    site = site_of(article.url or "")
    return hashlib.sha256(f"{site}\n{words}".encode("utf-8", "replace")).hexdigest()[:24]


def identity(article: Article) -> str:
    """The id of an article that nobody knew before: from its address, however that is written."""
    if not article.url:
        return article.id
    return "a-" + hashlib.sha256(canonical(article.url).encode("utf-8", "replace")).hexdigest()[:16]


def filled(article: Article, told: FeedEntry | None, now: datetime) -> Article:
    """The article with what only the feed knows: a headline, and a time where the page tells no true one."""
    published = true_time(article.published, now)
    if told is None:
        return replace(article, published=published)
    if published is None and told.published is not None:
        published = true_time(Published(told.published.date(), told.published), now)
    return replace(article, published=published, title=article.title or told.title)


def true_time(published: Published | None, now: datetime) -> Published | None:
    """When an article appeared, if that can be: not in the future, nor where clocks begin that were not set.

    One date that is years ahead would make all other news old.
    """
    known = believable(published, now)
    return known if known and known.day >= FIRST_DAY else None


def at_home(article: Article, url: str) -> bool:
    """Whether the address that a page gives its article may be believed.

    It has to lie on the page's own site; and a front page or section is the address of no article, though
    careless templates give it to all of them.
    """
    if article.url is None or canonical(article.url) == canonical(url):
        return True
    named = urlsplit(canonical(article.url))
    return site_of(article.url) == site_of(url) and not (_FRONT.match(named.path) and not named.query)


def site_of(url: str) -> str:
    """The part of a host's name that is sold as one: two labels, three below "co.uk" and its like."""
    try:
        parts = urlsplit(canonical(url))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    labels = host.split(".")
    if labels[-1].isdigit() or ":" in host or len(labels) < 3:
        return f"{host}:{port or ''}"
    short = len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return ".".join(labels[-3:] if short else labels[-2:]) + f":{port or ''}"
