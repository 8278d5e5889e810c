"""How much of each article a page may carry when it leaves the machine: cited spans, under a cap of words."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from broadsheet.render.citations import excerpt_key, in_order_of_use
from broadsheet.types import Citation, PageArticle, PageChange, StoryPage

WORDS = 120  #: of each article; the page's default
# Where no spaces stand between words, two characters count as one; so does each 30 of a run without spaces.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"[{_UNSPACED}]{{1,2}}|[^\s{_UNSPACED}]{{1,30}}")


def within_cap(page: StoryPage, *, words: int = WORDS) -> StoryPage:
    """The page with at most ``words`` words of each article in ``excerpts``, and without the articles' texts.

    Spans are kept whole or not at all, so that each one shown is exact; they are taken in the order in which
    a reader meets them, and words that two spans share count once. What changed in an article comes last.
    """
    used: dict[str, dict[Citation, None]] = defaultdict(dict)
    for citation in in_order_of_use(page):
        used[citation.article][citation] = None
    counts: dict[str, int] = {}
    articles = []
    for article in page.articles:
        capped, counts[article.id] = _capped(article, used[article.id], words)
        articles.append(capped)
    changes = tuple(_short(change, counts, words) for change in page.changes)
    earlier = tuple(story for story in page.earlier if all(_count(s.text) <= words for s in story.sources))
    return replace(page, articles=tuple(articles), changes=changes, earlier=earlier)


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


def _capped(article: PageArticle, citations: Iterable[Citation], words: int) -> tuple[PageArticle, int]:
    kept: dict[str, str] = {}
    counted: set[int] = set()
    for citation in citations:
        excerpt = article.excerpts.get(excerpt_key(citation))
        if excerpt is None:
            continue
        grown = counted | {citation.start + word.start() for word in _WORD.finditer(excerpt)}
        if len(grown) <= words:
            kept[excerpt_key(citation)] = excerpt
            counted = grown
    return replace(article, excerpts=kept, text=None), len(counted)
