"""A paper to read, and who reads it: follows links, fills forms, as a browser without JavaScript does."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response
from lxml.html import HtmlElement, document_fromstring

from broadsheet import bootstrap
from broadsheet.config import Settings
from broadsheet.newsroom import Newsroom
from broadsheet.web.app import create_app
from broadsheet.web.desk import Paper
from broadsheet.web.safety import Guard

HERE = "http://localhost"


def settings_in(folder: Path) -> Settings:
    return Settings(archive=folder / "archive.db", folder=folder)


@contextmanager
def paper_at(archive: Path) -> Iterator[Paper]:
    with bootstrap.newsrooms(settings_in(archive.parent), archive=archive, create=True) as room:
        yield Paper(room, bootstrap.sample, bootstrap.inputs, starter=bootstrap.starter_list)


@contextmanager
def opened(archive: Path, guard: Guard | None = None) -> Iterator["Browser"]:
    """A browser before the paper over an archive."""
    with paper_at(archive) as paper:
        app = create_app(paper, guard or Guard(hosts=("localhost", "127.0.0.1")))
        with TestClient(app, base_url=HERE, raise_server_exceptions=False) as client:
            yield Browser(client, app)


@dataclass(slots=True)
class Page:
    """What came: a document with the address that it has."""

    response: Response
    root: HtmlElement

    @property
    def path(self) -> str:
        return str(self.response.url.raw_path.decode())

    @property
    def status(self) -> int:
        return int(self.response.status_code)

    @property
    def text(self) -> str:
        return " ".join(str(self.root.text_content()).split())

    @property
    def links(self) -> list[str]:
        """Addresses within the paper that it links to."""
        found = [str(a.get("href")) for a in self.root.iter("a") if a.get("href")]
        return list(dict.fromkeys(link for link in found if link.startswith("/")))

    def link(self, start: str) -> str:
        """The first link that begins so."""
        return next(link for link in self.links if link.startswith(start))

    def form(self, action: str) -> HtmlElement:
        """The form that is sent to an address that begins so."""
        return next(form for form in self.root.iter("form") if str(form.get("action")).startswith(action))


class Browser:
    """Reads pages and sends forms."""

    def __init__(self, client: TestClient, app: FastAPI) -> None:
        self.client = client
        self.app = app

    @property
    def room(self) -> Newsroom:
        paper = self.app.state.paper
        assert isinstance(paper, Paper)
        return paper.room()

    def read(self, path: str, **headers: str) -> Page:
        named = {"accept": "text/html", **{name.replace("_", "-"): value for name, value in headers.items()}}
        return _page(self.client.get(path, headers=named))

    def send(self, page: Page, action: str, **values: str | list[str]) -> Page:
        """Fill in the form of a page that goes to ``action``, and send it."""
        form = page.form(action)
        kept: dict[str, str | list[str]] = {name: value for name, value in form.fields.items() if value}
        address = urljoin(str(page.response.url), str(form.get("action")))
        headers = {"origin": HERE, "sec-fetch-site": "same-origin", "accept": "text/html"}
        return _page(self.client.post(address, data=kept | values, headers=headers))

    def asking(self) -> tuple[str, Page]:
        """A story that answers a question: its address and its page."""
        stories = dict.fromkeys(link for link in self.read("/").links if link.startswith("/story/"))
        pages = ((story, self.read(story)) for story in stories)
        return next(
            (story, page)
            for story, page in pages
            if any(link.startswith(f"{story}/question/") for link in page.links)
        )

    def every_kind(self) -> dict[str, str]:
        """An address of each kind of page of a filled paper."""
        story, page = self.asking()
        article = page.link("/article/")
        return {
            "front": "/",
            "stories": "/stories",
            "subject": "/subject/disaster",
            "story": story,
            "revision": f"{story}?revision=1",
            "changes": f"{story}/changes",
            "question": page.link(f"{story}/question/"),
            "report": page.link(f"{story}/report/"),
            "arrange": f"{story}/arrange",
            "article": article,
            "name": page.link("/name/"),
            "outlet": self.read(article).link("/outlet"),
            "following": "/following",
            "sources": "/sources",
            "search": "/search?q=museum",
            "missing": "/story/s-nothing",
        }


def _page(response: Response) -> Page:
    return Page(response, document_fromstring(response.text or "<p>"))
