"""Reporting an error: the sentence leaves the page and stays away until somebody has looked into it."""

from collections.abc import Callable, Sequence
from hashlib import blake2b

from broadsheet.errors import InputError, NotFoundError
from broadsheet.newsroom.pages import Pages
from broadsheet.protocols import FlagBook, Storage
from broadsheet.types import Claim, Flag, Story, StoryPage

LONGEST_NOTE = 2000  #: characters


class Flags:
    """The desk for reported errors.

    ``find`` gives the story of an id or of the start of one; ``now`` is the time that flags bear.
    """

    def __init__(
        self, book: FlagBook, storage: Storage, pages: Pages, *, find: Callable[[str], Story], now: str
    ) -> None:
        self._book = book
        self._storage = storage
        self._pages = pages
        self._find = find
        self._now = now

    def flag(self, story: str, claim: str, note: str = "") -> Flag:
        """Take a sentence out of the page of a story and of all its later revisions, and list it.

        ``claim``: its id, or the words with which it and no other begins. The page is made anew without it.
        Raises `NotFoundError` if the page has no such sentence, `InputError` for a note that is too long.
        """
        if len(note) > LONGEST_NOTE:
            raise InputError(f"The note has {len(note):,} characters; {LONGEST_NOTE:,} are the most.")
        page = self._pages.kept(self._find(story).id)
        found = _named(_claims(page), claim)
        if found is None:
            raise NotFoundError(f"The page of the story {page.story.id} has no one sentence {claim!r}.")
        flag = _flag(page, found, note=" ".join(note.split()), at=self._now)
        self._book.add(flag)
        self._rebuild(flag)
        return flag

    def list(self) -> tuple[Flag, ...]:
        """What was reported and is not resolved, oldest first."""
        return tuple(self._book.flags())

    def resolve(self, flag_id: str) -> Flag:
        """Take a flag off the list: the sentence may be shown again, where the articles still say it.

        Raises `NotFoundError` if there is no such flag.
        """
        flag = next((one for one in self._book.flags() if one.id == flag_id), None)
        if flag is None or not self._book.remove(flag_id):
            raise NotFoundError(f"Nothing is reported under the id {flag_id}.")
        self._rebuild(flag)
        return flag

    def _rebuild(self, flag: Flag) -> None:
        """Make the pages anew of the stories in which the cited articles are now."""
        homes = self._storage.assignments(citation.article for citation in flag.citations)
        for story in sorted({home.story for home in homes}):
            self._pages.build(story, self._storage.page(story))

    def story_of(self, claim: str) -> str:
        """The story whose page shows a sentence. Raises `NotFoundError` if none does, or several do."""
        found = self._book.showing(claim)
        if len(found) > 1:
            raise InputError(f"{len(found)} stories have this sentence: {', '.join(found[:5])}; name one.")
        if not found:
            raise NotFoundError(f"No page has a sentence with the id {claim}.")
        return found[0]


def _named(claims: Sequence[Claim], wanted: str) -> Claim | None:
    """The sentence of an id, or the only one that begins so."""
    start = " ".join(wanted.split()).casefold()
    found = [one for one in claims if one.id == wanted]
    found = found or [one for one in claims if start and one.text.casefold().startswith(start)]
    return found[0] if len(found) == 1 else None


def _claims(page: StoryPage) -> Sequence[Claim]:
    return [claim for section in page.sections for block in section.blocks for claim in block.claims]


def _flag(page: StoryPage, claim: Claim, *, note: str, at: str) -> Flag:
    excerpts = {article.id: article.excerpts for article in page.articles}
    spans = (excerpts.get(c.article, {}).get(f"{c.start}-{c.end}", "") for c in claim.citations)
    key = f"{page.story.id}\x1f{claim.id}".encode("utf-8", "surrogatepass")
    return Flag(
        id=f"r-{blake2b(key, digest_size=5).hexdigest()}",
        story=page.story.id,
        claim=claim.id,
        text=claim.text,
        about=claim.about,
        citations=claim.citations,
        spans=tuple(spans),
        note=note,
        reported_at=at,
    )
