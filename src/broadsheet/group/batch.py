"""Grouping all at once: the streaming engine over sorted articles."""

from collections.abc import Sequence

from broadsheet.group.book import new_story_id
from broadsheet.group.changes import Change, Merged, Moved, Split
from broadsheet.group.engine import Grouper
from broadsheet.group.member import day_of
from broadsheet.protocols import Encoder
from broadsheet.types import Article, Assignment, Story, StoryStatus


def order(article: Article) -> tuple[bool, int, str]:
    """By day, then id; the undated last."""
    day = day_of(article)
    return (day is None, day or 0, article.id)


def moves(change: Change) -> dict[str, str]:
    """Which articles a change put into which story."""
    match change:
        case Merged() | Split():
            return dict.fromkeys(change.articles, change.into)
        case Moved():
            return {change.article: change.into}
    return {}


def group(
    articles: Sequence[Article],
    stories: Sequence[tuple[Story, Sequence[Article]]] = (),
    *,
    encoder: Encoder | None = None,
) -> list[Assignment]:
    """Assign articles to the given stories or to new ones; the order of the input does not matter.

    Gives one assignment for each of ``articles``, after all merges and splits. Given stories keep their
    articles and ids. With an ``encoder`` articles in different languages may share a story.
    """
    grouper = Grouper(encoder=encoder)
    known = [
        (one, story.id)
        for story, members in stories
        if story.status is not StoryStatus.MERGED
        for one in members
    ]
    for article, story_id in sorted(known, key=lambda pair: order(pair[0])):
        grouper.place(article, story_id, pinned=True)
    assigned = [grouper.add(article) for article in sorted(articles, key=order)]
    moved = {article: story for change in grouper.changes() for article, story in moves(change).items()}
    return [
        Assignment(one.article, moved.get(one.article, one.story), one.score, one.reason) for one in assigned
    ]


def one_story(articles: Sequence[Article]) -> list[Assignment]:
    """All articles as one story because the user says so; the reasons say what they share."""
    grouper = Grouper()
    ordered = sorted(articles, key=order)
    story_id = new_story_id("\n".join(article.id for article in ordered))
    return [Assignment(one.id, story_id, 1.0, grouper.place(one, story_id, pinned=True)) for one in ordered]
