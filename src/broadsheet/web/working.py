"""Work that takes longer than a reader waits: a page that comes bit by bit meanwhile, without a script.

The page begins at once, has a line for each article that is read, and ends with the stories that came of it.
Who leaves before misses nothing: the work goes on.
"""

import logging
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from secrets import token_hex

from fastapi import Request
from markupsafe import Markup
from starlette.responses import Response, StreamingResponse

from broadsheet.errors import BroadsheetError
from broadsheet.newsroom import Briefing
from broadsheet.protocols import Source
from broadsheet.render import display
from broadsheet.types import FetchedPage, Rejected
from broadsheet.web.desk import Paper
from broadsheet.web.look import environment, interface, settled, written
from broadsheet.web.told import told

_LOG = logging.getLogger(__name__)
_GAP = Markup(token_hex(32))  #: where the lines go; nobody can guess it
_PULSE = 5.0  #: seconds without news after which a comment is sent, so that nobody hangs up
_LINE = Markup("<li><bdi>{}</bdi></li>\n")
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Encoding": "identity",  # compressed, the first lines would wait for the last ones
    "X-Accel-Buffering": "no",
}


class _Told:
    """Implements `protocols.Source`: another one, which tells of each input when it is read."""

    def __init__(self, source: Source, tell: Callable[[str], None]) -> None:
        self._source, self._tell = source, tell

    def pages(self) -> Iterator[FetchedPage | Rejected]:
        for page in self._source.pages():
            self._tell(page.input)
            yield page


def briefed(request: Request, opened: Callable[[], AbstractContextManager[Source]]) -> Response:
    """Make and keep the stories of the articles of a source, while the reader watches."""
    paper: Paper = request.app.state.paper
    news: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def work() -> None:
        try:
            news.put(_ended(request, _made(paper, opened, news)))
        finally:
            news.put(None)

    threading.Thread(target=work, daemon=True).start()
    title = interface(request).say("web.making")
    page = settled(request, written(request, "working.html.j2", title=title, gap=_GAP))
    head, _, tail = page.partition(str(_GAP))
    return StreamingResponse(_stream(head, news, tail), media_type="text/html", headers=_HEADERS)


def _made(
    paper: Paper, opened: Callable[[], AbstractContextManager[Source]], news: "queue.SimpleQueue[str | None]"
) -> Briefing | BroadsheetError | None:
    """What came of it; None for a bug, which is in the log."""

    def tell(read: str) -> None:
        news.put(_LINE.format(display.shown(read, longest=display.LONGEST_TITLE)))

    try:
        with paper.making, opened() as source:
            return paper.room().brief(_Told(source, tell))
    except BroadsheetError as error:
        return error
    except Exception:  # the reader is told on the page, which has begun
        _LOG.exception("A page could not be made.")
        return None


def _ended(request: Request, made: Briefing | BroadsheetError | None) -> str:
    ui = interface(request)
    failed = None if isinstance(made, Briefing) else told(ui, str(made or ui.say("web.archive trouble")))
    pages = made.pages if isinstance(made, Briefing) else ()
    passed = (
        [(one.input, told(ui, one.reason)) for one in made.rejected] if isinstance(made, Briefing) else []
    )
    return environment().get_template("made.html.j2").render(ui=ui, pages=pages, passed=passed, failed=failed)


def _stream(head: str, news: "queue.SimpleQueue[str | None]", tail: str) -> Iterator[str]:
    yield head
    while True:
        try:
            line = news.get(timeout=_PULSE)
        except queue.Empty:
            yield "<!-- -->\n"
            continue
        if line is None:
            break
        yield line
    yield tail
