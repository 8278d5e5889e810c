"""The paper as an application: the routers, and what stands around them."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from secrets import token_bytes

from fastapi import APIRouter, FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from broadsheet import __version__
from broadsheet.newsroom import Newsroom
from broadsheet.web import paper
from broadsheet.web.guard import Guard
from broadsheet.web.house import House, OpenRoom, Serving
from broadsheet.web.tokens import Tokens

#: One line for each module with routes; a router names its own prefix. The first that fits answers.
ROUTERS: tuple[APIRouter, ...] = (paper.router,)


def create_app(
    room: Newsroom,
    open_room: OpenRoom,
    *,
    serving: Serving | None = None,
    secret: bytes | None = None,
    routers: Iterable[APIRouter] = ROUTERS,
) -> FastAPI:
    """The application over a newsroom that has an archive.

    ``room`` is read from by several threads and closed by whoever opened it; ``open_room`` gives one for each
    change. ``secret`` signs cookies and forms: without one they end with the process.
    """
    serving = serving or Serving()
    tokens = Tokens(secret or token_bytes(32))
    app = FastAPI(
        title="Broadsheet",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=_lifespan,
        middleware=[
            Middleware(Guard, serving=serving, tokens=tokens),
            Middleware(GZipMiddleware, minimum_size=500),
        ],
    )
    app.state.house = House(room, serving, open_room)
    app.state.tokens = tokens
    for router in routers:
        app.include_router(router)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Nothing begins and nothing ends with the application; routers put their part here."""
    yield
