"""What is shown while a user waits: on a terminal only, not at once, and nothing with --quiet."""

import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from broadsheet.cli.progress import Progress, progress
from tests.cli.conftest import Run


def on_terminal(code: str) -> str:
    """What a program prints on a terminal that is its standard error."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-c", code], stderr=theirs, env={**os.environ, "TERM": "xterm"}):
        os.close(theirs)
        said = b""
        try:
            while block := os.read(ours, 10_000):
                said += block
        except OSError:  # how Linux says that the other side was closed
            pass
    os.close(ours)
    return said.decode()


WAIT = """
import time
from broadsheet.cli import progress as p
p.PATIENCE = 0.05
with p.progress(quiet={quiet}, verbose={verbose}) as tell:
    tell("Reading [bold]a\\x1b[31m.txt")
    time.sleep({seconds})
"""


def test_a_long_wait_is_explained() -> None:
    """What is being done is shown as it is, without markup or escapes taken from names of files."""
    assert "Reading [bold]a�[31m.txt" in on_terminal(WAIT.format(quiet=False, verbose=False, seconds=2))


@pytest.mark.parametrize(("quiet", "seconds"), [(True, 0.6), (False, 0.0)])
def test_nothing_is_shown_if_quiet_or_quick(quiet: bool, seconds: float) -> None:
    """A wait that is over soon needs no words."""
    assert on_terminal(WAIT.format(quiet=quiet, verbose=False, seconds=seconds)) == ""


def test_steps_are_named_if_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """On a file, every step with --verbose and none without."""
    for verbose, said in ((True, "Reading a.txt\n"), (False, "")):
        with progress(quiet=False, verbose=verbose) as tell:
            tell("Reading a.txt")
        assert capsys.readouterr().err == said


def test_a_wait_can_end_at_any_time() -> None:
    """Before, while and after it is shown, and twice."""
    for seconds in (0.0, 0.02):
        shown = Progress(patience=0.01)
        shown.tell("Comparing")
        time.sleep(seconds)
        shown.close()
        shown.close()


def test_verbose_shows_every_step(run: Run, news: Path) -> None:
    """From reading to comparing."""
    said = run("brief", news, "--verbose").stderr
    assert "Reading news/post.html" in said
    assert "Comparing story 1 of 1" in said
