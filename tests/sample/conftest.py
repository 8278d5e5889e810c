"""The sample's pages, made once."""

from pathlib import PurePath

import pytest

from broadsheet import bootstrap
from broadsheet.config import settings
from broadsheet.newsroom import Briefing
from tests.sample.key import ARTICLES, Event, key
from tests.sample.reading import Reader


@pytest.fixture(scope="session")
def briefing() -> Briefing:
    """All of the sample, grouped and written."""
    with bootstrap.sample() as source, bootstrap.newsroom(settings({"SOURCE_DATE_EPOCH": "0"})) as newsroom:
        return newsroom.brief(source)


@pytest.fixture(scope="session")
def readers(briefing: Briefing) -> dict[str, Reader]:
    """The page of each event: the one with the most of its files."""
    return {
        event.id: Reader(max(briefing.pages, key=lambda page: _shared(Reader(page), event)))
        for event in key().events
    }


def _shared(reader: Reader, event: Event) -> int:
    return len(set(reader.files.values()) & set(event.files))


@pytest.fixture(scope="session")
def ferry_with_german() -> Reader:
    """All articles on the ferry on one page, because the user said that they belong together."""
    names = next(event.files for event in key().events if event.id == "ferry")
    source = bootstrap.inputs([str(ARTICLES / name) for name in names])
    with bootstrap.newsroom(settings({"SOURCE_DATE_EPOCH": "0"})) as newsroom:
        return Reader(newsroom.brief(source, one_story=True).pages[0])


@pytest.fixture
def rejected(briefing: Briefing) -> dict[str, str]:
    """What went into no page: file name → reason."""
    return {PurePath(item.input).name: item.reason for item in briefing.rejected}
