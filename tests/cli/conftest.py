"""Running the program as a user does."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fakes.news import write_news

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """``broadsheet`` in a process of its own, in an empty folder, with an empty home."""
    home, work = tmp_path / "home", tmp_path / "work"
    home.mkdir()
    work.mkdir()
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("BROADSHEET_", "XDG_", "SOURCE_DATE"))}
    environment = {**kept, "HOME": str(home), "COLUMNS": "100", "SOURCE_DATE_EPOCH": "1917000000"}

    def broadsheet(*args: str | Path, stdin: str = "", **more: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "broadsheet", *map(str, args)],
            input=stdin,
            cwd=work,
            env={**environment, **more},
            capture_output=True,
            text=True,
            check=False,
        )

    return broadsheet


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return (
        write_news(tmp_path / "work" / "news")
        if (tmp_path / "work").exists()
        else write_news(tmp_path / "news")
    )
