"""``broadsheet search`` over the articles of one event."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_search(run: Run, news: Path) -> None:
    """Stories, articles and names are found by words of the articles; JSON says the same."""
    run("brief", news, "--archive", "archive.db", "-o", "pages/")
    done = run("search", "bridges", "--archive", "archive.db")
    assert done.returncode == 0
    assert "Northern Herald" in done.stdout
    assert "bridge" in done.stdout
    bridges = json.loads(run("search", "bridge", "-f", "json", "--archive", "archive.db").stdout)
    assert {"story", "article"} <= {hit["kind"] for hit in bridges}
    found = json.loads(run("search", "ilse dorn", "-f", "json", "--archive", "archive.db").stdout)
    assert {"article", "name"} <= {hit["kind"] for hit in found}
    (name,) = [hit for hit in found if hit["kind"] == "name"]
    assert (name["title"], name["stories"]) == ("Ilse Dorn", 1)


def test_search_with_filters(run: Run, news: Path) -> None:
    """One word of the shell with spaces is a phrase; filters hold; nothing found is said."""
    run("brief", news, "--archive", "archive.db", "-o", "pages/")
    phrase = run("search", "northern pillar", "--kind", "articles", "-f", "json", "--archive", "archive.db")
    assert len(json.loads(phrase.stdout)) == 2
    none = run("search", "bridge", "outlet:nobody", "--archive", "archive.db")
    assert (none.returncode, none.stdout) == (0, "")
    assert "Nothing in the archive fits." in none.stderr


def test_search_says_what_kinds_there_are(run: Run, news: Path) -> None:
    """A kind that is none is wrong usage."""
    run("brief", news, "--archive", "archive.db", "-o", "pages/")
    assert run("search", "x", "--kind", "people", "--archive", "archive.db").returncode == 2
