"""What a language model wrote is marked as such, in every format."""

from dataclasses import replace

import pytest

from broadsheet.render import FORMATS
from broadsheet.types import ModelNote
from tests.render.example import page


@pytest.mark.parametrize("format", ["html", "markdown", "terminal"])
def test_a_reader_sees_what_a_model_wrote(format: str) -> None:
    """The section names the model, and the footer says what it cost and why it failed."""
    plain = page()
    first = replace(plain.sections[0], writer="small-7b")
    note = ModelNote("small-7b", 6, 2, 1000, 500, 12.0, ("The model did not answer in time.",))
    shown = replace(
        plain,
        sections=(first, *plain.sections[1:]),
        provenance=replace(plain.provenance, writer="extractive + small-7b", model=note),
    )
    text = " ".join(FORMATS[format].render(shown).split())
    assert text.count("a language model, checked against the sources") == 1
    assert "1,500 tokens" in text
    assert "did not answer in time" in text
    assert "language model" not in FORMATS[format].render(plain)
