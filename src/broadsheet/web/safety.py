"""Who may ask, and for what: hosts, logins, forged requests, rates, and the headers of every answer.

Without a password only requests that name this very machine are answered, so that no other site can reach the
paper through a name that it lets point here (DNS rebinding). With one, nothing but the login is shown to
strangers. What changes something needs, besides, a token that only a page of the paper carries.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from broadsheet.web.problems import problem

VISITOR, SESSION = "visitor", "session"
DAY = 86_400
SESSION_DAYS = 30
MOST_SENT = 256 * 1024  #: bytes of the body of a request
OPEN = ("/login", "/static/")  #: what strangers may see
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # without any, browsers hide the origin of forms too
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


@dataclass(slots=True)
class Rate:
    """So many events in so many seconds for each key; old keys are forgotten."""

    most: int
    seconds: float
    now: Callable[[], float] = time.monotonic
    _seen: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def allows(self, key: str) -> bool:
        now, seen = self.now(), self._seen[key]
        while seen and seen[0] < now - self.seconds:
            seen.popleft()
        if len(seen) >= self.most:
            return False
        seen.append(now)
        if len(self._seen) > 10_000:
            self._seen = defaultdict(deque, {key: seen})
        return True


class Guard:
    """The rules, apart from the transport."""

    def __init__(
        self,
        *,
        hosts: Iterable[str] | None = None,
        check: Callable[[str], bool] | None = None,
        secret: bytes | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        """``hosts``: names under which the paper answers, without ports; None: any.

        ``check`` says whether a password is right; None: no login is asked for.
        """
        self.hosts = frozenset(hosts) if hosts is not None else None
        self._check = check
        self._secret = secret or secrets.token_bytes(32)
        self._now = now
        self._known: set[bytes] = set()  #: digests of credentials that were right, for checking is slow
        self.logins = Rate(5, 60.0)
        self.requests = Rate(600, 60.0)
        self.changes = Rate(60, 60.0)

    @property
    def locked(self) -> bool:
        return self._check is not None

    def host_fits(self, host: str) -> bool:
        return self.hosts is None or _parts(f"//{host}")[0] in self.hosts

    def token(self, visitor: str) -> str:
        """What the forms of a visitor carry."""
        return hmac.new(self._secret, f"form {visitor}".encode(), hashlib.sha256).hexdigest()

    def token_fits(self, visitor: str, token: str) -> bool:
        return bool(visitor) and _same(self.token(visitor), token)

    def session(self) -> str:
        """A cookie for who has logged in."""
        until = str(int(self._now()) + SESSION_DAYS * DAY)
        return f"{until}.{self._signed(until)}"

    def password_fits(self, password: str) -> bool:
        return self._check is not None and self._check(password)

    def known(self, headers: Headers, cookies: dict[str, str]) -> bool:
        """Is this the owner: no login is asked for, or a session, or the password with the request?"""
        if self._check is None:
            return True
        until, _, signature = cookies.get(SESSION, "").partition(".")
        if until.isascii() and until.isdigit() and _same(self._signed(until), signature):
            return int(until[:15]) > self._now()
        return self._basic(headers.get("authorization", ""))

    def _signed(self, until: str) -> str:
        return hmac.new(self._secret, f"session {until}".encode(), hashlib.sha256).hexdigest()

    def _basic(self, value: str) -> bool:
        """HTTP Basic, for feed readers and programs; the name does not matter."""
        scheme, _, coded = value.partition(" ")
        if scheme.lower() != "basic" or self._check is None:
            return False
        digest = hashlib.sha256(self._secret + coded.encode("utf-8", "replace")).digest()
        if digest in self._known:
            return True
        try:
            password = base64.b64decode(coded, validate=True).decode().partition(":")[2]
        except (binascii.Error, ValueError):
            return False
        if not self.logins.allows("basic") or not self._check(password):
            return False
        self._known.add(digest)
        return True


def _same(right: str, given: str) -> bool:
    """Compared in a time that says nothing of where they differ."""
    return hmac.compare_digest(right.encode(), given.encode("utf-8", "replace"))


def cookies_of(headers: Headers) -> dict[str, str]:
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}


class Safety:
    """ASGI middleware around the whole paper."""

    def __init__(self, app: ASGIApp, *, guard: Guard) -> None:
        self._app = app
        self._guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        cookies = cookies_of(headers)
        visitor = cookies.get(VISITOR, "")
        fresh = "" if len(visitor) == 32 and visitor.isalnum() else secrets.token_hex(16)
        scope.setdefault("state", {}).update(
            visitor=fresh or visitor,
            owner=self._guard.known(headers, cookies),
            cookies=cookies,
        )

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                answered = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    answered.setdefault(name, value)
                if fresh and "text/html" in answered.get("content-type", ""):
                    cookie = f"{VISITOR}={fresh}; Path=/; HttpOnly; SameSite=Strict; Max-Age={365 * DAY}"
                    answered.append("set-cookie", cookie)
            await send(message)

        refusal = self._refusal(scope, headers)
        try:
            await (refusal or self._app)(scope, _bounded(receive), dressed)
        except _TooLarge:
            await PlainTextResponse("This is larger than anything sent here.", 413)(scope, receive, dressed)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        guard, path = self._guard, scope["path"]
        if not guard.host_fits(headers.get("host", "")):
            return _refused(path, "This paper does not answer under that name.", 421)
        if scope["method"] not in SAFE and not _same_origin(headers):
            return _refused(path, "This request comes from another site.", 403)
        client = (scope.get("client") or ("", 0))[0]
        if not _loopback(client) and not guard.requests.allows(client):
            return _refused(path, "Too many requests; wait a minute.", 429, {"Retry-After": "60"})
        if scope["method"] not in SAFE and not guard.changes.allows(client):
            return _refused(path, "Too many changes; wait a minute.", 429, {"Retry-After": "60"})
        if scope["state"]["owner"] or path.startswith(OPEN):
            return None
        if scope["method"] in SAFE and "text/html" in headers.get("accept", ""):
            return RedirectResponse("/login", 303)
        return _refused(path, "Log in first.", 401, {"WWW-Authenticate": 'Basic realm="Broadsheet"'})


def _refused(path: str, sentence: str, status: int, headers: dict[str, str] | None = None) -> Response:
    """As a program or a reader expects it."""
    if path.startswith("/api/"):
        return problem(status, sentence, headers)
    return PlainTextResponse(sentence, status, headers)


class _TooLarge(Exception):
    """More was sent than any form has, whatever was announced."""


def _bounded(receive: Receive) -> Receive:
    read = 0

    async def bounded() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > MOST_SENT:
            raise _TooLarge
        return message

    return bounded


def _same_origin(headers: Headers) -> bool:
    """Does a browser say that one of our own pages sends this, or is it no browser?"""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = headers.get("origin")
    return origin is None or _parts(origin)[1] == headers.get("host", "").lower()


def _parts(address: str) -> tuple[str, str]:
    """The host of an address, and the host with the port; empty for what is no address."""
    try:
        parts = urlsplit(address.lower())
        return parts.hostname or "", parts.netloc
    except ValueError:
        return "", ""


def _loopback(client: str) -> bool:
    return client.startswith("127.") or client in ("::1", "testclient")
