"""The paper as an application: routes, what guards them, and what failures look like."""

import logging

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import PlainTextResponse, Response

from broadsheet.errors import BroadsheetError, BusyError, InputError, NotFoundError
from broadsheet.web import api, control, feeds, front, login, names, past, search, sources, stories
from broadsheet.web.bodiless import Bodiless
from broadsheet.web.cache import PageCache
from broadsheet.web.desk import Paper
from broadsheet.web.doors import doors_of
from broadsheet.web.look import interface, show, style
from broadsheet.web.safety import Guard, Safety
from broadsheet.web.told import told

_LOG = logging.getLogger(__name__)
FOREVER = "public, max-age=31536000, immutable"


def create_app(paper: Paper, guard: Guard) -> FastAPI:
    """The whole application over one archive."""
    app = FastAPI(title="Broadsheet", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.paper, app.state.guard, app.state.cache = paper, guard, PageCache()
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=6)
    app.add_middleware(Bodiless)
    app.add_middleware(Safety, guard=guard)
    for router in (front.router, stories.router, names.router, control.router, sources.router, login.router):
        app.include_router(router, include_in_schema=False)
    for router in (past.router, search.router, feeds.router, _static()):
        app.include_router(router, include_in_schema=False)
    app.router.routes.append(api.mounted(doors_of(paper)))
    app.add_exception_handler(BroadsheetError, _failed)
    app.add_exception_handler(HTTPException, _failed)
    app.add_exception_handler(RequestValidationError, _failed)
    app.add_exception_handler(Exception, _broken)
    return app


def _static() -> APIRouter:
    router = APIRouter()

    @router.get("/static/{name}")
    def sheet(name: str) -> Response:
        text, current = style()
        if name != current:
            raise NotFoundError("There is no such file.")
        return Response(text, media_type="text/css", headers={"Cache-Control": FOREVER})

    return router


def _failed(request: Request, error: Exception) -> Response:
    """One sentence, whatever went wrong: what a user can do is in it, nothing internal is."""
    say = interface(request).say
    if isinstance(error, HTTPException):
        status, sentence = error.status_code, say("web.no page" if error.status_code == 404 else "web.bad")
    elif isinstance(error, RequestValidationError):
        status, sentence = 400, say("web.bad")
    elif isinstance(error, InputError | NotFoundError | BusyError):
        status, sentence = _status(error), told(interface(request), str(error))
    else:  # what the archive says names files of this machine
        _LOG.error("%s", error)
        status, sentence = _status(error), say("web.archive trouble")
    return show(request, "message.html.j2", title=say("web.trouble"), status=status, sentence=sentence)


def _status(error: Exception) -> int:
    if isinstance(error, NotFoundError):
        return 404
    if isinstance(error, InputError):
        return 400
    return 503 if isinstance(error, BusyError) else 500


async def _broken(request: Request, error: Exception) -> Response:
    return PlainTextResponse("Broadsheet has a bug here; the log of the server tells more.", 500)
