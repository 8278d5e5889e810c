"""Which articles belong to one story, decided as they arrive."""

from broadsheet.group.engine import Grouper, group, one_story

__all__ = ["Grouper", "group", "one_story"]
