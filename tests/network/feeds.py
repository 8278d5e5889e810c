"""The sixty feeds: where each is, what it names at a time, and how it is served."""

import gzip
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

from tests.network import formats
from tests.network.cases import FEEDS
from tests.network.door import INSIDE, TURNCOAT
from tests.network.formats import Item
from tests.network.plan import LISTED, NAMES, Plan, Planned, host_of
from tests.network.server import Reply, Way

BOMB = 500_000_000  #: bytes that a bomb unpacks to
LARGE = 200_000_000
PROBE = "http://169.254.169.254/latest/meta-data/"

#: One for each outlet: how its third feed is served.
LATEST = (
    "new-ids",
    "wrong-type",
    "wrong-charset",
    "utf-16",
    "redirected",
    "cut-in-the-middle",
    "external-entity",
    "cookie",
)
#: Feeds that serve nothing, by host.
BAD = {
    "errors.example": ("404", "410", "403", "500", "web-page", "nothing", "xml-bomb"),
    "faulty.example": ("reset", "hang-up", "no-http", "broken-gzip"),
    "lanes.example": ("loop", "long-chain", "to-metadata", "to-loopback", "to-file"),
    "bombs.example": ("gzip-bomb", "declared-large", "endless"),
    "busy.example": ("429",),
    "pressed.example": ("503",),
    "mute.example": ("silence",),
    "trickle.example": ("drip",),
    "closed.example": ("robots",),
    "speechless.example": ("no-robots",),
    INSIDE: ("inside",),
    TURNCOAT: ("turncoat",),
}
OUTLETS = tuple(host_of(name) for name in NAMES)
HOSTS = (*OUTLETS, *BAD, *(f"m.{host}" for host in OUTLETS))


@dataclass(frozen=True)
class Served:
    """A feed: its address, and its case in the table."""

    host: str
    path: str
    case: str

    @property
    def url(self) -> str:
        return f"http://{self.host}{self.path}"


@cache
def all_feeds() -> tuple[Served, ...]:
    """Every feed of the network."""
    found = []
    for number, host in enumerate(OUTLETS):
        found += [Served(host, "/feed", "plain"), Served(host, "/section", "unchanged")]
        found.append(Served(host, "/latest", LATEST[number]))
        found.append(Served(host, "/map", "many" if number == 3 else "plain"))
    found.append(Served(OUTLETS[0], "/maps", "index"))
    found += [Served(host, f"/{case}", case) for host, cases in BAD.items() for case in cases]
    assert {one.case for one in found} == set(FEEDS)
    return tuple(found)


def links(one: Planned) -> dict[str, str]:
    """By feed of its outlet, the address under which the feed names an article when it is new."""
    twins = {
        "tracking": f"{one.url}?utm_source=rss&utm_medium=feed",
        "forwarded": f"http://{one.host}/go?id={one.number}",
    }
    found = {"/feed": twins.get(one.case, one.url)}
    if one.section:
        found["/section"] = one.url
    if one.latest:
        others = {"amp": f"{one.url}/amp", "mobile": f"http://m.{one.host}{one.path}"}
        found["/latest"] = others.get(one.case, one.url)
    if one.case == "plain" and one.number % 3 == 0:
        found["/map"] = one.url
    return found


def listed(plan: Plan, host: str, path: str, now: datetime) -> list[Item]:
    """What a feed names at a time, newest first."""
    items = []
    for one in plan.of(host):
        url = links(one).get(path)
        if url:
            items += [item for item in _named(one, url, path) if timedelta(0) <= now - item.at <= LISTED]
    return sorted(items, key=lambda item: (item.at, item.url), reverse=True)


def _named(one: Planned, url: str, path: str) -> list[Item]:
    first = Item(url, one.text.title, one.text.paragraphs[0], one.published)
    later = one.published + timedelta(days=2)
    if one.case == "again" and path == "/feed":
        return [first, replace(first, at=later)]
    if one.case == "reissued" and path == "/feed":
        return [first, replace(first, at=later, url=f"http://{one.host}/reissued{one.path}")]
    return [first]


def document(plan: Plan, feed: Served, now: datetime) -> str:
    """The feed's text at a time."""
    number = OUTLETS.index(feed.host)
    title, site = f"The {NAMES[number]}", f"http://{feed.host}/"
    path = "/map" if feed.case == "index" else feed.path
    items = listed(plan, feed.host, path, now)
    kinds = formats.FORMATS
    if feed.case == "new-ids":
        items = [replace(item, id=f"{now:%d%H}-{item.url}") for item in items]
    if feed.case == "cut-in-the-middle":
        items.append(_old(feed.host, 0, now))  # the one that is cut
    if feed.case == "many":
        items += [_old(feed.host, n, now) for n in range(5_000 - len(items))]
    if feed.case in ("index", "many") or feed.path == "/map":
        return kinds[0 if feed.case == "many" else 4](title, site, items)
    if feed.path == "/latest":
        return formats.rss(title, site, items)
    return kinds[(number + len(feed.path)) % 4](title, site, items)


def _old(host: str, number: int, now: datetime) -> Item:
    return Item(f"http://{host}/old/{number}", f"Old news {number}", "", now - timedelta(days=900 + number))


ENTITIES = f"<!DOCTYPE rss [<!ENTITY file SYSTEM 'file:///etc/hostname'><!ENTITY far SYSTEM '{PROBE}'>]>"


def reply(plan: Plan, feed: Served, now: datetime) -> Reply:
    """How a feed that names articles is served."""
    if feed.case == "index" and feed.path == "/maps":
        return _xml(formats.sitemap_index([f"http://{feed.host}/map"]).encode())
    if feed.case == "external-entity":
        items = listed(plan, feed.host, feed.path, now)
        extra = "<description>&file;&far;</description>"
        return _xml(formats.rss("Feed", "http://x.example/", items, doctype=ENTITIES, extra=extra).encode())
    text = document(plan, feed, now)
    if feed.case == "redirected":
        return Reply(status=302, headers={"Location": "/latest/1"})
    return SPECIAL.get(feed.case, _plain)(text)


def _xml(body: bytes, kind: str = "application/xml; charset=utf-8") -> Reply:
    return Reply(body, headers={"Content-Type": kind})


def _plain(text: str) -> Reply:
    return _xml(text.encode(), "application/json" if text.startswith("{") else "application/xml")


def _cut(text: str) -> Reply:
    """Up to the title of the last entry."""
    return _xml(text[: text.rfind("<title>") + 12].encode())


SPECIAL: Mapping[str, Callable[[str], Reply]] = {
    "wrong-type": lambda text: _xml(text.encode(), "application/octet-stream"),
    "wrong-charset": lambda text: _xml(text.encode("latin-1", "replace"), "text/xml; charset=utf-8"),
    "utf-16": lambda text: _xml(text.encode("utf-16"), "text/xml"),
    "cut-in-the-middle": _cut,
    "cookie": lambda text: Reply(text.encode(), headers={"Set-Cookie": "track=1; Path=/"}),
}


@cache
def bomb(start: bytes) -> bytes:
    """Gzip that is small and unpacks to very much."""
    packer = zlib.compressobj(9, wbits=31)
    piece = b" " * 1_000_000
    parts = [packer.compress(start), *(packer.compress(piece) for _ in range(BOMB // len(piece)))]
    return b"".join([*parts, packer.flush()])


def bad(case: str, path: str) -> Reply:
    """How a feed that serves nothing is served."""
    match case:
        case "404" | "410" | "403" | "500" | "503":
            return Reply(status=int(case))
        case "429":
            return Reply(status=429, headers={"Retry-After": str(2 * 86_400)})
        case "web-page":
            return Reply(b"<html><body><p>Welcome</p></body></html>", headers={"Content-Type": "text/html"})
        case "xml-bomb":
            return _xml(_laughs().encode())
        case "loop":
            return Reply(status=301, headers={"Location": path})
        case "long-chain":
            step = int(path.rpartition("/")[2]) if path.count("/") > 1 else 0
            return Reply(status=302, headers={"Location": f"/long-chain/{step + 1}"})
        case "gzip-bomb":
            return Reply(bomb(b"<rss>"), headers={"Content-Encoding": "gzip"})
        case "broken-gzip":
            return Reply(gzip.compress(b"<rss/>" * 900)[:40], headers={"Content-Encoding": "gzip"})
        case "declared-large":
            return Reply(b"<rss>", length=LARGE)
    return BADLY.get(case, Reply())


BADLY: Mapping[str, Reply] = {
    "to-metadata": Reply(status=302, headers={"Location": PROBE}),
    "to-loopback": Reply(status=302, headers={"Location": f"http://{INSIDE}/feed"}),
    "to-file": Reply(status=302, headers={"Location": "file:///etc/passwd"}),
    "endless": Reply(b"<rss>", way=Way.FLOOD),
    "silence": Reply(way=Way.SILENCE),
    "drip": Reply(b"<rss>", way=Way.DRIP),
    "reset": Reply(way=Way.RESET),
    "hang-up": Reply(b"<rss><channel>", way=Way.HANG_UP),
    "no-http": Reply(b"what is this?\n", way=Way.RAW),
    "turncoat": Reply(status=302, headers={"Location": "/turncoat/again"}, close=True),
}


def _laughs() -> str:
    """Ten to the twelfth, if it were expanded (the "billion laughs")."""
    lines = ["<!ENTITY l0 'ha'>"]
    lines += [f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 13)]
    body = "<rss version='2.0'><channel><title>&l12;</title></channel></rss>"
    return f"<?xml version='1.0'?><!DOCTYPE rss [{''.join(lines)}]>{body}"


def opml(feeds: Sequence[Served]) -> str:
    """The list by which they are followed."""
    rows = "".join(f'<outline type="rss" text="{one.host}{one.path}" xmlUrl="{one.url}"/>' for one in feeds)
    return f'<opml version="2.0"><body>{rows}</body></opml>'
