"""The sources that are followed, how they fare, and what can be done about each."""

from collections.abc import Callable

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from broadsheet.errors import BusyError, InputError
from broadsheet.newsroom.source_desk import SourceDesk
from broadsheet.web.desk import Paper
from broadsheet.web.forms import Form, form
from broadsheet.web.look import interface, show

router = APIRouter()
Sent = Depends(form)
DEEDS: dict[str, Callable[[SourceDesk, str], object]] = {
    "mute": lambda desk, source: desk.mute(source, True),
    "unmute": lambda desk, source: desk.mute(source, False),
    "pause": lambda desk, source: desk.pause(source, True),
    "resume": lambda desk, source: desk.pause(source, False),
    "remove": lambda desk, source: desk.remove(source),
}


@router.get("/sources")
def sources(request: Request) -> Response:
    paper: Paper = request.app.state.paper
    found = paper.room().sources.list()
    title = interface(request).say("web.sources")
    starter = paper.starter is not None
    return show(request, "sources.html.j2", title=title, sources=found, starter=starter)


@router.post("/sources")
def add(request: Request, sent: Form = Sent) -> Response:
    """Follow the feed behind a web address; folders of this machine are for the command line alone."""
    paper: Paper = request.app.state.paper
    address = sent.one("address")
    if address.startswith((".", "/", "~")) or "\\" in address or not address:
        raise InputError(interface(request).say("web.no addresses"))
    with paper.making:
        paper.room().sources.add(address)
    return RedirectResponse("/sources", 303)


@router.post("/sources/starter")
def begin(request: Request, sent: Form = Sent) -> Response:
    """Follow the bundled list."""
    paper: Paper = request.app.state.paper
    if paper.starter is None:
        raise InputError(interface(request).say("web.bad"))
    with paper.making, paper.starter() as path:
        paper.room().sources.add(path)
    return RedirectResponse("/sources", 303)


@router.post("/sources/update")
def update(request: Request, sent: Form = Sent) -> Response:
    """Look for news in the background; the page of the sources shows how it went."""
    paper: Paper = request.app.state.paper
    paper.later(lambda: _pass(paper))
    return show(
        request, "message.html.j2", title=interface(request).say("web.sources"), sentence=_begun(request)
    )


def _begun(request: Request) -> str:
    return interface(request).say("web.update begun")


def _pass(paper: Paper) -> None:
    try:
        paper.room().sources.update()
    except BusyError:
        return  # another pass is at work and does the same


@router.post("/sources/{source}/{deed}")
def change(request: Request, source: str, deed: str, sent: Form = Sent) -> Response:
    paper: Paper = request.app.state.paper
    act = DEEDS.get(deed)
    if act is None:
        raise InputError(interface(request).say("web.bad"))
    with paper.making:
        act(paper.room().sources, source)
    return RedirectResponse("/sources", 303)


@router.get("/sources.opml")
def export(request: Request) -> Response:
    paper: Paper = request.app.state.paper
    headers = {"Content-Disposition": 'attachment; filename="broadsheet.opml"'}
    return Response(paper.room().sources.export(), media_type="text/x-opml+xml", headers=headers)
