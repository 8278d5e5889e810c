"""What was before: changes in articles and earlier stories, in every format."""

import re
from dataclasses import replace

import pytest

from broadsheet.render import FORMATS, json_page
from broadsheet.render.cap import within_cap
from broadsheet.types import ChangeKind, EarlierSource, EarlierStory, PageChange, Passage, StoryPage
from tests.render import example

SHOWN = [name for name in FORMATS if name != "json"]
SEEN = "2030-10-08T06:30:00+00:00"
WAS = Passage(1, 0, 33, "Some 9,000 vehicles cross <b>it</b> daily.")
NOW = Passage(2, 0, 33, "Some 9,500 vehicles cross <b>it</b> daily.")


def page() -> StoryPage:
    source = EarlierSource("old", 1, 0, 31, "The lift bridge got a new motor.", "Post", None, "2029-03-01")
    return replace(
        example.page(),
        changes=(
            PageChange("x-1", "post", 2, ChangeKind.NUMBER, SEEN, "9,000", "9,500", WAS, NOW),
            PageChange(
                "x-2", "post", 2, ChangeKind.CORRECTION, None, note="Correction: it was <i>9,500</i>."
            ),
            PageChange("x-3", "courier", 1, ChangeKind.REMOVAL, SEEN),
            PageChange("x-4", "nobody", 1, ChangeKind.REMOVAL, SEEN),
        ),
        earlier=(
            EarlierStory(
                "s-old", 4, "Lift bridge repaired", "2029-03-01", source.text, (source,), ("lift bridge",)
            ),
        ),
    )


@pytest.mark.parametrize("name", SHOWN)
def test_changes_and_earlier_stories_are_shown(name: str) -> None:
    """With what was and is, since when, in the outlet's words; and where the earlier story is."""
    written = FORMATS[name].render(page())
    plain = " ".join(
        re.sub(r"<[^>]+>|&lt;|&gt;|\*\*|\\", " ", written).replace("&#x27;", "'").split()
    ).lower()
    for words in (
        "earlier stories",
        "the lift bridge got a new motor.",
        "“lift bridge repaired”",
        "1 march 2029",
    ):
        assert words in plain
    for words in (
        "what outlets changed",
        "changed a number",
        "“9,000” became “9,500”",
        "took its article down",
    ):
        assert words in plain
    assert "first seen 8 october 2030, 06:30" in plain
    assert "s-old" in written
    assert (
        plain.index("earlier stories") < plain.rindex("who reports what") < plain.rindex("changed a number")
    )
    assert plain.count("took its article down") == 1


def test_words_of_articles_are_no_markup() -> None:
    """Not even in a correction note."""
    written = FORMATS["html"].render(page())
    assert "<b>it</b>" not in written
    assert "<i>9,500</i>" not in written


def test_changes_keep_within_the_cap() -> None:
    """What does not fit beside the cited words is told without them; the cap holds for each article."""
    few = within_cap(page(), words=1)
    assert [(c.kind, c.was, c.before, c.note) for c in few.changes[:2]] == [
        (ChangeKind.NUMBER, None, None, None),
        (ChangeKind.CORRECTION, None, None, None),
    ]
    assert few.earlier == ()
    assert within_cap(page(), words=500).changes == page().changes
    FORMATS["markdown"].render(few)


def test_the_json_carries_them() -> None:
    """And reads them back."""
    whole = json_page.load(json_page.dump(page(), include_text=True))
    assert whole.changes == page().changes
    assert whole.earlier == page().earlier
