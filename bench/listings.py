"""How long the listing commands take over a large archive, the start of the program apart.

usage: python -m bench.listings [--articles 100000] [--keep FILE]

The articles are those of `bench.search`, four to a story; each story has a page with twenty facts. What is
timed is what the commands call: the newsroom's methods, on an archive that is opened for each.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bench.search import articles, vocabulary
from broadsheet import bootstrap
from broadsheet.config import Settings
from broadsheet.newsroom import Newsroom
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import (
    Article,
    Asserter,
    AsserterKind,
    Assignment,
    Cell,
    Citation,
    Completeness,
    Decisions,
    Fact,
    FactKind,
    Heading,
    PageArticle,
    Provenance,
    Stance,
    Story,
    StoryHead,
    StoryPage,
    StoryStatus,
)

MEMBERS = 4  #: articles in a story
FACTS = 20
RUNS = 7


def page_of(story: Story, members: list[Article]) -> StoryPage:
    """A page of the size of a small story's."""
    listed = tuple(_listed(article) for article in members)
    published = [article.published_at for article in listed if article.published_at]
    head = StoryHead(
        id=story.id, revision=1, status=story.status, merged_into=None, split_from=None,
        headline=Heading(members[0].title or ""),
        first_published=min(published), last_published=max(published),
        languages=("en",), article_count=len(members), outlet_count=len(members), origin_count=len(members),
    )  # fmt: skip
    facts = tuple(_fact(number, members) for number in range(FACTS))
    made = Provenance("extractive", "0", "2030-01-01T00:00:00+00:00", ())
    return StoryPage(head, listed, (), facts, (), (), (), (), made)


def _listed(article: Article) -> PageArticle:
    return PageArticle(
        id=article.id, version=1, outlet=article.outlet, title=article.title, url=article.url,
        input=article.input, authors=(), language=article.language, published_at=str(article.published),
        completeness=Completeness.FULL, agency=None, origin=article.id, depends_on=(),
        grouped_because="the same names", excerpts={"0-80": article.text[:80]},
    )  # fmt: skip


def _fact(number: int, members: list[Article]) -> Fact:
    cells = {one.id: Cell(Stance.STATES, (Citation(one.id, 0, 80),)) for one in members}
    asserter = Asserter(AsserterKind.OUTLET)
    return Fact(f"f-{number}", members[0].text[:80], FactKind.EVENT, None, asserter, len(members), cells, {})


def fill(path: Path, made: list[Article]) -> None:
    """Keep the articles, their stories and pages; all but the newest tenth of the stories are closed."""
    storage = SqliteStorage(path)
    groups = [made[start : start + MEMBERS] for start in range(0, len(made), MEMBERS)]
    for start in range(0, len(groups), 250):
        some = groups[start : start + 250]
        stories = [_story(start + n, group, len(groups)) for n, group in enumerate(some)]
        kept = Decisions(
            storage.memory().turn, b"", tuple(a for group in some for a in group), tuple(stories)
        )
        assert storage.keep(kept)
        for story, group in zip(stories, some, strict=True):
            storage.save_page(page_of(story, group), [article.id for article in group])
    storage.close()


def _story(number: int, members: list[Article], count: int) -> Story:
    key = f"s-{number:06}"
    status = StoryStatus.OPEN if number > count * 0.9 else StoryStatus.CLOSED
    return Story(key, tuple(Assignment(a.id, key, 0.9, "the same names") for a in members), status)


def measured(path: Path, count: int) -> dict[str, float]:
    """Milliseconds of each command, the median of some runs with different stories."""
    dice = random.Random(3)
    stories = [f"s-{dice.randrange(count // MEMBERS):06}" for _ in range(RUNS)]
    ids = [f"a-{dice.randrange(count):06}" for _ in range(RUNS)]
    commands: dict[str, Callable[[Newsroom, int], object]] = {
        "stories": lambda room, n: room.stories(limit=100),
        "stories, all": lambda room, n: room.stories(),
        "show, articles": lambda room, n: room.show(stories[n]),
        "show, start of an id": lambda room, n: room.show(stories[n][:-1] + "5"),
        "article": lambda room, n: room.article(ids[n]),
        "article --versions": lambda room, n: room.versions(ids[n]),
        "sources": lambda room, n: room.sources.list(),
    }
    settings = Settings(path, path.parent, built_at=datetime(2031, 1, 1, tzinfo=UTC))
    took: dict[str, float] = {}
    for name, command in commands.items():
        times = []
        for n in range(RUNS):
            with bootstrap.newsroom(replace(settings), archive=path) as room:
                begin = time.perf_counter()
                command(room, n)
                times.append(time.perf_counter() - begin)
        took[name] = statistics.median(times) * 1000
    return took


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="where the archive is made, or taken from")
    options = parser.parse_args()
    dice = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "archive.db"
        if not path.exists():
            begin = time.perf_counter()
            fill(path, articles(options.articles, vocabulary(dice), dice))
            print(f"{options.articles} articles kept in {time.perf_counter() - begin:.0f} s")
        print(f"{path.stat().st_size / 1e6:.0f} MB")
        for name, took in measured(path, options.articles).items():
            print(f"{name:24} {took:7.1f} ms")


if __name__ == "__main__":
    main()
