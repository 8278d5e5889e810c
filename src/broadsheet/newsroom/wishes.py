"""The desk for what the reader wants: follow, mute, rearrange, and take a rearrangement back."""

from collections.abc import Callable, Sequence

from broadsheet.errors import InputError, NotFoundError
from broadsheet.newsroom.answers import Rearranged
from broadsheet.protocols import Storage, WishBook
from broadsheet.types import Deed, DeedKind, Wish, WishKind

LONGEST_LABEL = 300  #: characters
FEW = 8  #: pages that are made anew while one waits

Later = Callable[[Callable[[], object]], object]  #: does something when nobody waits for it


class Wishes:
    """``merge``, ``split`` and ``move`` are the newsroom's; here they can be undone."""

    def __init__(
        self,
        book: WishBook,
        storage: Storage,
        *,
        merge: Callable[[Sequence[str]], Rearranged],
        split: Callable[[str, Sequence[str]], Rearranged],
        move: Callable[[str, str], Rearranged],
        rebuild: Callable[[], object],
        now: str,
    ) -> None:
        """``rebuild`` makes the pages that are due; ``now`` is the time that wishes bear."""
        self._book = book
        self._storage = storage
        self._merge = merge
        self._split = split
        self._move = move
        self._rebuild = rebuild
        self._now = now

    def all(self, kind: WishKind | None = None) -> tuple[Wish, ...]:
        """What is followed and muted."""
        return tuple(wish for wish in self._book.wishes() if kind in (None, wish.kind))

    def wish(self, kind: WishKind, value: str, label: str = "", *, later: Later | None = None) -> Wish:
        """Follow a story or a name, or mute an outlet: its stories' pages are made anew without it.

        If they are many, ``later`` gets that to do.
        """
        if not value:
            raise InputError("There is nothing named that could be followed or muted.")
        wish = Wish(kind, value, (label or value)[:LONGEST_LABEL], self._now)
        self._book.wish(wish)
        self._rewrite(kind, later)
        return wish

    def forget(self, kind: WishKind, value: str, *, later: Later | None = None) -> None:
        """No longer. Raises `NotFoundError` if it was not wished."""
        if not self._book.forget(kind, value):
            raise NotFoundError("This was neither followed nor muted.")
        self._rewrite(kind, later)

    def merge(self, stories: Sequence[str]) -> Rearranged:
        """Make stories one; can be undone."""
        return self._done(DeedKind.MERGE, stories, lambda: self._merge(stories))

    def split(self, story: str, articles: Sequence[str]) -> Rearranged:
        """Take articles out of a story; can be undone."""
        return self._done(DeedKind.SPLIT, [story], lambda: self._split(story, articles))

    def move(self, article: str, into: str) -> Rearranged:
        """Put an article into another story, or a ``new`` one; can be undone."""
        homes = [assignment.story for assignment in self._storage.assignments([article])]
        return self._done(DeedKind.MOVE, [*homes, into], lambda: self._move(article, into))

    def deeds(self) -> tuple[Deed, ...]:
        """What was done by hand, newest first."""
        return tuple(self._book.deeds())

    def undo(self, deed_id: int) -> tuple[str, ...]:
        """Put the articles of a deed together as they were before it; the stories they are in now.

        The articles that a story had come together again in the story where the first of them is now, and
        apart from those of other stories. Articles that are gone are left out.
        """
        deed = next((one for one in self._book.deeds() if one.id == deed_id and not one.undone), None)
        if deed is None:
            raise NotFoundError("This was undone already, or never done.")
        taken: list[str] = []
        for _, articles in deed.before:
            taken += self._together(articles, apart_from=taken)
        self._book.undone(deed.id)
        return tuple(taken)

    def _together(self, articles: Sequence[str], *, apart_from: Sequence[str]) -> list[str]:
        homes = {one.article: one.story for one in self._storage.assignments(articles)}
        free = [article for article in articles if homes.get(article, "") not in (*apart_from, "")]
        present = [article for article in articles if article in homes]
        if not present:
            return []
        if free:
            home = homes[free[0]]
        else:
            home = self._split(homes[present[0]], present).story
            return [home]
        for article in present:
            if homes[article] != home:
                self._move(article, home)
        return [home]

    def _done(self, kind: DeedKind, stories: Sequence[str], act: Callable[[], Rearranged]) -> Rearranged:
        before = tuple(
            (story.id, tuple(assignment.article for assignment in story.assignments))
            for story in (self._storage.story(one) for one in dict.fromkeys(stories))
            if story is not None and story.assignments
        )
        result = act()
        self._book.note(Deed(0, kind, self._now, before))
        return result

    def _rewrite(self, kind: WishKind, later: Later | None) -> None:
        if kind is not WishKind.MUTED:
            return
        if later is not None and len(self._storage.unwritten()) > FEW:
            later(self._rebuild)
        else:
            self._rebuild()
