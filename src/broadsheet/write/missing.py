"""What an outlet has not and two others have: shown only where it is of weight and beyond doubt."""

from collections.abc import Sequence

from broadsheet.text.words import tokens
from broadsheet.types import ClaimDraft, Fact, FactKind, Stance
from broadsheet.write.asking import asks
from broadsheet.write.claims import about_coverage
from broadsheet.write.desk import Desk, Line
from broadsheet.write.labels import enumerated
from broadsheet.write.rewrite import alone
from broadsheet.write.select import MOST_CITATIONS, Told, worth
from broadsheet.write.witness import disputed, quoting, told_in, witnesses

SHORT = 28  #: words of a sentence that is shown as not found
LEADS = 2  #: sentences at the top of an article that make a fact one of weight
MANY = 3  #: origins that do


def missing(desk: Desk, articles: Sequence[str], told: Told) -> list[ClaimDraft]:
    """The weightiest thing that the page has not told, that none of an outlet's articles has, and that two
    other origins say in sentences that can be shown."""
    lacking = {o.article: frozenset(o.facts) for o in desk.matrix.omissions}
    facts = frozenset.intersection(*(lacking.get(article, frozenset()) for article in articles))
    lines = [line for line in desk.lines.values() if facts.intersection(line.rows) and _plain(desk, line)]
    lines.sort(key=lambda line: (-worth(desk, line, told), line.article, line.index))
    for line in lines:
        if told.has(desk, line):
            continue
        for fact in (desk.facts[key] for key in line.rows if key in facts):
            if draft := _draft(desk, articles, line, fact):
                told.add(line, draft.text)
                return [draft]
    return []


def _plain(desk: Desk, line: Line) -> bool:
    """A short report in the page's language, nobody's own words."""
    same = (line.code or "").split("-")[0].casefold() == desk.phrases.code
    return same and line.words <= SHORT and not quoting(line) and not line.text.endswith("?")


def _draft(desk: Desk, articles: Sequence[str], line: Line, fact: Fact) -> ClaimDraft | None:
    stances = {cell.stance for cell in fact.cells.values()}
    if fact.kind is not FactKind.EVENT or stances != {Stance.STATES}:
        return None
    said = witnesses(desk, fact, line)[:MOST_CITATIONS]
    if len(said) < 2 or disputed(desk, said) or not _of_weight(desk, line, fact, len(said)):
        return None
    tellers = [c.article for c in said]
    if any(_later(desk, tellers, article) or told_in(desk, article, line) for article in articles):
        return None
    told = alone(desk, line)
    if told is None:
        return None
    outlets = enumerated([desk.labels[a] for a in desk.articles if a in tellers], desk.phrases)
    that = inside(desk, line, told.text)
    text = desk.phrases.say("missing", that=that, sentence=told.text, outlets=outlets)
    return about_coverage(text, *said, *told.extra) if len(said) + len(told.extra) <= MOST_CITATIONS else None


def _of_weight(desk: Desk, line: Line, fact: Fact, origins: int) -> bool:
    """At the top of an article that tells it, told by three, or something that was decided or suffered."""
    starts = [
        desk.lines[article, LEADS - 1].citation.end
        for article in fact.cells
        if (article, LEADS - 1) in desk.lines
    ]
    ends = dict(zip((a for a in fact.cells if (a, LEADS - 1) in desk.lines), starts, strict=True))
    top = any(c.start < ends.get(a, 0) for a, cell in fact.cells.items() for c in cell.citations)
    return top or origins >= MANY or bool(asks("weight", line.code).search(line.text))


def _later(desk: Desk, tellers: Sequence[str], article: str) -> bool:
    """Did one of those who tell it appear on a later day than the article?"""
    mine = desk.articles[article].article.published
    theirs = [desk.articles[other].article.published for other in tellers]
    return mine is None or any(when is None or when.day > mine.day for when in theirs)


def inside(desk: Desk, line: Line, text: str) -> str:
    """The sentence as it stands behind "that": without a full stop, a small letter if it began with no
    name."""
    first = next(iter(tokens(text)), None)
    named = any(n.start <= line.citation.start < n.end for n in line.names)
    plain = text.rstrip(". ")
    if first is None or named or not first.text[1:].islower():
        return plain if first is None or len(first.text) > 1 or named else plain[:1].lower() + plain[1:]
    low = first.text[:1].lower() + first.text[1:]
    ordinary = any(token.text == low for other in desk.lines.values() for token in tokens(other.text))
    return plain[:1].lower() + plain[1:] if ordinary else plain
