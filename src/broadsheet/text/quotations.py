"""Quotations and reported speech with their speakers.

``quotations(text, sentences, names, code) -> tuple[Quotation, ...]``, in order of their beginning. Words in
quotation marks are ``direct``; the speaker is the subject of the nearest reporting verb in the sentence, who
is named in front of a colon or behind a dash, or the speaker of the quotation that this one goes on with.
One or two words in marks without a speaker are scare quotes. Reported speech ("she said that …", "according
to …") is kept only with its speaker.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from broadsheet.text.languages import Language, language
from broadsheet.text.marks import Marked, has_marks, quoted, unopened
from broadsheet.text.reported import reported
from broadsheet.text.speakers import MASK
from broadsheet.text.speech import Page, Said, Speaker, page_of, quotation, spoken
from broadsheet.types import Name, NameType, Quotation, Sentence

_SCARE = 2  #: words
_ON = 5  #: paragraphs through which a quotation may go on without marks
_GIVEN = 50  #: characters behind a mark in which a verb of saying stands
_SIGNED = re.compile(r"[\"”’'“»]?\s{0,2}[—–-]{1,2}\s{0,2}")
_FULL_STOP = (".", "!", "?", "…")
_LEAD = 8  #: words of "Durbin said on Monday.", behind a quotation that ends as a sentence


def quotations(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name], code: str | None
) -> tuple[Quotation, ...]:
    """All quotations of an article."""
    if not sentences:
        return ()
    data = language(code)
    marked = _marked(text, _paragraphs(sentences), data)
    page = page_of(text, _mask(text, marked), sentences, names, data)
    said = spoken(page)
    direct = _direct(page, marked, said)
    return tuple(sorted([*direct, *reported(page, said)], key=lambda q: (q.start, q.end, not q.direct)))


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


def _direct(page: Page, marked: list[Marked], said: list[list[Said]]) -> list[Quotation]:
    out: list[Quotation] = []
    for m in marked:
        first, last = page.sentence_at(m.start), page.sentence_at(max(m.start, m.end - 1))
        near = _nearest(m, [x for found in said[first : last + 1] for x in found])
        speaker = near[1] if near else None
        if near is None and len(page.text[m.start : m.end].split()) > _SCARE:
            speaker = (
                _signed(page, m)
                or _said_behind(page, last, said)
                or _announced(page, m, first)
                or _carried(page, first, last, said, out)
            )
        out.append(quotation(page, m.start, m.end, True, speaker))
    return _between(page, _told_later(page, marked, out))


def _told_later(page: Page, marked: Sequence[Marked], found: list[Quotation]) -> list[Quotation]:
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


def _between(page: Page, found: list[Quotation]) -> list[Quotation]:
    """Between two quotations of one speaker in one paragraph nobody else speaks, if nobody is named."""
    for k in range(1, len(found) - 1):
        before, this, after = found[k - 1 : k + 2]
        around = {(q.speaker, page.sentences[q.sentence].paragraph) for q in (before, after)}
        if this.speaker or len(this.text.split()) <= _SCARE or before.speaker is None or len(around) > 1:
            continue
        sentence = page.sentences[this.sentence]
        others = {n.full for n in page.names_in(sentence.start, sentence.end) if n.type is NameType.PERSON}
        if sentence.paragraph == page.sentences[before.sentence].paragraph and others <= {before.speaker}:
            found[k] = replace(this, speaker=before.speaker, speaker_span=before.speaker_span)
    return found


def _nearest(m: Marked, said: list[Said]) -> Said | None:
    """The reporting verb that stands nearest to a quotation."""

    def gap(one: Said) -> int:
        low, high = min(one[0].start, one[0].subject[0]), max(one[0].end, one[0].subject[1])
        return m.start - high if high <= m.start else low - m.end

    return min(said, key=gap, default=None)


def _signed(page: Page, m: Marked) -> Speaker | None:
    """Who is named behind a dash: “…” – Jo Ray, mayor."""
    dash = _SIGNED.match(page.text, m.end)
    if dash is None or m.open:
        return None
    name = next((n for n in page.names_in(dash.end(), dash.end() + _GIVEN)), None)
    if name is None or name.type is not NameType.PERSON:
        return None
    titles = page.text[dash.end() : name.start].lower().strip()
    if page.text[name.end : name.end + 4].lstrip().startswith("(@"):
        return None  # who wrote the post that quotes it
    return (name.full, (name.start, name.end)) if not titles or titles in page.data.titles else None


def _said_behind(page: Page, last: int, said: list[list[Said]]) -> Speaker | None:
    """Who is named in a sentence of its own: “We wait.” Jo Ray said."""
    if last + 1 >= len(said) or not said[last + 1]:
        return None
    this, after = page.sentences[last], page.sentences[last + 1]
    verb, speaker = said[last + 1][0]
    words = page.masked[after.start : after.end].partition(MASK)[0].partition(".")[0].split()
    ends = page.text[: this.end].rstrip("\"”’'“» ").endswith(_FULL_STOP)
    closes = page.text[this.end - 1] in '"”“»' and page.masked[this.end - 2] == MASK
    alone = len(words) <= _LEAD and verb.subject[0] == after.start and not verb.that
    stops = page.masked[verb.end : verb.end + 1] in (".", ",", "")
    return speaker if after.paragraph == this.paragraph and ends and closes and alone and stops else None


def _announced(page: Page, m: Marked, first: int) -> Speaker | None:
    """Who heads the words in front of a colon: Jo Ray was blunt: “…”."""
    start = page.sentences[first].start
    lead = page.masked[start : m.start].rstrip("\"“„«‘' ")
    if not lead.endswith(":"):
        return None
    people = [n for n in page.names_in(start, m.start) if n.type is NameType.PERSON]
    head = next((n for n in people if page.heads(n)), None)
    return (head.full, (head.start, head.end)) if head and not page.hangs(head, start) else None


def _carried(
    page: Page, first: int, last: int, said: list[list[Said]], done: list[Quotation]
) -> Speaker | None:
    """The speaker of a quotation that stands alone: announced before it, or going on from the last one."""
    outside = page.masked[page.sentences[first].start : page.sentences[last].end].replace(MASK, "")
    if any(ch.isalnum() for ch in outside):
        return None
    announced = page.masked[page.sentences[first - 1].start : page.sentences[first - 1].end] if first else ""
    if announced.endswith(":"):
        return said[first - 1][-1][1] if said[first - 1] else None
    if done and done[-1].speaker and done[-1].speaker_span and not _SIGNED.match(page.text, done[-1].end):
        paragraph = page.sentences[done[-1].sentence].paragraph
        if page.sentences[first].paragraph - paragraph <= 1:
            return done[-1].speaker, done[-1].speaker_span
    return None
