"""A story, as it is and as it was, and its questions."""

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import RedirectResponse, Response

from broadsheet.errors import NotFoundError
from broadsheet.render import json_ld
from broadsheet.render.build import view
from broadsheet.render.head import document_title
from broadsheet.types import NameType, StoryPage, WishKind
from broadsheet.web.cache import PageCache
from broadsheet.web.chart import coverage
from broadsheet.web.desk import Paper
from broadsheet.web.look import answered, interface, shared, show, written

router = APIRouter()
NAMED = 12  #: people, organisations and places that a story leads to
KINDS = (NameType.PERSON, NameType.ORG, NameType.PLACE)


@router.get("/story/{story_id}")
def story(request: Request, story_id: str, revision: int | None = None) -> Response:
    paper: Paper = request.app.state.paper
    room = paper.room()
    if revision is not None:
        page = room.show(story_id, revision=revision)
        return answered(request, _written(request, page, follows=False, revision=revision))
    number = room.library.number(story_id)
    follows = any(wish.value == story_id for wish in room.wishes.all(WishKind.STORY))

    def make() -> str:
        page = room.library.page(story_id)
        if page.story.id != story_id:  # merged, or told by the beginning of its id
            raise _Moved(page.story.id)
        return _written(request, page, follows=follows)

    try:
        cache: PageCache = request.app.state.cache
        key = ("story", number, follows, request.url.netloc, *shared(request))
        return answered(request, cache.get(key, make))
    except _Moved as moved:
        return RedirectResponse(f"/story/{moved.to}", 303)


class _Moved(Exception):
    """The story is in another one now."""

    def __init__(self, to: str) -> None:
        super().__init__(to)
        self.to = to


def _written(request: Request, page: StoryPage, *, follows: bool, revision: int | None = None) -> str:
    shown = view(page)
    return written(
        request,
        "story.html.j2",
        title=document_title(shown),
        own=shown.words,
        page=shown,
        story=page.story,
        chart=coverage(page, shown.words),
        old=revision is not None,
        follows=follows,
        articles=page.articles,
        entities=[one for one in page.entities if one.type in KINDS][:NAMED],
        report=f"/story/{page.story.id}/report/",
        data=Markup(json_ld.render(page, str(request.url.replace(query="", fragment="")))),
    )


@router.get("/story/{story_id}/question/{question}")
def question(request: Request, story_id: str, question: str) -> Response:
    """One question of a story with its answer."""
    paper: Paper = request.app.state.paper
    page = paper.room().library.page(story_id)
    shown = view(page)
    deeper = next((section for section in shown.sections if section.kind == "deeper"), None)
    found = next((block for block in deeper.blocks if block.id == question), None) if deeper else None
    if deeper is None or found is None or found.heading is None:
        raise NotFoundError(interface(request).say("web.no question"))
    others = [block for block in deeper.blocks if block.id != question and block.heading]
    return show(
        request,
        "question.html.j2",
        title=found.heading.text.text,
        own=shown.words,
        page=shown,
        block=found,
        others=others,
        report=f"/story/{shown.id}/report/",
    )
