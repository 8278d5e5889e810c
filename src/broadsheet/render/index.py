"""What an index of several stories says of each, in every format."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from broadsheet.render import display, head
from broadsheet.text.phrases import ENGLISH, Phrases, phrases
from broadsheet.types import SectionKind, StoryPage


@dataclass(frozen=True, slots=True)
class Entry:
    """A story page and the name of the file it was written to, in the folder of the index."""

    page: StoryPage
    file: str


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One story in an index, fit to be shown."""

    headline: str
    file: str
    link: str  #: to the file, from the folder of the index
    lead: str
    standing: str
    conflicts: str


def entries(listed: Sequence[Entry]) -> tuple[IndexEntry, ...]:
    """The stories in the order given: strongest first."""
    return tuple(_entry(item) for item in listed)


def _entry(item: Entry) -> IndexEntry:
    page, words = item.page, phrases(item.page.story.language)
    headline = display.shown(page.story.headline.text, longest=display.LONGEST_TITLE)
    return IndexEntry(
        headline=headline or words.say("page.untitled"),
        file=display.shown(item.file),
        link=quote(_named(item.file), safe="/._-"),
        lead=lead(page, headline),
        standing=head.standing(page),
        conflicts=words.count("disagreement", len(page.conflicts)) if page.conflicts else "",
    )


def _named(file: str) -> bytes:
    """The bytes of a file's name, also of one that no encoding can read."""
    try:
        return file.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return file.encode("utf-8", "surrogatepass")


def lead(page: StoryPage, headline: str) -> str:
    """The first sentence of the story, unless the headline says it word for word."""
    for section in page.sections:
        if section.kind is SectionKind.HAPPENED:
            claims = [claim.text for block in section.blocks for claim in block.claims]
            first = display.shown(claims[0], longest=400) if claims else ""
            return "" if first.rstrip(".") == headline.rstrip(".") else first
    return ""


def index_words(listed: Sequence[Entry]) -> Phrases:
    """The words of an index: in the language of its pages, if they have one only."""
    codes = {item.page.story.language for item in listed}
    return phrases(codes.pop()) if len(codes) == 1 else ENGLISH


def index_standing(listed: Sequence[Entry]) -> str:
    """What an index stands on: "3 stories from 20 articles"."""
    words = index_words(listed)
    articles = words.count("article", sum(item.page.story.article_count for item in listed))
    return words.say("index.standing", stories=words.count("story", len(listed)), articles=articles)
