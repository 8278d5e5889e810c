"""Earlier stories of the archive that led to a story: how it came to this, beyond its own articles.

A story is found by the names that most of its articles speak of and by the words of its headline that are
no names; those that few stories share weigh more (inverse document frequency, Spärck Jones, 1972). Precise
rather than many: two names at least have to be shared, one of which few stories have, and a word of the
headline, and a good part of what the later story is about; in a matter that goes on for years, where no name
is rare, much more of it. The same people in the news again, or the same
country, are no earlier story.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import log

from broadsheet.protocols import History, Storage
from broadsheet.types import (
    Citation,
    Claim,
    EarlierSource,
    EarlierStory,
    NameType,
    SectionKind,
    StoryPage,
)

MOST = 3
NAMES = 12  #: of a story, by which it is found
FEWEST_NAMES = 2
SHARE = 0.2  #: of the weight of what the later story is about
MOST_OF_IT = 0.4  #: the same without a name that few stories have
COMMON = 0.02, 200  #: of all stories, or so many: a term that more of them have finds nothing
RARE = 0.003, 12  #: of all stories, or so many: a name that no more of them have tells stories apart
BEFORE = timedelta(days=2)  #: an earlier story had its last news so long before the first of the later one
NAME, WORD = "n:", "w:"
_ASKED = 8  #: pages read at the most


def topics(page: StoryPage) -> frozenset[str]:
    """The names that at least half of the articles speak of, and what else the headline speaks of."""
    from broadsheet.text.languages import language
    from broadsheet.text.words import content_stems

    needed = (len(page.articles) + 1) // 2
    named = [e for e in page.entities if e.type is not NameType.OTHER and len(set(e.articles)) >= needed]
    ordered = sorted(named, key=lambda e: -len(set(e.articles)))[:NAMES]
    code = page.story.languages[0] if len(page.story.languages) == 1 else None
    data = language(code)
    names = " ".join(name for e in page.entities for name in (e.name, *e.variants))
    besides = (*data.calendar.months, *data.calendar.weekdays, *data.titles, *data.place_words)
    known = content_stems(" ".join((names, *besides)), code)
    words = [w for w in content_stems(page.story.headline.text, code) - known if not w[0].isdigit()]
    return frozenset(
        [*(NAME + " ".join(e.name.casefold().split()) for e in ordered), *(WORD + w for w in words)]
    )


def earlier_stories(storage: Storage, history: History, page: StoryPage) -> tuple[EarlierStory, ...]:
    """At most three, oldest first, each in one cited sentence of its own page."""
    first = _day(page.story.first_published)
    if first is None:
        return ()
    terms = topics(page)
    count, stories = history.common(terms), history.size()
    telling = {t for t in terms if 0 < count.get(t, 0) <= _at_most(COMMON, stories)}
    weights = {t: _weight(t, count.get(t, 0), stories) for t in sorted(terms)}
    whole = sum(weights.values())
    rare = {t for t in telling if t.startswith(NAME) and count[t] <= _at_most(RARE, stories)}
    found: list[tuple[float, str, frozenset[str]]] = []
    for story, shared in history.about(telling).items():
        names = {term for term in shared if term.startswith(NAME)}
        score = sum(weights[term] for term in sorted(shared))
        enough = len(names) >= FEWEST_NAMES and shared - names
        needed = SHARE if names & rare else MOST_OF_IT
        if story != page.story.id and enough and score >= needed * whole:
            found.append((-score, story, shared))
    told: list[EarlierStory] = []
    for _, story, shared in sorted(found, key=lambda one: one[:2])[:_ASKED]:
        other = storage.page(story)
        if other and _is_before(other, first) and (sentence := _told(other, shared)):
            told.append(sentence)
    return tuple(sorted(told[:MOST], key=lambda one: (one.published_at or "", one.story)))


def _at_most(bound: tuple[float, int], stories: int) -> float:
    return max(bound[0] * stories, bound[1])


def _weight(term: str, count: int, stories: int) -> float:
    rarity = log((stories + 1) / max(count, 1)) + 0.1
    return rarity if term.startswith(NAME) else rarity / 2


def _is_before(page: StoryPage, first: date) -> bool:
    last = _day(page.story.last_published)
    return last is not None and last <= first - BEFORE


def _told(page: StoryPage, shared: Iterable[str]) -> EarlierStory | None:
    """The first sentence of what happened, if the page carries all that it cites."""
    for claim in _claims(page):
        sources = _sources(page, claim.citations)
        if sources and len(sources) == len(claim.citations):
            head = page.story
            return EarlierStory(
                story=head.id,
                revision=head.revision,
                headline=head.headline.text,
                published_at=head.last_published,
                text=claim.text,
                sources=sources,
                shared=tuple(sorted(term[len(NAME) :] for term in shared if term.startswith(NAME))),
            )
    return None


def _claims(page: StoryPage) -> Iterable[Claim]:
    for section in page.sections:
        if section.kind is SectionKind.HAPPENED:
            for block in section.blocks:
                yield from block.claims


def _sources(page: StoryPage, citations: Sequence[Citation]) -> tuple[EarlierSource, ...]:
    articles = {article.id: article for article in page.articles}
    out = []
    for c in citations:
        article = articles.get(c.article)
        text = article.excerpts.get(f"{c.start}-{c.end}") if article else None
        if article and text:
            out.append(
                EarlierSource(
                    c.article, article.version, c.start, c.end, text, article.outlet, article.url,
                    article.published_at,
                )
            )  # fmt: skip
    return tuple(out)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
