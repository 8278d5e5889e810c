"""One pass over the sources.

::

    sources that are due | ask | what they name, with their new state     one transaction for some of them
    addresses that are due | fetch | extract | wait for the others        one transaction for some of them
    articles that wait | in order of day and id | group and keep | settle
    stories that changed | write the page

A kill between any two steps loses nothing: what was not kept is asked again, what was is not. The order in
which hosts answer changes nothing, because articles find their stories only at the end.
"""

from collections.abc import Iterable
from datetime import timedelta

from broadsheet.newsroom.per_host import origin_of
from broadsheet.newsroom.round_end import End
from broadsheet.newsroom.round_feeds import FeedRound
from broadsheet.newsroom.round_pages import PageRound
from broadsheet.newsroom.round_parts import Crew, Hosts, Tally
from broadsheet.newsroom.schedule import FARTHEST
from broadsheet.types import Followed, SourceKind, UpdateReport

FEW = 2  #: sources that may all be down at once although the network is up
LATELY = timedelta(minutes=30)
OFFLINE = "No source can be reached; is the network up? Articles that wait for their pages go on waiting."


def web_origins(due: Iterable[Followed]) -> set[str]:
    """The hosts of sources on the web."""
    return {origin_of(o.subscription.url) for o in due if o.subscription.kind is not SourceKind.FOLDER}


def one_pass(crew: Crew, hosts: Hosts, due: Iterable[Followed]) -> UpdateReport:
    """Ask these sources, fetch what they name, keep the articles and write the pages of their stories."""
    tally = Tally()
    FeedRound(crew, hosts, tally).run(list(due))
    if FEW < tally.asked == tally.unreachable and _long_ago(crew):
        tally.notes.append(OFFLINE)
    elif not crew.clock.stop():
        now = crew.clock.now()
        entries = crew.book.due_entries(now, farthest=now + FARTHEST)
        hosts.add({origin_of(entry.url) for entry in entries})
        names = (
            {one.subscription.id: one.subscription.title for one in crew.book.followed()} if entries else {}
        )
        PageRound(crew, hosts, tally, names).run(entries)
    if not crew.clock.stop():
        End(crew, tally).run()
    return report(crew, tally)


def _long_ago(crew: Crew) -> bool:
    """Whether no source answered of late, nor in this pass, should it have been killed and begun anew."""
    since = crew.clock.now() - LATELY
    answered = (one.state.succeeded_at for one in crew.book.followed())
    return all(when is None or when < since for when in answered)


def report(crew: Crew, tally: Tally) -> UpdateReport:
    """What was done."""
    due = crew.book.next_due()
    return UpdateReport(
        asked=tally.asked,
        unchanged=tally.unchanged,
        failed=tuple(sorted(tally.failed)),
        found=tally.found,
        pages=tally.pages,
        articles=tally.articles,
        blurbs=tally.blurbs,
        changed=tally.changed,
        left_out=tuple(sorted(tally.left_out)),
        waiting=crew.book.waiting(),
        stories=tuple(tally.stories),
        notes=tuple(sorted(tally.notes)),
        next_due=max(due, crew.clock.now()) if due else None,
        stopped=crew.clock.stop(),
    )
