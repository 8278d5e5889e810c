"""A pass over the sources: whole articles, once each, politely, and at the next pass only what is new."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from broadsheet.types import Completeness
from tests.fakes.web_server import Answer
from tests.rounds.world import HOST, LONG, START, article, asked, gone, item, kept, rss, world


def test_the_whole_article_is_kept_and_its_story_has_a_page(tmp_path: Path) -> None:
    """Not the feed's words: the page behind the entry is fetched, and the story is written at once."""
    with world(tmp_path, {"/feed": rss(item("/a", text=LONG)), "/a": article()}) as (one, site):
        one.add(f"{site.address}/feed")
        done = one.update()
        assert (done.asked, done.found, done.articles, done.blurbs) == (1, 1, 1, 0)
        (only,) = kept(one)
        assert only.completeness is Completeness.FULL
        assert "harbour" in only.text
        assert len(done.stories) == 1
        room = one.open()
        assert [head.id for head in room.stories()] == list(done.stories)
        room.close()


def test_a_pass_costs_what_is_new(tmp_path: Path) -> None:
    """The validators of the feed go out, known articles are not fetched again, and nothing is written."""
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": article()}) as (one, site):
        one.add(f"{site.address}/feed")
        one.update()
        tag = site.pages["/feed"].headers["ETag"]
        one.wait(minutes=59)
        site.pages["/feed"] = Answer(status=304)
        site.requests.clear()
        done = one.update(all_sources=True)
        assert (done.asked, done.unchanged, done.pages, done.stories) == (1, 1, 0, ())
        assert [headers.get("if-none-match") for path, headers in site.requests if path == "/feed"] == [tag]
        assert asked(site, "/a") == 0
        assert asked(site, "/robots.txt") == 0, "what robots.txt said yesterday is remembered"


@pytest.mark.parametrize("status", [401, 403, 404, 451])
def test_without_its_page_an_article_has_the_words_of_the_feed(tmp_path: Path, status: int) -> None:
    """They are marked as a blurb, and markup of strangers is only its text."""
    words = f"<p onclick='x()'>{LONG}</p><script>steal()</script>"
    with world(tmp_path, {"/feed": rss(item("/a", text=words)), "/a": Answer(status=status)}) as (one, site):
        one.add(f"{site.address}/feed")
        done = one.update()
        assert (done.articles, done.blurbs) == (1, 1)
        (only,) = kept(one)
        assert (only.completeness, only.text) == (Completeness.BLURB, LONG)
        room = one.open()
        (health,) = room.sources.list()
        assert (health.articles, health.full_share) == (1, 0.0)
        room.close()


def test_a_page_that_fails_for_the_moment_is_tried_again(tmp_path: Path) -> None:
    """Later, and also by a program that was started anew; only then the feed's words have to do."""
    with world(tmp_path, {"/feed": rss(item("/a", text=LONG)), "/a": Answer(status=500)}) as (one, site):
        one.add(f"{site.address}/feed")
        done = one.update()
        assert (done.articles, done.waiting) == (0, 1)
        one.update()
        assert asked(site, "/a") == 1, "not before it is due"
        one.wait(minutes=31)
        one.update()
        assert asked(site, "/a") == 2
        site.pages["/a"] = article()
        one.wait(hours=4)
        assert one.update().articles == 1
        assert kept(one)[0].completeness is Completeness.FULL


def test_a_page_that_never_comes_ends_as_a_blurb(tmp_path: Path) -> None:
    """After the third time."""
    with world(tmp_path, {"/feed": rss(item("/a", text=LONG)), "/a": Answer(status=503)}) as (one, site):
        one.add(f"{site.address}/feed")
        for _ in range(3):
            one.update()
            one.wait(hours=5)
        assert [a.completeness for a in kept(one)] == [Completeness.BLURB]
        assert asked(site, "/a") == 3


@pytest.mark.parametrize(
    "page",
    [
        article(head='<meta name="robots" content="noarchive">'),
        article(head='<meta name="tdm-reservation" content="1">'),
        replace(article(), headers={"X-Robots-Tag": "noindex", "Content-Type": "text/html"}),
        Answer(status=410),
    ],
    ids=["noarchive", "tdm", "noindex", "gone"],
)
def test_what_may_not_be_kept_is_not(tmp_path: Path, page: Answer) -> None:
    """Not even in the words of the feed, and it is not asked for again."""
    with world(tmp_path, {"/feed": rss(item("/a", text=LONG)), "/a": page}) as (one, site):
        one.add(f"{site.address}/feed")
        done = one.update()
        assert kept(one) == []
        assert [address for address, _ in done.left_out] == [f"{site.address}/a"]
        one.wait(days=2)
        one.update()
        assert asked(site, "/a") == 1


def test_robots_txt_is_obeyed(tmp_path: Path) -> None:
    """A forbidden page is not asked for; the feed's words, which are handed out, have to do."""
    pages = {
        "/robots.txt": Answer(b"User-agent: *\nDisallow: /a"),
        "/feed": rss(item("/a", text=LONG)),
        "/a": article(),
    }
    with world(tmp_path, pages) as (one, site):
        one.add(f"{site.address}/feed")
        one.update()
        assert asked(site, "/a") == 0
        assert [a.completeness for a in kept(one)] == [Completeness.BLURB]


def test_a_host_of_the_users_own_need_not_be_asked(tmp_path: Path) -> None:
    """Its robots.txt and reservations do not count, and that is said."""
    pages = {
        "/robots.txt": Answer(b"User-agent: *\nDisallow: /a"),
        "/feed": rss(item("/a")),
        "/a": article(head='<meta name="robots" content="noindex">'),
    }
    with world(tmp_path, pages) as (one, site):
        one.add(f"{site.address}/feed")
        done = one.update(own=[HOST])
        assert [a.completeness for a in kept(one)] == [Completeness.FULL]
        assert any(HOST in note and "not obeyed" in note for note in done.notes)


def test_one_article_under_many_addresses_is_one(tmp_path: Path) -> None:
    """Two feeds, tracking parameters, an AMP twin, new ids, and the page's own canonical address."""
    link = '<link rel="canonical" href="/a">'
    pages = {
        "/one": rss(item("/a?utm_source=rss"), item("/a/amp")),
        "/two": rss(item("/a", guid="other"), item("/print?id=7")),
        **{path: article(head=link) for path in ("/a", "/a?utm_source=rss", "/a/amp", "/print?id=7")},
    }
    with world(tmp_path, pages) as (one, site):
        one.add(f"{site.address}/one", f"{site.address}/two")
        assert one.update().articles == 1
        site.pages["/one"] = rss(item("/a?utm_source=rss", guid="new id", at=START + timedelta(days=1)))
        one.wait(minutes=50)
        assert one.update(all_sources=True).found == 0
        assert [a.version for a in kept(one)] == [1]


def test_an_article_published_again_under_a_new_address_is_the_old_one(tmp_path: Path) -> None:
    """The same headline and text on the same site; another site with them is another article."""
    pages = {"/feed": rss(item("/a")), "/a": article(), "/again": article(at=START + timedelta(days=1))}
    with world(tmp_path, pages) as (one, site):
        one.add(f"{site.address}/feed")
        one.update()
        site.pages["/feed"] = rss(item("/again", at=START + timedelta(days=1)), item("/a"))
        one.wait(days=1)
        assert one.update().articles == 0
        assert len(kept(one)) == 1


def test_a_page_cannot_claim_the_address_of_another_site(tmp_path: Path) -> None:
    """A canonical link to elsewhere is not believed, so nobody's article can be replaced by a stranger."""
    claim = '<link rel="canonical" href="https://paper.example/famous-article">'
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": article(head=claim)}) as (one, site):
        one.add(f"{site.address}/feed")
        one.update()
        assert [a.url for a in kept(one)] == [f"{site.address}/a"]


@pytest.mark.parametrize("year", [1970, 2099])
def test_a_time_that_cannot_be_is_not_believed(tmp_path: Path, year: int) -> None:
    """That of the feed counts then, or none: an article from the future would make all other news old."""
    page = article(at=START.replace(year=year, day=1))
    pages = {"/one": rss(item("/a")), "/two": rss(item("/b", at=START.replace(year=year)))}
    pages |= {"/a": page, "/b": replace(page, body=page.body.replace(b"Varn", b"Tarn"))}
    with world(tmp_path, pages) as (one, site):
        one.add(f"{site.address}/one", f"{site.address}/two")
        one.update()
        assert {str(a.url)[-2:]: str(a.published)[:10] for a in kept(one)} == {
            "/a": "2030-10-07",
            "/b": "None",
        }


def test_a_template_that_calls_every_page_by_one_name(tmp_path: Path) -> None:
    """The address of a section is the canonical one of no article, so that none swallows the others."""
    link = '<link rel="canonical" href="/news">'
    pages = {
        "/feed": rss(item("/news/a"), item("/news/b", "Museum wins a prize")),
        "/news/a": article(head=link),
        "/news/b": article("Museum wins a prize", about="lighthouse museum", head=link),
    }
    with world(tmp_path, pages) as (one, site):
        one.add(f"{site.address}/feed")
        one.update()
        assert len(kept(one)) == 2


def test_a_changed_article_is_another_version(tmp_path: Path) -> None:
    """It is looked at again on a schedule that thins out; the story's page is made anew."""
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": article(crack=40)}) as (one, site):
        one.add(f"{site.address}/feed")
        one.update()
        site.pages["/a"] = article(crack=60)
        one.wait(minutes=61)
        done = one.update()
        assert (done.articles, done.changed, len(done.stories)) == (0, 1, 1)
        (only,) = kept(one)
        assert only.version == 2
        assert "60 centimetres" in only.text
        for _ in range(30):
            one.wait(days=1)
            one.update()
        assert asked(site, "/a") <= 7


def test_an_unchanged_article_is_not_sent_again(tmp_path: Path) -> None:
    """Its validators go out, and 304 counts as a look."""
    page = replace(article(), headers={"ETag": '"a1"', "Content-Type": "text/html"})
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": page}) as (one, site):
        one.add(f"{site.address}/feed")
        one.update()
        site.pages["/a"] = Answer(status=304)
        one.wait(minutes=61)
        assert one.update().changed == 0
        assert [h.get("if-none-match") for path, h in site.requests if path == "/a"] == [None, '"a1"']


def test_an_article_that_was_taken_down_stays_and_is_marked(tmp_path: Path) -> None:
    """Twice not found counts; when it comes back, the mark goes."""
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": article()}) as (one, site):
        one.add(f"{site.address}/feed")
        one.update()
        page, site.pages["/a"] = site.pages["/a"], Answer(status=404)
        for hours in (1, 7):
            one.wait(hours=hours, minutes=1)
            one.update()
        (only,) = kept(one)
        assert list(gone(one, only.id)) == [only.id]
        site.pages["/a"] = page
        one.wait(days=2)
        one.update()
        assert gone(one, only.id) == {}


def test_what_the_user_removed_does_not_come_back(tmp_path: Path) -> None:
    """Neither from the feed nor by looking again."""
    with world(tmp_path, {"/feed": rss(item("/a")), "/a": article()}) as (one, site):
        one.add(f"{site.address}/feed")
        one.update()
        room = one.open()
        room.remove(kept(one)[0].id)
        room.close()
        site.pages["/feed"] = rss(item("/a", text="again"))
        for _ in range(3):
            one.wait(days=1)
            one.update()
        assert kept(one) == []


def news_map(*paths: str) -> Answer:
    """A news sitemap: addresses and headlines, and no words of the articles."""
    named = "".join(
        f"<url><loc>{path}</loc><n:news><n:publication_date>{START.isoformat()}</n:publication_date>"
        "<n:title>Varn bridge closed</n:title></n:news></url>"
        for path in paths
    )
    return Answer(
        f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/"
        f"schemas/sitemap-news/0.9'>{named}</urlset>".encode(),
        headers={"Content-Type": "application/xml"},
    )


@pytest.mark.parametrize(
    "feeds", [("/map", "/feed"), ("/feed", "/map"), ("/map", "/feed2"), ("/feed2", "/map")]
)
@pytest.mark.parametrize("later", [False, True])
def test_a_sitemap_does_not_take_the_words_of_a_feed(
    tmp_path: Path, feeds: tuple[str, str], *, later: bool
) -> None:
    """Whichever of the two has the first id or was asked first; nor if the page was asked for in between."""
    with world(tmp_path, {"/a": Answer(status=403)}) as (one, site):
        site.pages["/map"] = news_map(f"{site.address}/a")
        site.pages["/feed"] = site.pages["/feed2"] = rss(item("/a", text=LONG))
        one.add(f"{site.address}{feeds[0]}")
        if later:
            one.update()
        one.add(f"{site.address}{feeds[1]}")
        one.update()
        (only,) = kept(one)
        assert (only.completeness, only.text) == (Completeness.BLURB, LONG)
        one.wait(hours=12)
        assert one.update().left_out == ()
        assert len(kept(one)) == 1
