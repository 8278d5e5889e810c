"""What the papers say: each outlet's own part, then where they agree and differ."""

from broadsheet.types import (
    BlockDraft,
    Citation,
    ClaimDraft,
    Conflict,
    Heading,
    SectionDraft,
    SectionKind,
    Severity,
    Side,
)
from broadsheet.write.checks.source import squash
from broadsheet.write.claims import about_coverage, claim, tell
from broadsheet.write.desk import Desk, Line
from broadsheet.write.labels import capital, enumerated
from broadsheet.write.select import Told, origins_of, pick, worth

MOST_ALONE = 3
LONGEST_VALUE = 12  #: words of a side that are shown in one sentence with the other's


def papers(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section; with one article there is nothing to compare."""
    share = words // max(1, len(desk.articles))
    blocks = [_outlet(desk, article, told, words=share) for article in desk.articles]
    blocks += _differences(desk)
    return SectionDraft(SectionKind.PAPERS, tuple(b for b in blocks if b.claims))


def _outlet(desk: Desk, article: str, told: Told, *, words: int) -> BlockDraft:
    lines = pick(
        desk,
        told,
        [line for line in desk.of(article) if _alone(desk, line)],
        tell=lambda line: tell(desk, line),
        most=MOST_ALONE,
        words=words,
        score=lambda line: worth(desk, line, told),
    )
    lines.sort(key=lambda line: line.index)
    claims: list[ClaimDraft] = [claim(desk, line) for line in lines]
    name = desk.articles[article].article.outlet or capital(desk.labels[article])
    return BlockDraft(tuple(claims), Heading(name), article=article)


def _alone(desk: Desk, line: Line) -> bool:
    """Does only this origin tell it, after a second search of the others?"""
    return bool(line.rows) and all(origins_of(desk, fact) == 1 for fact in line.rows)


def _differences(desk: Desk) -> list[BlockDraft]:
    claims = [c for conflict in desk.matrix.conflicts if (c := difference(desk, conflict))]
    return [BlockDraft(tuple(claims), Heading(desk.phrases.differ_heading))] if claims else []


def difference(desk: Desk, conflict: Conflict) -> ClaimDraft | None:
    """Both sides of a conflict in one sentence, each with its outlets."""
    if conflict.severity is not Severity.MATERIAL and len(desk.matrix.conflicts) > 4:
        return None
    sides = [side for side in conflict.sides if side.citations][:4]
    if len(sides) < 2:
        return None
    if any(len(side.value.split()) > LONGEST_VALUE for side in sides):
        return None
    words = "; ".join(_side(desk, side) for side in sides)
    cited: list[Citation] = [side.citations[0] for side in sides]
    return about_coverage(desk.phrases.differ_bare.format(sides=words), *cited)


def _side(desk: Desk, side: Side) -> str:
    outlets = enumerated([desk.labels[article] for article in side.articles], desk.phrases)
    return desk.phrases.says.format(outlet=outlets, value=quoted(desk, side))


def quoted(desk: Desk, side: Side) -> str:
    """The side's value, in quotation marks where it stands so in its citation."""
    cited = side.citations[0]
    text = squash(desk.articles[cited.article].article.text[cited.start : cited.end])
    return f"“{side.value}”" if squash(side.value) in text and '"' not in squash(side.value) else side.value
