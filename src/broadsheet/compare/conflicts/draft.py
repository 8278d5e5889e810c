"""A conflict before it has an id, and the parts that every kind needs."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from broadsheet.compare.material import Material, Unit, stems_of, words_of
from broadsheet.text.words import Token
from broadsheet.types import Cause, ConflictKind, Severity, Side

MOST_CITATIONS = 4
MOST_SIDES = 6
ABOUT_WORDS = 6
INITIAL = 2  #: letters of an abbreviated name
_MARK = re.compile(r"[^\w\s'’.-]")


@dataclass(frozen=True, slots=True)
class Saying:
    """A value as one unit gives it; ``value`` stands in the unit's text."""

    unit: int
    value: str


@dataclass(frozen=True, slots=True)
class Draft:
    kind: ConflictKind
    about: str
    severity: Severity
    cause: Cause
    sides: tuple[tuple[Saying, ...], ...]
    denied: frozenset[int] = frozenset()  #: units that say or imply that the others' side is not so
    canonical: int | None = None  #: the side that a row tells: the last count, the claim, the wider statement
    agreeing: frozenset[int] = (
        frozenset()
    )  #: units whose value leaves room for the one to tell: "more than 100"
    quiet: bool = False  #: told in the cells of a row alone, and not reported
    soft: bool = False  #: a matter of wording or spelling: all sides state the same fact


def sides_of(material: Material, draft: Draft) -> tuple[Side, ...]:
    """The sides with their citations; at most four citations a side, of different articles first."""
    return tuple(_side(material, side) for side in draft.sides[:MOST_SIDES])


def _side(material: Material, sayings: Sequence[Saying]) -> Side:
    """The value that most give, with citations of different articles first, at most four."""
    values = Counter(s.value for s in sayings)
    value = min(values, key=lambda v: (-values[v], [s.value for s in sayings].index(v)))
    ranked = sorted(dict.fromkeys(s.unit for s in sayings), key=lambda u: _rank(material, sayings, u))
    kept = sorted(ranked[:MOST_CITATIONS])
    articles = tuple(dict.fromkeys(material.units[u].id for u in sorted(ranked)))
    said_by_value = [s.unit for s in sayings if s.value == value]
    if not set(kept) & set(said_by_value):
        kept[-1] = said_by_value[0]
    return Side(value, articles, tuple(material.units[u].citation for u in kept))


def _rank(material: Material, sayings: Sequence[Saying], unit: int) -> tuple[int, int]:
    """How many units of the same article stand before this one on the side."""
    article = material.units[unit].article
    earlier = {s.unit for s in sayings if material.units[s.unit].article == article and s.unit < unit}
    return len(earlier), unit


def subject(material: Material, units: Iterable[int], lead: str = "") -> str:
    """What a conflict is about, as a run of words of its first unit that the others have too."""
    chosen = [material.units[i] for i in units]
    shared = frozenset.intersection(*(u.stems for u in chosen)) if chosen else frozenset[str]()
    if not chosen:
        return lead
    wanted = (shared or chosen[0].stems) | stems_of(lead, chosen[0].language)
    return _phrase(chosen[0], wanted, material) or lead or _telling(chosen, material)


def _phrase(unit: Unit, wanted: frozenset[str], material: Material) -> str:
    """The most telling run of at most six words between two marks, from a wanted word to another."""
    words = words_of(unit.text)
    value = [
        sum(material.weights.get(s, 0.0) for s in sorted(stems_of(t.text, unit.language) & wanted))
        for t in words
    ]
    best, span = 0.0, (0, 0)
    for first in (k for k, v in enumerate(value) if v):
        for last in range(first, min(len(words), first + ABOUT_WORDS)):
            if last > first and _parted(unit.text, words[last - 1], words[last]):
                break
            told = sum(value[first : last + 1])
            if value[last] and told > best + 1e-9:
                best, span = told, (words[first].start, words[last].end)
    return unit.text[slice(*span)]


def _parted(text: str, one: Token, other: Token) -> bool:
    """Does a mark stand between two words? A stop does not part an initial from its name."""
    between = text[one.end : other.start]
    return bool(_MARK.search(between)) or ("." in between and one.end - one.start > INITIAL)


def _telling(chosen: Sequence[Unit], material: Material) -> str:
    """The most telling words of the first unit, when nothing is shared."""
    return " ".join(_words_of(chosen[0], chosen[0].stems, material)[:3]) if chosen else ""


def _words_of(unit: Unit, shared: frozenset[str], material: Material) -> list[str]:
    """The most telling shared words, in order of the text, without figures."""
    ranked = sorted(shared, key=lambda s: (-material.weights.get(s, 0.0), s))
    keep = {s for s in ranked if not s[:1].isdigit()}
    best = set([s for s in ranked if s in keep][:ABOUT_WORDS])
    out: list[str] = []
    seen: set[str] = set()
    for token in words_of(unit.text):
        marks = stems_of(token.text, unit.language)
        if marks & best and not marks & seen:
            seen |= marks
            out.append(token.text.removesuffix("'s").removesuffix("’s"))
    return out


def one_side_each(material: Material, sides: Iterable[Sequence[Saying]]) -> tuple[tuple[Saying, ...], ...]:
    """The sides without articles that stand on several: who gives both values knows them for two things."""
    kept = [tuple(side) for side in sides]
    articles = [{material.units[s.unit].article for s in side} for side in kept]
    several = {a for i, one in enumerate(articles) for a in one if any(a in o for o in articles[i + 1 :])}
    clean = (tuple(s for s in side if material.units[s.unit].article not in several) for side in kept)
    return tuple(side for side in clean if side)
