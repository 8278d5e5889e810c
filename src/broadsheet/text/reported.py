"""Reported speech: what a reporting verb reports, in the sentence in which it stands.

``reported(page, said)`` gives what follows "said (that)" or stands before ", she said".
"""

import re
from collections.abc import Sequence
from functools import cache

from broadsheet.text.alternation import any_of
from broadsheet.text.languages import language
from broadsheet.text.speakers import MASK, Attribution
from broadsheet.text.speech import Page, Said, quotation
from broadsheet.types import Quotation, Sentence

_LEAST_REPORT = 3  #: words of reported speech


def reported(page: Page, said: list[list[Said]]) -> list[Quotation]:
    """All reported speech with a speaker."""
    out = []
    for sentence, found in zip(page.sentences, said, strict=True):
        for k, (verb, speaker) in enumerate(found):
            after = [a for a, _ in found[k + 1 :]]
            if speaker and (span := _report(page, verb, sentence, after)):
                out.append(quotation(page, *span, False, speaker))
    return out


def _report(
    page: Page, verb: Attribution, sentence: Sentence, after: Sequence[Attribution]
) -> tuple[int, int] | None:
    """What a verb reports: before it, where a comma closes off a clause; else behind it or behind "that"."""
    low, high = min(verb.start, verb.subject[0]), max(verb.end, verb.subject[1])
    act = verb.verb in page.data.acts and not verb.that
    before = None if verb.that or act else _stripped(page, sentence.start, low)
    closed = page.masked[sentence.start : low].rstrip().endswith(",")
    if before and closed and not _is_aside(page, before):
        return before
    when = _when(page.data.code).match(page.text, high)
    high = when.end() if when else high
    if verb.verb in page.data.telling and not verb.that:
        high = _behind_listener(page, high)
    behind = None if act else _stripped(page, high, _stop(page, high, after, sentence.end))
    if behind is None or verb.that:
        return behind
    told = (
        verb.verb in page.data.telling and page.text[behind[0] :].split(maxsplit=1)[0] in page.data.articles
    )
    return None if told or _is_aside(page, behind) else behind


def _behind_listener(page: Page, start: int) -> int:
    """Behind whom it was told to, if that is a name or a word for people: "told CNN he", "told reporters"."""
    name = next(iter(page.names_in(start, start + 40)), None)
    if name and not page.text[start : name.start].strip():
        return name.end
    listener = _listener(page.data.code).match(page.text, start)
    return listener.end() if listener else start


@cache
def _listener(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{any_of(language(code).speakers)})s(?!\w)", re.IGNORECASE)


@cache
def _when(code: str) -> re.Pattern[str]:
    """ "on Monday" behind a verb: nothing of what it reports."""
    cal = language(code).calendar
    days, prepositions = any_of([*cal.weekdays, *cal.days]), any_of(cal.prepositions)
    return re.compile(rf"(?:\s+(?:(?:{prepositions})\s+)?(?:{days})(?!\w))?", re.IGNORECASE)


def _is_aside(page: Page, span: tuple[int, int]) -> bool:
    """ "in a statement", "during a visit", "when asked": where and when something was said, and not what."""
    first, data = page.text[slice(*span)].split()[0].lower(), page.data
    asides = data.linking | data.calendar.prepositions | data.openers
    return first in asides or first.endswith((*data.adverb_endings, *data.participle_endings, "\0"))


def _stop(page: Page, start: int, after: Sequence[Attribution], end: int) -> int:
    """Where a report ends: with the sentence, or at a comma behind which another verb has its own subject."""
    for head in (a.subject[0] for a in after if a.subject[0] > start):
        comma = max(page.masked.rfind(mark, start, head) for mark in ",;—")
        if comma > 0 and len(page.masked[comma:head].split()) <= 2:
            return comma
    return end


def _stripped(page: Page, start: int, end: int) -> tuple[int, int] | None:
    """A stretch without the marks at its ends, if it has words that are not all quoted."""
    piece = page.text[start:end]
    a = start + len(piece) - len(piece.lstrip(" \t\n,:;—–"))
    b = end - (len(piece) - len(piece.rstrip(" \t\n,:;—–.")))
    words = page.masked[a:b].replace(MASK, " ").split() if a < b else []
    if len(words) < _LEAST_REPORT or page.masked[a:b].lstrip('“"„«').startswith(MASK):
        return None
    return a, b
