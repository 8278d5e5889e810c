"""How much of each article a page may carry when it leaves the machine: cited words, under a cap.

A page of its owner's carries all it cites. A copy that may be passed on (`within_cap`) keeps its prose and as
many other words of each article as the cap allows: cited spans, rows of the table, quotations. What is
published to others (`for_others`) holds to the cap with its prose too.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from broadsheet.render.citations import excerpt_key, in_order_of_use
from broadsheet.types import Citation, Claim, Fact, PageArticle, PageChange, StoryPage

WORDS = 120  #: of each article; the page's default
LABEL = 8  #: words that name a side of a difference rather than quote it
# Where no spaces stand between words, two characters count as one; so does each 30 of a run without spaces.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"[{_UNSPACED}]{{1,2}}|[^\s{_UNSPACED}]{{1,30}}")


def within_cap(page: StoryPage, *, words: int = WORDS) -> StoryPage:
    """The page with at most ``words`` words of each article in ``excerpts``, and without the articles' texts.

    Spans are kept whole or not at all, so that each one shown is exact; they are taken in the order in which
    a reader meets them, and words that two spans share count once. Rows and quotations stay if their words
    are in the prose or in a span that is kept. What changed in an article comes last.
    """
    return _within(page, words, {})


def _within(page: StoryPage, words: int, taken: Mapping[str, set[int]]) -> StoryPage:
    """``taken``: where the words stand that the copy has of each article already."""
    used: dict[str, dict[Citation, None]] = defaultdict(dict)
    for citation in in_order_of_use(page):
        used[citation.article][citation] = None
    counts: dict[str, int] = {}
    articles = []
    for article in page.articles:
        capped, counts[article.id] = _capped(article, used[article.id], words, taken.get(article.id, set()))
        articles.append(capped)
    changes = tuple(_short(change, counts, words) for change in page.changes)
    earlier = tuple(story for story in page.earlier if all(_count(s.text) <= words for s in story.sources))
    kept = replace(page, articles=tuple(articles), changes=changes, earlier=earlier)
    return _without_rows(kept, {c.text for c in _claims(page)}, _kept_spans(kept))


def for_others(page: StoryPage, *, words: int = WORDS) -> StoryPage:
    """The page with at most ``words`` words of each article in all it says and shows.

    Sentences stay in the order in which a reader meets them, until the article that they rest on first has
    given its share; blocks and sections without sentences stay, unless they are no question.
    """
    taken: dict[str, set[int]] = defaultdict(set)
    spans = {article.id: article.excerpts for article in page.articles}
    left_out = 0
    sections = []
    for section in page.sections:
        blocks = []
        for block in section.blocks:
            claims = tuple(c for c in block.claims if _fits(c, spans, taken, words))
            left_out += len(block.claims) - len(claims)
            if claims or not block.claims:
                blocks.append(replace(block, claims=claims))
        sections.append(replace(section, blocks=tuple(blocks)))
    short = _within(replace(page, sections=tuple(sections)), words, taken)
    return replace(short, provenance=replace(short.provenance, capped=left_out, dropped=()))


def _fits(
    claim: Claim, spans: Mapping[str, Mapping[str, str]], taken: dict[str, set[int]], words: int
) -> bool:
    """Has each article whose words a sentence has room for them? Then the room is used."""
    grown: dict[str, set[int]] = {}
    for number, citation in enumerate(claim.citations):
        text = spans.get(citation.article, {}).get(excerpt_key(citation), claim.text)
        if number == 0 or _plain(text) in claim.text or claim.text in _plain(text):
            before = grown.get(citation.article, taken[citation.article])
            grown[citation.article] = before | _places(citation, text)
    if any(len(places) > words for places in grown.values()):
        return False
    taken.update(grown)
    return True


def _claims(page: StoryPage) -> Iterator[Claim]:
    for section in page.sections:
        for block in section.blocks:
            yield from block.claims


def _kept_spans(page: StoryPage) -> dict[tuple[str, str], str]:
    return {(article.id, key): text for article in page.articles for key, text in article.excerpts.items()}


def _plain(text: str) -> str:
    return " ".join(text.split())


def _without_rows(page: StoryPage, prose: set[str], kept: Mapping[tuple[str, str], str]) -> StoryPage:
    """Without the rows, differences and quotations whose words the page may not carry."""

    def shown(text: str, citations: Iterable[Citation]) -> bool:
        carried = (kept.get((c.article, excerpt_key(c)), "") for c in citations)
        return text in prose or any(_plain(text) in _plain(excerpt) for excerpt in carried)

    def cited(fact: Fact) -> Iterator[Citation]:
        return (c for cell in fact.cells.values() for c in cell.citations)

    facts = tuple(fact for fact in page.facts if shown(fact.text, cited(fact)))
    known = {fact.id for fact in facts}
    omissions = (replace(o, facts=tuple(f for f in o.facts if f in known)) for o in page.omissions)
    quotes = (
        replace(q, variants=tuple(v for v in q.variants if shown(v.text, v.citations))) for q in page.quotes
    )
    conflicts = (
        c
        for c in page.conflicts
        if all(_count(side.value) <= LABEL or shown(side.value, side.citations) for side in c.sides)
    )
    return replace(
        page,
        facts=facts,
        conflicts=tuple(conflicts),
        omissions=tuple(o for o in omissions if o.facts),
        quotes=tuple(q for q in quotes if q.variants),
    )


def _short(change: PageChange, counts: dict[str, int], words: int) -> PageChange:
    """A change whose words do not fit beside the others of its article is told without them."""
    said = (change.before and change.before.text, change.after and change.after.text, change.note)
    wanted = counts.get(change.article, 0) + sum(_count(text) for text in said if text)
    if wanted <= words:
        counts[change.article] = wanted
        return change
    return replace(change, was=None, now=None, before=None, after=None, note=None)


def _count(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))


def _capped(
    article: PageArticle, citations: Iterable[Citation], words: int, counted: set[int]
) -> tuple[PageArticle, int]:
    kept: dict[str, str] = {}
    for citation in citations:
        excerpt = article.excerpts.get(excerpt_key(citation))
        if excerpt is None:
            continue
        grown = counted | _places(citation, excerpt)
        if len(grown) <= words:
            kept[excerpt_key(citation)] = excerpt
            counted = grown
    return replace(article, excerpts=kept, text=None), len(counted)


def _places(citation: Citation, text: str) -> set[int]:
    """Where the words of a span stand in their article."""
    return {citation.start + word.start() for word in _WORD.finditer(text)}
