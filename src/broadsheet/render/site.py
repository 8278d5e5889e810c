"""The paper as files that work without a server: every link is relative, and nothing is fetched.

For each story a page and its JSON, for each name that several stories share a list of them, the lists of all
stories in parts, and feeds. The same pages give the same files, byte for byte.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from markupsafe import Markup

from broadsheet.render import atom, display, head, html, json_feed, json_ld, json_page
from broadsheet.render.build import view
from broadsheet.render.cap import for_others
from broadsheet.render.feed import FeedPaper, Item, item, known_as
from broadsheet.render.index import Entry, IndexEntry, entries
from broadsheet.text.phrases import ENGLISH, Phrases
from broadsheet.types import NameType, StoryPage

PART = 100  #: stories on one page of a list
FEED = 30  #: stories of a feed
MOST_NAMES = 12  #: that a story leads to
_KINDS = (NameType.PERSON, NameType.ORG, NameType.PLACE)
_SAFE = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file of the site. ``path`` is relative, with "/" between folders."""

    path: str
    content: str


@dataclass(slots=True)
class _Gathered:
    """What the lists and the feeds need of the stories."""

    entries: list[IndexEntry] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    names: dict[str, tuple[str, list[IndexEntry]]] = field(default_factory=dict)


def files(
    pages: Iterable[StoryPage], *, shared: Collection[str] = (), base: str = "", words: Phrases = ENGLISH
) -> Iterator[SiteFile]:
    """The files of a site, those of the stories first and in their order, then what leads to them.

    ``shared``: ids of the names that have a page. ``base``: where the site will be, for feeds, which need
    whole addresses once they are read elsewhere.
    """
    gathered = _Gathered()
    for page in pages:
        yield from _story(for_others(page), set(shared), gathered, base)
    for key, (name, found) in sorted(gathered.names.items()):
        yield SiteFile(_path("names", key), _list(name, found, words, home="../index.html", up="../"))
    yield from _feeds(gathered.items, base)
    yield from _index(gathered.entries, words)


def _story(page: StoryPage, shared: set[str], gathered: _Gathered, base: str) -> Iterator[SiteFile]:
    shown, path = view(page), _path("stories", page.story.id)
    data = path.removesuffix(".html") + ".json"
    (entry,) = entries([Entry(page, path)])
    gathered.entries.append(entry)
    if len(gathered.items) < FEED:
        gathered.items.append(item(page, lambda _: base + path))
    names = [one for one in page.entities if one.id in shared and one.type in _KINDS][:MOST_NAMES]
    for one in names:
        gathered.names.setdefault(one.id, (display.name(one.name), []))[1].append(entry)
    content = html.document(
        "site_story.html.j2",
        shown.words,
        title=head.document_title(shown),
        page=shown,
        home="../index.html",
        json=data.rpartition("/")[2],
        names=[(display.name(one.name), "../" + _path("names", one.id)) for one in names],
        data=Markup(json_ld.render(page, base + path if base else None)),
    )
    yield SiteFile(path, content)
    yield SiteFile(data, json_page.dump(page))


def _index(found: Sequence[IndexEntry], words: Phrases) -> Iterator[SiteFile]:
    """The lists of all stories; the first one, which leads to all else, comes last."""
    count = max(1, -(-len(found) // PART))
    for number in reversed(range(count)):
        part = found[number * PART : (number + 1) * PART]
        title = words.say("page.stories")
        before = _part(number - 1) if number else None
        after = _part(number + 1) if number + 1 < count else None
        content = _list(title, part, words, home="index.html", before=before, after=after, feeds=True)
        yield SiteFile(_part(number), content)


def _part(number: int) -> str:
    return f"index-{number + 1}.html" if number else "index.html"


def _list(
    title: str,
    found: Sequence[IndexEntry],
    words: Phrases,
    *,
    home: str,
    up: str = "",
    before: str | None = None,
    after: str | None = None,
    feeds: bool = False,
) -> str:
    return html.document(
        "site_list.html.j2",
        words,
        title=title,
        standing=words.count("story", len(found)),
        entries=[replace(one, link=up + one.link) for one in found],
        home=home,
        before=before,
        after=after,
        feeds=feeds,
    )


def _feeds(items: Sequence[Item], base: str) -> Iterator[SiteFile]:
    newest = tuple(items)
    for name, render in (("feed.atom", atom.render), ("feed.json", json_feed.render)):
        home = base + "index.html"
        feed = FeedPaper(known_as("site", base), "Broadsheet", home, base + name, newest)
        yield SiteFile(name, render(feed))


def _path(folder: str, key: str) -> str:
    """A name that is safe in any file system and is the same for the same id only."""
    if _SAFE.fullmatch(key):
        return f"{folder}/{key}.html"
    return f"{folder}/x{blake2b(key.encode('utf-8', 'replace'), digest_size=10).hexdigest()}.html"
