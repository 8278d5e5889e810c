"""How pages of the paper are rendered: templates, the style sheet, and the words of the interface."""

import hashlib
from collections.abc import Hashable
from functools import cache, partial
from importlib.resources import files
from secrets import token_hex

from fastapi import Request
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from broadsheet.text.phrases import LANGUAGES, Phrases, phrases, short
from broadsheet.web.answers import answer
from broadsheet.web.safety import Guard
from broadsheet.web.told import told

HIDDEN = Markup('<input type="hidden" name="token" value="{}">')  #: in every form
TOKEN = token_hex(32)  #: stands where the token of a visitor will; nobody can guess it
LONGEST_HEADER = 200  #: characters of Accept-Language that are read


@cache
def environment() -> Environment:
    """Templates of the paper, then those of the story page, which they build on."""
    made = Environment(
        loader=ChoiceLoader([PackageLoader("broadsheet.web"), PackageLoader("broadsheet.render")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["told"] = told
    return made


@cache
def style() -> tuple[str, str]:
    """The style sheet and its name, which changes with it, so that it can be kept for good."""
    own = files("broadsheet.web").joinpath("static", "paper.css").read_text(encoding="utf-8")
    story = files("broadsheet.render").joinpath("templates", "style.css").read_text(encoding="utf-8")
    text = f"{story}\n{own}"
    return text, f"paper.{hashlib.sha256(text.encode()).hexdigest()[:12]}.css"


def interface(request: Request) -> Phrases:
    """The words of the interface: those of the settings, or what the browser asks for first."""
    chosen = request.app.state.paper.language
    if chosen:
        return phrases(chosen)
    for part in request.headers.get("accept-language", "")[:LONGEST_HEADER].split(","):
        code = short(part.partition(";")[0].strip())
        if code in LANGUAGES:
            return phrases(code)
    return phrases("en")


def show(
    request: Request,
    template: str,
    *,
    title: str,
    status: int = 200,
    own: Phrases | None = None,
    **values: object,
) -> Response:
    """A page. ``own``: the words of what is shown, where they are not those of the interface."""
    return answered(request, written(request, template, title=title, own=own, **values), status)


def shared(request: Request) -> tuple[Hashable, ...]:
    """What every page depends on beside what it shows: a part of the key under which it is kept."""
    guard: Guard = request.app.state.guard
    return interface(request).code, request.url.path, guard.locked, request.state.owner


def answered(request: Request, text: str, status: int = 200) -> Response:
    """A page as the visitor gets it, with the token of their own in its forms; or word that they have it.

    The tag is that of the page with its token, so that it changes when anything on the page does.
    """
    page = settled(request, text)
    if status != 200:
        return HTMLResponse(page, status)
    return answer(request, page, "text/html; charset=utf-8")


def settled(request: Request, text: str) -> str:
    """A page with the token of the visitor in its forms."""
    guard: Guard = request.app.state.guard
    return text.replace(TOKEN, guard.token(request.state.visitor))


def written(
    request: Request, template: str, *, title: str, own: Phrases | None = None, **values: object
) -> str:
    """A page that is nobody's own yet, so that it can be kept."""
    guard: Guard = request.app.state.guard
    ui = interface(request)
    return (
        environment()
        .get_template(template)
        .render(
            ui=ui,
            own=own or ui,
            title=title,
            css=f"/static/{style()[1]}",
            hidden=partial(HIDDEN.format, TOKEN),
            login=guard.locked,
            owner=request.state.owner,
            path=request.url.path,
            shown_rows=12,
            **values,
        )
    )
