"""Several processes read what one would."""

from collections.abc import Iterator
from pathlib import Path

from broadsheet.newsroom.hands import AHEAD, TOGETHER, in_processes
from broadsheet.pipeline import read
from broadsheet.types import FetchedPage, Rejected

PAGE = """<html lang="en"><head><title>Crane {n} falls in Varn harbour</title></head><body><article>
<h1>Crane {n} falls in Varn harbour</h1><p>A crane fell onto pier {n} in the harbour of Varn on Monday, and
the harbour master closed the pier for the rest of the week, a spokesman said.</p></article></body></html>"""


def pages(count: int) -> list[FetchedPage | Rejected]:
    found: list[FetchedPage | Rejected] = [
        FetchedPage(PAGE.format(n=n).encode(), "text/html", f"{n}.html") for n in range(count)
    ]
    return [*found, Rejected("x", "is a folder"), FetchedPage(b"", "text/html", "empty.html")]


def test_two_processes_find_what_one_finds() -> None:
    """The same articles and the same refusals, in the same order, for more pages than wait at once."""
    some = pages(TOGETHER * AHEAD * 2 + 5)
    assert read(some, spread=in_processes(2)) == read(some)


def test_pages_are_not_all_held_at_once() -> None:
    """Pages are taken from their source as the processes need them."""
    taken = []

    def source() -> Iterator[FetchedPage | Rejected]:
        for page in pages(TOGETHER * AHEAD * 8):
            taken.append(page)
            yield page

    found = iter(in_processes(1)(_refused, source()))
    next(found)
    assert len(taken) <= TOGETHER * (AHEAD + 1)
    found.close()  # type: ignore[attr-defined]


def _refused(page: FetchedPage | Rejected) -> Rejected:
    return Rejected(page.input, "is not read")


def test_from_the_command_line(tmp_path: Path) -> None:
    """The option changes nothing but the time."""
    import subprocess
    import sys

    for n in range(3):
        (tmp_path / f"{n}.html").write_text(PAGE.format(n=n))
    outputs = [
        subprocess.run(
            [sys.executable, "-m", "broadsheet", "brief", str(tmp_path), "-f", "json", "--jobs", jobs],
            capture_output=True,
            check=True,
            env={"SOURCE_DATE_EPOCH": "1917000000", "HOME": str(tmp_path / "home")},
        ).stdout
        for jobs in ("1", "2")
    ]
    assert outputs[0] == outputs[1]
