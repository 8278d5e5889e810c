"""Quotations and reported speech with their speakers.

``quotations(text, sentences, names, code) -> tuple[Quotation, ...]``, in order of their beginning. Words in
quotation marks are ``direct``; the speaker is the subject of the nearest reporting verb in the sentence, or
the speaker of the quotation that this one goes on with. A pronoun is the last person named that fits. One
or two words in marks without a speaker are scare quotes. Reported speech ("she said that …", "according to
…") is kept only with its speaker.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from broadsheet.text.date_grammar import any_of
from broadsheet.text.languages import Language, language
from broadsheet.text.marks import Marked, has_marks, quoted, unopened
from broadsheet.text.speakers import MASK, Attribution, attributions
from broadsheet.types import Name, NameType, Quotation, Sentence

_BACK = 6  #: sentences that a pronoun reaches back
_HEAD = 60  #: characters in which a sentence has its subject
_SCARE = 2  #: words
_ON = 5  #: paragraphs through which a quotation may go on without marks
_GIVEN = 50  #: characters behind a mark in which a verb of saying stands
_LEAST_REPORT = 3  #: words of reported speech

Speaker = tuple[str, tuple[int, int]]  #: the full name or title, and where the subject stands
Said = tuple[Attribution, Speaker | None]


@dataclass(frozen=True, slots=True)
class _Page:
    """What the search for speakers looks at."""

    text: str
    masked: str  #: the text with everything in quotation marks blanked
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    names: tuple[Name, ...]
    data: Language
    genders: dict[str, str]

    def sentence_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)


def quotations(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name], code: str | None
) -> tuple[Quotation, ...]:
    """All quotations of an article."""
    if not sentences:
        return ()
    data = language(code)
    marked = _marked(text, _paragraphs(sentences), data)
    page = _Page(
        text,
        _mask(text, marked),
        tuple(sentences),
        tuple(s.start for s in sentences),
        tuple(sorted((n for n in names if n.text.lower() not in data.platforms), key=lambda n: n.start)),
        data,
        _genders(text, names, data),
    )
    said = _said(page)
    direct = _direct(page, marked, said)
    return tuple(sorted([*direct, *_reported(page, said)], key=lambda q: (q.start, q.end, not q.direct)))


def _marked(text: str, paragraphs: Sequence[tuple[int, int]], data: Language) -> list[Marked]:
    """What stands in marks; a quotation that its paragraph leaves open goes on in the next ones.

    It goes on through paragraphs without marks to one that closes what it did not open. Such a paragraph
    whose words are given to somebody right behind the mark has lost its opening mark.
    """
    out: list[Marked] = []
    is_open = False
    for number, (start, end) in enumerate(paragraphs):
        close = unopened(text, start, end)
        if close is not None and (is_open or _is_given(text, close, end, data)):
            out.append(Marked(start, close))
        elif is_open and not has_marks(text, start, end) and _closes(text, paragraphs[number + 1 :][:_ON]):
            out.append(Marked(start, end, True))
            continue
        found = quoted(text, start, end)
        is_open = bool(found) and found[-1].open
        out += found
    return out


def _closes(text: str, following: Sequence[tuple[int, int]]) -> bool:
    """Does the first paragraph with marks close a quotation that it did not open?"""
    first = next((p for p in following if has_marks(text, *p)), None)
    return first is not None and unopened(text, *first) is not None


def _is_given(text: str, close: int, end: int, data: Language) -> bool:
    """Does a verb of saying follow a mark, behind a comma or the end of a sentence?"""
    behind = text[close + 1 : min(end, close + 1 + _GIVEN)].split()
    verbs = {w.strip(".,;:").lower() for w in behind[:4]} & data.reporting.keys()
    return text[close - 1] in ",.!?" and bool(verbs)


def _paragraphs(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    out: dict[int, tuple[int, int]] = {}
    for s in sentences:
        first = out.get(s.paragraph, (s.start, s.end))[0]
        out[s.paragraph] = (first, s.end)
    return list(out.values())


def _mask(text: str, marked: Sequence[Marked]) -> str:
    pieces, last = [], 0
    for m in marked:
        if m.start >= last and len(text[m.start : m.end].split()) > _SCARE:
            pieces += [text[last : m.start], MASK * (m.end - m.start)]
            last = m.end
    return "".join([*pieces, text[last:]])


def _said(page: _Page) -> list[list[Said]]:
    """For each sentence its reporting verbs with the speakers that they stand for."""
    out: list[list[Said]] = []
    last: Speaker | None = None
    for s in page.sentences:
        here = _names_in(page, s.start, s.end)
        found: list[Said] = []
        for a in attributions(page.masked, s.start, s.end, here, page.data.code):
            speaker = _speaker(page, a, last)
            found.append((a, speaker))
            if speaker and (_is_person(a, speaker, page.data) or a.pronoun):
                last = speaker
        out.append(found)
    return out


def _is_person(said: Attribution, speaker: Speaker, data: Language) -> bool:
    """A named person, or "a spokesman of the ministry": not the ministry."""
    if said.name:
        return said.name.type is NameType.PERSON
    return any(word.lower().strip(".,") in data.persons for word in speaker[0].split())


def _names_in(page: _Page, start: int, end: int) -> list[Name]:
    first = bisect_right(page.names, start - 1, key=lambda n: n.start)
    out = []
    for name in page.names[first:]:
        if name.start >= end:
            break
        if page.masked[name.start] != MASK:
            out.append(name)
    return out


def _speaker(page: _Page, said: Attribution, last: Speaker | None) -> Speaker | None:
    if said.name:
        return said.name.full, said.subject
    if said.pronoun == "x":
        return None
    if said.pronoun:
        return _antecedent(page, said, last)
    return " ".join(page.text[slice(*said.subject)].split()), said.subject


def _antecedent(page: _Page, said: Attribution, last: Speaker | None) -> Speaker | None:
    """Whom a pronoun means: the last who spoke or headed a sentence, else the only person named.

    Only those whom it fits, and none further back than six sentences; nobody, if two others might be meant.
    """
    here = page.sentence_at(said.subject[0])
    first, near = page.starts[max(0, here - _BACK)], page.starts[max(0, here - 1)]
    before = bisect_right(page.names, said.subject[0], key=lambda n: n.start)
    others: list[str] = []
    for name in reversed(page.names[:before]):
        if name.start < first:
            break
        if last and name.start < last[1][0] and _gender(page, last[0]) in ("", said.pronoun):
            return last[0], said.subject
        if name.type is NameType.PERSON and page.masked[name.start] != MASK:
            if _gender(page, name.full) not in ("", said.pronoun):
                continue
            if _heads(page, name):
                return name.full, said.subject
            if len(set(others)) == 1 and name.start < near and name.full not in others:
                break
            others.append(name.full)
    return (others[0], said.subject) if len(set(others)) == 1 else None


def _heads(page: _Page, name: Name) -> bool:
    """Is a name the first person in its sentence, near the beginning?"""
    start = page.starts[page.sentence_at(name.start)]
    return name.start - start <= _HEAD and not any(
        n.type is NameType.PERSON for n in _names_in(page, start, name.start)
    )


def _gender(page: _Page, full: str) -> str:
    """ "m" or "f" by a title in front of the name anywhere in the article or by the first name, else ""."""
    if full in page.genders:
        return page.genders[full]
    words = {word.lower() for word in full.split()}
    he, she = bool(words & page.data.he_titles), bool(words & page.data.she_titles)
    return ("m" if he else "f") if he != she else ""


def _genders(text: str, names: Sequence[Name], data: Language) -> dict[str, str]:
    out: dict[str, str] = {}
    for name in names:
        if name.type is not NameType.PERSON or out.get(name.full):
            continue
        lead = text[max(0, name.start - 16) : name.start].lower().split()[-1:]
        first = name.full.lower().partition(" ")[0]
        he = first in data.he_names or bool(data.he_titles.intersection(lead))
        she = first in data.she_names or bool(data.she_titles.intersection(lead))
        out[name.full] = ("m" if he else "f") if he != she else ""
    return out


def _direct(page: _Page, marked: list[Marked], said: list[list[Said]]) -> list[Quotation]:
    out: list[Quotation] = []
    for m in marked:
        first, last = page.sentence_at(m.start), page.sentence_at(max(m.start, m.end - 1))
        near = _nearest(m, [x for found in said[first : last + 1] for x in found])
        speaker = near[1] if near else None
        if near is None and len(page.text[m.start : m.end].split()) > _SCARE:
            speaker = _carried(page, first, last, said, out)
        out.append(_quotation(page, m.start, m.end, True, speaker))
    return _told_later(page, marked, out)


def _told_later(page: _Page, marked: Sequence[Marked], found: list[Quotation]) -> list[Quotation]:
    """A quotation that goes on in the next paragraph is his who is named there."""
    for k in range(len(found) - 2, -1, -1):
        this, after = found[k], found[k + 1]
        going_on = (
            marked[k].open
            and after.speaker
            and page.sentences[after.sentence].paragraph == (page.sentences[this.sentence].paragraph + 1)
        )
        if going_on and this.speaker is None:
            found[k] = replace(this, speaker=after.speaker, speaker_span=after.speaker_span)
    return found


def _nearest(m: Marked, said: list[Said]) -> Said | None:
    """The reporting verb that stands nearest to a quotation."""

    def gap(one: Said) -> int:
        low, high = min(one[0].start, one[0].subject[0]), max(one[0].end, one[0].subject[1])
        return m.start - high if high <= m.start else low - m.end

    return min(said, key=gap, default=None)


def _carried(
    page: _Page, first: int, last: int, said: list[list[Said]], done: list[Quotation]
) -> Speaker | None:
    """The speaker of a quotation that stands alone: announced before it, or going on from the last one."""
    outside = page.masked[page.sentences[first].start : page.sentences[last].end].replace(MASK, "")
    if any(ch.isalnum() for ch in outside):
        return None
    announced = page.masked[page.sentences[first - 1].start : page.sentences[first - 1].end] if first else ""
    if announced.endswith(":"):
        return said[first - 1][-1][1] if said[first - 1] else None
    if done and done[-1].speaker and done[-1].speaker_span:
        paragraph = page.sentences[done[-1].sentence].paragraph
        if page.sentences[first].paragraph - paragraph <= 1:
            return done[-1].speaker, done[-1].speaker_span
    return None


def _quotation(page: _Page, start: int, end: int, direct: bool, speaker: Speaker | None) -> Quotation:
    who, where = speaker or (None, None)
    return Quotation(start, end, page.text[start:end], direct, who, where, page.sentence_at(start))


def _reported(page: _Page, said: list[list[Said]]) -> list[Quotation]:
    """Reported speech: what follows "said (that)" or stands before ", she said" in the same sentence."""
    out = []
    for sentence, found in zip(page.sentences, said, strict=True):
        for k, (verb, speaker) in enumerate(found):
            after = [a for a, _ in found[k + 1 :]]
            if speaker and (span := _report(page, verb, sentence, after)):
                out.append(_quotation(page, *span, False, speaker))
    return out


def _report(
    page: _Page, verb: Attribution, sentence: Sentence, after: Sequence[Attribution]
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
    behind = None if act else _stripped(page, high, _stop(page, high, after, sentence.end))
    if behind is None or verb.that:
        return behind
    told = (
        verb.verb in page.data.telling and page.text[behind[0] :].split(maxsplit=1)[0] in page.data.articles
    )
    return None if told or _is_aside(page, behind) else behind


@cache
def _when(code: str) -> re.Pattern[str]:
    """ "on Monday" behind a verb: nothing of what it reports."""
    cal = language(code).calendar
    days, prepositions = any_of([*cal.weekdays, *cal.days]), any_of(cal.prepositions)
    return re.compile(rf"(?:\s+(?:(?:{prepositions})\s+)?(?:{days})(?!\w))?", re.IGNORECASE)


def _is_aside(page: _Page, span: tuple[int, int]) -> bool:
    """ "in a statement", "during a visit", "when asked": where and when something was said, and not what."""
    first, data = page.text[slice(*span)].split()[0].lower(), page.data
    asides = data.linking | data.calendar.prepositions | data.openers
    return first in asides or first.endswith((*data.adverb_endings, *data.participle_endings, "\0"))


def _stop(page: _Page, start: int, after: Sequence[Attribution], end: int) -> int:
    """Where a report ends: with the sentence, or at a comma behind which another verb has its own subject."""
    for head in (a.subject[0] for a in after if a.subject[0] > start):
        comma = max(page.masked.rfind(mark, start, head) for mark in ",;—")
        if comma > 0 and len(page.masked[comma:head].split()) <= 2:
            return comma
    return end


def _stripped(page: _Page, start: int, end: int) -> tuple[int, int] | None:
    """A stretch without the marks at its ends, if it has words that are not all quoted."""
    piece = page.text[start:end]
    a = start + len(piece) - len(piece.lstrip(" \t\n,:;—–"))
    b = end - (len(piece) - len(piece.rstrip(" \t\n,:;—–.")))
    words = page.masked[a:b].replace(MASK, " ").split() if a < b else []
    if len(words) < _LEAST_REPORT or page.masked[a:b].lstrip('“"„«').startswith(MASK):
        return None
    return a, b
