"""What the reader does to the paper: follow, mute, report, merge, split, move, and take it back."""

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from broadsheet.errors import InputError, NotFoundError
from broadsheet.render.build import view
from broadsheet.types import WishKind
from broadsheet.web.cards import cards
from broadsheet.web.desk import Paper
from broadsheet.web.forms import Form, back, form
from broadsheet.web.look import interface, show

router = APIRouter()
Sent = Depends(form)
NEAR = 30  #: newest stories that an article may be moved to, or that may be merged


@router.post("/wish")
def wish(request: Request, sent: Form = Sent) -> Response:
    """Follow or mute, or no longer."""
    paper: Paper = request.app.state.paper
    if sent.one("kind") not in {one.value for one in WishKind}:
        raise InputError(interface(request).say("web.bad"))
    kind, desk = WishKind(sent.one("kind")), paper.room().wishes
    with paper.making:
        if sent.one("on") == "yes":
            desk.wish(kind, sent.one("value"), sent.one("label"), later=paper.later)
        else:
            desk.forget(kind, sent.one("value"), later=paper.later)
    return back(request, sent)


@router.get("/story/{story_id}/report/{claim}")
def ask_report(request: Request, story_id: str, claim: str) -> Response:
    """The sentence, and room to say what is wrong with it."""
    paper: Paper = request.app.state.paper
    ui = interface(request)
    page = view(paper.room().library.page(story_id))
    claims = [one for section in page.sections for block in section.blocks for one in block.claims]
    found = next((one for one in claims if one.id == claim), None)
    if found is None:
        raise NotFoundError(ui.say("web.no sentence"))
    return show(request, "report.html.j2", title=ui.say("web.report"), own=page.words, page=page, claim=found)


@router.post("/story/{story_id}/report/{claim}")
def report(request: Request, story_id: str, claim: str, sent: Form = Sent) -> Response:
    """Take the sentence out, and keep it out."""
    paper: Paper = request.app.state.paper
    with paper.making:
        paper.room().flags.flag(story_id, claim, sent.one("note"))
    return RedirectResponse(f"/story/{story_id}", 303)


@router.post("/flags/{flag}/resolve")
def resolve(request: Request, flag: str, sent: Form = Sent) -> Response:
    paper: Paper = request.app.state.paper
    with paper.making:
        paper.room().flags.resolve(flag)
    return back(request, sent, "/following")


@router.get("/story/{story_id}/arrange")
def ask_arrange(request: Request, story_id: str) -> Response:
    """The articles of a story, to be taken out of it or moved, and other stories to merge it with."""
    paper: Paper = request.app.state.paper
    library = paper.room().library
    page = library.page(story_id)
    near = [one for one in library.stories(limit=NEAR) if one.head.id != page.story.id]
    return show(
        request,
        "arrange.html.j2",
        title=interface(request).say("web.arrange"),
        page=view(page),
        articles=page.articles,
        near=cards(library, near),
    )


@router.post("/story/{story_id}/split")
def split(request: Request, story_id: str, sent: Form = Sent) -> Response:
    paper: Paper = request.app.state.paper
    articles = sent.every("article")
    if not articles:
        raise InputError(interface(request).say("web.nothing chosen"))
    with paper.making:
        desk = paper.room().wishes
        into = sent.one("into")
        if into in ("", "new"):
            story = desk.split(story_id, articles).story
        else:
            story = [desk.move(article, into) for article in articles][-1].story
    return RedirectResponse(f"/story/{story}", 303)


@router.post("/story/{story_id}/merge")
def merge(request: Request, story_id: str, sent: Form = Sent) -> Response:
    paper: Paper = request.app.state.paper
    if not sent.one("other"):
        raise InputError(interface(request).say("web.nothing chosen"))
    with paper.making:
        story = paper.room().wishes.merge([story_id, sent.one("other")]).story
    return RedirectResponse(f"/story/{story}", 303)


@router.post("/undo/{deed}")
def undo(request: Request, deed: int, sent: Form = Sent) -> Response:
    paper: Paper = request.app.state.paper
    with paper.making:
        paper.room().wishes.undo(deed)
    return back(request, sent, "/following")
