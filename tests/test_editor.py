"""What a model may cost is said before it is asked."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from broadsheet.annotate import annotate
from broadsheet.newsroom import Newsroom
from broadsheet.pipeline import Editor, Stamp, make_pages
from broadsheet.types import AnnotatedArticle, Article, FetchedPage, ModelFailure, ModelUse, Prompt
from tests.fakes.memory import MemoryStorage
from tests.fakes.names import FakeNames
from tests.fakes.samples import article


class Silent:
    """A model that never answers."""

    name = "silent"
    use = ModelUse()

    def complete(self, prompt: Prompt) -> ModelFailure:
        return ModelFailure("The model did not answer in time.")


def annotated(articles: list[Article]) -> list[AnnotatedArticle]:
    return [AnnotatedArticle(a, n) for a, n in zip(articles, annotate(articles, FakeNames()), strict=True)]


STAMP = Stamp("1", "2030-01-01T00:00:00+00:00")
TEXTS = (
    "A lighthouse on Tarn won the prize for small museums.",
    "The council of Varn closed its old bridge after cracks.",
    "Rain flooded nine cellars in the harbour of Holm.",
)


def without_archive(tell: Callable[[str], None]) -> None:
    articles = [
        replace(article(f"a{n}"), text=text, paragraphs=((0, len(text)),), title=text[:30])
        for n, text in enumerate(TEXTS)
    ]
    make_pages(articles, lambda some: annotated(list(some)), STAMP, editor=Editor(Silent()), tell=tell)


class Rows:
    """The texts as rows of articles."""

    def pages(self) -> Iterator[FetchedPage]:
        for n, text in enumerate(TEXTS):
            row = {"id": f"a{n}", "title": text[:30], "text": " ".join([text] * 4)}
            yield FetchedPage(json.dumps(row).encode(), "application/json", f"rows:{n}")


def with_archive(tell: Callable[[str], None]) -> None:
    room = Newsroom(
        names=FakeNames(), stamp=STAMP, storage=MemoryStorage(), editor=Editor(Silent()), tell=tell
    )
    room.brief(Rows())


@pytest.mark.parametrize("run", [without_archive, with_archive])
def test_a_large_run_is_estimated_beforehand(run: Callable[[Callable[[str], None]], None]) -> None:
    """Three stories or more: calls and tokens are told before the first page is made."""
    said: list[str] = []
    run(said.append)
    estimate = next(i for i, phrase in enumerate(said) if "Asking silent up to 18 times" in phrase)
    assert estimate < next(i for i, phrase in enumerate(said) if phrase.startswith("Comparing"))
