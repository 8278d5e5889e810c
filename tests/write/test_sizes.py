"""How long a page is."""

from types import SimpleNamespace
from typing import cast

import pytest

from broadsheet.write.desk import Desk
from broadsheet.write.sizes import room


def total(articles: int, words: int = 600) -> int:
    """Words of a page over so many articles of so many words each."""
    lines = {key: SimpleNamespace(words=words) for key in range(articles)}
    desk = SimpleNamespace(articles=dict.fromkeys(range(articles)), lines=lines)
    return sum(room(cast(Desk, desk)).values())


@pytest.mark.parametrize(("articles", "most"), [(4, 900), (6, 900), (40, 1250), (1000, 1250)])
def test_a_page_grows_slowly_with_its_articles(articles: int, most: int) -> None:
    assert total(articles - 1) <= total(articles) <= most


def test_a_page_is_shorter_than_what_it_is_made_of() -> None:
    assert total(3, words=100) < 200
