"""The streaming engine: one article in, one decision out, at a cost that does not grow with the archive."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from math import exp, sqrt

from broadsheet.group.rarity import Rarity
from broadsheet.group.reasons import because
from broadsheet.group.terms import term_counts
from broadsheet.group.vectors import Vector, dot, weigh
from broadsheet.types import Article, Assignment, Story, StoryStatus

THRESHOLD = 0.16
SIGMA_DAYS = 3.0
IDLE_DAYS = 60  #: a story without news for so long takes no more articles
MEMBERS_KEPT = 6
QUERY_TERMS = 25
POSTINGS_KEPT = 200
CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class Member:
    """What the engine keeps of an article."""

    id: str
    title: str
    day: int | None
    terms: Vector


@dataclass(slots=True)
class LiveStory:
    """A story that still takes articles: the sum of its members' vectors and its newest members."""

    id: str
    centre: Vector = field(default_factory=dict)
    members: list[Member] = field(default_factory=list)
    size: int = 0
    last_day: int | None = None

    def add(self, member: Member) -> None:
        for term, weight in member.terms.items():
            self.centre[term] = self.centre.get(term, 0.0) + weight
        self.members = [*self.members, member][-MEMBERS_KEPT:]
        self.size += 1
        if member.day is not None:
            self.last_day = max(member.day, self.last_day if self.last_day is not None else member.day)

    def cosine(self, member: Member) -> float:
        norm = sqrt(sum(weight * weight for weight in self.centre.values()))
        return dot(member.terms, self.centre) / norm if norm else 0.0

    def gap(self, day: int | None) -> int | None:
        """Days to the nearest kept member; None when either is undated."""
        days = [member.day for member in self.members if member.day is not None]
        return min(abs(day - other) for other in days) if days and day is not None else None


def new_story_id(article_id: str) -> str:
    """The id of the story that an article begins."""
    return "s-" + sha256(article_id.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _day(article: Article) -> int | None:
    return article.published.day.toordinal() if article.published else None


def _reason(member: Member, story: LiveStory) -> str:
    if not story.members:
        return "first article of its story"
    nearest = max(story.members, key=lambda other: (dot(member.terms, other.terms), other.id))
    gap = abs(member.day - nearest.day) if member.day is not None and nearest.day is not None else None
    return because(member.terms, nearest.terms, nearest.title, gap)


class Grouper:
    """Puts each article into the right story as it arrives."""

    def __init__(self) -> None:
        self._rarity = Rarity()
        self._stories: dict[str, LiveStory] = {}
        self._postings: defaultdict[str, list[str]] = defaultdict(list)
        self._now = 0

    def add(self, article: Article) -> Assignment:
        """Assign one article; it joins the story that fits best or begins one."""
        member = self._member(article)
        best, score = self._best(member)
        story = best if best and score >= THRESHOLD else LiveStory(new_story_id(article.id))
        reason = _reason(member, story)
        self._place(member, story)
        chance = score / (score + THRESHOLD) if story.size > 1 else 1.0
        return Assignment(article.id, story.id, round(chance, 4), reason)

    def put(self, article: Article, story: LiveStory) -> Assignment:
        """Put an article where the user wants it; the reason says what it shares all the same."""
        member = self._member(article)
        reason = _reason(member, story)
        self._place(member, story)
        return Assignment(article.id, story.id, 1.0, reason)

    def restore(self, story: Story, articles: Iterable[Article]) -> None:
        """Take up a story of the archive with its articles, without deciding anything anew."""
        live = LiveStory(story.id)
        for article in sorted(articles, key=order):
            self._place(self._member(article), live)

    def _member(self, article: Article) -> Member:
        counts = term_counts(article.title or "", article.text)
        self._rarity.add(counts)
        return Member(article.id, article.title or "", _day(article), weigh(counts, self._rarity))

    def _place(self, member: Member, story: LiveStory) -> None:
        story.add(member)
        self._stories[story.id] = story
        self._now = max(self._now, member.day or 0)
        for term in islice(member.terms, QUERY_TERMS):
            postings = self._postings[term]
            if not postings or postings[-1] != story.id:
                postings.append(story.id)
                del postings[:-POSTINGS_KEPT]

    def _best(self, member: Member) -> tuple[LiveStory | None, float]:
        scored = [(self._score(member, story), story.id) for story in self._candidates(member)]
        if not scored:
            return None, 0.0
        score, story_id = max(scored)
        return self._stories[story_id], score

    def _candidates(self, member: Member) -> list[LiveStory]:
        hits: Counter[str] = Counter()
        for term in islice(member.terms, QUERY_TERMS):
            for story_id in dict.fromkeys(self._postings.get(term, ())):
                hits[story_id] += 1
        ranked = sorted(hits, key=lambda story_id: (-hits[story_id], story_id))
        live = (self._stories[story_id] for story_id in ranked)
        return list(islice((story for story in live if not self._idle(story)), CANDIDATES * 2))

    def _idle(self, story: LiveStory) -> bool:
        return story.last_day is not None and self._now - story.last_day > IDLE_DAYS

    def _score(self, member: Member, story: LiveStory) -> float:
        gap = story.gap(member.day) or 0
        return story.cosine(member) * exp(-gap * gap / (2 * SIGMA_DAYS**2))


def order(article: Article) -> tuple[bool, int, str]:
    """By day, then id; the undated last."""
    day = _day(article)
    return (day is None, day or 0, article.id)


def group(
    articles: Sequence[Article], stories: Sequence[tuple[Story, Sequence[Article]]] = ()
) -> list[Assignment]:
    """Assign articles to the given stories or to new ones; the order of the input does not matter."""
    grouper = Grouper()
    for story, members in sorted(stories, key=lambda pair: pair[0].id):
        if story.status is StoryStatus.OPEN:
            grouper.restore(story, members)
    return [grouper.add(article) for article in sorted(articles, key=order)]


def one_story(articles: Sequence[Article]) -> list[Assignment]:
    """All articles as one story because the user says so; the reasons say what they share."""
    grouper = Grouper()
    ordered = sorted(articles, key=order)
    if not ordered:
        return []
    story_id = new_story_id("\n".join(article.id for article in ordered))
    live = LiveStory(story_id)
    return [grouper.put(article, live) for article in ordered]
