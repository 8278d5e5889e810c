"""Writes the table of cases into docs/fetching.md anew: ``python -m tests.network.table``."""

from pathlib import Path

from tests.network.cases import tables

PAGE = Path(__file__).parents[2] / "docs" / "fetching.md"
MARK = "## What servers do wrong\n\n"


def main() -> None:
    before = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    PAGE.write_text(before + MARK + INTRODUCTION + tables(), encoding="utf-8")


INTRODUCTION = """Each case is served by a test network on loopback (`tests/network`): 60 feeds on 20 hosts,
ten simulated days, 2,000 articles. The archive has to be exactly the expected one at the end, and no
connection may go anywhere else. This table is made of the test's own (`python -m tests.network.table`).

"""

if __name__ == "__main__":
    main()
