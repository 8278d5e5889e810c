"""What changed from one version of a text to the next."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text.changes import Text, changes
from broadsheet.types import ChangeKind, Edit, Published

MONDAY = Published(date(2030, 10, 7))
FRAME = "The harbour of Ostrel was quiet. {} Nobody on the quay could say why."


def text(*paragraphs: str) -> Text:
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append((at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Text("\n\n".join(paragraphs), spans)


def edits(before: str, after: str, code: str | None = "en") -> tuple[Edit, ...]:
    return changes(text(FRAME.format(before)), text(FRAME.format(after)), code, MONDAY)


@pytest.mark.parametrize(
    ("before", "after", "kind", "was", "now"),
    [
        ("At least 12 people were hurt on the ferry.", "At least 15 people were hurt on the ferry.",
         "number", "At least 12 people", "At least 15 people"),
        ("About 40 lorries wait outside.", "More than 40 lorries wait outside.",
         "number", "About 40 lorries", "More than 40 lorries"),
        ("Rain cost the port $3 million in lost fees.", "Rain cost the port $3 billion in lost fees.",
         "number", "$3 million", "$3 billion"),
        ("The pilot, Anna Berg, jumped into the water.", "The pilot, Anna Borg, jumped into the water.",
         "name", "Anna Berg", "Anna Borg"),
        ("The ferry had left Ostrel on Friday at noon.", "The ferry had left Ostrel on Saturday at noon.",
         "date", "Friday", "Saturday"),
        ("“We saw no light at all,” the captain said.", "“We saw one light at least,” the captain said.",
         "quotation", "We saw no light at all,", "We saw one light at least,"),
        ("“We lost 12 boats,” the captain said.", "“We lost 13 boats,” the captain said.",
         "quotation", "We lost 12 boats,", "We lost 13 boats,"),
        ("“It was our fault,” the captain said.", "“It was not our fault,” the captain said.",
         "quotation", "It was our fault,", "It was not our fault,"),
        ("The pilot, Berg, jumped into the water.", "The pilot, Anna Berg, jumped into the water.",
         "wording", None, None),
        ("The ferry was slow in the fog.", "The ferry was very slow in the thick fog.",
         "wording", None, None),
        ("The ferry was slow in the fog.", "The ferry, was slow in the fog!", "cosmetic", None, None),
        ("The captain did answer the radio.", "The captain did not answer the radio.",
         "negation", "did", "did not"),
        ("The captain knew of the fog.", "The captain did not know of the fog.",
         "negation", "captain knew", "captain did not know"),
        ("The light wasn’t on that night.", "The light was on that night.",
         "negation", "light wasn’t", "light was"),
        ("Several boats came to help.", "No boats came to help.", "negation", "Several boats", "No boats"),
        ("The captain refused to comment on it.", "The captain declined to comment on it.",
         "wording", None, None),
        ("The ferry was slow in the fog.", "The ferry was slow in the fog and did not sound its horn.",
         "wording", None, None),
        ("Some 12 people were hurt badly.", "Some people were hurt badly.", "wording", None, None),
    ],
)  # fmt: skip
def test_what_kind_of_change(before: str, after: str, kind: str, was: str | None, now: str | None) -> None:
    """The words replaced say it, with what was there before."""
    (edit,) = edits(before, after)
    assert (edit.kind, edit.was, edit.now) == (kind, was, now)
    assert edit.before is not None
    assert edit.after is not None
    assert FRAME.format(before)[slice(*edit.before)] == before
    assert FRAME.format(after)[slice(*edit.after)] == after


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("de", "Der Kapitän hat den Funkspruch gehört.", "Der Kapitän hat den Funkspruch nicht gehört."),
        ("es", "El capitán oyó la llamada por radio.", "El capitán no oyó la llamada por radio."),
    ],
)
def test_a_denial_in_other_languages(code: str, before: str, after: str) -> None:
    """By the words that each language denies with."""
    (edit,) = edits(before, after, code)
    assert edit.kind is ChangeKind.NEGATION


def test_another_sentence_is_no_change_of_one() -> None:
    """A new sentence and one that was cut are two edits; neither is a changed number."""
    first, second = edits("In all 12 people were hurt.", "The mayor closed 4 roads at noon.")
    assert (first.kind, first.before) == (ChangeKind.WORDING, None)
    assert (second.kind, second.after) == (ChangeKind.WORDING, None)


def test_a_moved_sentence_is_no_change() -> None:
    """Wherever it goes; and the same text has no edits."""
    one, other = "The ferry sank at noon.", "Twelve people were hurt in the water."
    assert changes(text(one, other), text(other, one), "en") == ()
    assert edits(one, one) == ()


def test_an_unknown_language_has_figures() -> None:
    """And no wrong names or dates."""
    (edit,) = edits("Xyz 12 abc def ghi jkl.", "Xyz 15 abc def ghi jkl.", "xx")
    assert (edit.kind, edit.was, edit.now) == (ChangeKind.NUMBER, "12", "15")


@given(st.text(max_size=200), st.text(max_size=200), st.sampled_from(["en", "de", "ja", None]))
def test_no_text_is_too_odd(before: str, after: str, code: str | None) -> None:
    """Spans lie inside their texts, and a text has no edits against itself."""
    old, new = Text(before, [(0, len(before))]), Text(after, [(0, len(after))])
    for edit in changes(old, new, code):
        assert edit.before is None or 0 <= edit.before[0] <= edit.before[1] <= len(before)
        assert edit.after is None or 0 <= edit.after[0] <= edit.after[1] <= len(after)
    assert changes(old, old, code) == ()


def test_hostile_texts_take_no_time() -> None:
    """A text of nothing but like sentences is compared in bounded time."""
    old = text(*(f"Number {n} of many of the same kind." for n in range(3000)))
    new = text(*(f"Number {n} of many of the same sort." for n in range(3000, 6000)))
    assert len(changes(old, new, "en")) <= 6000
