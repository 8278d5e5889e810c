"""Searching the archive: whatever was typed is a query, and every query has an answer."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from broadsheet.protocols import SearchIndex
from broadsheet.types import HitKind, Hits, Query, Term

MOST_CHARACTERS = 500  #: of a query; what is longer is cut
MOST_TERMS = 24
MOST_HITS = 100  #: of one kind in one answer
DEEPEST = 1000  #: how far an answer may begin behind the best hit

# -outlet:"two words", "a phrase", word*; a mark that is not closed holds to the end.
_PART = re.compile(r'(-?)(?:([A-Za-z]{2,10}):)?(?:"([^"]*)(?:"|$)|([^\s"]+))')
_MARKS = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_OUTLET, _LANGUAGE = ("outlet", "paper", "source"), ("language", "lang")
_SINCE, _UNTIL = ("from", "since", "after"), ("to", "until", "before")
_YES = ("yes", "true", "1", "only")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


def parse(typed: str) -> Query:
    """Read a query: words, ``"phrases"``, ``start*``, ``-without``, ``outlet:``, ``language:``, ``from:``,
    ``to:`` (a day, month or year) and ``differ:yes``. What is no such thing is taken as words.
    """
    query = Query()
    for without, field, phrase, word in _parts(typed):
        filtered = None if without else _filtered(query, field.lower(), phrase or word)
        query = filtered or _worded(query, field, phrase, word, without=bool(without))
    return query


def _parts(typed: str) -> Iterator[tuple[str, str, str, str]]:
    cut = typed[:MOST_CHARACTERS].translate(_MARKS)
    for match in _PART.finditer(cut):
        yield match[1], match[2] or "", match[3] or "", match[4] or ""


def _filtered(query: Query, field: str, value: str) -> Query | None:
    """The query with one more filter; None if this is none."""
    if not field or not value:
        return None
    if field in _OUTLET:
        return replace(query, outlets=(*query.outlets, value))
    if field in _LANGUAGE:
        return replace(query, languages=(*query.languages, value.lower()))
    if field in _SINCE and (day := day_of(value)):
        return replace(query, since=day)
    if field in _UNTIL and (day := day_of(value, last=True)):
        return replace(query, until=day)
    if field == "differ" and value.lower() in _YES:
        return replace(query, differ=True)
    return None


def _worded(query: Query, field: str, phrase: str, word: str, *, without: bool) -> Query:
    """The query with one more word or phrase, if there is a letter or digit in it."""
    text = " ".join(filter(None, (field, phrase or word)))
    start = bool(word) and text.endswith("*")
    if not any(map(str.isalnum, text)) or len(query.terms) >= MOST_TERMS:
        return query
    return replace(query, terms=(*query.terms, Term(text.strip("*"), start=start, without=without)))


def day_of(value: str, *, last: bool = False) -> date | None:
    """The first (or last) day of a day, month or year; None if it is none."""
    match = _DAY.fullmatch(value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if day:
            return date(year or 0, month or 0, day)
        if not last:
            return date(year or 0, month or 1, 1)
        return _last_of(year or 0, month or 12)
    except ValueError:
        return None


def _last_of(year: int, month: int) -> date:
    from calendar import monthrange

    return date(year, month, monthrange(date(year, month, 1).year, month)[1])


class Desk:
    """The search desk: what is asked is read, bounded and looked up."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index

    def __call__(
        self, asked: Query | str, kind: HitKind = HitKind.STORY, *, limit: int = 20, offset: int = 0
    ) -> Hits:
        """What fits, best first, from ``offset`` on; nothing for a query that asks for nothing."""
        query = parse(asked) if isinstance(asked, str) else asked
        if not 0 <= offset <= DEEPEST:
            return Hits()
        return self._index.find(query, kind, limit=min(limit, MOST_HITS), offset=offset)

    def named(self, entity: str) -> tuple[str, list[str]] | None:
        """A person, organisation or place by id: its name and its stories, newest first."""
        return self._index.named(entity)

    def shared(self) -> frozenset[str]:
        """The ids of the names that more than one story has."""
        return self._index.shared()
