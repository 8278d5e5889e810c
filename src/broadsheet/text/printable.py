"""Text that is safe to print: names of files and words of articles may carry escapes meant for a terminal."""

import re

# C0 and C1 controls, the marks that turn the direction of writing round, and lone surrogates.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def one_line(text: str, *, longest: int = 1000) -> str:
    """``text`` on one line without control characters; what is cut off after ``longest`` shows as "…"."""
    shown = text if len(text) <= longest else text[: longest - 1] + "…"
    return _UNSAFE.sub(_shown, shown)


def _shown(match: re.Match[str]) -> str:
    return " " if match[0] in "\t\n\r\u2028\u2029" else "�"
