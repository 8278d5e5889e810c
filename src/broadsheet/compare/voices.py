"""Whose voice each article is: agency copy, reprints of one text, or the outlet's own; and on whom it
depends.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import combinations

from broadsheet.text.comparison import Comparison, comparison
from broadsheet.types import AnnotatedArticle, Voice

RUN = 8  #: words in a row that two articles seldom share by chance
SHORT = 4  #: letters of an agency's name that is written in capitals
COPIED = 0.4  #: share of the shorter one's runs from which one article is a copy of the other
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"|«[^»]{0,2000}»|„[^“”]{0,2000}[“”]")


def voices(articles: Sequence[AnnotatedArticle]) -> dict[str, Voice]:
    """One voice for each article, in order of the articles."""
    origin = [_own_origin(item) for item in articles]
    runs = [_runs(item.article.text) for item in articles]
    for a, b in combinations(range(len(articles)), 2):
        if origin[a] != origin[b] and _copied(runs[a], runs[b]):
            keep, lose = _which(articles, origin, a, b)
            origin = [keep if o == lose else o for o in origin]
    return {
        item.article.id: Voice(item.article.id, origin[i], item.article.agency, _depends_on(item, origin[i]))
        for i, item in enumerate(articles)
    }


def _own_origin(item: AnnotatedArticle) -> str:
    article = item.article
    return article.agency or article.outlet or article.id


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    """Runs of words outside quotation marks: two papers may quote one speech and yet be two voices."""
    out: set[tuple[str, ...]] = set()
    for piece in _QUOTED.split(text):
        words = _WORD.findall(piece.casefold())
        out.update(zip(*(words[i:] for i in range(RUN)), strict=False))
    return frozenset(out)


def _copied(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> bool:
    return bool(a and b) and len(a & b) >= COPIED * min(len(a), len(b))


def _which(articles: Sequence[AnnotatedArticle], origin: Sequence[str], a: int, b: int) -> tuple[str, str]:
    """(origin that stays, origin that goes): an agency before an outlet, else the earlier article."""
    if articles[b].article.agency and not articles[a].article.agency:
        return origin[b], origin[a]
    return origin[a], origin[b]


def _depends_on(item: AnnotatedArticle, origin: str) -> tuple[str, ...]:
    """Outlets and agencies that the article names as the source of what it reports."""
    lists = comparison(item.article.language)
    text = item.article.text
    media = [(n.start, n.end, n.text) for n in item.annotation.names if _is_outlet(n.text, lists)]
    media += [(m.start(), m.end(), m.group()) for m in _agency_pattern(item.article.language).finditer(text)]
    found: set[str] = set()
    for start, end, name in media:
        if _NAMED_BEFORE.search(text[max(0, start - 30) : start]) or _NAMED_AFTER.match(text[end : end + 40]):
            folded = re.sub(r"^the\s+", "", name.casefold())
            found.add(lists.agencies.get(folded, name))
    own = [_name_words(name) for name in (origin, item.article.outlet or "")]
    return tuple(sorted(n for n in found if not any(_one_outlet(_name_words(n), o) for o in own)))


def _name_words(name: str) -> frozenset[str]:
    """The words of an outlet's name or host, without an article."""
    return frozenset(_WORD.findall(re.sub(r"^the\s+", "", name.casefold())))


def _one_outlet(a: frozenset[str], b: frozenset[str]) -> bool:
    """ "Guardian" and "The Guardian", "Fox News" and "Fox Online News": one has all words of the other."""
    return bool(a and b) and (a <= b or b <= a)


_NAMED_BEFORE = re.compile(
    r"(?:according to|told|citing|reported by|quoted by|as|in an interview with)\s+(?:the\s+)?$", re.I
)
_NAMED_AFTER = re.compile(
    r"(?:['’]s)?\s+(?:first\s+|has\s+|had\s+|also\s+)?(?:reported|reports|said citing|quoted|cited)\b", re.I
)


def _is_outlet(name: str, lists: Comparison) -> bool:
    words = re.sub(r"^the\s+", "", name.casefold()).split()
    return bool(words) and words[-1] in lists.outlets


@cache
def _agency_pattern(code: str | None) -> re.Pattern[str]:
    """Names of agencies as they are written: short ones in capitals, others with a capital."""
    names = sorted(comparison(code).agencies, key=lambda n: (-len(n), n))
    forms = [n.upper() if len(n) <= SHORT else n.title() for n in names]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b" if forms else r"(?!)")
