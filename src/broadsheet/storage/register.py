"""Lists of stories and their changes: short reads for the doors through which other programs come in."""

from collections.abc import Sequence

from sqlalchemy import Row, text

from broadsheet.storage.engine import Database
from broadsheet.storage.records import head_of
from broadsheet.types import Listed, StoryChange, StoryEvent, StoryStatus

# A story whose page is to be made anew is shown with the head of the page that it has.
_HEAD = """coalesce(story.head, (
    SELECT CAST(json_extract(CAST(page.data AS TEXT), '$.story') AS BLOB) FROM page
    WHERE page.story = story.id AND json_valid(CAST(page.data AS TEXT))
    ORDER BY page.revision DESC LIMIT 1))"""


class SqliteRegister:
    """Implements `protocols.Register`."""

    def __init__(self, database: Database) -> None:
        self._read = database.read

    def number(self, story_id: str | None = None) -> int:
        one = " WHERE story = :story" if story_id is not None else ""
        values = {"story": _plain(story_id)} if story_id is not None else {}
        with self._read() as connection:
            found = connection.execute(text(f"SELECT max(number) FROM story_change{one}"), values).scalar()
        return int(found or 0)

    def listed(
        self, limit: int, *, behind: tuple[float, str] | None = None, only: Sequence[str] | None = None
    ) -> list[Listed]:
        values: dict[str, str | float] = {"merged": StoryStatus.MERGED.value, "limit": limit}
        where = "story.status != :merged AND EXISTS (SELECT 1 FROM page WHERE page.story = story.id)"
        if behind is not None:
            # the undated come last, at 0
            values |= {"moment": behind[0], "id": _plain(behind[1])}
            where += """ AND (coalesce(story.moment, 0.0) < :moment
                OR (coalesce(story.moment, 0.0) = :moment AND story.id > :id))"""
        if only is not None:
            values |= {f"only{number}": _plain(one) for number, one in enumerate(only)}
            where += f" AND story.id IN ({', '.join(f':only{number}' for number in range(len(only)))})"
        wanted = text(
            f"""SELECT story.id, story.status, story.merged_into, story.split_from, story.moment,
                {_HEAD} AS head, coalesce(story_change.number, 0) AS number
            FROM story LEFT JOIN story_change ON story_change.story = story.id
            WHERE {where} ORDER BY story.moment DESC, story.id LIMIT :limit"""
        )
        with self._read() as connection:
            return [_listed(row) for row in connection.execute(wanted, values) if row.head is not None]

    def changes(self, since: int, limit: int) -> list[StoryChange]:
        wanted = text("SELECT * FROM story_change WHERE number > :since ORDER BY number LIMIT :limit")
        values = {"since": max(0, min(since, 2**62)), "limit": limit}
        with self._read() as connection:
            rows = connection.execute(wanted, values)
            return [StoryChange(row.number, row.story, StoryEvent(row.kind)) for row in rows]


def _listed(row: Row[tuple[object, ...]]) -> Listed:
    return Listed(head_of(row), (row.moment or 0.0, row.id), row.number)


def _plain(words: str) -> str:
    return words.encode("utf-8", "replace").decode()
