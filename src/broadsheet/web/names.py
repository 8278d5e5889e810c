"""Pages of a person, organisation or place, of an outlet, and of what the reader follows."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from broadsheet.errors import InputError
from broadsheet.render import display
from broadsheet.types import HitKind, Query, WishKind
from broadsheet.web.cards import cards
from broadsheet.web.desk import Paper
from broadsheet.web.look import interface, show
from broadsheet.web.search import shown

router = APIRouter()
PART = 40  #: articles of an outlet on one page


@router.get("/name/{entity}")
def name(request: Request, entity: str) -> Response:
    paper: Paper = request.app.state.paper
    room = paper.room()
    found = room.library.named(entity)
    follows = any(wish.value == entity for wish in room.wishes.all(WishKind.NAME))
    return show(
        request,
        "name.html.j2",
        title=display.name(found.name),
        entity=entity,
        follows=follows,
        shown=cards(room.library, list(found.stories)),
    )


@router.get("/outlet")
def outlet(request: Request, name: str = "", page: int = 0) -> Response:
    """What an outlet published, newest first as far as it fits, and whether it is muted."""
    paper: Paper = request.app.state.paper
    room = paper.room()
    if not name:
        raise InputError(interface(request).say("web.no outlet"))
    start = max(0, min(page, 25)) * PART
    hits = room.library.search(Query(outlets=(name,)), HitKind.ARTICLE, limit=PART, offset=start)
    own = [hit for hit in hits.hits if hit.outlet == name]
    return show(
        request,
        "outlet.html.j2",
        title=display.name(name),
        outlet=name,
        muted=any(wish.value == name for wish in room.wishes.all(WishKind.MUTED)),
        hits=[shown(hit, interface(request)) for hit in own],
        more=page + 1 if hits.more else None,
    )


@router.get("/following")
def following(request: Request) -> Response:
    """What is followed and muted, what was done by hand, and what was reported."""
    paper: Paper = request.app.state.paper
    room = paper.room()
    ids = [wish.value for wish in room.wishes.all(WishKind.STORY)]
    return show(
        request,
        "following.html.j2",
        title=interface(request).say("web.following"),
        shown=cards(room.library, room.library.some(ids)),
        names=room.wishes.all(WishKind.NAME),
        muted=room.wishes.all(WishKind.MUTED),
        deeds=room.wishes.deeds(),
        flags=room.flags.list(),
    )
