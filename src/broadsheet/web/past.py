"""What was before: the revisions of a story's page, and the versions of an article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fastapi import APIRouter, Request
from starlette.responses import Response

from broadsheet.newsroom import KeptVersion, Newsroom
from broadsheet.render import dates, display
from broadsheet.render.build import view
from broadsheet.render.view import Words
from broadsheet.render.wording import compared
from broadsheet.text.phrases import Phrases
from broadsheet.types import Article, Edit, PageArticle, StoryPage
from broadsheet.web.desk import Paper
from broadsheet.web.look import interface, show

router = APIRouter()
MOST_REVISIONS = 20  #: the newest
MOST_EDITS = 12  #: of one version, the weightiest


@dataclass(frozen=True, slots=True)
class Step:
    """What one revision of a page has that the one before had not, and the other way round."""

    number: int
    made: str
    first: bool
    sentences: int
    new: tuple[str, ...]
    gone: tuple[str, ...]
    articles: tuple[str, ...]  #: titles of those that came in


@dataclass(frozen=True, slots=True)
class Reworded:
    """A sentence of an article as it was and as it is; either may be missing."""

    label: str | None
    before: tuple[Words, ...]
    after: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Version:
    number: int
    seen: str | None
    edits: tuple[Reworded, ...]
    more: int


@router.get("/story/{story_id}/changes")
def changes(request: Request, story_id: str) -> Response:
    """What each revision says that the one before did not, newest first."""
    paper: Paper = request.app.state.paper
    room, ui = paper.room(), interface(request)
    page = room.library.page(story_id)
    past = steps(_revisions(room, page.story.id), ui)
    return show(
        request, "changes_of_story.html.j2", title=ui.say("web.revisions"), page=view(page), past=past[::-1]
    )


def _revisions(room: Newsroom, story: str) -> list[StoryPage]:
    return [room.show(story, revision=number) for number in room.revisions(story)[-MOST_REVISIONS:]]


def steps(pages: Sequence[StoryPage], ui: Phrases) -> list[Step]:
    """What changed with each of the revisions, which come oldest first."""
    if not pages:
        return []
    return [_step(pages[0], None, ui), *(_step(new, old, ui) for old, new in pairwise(pages))]


def _step(page: StoryPage, before: StoryPage | None, ui: Phrases) -> Step:
    said, known = _sentences(page), _sentences(before) if before else {}
    articles = {article.id for article in before.articles} if before else set()
    return Step(
        number=page.story.revision,
        made=dates.moment(page.provenance.built_at, ui),
        first=before is None,
        sentences=len(said),
        new=tuple(text for key, text in said.items() if before and key not in known),
        gone=tuple(text for key, text in known.items() if key not in said),
        articles=tuple(_title(one) for one in page.articles if before and one.id not in articles),
    )


def _title(article: PageArticle) -> str:
    said = (article.outlet, article.title or article.input)
    return display.shown(": ".join(filter(None, said)), longest=display.LONGEST_TITLE)


def _sentences(page: StoryPage) -> dict[str, str]:
    """By id, which stays as long as a sentence means the same."""
    found = (claim for section in page.sections for block in section.blocks for claim in block.claims)
    return {claim.id: display.shown(claim.text) for claim in found}


@router.get("/article/{article_id}")
def article(request: Request, article_id: str) -> Response:
    """What is cited of an article, its versions, and the way to the original."""
    paper: Paper = request.app.state.paper
    room, ui = paper.room(), interface(request)
    cited = room.library.article(article_id)
    kept = room.library.page(cited.story)
    page = view(kept)
    item = page.articles[[one.id for one in kept.articles].index(article_id)]
    return show(
        request,
        "article.html.j2",
        title=item.title.text,
        own=page.words,
        page=page,
        item=item,
        outlet=cited.article.outlet,
        spans=list(_spans(cited.article)),
        versions=versions(room.versions(article_id), ui)[::-1],
    )


def _spans(article: PageArticle) -> Iterator[str]:
    """The cited spans in the order of the article, without those that are part of others."""
    places = sorted(tuple(map(int, key.split("-"))) for key in article.excerpts)
    end = -1
    for start, stop in sorted(places, key=lambda place: (place[0], -place[1])):
        if stop > end:
            end = stop
            yield display.shown(article.excerpts[f"{start}-{stop}"])


def versions(kept: Sequence[KeptVersion], ui: Phrases) -> list[Version]:
    """What changed from version to version, oldest first; nothing of an article that has only one."""
    return [_version(old.article, new, ui) for old, new in pairwise(kept)]


def _version(old: Article, kept: KeptVersion, ui: Phrases) -> Version:
    new = kept.article
    ordered = sorted(kept.edits, key=lambda edit: not edit.kind.material)
    edits = tuple(_reworded(edit, old.text, new.text, ui) for edit in ordered[:MOST_EDITS])
    seen = dates.moment(new.seen.isoformat(timespec="minutes"), ui) if new.seen else None
    return Version(new.version, seen, edits, len(ordered) - len(edits))


def _reworded(edit: Edit, old: str, new: str, ui: Phrases) -> Reworded:
    before, after = (
        display.shown(text[slice(*span)]) if span else ""
        for text, span in ((old, edit.before), (new, edit.after))
    )
    pair = compared((before, after)) if before and after else (_whole(before), _whole(after))
    return Reworded(ui.say(f"change.{edit.kind}") if edit.kind.material else None, *pair)


def _whole(text: str) -> tuple[Words, ...]:
    return (Words(text, False),) if text else ()
