"""The search page: names, stories and articles that fit, with the words found marked."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from starlette.responses import Response

from broadsheet.newsroom.library import Library
from broadsheet.newsroom.search import day_of, parse
from broadsheet.render import dates, display
from broadsheet.render.feed import quoted
from broadsheet.text.phrases import Phrases
from broadsheet.types import Hit, HitKind, Query, Run
from broadsheet.web.look import interface, show

router = APIRouter()
PART = 20  #: hits of a kind on one page
SOME = 8  #: of a kind, where all kinds are shown
DEEPEST = 50  #: pages
KINDS = [HitKind.NAME, HitKind.STORY, HitKind.ARTICLE]


@dataclass(frozen=True, slots=True)
class Shown:
    """A hit fit to be shown."""

    link: str
    title: tuple[Run, ...]
    snippet: tuple[Run, ...]
    language: str | None
    outlet: str | None
    day: str
    stories: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one kind; ``more`` leads to the next part."""

    kind: str
    hits: tuple[Shown, ...]
    more: str | None


@router.get("/search")
def search(
    request: Request,
    q: str = "",
    outlet: str = "",
    language: str = "",
    since: str = "",
    until: str = "",
    differ: str = "",
    kind: str = "",
    page: str = "",
) -> Response:
    """Whatever is typed is a query; the fields of the form are filters beside it."""
    fields = {
        "q": q[:500],
        "outlet": outlet[:80],
        "language": language[:8],
        "since": since[:10],
        "until": until[:10],
        "differ": "yes" if differ else "",
    }
    query, ui = asked(fields), interface(request)
    number = min(int(page), DEEPEST) if page.isascii() and page.isdigit() and len(page) < 4 else 0
    kinds = [one for one in KINDS if one.value == kind] or KINDS
    library = request.app.state.paper.room().library
    found = [_found(library, query, one, fields, number, ui, alone=len(kinds) == 1) for one in kinds]
    return show(
        request,
        "search.html.j2",
        title=display.name(fields["q"]) or ui.say("web.search"),
        fields=fields,
        query=query,
        found=[one for one in found if one.hits],
        open=any(fields[name] for name in ("outlet", "language", "since", "until", "differ")),
        feed=f"/feeds/search.atom?{urlencode({'q': fields['q']}, errors='replace')}",
    )


def _found(
    library: Library,
    query: Query,
    kind: HitKind,
    fields: dict[str, str],
    number: int,
    ui: Phrases,
    *,
    alone: bool,
) -> Found:
    """A part of the hits of one kind; ``alone``: no other kind is asked for."""
    hits = library.search(query, kind, limit=PART if alone else SOME, offset=number * PART)
    after = {**fields, "kind": kind.value, "page": str(number + 1 if alone else 0)}
    more = f"/search?{urlencode(_known(after), errors='replace')}" if hits.more else None
    return Found(kind.value, tuple(shown(hit, ui) for hit in hits.hits), more)


def asked(fields: dict[str, str]) -> Query:
    """The query of the words with the filters of the form."""
    query = parse(fields["q"])
    if fields["outlet"].strip():
        query = replace(query, outlets=(*query.outlets, fields["outlet"].strip()))
    if fields["language"].strip():
        query = replace(query, languages=(*query.languages, fields["language"].strip().lower()))
    return replace(
        query,
        since=day_of(fields["since"]) or query.since,
        until=day_of(fields["until"], last=True) or query.until,
        differ=query.differ or bool(fields["differ"]),
    )


def _known(fields: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value}


def shown(hit: Hit, ui: Phrases) -> Shown:
    """A hit with its day as the reader writes it."""
    room = {HitKind.STORY: "story", HitKind.ARTICLE: "article", HitKind.NAME: "name"}[hit.kind]
    return Shown(
        link=f"/{room}/{quoted(hit.id)}",
        title=_clean(hit.title),
        snippet=_clean(hit.snippet),
        language=display.language_tag(hit.language),
        outlet=display.name(hit.outlet) if hit.outlet else None,
        day=_day(hit.published_at, ui),
        stories=hit.stories,
        conflicts=hit.conflicts,
    )


def _day(moment: str | None, ui: Phrases) -> str:
    found = dates.parsed(moment)
    return dates.day(found, ui) if found else ""


def _clean(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Without controls; the spaces at the ends of a run stay."""
    return tuple(Run(_spaced(run.text), run.found) for run in runs)


def _spaced(text: str) -> str:
    line = display.shown(text, longest=display.LONGEST_TEXT)
    return f"{' ' if text[:1].isspace() else ''}{line}{' ' if line and text[-1:].isspace() else ''}"
