"""Logging in with the one password, and out again."""

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from broadsheet.web.forms import Form, form
from broadsheet.web.look import interface, show
from broadsheet.web.safety import DAY, SESSION, SESSION_DAYS, Guard

router = APIRouter()


@router.get("/login")
def ask(request: Request) -> Response:
    return _page(request)


@router.post("/login")
async def enter(request: Request, sent: Form = Depends(form)) -> Response:  # noqa: B008
    guard: Guard = request.app.state.guard
    client = request.client.host if request.client else ""
    if not guard.logins.allows(client):
        return _page(request, "web.login too often", 429)
    if not await run_in_threadpool(guard.password_fits, sent.one("password")):
        return _page(request, "web.login wrong", 403)
    answer = RedirectResponse("/", 303)
    secure = request.url.scheme == "https"
    answer.set_cookie(
        SESSION, guard.session(), max_age=SESSION_DAYS * DAY, httponly=True, samesite="strict", secure=secure
    )
    return answer


@router.post("/logout")
def leave(request: Request, sent: Form = Depends(form)) -> Response:  # noqa: B008
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(SESSION)
    return answer


def _page(request: Request, problem: str | None = None, status: int = 200) -> Response:
    ui = interface(request)
    words = ui.say(problem) if problem else None
    return show(request, "login.html.j2", title=ui.say("web.login"), status=status, sentence=words)
