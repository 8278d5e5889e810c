"""Server-sent events for new and changed stories (html.spec.whatwg.org, section 9.2).

The archive is asked for the number of its newest change every few seconds, so that whatever process changes
it, all who listen hear of it. The id of an event is that number: who comes back with it misses nothing but
changes that were overtaken by later ones of the same story.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Header, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import StreamingResponse

from broadsheet.errors import StorageError
from broadsheet.render.feed import quoted
from broadsheet.types import StoryChange, StoryEvent
from broadsheet.web.answers import as_json

if TYPE_CHECKING:
    from broadsheet.newsroom.library import Library

EVERY = 2.0  #: seconds between two looks at the archive
HEARTBEAT = 15.0  #: seconds after which a line is sent that means nothing, so that nobody hangs up
MOST_LISTENERS = 60
_NAMES = {StoryEvent.STATUS: "story-status", StoryEvent.GONE: "story-gone"}

LastId = Annotated[str | None, Header(alias="Last-Event-ID", max_length=40)]
Since = Annotated[int | None, Query(ge=0, le=2**53, description="Begin behind this event.")]
Most = Annotated[int | None, Query(ge=0, le=1000, description="End after so many events.")]


def events_router(library: "Library") -> APIRouter:
    """The route of the stream."""
    router = APIRouter(tags=["events"])
    listeners: set[object] = set()

    @router.get(
        "/events", response_class=StreamingResponse, responses={200: {"content": {"text/event-stream": {}}}}
    )
    async def events(
        request: Request, last_event_id: LastId = None, since: Since = None, most: Most = None
    ) -> StreamingResponse:
        """story-new, story-changed, story-status and story-gone, as they happen."""
        if len(listeners) >= MOST_LISTENERS:
            raise HTTPException(503, "Too many are listening.", {"Retry-After": "60"})
        newest = await run_in_threadpool(library.number)
        begin = _number(last_event_id, since)
        begin = newest if begin is None or begin > newest else begin
        stream = _stream(library, listeners, request, begin, most)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(stream, media_type="text/event-stream", headers=headers)

    return router


def _number(last: str | None, since: int | None) -> int | None:
    return int(last) if last and last.isascii() and last.isdigit() else since


async def _stream(
    library: "Library", listeners: set[object], request: Request, since: int, most: int | None
) -> AsyncIterator[str]:
    me = object()
    listeners.add(me)
    try:
        yield "retry: 5000\n\n"
        sent, quiet = 0, 0.0
        while most is None or sent < most:
            for text, number in await run_in_threadpool(_news, library, since):
                since = number
                yield text
                sent, quiet = sent + 1, 0.0
                if most is not None and sent >= most:
                    return
            if await request.is_disconnected():
                return
            if quiet >= HEARTBEAT:
                yield ": still here\n\n"
                quiet = 0.0
            await asyncio.sleep(EVERY)
            quiet += EVERY
    finally:
        listeners.discard(me)


def _news(library: "Library", since: int) -> list[tuple[str, int]]:
    """What happened, as events with their numbers; nothing while the archive cannot be read."""
    try:
        if library.number() <= since:
            return []
        return [(event(library, change), change.number) for change in library.changes(since)]
    except StorageError:
        return []


def event(library: "Library", change: StoryChange) -> str:
    """One event: its name, its number, and what is known of the story without its words."""
    head = next((one.head for one in library.some([change.story])), None)
    name = _NAMES.get(change.kind) or ("story-changed" if head and head.revision > 1 else "story-new")
    data = as_json(
        {
            "id": change.story,
            "revision": head.revision if head else None,
            "headline": head.headline.text if head else None,
            "status": head.status.value if head else None,
            "href": f"/api/v1/stories/{quoted(change.story)}" if head else None,
        }
    ).decode()
    return f"event: {name}\nid: {change.number}\ndata: {data}\n\n"
