"""An annotation of each article."""

import re
from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.annotate import annotate
from broadsheet.types import Article, NameType, Published


class CapitalPairs:
    """A names model that takes two capitalised words for a person."""

    key = "pairs"

    def find(self, texts: Sequence[str], *, language: str | None) -> list[list[tuple[int, int, NameType]]]:
        pair = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
        if language != "en":
            return [[] for _ in texts]
        return [[(m.start(), m.end(), NameType.PERSON) for m in pair.finditer(text)] for text in texts]


def article(text: str, language: str | None = "en", name: str = "a") -> Article:
    paragraphs = tuple(m.span() for m in re.finditer(r"[^\n]+", text))
    published = Published(date(2025, 10, 29))
    return Article(name, text, paragraphs, "a.txt", version=3, published=published, language=language)


TEXT = "On Friday Ada Roe counted more than 50 boats.\n\n“It was a long day for us,” she said."


def test_an_annotation_has_everything_and_knows_its_version() -> None:
    (found,) = annotate([article(TEXT)], CapitalPairs())
    assert (found.article, found.version, len(found.sentences)) == ("a", 3, 2)
    assert [n.text for n in found.names] == ["Ada Roe"]
    assert [q.text for q in found.quantities] == ["more than 50 boats"]
    assert [d.period and d.period.start for d in found.dates] == [date(2025, 10, 24)]
    assert [(q.text, q.speaker, q.sentence) for q in found.quotations] == [
        ("It was a long day for us,", "Ada Roe", 1)
    ]


def test_annotations_come_in_the_order_of_the_articles() -> None:
    batch = [article(TEXT, "en", "1"), article("Am 3. Mai.", "de", "2"), article(TEXT, "en", "3")]
    found = annotate(batch, CapitalPairs())
    assert [a.article for a in found] == ["1", "2", "3"]
    assert [len(a.names) for a in found] == [1, 0, 1]


def test_an_annotation_does_not_depend_on_its_neighbours() -> None:
    alone = annotate([article(TEXT)], CapitalPairs())
    assert annotate([article("Ben Oz left."), article(TEXT)], CapitalPairs())[1:] == alone


@given(st.text(alphabet=st.characters(), max_size=300), st.sampled_from(["en", "de", "es", "ja", "xx", None]))
def test_no_text_is_too_strange(text: str, language: str | None) -> None:
    (found,) = annotate([article(text, language)], CapitalPairs())
    spans = [(n.start, n.end, n.text) for n in found.names]
    spans += [(q.start, q.end, q.text) for q in found.quantities]
    spans += [(d.start, d.end, d.text) for d in found.dates]
    spans += [(q.start, q.end, q.text) for q in found.quotations]
    assert all(text[start:end] == words for start, end, words in spans)
