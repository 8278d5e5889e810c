"""What the papers say: each outlet's own part, then what they agree on and where they differ."""

from broadsheet.text.polarity import negated
from broadsheet.types import (
    BlockDraft,
    Citation,
    ClaimDraft,
    Heading,
    Quantity,
    SectionDraft,
    SectionKind,
)
from broadsheet.write.claims import about_coverage, claim, tell
from broadsheet.write.desk import Desk, Line, senses
from broadsheet.write.differences import differences
from broadsheet.write.fragments import distinctive
from broadsheet.write.labels import capital, counted, enumerated
from broadsheet.write.select import MOST_CITATIONS, Told, origins_of, pick, worth

MOST_ALONE, MOST_CONFLICTS, MOST_MISSING = 3, 5, 1
SHORT = 30  #: words of a sentence that is shown as not found


def papers(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section. One article has nothing to be compared with: its block says what is left to say."""
    share = words // max(1, len(desk.articles))
    blocks = [_outlet(desk, article, told, words=share) for article in desk.articles]
    if desk.origins > 1:
        blocks += [_agreement(desk), _difference(desk)]
    return SectionDraft(SectionKind.PAPERS, tuple(b for b in blocks if b.claims))


def _outlet(desk: Desk, article: str, told: Told, *, words: int) -> BlockDraft:
    lines = pick(
        desk,
        told,
        [line for line in desk.of(article) if _own(desk, line)],
        tell=lambda line: tell(desk, line),
        most=MOST_ALONE,
        words=words,
        score=lambda line: worth(desk, line, told),
    )
    lines.sort(key=lambda line: line.index)
    claims = [
        *_opening(desk, article, told),
        *(claim(desk, line) for line in lines),
        *_missing(desk, article, told),
    ]
    name = desk.articles[article].article.outlet or capital(desk.labels[article], desk.phrases)
    return BlockDraft(tuple(claims), Heading(name), article=article)


def _own(desk: Desk, line: Line) -> bool:
    """Does no row join it to another origin?"""
    return all(origins_of(desk, fact) == 1 for fact in line.rows)


def _opening(desk: Desk, article: str, told: Told) -> list[ClaimDraft]:
    """What its first sentence has and the other first sentences have not."""
    lines = desk.of(article)
    if not lines or desk.origins < 2:
        return []
    leads = [desk.lines[other, 0] for other in desk.articles if desk.origin(other) != desk.origin(article)]
    others = frozenset(stem for lead in leads for stem in lead.stems)
    words = distinctive(desk, lines[0], others, told.claims)
    if words is None or negated(lines[0].text, lines[0].code) or not tell(desk, lines[0]):
        return []
    told.claims.append(senses(words, lines[0].code))
    return [about_coverage(desk.phrases.opens.format(words=f"“{words}”"), lines[0].citation)]


def _missing(desk: Desk, article: str, told: Told) -> list[ClaimDraft]:
    """What two or more other origins tell, the page has not told yet, and a second search did not find
    here."""
    facts = {
        fact for omission in desk.matrix.omissions if omission.article == article for fact in omission.facts
    }
    lines = [line for line in desk.lines.values() if facts.intersection(line.rows) and line.words <= SHORT]
    chosen = pick(
        desk,
        told,
        [line for line in lines if line.article != article],
        tell=lambda line: tell(desk, line) if _absent(desk, line) else None,
        most=MOST_MISSING,
        words=SHORT,
        score=lambda line: worth(desk, line, told),
    )
    return [draft for line in chosen if (draft := _absent(desk, line))]


def _absent(desk: Desk, line: Line) -> ClaimDraft | None:
    """The sentence with the outlets that it cites; None if it does not show two voices."""
    draft = claim(desk, line)
    cited = [c.article for c in draft.citations]
    if len({desk.origin(article) for article in cited}) < 2:
        return None
    outlets = enumerated([desk.labels[a] for a in desk.articles if a in cited], desk.phrases)
    return about_coverage(desk.phrases.missing.format(outlets=outlets, sentence=draft.text), *draft.citations)


def _agreement(desk: Desk) -> BlockDraft:
    """The figures that all articles give for the same thing."""
    values: dict[str, tuple[Citation, ...]] = {}
    for fact in desk.matrix.facts:
        if len(fact.cells) < len(desk.articles) or origins_of(desk, fact.id) < desk.origins:
            continue
        spans = tuple(cell.citations[0] for cell in fact.cells.values() if cell.citations)
        if len(spans) == len(desk.articles) <= MOST_CITATIONS:
            values |= {q.text: spans for q in _shared(desk, spans)}
    if not values:
        return BlockDraft(())
    spans = next(iter(values.values()))
    same = [text for text, cited in values.items() if cited == spans]
    count = counted(len(desk.articles), desk.phrases)
    text = desk.phrases.all_give.format(count=count, values=enumerated(same, desk.phrases))
    return BlockDraft((about_coverage(text, *spans),), Heading(desk.phrases.agree_heading))


def _shared(desk: Desk, spans: tuple[Citation, ...]) -> list[Quantity]:
    """The quantities of the first span that all others have too."""
    found = [
        [
            q
            for q in desk.articles[c.article].annotation.quantities
            if c.start <= q.start and q.end <= c.end and not q.ordinal
        ]
        for c in spans
    ]

    def meaning(q: Quantity) -> tuple[float, float | None, str | None, str]:
        return q.value, q.high, q.unit, q.bound.value

    common = set.intersection(*({meaning(q) for q in group} for group in found)) if found else set()
    return [q for q in found[0] if meaning(q) in common] if found else []


def _difference(desk: Desk) -> BlockDraft:
    return BlockDraft(
        tuple(differences(desk, desk.matrix.conflicts, most=MOST_CONFLICTS)),
        Heading(desk.phrases.differ_heading),
    )
