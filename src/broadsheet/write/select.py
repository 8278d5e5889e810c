"""Which sentences are worth a reader's time, and in which order.

Concept coverage with a budget (Gillick and Favre, 2009): a sentence is worth what it adds to what the
page has told, a concept counting more the more origins speak of it; rows of the matrix count in the same
way.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from broadsheet.text.polarity import negated
from broadsheet.types import Citation, Stance
from broadsheet.write.desk import BEGINNING, Desk, Key, Line, senses
from broadsheet.write.risk import risk

MOST_CITATIONS = 4
OF_ONE, FEWEST_OF_ONE, MOST_OF_ONE = 0.5, 60, 250  #: words of one article: half of it, never more than 250
MOSTLY = 0.5  #: share of its rows that were told, by weight, and a sentence says nothing new
SAME = 0.5  #: share of a sentence's content that one told claim may hold before it counts as told
MATTER_OF_IT = 0.5  #: share of what it says beside names
FEWEST = 3  #: words that both must have
ALOUD = 0.75  #: the same of somebody's words
BESIDE = 0.6  #: share of a claim's content that a sentence must have to stand beside it
NUMBERS = 0.5  #: share of its numbers
CAUTION = 2  #: how much a sentence pays for the risk of being misread
MOST_RISK = 0.4  #: above which it is not told
BORNE_OUT = 3  #: origins with which a sentence's row is told whatever its risk
RELATED = 0.15  #: share of its content that others use too, below which a sentence is beside the story
OVER = 1.15  #: of the room may be used, rather than leave a good sentence out
LENGTH = 0.75  #: how much a long sentence pays for its length (1: fully)
FURTHER = 0.5  #: of a second row in the same sentence
ALONE = 0.5  #: a word that one origin uses in its first sentence
ROW_WEIGHT = 3.0  #: a row beside the words of a sentence
LEAST, MATTER = 2, 4  #: words of the story's matter that a sentence must have; that it should have
LEAD = (1.5, 1.25, 1.15, 1.1)  #: bonus of the first sentences of an article


@dataclass(slots=True)
class Told:
    """What the page has said so far; sections add to it in turn."""

    keys: set[Key] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)
    stems: set[str] = field(default_factory=set)
    claims: list[frozenset[str]] = field(default_factory=list)
    words: int = 0
    taken: Counter[str] = field(default_factory=Counter)  #: words of each article

    def add(self, line: Line, text: str) -> None:
        """Remember that a line was told, in these words."""
        self.keys.add(line.key)
        self.facts.update(line.rows)
        self.stems |= line.stems
        self.claims.append(line.senses)
        self.words += len(text.split())
        self.taken[line.article] += len(text.split())

    def room(self, desk: Desk, line: Line, text: str) -> bool:
        """May the page take these words from the article, beside those that it has taken?"""
        whole = sum(other.words for other in desk.of(line.article))
        most = min(MOST_OF_ONE, max(FEWEST_OF_ONE, OF_ONE * whole))
        return self.taken[line.article] + len(text.split()) <= most

    def has(self, desk: Desk, line: Line) -> bool:
        """Was this sentence told, or what it says?"""
        if line.key in self.keys or not line.stems:
            return True
        weights = {fact: desk.prominence.get(fact, 0.0) for fact in line.rows}
        if weights and sum(w for f, w in weights.items() if f in self.facts) >= MOSTLY * sum(
            weights.values()
        ):
            return True
        return any(
            len(line.stems & old) > SAME * min(len(line.stems), len(old)) for old in self.claims if old
        )


def origins_of(desk: Desk, fact: str) -> int:
    """How many origins state a fact."""
    cells = desk.facts[fact].cells.items()
    return len({desk.origin(article) for article, cell in cells if cell.stance is not Stance.DENIES})


def worth(desk: Desk, line: Line, told: Told, *, length: float = LENGTH) -> float:
    """What a sentence adds to the page, for its length."""
    new = line.stems - told.stems
    concepts = sum(_weight(desk.told_by.get(stem, 1), desk.early.get(stem, 0.0)) for stem in sorted(new))
    rows = _rows(desk, line, told)
    lead = LEAD[line.index] if line.index < len(LEAD) else 1.0
    related = min(1.0, 0.25 + desk.shared(line)) * _of_the_matter(desk, line)
    if len(line.rows) < 2 and desk.shared(line) < RELATED and desk.origins > 1:
        return 0.0
    related *= _caution(desk, line)
    return related * lead * (concepts + ROW_WEIGHT * rows) / math.pow(max(8, line.words), length)


def _caution(desk: Desk, line: Line) -> float:
    """What a sentence pays for its risk; the beginning of an article leans on nothing before it."""
    found = risk(desk, line)
    safe = line.index < BEGINNING or any(origins_of(desk, fact) >= BORNE_OUT for fact in line.rows)
    return 0.0 if found > MOST_RISK and not safe else (1 - found) ** CAUTION


def _of_the_matter(desk: Desk, line: Line) -> float:
    """Less for a sentence that has few words of what the story is about; nothing for one that has none."""
    found = len(line.stems & desk.matter)
    if found < LEAST and line.index >= len(LEAD) and desk.origins > 1:
        return 0.0
    return min(1.0, 0.3 + 0.7 * found / MATTER)


def _rows(desk: Desk, line: Line, told: Told) -> float:
    """The new rows of a sentence: the one that most origins tell, and a little for each further one."""
    found = sorted((desk.prominence.get(f, 0.0) for f in line.rows if f not in told.facts), reverse=True)
    return found[0] + FURTHER * sum(found[1:]) if found else 0.0


def _weight(origins: int, early: float) -> float:
    """What a word is worth: much if several origins use it, more if they use it early."""
    return ALONE * early if origins < 2 else 0.5 + 0.5 * min(early, 5.0)


def order(line: Line) -> tuple[str, int]:
    """Breaks ties in the same way whatever the order of input."""
    return line.article, line.index


def pick(
    desk: Desk,
    told: Told,
    lines: Iterable[Line],
    *,
    tell: Callable[[Line], str | None],
    most: int,
    words: int,
    score: Callable[[Line], float],
    fewest: int = 0,
) -> list[Line]:
    """The best sentences, one after the other, until the room is full.

    ``tell`` gives the text, or None to refuse; the first ``fewest`` are taken whatever their length. A score
    only falls as more is told, so that the best of the last round needs to be looked at first (Minoux, 1978).
    """
    heap = [(-score(line), order(line), line.key) for line in lines]
    heapify(heap)
    out, used = list[Line](), 0
    while heap and len(out) < most and (used < words or len(out) < fewest):
        value, place, key = heappop(heap)
        line = desk.lines[key]
        if value >= 0 or told.has(desk, line):
            continue
        now = -score(line)
        if heap and (now, place) > heap[0][:2]:  # worth less since others were told: wait for its turn
            heappush(heap, (now, place, key))
            continue
        text = tell(line) if now < 0 else None
        before = told_along(desk, line)
        if text is None or not told.room(desk, line, text) or (before and told.has(desk, before)):
            continue
        if len(out) >= fewest and used + len(text.split()) > words * OVER:
            continue
        told.add(line, text)
        if before:
            told.add(before, "")
        used += len(text.split())
        out.append(line)
    return out


def told_along(desk: Desk, line: Line) -> Line | None:
    """The sentence before, if this one is told with it."""
    pair = desk.pairs.get(line.key)
    return desk.lines[pair.led] if pair and pair.led else None


def citations(desk: Desk, line: Line, extra: Iterable[Citation] = ()) -> tuple[Citation, ...]:
    """The sentence itself, what resolves its names, and who else says it; four at most."""
    out = [line.citation, *extra, *(other.citation for other in beside(desk, line))]
    return tuple(dict.fromkeys(out))[:MOST_CITATIONS]


def beside(desk: Desk, line: Line) -> list[Line]:
    """The sentence of each other origin that says most of what this one says, the nearest origin first.

    Its numbers must be there, and no "not" more or less. Who speaks does not count: one says many things.
    """
    mine = line.senses - frozenset().union(*(senses(q.speaker or "", line.code) for q in line.quotations))
    named = frozenset().union(*(senses(n.text, line.code) for n in line.names))
    numbers = {sense for sense in mine if sense[0].isdigit()}
    aloud = any(q.direct for q in line.quotations)
    needed = (ALOUD if aloud else BESIDE) * max(0.1, desk.weight(mine))
    best: dict[str, tuple[float, tuple[str, int], Line]] = {}
    for other in desk.relatives(mine):
        shared, origin = mine & other.senses, desk.origin(other.article)
        found = desk.weight(shared)
        if origin == desk.origin(line.article) or found < needed or len(shared) < FEWEST:
            continue
        agree = negated(line.text, line.code) == negated(other.text, other.code)
        matter = desk.weight(shared - named) >= MATTER_OF_IT * desk.weight(mine - named)
        if agree and matter and len(numbers & shared) >= NUMBERS * len(numbers):
            best[origin] = max(best.get(origin, (0.0, order(other), other)), (found, order(other), other))
    return [other for _, _, other in sorted(best.values(), key=lambda item: (-item[0], item[1]))]
