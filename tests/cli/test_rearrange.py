"""What the user puts together or takes apart stays so, whatever comes later."""

import json
import sqlite3
from pathlib import Path

import msgspec
import pytest

from broadsheet.render.json_page import load
from broadsheet.types import StoryHead, StoryPage
from tests.cli.conftest import Run
from tests.fakes.news import OTHER, OUTLETS

LATER = """Varn bridge repairs begin

Engineers have begun to repair the crack in the northern pillar of the Varn bridge, the city said.

The bridge was closed to all traffic on Saturday. Mayor Ilse Dorn said that the repairs will take six weeks.
"""


def heads(run: Run) -> dict[str, StoryHead]:
    listed = msgspec.json.decode(run("stories", "--format", "json").stdout, type=list[StoryHead])
    return {head.id: head for head in listed}


def made(run: Run, *inputs: str | Path) -> StoryPage:
    """The page of the story that has the inputs."""
    return load(run("brief", *inputs, "-f", "json", "--archive").stdout)


def more(run: Run) -> StoryPage:
    """The page of the story that a later article comes into."""
    Path("later.txt").write_text(LATER)
    return made(run, "later.txt", "--published", "2030-10-07", "--outlet", "Evening Mail")


def forget_what_grouping_remembers() -> None:
    (path,) = Path.home().rglob("archive.db")
    with sqlite3.connect(path) as database:
        database.execute("UPDATE memory SET state = NULL")
    database.close()


def museum(run: Run, work: Path) -> StoryPage:
    (work / "museum.txt").write_text(OTHER)
    return made(run, "museum.txt", "--published", "2030-10-05")


def test_what_was_merged_is_one_story_ever_after(run: Run, news: Path, work: Path) -> None:
    """The first takes the articles in; the id of the other leads to it, and says so."""
    bridge, other = made(run, news), museum(run, work)
    done = run("merge", bridge.story.id[:8], other.story.id)
    assert done.returncode == 0
    assert f"one story now, {bridge.story.id}; the page of {bridge.story.id} was made anew" in done.stderr
    assert {key: head.article_count for key, head in heads(run).items()} == {bridge.story.id: 4}
    shown = run("show", other.story.id, "-f", "json")
    assert shown.stderr == f"The story {other.story.id} was merged into {bridge.story.id}.\n"
    assert load(shown.stdout).story.revision == bridge.story.revision + 1
    forget_what_grouping_remembers()
    assert more(run).story.id == bridge.story.id
    assert load(run("show", other.story.id, "-f", "json").stdout).story.article_count == 5
    again = run("merge", bridge.story.id, other.story.id)
    assert (again.returncode, again.stderr) == (1, "These are one story already.\n")


@pytest.mark.parametrize("forget", [False, True])
def test_what_was_split_stays_apart(forget: bool, run: Run, news: Path) -> None:
    """The new story says where it came from; what comes later joins one of them and glues nothing."""
    bridge = made(run, news)
    leaving = next(a for a in bridge.articles if a.outlet == OUTLETS["courier.txt"])
    done = run("split", bridge.story.id, leaving.id[:8])
    assert done.returncode == 0
    (fresh,) = heads(run).keys() - {bridge.story.id}
    assert f"a story of their own now, {fresh}; the pages of " in done.stderr
    assert fresh in done.stderr
    assert heads(run)[fresh].split_from == bridge.story.id
    assert {key: head.article_count for key, head in heads(run).items()} == {bridge.story.id: 2, fresh: 1}
    if forget:
        forget_what_grouping_remembers()
    assert more(run).story.id in heads(run)
    assert sorted(head.article_count for head in heads(run).values()) in ([1, 3], [2, 2])
    made(run, news / "courier.txt")
    assert sorted(head.article_count for head in heads(run).values()) in ([1, 3], [2, 2])


def test_an_article_is_moved(run: Run, news: Path, work: Path) -> None:
    """Into another story, out into a new one, and back; a story that loses its last article was merged."""
    bridge, other = made(run, news), museum(run, work)
    moved = next(a for a in bridge.articles if a.outlet == OUTLETS["courier.txt"])
    assert run("move", moved.id, other.story.id).returncode == 0
    assert {key: head.article_count for key, head in heads(run).items()} == {
        bridge.story.id: 2,
        other.story.id: 2,
    }
    kept = json.loads(run("article", moved.id, "--format", "json").stdout)
    assert kept["story"] == other.story.id
    assert run("move", moved.id, "new").returncode == 0
    (fresh,) = heads(run).keys() - {bridge.story.id, other.story.id}
    assert run("move", moved.id, bridge.story.id).returncode == 0
    assert heads(run)[bridge.story.id].article_count == 3
    assert f"was merged into {bridge.story.id}" in run("show", fresh).stderr


def test_the_articles_of_a_story_are_listed_with_reasons(run: Run, news: Path, work: Path) -> None:
    """Also why the user's orders put them there."""
    bridge, other = made(run, news), museum(run, work)
    run("merge", bridge.story.id, other.story.id)
    listed = run("articles", bridge.story.id).stdout
    assert all(article.id in listed for article in (*bridge.articles, *other.articles))
    assert f"came with story {other.story.id}: merged by the user" in listed
    assert "first article of its story" in listed
    rows = json.loads(run("articles", bridge.story.id, "--format", "json").stdout)
    assert len(rows) == 4


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        (["merge", "STORY", "s-none"], "No story has the id s-none."),
        (["merge", "STORY", "STORY"], "These are one story already."),
        (["split", "STORY", "a-none"], "No article has the id a-none."),
        (["split", "STORY", "OTHER"], "is not in the story"),
        (["split", "STORY", "A", "B", "C"], "one at least has to stay"),
        (["move", "A", "STORY"], "is in the story STORY already"),
        (["move", "OTHER", "new"], "one at least has to stay"),
        (["move", "A", "s-none"], "No story has the id s-none."),
        (["articles", "s-none"], "No story has the id s-none."),
    ],
    ids=" ".join,
)
def test_orders_that_make_no_sense(
    command: list[str], sentence: str, run: Run, news: Path, work: Path
) -> None:
    """One sentence, status 1, and everything is as it was."""
    bridge, other = made(run, news), museum(run, work)
    ids = dict(zip("ABC", [a.id for a in bridge.articles], strict=True))
    ids |= {"STORY": bridge.story.id, "OTHER": other.articles[0].id}
    before = heads(run)
    done = run(*[ids.get(word, word) for word in command])
    assert (done.returncode, done.stdout) == (1, "")
    assert sentence.replace("STORY", bridge.story.id) in done.stderr
    assert heads(run) == before
