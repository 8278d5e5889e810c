"""The headline: the title of an article, if the shared facts carry it; else the first sentence."""

from broadsheet.text.words import content_stems
from broadsheet.types import Citation, Heading
from broadsheet.write.checks.source import Source
from broadsheet.write.desk import Desk, Line
from broadsheet.write.gate import check

LONGEST = 18  #: words
FEWEST = 4


def headline(
    desk: Desk, lead: tuple[str, tuple[Citation, ...]] | None, *, ordinary: frozenset[str]
) -> Heading:
    """The title that the articles share most, proved by up to four of their sentences."""
    found = [
        (score, heading.text, heading)
        for article in desk.articles
        for score, heading in _titles(desk, article, ordinary)
    ]
    if found:
        return max(found, key=lambda item: (item[0], item[1]))[2]
    return Heading(*lead) if lead else Heading(desk.phrases.titles[next(iter(desk.phrases.titles))])


def _titles(desk: Desk, article: str, ordinary: frozenset[str]) -> list[tuple[float, Heading]]:
    item = desk.articles[article].article
    title = " ".join((item.title or "").split())
    if not FEWEST <= len(title.split()) <= LONGEST or title.endswith("?"):
        return []
    stems = content_stems(title, item.language)
    cited = _support(desk, stems)
    heading = Heading(title, tuple(line.citation for line in cited))
    sources = [Source(line.text, desk.articles[line.article].article.published) for line in cited]
    if check(title, sources, code=item.language, ordinary=ordinary, heading=True):
        return []
    weight = sum(desk.told_by.get(stem, 0) for stem in stems) / max(1, len(stems))
    return [(weight, heading)]


def _support(desk: Desk, stems: frozenset[str]) -> list[Line]:
    """Up to four sentences that carry the words of a title between them."""
    left, out = set(stems), list[Line]()
    pool = sorted(desk.lines.values(), key=lambda line: (line.index, line.article))
    while left and len(out) < 4:
        best = max(pool, key=lambda line: len(left & line.stems) / (8 + line.words) ** 0.5, default=None)
        if best is None or not left & best.stems:
            break
        out.append(best)
        left -= best.stems
    return out
