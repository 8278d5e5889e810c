"""``broadsheet brief`` as a user meets it: what is printed where, and the exit status."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from broadsheet.render.json_page import load
from tests.cli.conftest import Run
from tests.fakes.news import BRIDGE, OTHER, write_news


def traceless(done: "subprocess.CompletedProcess[str]") -> bool:
    return "Traceback" not in done.stderr and "bug" not in done.stderr


def test_articles_become_a_page(process: Run, run: Run, news: Path) -> None:
    """Standard output has the page and nothing else; it is Markdown where no terminal listens."""
    done = process("brief", news)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("# ")
    assert "Varn" in done.stdout
    assert run("brief", *sorted(news.glob("*"))).stdout == done.stdout, "sidecars are no inputs"


def test_the_order_of_the_inputs_changes_nothing(run: Run, news: Path) -> None:
    """Pages are the same byte for byte; what sidecars say is on them."""
    inputs = [news / name for name in BRIDGE]
    pages = {run("brief", *order, "-f", "json").stdout for order in (inputs, inputs[::-1])}
    assert len(pages) == 1
    page = load(pages.pop())
    assert {article.outlet for article in page.articles} == {"Varn Post", "Northern Herald", "The Courier"}
    assert page.provenance.built_at == "2030-09-30T12:00:00+00:00"


def test_two_events_make_two_pages_and_an_index(run: Run, work: Path) -> None:
    """Strongest story first; JSON gets one file each."""
    news = write_news(work / "news", other=True)
    done = run("brief", news, "-o", "pages/")
    assert done.returncode == 0
    assert "2 stories: open pages/index.html" in done.stderr
    index = (work / "pages/index.html").read_text()
    names = [p.name for p in (work / "pages").glob("*-s-*.html")]
    assert len(names) == 2
    assert sorted(names, key=index.find)[0].startswith(("varn", "city", "the", "mayor", "repairs"))
    run("brief", news, "-o", "json", "-f", "json")
    assert len(list((work / "json").glob("*.json"))) == 3
    lines = run("brief", news, "-f", "json").stdout.splitlines()
    assert [len(load(line).articles) for line in lines] == [3, 1]
    assert len(load(run("brief", news, "-f", "json", "--one-story").stdout).articles) == 4


def test_texts_are_in_the_json_only_if_asked_for(run: Run, news: Path) -> None:
    """Other people's texts do not leave the machine by accident."""
    without = load(run("brief", news, "-f", "json").stdout)
    with_texts = load(run("brief", news, "-f", "json", "--include-text").stdout)
    assert all(article.text is None for article in without.articles)
    assert all(article.text for article in with_texts.articles)


def test_the_format_follows_the_file(run: Run, news: Path, work: Path) -> None:
    """A page that is written goes nowhere else."""
    for name, start in {"p.html": "<!", "p.json": "{", "p.md": "# ", "p.txt": ""}.items():
        done = run("brief", news, "-o", name)
        assert (done.returncode, done.stdout) == (0, "")
        assert (work / name).read_text().lower().startswith(start)
        assert f"open {name}" in done.stderr


@pytest.mark.parametrize("content", [BRIDGE["herald.txt"], BRIDGE["post.html"], json.dumps({"text": OTHER})])
def test_standard_input_is_an_input(content: str, run: Run) -> None:
    """Text, HTML and rows are told apart by their content; one article alone still makes a page."""
    done = run("brief", "-", stdin=content)
    assert done.returncode == 0
    assert "stands on one article" in done.stderr
    assert run("brief", "-", "--quiet", stdin=content).stderr == ""


def test_each_bad_input_is_one_sentence(run: Run, news: Path, work: Path) -> None:
    """The rest goes on; the status is that of what was made."""
    (news / "empty.txt").write_text("")
    (news / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (news / "broken.txt").write_bytes(
        b"Broken \xff\xfe text of three sentences. One more here. And another one here."
    )
    (news / "error.html").write_text(
        "<html><head><title>404 Not Found</title></head><body>Not Found</body></html>"
    )
    (news / "twice.txt").write_text(BRIDGE["herald.txt"])
    (news / "twice.txt.json").write_text(json.dumps({"outlet": "Northern Herald", "published": "2030-10-06"}))
    (news / "large.txt").write_bytes(b"word " * 10_000_000)
    (work / "nothing").mkdir()
    done = run("brief", news, "missing.txt", "nothing", "-o", "pages/")
    assert done.returncode == 0
    assert traceless(done)
    said = done.stderr.splitlines()
    for name, words in {
        "empty.txt": "empty",
        "picture.txt": "picture",
        "broken.txt": "not UTF-8",
        "error.html": "error page",
        "twice.txt": "the same article as",
        "large.txt": "too large",
        "missing.txt": "does not exist",
        "nothing": "without files",
    }.items():
        (line,) = [line for line in said if name in line.split(" ")[0]]
        assert words in line
        assert line.endswith(".")


@pytest.mark.parametrize("inputs", [["missing.txt"], ["-"], ["."]])
def test_nothing_to_make_a_page_of(inputs: list[str], run: Run) -> None:
    """The status says that nothing was made."""
    done = run("brief", *inputs)
    assert (done.returncode, done.stdout) == (1, "")
    assert "No page was made" in done.stderr
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.parametrize(
    "args", [[], ["a", "--format", "pdf"], ["a", "--published", "yesterday"], ["a", "--no-such-option"]]
)
def test_wrong_usage(args: list[str], process: Run) -> None:
    """It is found before any input is read."""
    done = process("brief", *args)
    assert done.returncode == 2
    assert traceless(done)


def test_a_setting_that_is_wrong(run: Run, news: Path) -> None:
    """It is named."""
    done = run("brief", news, SOURCE_DATE_EPOCH="soon")
    assert done.returncode == 1
    assert done.stderr == "SOURCE_DATE_EPOCH is 'soon'; it must be a number of seconds.\n"


def test_output_that_cannot_be_written(run: Run, news: Path) -> None:
    """A full disk, a missing folder: one sentence, status 1."""
    for target, words in {"/dev/full": "the disk is full", "no/p.html": "folder does not exist"}.items():
        done = run("brief", news, "-o", target)
        assert done.returncode == 1
        assert words in done.stderr
        assert traceless(done)


def test_standard_output_that_is_full_or_gone(process: Run, news: Path) -> None:
    """A full disk is named; a reader that went away, as ``head`` does, is no trouble."""
    full = process("brief", news, shell="> /dev/full")
    assert full.returncode == 1
    assert full.stderr == "This could not be read or written: No space left on device.\n"
    gone = process("brief", news, "-q", shell="| true; exit ${PIPESTATUS[0]}")
    assert (gone.returncode, gone.stderr) == (141, "")


def test_interrupting(news: Path) -> None:
    """Ctrl-C ends with status 130 and one word."""
    started = subprocess.Popen(
        [sys.executable, "-m", "broadsheet", "brief", str(news), "-", "-v"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores it
    )
    assert started.stderr is not None
    started.stderr.readline()
    time.sleep(0.1)
    os.kill(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=60)
    assert started.returncode == 130
    assert said.splitlines()[-1] == "Interrupted."
    assert "Traceback" not in said


def test_names_of_files_cannot_command_the_terminal(run: Run, news: Path, work: Path) -> None:
    """Escapes in a name are not printed, neither in a complaint nor on a page."""
    name = "\x1b]0;owned\x07\x1b[31m.txt"
    (work / name).write_text("")
    (news / name).write_text(
        "Text with \x1b[31mred\x1b[0m words, one bridge, and \u202e reversed ones. Another sentence."
    )
    done = run("brief", name, news, "-f", "terminal")
    assert done.returncode == 0
    for text in (done.stdout, done.stderr):
        assert not set(text) & set("\x1b\x07\u202e")
