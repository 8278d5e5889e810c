"""What an article plans is not told where another one tells how it went."""

from broadsheet.write.desk import lay_out
from tests.write.build import article, matrix
from tests.write.test_sentences import told


def test_what_looks_ahead_to_what_another_article_reports_is_overtaken() -> None:
    """Of the same day: the one was written before the vote, the other behind it."""
    ahead = article(
        "a1",
        (
            "The council of Marlow meets on Wednesday, 15 May 2030.",
            "Half of the vote will be about new cranes.",
        ),
        outlet="Marlow Herald",
        day=15,
    )
    behind = article(
        "a2",
        ("The council of Marlow approved cranes on Wednesday, 15 May 2030.",),
        outlet="Delta Post",
        day=15,
    )
    both, one = lay_out(matrix([ahead, behind])), lay_out(matrix([ahead]))
    assert told(both, "Half of") is None
    assert told(one, "Half of") is not None


def test_a_plan_that_another_article_tells_as_done_is_overtaken() -> None:
    """ "Will propose", "unveiled": the one appeared before the plan was made known."""
    ahead = article(
        "a1",
        ("The council of Marlow will propose a plan for two new cranes next week.",),
        outlet="Marlow Herald",
        day=15,
    )
    behind = article(
        "a2", ("The council of Marlow unveiled its plan for two new cranes.",), outlet="Delta Post", day=15
    )
    both, one = lay_out(matrix([ahead, behind])), lay_out(matrix([ahead]))
    assert told(both, "propose") is None
    assert told(one, "propose") is not None


def test_what_goes_on_at_an_hour_or_was_unclear_the_day_before_is_overtaken() -> None:
    """A conference "at 2:30 p.m." is over for whoever reads of it in another paper."""
    early = article(
        "a1",
        (
            "The council of Marlow will hold a press conference at 2:30 p.m.",
            "Paula Singh of Marlow is being questioned by the police of Delta.",
        ),
        outlet="Marlow Herald",
        day=14,
    )
    late = article("a2", ("Police in Delta charged Paula Singh of Marlow.",), outlet="Delta Post", day=15)
    both, one = lay_out(matrix([early, late])), lay_out(matrix([early]))
    for words in ("press conference", "being questioned"):
        assert told(both, words) is None
        assert told(one, words) is not None


def test_what_holds_for_an_hour_or_was_planned_is_not_told_beside_other_papers() -> None:
    """Of one day too: the one wrote in the morning, the other in the evening."""
    early = article(
        "a1",
        (
            "The police of Marlow hold Omar Reyes, who is being interrogated in Delta.",
            "The council of Marlow was due to hear Paula Singh on Dec. 2.",
            "The port of Marlow is currently closed to ships from Delta.",
        ),
        outlet="Marlow Herald",
        day=15,
    )
    late = article("a2", ("Police in Delta charged Omar Reyes of Marlow.",), outlet="Delta Post", day=15)
    both, one = lay_out(matrix([early, late])), lay_out(matrix([early]))
    for words in ("interrogated", "was due", "currently"):
        assert told(both, words) is None
        assert told(one, words) is not None
