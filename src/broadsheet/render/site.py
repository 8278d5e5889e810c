"""The paper as files that work without a server: every link is relative, and nothing is fetched.

For each story a page and its JSON, for each name that several stories share and for each subject a list of
them, the lists of all stories in parts, and feeds of all and of each subject. The same pages give the same
files, byte for byte.
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
from broadsheet.render.subjects import Subject, subject_of_page
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
    subjects: dict[Subject, list[tuple[IndexEntry, Item]]] = field(default_factory=dict)


def files(
    pages: Iterable[StoryPage], *, shared: Collection[str] = (), base: str = "", words: Phrases = ENGLISH
) -> Iterator[SiteFile]:
    """The files of a site, those of the stories first and in their order, then what leads to them.

    ``shared``: ids of the names that have a page. ``base``: where the site will be, for feeds, which need
    whole addresses once they are read elsewhere.
    """
    gathered = _Gathered()
    for page in pages:
        yield from _story(page, set(shared), gathered, base)
    for key, (name, found) in sorted(gathered.names.items()):
        yield SiteFile(_path("names", key), _list(name, found, words, home="../index.html", up="../"))
    yield from _subjects(gathered.subjects, base, words)
    yield from _feeds("feed", "Broadsheet", "index.html", gathered.items, base)
    yield from _index(gathered, words)


def _story(page: StoryPage, shared: set[str], gathered: _Gathered, base: str) -> Iterator[SiteFile]:
    subject = subject_of_page(page)
    page = for_others(page)
    shown, path = view(page), _path("stories", page.story.id)
    data = path.removesuffix(".html") + ".json"
    (entry,) = entries([Entry(page, path)])
    gathered.entries.append(entry)
    told = item(page, lambda _: base + path)
    if len(gathered.items) < FEED:
        gathered.items.append(told)
    if subject:
        gathered.subjects.setdefault(subject, []).append((entry, told))
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


def _subjects(
    found: dict[Subject, list[tuple[IndexEntry, Item]]], base: str, words: Phrases
) -> Iterator[SiteFile]:
    """For each subject that a story has, a list of its stories and feeds of the newest."""
    for subject in sorted(found):
        title = words.say(f"subject.{subject}")
        listed = [entry for entry, _ in found[subject]]
        page = _list(title, listed, words, home="index.html", feeds=f"subject-{subject}")
        home = f"subject-{subject}.html"
        yield SiteFile(home, page)
        items = [told for _, told in found[subject][:FEED]]
        yield from _feeds(f"subject-{subject}", f"Broadsheet: {title}", home, items, base)


def _index(gathered: _Gathered, words: Phrases) -> Iterator[SiteFile]:
    """The lists of all stories; the first one, which leads to all else, comes last."""
    found = gathered.entries
    count = max(1, -(-len(found) // PART))
    subjects = [(words.say(f"subject.{one}"), f"subject-{one}.html") for one in sorted(gathered.subjects)]
    for number in reversed(range(count)):
        part = found[number * PART : (number + 1) * PART]
        title = words.say("page.stories")
        before = _part(number - 1) if number else None
        after = _part(number + 1) if number + 1 < count else None
        yield SiteFile(
            _part(number),
            _list(
                title,
                part,
                words,
                home="index.html",
                before=before,
                after=after,
                feeds="feed",
                subjects=subjects,
            ),
        )


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
    feeds: str | None = None,
    subjects: Sequence[tuple[str, str]] = (),
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
        subjects=subjects,
    )


def _feeds(name: str, title: str, home: str, items: Sequence[Item], base: str) -> Iterator[SiteFile]:
    """Atom and JSON Feed; those of the whole site are known by its address alone, as ever."""
    known = known_as("site", base) if name == "feed" else known_as("site", base, name)
    for form, render in (("atom", atom.render), ("json", json_feed.render)):
        file = f"{name}.{form}"
        yield SiteFile(file, render(FeedPaper(known, title, base + home, base + file, tuple(items))))


def _path(folder: str, key: str) -> str:
    """A name that is safe in any file system and is the same for the same id only."""
    if _SAFE.fullmatch(key):
        return f"{folder}/{key}.html"
    return f"{folder}/x{blake2b(key.encode('utf-8', 'replace'), digest_size=10).hexdigest()}.html"
