"""What an archive has, in a form that two can be compared in."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from broadsheet.extract.addresses import canonical
from broadsheet.storage.history import SqliteHistory
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import StoryPage


@dataclass(frozen=True)
class Kept:
    """One article: its newest version, and how many there are."""

    title: str | None
    text: str
    completeness: str
    outlet: str | None
    versions: int
    gone: bool


def articles(path: Path) -> dict[str, Kept]:
    """By canonical address."""
    storage = SqliteStorage(path)
    try:
        found = storage.articles()
        gone = SqliteHistory(storage.database).gone(article.id for article in found)
        return {
            canonical(one.url or one.id): Kept(
                one.title, one.text, one.completeness.value, one.outlet, one.version, one.id in gone
            )
            for one in found
        }
    finally:
        storage.close()


def stories(path: Path) -> dict[frozenset[str], object]:
    """What the newest page of each story says, if it has one, by the addresses of its articles."""
    storage = SqliteStorage(path)
    try:
        urls = {one.id: canonical(one.url or one.id) for one in storage.articles()}
        found: dict[frozenset[str], object] = {}
        for key in storage.story_ids(""):
            story, page = storage.story(key), storage.page(key)
            if story and story.assignments:
                members = frozenset(urls[one.article] for one in story.assignments)
                found[members] = _said(page, urls) if page else None
        return found
    finally:
        storage.close()


def _said(page: StoryPage, urls: dict[str, str]) -> object:
    """The page without what is random: ids of stories and times of making."""
    return (
        page.story.headline,
        page.story.revision,
        tuple(urls[a.id] for a in page.articles),
        tuple((fact.id, fact.text) for fact in page.facts),
        tuple(conflict.id for conflict in page.conflicts),
        tuple(change.id for change in page.changes),
        tuple(claim.text for section in page.sections for block in section.blocks for claim in block.claims),
    )


def rows(path: Path) -> list[tuple[object, ...]]:
    """Versions, addresses and sources as they stand, without ids of stories."""
    database = sqlite3.connect(path)
    try:
        found: list[tuple[object, ...]] = []
        for table, columns in {
            "article": "id, newest, moment, gone",
            "article_version": "article, version, title, url, published, text, seen",
            "entry": "address, source, step, due_at, tries, article, own, content, first_seen, seen_at",
            "source": "id, due_at, failures, paused, why, articles, full, per_day",
        }.items():
            found += [
                (table, *row) for row in database.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2")
            ]
        return found
    finally:
        database.close()
