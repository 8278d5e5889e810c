"""Which of two sentences is the likelier to be misread."""

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
