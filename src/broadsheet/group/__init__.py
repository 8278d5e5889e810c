"""Which articles belong to one story, decided as they arrive.

``group`` and ``one_story`` for a set of articles; ``Grouper`` for a stream, with ``Change`` for what else
happens to stories; ``state`` saves a grouper and takes it up again.
"""

from broadsheet.group.batch import group, one_story
from broadsheet.group.changes import Change, Closed, Merged, Moved, Reopened, Split
from broadsheet.group.engine import Grouper

__all__ = ["Change", "Closed", "Grouper", "Merged", "Moved", "Reopened", "Split", "group", "one_story"]
