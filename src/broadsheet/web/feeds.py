"""Feeds of the paper: the front page, a subject, a story, a name and a search, as Atom and as JSON Feed."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import Response

from broadsheet.errors import NotFoundError
from broadsheet.newsroom.library import Library
from broadsheet.render import atom, display, json_feed
from broadsheet.render.feed import FeedPaper, Item, item, known_as, quoted
from broadsheet.render.subjects import Subject
from broadsheet.types import HitKind, Listed
from broadsheet.web.answers import answer, has, tag_of, unchanged
from broadsheet.web.cards import cards, ranked

LENGTH = 30  #: stories of a feed
CONSIDERED = 100  #: newest stories among which those of a subject are
LONGEST_QUERY = 500
_FORMS: dict[str, tuple[Callable[[FeedPaper], str], str]] = {
    "atom": (atom.render, atom.TYPE),
    "json": (json_feed.render, json_feed.TYPE),
}

router = APIRouter(prefix="/feeds")


@router.get("/front.{form}")
def front(request: Request, form: str) -> Response:
    """The newest stories."""
    return _feed(request, form, ("front",), "Broadsheet", "/", lambda library: library.stories(limit=LENGTH))


@router.get("/subject/{name}.{form}")
def subject(request: Request, name: str, form: str) -> Response:
    """The newest stories of a subject."""
    if name not in {one.value for one in Subject}:
        raise NotFoundError("There is no such subject.")

    def of_subject(library: Library) -> list[Listed]:
        listed = ranked(library.stories(limit=CONSIDERED))
        fitting = {card.id for card in cards(library, listed) if card.subject == name}
        return [one for one in listed if one.head.id in fitting][:LENGTH]

    return _feed(request, form, ("subject", name), f"Broadsheet: {name}", f"/subject/{name}", of_subject)


@router.get("/story/{story}.{form}")
def story(request: Request, story: str, form: str) -> Response:
    """One story: an item that is updated as the story goes on."""
    page = _library(request).page(story)
    title = f"Broadsheet: {display.shown(page.story.headline.text, longest=display.LONGEST_TITLE)}"
    home = f"/story/{quoted(page.story.id)}"
    key = page.story.id
    return _feed(request, form, ("story", key), title, home, lambda library: library.some([key]), alone=key)


@router.get("/name/{entity}.{form}")
def name(request: Request, entity: str, form: str) -> Response:
    """The stories that speak of a person, organisation or place."""
    found = _library(request).named(entity)
    title = f"Broadsheet: {display.name(found.name)}"
    return _feed(
        request,
        form,
        ("name", entity),
        title,
        f"/name/{quoted(entity)}",
        lambda library: list(found.stories[:LENGTH]),
    )


@router.get("/search.{form}")
def search(request: Request, form: str, q: str = "") -> Response:
    """The stories that fit a search, newest first."""
    asked = q[:LONGEST_QUERY]
    home = f"/search?q={quote(asked.encode('utf-8', 'replace'), safe='')}"
    title = f"Broadsheet: {display.name(asked)}"

    def fitting(library: Library) -> list[Listed]:
        return library.some([hit.id for hit in library.search(asked, HitKind.STORY, limit=LENGTH).hits])

    return _feed(request, form, ("search", asked), title, home, fitting)


def _feed(
    request: Request,
    form: str,
    key: tuple[str, ...],
    title: str,
    home: str,
    listed: Callable[[Library], list[Listed]],
    alone: str | None = None,
) -> Response:
    """A feed in a form, or word that the reader has it; ``alone``: the one story that it depends on."""
    if form not in _FORMS:
        raise NotFoundError("There is no such feed; the forms are atom and json.")
    library = _library(request)
    render, media = _FORMS[form]
    base = str(request.base_url).rstrip("/")
    tag = tag_of(form, base, *key, library.number(alone))
    if has(request, tag):
        return unchanged(tag)
    items = tuple(_placed(_item(library, one.head.id, one.number), base) for one in listed(library))
    address = str(request.url.replace(fragment="")).encode("utf-8", "replace").decode()
    return answer(
        request, render(FeedPaper(known_as("feed", *key), title, base + home, address, items)), media, tag
    )


def _library(request: Request) -> Library:
    found = request.app.state.paper.room().library
    assert isinstance(found, Library)
    return found


@lru_cache(maxsize=1000)
def _item(library: Library, story: str, number: int) -> Item:
    """Kept as long as the story has not changed (``number``)."""
    return item(library.page(story), lambda key: f"/story/{key}")


def _placed(found: Item, base: str) -> Item:
    return replace(found, url=base + found.url)
