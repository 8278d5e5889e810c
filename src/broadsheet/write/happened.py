"""What's happened: three to five sentences that stand alone, the event first."""

from collections.abc import Callable, Sequence

from broadsheet.types import BlockDraft, ClaimDraft, FactKind, SectionDraft, SectionKind, Severity
from broadsheet.write.claims import attributed, claim, tell
from broadsheet.write.counts import newest_count
from broadsheet.write.desk import Desk, Key, Line
from broadsheet.write.differences import differences
from broadsheet.write.naming import in_full
from broadsheet.write.news import PLACE, colour, fresh, leading, manner, nearness, news, plainness, undated
from broadsheet.write.opening import captioned, open_leads, run_in
from broadsheet.write.rewording import rewording
from broadsheet.write.rewrite import usable
from broadsheet.write.select import Told, pick, worth
from broadsheet.write.sides import Place, against, outdated, rests_on, sides

MOST, FEWEST = 5, 3  #: sentences
LENGTH = 0.6  #: how much a long sentence pays here, where each must say much
CENTRAL = 0.5  #: what a sentence is worth that has no relative elsewhere
NEAR = 0.5  #: share of a sentence's worth that hangs on its nearness to the news
NONE: frozenset[Place] = frozenset()
ALIKE = 0.36  #: cosine from which two sentences tell one thing
LEADS_ALIKE = 0.2  #: the same of the first sentence of another article
ENOUGH = 12  #: words of a sentence that says something
DEPTH = 0.1  #: how fast a sentence loses worth on its way down an article
ORDER = {FactKind.REACTION: 1, FactKind.FORECAST: 1, FactKind.ANALYSIS: 2, FactKind.BACKGROUND: 2}


def happened(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section. ``words``: room for it. The last sentence is the first thing on which they differ."""
    central: dict[Key, float] = {}

    def score(line: Line) -> float:
        if line.key not in central:
            central[line.key] = (CENTRAL + desk.central(line)) * _plain(desk, line)
        if rests_on(desk, line, old) or any(
            against(stand.get(line.key, NONE), stand.get(x.key, NONE)) for x in chosen
        ):
            return 0.0
        like = max((desk.likeness(line.senses, told_one) for told_one in told.claims), default=0.0)
        if like >= (LEADS_ALIKE if line.index == 0 else ALIKE):
            return 0.0
        brief = min(1.0, line.words / ENOUGH)
        return worth(desk, line, told, length=LENGTH) * central[line.key] * (1 - like) * brief * beside(line)

    begin, stand = news(desk), sides(desk)
    old = outdated(desk, stand)

    def beside(line: Line) -> float:
        """How near the news is to what leads the page."""
        near = nearness(desk, line.senses, desk.origin(line.article), begin)
        first = [nearness(desk, x.senses, desk.origin(x.article), begin) for x in chosen[:1]]
        return 1 - NEAR + NEAR * min(1.0, near / first[0]) if first and first[0] else 1.0

    reports = reported(desk)
    apart = [c for c in desk.matrix.conflicts if c.severity is Severity.MATERIAL]
    differing = differences(desk, apart, opening="differ", most=1) if desk.origins > 1 else []
    open_leads(desk)
    score_of = leading(desk)
    leads = [line for line in reports if line.index < len(PLACE) and not rests_on(desk, line, old)]
    chosen = _picked(desk, told, leads, words, score_of, most=1)
    newest = [line for line in reports if old and newest_count(desk, line)]
    chosen += _picked(desk, told, newest, words, score_of, most=1)
    rest = words - sum(line.words for line in chosen)
    chosen += _picked(desk, told, reports, rest, score, most=MOST - len(chosen) - len(differing))
    chosen = chosen or _lead(desk, told, reports)
    claims = _in_full(desk, _as_a_reporter(desk, chosen))
    return SectionDraft(SectionKind.HAPPENED, (BlockDraft((*claims, *differing)),) if claims else ())


def _in_full(desk: Desk, lines: Sequence[Line]) -> list[ClaimDraft]:
    """The claims, with full names where they name somebody first."""
    named: set[str] = set()
    return [in_full(desk, line, _told(desk, line), named) for line in lines]


def _lead(desk: Desk, told: Told, reports: list[Line]) -> list[Line]:
    """Where no sentence is known to stand alone: the first one of an article, which leans on none before it.

    It must be whole, with a name, and speak neither of its writer nor to its reader; the one nearest to what
    the others say.
    """
    found = [x for x in reports if x.index == 0 and x.key not in told.keys and usable(x) and x.names]
    found = [x for x in found if not ((rules := rewording(x.code)) and rules.self.search(x.text))]
    best = max(found, key=lambda x: (desk.shared(x), x.article), default=None)
    if best is None:
        return []
    told.add(best, best.text)
    return [best]


def _told(desk: Desk, line: Line) -> ClaimDraft:
    """What an article argues is told as what its outlet writes."""
    return attributed(desk, line) if line.article in desk.arguing else claim(desk, line)


def reported(desk: Desk) -> list[Line]:
    """The sentences of articles that report; all, if all argue."""
    whole = [line for line in desk.lines.values() if not (captioned(desk, line) or run_in(desk, line))]
    return [line for line in whole if line.article not in desk.arguing] or whole


def _plain(desk: Desk, line: Line) -> float:
    """Fresh, plain sentences from high up first."""
    high = 1 / (1 + DEPTH * line.index)
    of_it = plainness(desk, line) * manner(desk, line) * undated(desk, line) * colour(line)
    return fresh(desk, line.article) * of_it * high


def _picked(
    desk: Desk, told: Told, lines: list[Line], words: int, score: Callable[[Line], float], *, most: int
) -> list[Line]:
    fewest = 1 if most == 1 else FEWEST - 1
    return pick(
        desk,
        told,
        lines,
        tell=lambda line: tell(desk, line),
        most=most,
        words=words,
        score=score,
        fewest=fewest,
    )


def _as_a_reporter(desk: Desk, chosen: list[Line]) -> list[Line]:
    """The first pick leads; the others as their own articles order them."""
    if not chosen:
        return []

    def place(line: Line) -> tuple[int, float]:
        kinds = [ORDER.get(desk.facts[fact].kind, 0) for fact in line.rows]
        return min(kinds, default=1), line.index / max(1, len(desk.of(line.article)))

    return [chosen[0], *sorted(chosen[1:], key=lambda line: (place(line), line.article, line.index))]
