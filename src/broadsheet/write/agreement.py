"""What all articles say alike, in one sentence with its subject."""

import re
from collections.abc import Iterator

from broadsheet.types import BlockDraft, Citation, ClaimDraft, Fact, Heading, Quantity, Stance
from broadsheet.write.claims import about_coverage
from broadsheet.write.desk import Desk, Line, senses
from broadsheet.write.fragments import statements
from broadsheet.write.happened import reported as reports
from broadsheet.write.missing import inside
from broadsheet.write.rewrite import alone
from broadsheet.write.select import MOST_CITATIONS, Told, origins_of, pick, worth
from broadsheet.write.witness import disputed, quoting, spoken, witnesses

LONGEST = 30  #: words of a sentence that all are said to say
MOST = 7  #: sentences that several say
MARKS = re.compile(r"[“”\"„«»]")  #: a figure in somebody's words is theirs
_OLD = re.compile(r"[\w-]+[- ](?:years?|months?)[- ]old\b", re.I)
SAME = 0.5  #: share of its content by which a claim of the page has said it already


def agreement(desk: Desk, told: Told) -> BlockDraft:
    """A sentence that each article says, if so many can be cited; else a figure that all give."""
    if desk.origins < 2 or not desk.origins == len(desk.articles) <= MOST_CITATIONS:
        return BlockDraft(())
    shared = [fact for fact in desk.matrix.facts if _by_all(desk, fact)]
    found = next((draft for fact in shared if (draft := _said(desk, fact, told))), None)
    found = found or next((draft for fact in shared if (draft := _given(desk, fact))), None)
    return BlockDraft((found,), Heading(desk.phrases.say("heading.agree"))) if found else BlockDraft(())


def _by_all(desk: Desk, fact: Fact) -> bool:
    cells = fact.cells.values()
    return len(cells) == len(desk.articles) and all(c.stance is Stance.STATES and c.citations for c in cells)


def _said(desk: Desk, fact: Fact, told: Told) -> ClaimDraft | None:
    """The shortest of its sentences that all the others say too, and that the page has not told."""
    for line in sorted(_lines(desk, fact), key=lambda line: (line.words, line.article, line.index)):
        again = any(len(line.senses & old) > SAME * len(line.senses | old) for old in told.claims)
        if line.words > LONGEST or again or quoting(line) or line.code != desk.code:
            continue
        said = witnesses(desk, fact, line)
        text = alone(desk, line)
        if text is None or text.extra or len(said) < len(desk.articles) or disputed(desk, said):
            continue
        that, sentence = inside(desk, line, text.text), text.text.rstrip(". ")
        return about_coverage(_all(desk, "say", that=that, sentence=sentence), *said)
    return None


def _lines(desk: Desk, fact: Fact) -> Iterator[Line]:
    for line in desk.lines.values():
        if fact.id in line.rows:
            yield line


def _given(desk: Desk, fact: Fact) -> ClaimDraft | None:
    """A figure that each article gives, in the shortest statement that has most of the others' words."""
    spans = tuple(cell.citations[0] for _, cell in sorted(fact.cells.items()))
    texts = [desk.articles[c.article].article.text[c.start : c.end] for c in spans]
    if any(MARKS.search(text) for text in texts):
        return None
    common = [frozenset(senses(text, desk.code)) for text in texts]
    for quantity in _common(desk, spans):
        found = [
            clause
            for text in texts
            for clause in statements(text)
            if quantity.text in clause and _carried(clause, common, desk)
        ]
        if found:
            clause = min(found, key=lambda text: (len(text.split()), text))
            return about_coverage(_all(desk, "give", clause=desk.phrases.quoted(clause)), *spans)
    return None


def _all(desk: Desk, verb: str, **slots: str) -> str:
    """ "Both articles say that …", "All four articles give …"."""
    count = len(desk.articles)
    key = f"both {verb}" if count == 2 else f"all {verb}"
    return desk.phrases.say(key, count=desk.phrases.in_words(count), **slots)


def _carried(clause: str, texts: list[frozenset[str]], desk: Desk) -> bool:
    """Have all spans most of the clause's words?"""
    mine = senses(clause, desk.code)
    return len(mine) > 1 and all(desk.weight(mine & text) >= SAME * desk.weight(mine) for text in texts)


def _common(desk: Desk, spans: tuple[Citation, ...]) -> list[Quantity]:
    """The quantities of the first span that all others have too."""
    found = [
        [
            q
            for q in desk.articles[c.article].annotation.quantities
            if c.start <= q.start and q.end <= c.end and not q.ordinal and not _age(desk, c, q)
        ]
        for c in spans
    ]

    def meaning(q: Quantity) -> tuple[float, float | None, str | None, str]:
        return q.value, q.high, q.unit, q.bound.value

    common = set.intersection(*({meaning(q) for q in group} for group in found)) if found else set()
    return [q for q in found[0] if meaning(q) in common] if found else []


def _age(desk: Desk, citation: Citation, quantity: Quantity) -> bool:
    """ "8-year-old": it tells who somebody is, and is no figure of the matter."""
    text = desk.articles[citation.article].article.text
    return _OLD.match(text, quantity.start) is not None


def reported(desk: Desk, told: Told, *, words: int) -> BlockDraft:
    """What two or more origins say and the page has not told yet, each cited with a sentence that says it."""
    shared = {fact for fact in desk.facts if origins_of(desk, fact) > 1}
    lines = [x for x in reports(desk) if shared.intersection(x.rows) and not spoken(x)]
    chosen = pick(
        desk,
        told,
        lines,
        tell=lambda line: draft.text if (draft := _several(desk, line)) else None,
        most=MOST,
        words=words,
        score=lambda line: worth(desk, line, told),
    )
    claims = tuple(draft for line in chosen if (draft := _several(desk, line)))
    return BlockDraft(claims, Heading(desk.phrases.say("heading.reported")))


def _several(desk: Desk, line: Line) -> ClaimDraft | None:
    """The sentence with those that say it too; None without them."""
    text = alone(desk, line)
    for fact in (desk.facts[key] for key in line.rows):
        said = witnesses(desk, fact, line)
        if text and len(said) > 1 and not disputed(desk, said):
            cited = tuple(dict.fromkeys((said[0], *text.extra, *said[1:])))[:MOST_CITATIONS]
            if len({desk.origin(c.article) for c in cited}) > 1:
                return ClaimDraft(text.text, cited, fallback=text.plain)
    return None
