"""Which of two sentences is the likelier to be misread."""

import pytest

from broadsheet.write import select
from broadsheet.write.desk import lay_out
from broadsheet.write.risk import risk
from broadsheet.write.select import Told, worth
from tests.write.build import article, matrix
from tests.write.test_sentences import line


def test_a_short_sentence_of_strangers_within_a_paragraph_is_the_riskiest() -> None:
    """What several articles tell, at some length and of known people, is the safest."""
    news = "Paula Singh closed the port of Marlow for six weeks on Tuesday because a crane had collapsed."
    found = lay_out(
        matrix(
            [
                article(
                    "a1",
                    (
                        news,
                        "Grain is dear. Pilots wait. Rust ate the beams. Rust and beams, Omar Reyes said.",
                    ),
                    outlet="H",
                ),
                article(
                    "a2",
                    ("The port of Marlow was closed by Paula Singh for six weeks on Tuesday.",),
                    outlet="P",
                ),
            ]
        )
    )
    safe, risky = line(found, "crane had"), line(found, "Rust and beams")
    assert 0 < risk(found, safe) < 0.2 < 0.4 < risk(found, risky) < 1
    assert worth(found, safe, Told()) > worth(found, risky, Told()) == 0.0


@pytest.mark.parametrize(("outlets", "is_told"), [(("H", "P", "W"), True), (("H", "P"), False)])
def test_what_three_origins_bear_out_is_told_whatever_its_risk(
    monkeypatch: pytest.MonkeyPatch, outlets: tuple[str, ...], is_told: bool
) -> None:
    """A sentence far down that leans on something is still a fact that all of them have."""
    monkeypatch.setattr(select, "risk", lambda desk, line: 0.9)
    before = {
        "H": ("Grain is dear.", "Pilots wait in their boats.", "Rust ate the beams."),
        "P": ("A vigil was held.", "Families wept at the gate.", "An inquiry begins in June."),
        "W": ("The weather is fair.", "Ostrel has cranes to lend.", "A fire burned there in 1974."),
    }
    news = "Paula Singh closed the port of Marlow for six weeks."
    found = lay_out(matrix([article(key, (*before[key], news), outlet=key) for key in outlets]))
    assert (worth(found, line(found, "closed the port"), Told()) > 0) is is_told
