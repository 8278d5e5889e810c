"""What a reader had seen at the last visit: remembered by the reader's own browser, in a cookie.

A visit lasts as long as one keeps looking; what was new stays new for all of it. The front page remembers
the number of the newest change, each story the revision of its page, in a cookie sent with that story alone.
"""

import time

from fastapi import Request
from starlette.responses import Response

VISIT = 1800  #: seconds without a look after which the next look is another visit
DAYS = 365


def visit(cookie: str, number: int, now: float) -> tuple[int | None, int, int]:
    """The newest change at the last visit (None: there was none), that of this one, and when this one was."""
    parts = cookie.split(".")
    if len(parts) != 3 or not all(part.isascii() and len(part) < 16 for part in parts):
        return None, number, int(now)
    before, current, when = (int(part) if part.isdigit() else None for part in parts)
    if when is None or current is None:
        return None, number, int(now)
    if now - when > VISIT:
        return current, number, int(now)
    return before, number, int(now) if now - when > 60 else when


class Visit:
    """This visit to the front page or to a story; ``name`` is that of the cookie."""

    def __init__(self, request: Request, name: str, number: int) -> None:
        self._name, self._given = name, request.state.cookies.get(name, "")
        self.before, self._now, self._since = visit(self._given, number, time.time())

    def kept(self, answer: Response, path: str = "/") -> Response:
        """The answer, with the cookie that remembers this visit if it says anything new."""
        value = f"{'' if self.before is None else self.before}.{self._now}.{self._since}"
        if value != self._given:
            answer.set_cookie(
                self._name, value, max_age=DAYS * 86_400, path=path, httponly=True, samesite="strict"
            )
        return answer
