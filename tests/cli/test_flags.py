"""Reporting an error from the terminal."""

import json
from pathlib import Path

from broadsheet.render.json_page import load
from tests.cli.conftest import Run
from tests.fakes.news import write_news


def test_a_sentence_is_reported_listed_and_resolved(run: Run, work: Path) -> None:
    page = load(run("brief", write_news(work / "news"), "-f", "json", "--archive").stdout)
    claim = page.sections[0].blocks[0].claims[0]
    done = run("flag", claim.id, "--note", "another bridge")
    assert done.returncode == 0
    assert claim.text in done.stderr
    after = run("show", page.story.id, "-f", "json").stdout
    assert claim.id not in [c.id for s in load(after).sections for b in s.blocks for c in b.claims]
    listed = run("flags")
    assert "another bridge" in listed.stdout
    (flag,) = json.loads(run("flags", "-f", "json").stdout)
    assert flag["claim"] == claim.id
    assert run("flags", "--resolve", flag["id"]).returncode == 0
    assert run("flags").stdout == ""
    assert claim.text in run("show", page.story.id).stdout.replace("\n", " ")


def test_an_unknown_sentence_is_one_line(run: Run, work: Path) -> None:
    run("brief", write_news(work / "news"), "-q", "--archive", "-o", "pages/")
    done = run("flag", "k-0000000000")
    assert done.returncode != 0
    assert done.stderr.count("\n") == 1


def test_the_page_speaks_the_language_that_is_asked_for(run: Run, work: Path) -> None:
    news = write_news(work / "news")
    assert "Was geschehen ist" in run("brief", news, "--language", "de", "-f", "markdown").stdout
    assert "Qué ha pasado" in run("brief", news, "-f", "markdown", BROADSHEET_LANGUAGE="es").stdout
    refused = run("brief", news, "--language", "tlh")
    assert refused.returncode == 2
    assert "there are de, en, es" in " ".join(refused.stderr.split())
