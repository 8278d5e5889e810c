"""The front page: the strongest stories first, by subject, with what is new since the last visit."""

from collections.abc import Sequence
from contextlib import nullcontext

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from broadsheet.errors import InputError
from broadsheet.newsroom.library import Library
from broadsheet.render.subjects import Subject
from broadsheet.types import WishKind
from broadsheet.web.cache import PageCache
from broadsheet.web.cards import Card, cards, ranked
from broadsheet.web.desk import Paper
from broadsheet.web.forms import Form, form
from broadsheet.web.look import answered, interface, shared, show, written
from broadsheet.web.visits import Visit
from broadsheet.web.working import briefed

router = APIRouter()
SEEN = "seen"
CONSIDERED = 100  #: newest stories among which the front page ranks
ON_PAGE = 40
TOP = 3  #: shown large
MOST_ADDRESSES = 20


@router.get("/")
def front(request: Request) -> Response:
    paper: Paper = request.app.state.paper
    ui = interface(request)
    room = paper.room()
    number = room.library.number()
    seen = Visit(request, SEEN, number)
    followed_ids = frozenset(wish.value for wish in room.wishes.all(WishKind.STORY))
    cache: PageCache = request.app.state.cache
    key = ("front", number, seen.before, followed_ids, *shared(request))
    text = cache.get(key, lambda: _front(request, room.library, seen.before, followed_ids))
    if not text:
        followed = bool(room.sources.list())
        return show(request, "empty.html.j2", title=ui.say("web.welcome"), followed=followed)
    return seen.kept(answered(request, text))


def _front(request: Request, library: Library, before: int | None, followed: frozenset[str]) -> str:
    """The front page; nothing, if there is no story."""
    listed = ranked(library.stories(limit=CONSIDERED))
    if not listed:
        return ""
    shown = cards(library, listed[:ON_PAGE], seen=before)
    return written(
        request,
        "front.html.j2",
        title="Broadsheet",
        new=sum(card.new for card in shown),
        followed=[card for card in shown if card.id in followed],
        top=shown[:TOP],
        groups=grouped(shown[TOP:]),
        subjects=sorted({card.subject for card in shown if card.subject}),
        more=len(listed) > ON_PAGE or len(listed) == CONSIDERED,
    )


def grouped(listed: Sequence[Card]) -> list[tuple[Subject | None, list[Card]]]:
    """By subject, in the order in which each comes first; what has none is last."""
    groups: dict[Subject | None, list[Card]] = {}
    for card in listed:
        groups.setdefault(card.subject, []).append(card)
    rest = groups.pop(None, [])
    return [*groups.items(), *([(None, rest)] if rest else [])]


@router.get("/subject/{name}")
def subject(request: Request, name: str) -> Response:
    paper: Paper = request.app.state.paper
    ui, library = interface(request), paper.room().library
    if name not in {one.value for one in Subject}:
        raise InputError(ui.say("web.no subject"))
    found = [c for c in cards(library, ranked(library.stories(limit=CONSIDERED))) if c.subject == name]
    return show(request, "list.html.j2", title=ui.say(f"subject.{name}"), shown=found, more=None)


@router.get("/stories")
def stories(request: Request, after: str = "") -> Response:
    """All stories, newest first, some at a time."""
    paper: Paper = request.app.state.paper
    ui, library = interface(request), paper.room().library
    moment, _, last = after.partition("~")
    try:
        behind = (float(moment), last) if after else None
    except ValueError:
        behind = None
    listed = library.stories(limit=ON_PAGE, behind=behind)
    more = f"{listed[-1].place[0]!r}~{listed[-1].place[1]}" if len(listed) == ON_PAGE else None
    return show(request, "list.html.j2", title=ui.say("web.all"), shown=cards(library, listed), more=more)


@router.post("/sample")
def read_sample(request: Request, sent: Form = Depends(form)) -> Response:  # noqa: B008
    """Keep the bundled articles, so that there is something to read."""
    paper: Paper = request.app.state.paper
    return briefed(request, paper.sample)


@router.post("/brief")
def brief(request: Request, sent: Form = Depends(form)) -> Response:  # noqa: B008
    """Make a story of articles at addresses, one on each line."""
    paper: Paper = request.app.state.paper
    addresses = sent.one("addresses").split()[:MOST_ADDRESSES]
    if not all(address.startswith(("http://", "https://")) for address in addresses) or not addresses:
        raise InputError(interface(request).say("web.no addresses"))
    return briefed(request, lambda: nullcontext(paper.inputs(addresses)))
