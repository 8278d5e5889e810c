"""The past of an article and of a page on the command line."""

import json
from pathlib import Path

from broadsheet.render.json_page import load
from tests.cli.conftest import Run

TEXT = """Ferry hits wall

The ferry Aurelia hit the harbour wall of Ostrel on Monday. At least {} people were hurt, the port said.

Nobody fell into the water, and the ferry was towed to the yard of Ostrel in the evening.
"""


def brief(run: Run, work: Path, number: int) -> None:
    (work / "ferry.txt").write_text(TEXT.format(number))
    note = {"outlet": "Post", "published": "2020-10-05", "url": "https://post.example/ferry"}
    (work / "ferry.txt.json").write_text(json.dumps(note))
    assert run("brief", "ferry.txt", "--archive", "-q").returncode == 0


def test_what_changed_in_an_article(run: Run, work: Path) -> None:
    """Each version with the sentence as it was and as it is, what differs in brackets; and as JSON."""
    brief(run, work, 12)
    brief(run, work, 15)
    story = run("stories").stdout.split()[0]
    page = load(run("show", story, "-f", "json").stdout)
    article = page.articles[0].id
    printed = run("article", article, "--versions").stdout
    assert printed.startswith("Version 1, first seen ")
    assert "  number: At least 12 people -> At least 15 people\n" in printed
    assert "    - At least [12] people were hurt, the port said.\n" in printed
    assert "    + At least [15] people were hurt, the port said.\n" in printed
    first, second = json.loads(run("article", article, "--versions", "--format", "json").stdout)
    assert (first["version"], first["edits"]) == (1, [])
    (edit,) = second["edits"]
    assert (edit["kind"], edit["before"]["text"]) == (
        "number",
        "At least 12 people were hurt, the port said.",
    )
    assert "changed a number" in run("show", story, "-f", "markdown").stdout


def test_an_earlier_revision_of_a_page(run: Run, work: Path) -> None:
    """As it was; of one that is not kept it is said which are."""
    brief(run, work, 12)
    first = run("show", run("stories").stdout.split()[0], "-f", "json", "--include-text").stdout
    brief(run, work, 15)
    story = load(first).story.id
    assert run("show", story, "-f", "json", "--include-text", "--revision", "1").stdout == first
    missing = run("show", story, "--revision", "9")
    assert missing.returncode == 1
    assert missing.stderr == f"The story {story} has no revision 9; kept are: 1, 2.\n"
