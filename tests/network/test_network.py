"""Ten days of sixty feeds on twenty hosts that do everything wrong: the archive is exactly as expected."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from broadsheet.newsroom.source_desk import source_id
from broadsheet.types import SourceHealth
from tests.network import archive, expected, feeds
from tests.network.cases import FEEDS, PAGES, tables
from tests.network.door import opened
from tests.network.follow import follow, room_at
from tests.network.plan import DAYS, plan
from tests.network.server import serving
from tests.network.site import Network, passes

ROOT = Path(__file__).parents[2]


@dataclass
class Run:
    """What came of the ten days."""

    path: Path
    network: Network
    breaches: list[str]
    health: dict[str, SourceHealth]
    faults: list[str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """All passes, once for all tests; pages are left out, for what they say is tested elsewhere."""
    path = tmp_path_factory.mktemp("network") / "archive.db"
    network = Network(plan())
    with serving(network) as port, opened(feeds.HOSTS, port) as door:
        follow(path, DAYS, network.set_time, pages=False)
    room = room_at(path, passes(DAYS)[-1])
    try:
        health = {one.url: one for one in room.sources.list()}
        yield Run(path, network, door.breaches, health, room.upkeep.check())
    finally:
        room.close()


def test_the_plan_is_as_large_as_promised() -> None:
    """Sixty feeds on twenty hosts, two thousand articles; every case of the table occurs."""
    listed = feeds.all_feeds()
    assert len({one.url for one in listed}) == len(listed) == 60
    assert len({one.host for one in listed}) == 20
    assert len({source_id(one.url) for one in listed}) == 60
    assert len({one.url for one in plan().articles}) == 2_000
    assert {one.case for one in plan().articles} == set(PAGES)
    assert {one.case for one in listed} == set(FEEDS)
    assert all(one.appears < passes(DAYS)[-4] for one in plan().articles)


@pytest.mark.slow
def test_the_archive_has_the_articles_and_no_others(run: Run) -> None:
    """By canonical address: nothing lost, nothing twice, nothing that may not be kept."""
    assert archive.articles(run.path).keys() == expected.articles(plan()).keys()


@pytest.mark.slow
@pytest.mark.parametrize("case", PAGES)
def test_articles_are_as_their_case_says(run: Run, case: str) -> None:
    """Headline, text, completeness, outlet, number of versions, and whether it was taken down."""
    kept, wanted = archive.articles(run.path), expected.articles(plan())
    mine = [address for address in expected.addresses(plan(), case) if address in wanted]
    assert [kept.get(address) for address in mine] == [wanted[address] for address in mine]


@pytest.mark.slow
@pytest.mark.parametrize("case", FEEDS)
def test_sources_stand_as_their_case_says(run: Run, case: str) -> None:
    """Well, failing or paused, with the reason; how many articles came of each, and how many whole ones."""
    counts = expected.counts(plan())
    for feed in feeds.all_feeds():
        if feed.case == case:
            one = run.health[feed.url]
            assert one.standing is FEEDS[case].standing, feed.url
            assert FEEDS[case].why in (one.why or "")
            whole = round((one.full_share or 0) * one.articles)
            assert (one.articles, whole) == counts[feed.url], feed.url


@pytest.mark.slow
def test_no_connection_goes_anywhere_else(run: Run) -> None:
    """Neither to private addresses, whatever leads there, nor to other ports."""
    assert run.breaches == []


@pytest.mark.slow
def test_what_servers_asked_for_was_obeyed(run: Run) -> None:
    """Forbidden pages were not asked for, a host that wanted two days of rest got them, no cookie went."""
    asked = run.network.requests
    assert not [one for one in asked if one.path.startswith("/private/") or one.path == "/robots"]
    assert not [one for one in asked if one.host == "speechless.example" and one.path != "/robots.txt"]
    assert len([one for one in asked if one.host == "busy.example" and one.path == "/429"]) <= 6
    assert not [one for one in asked if "cookie" in one.headers]
    assert all(one.headers["user-agent"].startswith("Broadsheet/") for one in asked)


@pytest.mark.slow
def test_known_articles_are_asked_for_rarely_and_conditionally(run: Run) -> None:
    """At most five looks after the first; nearly all of them are answered with 304."""
    for one in plan().articles[::50]:
        mine = [r for r in run.network.requests if (r.host, r.path) == (one.host, one.path)]
        assert len(mine) <= 7, one.url
    validated = [r for r in run.network.requests if "if-none-match" in r.headers]
    assert len(validated) > len(run.network.requests) / 3


@pytest.mark.slow
def test_the_archive_is_whole(run: Run) -> None:
    """So says its own check."""
    assert run.faults == []


@pytest.mark.slow
def test_reprints_are_with_what_they_reprint(run: Run) -> None:
    """A text that two outlets carry is in one story."""
    home = {address: key for key, members in enumerate(archive.stories(run.path)) for address in members}
    pairs = expected.reprints(plan())
    assert len(pairs) > 50
    assert [pair for pair in pairs if home[pair[0]] != home[pair[1]]] == []


def test_the_table_in_the_documentation_is_this_one() -> None:
    """docs/fetching.md tells every case, as it is tested here."""
    page = (ROOT / "docs" / "fetching.md").read_text(encoding="utf-8")
    assert tables() in page, "run python -m tests.network.table"
