"""The larger changes of the archive, each inside a transaction that its caller has begun."""

from collections.abc import Iterable
from dataclasses import replace

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects import sqlite

from broadsheet.storage import oblivion, schema
from broadsheet.storage.records import address_of, article_of, assignment_rows, moment, story_row, version_row
from broadsheet.storage.statements import (
    batches,
    forget_empty,
    homes,
    newest_versions,
    replace_row,
    unwrite,
)
from broadsheet.types import Article, Completeness, Decisions, Story

DAY = 86_400.0  #: seconds


def is_another_text(kept: Article, now: Article) -> bool:
    """Whether an article is to be kept as a new version: other words, and no less of them."""
    if kept.completeness is Completeness.FULL and now.completeness is not Completeness.FULL:
        return False  # a paywall that came later, or a feed's blurb, is no version of the text
    return (kept.text, kept.title, kept.corrections) != (now.text, now.title, now.corrections)


def save_article(connection: Connection, article: Article) -> None:
    """A text that differs from the newest version becomes the next one, which its story has to show.

    The address leads to the article from now on, unless it leads to another one already.
    """
    kept = connection.execute(newest_versions().where(schema.article.c.id == article.id)).first()
    if kept is not None and not is_another_text(article_of(kept), article):
        _lead_here(connection, article)
        return
    version = kept.newest + 1 if kept else 1
    row = {"id": article.id, "newest": version, "moment": arrived(article)}
    replace_row(connection, schema.article, row)
    _lead_here(connection, article)
    values = version_row(replace(article, version=version))
    connection.execute(insert(schema.article_version), values)
    if kept:
        unwrite(connection, homes(connection, [article.id]))


def arrived(article: Article) -> float | None:
    """What articles are sorted by: when it appeared, but no later than a day after it came."""
    when = moment(article.published)
    return min(when, article.seen.timestamp() + DAY) if when is not None and article.seen else when


def _lead_here(connection: Connection, article: Article) -> None:
    if article.url:
        values = {"address": address_of(article.url), "article": article.id}
        connection.execute(sqlite.insert(schema.address).values(values).on_conflict_do_nothing())


def take_turn(connection: Connection, state: bytes | None) -> None:
    """What is remembered from now on; whoever decided on what was remembered before has to decide again."""
    row = sqlite.insert(schema.memory).values(id=1, turn=1, state=state)
    turn = func.coalesce(schema.memory.c.turn, 0) + 1
    connection.execute(row.on_conflict_do_update(index_elements=["id"], set_={"turn": turn, "state": state}))


def keep(connection: Connection, decisions: Decisions) -> bool:
    """As `protocols.Storage.keep` says."""
    if connection.execute(select(schema.memory.c.turn)).scalar_one_or_none() != decisions.turn:
        return False
    for article in decisions.articles:
        save_article(connection, article)
    changed = [a.article for story in decisions.stories for a in story.assignments]
    before = homes(connection, changed)
    for story in decisions.stories:
        _save_story(connection, story)
    for story in decisions.stories:
        for row in assignment_rows(story):
            replace_row(connection, schema.assignment, row)
    for some in batches(decisions.pinned):
        chosen = schema.assignment.c.article.in_(some)
        connection.execute(update(schema.assignment).where(chosen).values(pinned=True))
    unwrite(connection, before | {story.id for story in decisions.stories if story.assignments})
    forget_empty(connection, before)
    take_turn(connection, decisions.state)
    return True


def _save_story(connection: Connection, story: Story) -> None:
    row = story_row(story)
    statement = sqlite.insert(schema.story).values(**row)
    new = statement.excluded
    kept = {
        "status": new.status,
        "merged_into": new.merged_into,
        "split_from": func.coalesce(new.split_from, schema.story.c.split_from),
    }
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=kept))


def remove_articles(connection: Connection, articles: Iterable[str]) -> bool:
    """Forget articles and all that shows words of them; whether there were any.

    The index of words lets go of them when its caller settles what it owes (`oblivion`).
    """
    gone = sorted(set(articles))
    left = homes(connection, gone)
    stories = left | _forget_pages(connection, gone)
    removed = 0
    for some in batches(gone):
        removed += connection.execute(delete(schema.article).where(schema.article.c.id.in_(some))).rowcount
    for some in batches(left):  # the words of a headline or a fact may be its words
        connection.execute(delete(schema.page).where(schema.page.c.story.in_(some)))
    for some in batches(stories):
        connection.execute(delete(schema.topic).where(schema.topic.c.story.in_(some)))
    unwrite(connection, stories)
    forget_empty(connection, left)
    oblivion.owe(connection)
    take_turn(connection, None)
    return removed > 0


def _forget_pages(connection: Connection, articles: list[str]) -> set[str]:
    """Forget every page that lists one of the articles, in whatever story it was then; the stories.

    All pages are read for it: a removal is rare, and nothing else has to know who was shown where.
    """
    gone = set(articles)
    rows = connection.execute(select(schema.page).execution_options(yield_per=50))
    found = [(row.story, row.revision) for row in rows if not gone.isdisjoint(_shown(row.data, gone))]
    for story, revision in found:
        page = schema.page.c
        connection.execute(delete(schema.page).where(page.story == story, page.revision == revision))
    return {story for story, _ in found}


class _Shown(msgspec.Struct):
    """An article that a page shows, or a sentence of one of an earlier story."""

    id: str | None = None
    article: str | None = None
    sources: list["_Shown"] = []


class _Page(msgspec.Struct):
    articles: list[_Shown] = []
    earlier: list[_Shown] = []


def _shown(data: bytes, gone: set[str]) -> set[str | None]:
    """The articles that a page shows words of; of one that cannot be read, those whose ids stand in it."""
    try:
        page = msgspec.json.decode(data, type=_Page)
    except msgspec.MsgspecError:
        return {article for article in gone if msgspec.json.encode(article) in data}
    return {one.id for one in page.articles} | {s.article for one in page.earlier for s in one.sources}
