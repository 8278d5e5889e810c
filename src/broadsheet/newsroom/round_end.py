"""The end of a pass: the articles that came are kept, in one order whatever order they came in."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from broadsheet.errors import BroadsheetError
from broadsheet.newsroom.entries import settled
from broadsheet.newsroom.intake import turned_away
from broadsheet.newsroom.round_parts import Crew, Tally
from broadsheet.types import Completeness, Entry, FetchedEntry, Findings, Published

TOGETHER = 1_000  #: addresses whose articles are in memory at once


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a fetched address: it speaks for the article, or is a twin of the one that does."""

    address: str
    article: str
    own: bool


def verdicts(fetched: Iterable[FetchedEntry], owners: dict[str, str], same: dict[str, str]) -> list[Verdict]:
    """Which address speaks for which article; of twins the one that was published first, then by address.

    ``owners``: settled addresses that speak for articles already; ``same``: articles kept before, by content.
    Twins have the same article id, or the same headline and text on the same site. In order of day and id,
    as articles find their stories.
    """
    speaking: dict[str, str] = {}
    by_content: dict[str, str] = {}
    out = []
    for one in sorted(fetched, key=_first):
        content = one.content or one.address
        twin = by_content.get(content) or (None if one.own else same.get(content))
        home = speaking.get(one.article) or owners.get(one.article)
        if one.own or (twin is None and home in (None, one.address)):
            speaking[one.article] = one.address
            by_content[content] = one.article
            out.append(Verdict(one.address, one.article, own=True))
        else:
            out.append(Verdict(one.address, one.article if home else twin or one.article, own=False))
    return out


def _first(one: FetchedEntry) -> tuple[bool, bool, int, str, str]:
    day = _day(one.published)
    return not one.own, day is None, day or 0, one.article, one.address


def _day(published: Published | None) -> int | None:
    return published.day.toordinal() if published else None


class End:
    """Keeps what was fetched. Killed and done again, it ends as if it had not been killed."""

    def __init__(self, crew: Crew, tally: Tally) -> None:
        self._crew = crew
        self._tally = tally

    def run(self) -> None:
        """Let the articles find their stories and settle their addresses, then make the pages that are due.

        Articles are kept before their addresses are settled: what a kill leaves in between is found in its
        story when it is taken up again.
        """
        fetched = self._crew.book.fetched()
        owners = self._crew.book.owners(one.article for one in fetched)
        same = self._crew.book.same(one.content for one in fetched if one.content)
        for some in _parts(verdicts(fetched, owners, same), TOGETHER):
            if self._crew.clock.stop():
                return
            self._take(some)
        for story in self._crew.storage.unwritten():
            if self._crew.clock.stop():
                return
            self._write(story)

    def _take(self, some: Sequence[Verdict]) -> None:
        entries = {entry.address: entry for entry in self._crew.book.known(one.address for one in some)}
        spoken = [entries[one.address] for one in some if one.own and one.address in entries]
        articles = [entry.taken for entry in spoken if entry.taken]
        away = turned_away(articles, self._crew.history)
        self._crew.tell(f"Grouping {len(articles)} articles")
        self._crew.take([article for article in articles if article.id not in away])
        spoken = [entry for entry in spoken if entry.article not in away]
        after = [
            settled(entries[one.address], one.article, own=one.own) for one in some if one.address in entries
        ]
        self._crew.book.keep(Findings(entries=tuple(after), counts=self._counts(spoken)))

    def _write(self, story: str) -> None:
        try:
            self._crew.write(story)
        except BroadsheetError:
            raise
        except Exception as error:  # a story that finds a bug does not keep the others from being written
            self._tally.notes.append(
                f"The page of {story} could not be made; Broadsheet has a bug ({type(error).__name__})."
            )
        else:
            self._tally.stories.append(story)

    def _counts(self, spoken: Iterable[Entry]) -> tuple[tuple[str, int, int], ...]:
        counts: dict[str, list[int]] = {}
        for entry in spoken:
            if entry.own:
                self._tally.changed += 1
            elif entry.taken and entry.source:
                whole = entry.taken.completeness is not Completeness.BLURB
                self._tally.articles += 1
                self._tally.blurbs += not whole
                counted = counts.setdefault(entry.source, [0, 0])
                counted[0] += 1
                counted[1] += whole
        return tuple((source, *counts[source]) for source in sorted(counts))  # type: ignore[misc]


def _parts(values: Sequence[Verdict], size: int) -> Iterator[Sequence[Verdict]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]
