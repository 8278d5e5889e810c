"""Looking after the archive on the command line."""

from pathlib import Path

from tests.cli.conftest import Run


def test_the_archive_is_looked_after(run: Run, news: Path, work: Path) -> None:
    """Sound, copied, spoilt, found to be spoilt, and brought back from the copy."""
    assert run("brief", news, "--archive", "a.db", "-q").returncode == 0
    sound = run("check", "--archive", "a.db")
    assert (sound.returncode, sound.stdout) == (0, "")
    assert "The archive is sound." in sound.stderr
    before = run("stories", "--archive", "a.db").stdout
    assert run("backup", "copy.db", "--archive", "a.db").returncode == 0
    (work / "a.db").write_bytes(b"spoilt" * 1000)
    assert run("check", "--archive", "a.db").returncode == 1
    refused = run("restore", "copy.db", "--archive", "a.db")
    assert refused.returncode == 1
    assert "--force" in refused.stderr
    assert run("restore", "copy.db", "--archive", "a.db", "--force").returncode == 0
    assert run("stories", "--archive", "a.db").stdout == before


def test_an_outlet_is_purged(run: Run, news: Path) -> None:
    """After the user said yes; it can be let in again."""
    run("brief", news, "--archive", "-q")
    assert run("purge", "The Courier").returncode == 1, "nobody said yes"
    done = run("purge", "The Courier", "--yes")
    assert done.returncode == 0
    assert "1 articles of The Courier are gone for good; the page of s-" in done.stderr
    assert "was purged" in run("brief", news, "--archive", "-q").stderr
    assert run("purge", "The Courier", "--allow").returncode == 0
    assert "was purged" not in run("brief", news, "--archive", "-q").stderr
    assert run("purge", "Nobody", "--yes").stderr.startswith("No article is by Nobody;")


def test_tidying_keeps_everything_unless_told(run: Run, news: Path, work: Path) -> None:
    """The settings say how much; an option says it once."""
    run("brief", news, "--archive", "-q")
    assert run("tidy").stderr.startswith("Everything is kept")
    (work / "c.toml").write_text("[keep]\ndays = 3\n")
    done = run("tidy", BROADSHEET_CONFIG="c.toml")
    assert done.returncode == 0
    assert "Let go of 0 stories" in done.stderr
    (work / "c.toml").write_text("[keep]\ndays = 0\n")
    assert run("tidy", BROADSHEET_CONFIG="c.toml").stderr.startswith("The configuration file c.toml is wrong")
