"""Different words for one thing, side by side and left to the reader to judge: "regime" and "government".

Two terms that a language's choices set against each other are told together only if both are the outlets'
own words, if they are surely used of one referent, and if neither outlet uses the other's term for it. One
referent are two terms with one name beside them ("Berg’s regime"), and terms in sentences that report one
fact with a word in common right beside them, or anywhere with the same figure there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from broadsheet.text.comparison import Choice, Referent, comparison
from broadsheet.text.languages import language
from broadsheet.text.words import content_stems, tokens
from broadsheet.types import AnnotatedArticle, ClaimDraft, NameType
from broadsheet.write.claims import about_coverage
from broadsheet.write.desk import Desk, Line

MOST = 2  #: choices of words that a page tells
CLOSE = 3  #: words to each side of a term of which one must be shared
ALIKE = 0.3  #: likeness of two sentences that report one fact, where no row holds both
FIGURE = 3  #: characters of a number that stands for one thing in a story


@dataclass(frozen=True, slots=True)
class Use:
    """A term as an outlet uses it in its own words."""

    line: Line
    outlet: str
    side: int
    shown: str  #: the term, with the name that stands beside it
    near: frozenset[str]  #: telling words right beside it
    name: str | None  #: the last word of that name, folded


def emphasis(desk: Desk) -> list[ClaimDraft]:
    """Up to two sentences, each with a term of one outlet and that of another; the surest first."""
    found: list[ClaimDraft] = []
    for choice in comparison(desk.code).choices:
        pairs = list(_pairs(desk, choice))
        if pairs:
            a, b = min(pairs, key=lambda pair: _rank(desk, *pair))
            found.append(_told(desk, choice, a, b))
    return list(dict.fromkeys(found))[:MOST]


def _rank(desk: Desk, a: Use, b: Use) -> tuple[bool, float, object]:
    return a.name is None, -round(desk.likeness(a.line.senses, b.line.senses), 6), (a.line.key, b.line.key)


def _told(desk: Desk, choice: Choice, a: Use, b: Use) -> ClaimDraft:
    """In the order in which the articles appeared."""
    order = list(desk.articles)
    one, other = sorted((a, b), key=lambda use: order.index(use.line.article))
    text = desk.phrases.say(
        f"words.{choice.referent}",
        one=one.outlet,
        value=desk.phrases.quoted(one.shown),
        other=other.outlet,
        against=desk.phrases.quoted(other.shown),
    )
    return about_coverage(text, one.line.citation, other.line.citation)


def _pairs(desk: Desk, choice: Choice) -> Iterator[tuple[Use, Use]]:
    uses = [
        use for item in desk.articles.values() if _may_speak(desk, item) for use in _uses(desk, choice, item)
    ]
    for a, b in combinations(uses, 2):
        if a.side != b.side and a.outlet != b.outlet and _one_referent(desk, choice, a, b):
            mine = [
                u for u in uses if u.outlet in (a.outlet, b.outlet) and (a.name is None or u.name == a.name)
            ]
            if len({(u.outlet, u.side) for u in mine}) == 2:
                yield a, b


def _may_speak(desk: Desk, item: AnnotatedArticle) -> bool:
    """Is it a report of an outlet with a name, in the page's language?"""
    article = item.article
    return bool(article.outlet) and article.language == desk.code and article.id not in desk.arguing


def _one_referent(desk: Desk, choice: Choice, a: Use, b: Use) -> bool:
    if a.name or b.name:
        return a.name == b.name
    shared = a.near & b.near
    if choice.referent is Referent.HOLDER or not shared:
        return False
    counted = any(len(stem) >= FIGURE and stem[0].isdigit() for stem in shared)
    in_row = bool(set(a.line.rows) & set(b.line.rows))
    return counted or in_row or desk.likeness(a.line.senses, b.line.senses) >= ALIKE


def _uses(desk: Desk, choice: Choice, item: AnnotatedArticle) -> Iterator[Use]:
    """The terms of a choice in an article, where nobody is quoted."""
    article, note = item.article, item.annotation
    starts = [s.start for s in note.sentences]
    sides = {term: number for number, side in enumerate(choice.sides) for term in side}
    for match in _terms(choice).finditer(article.text):
        line = desk.lines.get((article.id, bisect_right(starts, match.start()) - 1))
        if line is None or line.key in desk.foreign or line.citation.end < match.end():
            continue
        if any(q.start <= match.start() < q.end for q in note.quotations) or _modifies(
            match, article.language
        ):
            continue
        start, end, name = _with_name(line, article.text, match, choice)
        shown = _shown(article.text[start:end], article.language)
        near = _near(article.text, line, start, end)
        yield Use(line, desk.labels[article.id], sides[_folded(match.group())], shown, near, name)


def _shown(term: str, code: str | None) -> str:
    """A term on one line, without "of" at its end."""
    words = term.split()
    return " ".join(words[:-1] if words[-1].casefold() in language(code).numerals.partitive else words)


def _folded(term: str) -> str:
    return " ".join(term.casefold().split())


@cache
def _terms(choice: Choice) -> re.Pattern[str]:
    terms = sorted((t for side in choice.sides for t in side), key=lambda t: (-len(t), t))
    words = "|".join(r"\s".join(map(re.escape, t.split())) for t in terms)
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.I)


def _modifies(match: re.Match[str], code: str | None) -> bool:
    """ "Terrorist links", "government officials": a term before another noun names something else.

    Where participles have no ending of their own, nouns are taken not to stand before nouns either.
    """
    data, behind = language(code), match.string[match.end() : match.end() + 40]
    following = next(iter(tokens(behind)), None)
    if (
        following is None
        or not data.participle_endings
        or behind[: following.start].strip()
        or match.group().endswith("s")
    ):
        return False
    word = following.text
    verb = word.endswith((*data.participle_endings, *data.calendar.past_endings))
    return word.islower() and not verb and bool(content_stems(word, code))


def _with_name(line: Line, text: str, match: re.Match[str], choice: Choice) -> tuple[int, int, str | None]:
    """Where a term with the name beside it begins and ends, and the name's last word.

    A person's name stands behind the office, another one before the term or behind "of".
    """
    code, people = line.code, choice.referent in (Referent.PERSON, Referent.HOLDER)
    for name in sorted(line.names, key=lambda n: n.start):
        gap = text[match.end() : name.start] if name.start >= match.end() else text[name.end : match.start()]
        last = name.full.split()[-1].replace("’", "'").removesuffix("'s").rpartition("-")[2].casefold()
        if people and name.type is NameType.PERSON and name.start >= match.end() and gap == " ":
            return match.start(), name.end, last
        if people or name.type is NameType.OTHER or len(last) < 2:
            continue
        if name.end <= match.start() and gap.replace("’", "'").strip() in ("", "'s", "'") and len(gap) < 4:
            return name.start, match.end(), last
        if name.start >= match.end() and gap.strip().casefold() in language(code).numerals.partitive:
            return match.start(), name.end, last
    return match.start(), match.end(), None


def _near(text: str, line: Line, start: int, end: int) -> frozenset[str]:
    """Telling words close to a span, in its sentence."""
    before = tokens(text[line.citation.start : start])
    behind = tokens(text[end : line.citation.end])
    words: Sequence[str] = [t.text for t in (*list(before)[-CLOSE:], *list(behind)[:CLOSE])]
    return content_stems(" ".join(words), line.code)
