"""The streaming engine: one article in, one decision out, at a cost that does not grow with the archive."""

from collections.abc import Collection, Iterable, Sequence

from broadsheet.errors import InputError
from broadsheet.group.book import Book
from broadsheet.group.changes import Change
from broadsheet.group.copies import original
from broadsheet.group.decision import Decision, chance, shipped
from broadsheet.group.kinds import odd_kind
from broadsheet.group.live import LiveStory
from broadsheet.group.member import Member, Query, ask, make_member
from broadsheet.group.rarity import Rarity
from broadsheet.group.reasons import FIRST, copied, joined
from broadsheet.group.reshape import is_checkpoint, same_event, second_event
from broadsheet.protocols import Encoder
from broadsheet.types import Article, Assignment

CANDIDATES = 6
DIGEST_STORIES = (
    3  #: an article that fits so many stories that are strangers to one another reports none of them
)
STRANGERS = -4.0  #: stories this far from joining have nothing in common; sides of one topic are nearer


class Grouper:
    """Puts each article into the right story as it arrives.

    ``add`` decides; ``changes`` then tells what else happened to stories. Whoever keeps the stories replays
    what was decided before with ``place`` (nothing is decided again), and passes on the user's orders with
    ``merge``, ``split`` and ``move``, which hold ever after. State: ``group.state``.
    """

    def __init__(
        self,
        *,
        decision: Decision | None = None,
        encoder: Encoder | None = None,
        rarity: Rarity | None = None,
        book: Book | None = None,
    ) -> None:
        """``encoder`` makes it group across languages; all articles of a run go through the same one."""
        self.decision = decision or shipped()
        self.encoder = encoder
        self.rarity = rarity or Rarity()
        self.book = book or Book()

    def add(self, article: Article) -> Assignment:
        """Assign one article: it joins the story that fits best or begins one."""
        member = self._arrive(article)
        kind = odd_kind(member.title, member.language)
        if kind:
            return self._alone(member, f"stands alone: {kind}")
        ranked = self._ranked(ask(member))
        fitting = [story for weight, story in ranked if weight >= 0]
        if self._is_digest(fitting):
            return self._alone(member, f"stands alone: digest of {len(fitting)} stories")
        if fitting:
            return self._join(member, fitting, ranked[0][0])
        story = LiveStory(self.book.new_id(member.id))
        self.book.put(member, story)
        doubt = chance(ranked[0][0]) if ranked else 0.0
        return Assignment(member.id, story.id, round(1 - doubt, 4), FIRST)

    def place(self, article: Article, story_id: str, *, pinned: bool = False) -> str:
        """Put an article where it was decided before that it belongs; gives the reason."""
        member = self._arrive(article)
        story = self.book.stories.get(story_id) or LiveStory(story_id)
        reason = self._put(member, story)
        if pinned:
            story.pinned.add(member.id)
        return reason

    def changes(self) -> tuple[Change, ...]:
        """What happened to stories since the last call, in order."""
        return self.book.changes()

    # The user's orders. All raise NotFoundError for a story that is not live: ``place`` its articles first.

    def merge(self, story_id: str, into_id: str) -> None:
        """Make two stories one for good."""
        gone, into = self.book.story(story_id), self.book.story(into_id)
        if gone is into:
            raise InputError(f"The stories {story_id} and {into_id} are one already.")
        into.pinned |= {member.id for member in (*gone.members, *into.members)}
        self.book.merge(gone, into, "merged by the user")

    def split(self, story_id: str, articles: Collection[str]) -> str:
        """Take some articles out of a story for good; gives the id of their new story."""
        story = self.book.story(story_id)
        ids = {member.id for member in story.members}
        if not set(articles) < ids or not articles:
            raise InputError(f"Some but not all of the articles of {story.id} can leave it, and only those.")
        story.pinned |= ids
        return self.book.split(story, set(articles), "split by the user").id

    def move(self, article: str, story_id: str, into_id: str) -> None:
        """Put one article into another story for good."""
        story, into = self.book.story(story_id), self.book.story(into_id)
        if story is into or all(member.id != article for member in story.members):
            raise InputError(f"The article {article} cannot be moved from {story_id} to {into_id}.")
        story.pinned |= {member.id for member in story.members}
        self.book.move(article, story, into)
        into.pinned.add(article)

    def _arrive(self, article: Article) -> Member:
        member = make_member(article, self.rarity, self.encoder)
        self.book.tick(member.day)
        return member

    def _alone(self, member: Member, reason: str) -> Assignment:
        """A story of its own, which nothing can join: it is not kept."""
        return Assignment(member.id, self.book.new_id(member.id), 1.0, reason)

    def _ranked(self, query: Query) -> list[tuple[float, LiveStory]]:
        found = self.book.find(query, count=CANDIDATES)
        weighed = [(self.decision.weigh(query, story), story) for story in found]
        return sorted(weighed, key=lambda pair: (-pair[0], pair[1].id))

    def _is_digest(self, fitting: Sequence[LiveStory]) -> bool:
        strangers: list[LiveStory] = []
        for story in fitting if len(fitting) >= DIGEST_STORIES else ():
            newest = ask(story.recent[-1])
            if all(self.decision.weigh(newest, other) < STRANGERS for other in strangers):
                strangers.append(story)
        return len(strangers) >= DIGEST_STORIES

    def _put(self, member: Member, story: LiveStory) -> str:
        repeated = original(member, story.members)
        reason = copied(member, repeated) if repeated else joined(member, story)
        self.book.put(member, story, copy_of=repeated.id if repeated else None)
        return reason

    def _join(self, member: Member, fitting: Sequence[LiveStory], weight: float) -> Assignment:
        story = fitting[0]
        reason = self._put(member, story)
        if member.id not in story.copies:
            story = self._reshape(member, story, fitting[1:])
        return Assignment(member.id, story.id, round(chance(weight), 4), reason)

    def _reshape(self, member: Member, story: LiveStory, others: Iterable[LiveStory]) -> LiveStory:
        """Merge what turned out to be one, split what turned out to be two; gives the member's story."""
        for other in others:
            if same_event(story, other, self.decision):
                into, gone = (story, other) if story.voices >= other.voices else (other, story)
                self.book.merge(gone, into, "their articles fit one another")
                story = into
        leaving = second_event(story, self.decision) if is_checkpoint(story.voices) else []
        if not leaving:
            return story
        fresh = self.book.split(story, {one.id for one in leaving}, "two events in one story")
        return fresh if member in leaving else self.book.stories[story.id]
