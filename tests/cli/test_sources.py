"""Following sources from the command line."""

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.fakes.web_server import Answer, Site, web_server
from tests.rounds.world import HOST, article, item, rss

NOW = datetime.now(UTC)


@pytest.fixture
def site() -> Iterator[Site]:
    """A site that names its feed, with one article."""
    home = Answer(
        b"<link rel=alternate type=application/rss+xml href=/feed><p>Welcome",
        headers={"Content-Type": "text/html"},
    )
    pages = {"/": home, "/feed": rss(item("/a", at=NOW)), "/a": article(at=NOW)}
    with web_server(pages) as running:
        yield running


def follow(run: Run, site: Site) -> str:
    """Follow the site's feed; its id."""
    done = run("add", site.address, "--allow-private", HOST)
    assert done.returncode == 0, done.stderr
    return str(json.loads(run("sources", "--format", "json").stdout)[0]["id"])


@pytest.mark.parametrize("command", ["update", "run", "sources"])
def test_the_first_start_says_what_to_do(run: Run, command: str) -> None:
    """And makes no archive."""
    done = run(command)
    assert (done.returncode, done.stdout) == (1, "")
    assert "broadsheet add URL" in done.stderr
    assert "--starter" in done.stderr
    assert not list(Path.home().rglob("*.db"))


def test_from_a_site_to_its_stories(run: Run, site: Site) -> None:
    """Add, update, look; a second update says when something is due."""
    done = run("add", site.address, "--allow-private", HOST, "--folder", "News/North")
    assert done.returncode == 0
    assert "Following Varn Post as f-" in done.stderr
    done = run("update")
    assert done.returncode == 0, done.stderr
    assert "1 source asked: 1 new article; 1 story written." in done.stderr
    assert "Varn bridge" in run("stories").stdout
    assert "Nothing is due before" in run("update").stderr
    listed = run("sources").stdout
    assert "News / North / Varn Post" in listed
    assert "well" in listed
    assert "100% full" in listed


def test_a_source_that_fails_is_named(run: Run, site: Site) -> None:
    """With the reason, in the update and in the list; when all fail, the status says so."""
    follow(run, site)
    site.pages["/feed"] = Answer(status=500)
    done = run("update")
    assert done.returncode == 1
    assert "Varn Post: the server answered with an error of its own." in done.stderr
    assert "failing" in run("sources").stdout


def test_changing_sources(run: Run, site: Site) -> None:
    """Mute, pause, resume and remove, by the start of the id; unknown ones are named."""
    source = follow(run, site)
    for order, standing in [
        ("mute", "muted"),
        ("unmute", "new"),
        ("pause", "paused"),
        ("resume", "new"),
    ]:
        assert run("sources", order, source[:6]).returncode == 0
        assert json.loads(run("sources", "-f", "json").stdout)[0]["standing"] == standing
    assert run("sources", "remove", source).returncode == 0
    assert json.loads(run("sources", "-f", "json").stdout) == []
    done = run("sources", "mute", "nothing")
    assert (done.returncode, done.stdout) == (1, "")
    assert "No source has the id nothing" in done.stderr


def test_the_list_goes_out_and_comes_in(run: Run, site: Site, tmp_path: Path) -> None:
    """As OPML, with folders; a cookie is in neither list."""
    cookie = tmp_path / "cookie"
    cookie.write_text("login=secret\n")
    done = run("add", site.address, "--allow-private", HOST, "--folder", "North", "--cookie", f"@{cookie}")
    assert done.returncode == 0
    assert run("sources", "export", str(tmp_path / "mine.opml")).returncode == 0
    listed = run("sources", "export", "-").stdout
    assert (tmp_path / "mine.opml").read_text() == listed
    assert f"{site.address}/feed" in listed
    done = run("add", str(tmp_path / "mine.opml"), "--archive", str(tmp_path / "other.db"))
    assert done.returncode == 0
    assert "North / Varn Post" in run("sources", "--archive", str(tmp_path / "other.db")).stdout
    shown = run("sources", "-f", "json").stdout
    assert "secret" not in listed + shown
    assert json.loads(shown)[0]["has_cookie"] is True


def test_what_cannot_be_followed_is_named(run: Run, site: Site) -> None:
    """The others are; if there are none, nothing is."""
    done = run("add", f"{site.address}/a", site.address, "--allow-private", HOST)
    assert done.returncode == 0
    assert run("add", f"{site.address}/missing", "--allow-private", HOST).returncode == 1
    assert run("add", "http://127.0.0.1:1/").returncode == 1
    assert run("add").returncode == 2


def test_a_second_update_at_the_same_time(run: Run, site: Site) -> None:
    """It says so in one sentence."""
    follow(run, site)
    import fcntl

    path = next(Path.home().rglob("*.db"))
    with path.with_name(f"{path.name}.updating").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        done = run("update")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "at work already" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_run_ends_cleanly_on_a_signal(run: Run, site: Site, number: int) -> None:
    """It works until then, and what it fetched is kept."""
    follow(run, site)
    program = subprocess.Popen([sys.executable, "-m", "broadsheet", "run"], stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 30
    while "/a" not in [path for path, _ in site.requests] and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(1)
    program.send_signal(number)
    _, said = program.communicate(timeout=30)
    assert program.returncode == 0
    assert "Stopped; everything is kept." in said
    run("update")
    assert "Varn bridge" in run("stories").stdout


@pytest.mark.slow
def test_a_run_that_is_killed_leaves_the_way_free(run: Run, site: Site) -> None:
    """No lock stays behind, and the next update does what was left."""
    follow(run, site)
    held = threading.Event()
    site.pages["/a"] = replace(site.pages["/a"], act=lambda: void(held.wait(20)))
    program = subprocess.Popen([sys.executable, "-m", "broadsheet", "run", "--quiet"])
    deadline = time.monotonic() + 30
    while "/a" not in [path for path, _ in site.requests] and time.monotonic() < deadline:
        time.sleep(0.05)
    assert "at work already" in run("update").stderr
    program.kill()
    program.wait(10)
    held.set()
    site.pages["/a"] = replace(site.pages["/a"], act=lambda: None)
    assert run("update").returncode == 0
    assert "Varn bridge" in run("stories").stdout


def void(_: object) -> None:
    """Nothing comes of it."""
