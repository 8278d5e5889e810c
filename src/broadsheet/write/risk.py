"""How likely a sentence is to be misread beside its article: a logistic measure of what readers objected to.

The weights come from 286 claims of 27 stories that readers held against the articles. Stories that were left
out in turn were ranked with an area under the curve of 0.61, five that nobody had looked at with 0.75: enough
to prefer one sentence to another and to refuse the worst, not to judge.
"""

import math

from broadsheet.types import NameType
from broadsheet.write.desk import Desk, Line
from broadsheet.write.rewording import rewording

BIAS = -1.46
SHORT = 14  #: words below which a sentence is short
MATTER = 6  #: words of the story's matter that are many
#: feature → weight
WEIGHTS = {
    "unknown person": 0.6,
    "own words": 2.74,
    "short": 0.7,
    "no name": 1.4,
    "matter": -0.3,
    "shared row": -0.33,
    "within paragraph": 0.55,
}


def risk(desk: Desk, line: Line) -> float:
    """The share of such sentences that readers objected to, 0 to 1, worked out once for each sentence.

    0 where one voice only tells the story, or of a language of which no claims were read.
    """
    if desk.origins < 2 or rewording(line.code) is None:
        return 0.0
    if line.key not in desk.risks:
        total = BIAS + sum(WEIGHTS[name] * value for name, value in features(desk, line).items())
        desk.risks[line.key] = 1 / (1 + math.exp(-total))
    return desk.risks[line.key]


def features(desk: Desk, line: Line) -> dict[str, float]:
    """What tells of the risk: who is unknown, what only its article has brought up, how it stands there."""
    people = [n for n in line.names if n.type is NameType.PERSON]
    before = desk.of(line.article)[: line.index]
    earlier = frozenset().union(*(x.stems for x in before)) if before else frozenset()
    own = sum(s in earlier and desk.told_by.get(s, 0) < 2 for s in line.stems)
    return {
        "unknown person": float(any(n.full.split()[-1].casefold() not in desk.known for n in people)),
        "own words": own / max(1, len(line.stems)),
        "short": float(line.words < SHORT),
        "no name": float(not line.names),
        "matter": min(MATTER, len(line.stems & desk.matter)) / MATTER,
        "shared row": float(any(desk.facts[row].reported_by_origins > 1 for row in line.rows)),
        "within paragraph": float(bool(before) and before[-1].paragraph == line.paragraph),
    }
