"""What's happened: three to five sentences that stand alone, the event first."""

import re
from collections.abc import Callable

from broadsheet.types import BlockDraft, ClaimDraft, FactKind, SectionDraft, SectionKind, Severity
from broadsheet.write.claims import attributed, claim, tell
from broadsheet.write.desk import Desk, Key, Line
from broadsheet.write.differences import differences
from broadsheet.write.naming import in_full
from broadsheet.write.rewording import rewording
from broadsheet.write.rewrite import usable
from broadsheet.write.select import Told, pick, worth

MOST, FEWEST = 5, 3  #: sentences
LENGTH = 0.6  #: how much a long sentence pays here, where each must say much
CENTRAL = 0.5  #: what a sentence is worth that has no relative elsewhere
AGAIN = 0.8  #: the first sentences of all articles tell the same event
LONG = 60  #: words of a sentence that is hard to read as the first
FRESH = (1.0, 0.8, 0.6, 0.5)  #: weight by age in days, measured from the newest article
SPEECH = 0.3  #: what a sentence is worth that is mostly somebody's words
LEADS = 2  #: the section begins with one of the first sentences of an article
_CONTRAST = re.compile(r"^(?:Despite|While|Although|Though)\b")
PENALTY = {
    FactKind.BACKGROUND: 0.6,
    FactKind.ANALYSIS: 0.6,
    FactKind.REACTION: 0.8,
    FactKind.FORECAST: 0.9,
    FactKind.EVENT: 1.0,
}


def happened(desk: Desk, told: Told, *, words: int) -> SectionDraft:
    """The section. ``words``: room for it. The last sentence is the first thing on which they differ."""
    central: dict[Key, float] = {}

    def score(line: Line) -> float:
        if line.key not in central:
            central[line.key] = (CENTRAL + desk.central(line)) * _plain(desk, line)
        return worth(desk, line, told, length=LENGTH) * central[line.key]

    reports = reported(desk)
    apart = [c for c in desk.matrix.conflicts if c.severity is Severity.MATERIAL]
    differing = differences(desk, apart, opening="differ", most=1) if desk.origins > 1 else []
    leads = [line for line in reports if line.index < LEADS]
    chosen = _picked(desk, told, leads, words, lambda line: _leading(desk, line, told), most=1)
    rest = words - sum(line.words for line in chosen)
    most = MOST - len(chosen) - len(differing)
    chosen += _picked(desk, told, reports, rest, score, most=most)
    chosen = chosen or _lead(desk, told, reports)
    named: set[str] = set()
    claims = [in_full(desk, line, _told(desk, line), named) for line in _as_a_reporter(desk, chosen)]
    return SectionDraft(SectionKind.HAPPENED, (BlockDraft((*claims, *differing)),) if claims else ())


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
    lines = [line for line in desk.lines.values() if line.article not in desk.arguing]
    return lines or [*desk.lines.values()]


def _fresh(desk: Desk, line: Line) -> float:
    """What the newest articles tell has overtaken the older ones; one without a day counts as new."""
    days = [item.article.published.day for item in desk.articles.values() if item.article.published]
    own = desk.articles[line.article].article.published
    age = (max(days) - own.day).days if own and days else 0
    return FRESH[min(age, len(FRESH) - 1)]


def _plain(desk: Desk, line: Line) -> float:
    """Short events first; the first sentences of all articles tell the same."""
    return (
        _fresh(desk, line)
        * _kind(desk, line)
        * (0.7 if line.words > LONG else 1.0)
        * (AGAIN if line.index == 0 else 1.0)
    )


def _leading(desk: Desk, line: Line, told: Told) -> float:
    """A lead may be long, if it tells what all tell."""
    first = 1.5 if line.index == 0 else 1.0
    long = 0.6 if line.words > LONG else 1.0
    return worth(desk, line, told, length=0.4) * _fresh(desk, line) * _kind(desk, line) * first * long


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


def _kind(desk: Desk, line: Line) -> float:
    """Events before reactions before background; plain telling before quotations and contrasts."""
    kind = max((PENALTY[desk.facts[fact].kind] for fact in line.rows), default=0.7)
    quoted = sum(q.end - q.start for q in line.quotations if q.direct)
    speech = SPEECH if quoted > 0.4 * len(line.text) else 1.0
    nameless = 0.6 if not line.names else 1.0
    return kind * speech * nameless * (0.8 if _CONTRAST.search(line.text) else 1.0)


def _as_a_reporter(desk: Desk, chosen: list[Line]) -> list[Line]:
    """The first pick leads; the others as their own articles order them."""
    if not chosen:
        return []

    def place(line: Line) -> float:
        return line.index / max(1, len(desk.of(line.article)))

    return [chosen[0], *sorted(chosen[1:], key=lambda line: (place(line), line.article, line.index))]
