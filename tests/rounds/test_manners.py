"""How sources and hosts are treated in a pass: with patience, politely, and as the user wants it."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from broadsheet.errors import BusyError
from broadsheet.storage.source_book import SqliteSourceBook
from broadsheet.storage.sqlite import SqliteStorage
from broadsheet.types import Standing
from tests.fakes.web_server import Answer
from tests.rounds.world import (
    HOST,
    LONG,
    article,
    asked,
    changed,
    item,
    kept,
    listed,
    rss,
    world,
)


def test_what_a_muted_source_publishes_is_passed_over(tmp_path: Path) -> None:
    """It is asked, nothing of it is fetched, and only what comes after it is heard again is."""
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": article(), "/b": article("New")}) as (one, site):
        (source,) = one.add(f"{site.address}/feed")
        changed(one, lambda room: room.sources.mute(source))
        one.update()
        assert (asked(site, "/feed"), asked(site, "/a")) == (2, 0)
        changed(one, lambda room: room.sources.mute(source, on=False))
        site.pages["/feed"] = rss(item("/b"), item("/a"))
        one.wait(days=1)
        one.update()
        assert (asked(site, "/a"), asked(site, "/b")) == (0, 1)


def test_a_source_of_a_bare_list_gets_its_name(tmp_path: Path) -> None:
    """From the feed, when it is asked first; a name that the user's list gives stays."""
    with world(tmp_path, {"/feed": rss(item("/a")), "/other": rss(), "/a": article()}) as (one, site):
        outlines = (
            f'<outline xmlUrl="{site.address}/feed"/><outline text="Mine" xmlUrl="{site.address}/other"/>'
        )
        (tmp_path / "bare.opml").write_text(f"<opml><body>{outlines}</body></opml>")
        one.add(str(tmp_path / "bare.opml"))
        one.update()
        assert {health.title for health in listed(one)} == {"Varn Post", "Mine"}


def test_a_source_that_is_gone_for_good_is_paused(tmp_path: Path) -> None:
    """At once for 410, with the reason; resumed it is asked again."""
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": article()}) as (one, site):
        (source,) = one.add(f"{site.address}/feed")
        site.pages["/feed"] = Answer(status=410)
        assert len(one.update().failed) == 1
        (health,) = listed(one)
        assert health.standing is Standing.PAUSED
        assert "taken down" in str(health.why)
        one.wait(days=30)
        site.requests.clear()
        one.update(all_sources=True)
        assert asked(site, "/feed") == 0
        site.pages["/feed"] = rss(item("/a"))
        changed(one, lambda room: room.sources.pause(source, on=False))
        assert one.update().articles == 1
        assert listed(one)[0].standing is Standing.WELL


def test_a_source_that_moved_for_good_is_asked_where_it_is(tmp_path: Path) -> None:
    """It stays the same source, also for whoever follows its new address; one that moved for now stays."""
    with world(tmp_path, {"/feed": rss(item("/1")), "/other": rss(item("/2"))}) as (one, site):
        known = one.add(f"{site.address}/feed", f"{site.address}/other")
        site.pages["/news/feed"], site.pages["/news/other"] = site.pages["/feed"], site.pages["/other"]
        site.pages["/feed"] = Answer(status=301, headers={"Location": "/news/feed"})
        site.pages["/other"] = Answer(status=302, headers={"Location": "/news/other"})
        notes = one.update().notes
        one.wait(days=1)
        assert one.update().notes == ()
        urls = {source.id: source.url for source in listed(one)}
        assert urls == {known[0]: f"{site.address}/news/feed", known[1]: f"{site.address}/other"}
        assert notes == (f"Varn Post has moved for good to {site.address}/news/feed.",)
        assert asked(site, "/feed") == 2, "once to follow it, once to learn that it moved"
        assert one.add(f"{site.address}/news/feed") == known[:1]


def test_two_sources_that_became_one_are_both_kept(tmp_path: Path) -> None:
    """The one that moved to the address of the other is asked where it was."""
    with world(tmp_path, {"/feed": rss(item("/1")), "/other": rss(item("/2"))}) as (one, site):
        one.add(f"{site.address}/feed", f"{site.address}/other")
        site.pages["/feed"] = Answer(status=308, headers={"Location": "/other"})
        assert one.update().notes == ()
        assert {source.url for source in listed(one)} == {f"{site.address}/feed", f"{site.address}/other"}


def test_a_source_that_fails_for_many_days_is_paused(tmp_path: Path) -> None:
    """404 for a week; the failures in a row and the reason are shown until then."""
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": article()}) as (one, site):
        one.add(f"{site.address}/feed")
        site.pages["/feed"] = Answer(status=404)
        for day in range(9):
            one.update()
            (health,) = listed(one)
            if day == 3:
                assert (health.standing, health.failures) == (Standing.FAILING, 4)
            one.wait(days=1.2)
        assert health.standing is Standing.PAUSED
        assert asked(site, "/feed") <= 9


def test_a_server_that_asks_for_time_gets_it(tmp_path: Path) -> None:
    """Its other feeds and pages too, also from a program that was started anew."""
    pages = {"/feed": rss(item("/a")), "/other": rss(), "/a": article()}
    with world(tmp_path, pages) as (one, site):
        one.add(f"{site.address}/feed", f"{site.address}/other")
        site.requests.clear()
        busy = Answer(status=429, headers={"Retry-After": "7200"})
        site.pages.update({"/feed": busy, "/other": busy})
        one.update()
        assert len(site.requests) == 1, "the second feed is not asked"
        one.wait(minutes=119)
        one.update(all_sources=True)
        assert len(site.requests) == 1
        site.pages.update(pages)
        one.wait(minutes=30)
        assert one.update(all_sources=True).articles == 1


def test_a_host_that_does_not_answer_is_not_asked_on_and_on(tmp_path: Path) -> None:
    """After two silences the rest counts as silent too, so that the feed's words come in time."""
    items = [item(f"http://127.0.0.1:1/{n}", f"Headline {n}", text=f"{LONG} Number {n}.") for n in range(9)]
    with world(tmp_path, {"/feed": rss(*items)}) as (one, site):
        one.add(f"{site.address}/feed")
        done = one.update()
        assert (done.pages, done.waiting) == (2, 9)
        for _ in range(2):
            one.wait(hours=4)
            done = one.update()
        assert (done.articles, done.blurbs, done.waiting) == (9, 9, 0)


def test_without_a_network_nothing_is_given_up(tmp_path: Path) -> None:
    """When no source at all can be reached, pages are not asked for, so that no try is lost."""
    with world(tmp_path, {"/feed": rss(item("/a", text=LONG)), "/a": Answer(status=500)}) as (one, site):
        dead = [f'<outline xmlUrl="http://127.0.0.1:{port}/"/>' for port in (1, 2, 3)]
        (tmp_path / "dead.opml").write_text(f"<opml><body>{''.join(dead)}</body></opml>")
        one.add(f"{site.address}/feed", str(tmp_path / "dead.opml"))
        one.update()
        one.wait(minutes=45)
        site.requests.clear()
        done = one.update()
        assert (done.asked, done.waiting, site.requests) == (3, 1, [])
        assert any("is the network up" in note for note in done.notes)


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause(tmp_path: Path) -> None:
    """The pause is what robots.txt asks for, and a little more by chance."""
    at_work: list[int] = []
    most: list[int] = []
    lock = threading.Lock()

    def enter() -> None:
        with lock:
            at_work.append(1)
            most.append(len(at_work))

    def leave(answer: Answer) -> Answer:
        def act() -> None:
            enter()
            threading.Event().wait(0.02)
            with lock:
                at_work.pop()

        return replace(answer, act=act)

    items = [item(f"/{n}", f"Headline number {n}") for n in range(6)]
    pages = {f"/{n}": leave(article(f"Headline number {n}", crack=n + 10)) for n in range(6)}
    pages |= {"/feed": leave(rss(*items)), "/robots.txt": Answer(b"User-agent: *\nCrawl-delay: 5")}
    with world(tmp_path, pages) as (one, site):
        one.add(f"{site.address}/feed")
        assert one.update().pages == 6
        assert max(most) == 1
        assert len(one.waits) == 5
        assert all(5 <= wait <= 7.5 for wait in one.waits)
        assert len(set(one.waits)) == 5


def test_a_slow_host_does_not_hold_up_the_others(tmp_path: Path) -> None:
    """Where the pauses of a host would take long, the rest of it waits for the next pass."""
    items = [item(f"/{n}", f"Headline number {n}") for n in range(50)]
    pages = {f"/{n}": article(f"Headline number {n}", crack=n + 10) for n in range(50)}
    pages |= {"/feed": rss(*items), "/robots.txt": Answer(b"User-agent: *\nCrawl-delay: 40")}
    with world(tmp_path, pages) as (one, site):
        one.add(f"{site.address}/feed")
        done = one.update()
        assert (done.articles, done.waiting) == (16, 34)
        assert done.next_due == one.now
        assert (one.update().articles, one.update().articles, one.update().articles) == (16, 16, 2)


def test_a_login_goes_to_its_own_host_only(tmp_path: Path) -> None:
    """Not to the host of another article, nor where a redirect leads; what servers want kept is not sent."""
    with (
        world(tmp_path, {}) as (one, site),
        world(tmp_path, {"/b": article("Far"), "/c": article("Farther")}) as (_, other),
    ):
        away = Answer(status=302, headers={"Location": f"{other.address}/c"})
        feed = replace(rss(item("/a"), item(f"{other.address}/b"), item("/away")))
        feed = replace(feed, headers={**feed.headers, "Set-Cookie": "track=1"})
        site.pages.update({"/feed": feed, "/a": article(), "/away": away})
        room = one.open()
        room.sources.add(f"{site.address}/feed", cookie="login=secret", private=[HOST])
        room.close()
        one.update()
        sent = {path: headers.get("cookie") for path, headers in site.requests}
        assert sent["/a"] == sent["/away"] == "login=secret"
        assert {headers.get("cookie") for _, headers in other.requests} == {None}
        assert {"/b", "/c"} <= {path for path, _ in other.requests}


def test_a_feed_cannot_lead_inside(tmp_path: Path) -> None:
    """Entries that point at private addresses are not asked for; only named hosts are allowed."""
    with world(tmp_path, {}) as (one, site):
        inside = site.address.replace(HOST, "localhost")
        site.pages.update({"/feed": rss(item(f"{inside}/a")), "/a": article()})
        one.add(f"{site.address}/feed")
        done = one.update()
        assert asked(site, "/a") == 0
        assert "--allow-private" in done.left_out[0][1]


def test_two_passes_at_once(tmp_path: Path) -> None:
    """The second says so and leaves the archive alone; when the first is done, it may."""
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": article()}) as (one, site):
        one.add(f"{site.address}/feed")
        storage = SqliteStorage(one.path)
        with SqliteSourceBook(storage.database).pass_alone(), pytest.raises(BusyError, match="at work"):
            one.update()
        storage.close()
        assert one.update().articles == 1


def test_a_source_let_go_leaves_its_articles(tmp_path: Path) -> None:
    """They are not looked at any more, and following it again fetches nothing twice."""
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": article()}) as (one, site):
        (source,) = one.add(f"{site.address}/feed")
        one.update()
        changed(one, lambda room: room.sources.remove(source))
        one.wait(days=1)
        done = one.update()
        assert (done.asked, done.pages, done.next_due) == (0, 0, None)
        one.add(f"{site.address}/feed")
        assert one.update().found == 0
        assert len(kept(one)) == 1


def test_a_watched_folder(tmp_path: Path) -> None:
    """Files that are new become articles, once; one that was changed is another version."""
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "a.html").write_bytes(article().body)
    with world(tmp_path, {}) as (one, _):
        one.add(str(folder))
        assert one.update().articles == 1
        one.wait(days=1)
        assert one.update().found == 0
        (folder / "b.html").write_bytes(article("Museum wins a prize", about="lighthouse museum").body)
        one.wait(days=1)
        assert one.update().articles == 1
        assert len(kept(one)) == 2


def test_a_clock_that_was_years_ahead(tmp_path: Path) -> None:
    """Set right, sources and articles are asked again, each when it is time and not at every pass."""
    with world(tmp_path, {"/feed": rss(item("/1")), "/1": article()}) as (one, site):
        one.add(f"{site.address}/feed")
        one.wait(days=3650)
        one.update()
        one.wait(days=-3650)
        site.pages["/feed"] = rss(item("/1"), item("/2"))
        site.pages["/2"] = article("Museum on Tarn island wins prize", about="lighthouse museum")
        assert one.update().articles == 1
        before = asked(site, "/1"), asked(site, "/feed")
        one.wait(minutes=10)
        assert one.update().asked == 0
        assert (asked(site, "/1"), asked(site, "/feed")) == before
        one.wait(hours=2)
        one.update()
        assert asked(site, "/1") == before[0] + 1


def test_the_user_may_end_a_pass(tmp_path: Path) -> None:
    """After the running request; what came is kept, and the next pass does the rest."""
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": article()}) as (one, site):
        one.add(f"{site.address}/feed")
        wanted = iter([False, False])
        done = one.update(stop=lambda: next(wanted, True))
        assert done.stopped
        assert done.articles == 0
        assert one.update().articles == 1
