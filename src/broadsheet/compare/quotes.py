"""The same utterance in several articles: found by its words and its speaker, shown as each article has it.

Quotations are compared sentence by sentence, because one paper runs together what another cuts apart. Two
remarks of one speaker are one utterance only if most words of the shorter one stand in the longer one in
the same order.
"""

from collections import defaultdict
from collections.abc import Sequence
from difflib import Match, SequenceMatcher
from itertools import combinations

from broadsheet.compare.identity import is_name, same_speaker
from broadsheet.compare.ids import once, short_id
from broadsheet.compare.material import Material
from broadsheet.compare.pieces import Piece, contains, plain, words_in
from broadsheet.types import Citation, Quote, QuoteVariant

ALIKE = 0.6  #: share of the shorter piece's words that stand in the other in the same order
REWORDED = 0.6  #: share of the shorter piece's content, in any order, when the speaker is the same
TOGETHER = 0.5  #: the same for two pieces that a third one brings together
UTTERED = 5  #: words of content that make an utterance whoever says it
SAID = 4  #: the same when both papers name one speaker
RUN = 5  #: words in a row
SAME_RUN = 4  #: words of two pieces that are the same whoever says them
WHOLE = 7  #: words of a piece that stands whole in another one, though two speakers are named
LONG_RUN = 6  #: words in a row that are no term
NO_CHANCE = 12  #: words in a row that outweigh two names for the speaker
NEARLY, LONG = 0.85, 8  #: share of a piece of so many words that makes it one with another, whoever says it
UNNAMED = 0.15  #: what is asked above ``ALIKE`` if an article names no speaker
STEM = 5  #: letters that two forms of one word begin with: "motive", "motivation"


def same_utterance(a: Piece, b: Piece, *, alike: float = ALIKE) -> bool:
    """Do two pieces give one utterance, apart from cuts and single words?

    Two different speakers never do. A few words are one only if both papers give them to one speaker and
    the shorter piece stands whole in the other: else they may be a term that both use.
    """
    if a.article == b.article:
        return False
    speaker = same_speaker(a.speaker, b.speaker, a.language)
    if speaker is False and a.collective != b.collective:
        speaker = None  # somebody may have spoken for the ministry
    short, long = sorted((a, b), key=lambda p: (len(p.words), p.words))
    if speaker and _one_word_changed(short, long):
        return True
    if not a.stems & b.stems:
        return False
    if speaker is not False and contains(long.words, short.words):
        return _told_alike(short, long, known=bool(speaker))
    blocks = SequenceMatcher(None, short.words, long.words, autojunk=False).get_matching_blocks()
    longest = max(m.size for m in blocks)
    if speaker is False and contains(long.words, short.words) and _plain_words(a, b) >= 2:
        return len(short.words) >= WHOLE and len(short.stems) >= SAID
    if speaker is False or _plain_words(a, b) < 2:
        return longest >= NO_CHANCE and _plain_words(a, b) >= 2
    named = bool(a.speaker and b.speaker)
    return _reworded(short, long, blocks, bool(speaker), alike if named else alike + UNNAMED)


def _reworded(short: Piece, long: Piece, blocks: Sequence[Match], known: bool, alike: float) -> bool:
    """Is the shorter piece the longer one in other words: a slip of the ear, another translation?

    ``known``: both papers name one speaker. ``alike``: the least share of its words otherwise.
    """
    matched, longest, words = sum(m.size for m in blocks), max(m.size for m in blocks), len(short.words)
    if longest >= RUN and words >= LONG and matched >= NEARLY * words:
        return True
    if _turned(short, long, blocks):
        return False
    shared = _shared(short.stems, long.stems)
    if shared == len(short.stems) >= SAID and longest >= RUN - 1:
        return True
    enough = shared >= SAID or matched >= NO_CHANCE or longest >= WHOLE
    if known and matched >= TOGETHER * words and longest >= RUN and enough:
        return True
    if shared < (SAID if known else UTTERED) or shared < REWORDED * len(short.stems):
        return False
    return matched >= (TOGETHER if known else alike) * words and (known or longest >= RUN - 1)


def _turned(short: Piece, long: Piece, blocks: Sequence[Match]) -> bool:
    """Does one piece say in another order what the other says: two remarks of one matter?"""
    rest = [(m.a + m.size, n.a) for m, n in zip([Match(0, 0, 0), *blocks], blocks, strict=False)]
    runs = (short.words[k : k + RUN] for first, last in rest for k in range(first, last - RUN + 1))
    return any(contains(long.words, run) for run in runs)


def _shared(short: frozenset[str], long: frozenset[str]) -> int:
    """Telling words in common, forms of one word among them."""
    begun = {stem[:STEM] for stem in long - short if len(stem) >= STEM}
    return len(short & long) + sum(stem[:STEM] in begun for stem in short - long if len(stem) >= STEM)


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
    small = {plain(w) for w in words_in(a.text) if w[0].islower()} & set(b.words)
    return sum(len(w) > 3 for w in small)


def utterances(found: Sequence[Piece]) -> list[list[Piece]]:
    """Groups of pieces of different articles that give one utterance, best matches first."""
    group: list[list[int]] = [[i] for i in range(len(found))]
    for i, j in _candidates(found):
        if group[i] is group[j] or {found[k].article for k in group[i]} & {
            found[k].article for k in group[j]
        }:
            continue
        ours, theirs = _uncut([found[k] for k in group[i]]), _uncut([found[k] for k in group[j]])
        if all(same_utterance(x, y, alike=TOGETHER) for x in ours for y in theirs):
            joined = group[i] + group[j]
            for member in joined:
                group[member] = joined
    groups = {id(g): sorted(g) for g in group if len(g) > 1}
    return [[found[i] for i in g] for g in sorted(groups.values())]


def _uncut(pieces: Sequence[Piece]) -> list[Piece]:
    """Without those that are cut out of another one: what they lack decides nothing."""
    return [
        p
        for p in pieces
        if not any(len(o.words) > len(p.words) and contains(o.words, p.words) for o in pieces)
    ]


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
    known = [s for s in told if is_name(s)] or told
    if any(same_speaker(a, b) is False for a, b in combinations(known, 2)):
        return None
    short = min(known, key=lambda s: (len(s.split()), s), default="")
    fit = [s for s in known if s.split()[-1:] == short.split()[-1:]]
    return max(fit, key=lambda s: (len(s.split()), len(s), s), default=None)
