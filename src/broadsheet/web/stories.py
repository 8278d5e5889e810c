"""A story, its earlier revisions and questions, and the articles behind it."""

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import RedirectResponse, Response

from broadsheet.errors import NotFoundError
from broadsheet.render import json_ld
from broadsheet.render.build import view
from broadsheet.render.head import document_title
from broadsheet.render.view import PageView
from broadsheet.types import NameType, StoryPage, WishKind
from broadsheet.web.cache import PageCache
from broadsheet.web.chart import coverage
from broadsheet.web.desk import Paper
from broadsheet.web.look import answered, interface, shared, show, written

router = APIRouter()
TAGS = {"Cache-Control": "private, no-cache"}
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


@router.get("/story/{story_id}/changes")
def changes(request: Request, story_id: str) -> Response:
    """What each revision said that the one before did not."""
    paper: Paper = request.app.state.paper
    room = paper.room()
    page = room.library.page(story_id)
    ui = interface(request)
    past: list[tuple[int, str, list[str]]] = []
    known: set[str] = set()
    for number in room.revisions(page.story.id):
        kept = view(room.show(page.story.id, revision=number))
        said = _sentences(kept)
        past.append(
            (number, kept.provenance[0] if kept.provenance else "", [t for t in said if t not in known])
        )
        known |= set(said)
    return show(
        request, "changes_of_story.html.j2", title=ui.say("web.revisions"), page=view(page), past=past[::-1]
    )


def _sentences(page: PageView) -> list[str]:
    return [c.text.text for section in page.sections for block in section.blocks for c in block.claims]


@router.get("/article/{article_id}")
def article(request: Request, article_id: str) -> Response:
    """What is cited of an article, its versions, and the way to the original."""
    paper: Paper = request.app.state.paper
    room = paper.room()
    cited = room.library.article(article_id)
    kept = room.library.page(cited.story)
    page = view(kept)
    item = page.articles[[one.id for one in kept.articles].index(article_id)]
    return show(
        request,
        "article.html.j2",
        title=item.title.text,
        own=page.words,
        page=page,
        item=item,
        cited=cited,
        versions=room.versions(article_id),
        changes=[change for change in page.changes if change.article == item.position],
    )
