"""Hostile articles through the whole house: kept, made into pages, read through every door."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.hostile_news import HostileNews, read_all
from tests.web.papers import Browser, opened

ARTICLES = 24


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    path: Path = tmp_path_factory.mktemp("hostile") / "archive.db"
    with opened(path) as found:
        found.room.brief(HostileNews(ARTICLES, huge=100_000))
        yield found


@pytest.mark.slow
def test_nothing_hostile_gets_through_any_door(browser: Browser) -> None:
    """No server error, no element or attribute that runs, no link but to the web, and every feed parses."""

    def get(path: str) -> tuple[int, str, bytes]:
        answer = browser.client.get(path)
        return answer.status_code, answer.headers.get("content-type", ""), answer.content

    read = read_all(get, most=400)
    assert read.wrong == []
    assert read.asked > 150
    assert read.feeds > 10
    listed = browser.room.library.stories(limit=100)
    assert sum(one.head.article_count for one in listed) > ARTICLES // 2
