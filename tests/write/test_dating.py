"""Dates that are proved, and times that are written out."""

from datetime import date

import pytest

from broadsheet.types import Citation, Dated, Granularity
from broadsheet.write.proof import proved
from tests.write.test_sentences import desk, told


@pytest.mark.parametrize(
    ("sentence", "start", "end", "granularity", "sure"),
    [
        ("The port burned in 1974.", date(1974, 1, 1), date(1974, 12, 31), Granularity.YEAR, True),
        ("A 1974 report told of a fire.", date(1974, 1, 1), date(1974, 12, 31), Granularity.YEAR, False),
        ("The port closed on Tuesday.", date(2030, 5, 14), date(2030, 5, 14), Granularity.DAY, True),
        ("The port closed in March.", date(2030, 3, 1), date(2030, 3, 31), Granularity.MONTH, True),
        (
            "The March for Grain closed the port.",
            date(2030, 3, 1),
            date(2030, 3, 31),
            Granularity.MONTH,
            False,
        ),
        ("The port closed the next day.", date(2030, 5, 16), date(2030, 5, 16), Granularity.DAY, False),
    ],
)
def test_a_date_is_shown_only_if_its_words_can_mean_nothing_else(
    sentence: str, start: date, end: date, granularity: Granularity, sure: bool
) -> None:
    """A year as an adjective, a march and "the next day" prove no date."""
    when = Dated(start, end, granularity, Citation("a1", 0, len(sentence)))
    assert (proved(desk(sentence), when) is not None) == sure


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Paula Singh rejected the offer last week.", "Paula Singh rejected the offer in the week of 6 May."),
        ("Paula Singh won the vote earlier this year.", "Paula Singh won the vote earlier in 2030."),
        ("Paula Singh rejected last month’s offer at once.", "Paula Singh rejected the April offer at once."),
        ("Paula Singh rejected the offer late Tuesday.", "Paula Singh rejected the offer late on 14 May."),
        ("Paula Singh rejected Tuesday’s offer at once.", "Paula Singh rejected the 14 May offer at once."),
        ("Paula Singh rejected the offer on Saturday.", "Paula Singh rejected the offer on 11 May."),
        ("Paula Singh walked out of last week of talks.", "Paula Singh walked out of last week of talks."),
        ("Paula Singh gave a heated Monday night speech.", "Paula Singh gave a heated 13 May night speech."),
        ("Paula Singh wrote of a visit on Saturday.", "Paula Singh wrote of a visit on 11 May."),
        ("Paula Singh said the vote Tuesday was close.", "Paula Singh said the vote on 14 May was close."),
        (
            "Paula Singh ended a deal, which she walked out of last week before the vote.",
            "Paula Singh ended a deal, which she walked out of in the week of 6 May before the vote.",
        ),
        (
            "Paula Singh closed gates manned by dockers on Tuesday.",
            "Paula Singh closed gates manned by dockers on 14 May.",
        ),
        (
            "Paula Singh shouted during Tuesday’s talks.",
            "Paula Singh shouted during the 14 May talks.",
        ),
    ],
)
def test_times_counted_from_publication_are_written_out(sentence: str, shown: str) -> None:
    """Where another day could be meant they stay."""
    assert told(desk(sentence), sentence[-12:]) == shown
