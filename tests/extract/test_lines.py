"""Cleaning: clutter goes, sentences stay."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.extract.lines import clean, is_clutter, tidy


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Ferries to run all night",
        "Related stories",
        "READ MORE",
        "Lesen Sie auch: Fähren fahren die ganze Nacht",
        "À lire aussi : Les bacs navigueront toute la nuit",
        "Lee también: Los ferris navegarán toda la noche",
        "あわせて読みたい",
        "Share on Facebook Tweet WhatsApp Email",
        "Sign up for our daily newsletter to get the best of the port.",
        "Get the Post newsletter delivered to your inbox every morning",
        "Follow us on X and Facebook for more news.",
        "Subscribe to our channel",
        "Copyright 2025 The Ellery Post. All rights reserved.",
        "Advertisement",
        "Story continues below",
        "Photo: Jo Marsh/Ellery Post",
        "Image source, Getty Images",
        "Crowds on the quay at dawn (AP Photo/Jo Marsh)",
        "5 min read",
        "Last updated on 4 March 2025 at 10:15",
        "By Ida Brandvold",
        "Jo Marsh and Tom Acker contributed to this report.",
        "https://www.ellerypost.example/2025/03/04/bridge",
        "FERRIES TO RUN ALL NIGHT FROM MARCH",
        "Your support keeps our journalism free for everyone. Please donate today, from as little as $2.",
    ],
)
def test_clutter_is_no_part_of_the_text(line: str) -> None:
    assert clean(["The bridge closed.", line, "Nobody was hurt."]) == (
        "The bridge closed.",
        "Nobody was hurt.",
    )


@pytest.mark.parametrize(
    "line",
    [
        "The newsletter said that the bridge would close in March.",
        "“Read more books,” the teacher told her class.",
        "Photos showed water rushing over the quay.",
        "He asked people to share their cars.",
        "The company's advertising budget fell by 4 percent.",
        "“Your support and your donation saved the museum,” she told volunteers.",
        "More than 300 residents came.",
        "By Tuesday, 40 people had been found.",
        "Watch groups said that the vote was fair.",
        "On 4 March 2025 the bridge closed.",
        "With the bridge closed, ferries ran all night.",
        "港口 委员会 EPHC 周二 投票 决定 关闭 大桥",
    ],
)
def test_sentences_stay(line: str) -> None:
    assert not is_clutter(line)


def test_the_headline_is_cut_from_the_top_only() -> None:
    lines = ["Bridge closes", "It closed.", "Why?", "Then.", "Bridge closes"]
    assert clean(lines, titles=["Bridge closes"]) == ("It closed.", "Why?", "Then.", "Bridge closes")


@given(st.lists(st.text(max_size=300), max_size=6))
def test_cleaning_only_takes_away_and_twice_is_once(lines: list[str]) -> None:
    once = clean([t for line in lines if (t := tidy(line))])
    assert all(paragraph.strip() == paragraph and "\n" not in paragraph for paragraph in once)
    assert len(once) <= len(lines)


def test_a_megabyte_of_hostile_lines_is_cleaned_in_linear_time() -> None:
    start = time.process_time()
    for unit in ("- ", "newsletter ", "(", "with ", "x photo sign up all rights reserved "):
        line = (unit * 400)[:400]
        clean([line] * 100)
    assert time.process_time() - start < 5
