"""Cleaning: which paragraphs are part of the article, and what is cut off those that are."""

import re
from collections.abc import Iterable

from broadsheet.extract import clutter
from broadsheet.extract.completeness import goes_on
from broadsheet.extract.credit import is_credit, without_sign_off
from broadsheet.extract.jsonld import key

_LONGEST = 420  #: longer paragraphs are clutter only as appeals for money
_LONGEST_CAPTION = 400
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_PLACED = re.compile(r"\((?:L|R|C|left|right|centre|center)\)")
_TEASER = re.compile(r"[.:!?…”\"]?\s+(?:read more|lire la suite|leer más|weiterlesen|leia mais)\W*$", re.I)
_LABEL = re.compile(r"^(?:image|photo) (?:copyright|source),?\s.{2,40}?\s(?:image|photo) caption,?\s+", re.I)
_BULLET = re.compile(r"^(?:[-•●▪◦‣*]|\|)\s+")
_QUOTES = ("“", '"', "«", "„", "‘", "»")
_BANNER_CUES = 2


def tidy(paragraph: str) -> str:
    """One line: invisible characters out, white space single."""
    return " ".join(_INVISIBLE.sub("", paragraph).split())


def clean(
    paragraphs: Iterable[str], *, title: str | None = None, keep_captions: bool = False
) -> tuple[str, ...]:
    """The article's own paragraphs, in order; neither its headline nor anything that is not text of it.

    ``keep_captions`` keeps captions with a credit: rows carry them as sentences of the text.
    """
    heading = key(title or "")
    kept: list[str] = []
    for raw in paragraphs:
        text = _trimmed(tidy(raw))
        if not text or is_clutter(text, keep_captions=keep_captions):
            continue
        if heading and len(kept) < 3 and key(text) == heading:
            continue
        if kept and kept[-1] == text:
            continue
        kept.append(text)
    return tuple(kept)


def _trimmed(text: str) -> str:
    text = _BULLET.sub("", text)
    text = _LABEL.sub("", text)
    text = without_sign_off(text)
    match = _TEASER.search(text[-40:])
    if match and match[0][0] in '.!?…”"' and not is_appeal(text):
        cut = len(text) - len(match[0]) + 1
        text = text[:cut]
    return text


def is_clutter(text: str, *, keep_captions: bool = False) -> bool:
    """Is this whole paragraph no part of the article?"""
    if is_appeal(text):
        return True
    if len(text) > _LONGEST:
        return False
    if _is_button_row(text) or goes_on(text) or is_credit(text):
        return True
    if not text.startswith(_QUOTES) and clutter.FULL_LINE.fullmatch(text):
        return True
    if _TEASER.search(text[-40:]) and len(text) < 200:
        return True
    return not keep_captions and is_caption(text)


def is_caption(text: str) -> bool:
    """A picture's caption, told by its credit at the end."""
    if len(text) > _LONGEST_CAPTION:
        return False
    return bool(clutter.CAPTION_END.search(text[-120:]))


def is_appeal(text: str) -> bool:
    """A paragraph that asks the reader for money or a subscription."""
    if len(text) < 40 or text.startswith(_QUOTES):
        return False
    low = text[:3000].casefold()
    cues = sum(1 for cue in clutter.APPEALS if cue in low)
    return cues >= _BANNER_CUES + len(low) // 1200 and bool(clutter.ADDRESSES.search(low))


def _is_button_row(text: str) -> bool:
    words = [w for w in re.split(r"[\s,/|•·()\d:+-]+", text.casefold()) if w]
    return (
        0 < len(words) <= 14
        and all(w in clutter.BUTTONS for w in words)
        and any(w in clutter.NETWORKS for w in words)
    )
