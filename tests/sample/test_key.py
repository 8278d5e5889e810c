"""The key and the articles belong together: what the key says is planted stands in the files."""

from html import unescape

import pytest

from tests.sample.key import ARTICLES, Plant, key

KINDS = {
    "number",
    "date",
    "denial",
    "quotation-trimmed",
    "quotation-reworded",
    "reprint",
    "single-outlet",
    "other-language",
}


def test_every_file_is_in_the_key_once() -> None:
    """A file that the key does not know, or a key that names a file twice, is a slip."""
    of_events = [name for event in key().events for name in event.files]
    assert sorted([*of_events, *key().no_article]) == sorted(path.name for path in ARTICLES.iterdir())
    assert sorted(of_events) == sorted(key().articles)


def test_every_kind_is_planted() -> None:
    """The sample shows each thing that a page can find."""
    assert {plant.kind for plant in key().plants} == KINDS


@pytest.mark.parametrize("plant", key().plants, ids=lambda plant: str(plant.id))
def test_planted_phrases_stand_in_their_files(plant: Plant) -> None:
    """Each phrase is in its file word for word, and the file belongs to the plant's event."""
    event = next(event for event in key().events if event.id == plant.event)
    for side in plant.sides:
        for name, phrases in side.phrases.items():
            assert name in event.files
            text = unescape((ARTICLES / name).read_text(encoding="utf-8"))
            assert [phrase for phrase in phrases if phrase not in text] == []


def test_six_outlets_and_reserved_addresses_only() -> None:
    """Every address ends in a name that is reserved for examples, so none can belong to anybody."""
    assert len({article.outlet for article in key().articles.values()}) == 6
    for path in ARTICLES.glob("*.html"):
        for part in path.read_text(encoding="utf-8").split("https://")[1:]:
            host = part.split("/")[0].split('"')[0]
            assert host.endswith(".example") or host in {"schema.org", "ogp.me"}, (path.name, host)
