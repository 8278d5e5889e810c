"""A tree of words finds what a plain list of them finds."""

import re

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.alternation import any_of

WORDS = st.lists(st.text("abs (é", min_size=1, max_size=6).filter(lambda w: w.strip() == w), max_size=12)


@given(WORDS, st.text("abs (é", max_size=40))
def test_a_tree_matches_what_a_list_with_the_longest_first_matches(words: list[str], text: str) -> None:
    plain = "|".join(
        re.escape(w).replace(r"\ ", r"[\s\u00a0]{1,3}") for w in sorted(words, key=len, reverse=True)
    )
    found = [m.span() for m in re.finditer(any_of(words), text)]
    assert found == [m.span() for m in re.finditer(plain or r"(?!)", text)]


def test_no_words_match_nothing() -> None:
    assert re.search(any_of([]), "") is None


def test_a_phrase_may_have_a_hard_space_or_a_line_break_between_its_words() -> None:
    pattern = re.compile(any_of(("according to", "accord")))
    assert [m.group() for m in pattern.finditer("according\u00a0to him, according\nto her, an accord")] == [
        "according\u00a0to",
        "according\nto",
        "accord",
    ]
