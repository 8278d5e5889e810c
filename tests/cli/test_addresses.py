"""Web addresses as inputs, through the whole program."""

from pathlib import Path

from broadsheet.render.json_page import load
from tests.cli.conftest import Run
from tests.fakes.news import BRIDGE
from tests.fakes.web_server import Answer, web_server

PAGES = {
    "/post": Answer(BRIDGE["post.html"].encode(), headers={"Content-Type": "text/html; charset=utf-8"}),
    "/herald": Answer(BRIDGE["herald.txt"].encode(), headers={"Content-Type": "text/plain; charset=utf-8"}),
}


def test_an_address_is_read(run: Run, news: Path) -> None:
    """Beside files; the article is known by its address, and what is not there is named."""
    with web_server(PAGES) as site:
        inputs = [f"{site.address}/post", f"{site.address}/gone", news / "courier.txt"]
        done = run("brief", *inputs, "--allow-private", "127.0.0.1", "--one-story", "-f", "json")
    assert done.returncode == 0
    page = load(done.stdout)
    assert {article.outlet for article in page.articles} == {"Varn Post", "The Courier"}
    assert f"{site.address}/post" in {article.url for article in page.articles}
    assert f"{site.address}/gone: there is no page at this address" in done.stderr


def test_a_private_address_is_refused_unless_allowed(run: Run) -> None:
    """Each host by name, as often as there are hosts; nothing is asked of one that was not named."""
    with web_server(PAGES) as site:
        local = site.address.replace("127.0.0.1", "localhost")
        refused = run("brief", f"{site.address}/post", "--allow-private", "wiki.example")
        assert site.requests == []
        both = ("--allow-private", "LOCALHOST", "--allow-private", "127.0.0.1")
        done = run("brief", f"{site.address}/post", f"{local}/herald", *both, "--one-story", "-f", "json")
    assert refused.returncode == 1
    assert "--allow-private HOST allows it" in refused.stderr
    assert load(done.stdout).story.article_count == 2
