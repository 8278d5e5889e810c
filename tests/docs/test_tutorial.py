"""The tutorial does what it says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.blocks import DOCS, Block, blocks

TUTORIAL = DOCS / "tutorial.md"


def _pairs(found: list[Block]) -> list[tuple[Block, list[str]]]:
    """Each shell block with the lines of the `text` block after it: what the tutorial shows of the output."""
    pairs: list[tuple[Block, list[str]]] = []
    for block in found:
        if block.language == "sh":
            pairs.append((block, []))
        elif block.language == "text" and pairs:
            pairs[-1][1].extend(
                line.strip() for line in block.code.splitlines() if line.strip() not in ("", "…")
            )
    return pairs


def _environment(home: Path) -> dict[str, str]:
    """A newcomer's: an empty home, and the commands of this installation."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("BROADSHEET_", "XDG_"))}
    return {**kept, "PATH": path, "HOME": str(home), "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}


@pytest.mark.slow
def test_the_tutorial_runs_and_shows_what_it_says(tmp_path: Path) -> None:
    """Every command succeeds, in order, in an empty folder, and prints what is shown after it."""
    home, work = tmp_path / "home", tmp_path / "work"
    home.mkdir()
    work.mkdir()
    pairs = _pairs(blocks(TUTORIAL))
    assert len(pairs) >= 5
    for block, shown in pairs:
        done = subprocess.run(
            ["sh", "-e"],
            input=block.code,
            cwd=work,
            env=_environment(home),
            capture_output=True,
            text=True,
            check=False,
        )
        printed = done.stdout + done.stderr
        assert done.returncode == 0, f"{TUTORIAL}:{block.line}\n{printed}"
        said = " ".join(printed.split())
        missing = [line for line in shown if " ".join(line.split()) not in said]
        assert not missing, f"{TUTORIAL}:{block.line}: not printed: {missing}\n{printed}"
