"""Words of articles made fit to be shown: every one of them may be hostile."""

import re
from urllib.parse import urlsplit

LONGEST_NAME = 80
LONGEST_TITLE = 240
LONGEST_TEXT = 1500
_LONGEST_ADDRESS = 2000

# Controls, marks that turn the direction of writing for what follows, byte order marks, lone surrogates.
# White space is none of these, though some controls are white space.
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_ADDRESS = re.compile(r"https?://[^\s<>\"'\\^`{|}\x7f-\x9f]+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}")


def shown(text: str, *, longest: int = LONGEST_TEXT) -> str:
    """``text`` on one line, without controls, cut with "…" after ``longest`` characters."""
    start = text[: 2 * longest + 100]
    line = " ".join(_UNSAFE.sub("", start).split())
    if len(line) <= longest and len(start) == len(text):
        return line
    return line[: longest - 1].rstrip() + "…"


def name(text: str) -> str:
    """A short string for names of outlets, agencies, persons and files."""
    return shown(text, longest=LONGEST_NAME)


def link(address: str | None) -> str | None:
    """The address, if it is one that may be followed: http or https, with a host and nothing odd in it."""
    if not address or len(address) > _LONGEST_ADDRESS or _UNSAFE.search(address):
        return None
    if not _ADDRESS.fullmatch(address):
        return None
    return address if host(address) else None


def host(address: str) -> str | None:
    """The host that a link leads to, without "www.", or None if the address is no web address."""
    try:
        parts = urlsplit(address)
        found = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not found:
        return None
    return name(found.removeprefix("www."))


def language_tag(code: str | None) -> str | None:
    """A language code fit for a ``lang`` attribute, else None."""
    return code if code and _LANGUAGE.fullmatch(code) else None
