"""A model's reply may only replace claims by sentences that pass; everything else falls back."""

import json

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.types import About, BlockDraft, Citation, ClaimDraft, Heading, SectionDraft, SectionKind
from broadsheet.write.rephrase import ask, read

FERRY = ClaimDraft("The ferry sank off Marrow Bay on Monday.", (Citation("a", 0, 40), Citation("b", 3, 50)))
TOLL = ClaimDraft("Eleven people died, the coast guard said.", (Citation("a", 41, 80),))
COUNT = ClaimDraft("Both papers report it.", (Citation("b", 60, 90),), about=About.COVERAGE)
DRAFT = SectionDraft(
    SectionKind.BEHIND, (BlockDraft((FERRY, TOLL), heading=Heading("Old heading")), BlockDraft((COUNT,)))
)


def passes(text: str, citations: tuple[Citation, ...], about: About, *, heading: bool = False) -> str | None:
    return "an invented word" if "invented" in text else None


def reply(*sentences: tuple[str, list[str]], heading: tuple[str, list[str]] | None = None) -> str:
    block: dict[str, object] = {
        "block": "b1",
        "sentences": [{"text": text, "cells": cells} for text, cells in sentences],
    }
    if heading:
        block["heading"] = {"text": heading[0], "cells": heading[1]}
    return json.dumps({"blocks": [block]})


def test_the_prompt_holds_numbered_cells() -> None:
    """Each claim is one cell of its block."""
    prompt = ask(DRAFT)
    assert prompt is not None
    cells = [[cell["cell"] for cell in block["cells"]] for block in json.loads(prompt.user)["blocks"]]
    assert cells == [["f1", "f2"], ["f3"]]
    assert ask(SectionDraft(SectionKind.BEHIND, ())) is None


def test_a_sentence_takes_over_the_citations_of_its_cells() -> None:
    """The first citation of each cell comes first, and there are at most four."""
    out = read(DRAFT, reply(("Eleven died when the ferry sank.", ["f2", "f1"])), passes, writer="small")
    claim = out.draft.blocks[0].claims[0]
    assert claim.citations == (TOLL.citations[0], *FERRY.citations)
    assert out.draft.blocks[1] == DRAFT.blocks[1]
    assert out.writer == "small"


def test_a_refused_sentence_is_replaced_by_its_claims() -> None:
    """What fails is listed with the reason, and the extractive sentence stands."""
    out = read(
        DRAFT, reply(("The ferry sank.", ["f1"]), ("An invented toll.", ["f2"])), passes, writer="small"
    )
    assert [claim.text for claim in out.draft.blocks[0].claims] == ["The ferry sank.", TOLL.text]
    assert [dropped.reason for dropped in out.dropped] == ["an invented word"]


def test_a_heading_must_pass_too() -> None:
    """A refused heading leaves the old one; a passed one is cited."""
    good = read(
        DRAFT, reply(("The ferry sank.", ["f1"]), heading=("Ferry sank", ["f1"])), passes, writer="small"
    )
    bad = read(
        DRAFT,
        reply(("The ferry sank.", ["f1"]), heading=("An invented plot", ["f1"])),
        passes,
        writer="small",
    )
    assert good.draft.blocks[0].heading == Heading("Ferry sank", FERRY.citations)
    assert bad.draft.blocks[0].heading == Heading("Old heading")


def test_cells_of_another_block_are_refused() -> None:
    """A sentence may not rest on what it was not given."""
    out = read(DRAFT, reply(("Both papers report it.", ["f3"]), ("No cells.", [])), passes, writer="small")
    assert out.draft.blocks == DRAFT.blocks
    assert len(out.dropped) == 2


def test_several_sentences_in_one_are_judged_one_by_one() -> None:
    """An invention does not pass because it follows something true."""
    text = "The ferry sank. An invented ship came by."
    out = read(DRAFT, reply((text, ["f1"])), passes, writer="small")
    assert [claim.text for claim in out.draft.blocks[0].claims] == ["The ferry sank."]
    assert [dropped.text for dropped in out.dropped] == ["An invented ship came by."]


def test_cells_that_a_sentence_does_not_tell_are_neither_cited_nor_lost() -> None:
    """A model that names every cell and repeats the first takes nothing off the page."""
    out = read(DRAFT, reply(("The ferry sank off Marrow Bay.", ["f1", "f2"])), passes, writer="small")
    told, restored = out.draft.blocks[0].claims
    assert told.citations == FERRY.citations
    assert restored == TOLL


def test_a_fragment_is_no_sentence() -> None:
    """What a model at the end of its allowance breaks off in the middle is not shown."""
    out = read(DRAFT, reply(("The ferry sank off Marrow Bay, ", ["f1"])), passes, writer="small")
    assert out.draft.blocks == DRAFT.blocks
    cut = read(
        DRAFT, reply(("It sank.", ["f1"]), heading=("The ferry sank,", ["f1"])), passes, writer="small"
    )
    assert cut.draft.blocks[0].heading == Heading("Old heading")


def test_of_a_reply_that_was_cut_off_the_whole_sentences_are_used() -> None:
    """A heading among them is no sentence, and a sentence finds its block by its cells."""
    whole = reply(("The ferry sank.", ["f1"]), ("Eleven died.", ["f2"]), heading=("Ferry sank", ["f1"]))
    cut = whole[: whole.index("Eleven") + 3]
    out = read(DRAFT, cut, passes, writer="small")
    assert [claim.text for claim in out.draft.blocks[0].claims] == ["The ferry sank."]


def test_the_form_of_the_reply_has_bounds() -> None:
    """A model that is held to it names only cells of the block, and comes to an end."""
    prompt = ask(DRAFT)
    assert prompt is not None
    assert prompt.schema is not None
    first = json.loads(prompt.schema)["properties"]["blocks"]["prefixItems"][0]["properties"]
    sentence = first["sentences"]["items"]["properties"]
    assert first["sentences"]["maxItems"] == 2
    assert sentence["cells"]["items"] == {"enum": ["f1", "f2"]}
    assert sentence["text"]["maxLength"] > 0


def test_a_reply_in_a_code_fence_is_read() -> None:
    """Models like to talk around their JSON."""
    out = read(DRAFT, f"Sure!\n```json\n{reply(('The ferry sank.', ['f1']))}\n```", passes, writer="small")
    assert out.writer == "small"


@given(st.text() | st.builds(json.dumps, st.recursive(st.none() | st.text(), st.lists)))
def test_no_reply_breaks_a_section(text: str) -> None:
    """Whatever comes back, the draft keeps its claims."""
    assert read(DRAFT, text, passes, writer="small").draft == DRAFT
