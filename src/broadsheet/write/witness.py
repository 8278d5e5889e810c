"""Does another sentence really say it? And does an article, in whatever words?"""

import re
from collections.abc import Iterable

from broadsheet.text.polarity import negated
from broadsheet.types import Citation, Fact, NameType, Stance
from broadsheet.write.checks.source import folded
from broadsheet.write.desk import Desk, Line, senses
from broadsheet.write.rewording import QUOTED

MOST_OF = 0.6  #: share of a sentence's content, by weight, that another must have to say the same
RARE = 0.6  #: of the weight of a word used once: rarer words than that must nearly all be there
NEARLY_ALL = 0.75
FEWEST, LONG = 5, 9  #: content words without which a match means little; from which a part is enough
THERE, THERE_ON_TOP = 0.35, 0.25  #: share of it in two neighbours from which an article may tell it
MOSTLY = 0.5  #: of a sentence in quotation marks makes it somebody's words
TOP = 3  #: sentences that tell much in few words
_MARKS = re.compile(r"[“”\"„«»]")


def says(desk: Desk, line: Line, other: Line) -> bool:
    """Has the other sentence this one's numbers, names, nearly all rare words and most of the rest?"""
    if negated(line.text, line.code) != negated(other.text, other.code):
        return False
    numbers = {stem for stem in line.stems if stem[0].isdigit()}
    names = {word for name in line.names for word in [_last(name.text)] if name.type is not NameType.OTHER}
    if not numbers <= other.stems or not names <= folded(other.text):
        return False
    most = max(desk.rarity.values(), default=0.0)
    rare = {sense for sense in line.senses if desk.rarity.get(sense, 0.0) >= RARE * most}
    share = MOST_OF if len(line.senses) >= LONG else NEARLY_ALL
    return (
        len(line.senses) >= FEWEST
        and len(rare & other.senses) >= NEARLY_ALL * len(rare)
        and desk.weight(line.senses & other.senses) >= share * desk.weight(line.senses)
    )


def _last(name: str) -> str:
    """The folded last word of a name, by which people are called again."""
    return max(folded(name.split()[-1]), key=len, default="") if name.split() else ""


def witnesses(desk: Desk, fact: Fact, line: Line) -> list[Citation]:
    """The sentence, and those of other origins in the same row that say it too."""
    out, heard = [line.citation], {desk.origin(line.article)}
    for article, cell in sorted(fact.cells.items()):
        if desk.origin(article) in heard or cell.stance is not Stance.STATES:
            continue
        found = next((x for c in cell.citations if (x := line_of(desk, c)) and says(desk, line, x)), None)
        if found:
            out.append(found.citation)
            heard.add(desk.origin(article))
    return out


def line_of(desk: Desk, citation: Citation) -> Line | None:
    """The sentence in which a citation begins."""
    return next(
        (x for x in desk.of(citation.article) if x.citation.start <= citation.start < x.citation.end), None
    )


def told_in(desk: Desk, article: str, line: Line) -> bool:
    """May the article tell it in other words, in its title or in two sentences that follow each other?"""
    whole = max(0.1, desk.weight(line.senses))
    lines = desk.of(article)
    title = senses(desk.articles[article].article.title or "", line.code)
    if desk.weight(line.senses & title) >= THERE_ON_TOP * whole:
        return True
    for index, one in enumerate(lines):
        window = one.senses.union(*(x.senses for x in lines[index + 1 : index + 2]))
        bar = THERE_ON_TOP if index < TOP else THERE
        if desk.weight(line.senses & window) >= bar * whole:
            return True
    return False


def quoting(line: Line) -> bool:
    """Are there quotation marks, or somebody's direct speech?"""
    return bool(_MARKS.search(line.text)) or any(q.direct for q in line.quotations)


def spoken(line: Line) -> bool:
    """Is most of it in quotation marks?"""
    return sum(len(m.group()) for m in QUOTED.finditer(line.text)) > MOSTLY * len(line.text)


def disputed(desk: Desk, cited: Iterable[Citation]) -> bool:
    """Is a citation part of a side of a conflict?"""
    sides = [c for conflict in desk.matrix.conflicts for side in conflict.sides for c in side.citations]
    return any(a.article == b.article and a.start < b.end and b.start < a.end for a in cited for b in sides)
