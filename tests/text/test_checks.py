"""What a sentence claims, all in one."""

from datetime import date

from broadsheet.text.checks import checkable
from broadsheet.types import Published


def test_everything_that_must_be_found_in_a_source_is_named() -> None:
    found = checkable(
        "On Friday Ada Roe said she will not send “more than 50 boats” to Rome.",
        "en",
        published=Published(date(2025, 10, 29)),
    )
    assert [n.text for n in found.names] == ["Ada Roe", "Rome"]
    assert [(q.value, q.counted) for q in found.quantities] == [(50, "boats")]
    assert [d.text for d in found.dates] == ["Friday"]
    assert found.quotations == ("more than 50 boats",)
    assert found.negated
    assert found.modality == {"will"}
