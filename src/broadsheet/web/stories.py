"""A story, as it is and as it was, and its questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import RedirectResponse, Response

from broadsheet.errors import NotFoundError
from broadsheet.newsroom import Newsroom
from broadsheet.render import json_ld
from broadsheet.render.build import view
from broadsheet.render.feed import quoted
from broadsheet.render.head import document_title
from broadsheet.types import NameType, StoryPage, WishKind
from broadsheet.web.cache import PageCache
from broadsheet.web.chart import coverage
from broadsheet.web.desk import Paper
from broadsheet.web.look import answered, interface, shared, show, written
from broadsheet.web.visits import Visit

router = APIRouter()
READ = "read"  #: the cookie of a story
NAMED = 12  #: people, organisations and places that a story leads to
KINDS = (NameType.PERSON, NameType.ORG, NameType.PLACE)


@router.get("/story/{story_id}")
def story(request: Request, story_id: str, revision: int | None = None) -> Response:
    paper: Paper = request.app.state.paper
    room = paper.room()
    if revision is not None:
        page = room.show(story_id, revision=revision)
        return answered(request, _written(request, page, follows=False, revision=revision))
    listed = next(iter(room.library.some([story_id])), None)
    if listed is None:  # merged, or not there
        return RedirectResponse(f"/story/{quoted(room.library.page(story_id).story.id)}", 303)
    follows = any(wish.value == story_id for wish in room.wishes.all(WishKind.STORY))
    read = Visit(request, READ, listed.head.revision)
    before = read.before if read.before != listed.head.revision else None

    def make() -> str:
        page = room.library.page(story_id)
        return _written(request, page, follows=follows, fresh=_fresh(room, page, before))

    cache: PageCache = request.app.state.cache
    key = ("story", listed.number, follows, before, request.url.netloc, *shared(request))
    return read.kept(answered(request, cache.get(key, make)), f"/story/{quoted(story_id)}")


@dataclass(frozen=True, slots=True)
class Fresh:
    """What a page has that the one the reader saw last had not."""

    claims: frozenset[str]
    articles: frozenset[str]


def _fresh(room: Newsroom, page: StoryPage, before: int | None) -> Fresh | None:
    """Nothing, if the revision that the reader saw is the newest, or is kept no more."""
    if before is None or before not in room.revisions(page.story.id):
        return None
    old = room.show(page.story.id, revision=before)
    known = {article.id for article in old.articles}
    found = Fresh(
        frozenset(_sentences(page)) - frozenset(_sentences(old)),
        frozenset(article.id for article in page.articles) - known,
    )
    return found if found.claims or found.articles else None


def _sentences(page: StoryPage) -> Iterator[str]:
    return (claim.id for section in page.sections for block in section.blocks for claim in block.claims)


def _written(
    request: Request,
    page: StoryPage,
    *,
    follows: bool,
    revision: int | None = None,
    fresh: Fresh | None = None,
) -> str:
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
        fresh=fresh,
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
        if page.story.id != story_id:  # merged, and the other story does not ask it
            return RedirectResponse(f"/story/{page.story.id}", 303)
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
