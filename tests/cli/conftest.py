"""Running the program: in this process where that is enough, else as a user does."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from broadsheet import bootstrap
from broadsheet.cli import app
from broadsheet.models.spacy_names import SpacyNames
from tests.fakes.news import write_news

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]

EPOCH = "1917000000"  #: 2030-09-30T12:00:00+00:00


@pytest.fixture(scope="session")
def names() -> SpacyNames:
    """The names model, loaded once."""
    return SpacyNames()


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, beside an empty home."""
    home, work = tmp_path / "home", tmp_path / "work"
    home.mkdir()
    work.mkdir()
    monkeypatch.chdir(work)
    for name in [name for name in os.environ if name.startswith(("BROADSHEET_", "XDG_"))]:
        monkeypatch.delenv(name)
    for name, value in {"HOME": str(home), "COLUMNS": "100", "SOURCE_DATE_EPOCH": EPOCH}.items():
        monkeypatch.setenv(name, value)
    return work


@pytest.fixture
def run(work: Path, names: SpacyNames, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``broadsheet`` with its arguments, in this process."""
    monkeypatch.setattr(bootstrap, "SpacyNames", lambda: names)

    def broadsheet(*args: str | Path, stdin: str = "", **environment: str) -> Done:
        result = CliRunner().invoke(app, [str(arg) for arg in args], input=stdin, env=environment)
        return Done(args, result.exit_code, result.stdout, result.stderr)

    return broadsheet


@pytest.fixture
def process(work: Path) -> Run:
    """``broadsheet`` in a process of its own; ``shell`` goes between its arguments and the outside."""

    def broadsheet(*args: str | Path, stdin: str = "", shell: str = "") -> Done:
        command = [sys.executable, "-m", "broadsheet", *map(str, args)]
        line = ["bash", "-c", f'"$@" {shell}', "bash", *command]
        return subprocess.run(line, input=stdin, capture_output=True, text=True, check=False)

    return broadsheet


@pytest.fixture
def news(work: Path) -> Path:
    """A folder with three articles on one event."""
    write_news(work / "news")
    return Path("news")
