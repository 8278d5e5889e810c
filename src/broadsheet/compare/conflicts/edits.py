"""Two sentences that are the same but for a few words: what was changed, and whether it matters.

Reprints and rewritten agency copy differ in single words. Their words are laid side by side; each changed
run is put to the kinds one after the other: a number, a time, a negation, a name or a speaker, a
qualifier, a word inside quotation marks. Other changes are style and nobody's conflict.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np

from broadsheet.compare.conflicts.context import of_a_whole
from broadsheet.compare.conflicts.draft import Draft, Saying, subject
from broadsheet.compare.conflicts.numbers import clock, cut_short, differ
from broadsheet.compare.evidence import matter_of, reports
from broadsheet.compare.material import Material, Unit, stems_of, words_of
from broadsheet.compare.pieces import plain
from broadsheet.compare.similarity import Matrix
from broadsheet.text.comparison import comparison
from broadsheet.text.languages import language
from broadsheet.text.words import Token
from broadsheet.types import Cause, ConflictKind, NameType, Quantity, Severity

ALIKE = 0.75  #: least likeness of sentences that are taken for one
SAME = 0.7  #: least share of their words, in order, that agree
LONGEST = 5  #: words of a changed run
LINE, ONE_LINE = 8, 0.85  #: words of a question or a heading, and their share that agree, to be taken for one
MOST = 2  #: changed runs: sentences with more are told anew, not edited
SPELLING = 0.8  #: likeness of two spellings of one word
WEIGHTY = 6  #: letters of a common word whose change in a quotation matters beside a telling one
SPEAKING = 3  #: words between a speaker and the verb of saying


@dataclass(frozen=True, slots=True)
class Change:
    """A changed run: its words in both sentences; one of the two may be empty."""

    a: tuple[Token, ...]
    b: tuple[Token, ...]


def edits(material: Material, scores: Matrix) -> list[Draft]:
    """Conflicts between sentences of two articles that are nearly the same."""
    first, second = np.nonzero(np.triu(scores, 1) >= ALIKE)
    out: list[Draft] = []
    for i, j in zip(first.tolist(), second.tolist(), strict=True):
        if not _stated(material.units[i], material.units[j]):
            continue
        if _nearest(material, scores, i, j) and _nearest(material, scores, j, i):
            out.extend(_drafts(material, i, j))
    return out


def _stated(a: Unit, b: Unit) -> bool:
    """Do both state something, or are they one line of which a word or two were changed?"""
    if reports(a, matter_of(a)) and reports(b, matter_of(b)):
        return True
    left, right = ([plain(t.text) for t in words_of(u.text)] for u in (a, b))
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return min(len(left), len(right)) >= LINE and matcher.ratio() >= ONE_LINE


def _nearest(material: Material, scores: Matrix, i: int, j: int) -> bool:
    """Is no sentence of the other article more like this one, or even the same?"""
    span = material.of_article[material.units[j].article]
    if any(material.units[k].text == material.units[i].text for k in span):
        return False
    return bool(scores[i, j] >= scores[i, span.start : span.stop].max() - 1e-6)


def _drafts(material: Material, i: int, j: int) -> Iterator[Draft]:
    a, b = material.units[i], material.units[j]
    for change in changes(a, b):
        found = _kind(change, a, b)
        if found:
            kind, severity, cause = found
            sides = ((Saying(i, _value(a, change.a)),), (Saying(j, _value(b, change.b)),))
            denied = (
                frozenset({i if _denies(change.a, a) else j}) if kind is ConflictKind.DENIAL else frozenset()
            )
            soft = kind is ConflictKind.QUOTE
            yield Draft(kind, subject(material, [i, j]), severity, cause, sides, denied, soft=soft)


def changes(a: Unit, b: Unit) -> list[Change]:
    """The changed runs of two sentences; none if they are told anew rather than edited."""
    left, right = words_of(a.text), words_of(b.text)
    folded = [plain(t.text) for t in left], [plain(t.text) for t in right]
    matcher = SequenceMatcher(None, *folded, autojunk=False)
    if matcher.ratio() < SAME:
        return []
    found = [
        Change(tuple(left[p:q]), tuple(right[r:s]))
        for tag, p, q, r, s in matcher.get_opcodes()
        if tag != "equal" and max(q - p, s - r) <= LONGEST
    ]
    found = [c for c in found if not (_spelt(c) or _turned(c, a))]
    telling = [c for c in found if _stems(c.a, a) != _stems(c.b, b) or _small(c, a, b)]
    return telling if len(telling) <= MOST else []


def _spelt(change: Change) -> bool:
    """Another spelling of the same words."""
    a, b = ("".join(plain(t.text).replace("-", "") for t in words) for words in (change.a, change.b))
    if a == b:
        return True
    digits = any(c.isdigit() for c in a + b)
    big = any(t.text[0].isupper() for t in (*change.a, *change.b))
    return not digits and not big and SequenceMatcher(None, a, b, autojunk=False).ratio() >= SPELLING


def _turned(change: Change, unit: Unit) -> bool:
    """ "Not hurt" for "unhurt"."""
    lists = comparison(unit.language)
    a, b = ([plain(t.text) for t in words] for words in (change.a, change.b))
    for one, other in ((a, b), (b, a)):
        rest = [w for w in one if w not in lists.plain_negations]
        if len(rest) == 1 and len(one) == 2 and other in [[p + rest[0]] for p in lists.prefixes]:
            return True
    return False


def _small(change: Change, a: Unit, b: Unit) -> bool:
    """Does a change of small words matter: a negation or a qualifier?"""
    words = {t.text.casefold() for t in (*change.a, *change.b)}
    lists = comparison(a.language)
    return bool(words & (lists.qualifiers | language(a.language).negations)) or any("n't" in w for w in words)


def _stems(words: Sequence[Token], unit: Unit) -> frozenset[str]:
    return frozenset().union(*(stems_of(t.text, unit.language) for t in words))


def _value(unit: Unit, words: Sequence[Token]) -> str:
    """The changed words with one to each side, or the words around a gap."""
    everything = words_of(unit.text)
    if not words:
        return unit.text
    first, last = everything.index(words[0]), everything.index(words[-1])
    start, end = everything[max(0, first - 1)].start, everything[min(len(everything) - 1, last + 1)].end
    return unit.text[start:end]


Kind = tuple[ConflictKind, Severity, Cause]


def _kind(change: Change, a: Unit, b: Unit) -> Kind | None:
    """What a change is about; None if it is style."""
    if _denies(change.a, a) != _denies(change.b, b):
        return ConflictKind.DENIAL, Severity.MATERIAL, Cause.DISPUTE
    if change.a and change.b:
        if _times(change.a, a) and _times(change.b, b):
            return _other_time(change, a, b)
        if _numbers(change.a, a) and _numbers(change.b, b):
            return _other_number(change, a, b)
        if _named(change.a, a) and _named(change.b, b):
            return _other_name(change, a, b)
    if _other_words(change, a, b):
        return ConflictKind.QUOTE, Severity.MINOR, Cause.TRANSCRIPT
    if _qualifiers(change.a, a) != _qualifiers(change.b, b) and not _rest(change.a, a) | _rest(change.b, b):
        return ConflictKind.SCOPE, Severity.MINOR, Cause.PARAPHRASE
    return None


def _denies(words: Sequence[Token], unit: Unit) -> bool:
    negations = comparison(unit.language).plain_negations
    return any(w in negations or w.endswith("n't") for w in (plain(t.text) for t in words))


def _inside(words: Sequence[Token], unit: Unit, start: int, end: int) -> bool:
    return any(unit.start + t.start < end and start < unit.start + t.end for t in words)


def _times(words: Sequence[Token], unit: Unit) -> frozenset[object]:
    return frozenset(d.period or d.text for d in unit.dates if _inside(words, unit, d.start, d.end))


def _other_time(change: Change, a: Unit, b: Unit) -> Kind | None:
    """Other times, or one day of a month under two weekdays."""
    days, others = _weekdays(change.a, a), _weekdays(change.b, b)
    two_weekdays = bool(days and others) and days != others
    if _times(change.a, a) == _times(change.b, b) and not two_weekdays:
        return None
    return ConflictKind.DATE, Severity.MINOR, Cause.SLIP


def _weekdays(words: Sequence[Token], unit: Unit) -> frozenset[int]:
    known = language(unit.language).calendar.weekdays
    return frozenset(known[t.text.casefold()] for t in words if t.text.casefold() in known)


def _numbers(words: Sequence[Token], unit: Unit) -> list[Quantity]:
    return [q for q in unit.quantities if _inside(words, unit, q.start, q.end)]


def _other_number(change: Change, a: Unit, b: Unit) -> Kind | None:
    """Of the same unit, of the same things, and not both true; the same bound of two values is two
    values.
    """
    for x, y in zip(_numbers(change.a, a), _numbers(change.b, b), strict=False):
        if of_a_whole(a, x.start, x.end) != of_a_whole(b, y.start, y.end):
            continue
        if x.unit and clock(a) != clock(b):  # what is measured at two hours may have changed
            continue
        things = x.counted == y.counted or not (x.counted and y.counted)
        same = (x.unit, x.ordinal) == (y.unit, y.ordinal) and things
        if same and (differ(x, y) or (x.bound == y.bound and x.value != y.value and not cut_short(x, y))):
            return ConflictKind.NUMBER, Severity.MATERIAL, Cause.DISPUTE
    return None


def _named(words: Sequence[Token], unit: Unit) -> bool:
    """Are the changed words, apart from small ones, parts of names or written like them?"""
    big = [t for t in words if t.text[0].isupper()]
    known = [t for t in big if any(_inside([t], unit, n.start, n.end) for n in unit.names)]
    return bool(known) and len(big) >= len([t for t in words if stems_of(t.text, unit.language)])


def _other_name(change: Change, a: Unit, b: Unit) -> Kind | None:
    """A fuller form of a name is no other name; beside a verb of saying a name is the speaker."""
    if _big(change.a) == _big(change.b) or _short_for(change):
        return None
    first, second = _stems(change.a, a), _stems(change.b, b)
    if (
        first <= second
        or second <= first
        or (first & _stems(words_of(b.text), b) and second & _stems(words_of(a.text), a))
    ):
        return None
    if _speaks(change.a, a) and _speaks(change.b, b):
        people = _person(change.a, a) and _person(change.b, b)
        return (ConflictKind.ATTRIBUTION, Severity.MATERIAL, Cause.SLIP) if people else None
    return ConflictKind.NAME, Severity.MINOR, Cause.SLIP


def _big(words: Sequence[Token]) -> list[str]:
    """The words with a capital, without the points of abbreviations."""
    return [t.text.replace(".", "") for t in words if t.text[0].isupper()]


def _person(words: Sequence[Token], unit: Unit) -> bool:
    """Is one of the words part of a person's name, and no office or by-name: "the Michigan Republican"?"""
    people = [n for n in unit.names if n.type is NameType.PERSON]
    small = language(unit.language).articles
    first = words[0].text.casefold()
    return first not in small and any(_inside(words, unit, n.start, n.end) for n in people)


def _short_for(change: Change) -> bool:
    """Is one the other by its first letters: "the U.S. government", "the United States Government"?"""
    one, other = sorted(("".join(w) for w in map(_big, (change.a, change.b))), key=len)
    letters = "".join(c for c in other if c.isupper())
    return len(one) > 1 and one.isupper() and letters.startswith(one)


def _akin(a: frozenset[str], b: frozenset[str]) -> bool:
    """Is one the other, shorter or inflected: "Costa Rica", "Costa Rican"?"""
    return a <= b or b <= a or all(any(x[:4] == y[:4] for y in b) for x in a)


def _speaks(words: Sequence[Token], unit: Unit) -> bool:
    verbs = language(unit.language).reporting
    everything = words_of(unit.text)
    first, last = everything.index(words[0]), everything.index(words[-1])
    near = [*everything[max(0, first - SPEAKING) : first], *everything[last + 1 : last + 1 + SPEAKING]]
    return any(t.text.casefold() in verbs for t in near)


def _other_words(change: Change, a: Unit, b: Unit) -> bool:
    """Inside marks on both sides a telling word for another one, and no other spelling or contraction."""
    left, right = ([t for t in words if _quoted([t], unit)] for words, unit in ((change.a, a), (change.b, b)))
    one, other = _stems(left, a), _stems(right, b)
    if not left or not right or one == other:
        return False
    if not (one or _weighty(left)) or not (other or _weighty(right)):
        return False
    x, y = ("".join(plain(t.text) for t in words) for words in (left, right))
    return SequenceMatcher(None, x, y, autojunk=False).ratio() < SPELLING


def _weighty(words: Sequence[Token]) -> bool:
    """ "Everyone", "because": common words that are no mere joints of a sentence."""
    return any(len(t.text) >= WEIGHTY for t in words)


def _quoted(words: Sequence[Token], unit: Unit) -> bool:
    return any(q.direct and _inside(words, unit, q.start, q.end) for q in unit.quotations)


def _qualifiers(words: Sequence[Token], unit: Unit) -> frozenset[str]:
    lists, everything = comparison(unit.language), words_of(unit.text)
    behind = {
        t: everything[k + 1].text[:1] if k + 1 < len(everything) else "" for k, t in enumerate(everything)
    }
    free = [t for t in words if not behind[t].isdigit()]
    return frozenset(t.text.casefold() for t in free) & lists.qualifiers


def _rest(words: Sequence[Token], unit: Unit) -> frozenset[str]:
    """The changed words that are no qualifiers."""
    return frozenset(t.text.casefold() for t in words) - comparison(unit.language).qualifiers
