"""Errors as problem+json (RFC 9457): what went wrong in one sentence, and nothing of the inside."""

import logging
from http import HTTPStatus

import msgspec
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from broadsheet.errors import BusyError, InputError, NotFoundError, StorageError
from broadsheet.web.api_types import Problem

MEDIA = "application/problem+json"
_LOG = logging.getLogger(__name__)


def problem(status: int, detail: str | None = None, headers: dict[str, str] | None = None) -> Response:
    """The answer for a request that cannot be met."""
    try:
        title = HTTPStatus(status).phrase
    except ValueError:
        title = "Error"
    body = msgspec.json.encode(Problem(title=title, status=status, detail=_scrubbed(detail)))
    return Response(body, status_code=status, media_type=MEDIA, headers=headers)


def answer_with_problems(app: FastAPI) -> None:
    """Every error of ``app`` becomes a problem."""
    app.add_exception_handler(HTTPException, _of_http)
    app.add_exception_handler(RequestValidationError, _of_validation)
    app.add_exception_handler(NotFoundError, _not_found)
    app.add_exception_handler(InputError, _of_input)
    app.add_exception_handler(BusyError, _busy)
    app.add_exception_handler(StorageError, _of_storage)
    app.add_exception_handler(Exception, _unexpected)


def _of_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    detail = error.detail if error.detail != HTTPStatus(error.status_code).phrase else None
    return problem(error.status_code, detail, dict(error.headers or {}))


def _of_validation(request: Request, error: Exception) -> Response:
    """Which parameter is wrong, and why; what was sent is not repeated."""
    assert isinstance(error, RequestValidationError)
    found = error.errors()[:5]
    said = [f"{'.'.join(str(part) for part in one['loc'][1:]) or 'body'}: {one['msg']}" for one in found]
    return problem(422, "; ".join(said))


def _not_found(request: Request, error: Exception) -> Response:
    return problem(404, str(error))


def _of_input(request: Request, error: Exception) -> Response:
    return problem(400, str(error))


def _busy(request: Request, error: Exception) -> Response:
    return problem(503, "The archive is busy; try again.", {"Retry-After": "5"})


def _of_storage(request: Request, error: Exception) -> Response:
    """The sentence names the file, which is nobody's business."""
    _LOG.error("%s", error)
    return problem(503, "The archive cannot be read now; try again.", {"Retry-After": "5"})


def _unexpected(request: Request, error: Exception) -> Response:
    return problem(500, "This is an error of the server.")


def _scrubbed(detail: str | None) -> str | None:
    return detail.encode("utf-8", "replace").decode()[:600] if detail else None
