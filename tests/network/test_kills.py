"""Killed at random moments and started again, the run ends as if nothing had happened."""

from pathlib import Path

import pytest

from tests.network import archive
from tests.network.kills import check, killed, moments, undisturbed
from tests.network.plan import plan

DAYS, EVENTS, KILLS = 1, 8, 8


@pytest.mark.slow
def test_killed_at_random_moments(tmp_path: Path) -> None:
    """Articles, versions, sources, stories and what their pages say are the same; the archive is whole."""
    small = plan(3, DAYS, EVENTS)
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    course = undisturbed(whole, small, DAYS)
    again = killed(broken, small, DAYS, moments=moments(KILLS, course.seconds, 11))
    assert again.kills >= KILLS // 2, "the moments were too late"
    assert archive.rows(broken) == archive.rows(whole)
    assert archive.stories(broken) == archive.stories(whole)
    assert check(broken, DAYS) == []
