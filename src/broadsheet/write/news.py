"""How far a sentence tells the news of the story: what the titles and leads of the other voices tell.

The centre of a cluster as in centroid summaries (Radev et al., 2004), made of titles and leads only, and
without the voice that the sentence is from: an article beside the story finds no relatives there.
"""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Mapping

from broadsheet.text.words import content_stems
from broadsheet.types import FactKind, Granularity, NameType
from broadsheet.write.claims import tell
from broadsheet.write.desk import Desk, Line, senses
from broadsheet.write.rewording import QUOTED, rewording
from broadsheet.write.select import Told, worth

TITLE, LEADS = 1.0, (1.0, 0.6)  #: worth of a word in a title, in the first and in the second sentence
ARGUED = 0.5  #: of the same in an article that argues
OWN = 0.4  #: share of a lead's worth that hangs on how central the title above it is
PLACE = (1.5, 1.15, 1.0, 0.8, 0.7, 0.6)  #: worth of the first sentences of an article
FRESH = (1.0, 0.85, 0.5, 0.4, 0.4, 0.4, 0.4, 0.35)  #: by age in days, measured from the newest article
PENALTY = {
    FactKind.BACKGROUND: 0.6,
    FactKind.ANALYSIS: 0.6,
    FactKind.REACTION: 0.85,
    FactKind.FORECAST: 0.9,
    FactKind.EVENT: 1.0,
}
SPEECH = 0.3  #: of what is mostly somebody's words
NAMELESS = 0.6
INDIRECT = 0.6  #: of a sentence that does not begin with who did what
TO_COME = 0.55  #: of what is told as to come
CONDITION = 0.5  #: the same of one that tells what would be
LASTING = 0.7  #: of what has been so for months
LEANS = 0.3  #: of a first sentence that needs the one before it
UNDONE = 0.9  #: of what may be, or is going on
EXPLAINED = 0.7  #: of a lead below a title that explains, asks or lists
COLOURED, LEAD_COLOURED = 0.3, 0.75  #: of what tells how it looked, or that nobody would speak
ALONE = 0.7  #: of a lead about somebody whom no other voice names
UNDATED = (0.5, 0.5)  #: of a sentence with a day, a week that only the date of its article tells
LEAD_UNDATED = (0.75, 0.85)  #: the same of a first sentence
OF_THE_DAY = 1.2  #: of a sentence that has its day
HEAD = 90  #: characters in which its verb stands
DAYS = 3  #: from publication, within which a day is the day of the news
LENGTH = 0.4  #: how much a long sentence pays for its length
LONG = 60  #: words of a sentence that is hard to read as the first
EXPLAINS = re.compile(
    r"^(?:\d+|five|six|seven|three|four|ten) \w+|^(?:how|why|what|who|when|inside|meet|here['’]s)\b|paradox|"
    r"need to know|what it means|explained|takeaways|roundup|timeline|fact[- ]check|live updates|\?|"
    r"[:–—] (?:how|why|what|who)\b",
    re.I,
)
_INDIRECT = re.compile(
    r"(?:When|If|While|As|Amid|Although|Though|Despite|Like|Unlike|Even|Once|"
    r"For (?:months|years|weeks|[^,.]{2,80}, it)|"
    r"By [a-z]+ing|[A-Z][a-z]+ing|With|In an?|Not|Forget|Remember|There)\b"
)
_IF = re.compile(r"(?:If|Unless|Should|Whether)\b")
_LASTING = re.compile(
    r"\b(?:has|have) (?:long )?been\b.{0,60}\bfor (?:\w+ ){0,3}(?:weeks|months|a year|years|decades)\b"
)
_ANNOUNCED = re.compile(r"\b(?:said|announced|declared|confirmed|ordered|decided)\b[^,;:]* will$")
_PLAN = re.compile(r"\b(?:an?|the|his|her|its|their|new|\w+['’]s) (?:[\w-]+ ){0,2}plan to$", re.I)
_UNDONE = re.compile(r"\b(?:could|may|might|(?:is|are) [a-z]+ing)\b")


def news(desk: Desk) -> Mapping[str, Mapping[str, float]]:
    """Origin → sense → how far up its articles have it."""
    out: dict[str, dict[str, float]] = defaultdict(dict)
    for key, item in desk.articles.items():
        mine = out[desk.origin(key)]
        share = ARGUED if key in desk.arguing else 1.0
        parts = [(senses(item.article.title or "", item.article.language), TITLE)]
        parts += [(line.senses, weight) for line, weight in zip(desk.of(key), LEADS, strict=False)]
        for found, weight in parts:
            for sense in found:
                mine[sense] = max(mine.get(sense, 0.0), share * weight)
    return out


def leading(desk: Desk) -> Callable[[Line], float]:
    """How well a sentence would do as the first of the page."""
    begin, nothing = news(desk), Told()
    titles = {
        key: nearness(desk, senses(item.article.title or "", item.article.language), desk.origin(key), begin)
        for key, item in desk.articles.items()
    }
    most = max(titles.values(), default=0.0) or 1.0
    titles = {key: value / most for key, value in titles.items()}

    def score(line: Line) -> float:
        near = nearness(desk, line.senses, desk.origin(line.article), begin)
        much = math.sqrt(near * worth(desk, line, nothing, length=LENGTH))
        much *= 1 - OWN + OWN * titles[line.article]
        place = PLACE[line.index] if line.index < len(PLACE) else 0.0
        manner_of = manner(desk, line) * undated(desk, line, LEAD_UNDATED) * colour(line, LEAD_COLOURED)
        leaning = LEANS if (pair := desk.pairs.get(line.key)) and pair.led else 1.0
        much *= place * leaning
        return much * plainness(desk, line) * manner_of * fresh(desk, line.article)

    return score


def nearness(
    desk: Desk, found: frozenset[str], origin: str, told: Mapping[str, Mapping[str, float]]
) -> float:
    """How near senses are to what the other origins begin with; to its own, if there is one origin only."""
    others = [words for name, words in told.items() if name != origin] or [*told.values()]
    size = math.sqrt(sum(desk.rarity.get(s, 1.0) ** 2 for s in sorted(found)))
    both = sum(
        desk.rarity.get(s, 1.0) ** 2 * sum(words.get(s, 0.0) for words in others) for s in sorted(found)
    )
    return both / (size * len(others)) if size else 0.0


def fresh(desk: Desk, article: str) -> float:
    """What the newest articles tell has overtaken the older ones; one without a day counts as new."""
    days = [item.article.published.day for item in desk.articles.values() if item.article.published]
    own = desk.articles[article].article.published
    age = (max(days) - own.day).days if own and days else 0
    return FRESH[min(age, len(FRESH) - 1)]


def plainness(desk: Desk, line: Line) -> float:
    """Events before reactions before background; plain telling before quotations and contrasts."""
    kind = max((PENALTY[desk.facts[fact].kind] for fact in line.rows), default=0.7)
    quoted = sum(q.end - q.start for q in line.quotations if q.direct)
    return kind * (SPEECH if quoted > 0.4 * len(line.text) else 1.0) * (1.0 if line.names else NAMELESS)


def manner(desk: Desk, line: Line) -> float:
    """Who did what on which day, before scenes, conditions, and what may come."""
    rules, text = rewording(line.code), tell(desk, line) or line.text
    plain = QUOTED.sub(" ", text)
    ahead = rules.to_come.search(plain) if rules else None
    pays = 0.6 if line.words > LONG else 1.0
    pays *= INDIRECT if _INDIRECT.match(text) else 1.0
    pays *= CONDITION if _IF.match(text) else LASTING if _LASTING.search(plain) else 1.0
    pays *= TO_COME if ahead and not _settled(plain[: ahead.end()]) else 1.0
    pays *= UNDONE if _UNDONE.search(plain[:HEAD]) else 1.0
    pays *= EXPLAINED if EXPLAINS.search(desk.articles[line.article].article.title or "") else 1.0
    pays *= OF_THE_DAY if _of_the_day(desk, line) else 1.0
    return pays * (ALONE if _alone(desk, line) else 1.0)


def _settled(words: str) -> bool:
    """Is what is to come the news: a plan of somebody's, or what was announced?"""
    return bool(_PLAN.search(words) or _ANNOUNCED.search(words))


def colour(line: Line, pays: float = COLOURED) -> float:
    """What a sentence pays for how it looked to its writer."""
    rules, plain = rewording(line.code), QUOTED.sub(" ", line.text)
    return pays if rules and (rules.coloured.search(plain) or rules.no_comment.search(plain)) else 1.0


def _of_the_day(desk: Desk, line: Line) -> bool:
    published = desk.articles[line.article].article.published
    return published is not None and any(
        m.relative
        and m.period
        and m.period.granularity is Granularity.DAY
        and 0 <= (published.day - m.period.start).days <= DAYS
        for m in line.dates
    )


def undated(desk: Desk, line: Line, pays: tuple[float, float] = UNDATED) -> float:
    """What a text pays for a "Thursday", and for a "last week", that is told as it stands."""
    if desk.articles[line.article].article.published is None:
        return 1.0
    told = QUOTED.sub(" ", tell(desk, line) or "")
    left = [m for m in line.dates if m.relative and m.text in told]
    days = any(m.period is None or m.period.granularity is Granularity.DAY for m in left)
    return pays[0] if days else pays[1] if left else 1.0


def _alone(desk: Desk, line: Line) -> bool:
    """Is the first person of the sentence somebody whom no other voice names?"""
    first = next((n for n in line.names if n.type is NameType.PERSON), None)
    if first is None or desk.origins < 2:
        return False
    return all(desk.told_by.get(stem, 0) < 2 for stem in content_stems(first.full.split()[-1], line.code))
