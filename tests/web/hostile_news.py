"""Articles with something hostile in every field, and a reader who asks for all that is made of them."""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote
from xml.etree import ElementTree

import feedparser
from lxml.html import document_fromstring

from broadsheet.types import FetchedPage, Rejected
from tests.render.hostile import ADDRESSES, MARKDOWN, MARKUP, TEXTS, TURNED

SYLLABLES = "ba co di fe gu ha jo ki lu me no pa ra si tu va wo xe yi zo".split()
THINGS = "bridge ferry museum harbour mill tower market theatre library orchard railway dam school".split()
DEEDS = "closed opened robbed flooded rebuilt sold burnt praised painted searched moved blocked".split()
LOSSES = "boats books coins trees trains pictures sheep keys maps jobs days votes houses".split()
OUTLETS = 6
BROKEN = (
    "\ud800\udfff\udc00",
    "\x00\x01\x1f\x7f\x9f",
    "\ufffe\uffff\ufeff",
    "e\u0301" * 300,
    "\u202e" * 50,
    "\U000e0041" * 20,
)
PAYLOADS = (MARKUP, MARKDOWN, TURNED, *TEXTS[4:], *BROKEN)
_SCHEMES = ("http://", "https://", "/", "#", "data:,")
_NO = ("img", "iframe", "object", "embed", "base", "audio", "video", "frame", "applet", "math")


class HostileNews:
    """Implements `protocols.Source`: articles, about four on each event; every hundredth has a huge title."""

    def __init__(self, count: int, *, seed: int = 7, huge: int = 1_000_000) -> None:
        self._count, self._seed, self._huge = count, seed, huge

    def pages(self) -> Iterator[FetchedPage | Rejected]:
        for number in range(self._count):
            row = _row(number, random.Random(f"{self._seed} {number}"), self._huge)
            body = json.dumps(row).encode()
            yield FetchedPage(body, "application/json", f"rows.jsonl:{number}")


def _row(number: int, dice: random.Random, huge: int) -> dict[str, object]:
    event = number // 4
    told = random.Random(event)
    who, where, what, whose = ("".join(told.choices(SYLLABLES, k=3)).capitalize() for _ in range(4))
    thing, deed, loss = (told.choice(words) for words in (THINGS, DEEDS, LOSSES))
    figure, bad = 10 + event % 80 + dice.choice((0, 0, 5)), dice.choice
    title = f"{where} {thing} {deed} after {what} report {bad(PAYLOADS)}"
    text = (
        f"The {what} {thing} in {where} was {deed} on Saturday, and {figure} {loss} were lost. "
        f"{bad(PAYLOADS)}"
        f"\n\n“We {bad(PAYLOADS)} could not take the risk,” said {who} {whose} {bad(PAYLOADS)[:60]} of "
        f"{where}. "
        f"The {thing} of {what} will cost {figure} million crowns, {whose} said in {where}.\n\n"
        f"{bad(PAYLOADS)} About {figure},000 people know the {what} {thing}, according to {who} {whose}."
    )
    return {
        "id": f"a-{number}" if number % 3 else f"a-{number}{bad(PAYLOADS)[:40]}",
        "title": title + "x" * huge if number % 100 == 99 else title,
        "text": text,
        "outlet": f"Paper {number % OUTLETS} {bad(PAYLOADS)[:80]}",
        "url": f"{bad(ADDRESSES)}{number}",  # no two are the same article
        "authors": [bad(PAYLOADS), bad(PAYLOADS)],
        "published_at": bad((f"2030-10-{1 + event % 28:02}", "2030-10-05T08:00:00Z", bad(PAYLOADS))),
        "language": bad(("en", "en", "en", bad(PAYLOADS)[:10])),
    }


@dataclass(slots=True)
class Read:
    """What a reader found wrong, and how much was read."""

    asked: int = 0
    feeds: int = 0
    wrong: list[str] = field(default_factory=list)


Get = Callable[[str], tuple[int, str, bytes]]  #: a path to status, content type and body


def read_all(get: Get, *, most: int) -> Read:
    """Follow every link within the paper from the front page, then each feed and route of the API."""
    found = Read()
    waiting = ["/", "/stories", "/search?q=crack", "/feeds/front.atom", "/feeds/front.json"]
    waiting += [
        "/api/v1/stories?limit=100",
        "/api/v1/openapi.json",
        "/api/v1/sources",
        "/api/v1/events?since=0&most=1",
    ]
    for text in PAYLOADS:
        typed = quote(text.encode("utf-8", "surrogatepass"))
        waiting += [
            f"/search?q={typed}",
            f"/api/v1/search?kind=article&q={typed}",
            f"/feeds/search.atom?q={typed}",
        ]
        waiting += [f"/{room}/{typed}" for room in ("story", "article", "name", "api/v1/stories")]
    seen: set[str] = set()
    while waiting and found.asked < most:
        path = waiting.pop(0)
        if path not in seen:
            seen.add(path)
            found.asked += 1
            waiting += _looked_at(path, get(path), found)
    return found


def _looked_at(path: str, answer: tuple[int, str, bytes], found: Read) -> list[str]:
    """Note what is wrong with an answer; the links in it."""
    status, kind, body = answer
    if status >= 500:
        found.wrong.append(f"{path[:100]}: status {status}")
    if kind.startswith("text/html"):
        return _document(path, body, found)
    if "atom" in kind:
        found.feeds += 1
        try:
            ElementTree.fromstring(body)
        except ElementTree.ParseError as error:
            found.wrong.append(f"{path[:100]}: no XML ({error})")
        if feedparser.parse(body).bozo:
            found.wrong.append(f"{path[:100]}: feedparser finds it broken")
    elif "json" in kind:
        return _hrefs(json.loads(body))
    return []


def _hrefs(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["href"]] if isinstance(value.get("href"), str) else []
        return own + [link for item in value.values() for link in _hrefs(item)]
    return [link for item in value for link in _hrefs(item)] if isinstance(value, list) else []


def _document(path: str, body: bytes, found: Read) -> list[str]:
    root = document_fromstring(body)
    wrong = [f"element {one.tag}" for one in root.iter(*_NO)]
    wrong += [
        "script"
        for one in root.iter("script")
        if one.get("type") != "application/ld+json" and not one.get("src")
    ]
    wrong += ["svg" for one in root.iter("svg") if one.get("class") != "chart"]
    links = []
    for element in root.iter():
        wrong += [f"attribute {name}" for name in element.attrib if name.lower().startswith("on")]
        for name in ("href", "src", "action"):
            address = element.get(name)
            if address is not None and not address.startswith(_SCHEMES):
                wrong.append(f"{name}={address[:40]!r}")
            elif address and name == "href" and address.startswith("/") and element.tag in ("a", "link"):
                links.append(address.partition("#")[0])
    found.wrong += [f"{path[:100]}: {one}" for one in wrong]
    return links
