"""The paper behind a real port, for a real browser."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from broadsheet.web.app import create_app
from broadsheet.web.safety import Guard
from tests.web.papers import paper_at

LOCAL = ("127.0.0.1", "localhost")


@contextmanager
def served(archive: Path) -> Iterator[str]:
    """The address of a paper over an archive, for as long as it is needed."""
    with paper_at(archive) as paper:
        app = create_app(paper, Guard(hosts=LOCAL))
        server = uvicorn.Server(uvicorn.Config(app, host=LOCAL[0], port=0, log_level="error"))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        try:
            yield f"http://{LOCAL[0]}:{_port(server)}"
        finally:
            server.should_exit = True
            thread.join(10)


def _port(server: uvicorn.Server) -> int:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if server.started:
            return int(server.servers[0].sockets[0].getsockname()[1])
        time.sleep(0.02)
    raise AssertionError("the paper did not open")
