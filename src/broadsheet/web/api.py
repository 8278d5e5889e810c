"""The JSON API, version 1: parse, ask the newsroom once, answer. Its document is at ``openapi.json``."""

import re
import threading
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, FastAPI, Path, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Mount

from broadsheet.render.cap import for_others
from broadsheet.render.feed import quoted
from broadsheet.render.json_page import dump
from broadsheet.types import Hit, HitKind, Listed, SourceHealth, StoryPage
from broadsheet.web import api_types as types
from broadsheet.web import cursors
from broadsheet.web.answers import JSON, answer, as_json, has, tag_of, unchanged
from broadsheet.web.doors import Doors
from broadsheet.web.events import events_router
from broadsheet.web.examples import EXAMPLES
from broadsheet.web.problems import MEDIA, answer_with_problems

BASE = "/api/v1"
MOST_URLS = 20

Id = Annotated[str, Path(max_length=200, description="A whole id.")]
Limit = Annotated[int, Query(ge=1, le=100, description="How many at the most.")]
Cursor = Annotated[str | None, Query(max_length=400, description="`next` of the part before.")]
Words = Annotated[str, Query(max_length=500, description="Words, “phrases”, filters; any string is a query.")]

_PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"description": why, "content": {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
    for status, why in ((400, "It makes no sense"), (404, "There is none"), (422, "A parameter is wrong"))
}


def create_api(doors: Doors) -> FastAPI:
    """The application that is mounted at `BASE`; all its errors are problem+json."""
    api = FastAPI(
        title="Broadsheet",
        version="1",
        description="Stories with facts, conflicts and citations. Words of articles are held within a cap.",
        docs_url=None,
        redoc_url=None,
        servers=[{"url": BASE}],
        responses={500: {"model": types.Problem, "description": "An error of the server"}},
    )
    answer_with_problems(api)
    for router in (
        _stories(doors),
        _articles(doors),
        _search(doors),
        _house(doors),
        events_router(doors.library),
    ):
        api.include_router(router)
    return api


def mounted(doors: Doors) -> Mount:
    """The API as a route of the paper; unlike Starlette's own it takes line breaks in a path for its part."""
    mount = Mount(BASE, create_api(doors), name="api")
    mount.path_regex = re.compile(f"^{BASE}/(?P<path>.*)$", re.DOTALL)
    return mount


def _told(name: str, model: type, *problems: int) -> dict[int | str, dict[str, Any]]:
    """What a route answers, with its tested example."""
    good: dict[str, Any] = {"model": model, "content": {JSON: {"example": EXAMPLES[name]}}}
    same = {"description": "The client has it already (If-None-Match)"}
    return {200: good, 304: same, **{status: _PROBLEMS[status] for status in (*problems, 422)}}


def _stories(doors: Doors) -> APIRouter:
    router = APIRouter(tags=["stories"])

    @router.get("/stories", responses=_told("stories", types.StoryList, 400))
    def list_stories(request: Request, limit: Limit = 20, cursor: Cursor = None) -> Response:
        """Stories, newest article first."""
        behind = cursors.place(cursor)
        tag = tag_of("stories", doors.library.number(), limit, cursor)
        if has(request, tag):
            return unchanged(tag)
        found = doors.library.stories(limit=limit, behind=behind)
        following = cursors.written(found[-1].place) if len(found) == limit else None
        listed = types.StoryList(tuple(map(in_list, found)), following)
        return answer(request, as_json(listed), JSON, tag)

    @router.get("/stories/{story}", responses=_told("story", StoryPage, 404))
    def read_story(request: Request, story: Id) -> Response:
        """The newest page of a story as story-page/1, with the words of each article that a copy may have."""
        home = doors.library.home(story)
        tag = tag_of("story", home, doors.library.number(home))
        if has(request, tag):
            return unchanged(tag)
        return answer(request, dump(for_others(doors.library.page(home))), JSON, tag)

    return router


def _articles(doors: Doors) -> APIRouter:
    router = APIRouter(tags=["articles"])

    @router.get("/articles/{article}", responses=_told("article", types.ArticleAnswer, 404))
    def read_article(request: Request, article: Id) -> Response:
        """What is known of an article, its cited spans, and the sentences that cite it; never its text."""
        found = doors.library.article(article, cap=for_others)
        plain = msgspec.to_builtins(types.ArticleAnswer(found.article, found.story, found.claims))
        del plain["article"]["text"]
        return answer(request, as_json(plain), JSON)

    @router.get("/names/{name}", responses=_told("name", types.NameAnswer, 404))
    def read_name(request: Request, name: Id) -> Response:
        """A person, organisation or place, and the stories that speak of it."""
        found = doors.library.named(name)
        stories = tuple(map(in_list, found.stories))
        return answer(request, as_json(types.NameAnswer(found.id, found.name, stories)), JSON)

    return router


def _search(doors: Doors) -> APIRouter:
    router = APIRouter(tags=["search"])

    @router.get("/search", responses=_told("search", types.SearchAnswer, 400))
    def search(
        request: Request, q: Words, kind: HitKind = HitKind.STORY, limit: Limit = 20, cursor: Cursor = None
    ) -> Response:
        """Stories, articles or names, best first. Filters: outlet:, language:, from:, to:, differ:yes."""
        start = cursors.offset(cursor)
        found = doors.library.search(q, kind, limit=limit, offset=start)
        following = cursors.written(start + limit) if found.more else None
        answered = types.SearchAnswer(q, kind, tuple(map(_hit, found.hits)), following)
        return answer(request, as_json(answered), JSON)

    return router


def _house(doors: Doors) -> APIRouter:
    router = APIRouter(tags=["house"])
    one_at_a_time = threading.Lock()

    @router.get("/sources", responses=_told("sources", types.SourceList))
    def list_sources(request: Request) -> Response:
        """The sources that are followed, and how each of them fares."""
        return answer(request, as_json(types.SourceList(tuple(map(_source, doors.health())))), JSON)

    @router.post("/briefs", responses=_ordered())
    def brief(request: Request, order: types.BriefOrder) -> Response:
        """Pages made of the articles at some addresses; nothing is kept. Only for the owner."""
        if not doors.owner(request):
            raise HTTPException(403, "Only the owner of this Broadsheet may ask for it.")
        if not _are_addresses(order.urls):
            raise HTTPException(400, f"Give 1 to {MOST_URLS} addresses that begin with http:// or https://.")
        if not one_at_a_time.acquire(blocking=False):
            raise HTTPException(503, "Another one is being made; try again.", {"Retry-After": "20"})
        try:
            made = doors.brief(order.urls, order.one_story)
        finally:
            one_at_a_time.release()
        pages = b",".join(dump(for_others(page)).encode() for page in made.pages)
        passed = as_json([types.Passed(one.input, one.reason) for one in made.rejected])
        return Response(b'{"stories":[' + pages + b'],"passed":' + passed + b"}", media_type=JSON)

    return router


def _ordered() -> dict[int | str, dict[str, Any]]:
    why = {400: "No addresses", 403: "Only for the owner", 503: "Another one is being made"}
    problems: dict[int | str, dict[str, Any]] = {
        status: {**_PROBLEMS[400], "description": words} for status, words in why.items()
    }
    return {200: {"content": {JSON: {"example": EXAMPLES["brief"]}}}, 422: _PROBLEMS[422], **problems}


def _are_addresses(urls: list[str]) -> bool:
    return 0 < len(urls) <= MOST_URLS and all(
        len(url) < 2000 and url.startswith(("http://", "https://")) for url in urls
    )


def in_list(listed: Listed) -> types.StoryInList:
    key = quoted(listed.head.id)
    return types.StoryInList(listed.head, listed.number, f"{BASE}/stories/{key}", f"/story/{key}")


def _hit(hit: Hit) -> types.SearchHit:
    room = {HitKind.STORY: "stories", HitKind.ARTICLE: "articles", HitKind.NAME: "names"}[hit.kind]
    return types.SearchHit(
        kind=hit.kind,
        id=hit.id,
        title=hit.name,
        snippet=tuple(types.Words(run.text, run.found) for run in hit.snippet),
        href=f"{BASE}/{room}/{quoted(hit.id)}",
        story=hit.story,
        outlet=hit.outlet,
        url=hit.url,
        published_at=hit.published_at,
        language=hit.language,
        stories=hit.stories,
        conflicts=hit.conflicts,
    )


def _source(one: SourceHealth) -> types.SourceInList:
    return types.SourceInList(
        id=one.id,
        url=one.url,
        kind=one.kind.value,
        standing=one.standing.value,
        title=one.title,
        site=one.site,
        folder=one.folder,
        last_success=one.last_success.isoformat() if one.last_success else None,
        last_try=one.last_try.isoformat() if one.last_try else None,
        failures=one.failures,
        why=one.why,
        articles=one.articles,
        full_share=one.full_share,
        next_due=one.next_due.isoformat() if one.next_due else None,
    )
