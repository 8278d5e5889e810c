"""Which stories an article could belong to, found by its rarest words."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from broadsheet.group.member import Member, Query
from broadsheet.group.vectors import Vector

QUERY_TERMS = 25  #: more find nothing new
POSTINGS_KEPT = 200  #: newest stories per word; a word in more stories finds too many of them


class Index:
    """Word to stories, for the heaviest words of each article. Its size is bounded by the live stories."""

    def __init__(self) -> None:
        self._postings: dict[str, Vector] = {}

    def add(self, story_id: str, member: Member) -> None:
        """Make a story findable by an article's heaviest words."""
        for term, weight in islice(zip(member.terms.terms, member.terms.weights, strict=True), QUERY_TERMS):
            stories = self._postings.setdefault(term, {})
            stories.pop(story_id, None)
            stories[story_id] = weight
            if len(stories) > POSTINGS_KEPT:
                del stories[next(iter(stories))]

    def remove(self, story_id: str, members: Iterable[Member]) -> None:
        """Take a story out again."""
        for member in members:
            for term in member.terms.terms[:QUERY_TERMS]:
                stories = self._postings.get(term)
                if stories is not None and stories.pop(story_id, None) is not None and not stories:
                    del self._postings[term]

    def find(self, query: Query, *, count: int) -> list[str]:
        """The stories that share most weight with the article, best first."""
        hits: defaultdict[str, float] = defaultdict(float)
        for term, weight in islice(query.terms.items(), QUERY_TERMS):
            for story_id, other in self._postings.get(term, {}).items():
                hits[story_id] += weight * other
        return sorted(hits, key=lambda story_id: (-hits[story_id], story_id))[:count]
