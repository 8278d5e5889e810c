"""What a page asks of programs that read it: robots directives and text-and-data-mining reservation.

Sources: the ``X-Robots-Tag`` header and ``<meta name="robots">`` as search engines document them; TDM
Reservation Protocol (W3C Community Group, 2024), sections 3.1 (header) and 3.3 (HTML).
"""

import re

from broadsheet.types import Response

HEAD_BYTES = 200_000  #: where the head of a page ends at the latest
META = re.compile(rb"<meta\b[^<>]{0,500}>", re.I)
ATTRIBUTE = re.compile(rb"""\b(name|content)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))""", re.I)
FORBIDDING = frozenset({"noindex", "noarchive", "none"})


def reservation(response: Response) -> str | None:
    """One sentence if the page asks not to be kept or mined; None if it may be read."""
    if response.header("tdm-reservation") == "1" or meta(response.body, b"tdm-reservation") & {"1"}:
        return "the page reserves its text against text and data mining."
    values = [value for key, value in response.headers if key == "x-robots-tag"]
    asked = {word for value in values for word in directives(value)}
    asked |= meta(response.body, b"robots") | meta(response.body, b"broadsheet")
    if asked & FORBIDDING:
        return f"the page asks programs not to keep it ({', '.join(sorted(asked & FORBIDDING))})."
    return None


def directives(value: str) -> set[str]:
    """The directives of an ``X-Robots-Tag`` that are meant for everybody or for us."""
    agent, colon, rest = value.partition(":")
    if colon and agent.strip().lower() not in ("unavailable_after", "max-snippet", "max-image-preview"):
        value = rest if agent.strip().lower() in ("broadsheet", "*") else ""
    return {word.strip().lower() for word in value.split(",")}


def meta(body: bytes, name: bytes) -> set[str]:
    """The comma-separated words of all ``<meta name=NAME content=…>`` in the head of a page."""
    out: set[str] = set()
    for tag in META.findall(body[:HEAD_BYTES]):
        fields = {key.lower(): a or b or c for key, a, b, c in ATTRIBUTE.findall(tag)}
        if fields.get(b"name", b"").lower() == name:
            words = fields.get(b"content", b"").decode("utf-8", "replace").split(",")
            out |= {word.strip().lower() for word in words}
    return out
