"""The day on which an undated sentence was reported, where the articles are of several days."""

import re
from datetime import date

from broadsheet.render import dates
from broadsheet.render.sources import Shelf
from broadsheet.text.phrases import phrases
from broadsheet.types import About, Block, Claim, SectionKind

APART = 3  #: days of a story from which on also what the newest articles tell needs its day
SHORT = 3  #: letters of "Nov."
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def reported(claim: Claim, block: Block, kind: SectionKind, shelf: Shelf) -> str | None:
    """ "Reported 7 March", for a sentence without a day, unless its heading or all articles have that day."""
    own = _days(shelf, {citation.article for citation in claim.citations})
    known = _days(shelf, set(shelf.articles))
    if kind is SectionKind.TOPICS or block.date or claim.about is not About.EVENT or not own:
        return None
    when, first, last = max(own), min(known), max(known)
    if when in _days(shelf, {block.article or ""}) or _dated(claim, shelf):
        return None
    if first == last or (when == last and (last - first).days < APART):
        return None
    return shelf.words.say("page.reported", day=dates.day_and_month(when, shelf.words))


def _days(shelf: Shelf, keys: set[str]) -> set[date]:
    found = (shelf.articles[key].published_at for key in keys if key in shelf.articles)
    return {day for written in found if (day := dates.parsed(written))}


def _dated(claim: Claim, shelf: Shelf) -> bool:
    """Has the sentence a month or a year in its own language?"""
    article = shelf.articles.get(claim.citations[0].article)
    names = phrases(article.language or shelf.words.code).grammar.months if article else ()
    months = (re.search(rf"\b(?:{re.escape(month)}\b|{month[:SHORT]}\.)", claim.text) for month in names)
    return bool(_YEAR.search(claim.text)) or any(months)
