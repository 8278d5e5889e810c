"""What a model may cost is said before it is asked."""

from dataclasses import replace

from broadsheet.annotate import annotate
from broadsheet.pipeline import Editor, Stamp, make_pages
from broadsheet.types import AnnotatedArticle, Article, ModelFailure, ModelUse, Prompt
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


def test_a_large_run_is_estimated_beforehand() -> None:
    """Three stories or more: calls and tokens are told before the first page is made."""
    texts = (
        "A lighthouse on Tarn won the prize for small museums.",
        "The council of Varn closed its old bridge after cracks.",
        "Rain flooded nine cellars in the harbour of Holm.",
    )
    articles = [
        replace(article(f"a{n}"), text=text, paragraphs=((0, len(text)),), title=text[:30])
        for n, text in enumerate(texts)
    ]
    said: list[str] = []
    make_pages(
        articles,
        lambda chosen: annotated(list(chosen)),
        Stamp("1", "2030-01-01T00:00:00+00:00"),
        editor=Editor(Silent()),
        tell=said.append,
    )
    estimate = next(i for i, phrase in enumerate(said) if "Asking silent up to 18 times" in phrase)
    assert estimate < next(i for i, phrase in enumerate(said) if phrase.startswith("Comparing"))
