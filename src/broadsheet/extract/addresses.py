"""The address of an article in the one form that all its addresses share: for comparing, not for fetching.

Equivalences of RFC 3986, section 6.2 (case, default ports, percent-encoding, dot segments), and those of
the web's habits: no tracking parameters, AMP and mobile twins, ``www``, index pages, final slashes, and
``http`` for ``https``. What may name the article stays. (courlan.clean_url takes ``cid`` and ``eid`` for
tracking, keeps fragments and the case of percent signs, and raises on hostile input, so it is not used.)
"""

import re
from contextlib import suppress
from urllib.parse import SplitResult, urlsplit

from broadsheet.extract.tracking import (
    CACHES,
    CHANNEL_NAMES,
    CHANNELS,
    INDEXES,
    NAMES,
    PREFIXES,
    SCREENS,
)

LONGEST = 8_192  #: characters; longer strings are no addresses and stay as they are
_CONTROLS = dict.fromkeys([*range(0x20), 0x7F])
_ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_IN_PATH = _UNRESERVED | frozenset(b"!$&'()*+,;=:@/")  #: RFC 3986: pchar and the slash
_IN_QUERY = _IN_PATH | frozenset(b"?") - frozenset(b"&=+")
_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/;]*", re.I)


def canonical(url: str) -> str:
    """The form that all addresses of one article share; a string that is no web address stays as it is.

    Idempotent, and never raises. Two articles of a site keep two addresses, for only what says how a reader
    came there is taken out (`tracking`).
    """
    plain = url.translate(_CONTROLS).strip()
    if len(plain) > LONGEST:
        return plain
    try:
        return _canonical(urlsplit(plain)) or plain
    except ValueError:  # no address by the rules of urllib: brackets, ports, odd characters in the host
        return plain


def _canonical(parts: SplitResult) -> str | None:
    if parts.scheme.lower() not in ("http", "https"):
        return None
    host = _host(parts.hostname or "")
    while inner := _cached(host, parts.path):
        parts = urlsplit(f"https://{inner}{'?' + parts.query if parts.query else ''}")
        host = _host(parts.hostname or "")
    if not host:
        return None
    port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    query = _query(parts.query)
    fragment = _encoded(parts.fragment, _IN_QUERY | {*b"&=+"}) if parts.fragment[:1] in ("!", "/") else ""
    return "".join(
        (
            f"https://{_bare(host)}{port}{_path(parts.path)}",
            f"?{query}" if query else "",
            f"#{fragment}" if fragment else "",  # pages that are one document name the article there
        )
    )


def _host(name: str) -> str:
    """Lower case, without a final dot, and in ASCII where that is possible."""
    name = name.lower()
    if not name.isascii():
        with suppress(UnicodeError):
            name = name.encode("idna").decode("ascii").lower()
    return name.rstrip(".")


def _bare(host: str) -> str:
    """Without the labels that stand for a screen; two labels at least stay."""
    if ":" in host:
        return f"[{host}]"
    labels = host.split(".")
    return ".".join([*(label for label in labels[:-2] if label not in SCREENS), *labels[-2:]])


def _cached(host: str, path: str) -> str | None:
    """The address, without its scheme, of the page that a cache of AMP pages shows there."""
    for end, beginnings in CACHES:
        if f".{host}".endswith(end):
            for beginning in beginnings:
                inner = path.removeprefix(beginning)
                if inner != path and "." in inner.partition("/")[0]:
                    return inner
    return None


def _path(path: str) -> str:
    """Without dot segments, doubled slashes, marks of AMP pages and index pages; "/" if nothing is left."""
    kept: list[str] = []
    for segment in _SESSION.sub("", _encoded(path, _IN_PATH)).split("/"):
        if segment == "..":
            del kept[-1:]
        elif segment not in ("", "."):
            kept.append(segment)
    while kept and (shorter := _plain_name(kept[-1])) != kept[-1]:
        kept[-1:] = [shorter] if shorter else []
    first = next((n for n, segment in enumerate(kept) if segment.lower() != "amp"), len(kept))
    return "/" + "/".join(kept[first:])


def _plain_name(name: str) -> str:
    """The last part of a path without one mark of an AMP or index page."""
    small = name.lower()
    if small == "amp" or small in INDEXES:
        return ""
    if small.endswith(".amp.html") and len(small) > len(".amp.html"):
        return name[: -len(".amp.html")] + ".html"
    return name[: -len(".amp")] if small.endswith(".amp") and len(small) > len(".amp") else name


def _query(query: str) -> str:
    """The parameters that may name the article, each once, in order."""
    kept = set()
    for piece in query.split("&"):
        while piece.startswith("amp;"):  # "&amp;" of a page that was read as text
            piece = piece[len("amp;") :]
        name, _, value = piece.replace("+", "%20").partition("=")
        name, value = _encoded(name, _IN_QUERY), _encoded(value, _IN_QUERY | {*b"="})
        if (name or value) and not _is_tracking(name.lower(), value.lower()):
            kept.add(f"{name}={value}" if value else name)
    return "&".join(sorted(kept))


def _is_tracking(name: str, value: str) -> bool:
    return (
        name in NAMES
        or name.startswith(PREFIXES)
        or (name in CHANNEL_NAMES and value in CHANNELS)
        or (name == "view" and value in SCREENS)
    )


def _encoded(text: str, allowed: frozenset[int]) -> str:
    """Percent-encoded where it has to be, and nowhere else (RFC 3986, section 6.2.2)."""
    raw = text.encode("utf-8", "surrogatepass")
    out = bytearray()
    at = 0
    while at < len(raw):
        escape = _ESCAPE.match(raw, at)
        byte = int(escape[1], 16) if escape else raw[at]
        at += 3 if escape else 1
        if byte in _UNRESERVED or (not escape and byte in allowed):
            out.append(byte)
        else:
            out += b"%%%02X" % byte
    return out.decode("ascii")
