"""Shape of a displayed string: no markup, no address, no hidden characters, no words to a machine."""

import re
import unicodedata

from broadsheet.write.checks.source import Source, squash

LONGEST = 700  #: characters; a citation is at most 600, and a claim is not longer than what it cites

_MARKUP = re.compile(
    r"<[/!a-zA-Z|]|\]\(|```|\*\*|__\w|&#?\w{2,8};|\{\{|\{%|^\s{0,3}#{1,6}\s|\[\w{0,20}\]:", re.M
)
_ADDRESS = re.compile(r"(?:https?|ftp|file|javascript|data):|\bwww\.|\w@\w|//\w", re.I)
_HOST = re.compile(
    r"\b[a-z0-9-]{2,63}\.(?:com|org|net|info|io|ru|cn|uk|de|fr|eu|gov|edu|biz|xyz|top|me|co)\b", re.I
)
_TO_MACHINE = re.compile(
    r"\b(?:ignore|disregard|forget|override)\s+(?:\w+\s+){0,3}(?:instructions?|prompts?|rules?|guidelines?)\b"
    r"|\b(?:system|developer)\s+(?:prompt|message)\b|\bas an ai\b|\bas a (?:large )?language model\b"
    r"|\byou (?:are|must) now\b|\b(?:assistant|system|user)\s*:"
    r"|\b(?:print|output|reveal|repeat) (?:the |your )?(?:system|prompt|instructions)\b",
    re.I,
)
_HIDDEN = frozenset("\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad")


def fault(text: str, sources: tuple[Source, ...]) -> str | None:
    """Why this string may not be displayed at all, whatever it cites."""
    if not any(ch.isalnum() for ch in text):
        return "there are no words in it"
    if len(text) > LONGEST:
        return "it is too long for one sentence"
    if any(ch in _HIDDEN or unicodedata.category(ch) in ("Cc", "Cs", "Co") for ch in text):
        return "it holds characters that cannot be shown"
    if _MARKUP.search(text):
        return "it holds markup"
    if _ADDRESS.search(text):
        return "it holds an address"
    if _TO_MACHINE.search(text):
        return "it is an instruction to a machine"
    if any(_TO_MACHINE.search(source.text) for source in sources):
        return "it rests on an instruction to a machine"
    return _unknown_host(text, sources)


def _unknown_host(text: str, sources: tuple[Source, ...]) -> str | None:
    cited = " ".join(squash(source.text) for source in sources).casefold()
    lost = next((m.group() for m in _HOST.finditer(text) if m.group().casefold() not in cited), None)
    return f"address {lost} is in no cited sentence" if lost else None
