"""Which reported errors concern a story."""

from collections.abc import Iterable

from broadsheet.types import Flag, Story


def flags_of(flags: Iterable[Flag], story: Story) -> tuple[Flag, ...]:
    """Those that concern a story: reported there, or resting on an article that is now in it."""
    members = {assignment.article for assignment in story.assignments}
    return tuple(f for f in flags if f.story == story.id or any(c.article in members for c in f.citations))
