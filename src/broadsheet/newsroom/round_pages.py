"""The second part of a pass: pages of the addresses that are due are fetched, and articles made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from broadsheet.newsroom import entries
from broadsheet.newsroom.intake import believable
from broadsheet.newsroom.per_host import Manners, ask_all, host_of
from broadsheet.newsroom.revisit import is_taken_down
from broadsheet.newsroom.round_parts import Crew, Etiquette, Hosts, Tally, some_at_a_time
from broadsheet.pipeline import read
from broadsheet.types import (
    Article,
    Completeness,
    DueEntry,
    Entry,
    FetchedPage,
    FetchFailure,
    Findings,
    Given,
    PageAnswer,
    Rejected,
    Step,
    Unchanged,
)

LONGEST = 600.0  #: seconds of pauses at one host: a slow one does not hold up the news of the others
TOGETHER = 20  #: answers that are kept in one transaction

Answer = PageAnswer | Unchanged | FetchFailure


class PageRound:
    """Fetches whole articles, several hosts at once."""

    def __init__(self, crew: Crew, hosts: Hosts, tally: Tally, names: Mapping[str, str | None]) -> None:
        """``names``: what the sources call themselves."""
        self._names = names
        self._crew = crew
        self._hosts = hosts
        self._tally = tally
        self._etiquette = Etiquette(crew, hosts, longest=LONGEST)

    def run(self, due: Sequence[DueEntry]) -> None:
        """Ask for the pages, and keep what became of each address."""
        now = self._crew.clock.now()
        awake = [one for one in due if not self._hosts.resting(one.url, now)]
        left = {one.address: one for one in awake}
        for batch in some_at_a_time(ask_all(awake, self._manners()), most=TOGETHER):
            for one, _ in batch:
                del left[one.address]
            self._keep(batch)
            self._tally.pages += len(batch)
            self._crew.tell(f"Fetching articles: {self._tally.pages} of {len(awake)}")
        silent = [(one, self._etiquette.silence(one.url)) for one in left.values()]
        for some in some_at_a_time(((one, why) for one, why in silent if why), most=TOGETHER):
            self._keep(some)

    def _manners(self) -> Manners[DueEntry, Answer]:
        return Manners(
            place=lambda one: host_of(one.url),
            ask=lambda one: self._crew.press.page(one.url, etag=one.etag, modified=one.modified),
            pause=lambda one: self._etiquette.pause(one.url),
            leave=lambda one, answer, before: self._etiquette.leave(one.url, answer, before),
            stop=self._crew.clock.stop,
        )

    def _keep(self, batch: Sequence[tuple[DueEntry, Answer]]) -> None:
        self._hosts.learn(self._crew.press.hosts())
        known = {entry.address: entry for entry in self._crew.book.known(due.address for due, _ in batch)}
        after = []
        for due, answer in batch:
            if (entry := known.get(due.address)) is not None:  # else its source was let go meanwhile
                after.append(self._after(entry, answer))
        self._crew.book.keep(Findings(entries=tuple(after), hosts=self._hosts.learned()))

    def _after(self, entry: Entry, answer: Answer) -> Entry:
        # an arrival yet to come is of a clock that was wrong; looks at the article are counted from it
        entry = replace(entry, first_seen=min(entry.first_seen, self._crew.clock.now()))
        visit = entry.step is Step.SETTLED
        match answer:
            case FetchFailure():
                return self._missed(entry, answer) if visit else self._failed(entry, answer)
            case Unchanged():
                return entries.unchanged(entry, self._crew.clock.now())
            case PageAnswer():
                return self._visited(entry, answer) if visit else self._came(entry, answer)

    def _came(self, entry: Entry, answer: PageAnswer) -> Entry:
        """The page of a new address: its article, or at least the words of the feed."""
        found = article_on(answer)
        if isinstance(found, Rejected):
            return self._blurb(entry, found.reason)
        return self._taken(entry, entries.filled(found, entry.told, self._crew.clock.now()), answer)

    def _failed(self, entry: Entry, failure: FetchFailure) -> Entry:
        now = self._crew.clock.now()
        if (again := entries.failed(entry, failure, now)) is not None:
            return again
        if failure.trouble in entries.CLOSED:
            self._tally.left_out.append((entry.url, failure.sentence))
            return entries.nothing(entry, now)
        return self._blurb(entry, failure.sentence)

    def _blurb(self, entry: Entry, why: str) -> Entry:
        now = self._crew.clock.now()
        article = self._words(entry)
        if article is None:
            self._tally.left_out.append((entry.url, why))
            silent = entry.told is not None and not entry.told.summary
            return entries.wordless(entry, now) if silent else entries.nothing(entry, now)
        return self._taken(entry, entries.filled(article, None, now))

    def _words(self, entry: Entry) -> Article | None:
        """The article in the words of its feed."""
        from broadsheet.extract.blurb import blurb

        name = self._names.get(entry.source or "")
        return blurb(entry.told, url=entry.url, source=name) if entry.told else None

    def _taken(self, entry: Entry, article: Article, answer: PageAnswer | None = None) -> Entry:
        """A new address with its article, under the id by which the archive knows it or will."""
        now = self._crew.clock.now()
        known = self._crew.history.known([article.url] if article.url else [])
        key = known.get(article.url or "") or entries.identity(article)
        article = replace(article, id=key, published=believable(article.published, now), seen=now)
        return entries.taken(entry, article, now, answer)

    def _visited(self, entry: Entry, answer: PageAnswer) -> Entry:
        """The page of a known article: another version of it, or nothing new."""
        now = self._crew.clock.now()
        known = self._crew.storage.article(entry.article or "")
        if known is None:  # the user removed it: it does not come back
            return entries.nothing(entry, now)
        found = article_on(answer)
        if isinstance(found, Rejected) or not self._same(found, known):
            return entries.unchanged(entry, now)
        if entry.tries:
            self._crew.history.mark_gone(known.id, None)
        published = believable(found.published, now) or known.published
        article = replace(found, id=known.id, published=published, seen=now)
        if entries.content_of(article) == entry.content and article.corrections == known.corrections:
            return entries.unchanged(entry, now, answer)
        return entries.taken(entry, article, now, answer)

    def _same(self, found: Article, known: Article) -> bool:
        """Whether a page still shows the article that it showed; a blurb's address may become another one."""
        if known.completeness is Completeness.BLURB or not found.url:
            return True
        return self._crew.history.known([found.url]).get(found.url, found.id) == known.id

    def _missed(self, entry: Entry, failure: FetchFailure) -> Entry:
        now = self._crew.clock.now()
        after = entries.missed(entry, failure, now)
        gone = after.tries > entry.tries and is_taken_down(after.tries)
        known = self._crew.storage.article(entry.article) if gone and entry.article else None
        if known and known.completeness is not Completeness.BLURB:  # of a blurb the page was never there
            self._crew.history.mark_gone(known.id, now)
        return after


def article_on(answer: PageAnswer) -> Article | Rejected:
    """The article of a page, under the address that the page gives it if that is on the same site."""
    found = _extracted(answer.page)
    if isinstance(found, Article) and not entries.at_home(found, answer.url):
        return _extracted(replace(answer.page, given=Given(url=answer.url)))
    return found


def _extracted(page: FetchedPage) -> Article | Rejected:
    try:
        reading = read([page])
    except Exception as error:  # a page that finds a bug does not keep the others from being read
        return Rejected(page.input, f"it could not be read; Broadsheet has a bug ({type(error).__name__}).")
    return reading.articles[0] if reading.articles else reading.rejected[0]
