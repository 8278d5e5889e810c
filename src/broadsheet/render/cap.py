"""How much of each article a page may carry when it leaves the machine: cited spans, under a cap of words."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from broadsheet.render.citations import excerpt_key, in_order_of_use
from broadsheet.types import Citation, PageArticle, StoryPage

WORDS = 120  #: of each article; the page's default
# Where no spaces stand between words, two characters count as one; so does each 30 of a run without spaces.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"[{_UNSPACED}]{{1,2}}|[^\s{_UNSPACED}]{{1,30}}")


def within_cap(page: StoryPage, *, words: int = WORDS) -> StoryPage:
    """The page with at most ``words`` words of each article in ``excerpts``, and without the articles' texts.

    Spans are kept whole or not at all, so that each one shown is exact; they are taken in the order in which
    a reader meets them, and words that two spans share count once.
    """
    used: dict[str, dict[Citation, None]] = defaultdict(dict)
    for citation in in_order_of_use(page):
        used[citation.article][citation] = None
    articles = (_capped(article, used[article.id], words) for article in page.articles)
    return replace(page, articles=tuple(articles))


def _capped(article: PageArticle, citations: Iterable[Citation], words: int) -> PageArticle:
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
    return replace(article, excerpts=kept, text=None)
