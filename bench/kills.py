"""Killed with SIGKILL at random moments of a run over the test network: does it end equal?

``python -m bench.kills [--kills 50] [--days 10] [--events 400] [--unwritten] [--seed 1]``; of ten days and
400 events come 2,000 articles. ``--unwritten`` leaves the pages out, which take most of the time.
"""

import argparse
import tempfile
from pathlib import Path

from tests.network import archive
from tests.network.kills import check, killed, moments, undisturbed
from tests.network.plan import plan


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--days", type=int, default=10)
    parser.add_argument("--events", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unwritten", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        compare(Path(folder), chosen)


def compare(folder: Path, chosen: argparse.Namespace) -> None:
    """One run undisturbed, one killed, and whether they end equal."""
    days, pages = chosen.days, not chosen.unwritten
    news = plan(7, days, chosen.events)
    whole, broken = folder / "whole.db", folder / "broken.db"
    first = undisturbed(whole, news, days, pages=pages)
    print(f"undisturbed: {len(archive.articles(whole))} articles in {first.seconds:.0f} s", flush=True)
    when = moments(chosen.kills, first.seconds, chosen.seed)
    second = killed(broken, news, days, moments=when, pages=pages)
    print(f"killed {second.kills} times: {second.seconds:.0f} s")
    one, other = archive.rows(whole), archive.rows(broken)
    print(f"rows that differ: {len(set(map(repr, one)) ^ set(map(repr, other)))} of {len(one)}")
    stories, again = archive.stories(whole), archive.stories(broken)
    print(
        f"stories: {len(stories)}; that differ: {len([k for k in stories if again.get(k, 0) != stories[k]])}"
    )
    print(f"check: {check(broken, days) or 'clean'}")


if __name__ == "__main__":
    main()
