"""What the servers of the network answer at a time. It depends on nothing else, so a run can be repeated."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape

from tests.network import feeds
from tests.network.plan import START, STEP, Plan, Planned
from tests.network.server import Reply, Way
from tests.network.words import Text, changed, corrected

LATER = timedelta(hours=44)  #: after its publication an article is changed or removed
CONTROL = "/control/"
HTML = {"Content-Type": "text/html; charset=utf-8"}

#: Pages that are not as they should be, whatever the article.
SPOILT: Mapping[str, Reply] = {
    "never": Reply(status=500),
    "missing": Reply(status=404),
    "forbidden": Reply(status=403),
    "pay": Reply(status=402),
    "pdf": Reply(b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n" + b"0" * 500, headers={"Content-Type": "application/pdf"}),
    "large": Reply(b"<html>", headers=HTML, way=Way.FLOOD),
    "hole": Reply(status=302, headers={"Location": feeds.PROBE}),
    "robot-wall": Reply(
        b"<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>",
        headers=HTML,
    ),
    "taken-back": Reply(status=410),
}
HEADS = {
    "noindex": '<meta name="robots" content="noindex, nofollow">',
    "tdm-meta": '<meta name="tdm-reservation" content="1">',
    "latin": '<meta charset="iso-8859-1">',
}
HEADERS = {"noarchive": {"X-Robots-Tag": "noarchive"}, "tdm-header": {"TDM-Reservation": "1"}}


@dataclass(frozen=True)
class Asked:
    """A request; names of headers are in lower case."""

    host: str
    path: str
    headers: Mapping[str, str]


class Network:
    """All hosts at a moment, which a request to ``CONTROL`` sets."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._feeds = {(one.host, one.path): one for one in feeds.all_feeds()}
        self.now = START
        self.requests: list[Asked] = []

    def set_time(self, now: datetime) -> None:
        self.now = now

    def __call__(self, host: str, path: str, headers: Mapping[str, str]) -> Reply:
        if path.startswith(CONTROL):
            self.set_time(datetime.fromisoformat(path.removeprefix(CONTROL)))
            return Reply(b"so be it")
        self.requests.append(Asked(host, path, headers))
        return conditional(self._answer(host, path), headers)

    def _answer(self, host: str, path: str) -> Reply:
        if path == "/robots.txt":
            return robots(host)
        first = "/" + path.split("/")[1]
        feed = self._feeds.get((host, path)) or self._feeds.get((host, first))
        if feed and host in feeds.BAD:
            return feeds.bad(feed.case, path)
        if feed and feed.case == "redirected":
            return self._redirected(feed, path)
        if feed:
            return feeds.reply(self._plan, feed, self.now)
        article = self._plan.at(host, path)
        return page(article, path, self.now) if article else Reply(status=404)

    def _redirected(self, feed: feeds.Served, path: str) -> Reply:
        step = int(path.rpartition("/")[2]) if path.count("/") > 1 else 0
        if step < 3:
            return Reply(status=(301, 302, 307)[step], headers={"Location": f"/latest/{step + 1}"})
        return Reply(feeds.document(self._plan, feed, self.now).encode())


def robots(host: str) -> Reply:
    if host == "speechless.example":
        return Reply(status=500)
    if host == "closed.example":
        return Reply(b"User-agent: *\nDisallow: /\n")
    return Reply(b"User-agent: *\nDisallow: /private/\nCrawl-delay: 2\n")


def page(one: Planned, path: str, now: datetime) -> Reply:
    """The page of an article, or what is there instead."""
    if one.case == "forwarded" and path.startswith("/go"):
        return Reply(status=302, headers={"Location": one.path})
    if one.case == "late" and now <= one.appears:
        return Reply(status=500)
    if one.case == "removed" and now >= one.published + LATER:
        return Reply(status=404)
    if one.case == "bomb":
        return Reply(feeds.bomb(b"<html>"), headers={**HTML, "Content-Encoding": "gzip"})
    if one.case in SPOILT:
        return SPOILT[one.case]
    return _article(one, path, now)


def text_at(one: Planned, now: datetime) -> Text:
    """Its words at a time."""
    if now >= one.published + LATER:
        if one.case == "changed":
            return changed(one.text, one.what)
        if one.case == "corrected":
            return corrected(one.text, one.what)
    return one.text


def _article(one: Planned, path: str, now: datetime) -> Reply:
    text = text_at(one, now)
    paragraphs = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.paragraphs)
    address = f"http://{one.host}{path if path.startswith('/reissued') else one.path}"
    head = (
        f'<title>{escape(text.title)}</title><meta property="og:site_name" content="{one.outlet}">'
        f'<meta property="article:published_time" content="{one.published.isoformat()}">'
        f'<link rel="canonical" href="{address}">{HEADS.get(one.case, "")}'
    )
    html = (
        f'<!doctype html><html lang="en"><head>{head}</head><body><nav><a href="/">Home</a></nav>'
        "<main><article>"
        f"<h1>{escape(text.title)}</h1>{paragraphs}</article></main><footer>{one.outlet}</footer></body></html>"
    )
    body = html.encode("latin-1" if one.case == "latin" else "utf-8")
    kind = {"Content-Type": "text/html"} if one.case == "latin" else HTML
    packed = one.number % 7 == 0
    return Reply(
        gzip.compress(body, mtime=0) if packed else body,
        headers={
            **kind,
            **HEADERS.get(one.case, {}),
            **({"Content-Encoding": "gzip"} if packed else {}),
            "Last-Modified": "Mon, 07 Oct 2030 06:00:00 GMT",
        },
    )


def conditional(reply: Reply, headers: Mapping[str, str]) -> Reply:
    """304, if the asker has it already; else with a validator."""
    if reply.status != 200 or reply.way is not Way.WELL or not reply.body or reply.length is not None:
        return reply
    tag = f'"{hashlib.sha256(reply.body).hexdigest()[:16]}"'
    if headers.get("if-none-match") == tag:
        return Reply(status=304)
    return Reply(reply.body, headers={**reply.headers, "ETag": tag}, close=reply.close)


def passes(days: int) -> list[datetime]:
    """When the sources are asked: twice a day, and for two days after the last news."""
    return [START + STEP * n for n in range(2 * days + 4)]
