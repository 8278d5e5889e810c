"""Cleaning: which paragraphs are part of the article, and what is cut off those that are."""

import re
from collections.abc import Iterable, Sequence

from broadsheet.extract import clutter, notices
from broadsheet.extract.agencies import agency_name
from broadsheet.extract.completeness import goes_on
from broadsheet.extract.credit import is_credit, without_sign_off
from broadsheet.extract.edges import trim
from broadsheet.extract.inserts import without_links
from broadsheet.extract.jsonld import key
from broadsheet.extract.when import parse

_LONGEST = 420  #: longer paragraphs are clutter only as appeals for money
_LONGEST_CAPTION = 400
_LONGEST_DATE = 70
_LONGEST_BYLINE = 140
_LONGEST_ROW = 120
_LONGEST_HEADING = 160
_LONGEST_APPEAL = 2500
_BY = re.compile(r"^\W{0,4}(?:by|von|par|por|di|door|av|af|oleh)\s+", re.I)
_SMALL_WORDS = frozenset("and und et y e of the for in with at de da la van der den von".split())
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: Starts with a weekday, a time or a date, or with the word for "published".
_DATE_ONLY = re.compile(r"^\W*(?:\d|[^\W\d_]{2,24}\W{1,4}(?:\d|[^\W\d_]{3,12}\.?\W{1,3}\d))")
_HAS_LETTER = re.compile(r"[^\W_]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ud800-\udfff\ufffe\uffff]"
)
_TEASER = re.compile(r"[.:!?…”\"]?\s+(?:read more|lire la suite|leer más|weiterlesen|leia mais)\W*$", re.I)
_MORE = re.compile(r"more|suite|más|lesen|mais", re.I)
_SENTENCE_ENDS = '.!?…”"。！？।؟'
_LABEL = re.compile(r"^(?:image|photo) (?:copyright|source),?\s.{2,40}?\s(?:image|photo) caption,?\s+", re.I)
_BULLET = re.compile(r"^(?:[-•●▪◦‣*]|\|)\s+")
_QUOTES = ("“", '"', "«", "„", "‘", "»")
_BANNER_CUES = 2


def tidy(paragraph: str) -> str:
    """One line: characters that are invisible or cannot be stored out, white space single."""
    shown = paragraph if paragraph.isprintable() else _INVISIBLE.sub("", paragraph)
    return " ".join(shown.split())


def clean(paragraphs: Iterable[str], *, titles: Sequence[str] = ()) -> tuple[str, ...]:
    """The article's own paragraphs out of tidy ones, without its headline and all that is no text of it.

    ``titles`` are the headline in the forms that the page has, and the name of the outlet.
    """
    headings = {k for title in titles if (k := key(title))}
    longest = 2 * max(map(len, headings), default=0) + 40
    kept: list[str] = []
    for raw in paragraphs:
        text = _trimmed(raw)
        if not text or is_clutter(text):
            continue
        if len(kept) < 3 and len(text) < longest and key(text) in headings:
            continue
        if kept and kept[-1] == text:
            continue
        kept.append(text)
    return trim(kept)


def _trimmed(text: str) -> str:
    if not text[:1].isalpha():
        text = _BULLET.sub("", text)
    text = without_sign_off(without_links(_LABEL.sub("", text)))
    match = _TEASER.search(text[-40:]) if _MORE.search(text[-20:]) else None
    if match and match[0][0] in _SENTENCE_ENDS:
        text = text[: len(text) - len(match[0]) + 1]
    return text


def is_clutter(text: str) -> bool:
    """Is this whole paragraph no part of the article?"""
    if is_appeal(text) or not _HAS_LETTER.search(text) or "hide caption" in text.lower():
        return True
    if len(text) > _LONGEST:
        return False
    if _is_button_row(text) or goes_on(text) or is_credit(text) or is_byline(text):
        return True
    if not text.startswith(_QUOTES) and (
        clutter.FULL_LINE.fullmatch(text)
        or _is_inner(text)
        or is_notice(text)
        or _is_shouted(text)
        or _is_date(text)
    ):
        return True
    if _MORE.search(text[-20:]) and _TEASER.search(text[-40:]) and len(text) < 200:
        return True
    return is_caption(text)


def is_notice(text: str) -> bool:
    """A remark on how the text came about, or a call to subscribe, download or write."""
    if notices.WHOLE.fullmatch(text):
        return True
    low = text.lower()
    told = low.startswith(notices.BEGINNINGS) or any(cue in low for cue in notices.CUES)
    return told and bool(notices.ANYWHERE.search(text))


def _is_inner(text: str) -> bool:
    low = text.lower()
    return any(cue in low for cue in clutter.INNER_CUES) and bool(clutter.INNER_LINE.fullmatch(text))


def is_caption(text: str) -> bool:
    """A picture's caption, told by its credit at either end."""
    if len(text) > _LONGEST_CAPTION or text[-1:] in _SENTENCE_ENDS:
        return False
    return bool(clutter.CAPTION_BEGIN.match(text) or clutter.CAPTION_END.search(text[-120:]))


def is_byline(text: str) -> bool:
    """A line with nothing but who wrote it, or the name of an agency."""
    if len(text) > _LONGEST_BYLINE or text[-1:] in _SENTENCE_ENDS:
        return False
    match = _BY.match(text)
    if not match:
        return agency_name(text) is not None
    words = [w for w in re.findall(r"[^\W\d_]+", text[match.end() :]) if w not in _SMALL_WORDS]
    return bool(words) and all(not w[0].islower() for w in words)


def is_appeal(text: str) -> bool:
    """A paragraph that asks the reader for money or a subscription."""
    if not 40 <= len(text) <= _LONGEST_APPEAL or text.startswith(_QUOTES):
        return False
    low = text.casefold()
    cues = sum(1 for cue in clutter.APPEALS if cue in low)
    return cues >= _BANNER_CUES + len(low) // 1200 and bool(clutter.ADDRESSES.search(low))


def _is_shouted(text: str) -> bool:
    """A line in capitals without a stop: a link to another article, or a heading."""
    if not text.isupper() or text[-1] in _SENTENCE_ENDS or len(text) > _LONGEST_HEADING:
        return False
    cased = sum(1 for c in text if c.isupper())
    return len(text.split()) >= 5 and cased > 0.9 * sum(1 for c in text if c.isalpha())


def _is_date(text: str) -> bool:
    """A line that holds nothing but when the article appeared, and by whom at most."""
    if len(text) > _LONGEST_DATE or not _YEAR.search(text) or text[-1:] in ".!?":
        return False
    words = [w for w in re.findall(r"[^\W\d_]+", text) if len(w) > 2]
    return len(words) <= 4 and _DATE_ONLY.match(text) is not None and parse(text) is not None


def _is_button_row(text: str) -> bool:
    if len(text) > _LONGEST_ROW:
        return False
    words = [w for w in re.split(r"[\s,/|•·()\d:+-]+", text.casefold()) if w]
    return (
        0 < len(words) <= 14
        and all(w in clutter.BUTTONS for w in words)
        and any(w in clutter.NETWORKS for w in words)
    )
