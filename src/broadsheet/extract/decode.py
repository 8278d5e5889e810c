"""Bytes to text, whatever encoding they are in."""

import re

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

#: Labels that mean a superset in practice (WHATWG Encoding Standard).
_SUPERSETS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
}

_CHARSET = re.compile(
    rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})|encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""", re.I
)
_LATIN_SHARE = 0.15
_HEAD = 4096  # bytes searched for a declaration, as in browsers
_CONTROL = bytes(c for c in range(32) if c not in (9, 10, 12, 13)) + b"\x7f"

_MAGIC = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"RIFF", "a media file"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"Rar!", "an archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"OggS", "a media file"),
    (b"ID3", "a media file"),
)


def binary_kind(body: bytes) -> str | None:
    """What kind of binary file this is, or None for text. Text in UTF-16 or with a few stray NULs is text."""
    head = body[:8192]
    for magic, kind in _MAGIC:
        if head.startswith(magic) and (len(magic) > 3 or not _printable(head)):
            return kind
    if any(head.startswith(bom) for bom, _ in _BOMS) or _utf16(head):
        return None
    return None if _printable(head) else "a binary file"


def _printable(head: bytes) -> bool:
    strange = len(head) - len(head.translate(None, _CONTROL))
    return strange <= len(head) // 50 + 2


def _utf16(body: bytes) -> str | None:
    """UTF-16 without a mark: in Latin text every other byte is zero."""
    head = body[:2048]
    if len(head) >= 8:
        for skip, name in ((1, "utf-16-le"), (0, "utf-16-be")):
            half = head[skip::2]
            if half.count(0) > len(half) * 0.7 and head.count(0) < len(head) * 0.6:
                return name
    return None


def decode(body: bytes) -> str:
    """The text of ``body``: byte order mark, UTF-8, declared charset, then the best guess; never fails.

    Stray control bytes are taken out.
    """
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace")
    if b"\x00" in body[:2048] and (wide := _utf16(body)):
        return body.decode(wide, "replace")
    body = body.translate(None, _CONTROL)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _declared(body)
    if declared and (text := _try(body, declared)) is not None:
        return text
    broken = body.decode("utf-8", "replace")
    bad = broken.count("�")
    if bad <= sum(1 for c in broken if c > "\x7f") - bad:
        return broken  # mostly sound UTF-8 with a few bad bytes
    return _guess(body)


def _declared(body: bytes) -> str | None:
    match = _CHARSET.search(body[:_HEAD])
    if not match:
        return None
    name = (match[1] or match[2]).decode("ascii").lower()
    name = _SUPERSETS.get(name, name)
    return None if name in ("utf-8", "utf8") else name


def _try(body: bytes, name: str) -> str | None:
    try:
        text = body.decode(name, "replace")
    except (LookupError, ValueError, UnicodeError):
        return None
    return text


def _guess(body: bytes) -> str:
    """Western European where bytes beyond ASCII are few, as in Latin script; else by frequencies."""
    head = body[:20_000]
    if sum(1 for byte in head if byte > 127) < _LATIN_SHARE * len(head):
        return body.decode("cp1252", "replace")
    from charset_normalizer import from_bytes

    best = from_bytes(head).best()
    return body.decode(best.encoding if best else "cp1252", "replace")
