"""What the archive has to be after all days, worked out from the plan alone."""

from collections import Counter

from broadsheet.extract.addresses import canonical
from broadsheet.newsroom.source_desk import source_id
from tests.network import feeds
from tests.network.archive import Kept
from tests.network.cases import PAGES, Fate
from tests.network.plan import DAYS, VOICES, Plan, Planned
from tests.network.site import passes, text_at
from tests.network.words import body_of


def articles(plan: Plan, days: int = DAYS) -> dict[str, Kept]:
    """By canonical address."""
    kept = [one for one in plan.articles if PAGES[one.case].fate is not Fate.NOTHING]
    return {canonical(one.url): _kept(one, days) for one in kept}


def _kept(one: Planned, days: int) -> Kept:
    case, text = PAGES[one.case], text_at(one, passes(days)[-1])
    full = case.fate is Fate.FULL
    return Kept(
        title=text.title,
        text=body_of(text) if full else text.paragraphs[0],
        completeness=case.fate.value,
        outlet=one.outlet if full else one.host,
        versions=case.versions,
        gone=case.gone,
    )


def counts(plan: Plan) -> dict[str, tuple[int, int]]:
    """By feed, its articles and how many of them are whole.

    Of several feeds that name a new article the one with the first id counts; of several addresses of it the
    first one.
    """
    total: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for one in plan.articles:
        fate = PAGES[one.case].fate
        if fate is not Fate.NOTHING:
            url = _credited(one)
            total[url] += 1
            whole[url] += fate is Fate.FULL
    return {one.url: (total[one.url], whole[one.url]) for one in feeds.all_feeds()}


def _credited(one: Planned) -> str:
    """The address of the feed that an article is counted for."""
    named = feeds.links(one)
    if "/map" in named and one.host == feeds.OUTLETS[0]:
        named = {**named, "/maps": named["/map"]}
    first = min(canonical(url) for url in named.values())
    paths = [path for path, url in named.items() if canonical(url) == first]
    return min((f"http://{one.host}{path}" for path in paths), key=source_id)


def addresses(plan: Plan, case: str) -> list[str]:
    """The canonical addresses of the articles of a case."""
    return [canonical(one.url) for one in plan.articles if one.case == case]


def reprints(plan: Plan) -> list[tuple[str, str]]:
    """Articles of two outlets that have the same text and are both kept whole and unchanged."""
    by_event = {one.what: one for one in plan.articles if one.number % VOICES == 1}
    pairs = [(by_event[one.what], one) for one in plan.articles if one.case == "reprint"]
    steady = {"plain", "two-feeds", "tracking", "amp", "mobile", "latin", "forwarded", "again", "reissued"}
    return [(canonical(a.url), canonical(b.url)) for a, b in pairs if a.case in steady and a.text == b.text]
