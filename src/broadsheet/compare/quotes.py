"""The same utterance in several articles: found by its words and its speaker, shown as each article has it.

Quotations are compared sentence by sentence, because one paper runs together what another cuts apart. Two
remarks of one speaker are one utterance only if most words of the shorter one stand in the longer one in
the same order.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from broadsheet.compare.ids import once, short_id
from broadsheet.compare.material import Material, stems_of
from broadsheet.text.languages import language
from broadsheet.types import Citation, Quotation, Quote, QuoteVariant

ALIKE = 0.6  #: share of the shorter piece's words that stand in the other in the same order
REWORDED = 0.6  #: share of the shorter piece's content, in any order, when the speaker is the same
TOGETHER = 0.5  #: the same for two pieces that a third one brings together
UTTERED = 5  #: words of content that make an utterance whoever says it
SAID = 4  #: the same when both papers name one speaker
RUN = 5  #: words in a row
SAME_RUN = 4  #: words of two pieces that are the same whoever says them
WHOLE = 7  #: words of a piece that stands whole in another one, though two speakers are named
LONG_RUN = 6  #: words in a row that are no term
SMALL, OFFICE = 3, 2  #: letters of a small word; telling words that make an office known
NO_CHANCE = 12  #: words in a row that outweigh two names for the speaker
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_INNER_END = re.compile(r"[.!?…][”\"’]?\s+(?=[“\"‘]?[^\W\d_a-z])")
_EDGES = " \t\n\"“”„«»‹›‘’'.,;:…"


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence, or a part of one, in quotation marks."""

    unit: int
    article: int
    start: int
    end: int
    text: str
    speaker: str | None
    words: tuple[str, ...]
    stems: frozenset[str]
    term: bool = False  #: a few words that an article uses several times


def pieces(material: Material) -> list[Piece]:
    """Direct quotations cut at the ends of sentences, in order of articles and text."""
    out: list[Piece] = []
    for index, item in enumerate(material.articles):
        for quotation in item.annotation.quotations:
            if quotation.direct:
                out.extend(_cut(material, index, quotation))
    plain_texts = [" ".join(plain(w) for w in _WORD.findall(m.article.text)) for m in material.articles]
    return [replace(p, term=_is_term(p, plain_texts)) if len(p.words) < RUN else p for p in out]


def _is_term(piece: Piece, texts: Sequence[str]) -> bool:
    """Does some article use these words more than once?"""
    words = f" {' '.join(piece.words)} "
    return any(f" {text} ".count(words) > 1 for text in texts)


def _cut(material: Material, article: int, quotation: Quotation) -> Iterator[Piece]:
    """The sentences of a quotation, each within one unit."""
    text = material.articles[article].article.text
    for number in material.of_article[article]:
        unit = material.units[number]
        start, end = max(unit.start, quotation.start), min(unit.end, quotation.end)
        if start >= end:
            continue
        inner = [start, *(m.end() for m in _INNER_END.finditer(text, start, end)), end]
        for first, last in pairwise(inner):
            piece = _piece(material, number, quotation, first, last)
            if piece:
                yield piece


def _piece(material: Material, unit: int, quotation: Quotation, start: int, end: int) -> Piece | None:
    article = material.units[unit].article
    text, code = material.articles[article].article.text, material.units[unit].language
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    cut = text[start:end]
    words = tuple(f for w in _WORD.findall(cut) for f in unfolded(plain(w), code))
    if len(cut) < 3 or not words:
        return None
    return Piece(unit, article, start, end, cut, quotation.speaker, words, stems_of(cut, code))


def plain(word: str) -> str:
    """A word folded, with one kind of apostrophe."""
    return word.casefold().replace("’", "'")


def unfolded(word: str, code: str | None) -> list[str]:
    """A contraction as the words that it stands for."""
    forms = language(code).contractions
    if word in forms:
        return forms[word].split()
    for ending, full in forms.items():
        if full.startswith(" ") and word.endswith(ending) and len(word) > len(ending):
            return [word.removesuffix(ending), full.strip()]
    return [word]


def same_speaker(a: str | None, b: str | None) -> bool | None:
    """Whether two names are one person's; None if one is unknown, a description, or they agree in part."""
    if not a or not b:
        return None
    first, second = _called(a), _called(b)
    if first == second:
        return True
    if not _is_name(a) or not _is_name(b):
        return True if _one_office(first, second) else None
    if not set(first) & set(second):
        return False
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    if first[-1] == second[-1]:
        return True if first[0][0] == second[0][0] else None
    return True if first[-1] in second or second[-1] in first else None


def _one_office(a: Sequence[str], b: Sequence[str]) -> bool:
    """ "The German foreign ministry" and "a foreign ministry spokesman": two telling words in common."""
    x, y = ({w for w in words if len(w) > SMALL} for words in (a, b))
    return len(x & y) >= OFFICE


def _called(name: str) -> list[str]:
    """The words of a name or a description, folded, without a first word in small letters or an article."""
    words = [plain(w) for w in _WORD.findall(name)]
    return words[1:] if len(words) > 1 and len(words[0]) <= 3 and not _is_name(name) else words


def _is_name(name: str) -> bool:
    """A name, and no description: "the president", "The president"."""
    words = _WORD.findall(name)
    return bool(words) and not words[0].islower() and not words[-1].islower()


def same_utterance(a: Piece, b: Piece, *, alike: float = ALIKE) -> bool:
    """Do two pieces give one utterance, apart from cuts and single words?

    Two different speakers never do. A few words are one only if both papers give them to one speaker and
    the shorter piece stands whole in the other: else they may be a term that both use.
    """
    if a.article == b.article:
        return False
    speaker = same_speaker(a.speaker, b.speaker)
    short, long = sorted((a, b), key=lambda p: (len(p.words), p.words))
    if speaker and _one_word_changed(short, long):
        return True
    if not a.stems & b.stems:
        return False
    if speaker is not False and contains(long.words, short.words):
        return _told_alike(short, long, known=bool(speaker))
    blocks = SequenceMatcher(None, short.words, long.words, autojunk=False).get_matching_blocks()
    matched, longest = sum(m.size for m in blocks), max(m.size for m in blocks)
    if speaker is False and contains(long.words, short.words) and _plain_words(a, b) >= 2:
        return len(short.words) >= WHOLE and len(short.stems) >= SAID
    if speaker is False or _plain_words(a, b) < 2:
        return longest >= NO_CHANCE and _plain_words(a, b) >= 2
    shared = len(short.stems & long.stems)
    if shared == len(short.stems) >= SAID and longest >= RUN - 1:
        return True
    if speaker and longest >= RUN and shared >= 3 and matched >= TOGETHER * len(short.words):
        return True
    if shared < (SAID if speaker else UTTERED) or shared < REWORDED * len(short.stems):
        return False
    return bool(speaker) or (longest >= RUN - 1 and matched >= alike * len(short.words))


def _one_word_changed(a: Piece, b: Piece) -> bool:
    """As many words, and all but one the same."""
    if len(a.words) != len(b.words) or len(a.words) < RUN:
        return False
    return sum(x != y for x, y in zip(a.words, b.words, strict=True)) == 1


def _told_alike(short: Piece, long: Piece, *, known: bool) -> bool:
    """Is a piece that stands whole in another one an utterance, and no term that both papers use?"""
    if len(short.stems) >= UTTERED or len(short.words) >= LONG_RUN:
        return True
    if known:
        return len(short.stems) >= 2 and not (short.term or long.term)
    return len(short.words) == len(long.words) >= SAME_RUN and len(short.stems) >= SAID - 1


def _plain_words(a: Piece, b: Piece) -> int:
    """Longer words in common that are no names: two remarks on one party are not one remark."""
    small = {plain(w) for w in _WORD.findall(a.text) if w[0].islower()} & set(b.words)
    return sum(len(w) > 3 for w in small)


def contains(words: Sequence[str], run: Sequence[str]) -> bool:
    n = len(run)
    return any(tuple(words[i : i + n]) == tuple(run) for i in range(len(words) - n + 1))


def utterances(found: Sequence[Piece]) -> list[list[Piece]]:
    """Groups of pieces of different articles that give one utterance, best matches first."""
    group: list[list[int]] = [[i] for i in range(len(found))]
    for i, j in _candidates(found):
        if group[i] is group[j] or {found[k].article for k in group[i]} & {
            found[k].article for k in group[j]
        }:
            continue
        if all(same_utterance(found[x], found[y], alike=TOGETHER) for x in group[i] for y in group[j]):
            joined = group[i] + group[j]
            for member in joined:
                group[member] = joined
    groups = {id(g): sorted(g) for g in group if len(g) > 1}
    return [[found[i] for i in g] for g in sorted(groups.values())]


def _candidates(found: Sequence[Piece]) -> list[tuple[int, int]]:
    """Pairs of one utterance, those with most words in common first."""
    by_stem: dict[str, list[int]] = defaultdict(list)
    for i, piece in enumerate(found):
        for stem in piece.stems:
            by_stem[stem].append(i)
    pairs = {pair for members in by_stem.values() for pair in combinations(members, 2)}
    near = [(i, j) for i, j in pairs if _near(found[i], found[j]) and same_utterance(found[i], found[j])]
    return sorted(near, key=lambda p: (-len(set(found[p[0]].words) & set(found[p[1]].words)), p))


def _near(a: Piece, b: Piece) -> bool:
    """A cheap test before the words are laid side by side."""
    if a.article == b.article:
        return False
    return len(a.words) == len(b.words) or len(a.stems & b.stems) >= 0.5 * min(len(a.stems), len(b.stems))


def changed_words(a: Piece, b: Piece) -> tuple[frozenset[str], frozenset[str]]:
    """Words of each piece that the other has replaced by others; cuts do not count."""
    left: set[str] = set()
    right: set[str] = set()
    for tag, i, j, k, m in SequenceMatcher(None, a.words, b.words, autojunk=False).get_opcodes():
        if tag == "replace" and not _spelling("".join(a.words[i:j]), "".join(b.words[k:m])):
            left |= set(a.words[i:j])
            right |= set(b.words[k:m])
    return frozenset(left), frozenset(right)


def _spelling(a: str, b: str) -> bool:
    """ "defence" and "defense", "it's" and "it is"."""
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.8


def quotes(material: Material, groups: Sequence[Sequence[Piece]]) -> tuple[Quote, ...]:
    """The utterances that several articles give."""
    drafts = [_quote(material, group) for group in groups]
    ids = once(short_id("q", *sorted({v.text for v in d.variants})) for d in drafts)
    return tuple(Quote(i, d.speaker, d.same_words, d.variants) for i, d in zip(ids, drafts, strict=True))


def _quote(material: Material, group: Sequence[Piece]) -> Quote:
    variants = tuple(
        QuoteVariant(
            p.text, material.units[p.unit].id, (Citation(material.units[p.unit].id, p.start, p.end),)
        )
        for p in group
    )
    same = all(same_words(a, b) for a, b in combinations(group, 2))
    return Quote("", _speaker(group), same, variants)


def same_words(a: Piece, b: Piece) -> bool:
    """Is what two pieces share word for word the same? What is cut before or behind it does not count."""
    codes = SequenceMatcher(None, a.words, b.words, autojunk=False).get_opcodes()
    equal = [k for k, code in enumerate(codes) if code[0] == "equal"]
    inner = codes[equal[0] : equal[-1]] if equal else codes
    return all(
        tag == "equal" or _spelling("".join(a.words[i:j]), "".join(b.words[k:m])) for tag, i, j, k, m in inner
    ) and not any(any(words) for words in (changed_words(a, b)))


def _speaker(group: Sequence[Piece]) -> str | None:
    """The fullest name that any article gives to the speaker, if it ends as the shortest one does.

    None if two articles name two people.
    """
    told = [p.speaker for p in group if p.speaker]
    known = [s for s in told if _is_name(s)] or told
    if any(same_speaker(a, b) is False for a, b in combinations(known, 2)):
        return None
    short = min(known, key=lambda s: (len(s.split()), s), default="")
    fit = [s for s in known if s.split()[-1:] == short.split()[-1:]]
    return max(fit, key=lambda s: (len(s.split()), len(s), s), default=None)
