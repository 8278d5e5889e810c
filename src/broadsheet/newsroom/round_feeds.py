"""The first part of a pass: the sources that are due are asked, and what they name is written down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from broadsheet.newsroom import schedule
from broadsheet.newsroom.entries import LONGEST_URL, addresses, named, storable, taken
from broadsheet.newsroom.per_host import Manners, ask_all, host_of
from broadsheet.newsroom.round_parts import Crew, Etiquette, Hosts, Tally, some_at_a_time
from broadsheet.pipeline import read
from broadsheet.types import (
    Article,
    Entry,
    FeedAnswer,
    FetchFailure,
    FilesAnswer,
    Findings,
    Followed,
    SourceKind,
    SourceState,
    Step,
    Trouble,
    Unchanged,
)

TOGETHER = 200  #: answers that are kept in one transaction
MOST_CHILDREN = 5  #: sitemaps of an index that are asked, newest first

Answer = FeedAnswer | Unchanged | FetchFailure


@dataclass(frozen=True, slots=True)
class Asked:
    """A source and what it answered."""

    followed: Followed
    answer: Answer


class FeedRound:
    """Asks feeds and sitemaps, several hosts at once, and looks into watched folders."""

    def __init__(self, crew: Crew, hosts: Hosts, tally: Tally) -> None:
        self._crew = crew
        self._hosts = hosts
        self._tally = tally
        self._etiquette = Etiquette(crew, hosts)

    def run(self, due: Sequence[Followed]) -> None:
        """Ask, and keep each source's new state together with the addresses that it named."""
        folders = [one for one in due if one.subscription.kind is SourceKind.FOLDER]
        web = [one for one in due if one.subscription.kind is not SourceKind.FOLDER]
        now = self._crew.clock.now()
        awake = [one for one in web if not self._hosts.resting(one.subscription.url, now)]
        left = {one.subscription.id: one for one in awake}
        for batch in some_at_a_time(ask_all(awake, self._manners()), most=TOGETHER):
            for one, _ in batch:
                del left[one.subscription.id]
            self._keep([Asked(followed, answer) for followed, answer in batch])
            self._crew.tell(f"Asking sources: {self._tally.asked} of {len(due)}")
        silent = [(one, self._etiquette.silence(one.subscription.url)) for one in left.values()]
        self._keep([Asked(one, why) for one, why in silent if why])
        for one in folders:
            if not self._crew.clock.stop():
                self._folder(one)

    def _manners(self) -> Manners[Followed, Answer]:
        return Manners(
            place=lambda one: host_of(one.subscription.url),
            ask=self._ask,
            pause=lambda one: self._etiquette.pause(one.subscription.url),
            leave=lambda one, answer, before: self._etiquette.leave(one.subscription.url, answer, before),
            stop=self._crew.clock.stop,
        )

    def _ask(self, one: Followed) -> Answer:
        """The answer of a source; of an index of sitemaps, what the newest of them name."""
        state = one.state
        answer = self._crew.press.feed(one.subscription.url, etag=state.etag, modified=state.modified)
        if not isinstance(answer, FeedAnswer) or not answer.feed.children:
            return answer
        entries = list(answer.feed.entries)
        for child in answer.feed.children[:MOST_CHILDREN]:
            self._etiquette.pause(child)
            part = self._crew.press.feed(child)
            if isinstance(part, FeedAnswer):
                entries += part.feed.entries
        # without validators: what an index lists changes while the index itself does not
        whole = replace(answer.feed, entries=tuple(entries), children=())
        return FeedAnswer(whole, answer.url, moved=answer.moved)

    def _keep(self, batch: Sequence[Asked]) -> None:
        """Keep what some answers mean, in one transaction."""
        if not batch:
            return
        self._hosts.learn(self._crew.press.hosts())
        found = [a for one in batch for a in self._addresses(one)]
        known = {entry.address: entry for entry in self._crew.book.known(found)} if found else {}
        entries: dict[str, Entry] = {}
        states: list[tuple[str, SourceState]] = []
        for one in sorted(batch, key=lambda one: one.followed.subscription.id):
            states.append((one.followed.subscription.id, self._state(one, known, entries)))
            self._tally.asked += 1
        names = tuple(name for one in batch if (name := _told(one)))
        moves = tuple(sorted(self._moves(batch)))
        hosts = self._hosts.learned()
        self._crew.book.keep(
            Findings(
                states=tuple(states), entries=tuple(entries.values()), hosts=hosts, names=names, moves=moves
            )
        )

    def _moves(self, batch: Sequence[Asked]) -> Iterator[tuple[str, str]]:
        """The sources that moved for good: to no address of another source, and out of no encryption."""
        moved = [
            (one.followed, one.answer.moved)
            for one in batch
            if not isinstance(one.answer, FetchFailure) and one.answer.moved
        ]
        followed = {one.subscription.url for one in self._crew.book.followed()} if moved else set()
        for one, to in moved:
            plainer = to.startswith("https:") < one.subscription.url.startswith("https:")
            if to not in followed and not plainer and len(to) <= LONGEST_URL:
                followed.add(to)
                self._tally.notes.append(f"{_name(one)} has moved for good to {to}.")
                yield one.subscription.id, to

    def _addresses(self, one: Asked) -> list[str]:
        if not isinstance(one.answer, FeedAnswer):
            return []
        return addresses(one.followed, one.answer.feed, self._crew.clock.now())

    def _state(self, one: Asked, known: dict[str, Entry], entries: dict[str, Entry]) -> SourceState:
        """The new state of a source; the entries that it changes join ``entries`` and ``known``."""
        now, chance = self._crew.clock.now(), self._crew.clock.chance()
        state = one.followed.state
        match one.answer:
            case FetchFailure():
                after = schedule.failed(state, now, one.answer, chance=chance)
                self._tally.failed.append((_name(one.followed), one.answer.sentence))
                self._tally.unreachable += one.answer.trouble is Trouble.UNREACHABLE
                if after.paused:
                    self._tally.notes.append(f"{_name(one.followed)} is paused: {after.paused}")
                return after
            case Unchanged():
                self._tally.unchanged += 1
                return schedule.succeeded(state, now, new=0, chance=chance)
            case FeedAnswer(feed, _, etag, modified):
                told = named(one.followed, feed, known, now)
                entries.update((entry.address, entry) for entry in told.entries)
                known.update((entry.address, entry) for entry in told.entries)
                self._tally.found += told.new
                self._tally.unchanged += not told.new
                first = schedule.first_rate(feed, now)
                after = schedule.succeeded(state, now, new=told.new, chance=chance, first=first)
                return replace(after, etag=etag, modified=modified)

    def _folder(self, one: Followed) -> None:
        """Take up the articles among the new files of a folder."""
        now, chance = self._crew.clock.now(), self._crew.clock.chance()
        answer = self._crew.press.files(one.subscription.url, mark=one.state.mark)
        self._tally.asked += 1
        if isinstance(answer, FetchFailure):
            state = schedule.failed(one.state, now, answer, chance=chance)
            self._tally.failed.append((_name(one), answer.sentence))
            self._crew.book.keep(Findings(states=((one.subscription.id, state),)))
            return
        entries = tuple(self._files(one, answer))
        self._tally.found += len(entries)
        self._tally.unchanged += not entries
        state = schedule.succeeded(one.state, now, new=len(entries), chance=chance)
        state = replace(state, mark=answer.mark, due_at=now + schedule.SHORTEST)
        self._crew.book.keep(Findings(states=((one.subscription.id, state),), entries=entries))

    def _files(self, one: Followed, answer: FilesAnswer) -> Iterator[Entry]:
        if one.subscription.muted:
            return
        reading = read(answer.pages)
        self._tally.left_out += [(left.input, left.reason) for left in reading.rejected]
        now = self._crew.clock.now()
        for article in reading.articles:
            address = f"{one.subscription.id}/{article.id}"
            known = self._crew.book.known([address])
            entry = known[0] if known else _of_file(address, article, one, now)
            if not known or entry.content != taken(entry, article, now).content:
                yield taken(entry, article, now)


def _of_file(address: str, article: Article, one: Followed, now: datetime) -> Entry:
    return Entry(address, article.input, one.subscription.id, Step.WAITING, now)


def _told(one: Asked) -> tuple[str, str | None, str | None] | None:
    """What a feed calls itself, where that is not known yet."""
    said = one.followed.subscription
    if not isinstance(one.answer, FeedAnswer) or (said.title and said.site):
        return None
    title, site = storable(one.answer.feed.title, 200), storable(one.answer.feed.site, 1_000)
    return (said.id, title, site) if (title and not said.title) or (site and not said.site) else None


def _name(one: Followed) -> str:
    return one.subscription.title or one.subscription.url
