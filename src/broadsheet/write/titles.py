"""Titles Set Like This as sentences: capitals only where the articles have them too."""

import re
from collections import Counter
from collections.abc import Mapping

from broadsheet.text.words import tokens
from broadsheet.types import Article
from broadsheet.write.desk import Desk

SET = 0.7  #: share of the longer words with a capital from which a title is set in capitals
HALF = 0.5  #: of the uses of a name have its capitals
SHORT = 3  #: letters of words that such titles may write small
WORDS = 2  #: by which a quotation is found in an article
_MARKS = "“”\"‘’',.:;!?"
_ADDED = re.compile(
    r"\s*[(\[]\W?(?:with )?(?:videos?|photos?|pictures?|updated?|live|opinion)[)\]]\s*$", re.I
)
_START = re.compile(r"(?:^|(?:[a-z]{2}[.]|[!?:;–—])\s+|\()$")
_QUOTED = re.compile(r"(?:[“\"‘]|(?<!\w)')$")


def headed(desk: Desk, article: Article, known: Mapping[str, float]) -> str:
    """The title of an article without what was added to it, in the capitals of a sentence.

    ``known``: of ``capitals``.
    """
    title = _ADDED.sub("", " ".join((article.title or "").split()))
    if (article.language or "").split("-")[0] != "en" or not _set(title):
        return title
    found, out = tokens(title), list(title)
    for number, token in enumerate(found[1:], 1):
        pairs = [(found[number - 1], token), *([(token, found[number + 1])] if token != found[-1] else [])]
        named = any(known.get(f"{_bare(a.text)} {_bare(b.text)}", 0.0) >= HALF for a, b in pairs)
        alone = known.get(_bare(token.text), 0.0) > HALF
        starts = _START.search(title[: token.start]) or _spoken(desk, title, token.start)
        if _plain(token.text) and not (named or alone or starts) and token.text != "I":
            out[token.start] = out[token.start].lower()
    return "".join(out)


def _spoken(desk: Desk, title: str, start: int) -> bool:
    """Does a quotation begin here that an article begins with a capital too, or has in no other way?"""
    if not _QUOTED.search(title[:start]):
        return False
    first = " ".join(title[start:].split()[:WORDS]).strip(_MARKS)
    texts = [line.text for line in desk.lines.values()]
    low = first[:1].lower() + first[1:].casefold()
    return any(first in text for text in texts) or not any(low in text.casefold() for text in texts)


def capitals(desk: Desk) -> Mapping[str, float]:
    """Folded word, or two → share of their uses within sentences that have capitals throughout."""
    uses, large = Counter[str](), Counter[str]()
    for line in desk.lines.values():
        found = [] if _set(line.text) else tokens(line.text)
        for number, token in enumerate(found[1:], 1):
            one, before = _bare(token.text), found[number - 1]
            both = f"{_bare(before.text)} {one}"
            uses.update((one, both))
            if token.text[:1].isupper():
                large.update((one, both) if before.text[:1].isupper() else (one,))
    return {word: large[word] / count for word, count in uses.items()}


def _bare(word: str) -> str:
    return word.replace("’", "'").casefold().removesuffix("'s")


def _set(title: str) -> bool:
    words = [t.text for t in tokens(title) if len(t.text) > SHORT and t.text[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= SET * len(words)


def _plain(word: str) -> bool:
    """One capital, at the beginning: not "FBI", "McConnell", "U.S."."""
    return word == "A" or (word[:1].isupper() and word[1:].islower())
