"""Answers with a tag, so that who has them already is told so (RFC 9110, conditional requests)."""

import re
from hashlib import blake2b

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from broadsheet import __version__

JSON = "application/json"
_SURROGATES = re.compile("[\ud800-\udfff]")
_TAG = re.compile(r'(?:W/)?("[^"]*")')


def tag_of(*parts: object) -> str:
    """A tag that is the same as long as the parts are, and the program."""
    joined = "\x1f".join((__version__, *map(str, parts)))
    return f'"{blake2b(joined.encode("utf-8", "replace"), digest_size=10).hexdigest()}"'


def has(request: Request, tag: str) -> bool:
    """Whether the client says that it has what the tag stands for."""
    given = request.headers.get("if-none-match", "")
    return given.strip() == "*" or tag in _TAG.findall(given[:2000])


def unchanged(tag: str) -> Response:
    return Response(status_code=304, headers=_headers(tag))


def answer(request: Request, content: str | bytes, media: str, tag: str | None = None) -> Response:
    """The content, or word that the client has it; without a ``tag`` it is that of the content itself."""
    body = content.encode("utf-8", "replace") if isinstance(content, str) else content
    tag = tag or tag_of(blake2b(body, digest_size=10).hexdigest())
    if has(request, tag):
        return unchanged(tag)
    return Response(body, media_type=media, headers=_headers(tag))


def as_json(value: object) -> bytes:
    """JSON without lone surrogates, which UTF-8 does not have."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_scrubbed(msgspec.to_builtins(value)))


def _headers(tag: str) -> dict[str, str]:
    return {"ETag": tag, "Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff"}


def _scrubbed(value: object) -> object:
    if isinstance(value, str):
        return _SURROGATES.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_scrubbed(key): _scrubbed(item) for key, item in value.items()}
    return [_scrubbed(item) for item in value] if isinstance(value, list | tuple) else value
