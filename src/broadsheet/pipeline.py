"""The order of the stages, with everything that touches the outside passed in.

The flow, written as a pipe::

    pages | extract | drop what came twice | group | annotate | compare | write_page | strongest first

An input that is no article, or came twice, travels along as `Rejected` with its reason. The stages are
imported when their turn comes: whoever only looks into an archive does not wait for them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.protocols import ChatModel, Encoder
from broadsheet.types import (
    AnnotatedArticle,
    Article,
    Assignment,
    Dropped,
    FetchedPage,
    Flag,
    ModelFailure,
    ModelNote,
    ModelUse,
    News,
    Published,
    Rejected,
    Section,
    SectionDraft,
    SectionKind,
    Story,
    StoryPage,
    StoryStatus,
)

if TYPE_CHECKING:
    from broadsheet.write.rephrase import Check, Rephrased

Annotator = Callable[[Sequence[Article]], list[AnnotatedArticle]]
Tell = Callable[[str], None]  #: gets a phrase that says what is being done, for whoever waits
Known = tuple[Story, Sequence[Article]]
Complete = Callable[[StoryPage], StoryPage]


def as_written(page: StoryPage) -> StoryPage:
    """Nothing is added."""
    return page


def quiet(doing: str) -> None:
    """Nobody waits."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out of the inputs: each article once, by id, and the rest with its reason."""

    articles: tuple[Article, ...]
    rejected: tuple[Rejected, ...]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a page says of its making. ``language``: of its own words, if not that of most articles."""

    version: str
    built_at: str
    language: str | None = None


TOKENS_PER_SECTION = 1_000  #: rules, cells and reply of one section of a page of four to six articles
LARGE = 3  #: stories, from which on a run says beforehand what a model will cost


@dataclass(frozen=True, slots=True)
class Editor:
    """A model that may put the claims of some sections into other words."""

    model: ChatModel
    sections: frozenset[SectionKind] = frozenset(SectionKind)

    def rephrase(self, draft: SectionDraft, check: "Check") -> "Rephrased":
        """The draft in the model's words, as far as they pass; as it is, if the model fails."""
        from broadsheet.write.rephrase import Rephrased, as_it_is, ask
        from broadsheet.write.rephrase import read as read_reply

        prompt = ask(draft) if draft.kind in self.sections else None
        if prompt is None:
            return as_it_is(draft, check)
        reply = self.model.complete(prompt)
        if isinstance(reply, ModelFailure):
            return Rephrased(draft, (Dropped(draft.kind, "", reply.reason),))
        return read_reply(draft, reply.text, check, writer=self.model.name)

    def announce(self, stories: int, tell: Tell) -> None:
        """Say what a run over many stories will cost, about; nothing of a few."""
        if stories >= LARGE:
            calls, tokens = stories * len(self.sections), stories * len(self.sections) * TOKENS_PER_SECTION
            tell(f"Asking {self.model.name} up to {calls} times, about {tokens:,} tokens")

    def note(self, page: StoryPage, before: ModelUse) -> StoryPage:
        """The page with what the model did for it since ``before``."""
        now = self.model.use
        note = ModelNote(
            name=self.model.name,
            calls=now.calls - before.calls,
            cached=now.cached - before.cached,
            prompt_tokens=now.prompt_tokens - before.prompt_tokens,
            reply_tokens=now.reply_tokens - before.reply_tokens,
            seconds=round(now.seconds - before.seconds, 3),
            failures=tuple(d.reason for d in page.provenance.dropped if not d.text),
        )
        return replace(page, provenance=replace(page.provenance, model=note))


LONGEST = 200_000  #: characters of an article; long live blogs have half of it


#: How the pages are worked off: one after the other, or by several hands.
Spread = Callable[
    [Callable[[FetchedPage | Rejected], Article | Rejected], Iterable[FetchedPage | Rejected]],
    Iterable[Article | Rejected],
]


def read(pages: Iterable[FetchedPage | Rejected], *, tell: Tell = quiet, spread: Spread = map) -> Reading:
    """Extract the articles of all pages; the order of the pages changes nothing in them."""
    articles: list[Article] = []
    rejected: list[Rejected] = []
    for found in spread(extracted, _announced(pages, tell)):
        if isinstance(found, Rejected):
            rejected.append(found)
        else:
            articles.append(found)
    kept, twice = once_each(articles)
    return Reading(tuple(kept), (*rejected, *twice))


def _announced(pages: Iterable[FetchedPage | Rejected], tell: Tell) -> Iterator[FetchedPage | Rejected]:
    for page in pages:
        tell(f"Reading {page.input}")
        yield page


def extracted(page: FetchedPage | Rejected) -> Article | Rejected:
    """An article that the later stages can read in reasonable time and memory."""
    from broadsheet.extract import extract

    if isinstance(page, Rejected):
        return page
    found = extract(page)
    if isinstance(found, Article) and len(found.text) > LONGEST:
        return Rejected(page.input, f"has {len(found.text):,} characters, too many for one article")
    return found


def once_each(articles: Iterable[Article]) -> tuple[list[Article], list[Rejected]]:
    """Each article once, by id. Of two texts under one id the newest stays, of equal ones the first name."""
    kept: dict[str, Article] = {}
    rejected: list[Rejected] = []
    seen: dict[tuple[object, ...], Article] = {}
    for article in sorted(articles, key=_newest_first):
        marks = [_content(article), *_address(article)]
        other = kept.get(article.id) or next((seen[mark] for mark in marks if mark in seen), None)
        if other:
            rejected.append(Rejected(article.input, _clash(article, other)))
        else:
            kept[article.id] = article
            seen |= dict.fromkeys(marks, article)
    return [kept[key] for key in sorted(kept)], sorted(rejected, key=lambda r: (r.input, r.reason))


def _clash(article: Article, other: Article) -> str:
    if article.text == other.text:
        return f"is the same article as {other.input} and counts once"
    if article.url and _address(article) == _address(other):
        return f"is another version of {other.input}, from the same address, and is left out"
    return f"has the same id as {other.input} but another text, and is left out; give it an id of its own"


def _address(article: Article) -> list[tuple[object, ...]]:
    """One form for all spellings of an address; nothing, if there is none."""
    from broadsheet.extract.addresses import canonical

    return [(canonical(article.url),)] if article.url else []


def _content(article: Article) -> tuple[object, ...]:
    return article.text, article.title, article.outlet, article.published and article.published.day


def _newest_first(article: Article) -> tuple[object, ...]:
    said = (article.outlet or "", article.title or "", article.url or "")
    return -moment(article.published), article.outlet is None, article.input, article.id, article.text, said


def moment(published: Published | None) -> float:
    """When something appeared, as a number to sort by: seconds of the epoch; 0 if it is not known."""
    if published is None:
        return 0.0
    return published.time.timestamp() if published.time else (published.day.toordinal() - 719163) * 86400.0


def assign(
    articles: Sequence[Article],
    known: Sequence[Known] = (),
    *,
    together: bool = False,
    encoder: Encoder | None = None,
) -> list[Assignment]:
    """Which story each article belongs to; ``together`` makes one story of all.

    With an ``encoder`` articles in different languages may belong to one.
    """
    from broadsheet.group import group, one_story

    if not articles:
        return []
    return one_story(articles) if together else group(articles, known, encoder=encoder)


def stories_of(assignments: Iterable[Assignment]) -> list[Story]:
    """The stories that the assignments make, by id."""
    members: dict[str, list[Assignment]] = defaultdict(list)
    for assignment in assignments:
        members[assignment.story].append(assignment)
    return [Story(key, tuple(sorted(members[key], key=lambda a: a.article))) for key in sorted(members)]


def page_of(
    story: Story,
    annotated: Sequence[AnnotatedArticle],
    stamp: Stamp,
    *,
    previous: StoryPage | None = None,
    joined: Sequence[StoryPage] = (),
    editor: Editor | None = None,
    complete: Complete = as_written,
    flags: Sequence[Flag] = (),
) -> StoryPage:
    """The page of a story: ``previous`` itself if it says the same, else with a revision one higher.

    What it says as ``previous`` did, or the pages of stories that ``joined`` this one, keeps its id.
    ``complete`` adds what is not in the articles as they are now; what ``flags`` report stays out.
    """
    from broadsheet.compare import compare
    from broadsheet.write import write_page
    from broadsheet.write.rephrase import as_it_is

    known = led_on([*([previous] if previous else []), *joined])
    matrix = compare(annotated, known.facts if known else ())
    revision = previous.story.revision if previous else story.revision
    before = editor.model.use if editor else ModelUse()
    page = write_page(
        matrix,
        replace(story, revision=revision),
        version=stamp.version,
        built_at=stamp.built_at,
        previous=known,
        rephrase=editor.rephrase if editor else as_it_is,
        language=stamp.language,
        flags=flags,
    )
    page = complete(editor.note(page, before) if editor else page)
    if previous is None:
        return page
    if _saying(page) == _saying(previous):
        return previous
    return replace(_revised(page, revision + 1), news=news(previous, page))


def led_on(pages: Sequence[StoryPage]) -> StoryPage | None:
    """The first of some pages with what all of them say, for the ids of it; None if there are none."""
    if not pages:
        return None
    sections: dict[SectionKind, Section] = {}
    for section in (section for page in pages for section in page.sections):
        known = sections.get(section.kind)
        more = replace(known, blocks=known.blocks + section.blocks) if known else section
        sections[section.kind] = more
    facts = tuple(fact for page in pages for fact in page.facts)
    return replace(pages[0], sections=tuple(sections.values()), facts=facts)


def news(previous: StoryPage, page: StoryPage) -> News:
    """What a page has that the one before had not."""
    return News(
        articles=_new((a.id for a in previous.articles), (a.id for a in page.articles)),
        facts=_new((f.id for f in previous.facts), (f.id for f in page.facts)),
        conflicts=_new((c.id for c in previous.conflicts), (c.id for c in page.conflicts)),
        claims=_new(_claims(previous), _claims(page)),
        changes=_new((c.id for c in previous.changes), (c.id for c in page.changes)),
    )


def _new(before: Iterable[str], now: Iterable[str]) -> tuple[str, ...]:
    known = set(before)
    return tuple(one for one in now if one not in known)


def _claims(page: StoryPage) -> Iterable[str]:
    return (claim.id for section in page.sections for block in section.blocks for claim in block.claims)


def _saying(page: StoryPage) -> StoryPage:
    """The page without what changes when nothing happened, or when nothing happened for long."""
    articles = tuple(replace(article, text=None) for article in page.articles)
    story = replace(page.story, status=StoryStatus.OPEN)
    provenance = replace(page.provenance, built_at="", model=None)
    return replace(page, story=story, articles=articles, provenance=provenance, news=None)


def _revised(page: StoryPage, revision: int) -> StoryPage:
    return replace(page, story=replace(page.story, revision=revision))


def make_pages(
    articles: Sequence[Article],
    annotator: Annotator,
    stamp: Stamp,
    *,
    together: bool = False,
    editor: Editor | None = None,
    encoder: Encoder | None = None,
    complete: Complete = as_written,
    tell: Tell = quiet,
) -> list[StoryPage]:
    """Pages of the stories among the articles, strongest first; nothing is remembered."""
    tell(f"Grouping {len(articles)} articles")
    stories = stories_of(assign(articles, together=together, encoder=encoder))
    if editor:
        editor.announce(len(stories), tell)
    by_id = {article.id: article for article in articles}
    pages = []
    for number, story in enumerate(stories, 1):
        tell(f"Comparing story {number} of {len(stories)}")
        members = [by_id[assignment.article] for assignment in story.assignments]
        pages.append(page_of(story, annotator(members), stamp, editor=editor, complete=complete))
    return strongest_first(pages, by_id)


def strongest_first(pages: Iterable[StoryPage], articles: dict[str, Article]) -> list[StoryPage]:
    """By independent origins, then articles, then the newest article, then id."""

    def strength(page: StoryPage) -> tuple[int, int, float, str]:
        newest = max(
            (moment(articles[a.id].published) for a in page.articles if a.id in articles), default=0.0
        )
        return -page.story.origin_count, -page.story.article_count, -newest, page.story.id

    return sorted(pages, key=strength)
