"""Quotations and reported speech with their speakers.

``quotations(text, sentences, names, code) -> tuple[Quotation, ...]``, in order of their beginning. Words in
quotation marks are ``direct``; the speaker is the subject of the nearest reporting verb in the sentence, or
the speaker of the quotation that this one goes on with. A pronoun is the last person named that fits. One
or two words in marks without a speaker are scare quotes. Reported speech ("she said that …", "according to
…") is kept only with its speaker.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from broadsheet.text.languages import Language, language
from broadsheet.text.marks import Marked, quoted
from broadsheet.text.speakers import Attribution, attributions
from broadsheet.types import Name, NameType, Quotation, Sentence

_SCARE = 2  #: words
_LEAST_REPORT = 3  #: words of reported speech

Speaker = tuple[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Page:
    """What the search for speakers looks at."""

    text: str
    masked: str  #: the text with everything in quotation marks blanked
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]
    names: tuple[Name, ...]
    data: Language

    def sentence_at(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)


def quotations(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name], code: str | None
) -> tuple[Quotation, ...]:
    """All quotations of an article."""
    if not sentences:
        return ()
    marked = [m for start, end in _paragraphs(sentences) for m in quoted(text, start, end)]
    page = _Page(
        text,
        _mask(text, marked),
        tuple(sentences),
        tuple(s.start for s in sentences),
        tuple(sorted(names, key=lambda n: n.start)),
        language(code),
    )
    said = _said(page)
    direct = _direct(page, marked, said)
    return tuple(sorted([*direct, *_reported(page, said)], key=lambda q: (q.start, q.end, not q.direct)))


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
            pieces += [text[last : m.start], "_" * (m.end - m.start)]
            last = m.end
    return "".join([*pieces, text[last:]])


def _said(page: _Page) -> list[list[tuple[Attribution, Speaker | None]]]:
    """For each sentence its reporting verbs with the speakers that they stand for."""
    out = []
    for s in page.sentences:
        here = _names_in(page, s.start, s.end)
        found = attributions(page.masked, s.start, s.end, here, page.data.code)
        out.append([(a, _speaker(page, a)) for a in found])
    return out


def _names_in(page: _Page, start: int, end: int) -> list[Name]:
    first = bisect_right(page.names, start - 1, key=lambda n: n.start)
    out = []
    for name in page.names[first:]:
        if name.start >= end:
            break
        if page.masked[name.start] != "_":
            out.append(name)
    return out


def _speaker(page: _Page, said: Attribution) -> Speaker | None:
    if said.name:
        return said.name.full, said.subject
    if said.pronoun:
        return _antecedent(page, said)
    return " ".join(page.text[slice(*said.subject)].split()), said.subject


def _antecedent(page: _Page, said: Attribution) -> Speaker | None:
    """The last person named before a pronoun whom it fits, not further back than six sentences."""
    first = page.starts[max(0, page.sentence_at(said.subject[0]) - 6)]
    before = bisect_right(page.names, said.subject[0], key=lambda n: n.start)
    for name in reversed(page.names[:before]):
        if name.start < first:
            return None
        if (
            name.type is NameType.PERSON
            and _fits(page, name, said.pronoun or "x")
            and page.masked[name.start] != "_"
        ):
            return name.full, said.subject
    return None


def _fits(page: _Page, name: Name, pronoun: str) -> bool:
    if pronoun == "x":
        return False
    lead = page.text[max(0, name.start - 16) : name.start].lower().split()
    title = lead[-1] if lead else ""
    other = page.data.she_titles if pronoun == "m" else page.data.he_titles
    return title not in other


def _direct(
    page: _Page, marked: list[Marked], said: list[list[tuple[Attribution, Speaker | None]]]
) -> list[Quotation]:
    out: list[Quotation] = []
    for m in marked:
        first, last = page.sentence_at(m.start), page.sentence_at(max(m.start, m.end - 1))
        words = len(page.text[m.start : m.end].split())
        speaker = _nearest(m, [x for i in range(first, last + 1) for x in said[i]])
        if speaker is None and words > _SCARE:
            speaker = _carried(page, m, first, last, said, out)
        out.append(
            _quotation(page, m.start, m.end, True, None if words <= _SCARE and not speaker else speaker)
        )
    return out


def _nearest(m: Marked, said: list[tuple[Attribution, Speaker | None]]) -> Speaker | None:
    """The speaker whose verb stands nearest to a quotation."""
    best: tuple[int, Speaker | None] | None = None
    for verb, speaker in said:
        low, high = min(verb.start, verb.subject[0]), max(verb.end, verb.subject[1])
        gap = m.start - high if high <= m.start else low - m.end
        if best is None or gap < best[0]:
            best = (gap, speaker)
    return best[1] if best else None


def _carried(
    page: _Page,
    m: Marked,
    first: int,
    last: int,
    said: list[list[tuple[Attribution, Speaker | None]]],
    done: list[Quotation],
) -> Speaker | None:
    """The speaker of a quotation that stands alone: announced before it, or going on from the last one."""
    paragraph = page.sentences[first].paragraph
    alone = not page.text[page.sentences[last].start : page.sentences[last].end].strip("“”\"«»„‘’' ")[
        m.end - m.start + 3 :
    ]
    if (
        first
        and page.text[page.sentences[first - 1].start : page.sentences[first - 1].end].endswith(":")
        and said[first - 1]
    ):
        return said[first - 1][-1][1]
    if done and (before := done[-1]).speaker and before.speaker_span:
        other = page.sentences[before.sentence].paragraph
        if other == paragraph or (alone and other == paragraph - 1):
            return before.speaker, before.speaker_span
    return None


def _quotation(page: _Page, start: int, end: int, direct: bool, speaker: Speaker | None) -> Quotation:
    return Quotation(
        start,
        end,
        page.text[start:end],
        direct,
        speaker[0] if speaker else None,
        speaker[1] if speaker else None,
        page.sentence_at(start),
    )


def _reported(page: _Page, said: list[list[tuple[Attribution, Speaker | None]]]) -> list[Quotation]:
    """Reported speech: what follows "said (that)" or stands before ", she said" in the same sentence."""
    out = []
    for sentence, found in zip(page.sentences, said, strict=True):
        for k, (verb, speaker) in enumerate(found):
            if speaker is None:
                continue
            stop = (
                found[k + 1][0].subject[0]
                if k + 1 < len(found) and found[k + 1][0].subject[0] > verb.end
                else sentence.end
            )
            span = _report(page, verb, sentence, stop)
            if span:
                out.append(_quotation(page, *span, False, speaker))
    return out


def _report(page: _Page, verb: Attribution, sentence: Sentence, stop: int) -> tuple[int, int] | None:
    high = max(verb.end, verb.subject[1])
    low = min(verb.start, verb.subject[0])
    for start, end in ((high, sentence.end), (sentence.start, low)):
        piece = page.text[start:end]
        a = start + len(piece) - len(piece.lstrip(" \t\n,:;—–"))
        b = end - (len(piece) - len(piece.rstrip(" \t\n,:;—–.")))
        words = page.masked[a:b].replace("_", " ").split() if a < b else []
        if len(words) >= _LEAST_REPORT and not page.masked[a:b].lstrip('“"„«').startswith("_"):
            return a, b
    return None
