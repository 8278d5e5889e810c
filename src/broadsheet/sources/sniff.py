"""What kind of content some bytes are, told by the bytes; the name decides only where they allow both."""

import codecs
import re
from enum import StrEnum


class Kind(StrEnum):
    EMPTY = "empty"
    BINARY = "binary"
    FEED = "feed"
    HTML = "text/html"
    JSON = "application/json"
    TEXT = "text/plain"


HEAD = 64 * 1024  #: bytes that are looked at
_SPACE = b" \t\r\n\x0b\x0c"
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP, Word or e-book file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\x00", "a database"),
    (b"WARC/", "a web archive, which is read under a name that ends in .warc or .warc.gz"),
)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]", re.I)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.I)
_TAG = re.compile(rb"</(?:p|div|article|section|h[1-6]|span|a|main)\s*>", re.I)
_JSON = re.compile(rb"\{\s*[\"}]|\[\s*[{\]]")
JSON_LINES_NAMES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_JSON_NAMES = (".json", ".json.gz", *JSON_LINES_NAMES)
_HTML_NAMES = (".html", ".htm", ".xhtml", ".html.gz", ".htm.gz")
_MOST_CONTROLS = 0.02  #: of the bytes; text has next to none, compressed data has about a tenth


def sniff(head: bytes, name: str) -> tuple[Kind, str]:
    """The kind of content that begins with ``head``, and for binary content a phrase that names it."""
    content = head.lstrip(_SPACE).removeprefix(codecs.BOM_UTF8).lstrip(_SPACE)
    if not content:
        return Kind.EMPTY, ""
    for signature, phrase in _SIGNATURES:
        if content.startswith(signature):
            return Kind.BINARY, phrase
    if not encoding_of(head) and _is_binary(head):
        return Kind.BINARY, "no text"
    if _JSON.match(content) or name.lower().endswith(_JSON_NAMES):
        return Kind.JSON, ""
    return _markup(content, name), ""


def encoding_of(head: bytes) -> str | None:
    """The encoding that a byte order mark names."""
    return next((name for mark, name in _BOMS if head.startswith(mark)), None)


def _is_binary(head: bytes) -> bool:
    controls = sum(head.count(byte) for byte in range(32) if byte not in _SPACE and byte != 0x1B)
    return b"\x00" in head or controls > _MOST_CONTROLS * len(head)


def _markup(content: bytes, name: str) -> Kind:
    if content.startswith(b"<") and _FEED.search(content[:2000]) and not _PAGE.search(content[:2000]):
        return Kind.FEED
    named = name.lower().endswith(_HTML_NAMES)
    if _PAGE.search(content[:5000]) or (_TAG.search(content) and (named or content.startswith(b"<"))):
        return Kind.HTML
    return Kind.TEXT
